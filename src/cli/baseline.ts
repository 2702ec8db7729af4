import { say as sentence } from '../locales/say.js';
import type { Checked, CheckWish } from '../pipeline/check-share.js';
import type { Accepted } from '../rules/baseline.js';
import type { Session } from './session.js';

export interface BaselineOptions {
  readonly baseline?: string;
  readonly writeBaseline?: boolean;
}

/** What is accepted, from the file that the call names; undefined where that can't be, which it says. */
export async function baselineOf(
  { baseline, writeBaseline }: BaselineOptions,
  session: Session,
): Promise<Pick<CheckWish, 'baseline'> | undefined> {
  const { say, language } = session;
  const refused = (text: string) => session.refuse(text) as undefined;
  if (baseline === undefined) return writeBaseline ? refused(say('cli.baseline.unnamed')) : {};
  if (/\.ya?ml$/iu.test(baseline)) return refused(say('cli.output.yaml', { path: baseline }));
  if (writeBaseline) return { baseline: 'all' };
  const { readBaseline } = await import('../pipeline/baseline.js');
  const found = readBaseline(baseline);
  return found.ok ? { baseline: found.accepted } : refused(sentence(language, found.message));
}

/** Says what was accepted and what no longer applies, or writes the baseline anew. False where it can't be written. */
export async function concludeBaseline(
  { baseline: path, writeBaseline }: BaselineOptions,
  accepted: CheckWish['baseline'],
  checked: Checked,
  session: Session,
): Promise<boolean> {
  if (path === undefined) return true;
  const { say, language } = session;
  const { outdated, writeBaseline: write } = await import('../pipeline/baseline.js');
  const notes = total(checked.accepted);
  if (writeBaseline) {
    const written = await write(path, checked.accepted);
    session.tell(
      written.ok ? say('cli.baseline.written', { path, notes }) : sentence(language, written.message),
    );
    return written.ok;
  }
  if (notes > 0) session.tell(say('cli.baseline.accepted', { path, notes }));
  const gone = outdated(accepted === 'all' ? [] : (accepted ?? []), checked);
  if (gone.length > 0) {
    const words = [...new Set(gone.map(({ rule }) => rule))];
    const shown = words.slice(0, 3);
    const more = words.length - shown.length;
    session.tell(say('cli.baseline.outdated', { path, notes: total(gone), words: shown, more }));
  }
  return true;
}

function total(accepted: readonly Accepted[]): number {
  return accepted.reduce((sum, { count }) => sum + count, 0);
}
