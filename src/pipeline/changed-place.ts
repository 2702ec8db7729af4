import type { Range } from '../diagnostics/range.js';
import { isReworded } from '../diff/change.js';
import type { Change, Segment } from '../diff/changes.js';
import type { Sources } from '../policy/placeholders.js';
import { resolvedText } from '../policy/resolve.js';
import { type FreeText, freeTexts } from '../policy/texts.js';
import { folded } from '../source/folded.js';
import { entryAt, type Located, rangeAt, rangesInside } from '../source/located.js';

/**
 * Returns the range of a change's new text in its file, down to the words where they can be found; undefined for removed text.
 */
export function rangeOf(change: Change, root: Located, sources: Sources): Range | undefined {
  const { subject, after } = change;
  const fact = subject.startsWith('association.')
    ? ['approval', 'seal', ...subject.split('.')]
    : subject.split('.');
  if (entryAt(root, fact)) return rangeAt(root, fact);
  const printed = after?.lines.find(({ text }) => text !== '')?.text;
  if (printed === undefined) return undefined;
  const written = textLike(printed, freeTexts(root), sources);
  return written && (wordsIn(written, change.segments) ?? written.node.range);
}

/** Returns the text of a file that is printed like this: as a whole, or at its beginning, followed by a time limit or clauses. */
function textLike(printed: string, texts: readonly FreeText[], sources: Sources): FreeText | undefined {
  const foldedTexts = texts.map((text) => ({ text, words: folded(resolvedText(text.text, sources, '…')) }));
  const whole = foldedTexts.find(({ words }) => words === folded(printed));
  const parts = foldedTexts.filter(
    ({ words }) => words.length > 3 && (printed.includes(words) || words.includes(printed)),
  );
  return (whole ?? parts.sort((a, b) => b.words.length - a.words.length)[0])?.text;
}

/** Returns the range of the new words in a text; undefined where there are several places or none. */
function wordsIn({ text, node }: FreeText, segments: readonly Segment[]): Range | undefined {
  const added = segments.filter(({ op }) => op === 'added').map((one) => one.text.trim());
  const [words = ''] = added;
  const start = words === '' || added.length !== 1 ? -1 : text.indexOf(words);
  if (start < 0 || text.indexOf(words, start + 1) >= 0) return undefined;
  return rangesInside(node, [{ start, end: start + words.length }])[0];
}

/** The words that are kept on either side of a change. */
const around = 4;

/** Returns the text before and after; for a change within a text only the changed words and a few around them. */
export function excerpts({ kind, before, after, segments }: Change): { before: string; after: string } {
  const isChanged = kind === 'changed' || kind === 'movedAndChanged' || isReworded(segments);
  if (!before || !after || !isChanged)
    return { before: folded(before?.text ?? ''), after: folded(after?.text ?? '') };
  return { before: excerpt(segments, 'removed'), after: excerpt(segments, 'added') };
}

function excerpt(segments: readonly Segment[], op: Segment['op']): string {
  const kept = segments.filter((one) => one.op === 'same' || one.op === op);
  return kept
    .map((one, i) => (one.op === 'same' ? cut(one.text, i > 0, i < kept.length - 1) : one.text))
    .join('')
    .trim();
}

/** Returns the first and last words of a stretch, as far as a change is beside them. */
function cut(text: string, isAfter: boolean, isBefore: boolean): string {
  const words = text.split(/(?<=\s)/u);
  const first = isAfter ? words.slice(0, around) : [];
  const last = isBefore ? words.slice(-around) : [];
  return first.length + last.length >= words.length
    ? text
    : `${first.join('')}…${last.length > 0 ? ' ' : ''}${last.join('')}`;
}
