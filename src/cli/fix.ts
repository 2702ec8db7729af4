import type { Command } from 'commander';
import { count } from '../diagnostics/collect.js';
import { fileUnreadable } from '../faults/file-unreadable.js';
import type { Fixed, FixedFile } from '../pipeline/fix.js';
import { policiesFolder } from '../workspace/policies-folder.js';
import { dryRunOption } from './changing.js';
import { exitCodes } from './exit-codes.js';
import { notFound } from './not-found.js';
import { reportBlocked, stoppable } from './produce.js';
import type { Session } from './session.js';

interface FixFlags {
  readonly dryRun: boolean;
  readonly propose: boolean;
  readonly rule: readonly string[];
}

export function addFix(program: Command, session: Session): void {
  const { say } = session;
  program
    .command('fix')
    .summary(say('help.fix'))
    .description(say('help.fix'))
    .argument('[paths...]', say('help.check.paths'))
    .addOption(dryRunOption(session))
    .option('--propose', say('help.fix.propose'), false)
    .option('--rule <name>', say('help.fix.rule'), (name: string, all: string[]) => [...all, name], [])
    .action(async (paths: string[], options: FixFlags) => {
      if (options.propose && !session.environment.interactive)
        return session.refuse(say('cli.fix.no-terminal'));
      if (!(await rulesExist(options.rule, session))) return;
      await stoppable(session, () => fixAll(paths.length > 0 ? paths : [policiesFolder()], options, session));
    });
}

/** Returns whether rules of these names exist; reports the first that doesn't. */
async function rulesExist(names: readonly string[], session: Session): Promise<boolean> {
  if (names.length === 0) return true;
  const { isRuleId, ruleIds } = await import('../rules/index.js');
  const name = names.find((one) => !isRuleId(one));
  if (name === undefined) return true;
  const { nearest } = await import('../source/nearest.js');
  session.refuse(session.say('cli.fix.no-rule', { name, nearest: nearest(name, ruleIds) }));
  return false;
}

async function fixAll(paths: readonly string[], options: FixFlags, session: Session): Promise<void> {
  const { fix } = await import('../pipeline/fix.js');
  const questions = options.propose
    ? (await import('./agree-to-fixes.js')).startQuestions(session)
    : undefined;
  const done = await fix(paths, {
    write: !options.dryRun,
    rules: options.rule.length > 0 ? new Set(options.rule) : undefined,
    agreed: questions?.agreed,
    signal: session.stop.signal,
  }).finally(() => questions?.close());
  if (!done.ok) return notFound(done.fault, session);
  const fixed = done.value;
  session.writeFigures(fixed.digits);
  for (const file of fixed.files) await reportFile(file, options, session);
  if (session.stop.signal.aborted) {
    session.tell(session.say('cli.interrupted'));
    return session.end(exitCodes.interrupted);
  }
  await reportBlocked(fixed.blocked, session);
  conclude(fixed, options, session);
}

/** Reports one file: the difference, or how much was fixed, or why it was left. */
async function reportFile(
  { file, before, after, fixed, leftOut, untouched }: FixedFile,
  { dryRun }: FixFlags,
  session: Session,
): Promise<void> {
  const { say, environment } = session;
  if (after !== before && dryRun) {
    const { patch } = await import('../reporters/patch.js');
    session.print(patch(file, before, after, environment));
  } else if (after !== before) session.print(`${say('cli.fix.file', { file, fixed: fixed.length })}\n`);
  if (untouched?.reason === 'yaml') session.tell(say('cli.fix.unreadable', { file }));
  if (untouched?.reason === 'approved') session.tell(say('cli.fix.approved', { file }));
  if (untouched?.reason === 'status') session.tell(say('cli.fix.status', { file }));
  if (untouched?.reason === 'archived') session.tell(say('cli.fix.archived', { file }));
  if (untouched?.reason === 'needed') session.tell(say('cli.fix.needed', { file, policy: untouched.policy }));
  if (untouched?.reason === 'changed') session.tell(say('cli.fix.changed', { file }));
  if (untouched?.reason === 'unwritable')
    session.tell(say('cli.fix.unwritable', { file, code: untouched.code }));
  for (const { rule, range } of leftOut)
    session.tell(say('cli.fix.left-out', { file, line: range.start.line, rule }));
}

/** Says what was done and what is left, and ends with the exit code that `check` would end with. */
function conclude({ files, remaining }: Fixed, { dryRun, propose }: FixFlags, session: Session): void {
  const { say } = session;
  const changed = files.filter(({ before, after }) => before !== after);
  const forPeople = remaining.filter(({ fix }) => !fix?.safe);
  const proposed = forPeople.filter(({ fix }) => fix).length;
  session.tell(
    say('cli.fix.summary', {
      fixed: changed.reduce((sum, { fixed }) => sum + fixed.length, 0),
      files: changed.length,
      dryRun,
      remaining: forPeople.length,
      proposed,
    }),
  );
  if (proposed > 0 && !propose) session.tell(say('cli.fix.see-propose'));
  const unable =
    files.some(({ untouched }) => untouched?.reason === 'changed' || untouched?.reason === 'unwritable') ||
    remaining.some(({ rule }) => rule === fileUnreadable.id);
  const faulty = count(remaining, 'error') > 0;
  session.end(unable ? exitCodes.unable : faulty ? exitCodes.faulty : exitCodes.done);
}
