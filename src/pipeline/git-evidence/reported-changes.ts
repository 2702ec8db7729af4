import type { Finding } from '../../diagnostics/diagnostic.js';
import { fileStart, type Range } from '../../diagnostics/range.js';
import { isOfLines, isReworded } from '../../diff/change.js';
import type { Change } from '../../diff/changes.js';
import { diffPolicies } from '../../diff/diff.js';
import { remainingDifferences } from '../../diff/remaining.js';
import { sealBroken } from '../../rules/seal-broken.js';
import { rangeAt } from '../../source/located.js';
import { placeOf } from '../../workspace/find.js';
import { excerpts, rangeOf } from '../changed-place.js';
import type { Loader } from '../load.js';
import type { LoadedPolicy } from '../loaded.js';
import { command, short } from './commands.js';
import type { SealedText } from './sealed-texts.js';

/** Returns what was changed in a file since its text was sealed; only that it was, where a comparison doesn't show what. */
export function changesOr(text: SealedText, file: string, loader: Loader): Finding[] {
  const found = changes(text, file, loader);
  const { root } = loader.policy(placeOf(file));
  const range = root ? rangeAt(root, ['approval', 'seal', 'digest']) : fileStart;
  const values = {
    commit: short(text.first.commit),
    command: command`git show ${`${short(text.first.commit)}:${text.first.path}`}`,
  };
  return found.length > 0 ? found : [sealBroken.at(range, values, { variant: 'recorded' })];
}

/** Returns what was changed in a file since its text was sealed, each by itself. What the digest doesn't cover may change. */
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
  // The review is among the remaining differences.
  const compared = diffPolicies(...sources).changes.filter(({ subject }) => subject !== 'review');
  return [
    ...compared.map((change) => changed(change, now, commit)),
    ...remainingDifferences(...sources).map(({ path: at, before, after }) =>
      rewritten(rangeAt(root, at), before ?? '', after ?? '', commit),
    ),
  ];
}

function changed(change: Change, { root, policy, association }: LoadedPolicy, commit: string): Finding {
  if (!root || !policy || !association) throw new Error('only what was read can be compared');
  const range =
    rangeOf(change, root, { policy, association }) ?? rangeAt(root, ['approval', 'seal', 'digest']);
  const { kind, exchanged, segments } = change;
  const { before, after } = excerpts(change);
  if (exchanged)
    return sealBroken.at(range, { after, other: exchanged.after.text, commit }, { variant: 'swapped' });
  if (kind === 'moved') return sealBroken.at(range, { after, commit }, { variant: 'moved' });
  if (isOfLines(change) && !isReworded(segments))
    return sealBroken.at(range, { after, commit }, { variant: 'parted' });
  return rewritten(range, before, after, commit);
}

/** Reports the words before and after; only one of both where words were added or removed. */
function rewritten(range: Range, before: string, after: string, commit: string): Finding {
  if (after === '') return sealBroken.at(range, { before, commit }, { variant: 'removed' });
  if (before === '') return sealBroken.at(range, { after, commit }, { variant: 'added' });
  return sealBroken.at(range, { before, after, commit }, { variant: 'changed' });
}
