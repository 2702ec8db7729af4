import path from 'node:path';
import type { Command } from 'commander';
import type { Cloned } from '../rules/leftovers/found.js';
import { dryRunOption, ready, writeChange } from './changing.js';
import { exitCodes } from './exit-codes.js';
import { nameProblem } from './new-name.js';
import { choice } from './options.js';
import { valueOrReport } from './refusal.js';
import type { Session } from './session.js';

interface CloneFlags {
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
    .requiredOption('--for <associations>', say('help.clone.for'))
    .option('--as <name>', say('help.clone.as'))
    .option('--code <code>', say('help.clone.code'))
    .option('--owner <owner>', say('help.clone.owner'))
    .option('--issued <date>', say('help.clone.issued'))
    .addOption(choice('--format <format>', say('help.format'), ['text', 'json']).default('text'))
    .addOption(dryRunOption(session))
    .action((name: string, options: CloneFlags) => cloneFor(name, options, session));
}

async function cloneFor(name: string, options: CloneFlags, session: Session): Promise<void> {
  const { say } = session;
  const { resolvePolicy } = await import('../pipeline/resolve-policies.js');
  const place = await valueOrReport(await resolvePolicy(name, 'read'), session);
  if (place) await session.writeFiguresOf([place.folder]);
  const folders = place && (await foldersNamed(options.for, session));
  if (!folders || !(await isDate(options.issued, session))) return;
  const { policyName } = await import('../workspace/find.js');
  const wanted = options.as ?? policyName(place);
  if (folders.some((folder) => path.resolve(folder) === path.resolve(place.folder)))
    return session.refuse(say('cli.clone.itself', { file: place.file }));
  const around = commonFolder(folders);
  for (const folder of new Set([around, ...folders])) if (!(await ready(folder, options, session))) return;
  for (const folder of folders) {
    const problem = await nameProblem(folder, wanted, session);
    if (problem) return session.refuse(problem);
  }
  const [{ clone }, { allOrRefused }] = await Promise.all([
    import('../pipeline/clone.js'),
    import('../pipeline/refusal.js'),
  ]);
  const { code, owner, issued } = options;
  const cloned = await allOrRefused(folders, (folder) =>
    clone(place, { folder, name: wanted, code, owner, issued }),
  );
  const clones = await valueOrReport(cloned, session, say('cli.clone.broken'));
  if (clones) await finish(clones, around, options, session);
}

/** Returns the nearest folder that holds all of these; of one alone, that one. */
function commonFolder([first = '', ...others]: readonly string[]): string {
  let common = first;
  const isIn = (folder: string) => !path.relative(common, folder).split(path.sep).includes('..');
  while (!others.every(isIn)) common = path.dirname(path.resolve(common));
  return path.relative('', common) || common;
}

/** Returns the folders of associations named with commas between them; undefined, and reported, if one isn't found. */
async function foldersNamed(names: string, session: Session): Promise<readonly string[] | undefined> {
  const folders = new Map<string, string>();
  let isComplete = true;
  for (const name of names.split(/[,،]/u)) {
    const folder = await folderNamed(name.trim(), session);
    if (folder === undefined) isComplete = false;
    else folders.set(path.resolve(folder), folder);
  }
  return isComplete ? [...folders.values()] : undefined;
}

/** Returns the folder of an association named by its id or its folder; undefined, and reported, if there is none. */
async function folderNamed(name: string, session: Session): Promise<string | undefined> {
  const { say } = session;
  const [{ associationNames, isAssociation }, { policiesFolder }, { nameFault, safeName }] =
    await Promise.all([
      import('../workspace/find.js'),
      import('../workspace/policies-folder.js'),
      import('../workspace/safe-name.js'),
    ]);
  const folder = /[/\\]/u.test(name) ? path.normalize(name) : path.join(policiesFolder(), name);
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

/** Returns whether a date of issue, if given, is a year, a month or a day; reports it if it isn't. */
async function isDate(issued: string | undefined, session: Session): Promise<boolean> {
  if (issued === undefined) return true;
  const { dateNamed } = await import('../pipeline/day-named.js');
  return (await valueOrReport(dateNamed(issued), session)) !== undefined;
}

/** Writes the new files, all or none, or shows them, and says of each what was changed and what is left to do. */
async function finish(
  clones: readonly Cloned[],
  around: string,
  options: CloneFlags,
  session: Session,
): Promise<void> {
  const isJson = options.format === 'json';
  if (!isJson || !options.dryRun) {
    const changes = clones.map(({ file, text }) => ({ file, before: null, after: text }));
    if (!(await writeChange(around, changes, options, session))) return;
  }
  if (isJson) {
    const { cloneJson } = await import('../reporters/clone.js');
    session.print(cloneJson(clones, options, session.language));
  } else for (const one of clones) await reportClone(one, clones.length > 1, options, session);
  session.end(exitCodes.done);
}

/** Reports one new file; `isOneOfMany`: under its name, since others are reported too. */
async function reportClone(
  cloned: Cloned,
  isOneOfMany: boolean,
  { dryRun }: CloneFlags,
  session: Session,
): Promise<void> {
  const { say } = session;
  const { file, replaced, changed, left, errors, warnings } = cloned;
  const { changedLines, leftLines, replacedLines } = await import('../reporters/clone.js');
  if (!dryRun) session.printPath(file);
  if (isOneOfMany) session.tell(say('cli.clone.for', { file }));
  if (replaced.length > 0) session.tell(say('cli.clone.replaced', { places: replaced.length }));
  for (const line of replacedLines(replaced, say)) session.tell(line);
  if (changed.length > 0) session.tell(say('cli.clone.changed', { places: changed.length }));
  for (const line of changedLines(cloned, say)) session.tell(line);
  if (left.length > 0) session.tell(say('cli.clone.left', { places: left.length }));
  for (const line of leftLines(left, say)) session.tell(line);
  session.tell(say('cli.clone.check', { file, errors, warnings }));
}
