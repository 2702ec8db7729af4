import path from 'node:path';
import { Option } from 'commander';
import { say as sentence } from '../locales/say.js';
import type { Committed, FileChange } from '../workspace/transaction.js';
import type { Session } from './session.js';

/** Returns the option `--dry-run`, which every command that writes has. */
export function dryRunOption({ say }: Session): Option {
  return new Option('--dry-run', say('help.dry-run')).default(false);
}

/**
 * Completes what a killed command left half-done in a folder, or in its parent, where a change of several
 * associations is noted, and reports it. Returns true if there was nothing. Else the call ends, done if it was the same call:
 * the files should be looked at before they are changed again.
 */
export async function ready(
  folder: string,
  options: { dryRun: boolean },
  session: Session,
): Promise<boolean> {
  return (
    (await isReady(path.dirname(path.resolve(folder)), options, session)) &&
    (await isReady(folder, options, session))
  );
}

async function isReady(folder: string, { dryRun }: { dryRun: boolean }, session: Session): Promise<boolean> {
  if (dryRun) {
    const { interrupted } = await import('../workspace/journal.js');
    if (interrupted(folder) === undefined) return true;
    session.refuse(session.say('cli.change.interrupted', { path: folder }));
    return false;
  }
  const { recover } = await import('../workspace/transaction.js');
  const recovered = await recover(folder);
  if (!recovered.ok) return refused(recovered, session);
  const { completed, command } = recovered;
  if (completed.length === 0) return true;
  session.tell(session.say('cli.change.completed', { command, paths: completed }));
  if (command !== session.command) session.refuse(session.say('cli.change.look'));
  return false;
}

/** Shows a change as differences, or carries it out; returns false, and reports it, if it couldn't be carried out. */
export async function writeChange(
  folder: string,
  changes: readonly FileChange[],
  { dryRun }: { dryRun: boolean },
  session: Session,
): Promise<boolean> {
  if (dryRun) {
    await show(changes, session);
    return true;
  }
  const { commit } = await import('../workspace/transaction.js');
  const committed = await commit(folder, changes, session.command);
  return committed.ok || refused(committed, session);
}

async function show(changes: readonly FileChange[], session: Session): Promise<void> {
  const { patch } = await import('../reporters/patch.js');
  const text = (content: Uint8Array | string | null) =>
    typeof content === 'string' ? content : content === null ? '' : Buffer.from(content).toString('utf8');
  for (const { file, before, after } of changes.filter((one) => one.before !== one.after)) {
    const origin = changes.find(
      (one) => before === null && one.before !== null && text(one.before) === text(after),
    );
    // Nobody reads the bytes of a picture.
    if (!/\.ya?ml$/u.test(file)) {
      const key = after === null ? 'cli.change.remove' : 'cli.change.put';
      session.print(`${session.say(key, { file, bytes: (after ?? before)?.length ?? 0 })}\n`);
    }
    // That a file is an exact copy says more than all its lines.
    else if (origin) session.print(`${session.say('cli.change.copy', { from: origin.file, to: file })}\n`);
    else session.print(patch(file, text(before), text(after), session.environment));
  }
  session.tell(session.say('cli.change.dry-run'));
}

async function refused(
  { fault, path, code, journal }: Extract<Committed, { ok: false }>,
  session: Session,
): Promise<false> {
  if (fault === 'failed') {
    const { writeFailure } = await import('../pipeline/write-failure.js');
    session.refuse(sentence(session.language, writeFailure({ path, code }, '')));
  } else session.refuse(session.say(`cli.change.${fault}`, { path, code, journal }));
  return false;
}
