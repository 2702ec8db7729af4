import { type Finding, finding } from '../../diagnostics/diagnostic.js';
import { fileStart } from '../../diagnostics/range.js';
import { isOfLines, isReworded } from '../../diff/change.js';
import type { Change } from '../../diff/changes.js';
import { diffPolicies } from '../../diff/diff.js';
import { remainingDifferences } from '../../diff/remaining.js';
import { rangeAt } from '../../source/located.js';
import { placeOf } from '../../workspace/find.js';
import { excerpts, rangeOf } from '../changed-place.js';
import type { Loader } from '../load.js';
import type { LoadedPolicy } from '../loaded.js';
import { command, short } from './commands.js';
import type { SealedText } from './sealed-texts.js';

/** What was changed in a file since its text was sealed; that it was, where a comparison doesn't tell what. */
export function changesOr(text: SealedText, file: string, loader: Loader): Finding[] {
  const told = changes(text, file, loader);
  const { root } = loader.policy(placeOf(file));
  const range = root ? rangeAt(root, ['approval', 'seal', 'digest']) : fileStart;
  const values = {
    commit: short(text.first.commit),
    command: command`git show ${`${short(text.first.commit)}:${text.first.path}`}`,
  };
  return told.length > 0
    ? told
    : [finding('seal-broken', 'error', range, { key: 'seal-broken.recorded', values })];
}

/** What was changed in a file since its text was sealed, each by itself. What the digest doesn't cover may change. */
export function changes({ text, first }: SealedText, file: string, loader: Loader): Finding[] {
  const now = loader.policy(placeOf(file));
  const then = text === undefined ? undefined : loader.policyText(now.place, text);
  if (!then?.policy || !then.association || !now.policy || !now.association || !now.root) return [];
  const sources = [
    { policy: then.policy, association: then.association },
    { policy: now.policy, association: now.association },
  ] as const;
  const commit = short(first.commit);
  const { root } = now;
  // How often a text is reviewed is among what else differs.
  const compared = diffPolicies(...sources).changes.filter(({ subject }) => subject !== 'review');
  return [
    ...compared.map((change) => changed(change, now, commit)),
    ...remainingDifferences(...sources).map(({ path: at, before, after }) => {
      const { key, values } = sentenceFor(before ?? '', after ?? '');
      return finding('seal-broken', 'error', rangeAt(root, at), { key, values: { ...values, commit } });
    }),
  ];
}

function changed(change: Change, { root, policy, association }: LoadedPolicy, commit: string): Finding {
  if (!root || !policy || !association) throw new Error('only what was read can be compared');
  const range =
    rangeOf(change, root, { policy, association }) ?? rangeAt(root, ['approval', 'seal', 'digest']);
  const { key, values } = sentenceOf(change);
  return finding('seal-broken', 'error', range, { key, values: { ...values, commit } });
}

interface Sentence {
  readonly key: string;
  readonly values: Readonly<Record<string, unknown>>;
}

function sentenceOf(change: Change): Sentence {
  const { kind, exchanged, segments } = change;
  const { before, after } = excerpts(change);
  if (exchanged) return { key: 'seal-broken.swapped', values: { after, other: exchanged.after.text } };
  if (kind === 'moved') return { key: 'seal-broken.moved', values: { after } };
  if (isOfLines(change) && !isReworded(segments)) return { key: 'seal-broken.parted', values: { after } };
  return sentenceFor(before, after);
}

/** What was there and what is; nothing of what was added, or was taken away. */
function sentenceFor(before: string, after: string): Sentence {
  if (after === '') return { key: 'seal-broken.removed', values: { before } };
  if (before === '') return { key: 'seal-broken.added', values: { after } };
  return { key: 'seal-broken.changed', values: { before, after } };
}
