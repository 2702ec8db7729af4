import path from 'node:path';
import type { Command } from 'commander';
import type { Cloned } from '../rules/traces/found.js';
import { carryOut, dryRunOption, ready } from './changing.js';
import { exitCodes } from './exit-codes.js';
import { tellRefusal } from './life.js';
import { policyNamed } from './named.js';
import { nameProblem } from './new-name.js';
import { choice } from './options.js';
import type { Session } from './session.js';

interface CloneOptions {
  readonly for: string;
  readonly as?: string;
  readonly code?: string;
  readonly owner?: string;
  readonly issued?: string;
  readonly format: 'text' | 'json';
  readonly dryRun: boolean;
}

export function addClone(program: Command, session: Session): void {
  const { say } = session;
  program
    .command('clone')
    .summary(say('help.clone'))
    .description(say('help.clone'))
    .argument('<policy>', say('help.clone.policy'))
    .requiredOption('--for <association>', say('help.clone.for'))
    .option('--as <name>', say('help.clone.as'))
    .option('--code <code>', say('help.clone.code'))
    .option('--owner <owner>', say('help.clone.owner'))
    .option('--issued <date>', say('help.clone.issued'))
    .addOption(choice('--format <format>', say('help.format'), ['text', 'json']).default('text'))
    .addOption(dryRunOption(session))
    .action((name: string, options: CloneOptions) => cloneFor(name, options, session));
}

async function cloneFor(name: string, options: CloneOptions, session: Session): Promise<void> {
  const { say } = session;
  const place = await policyNamed(name, session);
  const folder = place && (await folderNamed(options.for, session));
  if (!folder || !(await isDate(options.issued, session))) return;
  const { policyName } = await import('../workspace/find.js');
  const wanted = options.as ?? policyName(place);
  if (path.resolve(folder) === path.resolve(place.folder))
    return session.refuse(say('cli.clone.itself', { file: place.file }));
  if (!(await ready(folder, options, session))) return;
  const problem = await nameProblem(folder, wanted, session);
  if (problem) return session.refuse(problem);
  const { clone } = await import('../pipeline/clone.js');
  const { code, owner, issued } = options;
  const result = await clone(place, { folder, name: wanted, code, owner, issued });
  return result.ok
    ? finish(result.cloned, folder, options, session)
    : tellRefusal(result, session, say('cli.clone.broken'));
}

/** The folder of the association that is named by its id or its folder; says so where there is none. */
async function folderNamed(name: string, session: Session): Promise<string | undefined> {
  const { say } = session;
  const [{ associationNames, isAssociation, policiesFolder }, { nameFault, safeName }] = await Promise.all([
    import('../workspace/find.js'),
    import('../workspace/safe-name.js'),
  ]);
  const folder = /[/\\]/u.test(name) ? path.normalize(name) : path.join(policiesFolder, name);
  if (name.trim() !== '' && isAssociation(folder)) return folder;
  const id = path.basename(folder);
  const fault = nameFault(name.trim() === '' ? name : id);
  if (fault) session.refuse(say(`cli.name.${fault}`, { name, proposal: safeName(id) }));
  else {
    const { nearest } = await import('../source/nearest.js');
    session.refuse(
      say('cli.clone.no-association', { path: folder, id, nearest: nearest(id, associationNames()) }),
    );
  }
  return undefined;
}

/** Whether the date of issue, where there is one, is a year, a month or a day; says so where it is none. */
async function isDate(issued: string | undefined, session: Session): Promise<boolean> {
  if (issued === undefined) return true;
  const { dateNamed } = await import('../pipeline/life/day.js');
  const date = dateNamed(issued);
  if (!date.ok) await tellRefusal(date, session);
  return date.ok;
}

/** Writes the new file, or shows it, and tells what was replaced and what is left to do. */
async function finish(
  cloned: Cloned,
  folder: string,
  options: CloneOptions,
  session: Session,
): Promise<void> {
  const { say, language } = session;
  const { file, text, replaced, left, errors, warnings } = cloned;
  const isJson = options.format === 'json';
  if (!isJson || !options.dryRun) {
    const done = await carryOut(folder, [{ file, before: null, after: text }], options, session);
    if (!done) return;
  }
  const { cloneJson, leftLines, replacedLines } = await import('../reporters/clone.js');
  if (isJson) session.print(cloneJson(cloned, options, language));
  else {
    if (!options.dryRun) session.printPath(file);
    if (replaced.length > 0) session.tell(say('cli.clone.replaced', { places: replaced.length }));
    for (const line of replacedLines(replaced, language)) session.tell(line);
    if (left.length > 0) session.tell(say('cli.clone.left', { places: left.length }));
    for (const line of leftLines(left, language)) session.tell(line);
    session.tell(say('cli.clone.check', { file, errors, warnings }));
  }
  session.end(exitCodes.done);
}
