import { say as sentence } from '../locales/say.js';
import type { Checked, CheckOptions } from '../pipeline/checked.js';
import type { Accepted } from '../rules/lib/baseline.js';
import { valueOrReport } from './refusal.js';
import type { Session } from './session.js';

export interface BaselineFlags {
  readonly baseline?: string;
  readonly writeBaseline?: boolean;
}

/** The findings that the call accepts, and those that its baseline held before. */
export interface Accepting {
  readonly baseline?: CheckOptions['baseline'];
  readonly before: readonly Accepted[];
}

/** Reads the baseline that the flags name; returns undefined if it can't be used, and says so. */
export async function baselineOf(
  { baseline, writeBaseline = false }: BaselineFlags,
  session: Session,
): Promise<Accepting | undefined> {
  const { say } = session;
  const refused = (text: string) => session.refuse(text) as undefined;
  if (baseline === undefined) return writeBaseline ? refused(say('cli.baseline.unnamed')) : { before: [] };
  if (/\.ya?ml$/iu.test(baseline)) return refused(say('cli.output.yaml', { path: baseline }));
  const { readBaseline } = await import('../pipeline/baseline.js');
  const found = readBaseline(baseline);
  // A file that isn't a baseline isn't overwritten either.
  if (!found.ok && !(writeBaseline && found.fault.missing)) return valueOrReport(found, session);
  const before = found.ok ? found.value : [];
  return { baseline: writeBaseline ? 'all' : before, before };
}

/** Says what was accepted and what no longer applies, or writes the baseline anew. Returns false if it can't be written. */
export async function concludeBaseline(
  { baseline: path, writeBaseline }: BaselineFlags,
  { before }: Accepting,
  checked: Checked,
  session: Session,
): Promise<boolean> {
  if (path === undefined) return true;
  const { say, language } = session;
  const { outdated, renewed, writeBaseline: write } = await import('../pipeline/baseline.js');
  if (writeBaseline) {
    const accepted = renewed(before, checked);
    const written = await write(path, accepted);
    const notes = total(accepted);
    session.tell(
      written.ok ? say('cli.baseline.written', { path, notes }) : sentence(language, written.fault.message),
    );
    return written.ok;
  }
  const notes = total(checked.accepted);
  if (notes > 0) session.tell(say('cli.baseline.accepted', { path, notes }));
  const { isFixed } = await import('../rules/lib/levels.js');
  const refused = [...new Set(before.map(({ rule }) => rule).filter((rule) => isFixed(rule, false)))];
  if (refused.length > 0) session.tell(say('cli.baseline.fixed', { path, words: refused }));
  const gone = outdated(before, checked).filter(({ rule }) => !isFixed(rule, false));
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
