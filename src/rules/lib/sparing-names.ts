import type { Association } from '../../association/schema.js';
import type { Edit, Finding } from '../../diagnostics/diagnostic.js';
import { freeTexts } from '../../policy/texts.js';
import { type Located, type Path, rangesInside, type Span } from '../../source/located.js';
import { associationNameTyped } from '../association-name-typed.js';
import { namePattern } from './names.js';

/** Keys whose value, or list of values, is a name of the association or of someone who signs. */
const nameKeys = new Set(['name', 'shortName', 'brandName', 'nameLines']);

/** The rule whose fix may reach into a name, as the placeholder that it writes stands for the same name. */
const placeholderForName = associationNameTyped.id;

/**
 * Returns the findings with every fix that reaches into a name or a verse made unsafe, so that it is only proposed: an
 * association is called what its certificate says, however that is spelt, and a person what the person says.
 */
export function sparingNames(
  findings: readonly Finding[],
  { root, association }: { readonly root: Located; readonly association: Association | undefined },
): Finding[] {
  if (!findings.some(({ fix }) => fix?.safe)) return [...findings];
  const names = namesIn(root, association).sort((a, b) => a.start - b.start);
  const reaches = ({ start, end }: Edit) => start < (lastBefore(names, end)?.end ?? 0);
  return findings.map((one) =>
    one.fix?.safe && one.rule !== placeholderForName && one.fix.edits.some(reaches)
      ? { ...one, fix: { ...one.fix, safe: false } }
      : one,
  );
}

/** Returns the last place that begins before an offset; the places are in order and don't overlap. */
function lastBefore(places: readonly Span[], end: number): Span | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  return places[low - 1];
}

/** Returns where names and verses stand in the file; offsets count UTF-16 units. */
function namesIn(root: Located, association: Association | undefined): Span[] {
  const names = [association?.name, association?.shortName].filter((one): one is string => Boolean(one));
  const known = namePattern(names);
  const wordsOf = names.map((name) => name.trim().split(/\s+/u));
  return freeTexts(root).flatMap(({ path, text, node }) => {
    if (isName(path)) return [{ start: node.range.start.offset, end: node.range.end.offset }];
    const verses = text.includes('﴿') ? [...text.matchAll(verse)] : [];
    // A quick test first, since the expression is slow.
    const mayHave = wordsOf.some((words) => words.every((word) => text.includes(word)));
    const named = known && mayHave ? [...text.matchAll(known)] : [];
    const spans = [...verses, ...named].map(({ 0: words, index }) => ({
      start: index,
      end: index + words.length,
    }));
    return rangesInside(node, spans).map(({ start, end }) => ({ start: start.offset, end: end.offset }));
  });
}

/** A verse of the Quran, whose spelling stays as it is. */
const verse = /﴿[^﴿﴾]*﴾?/gu;

function isName(path: Path): boolean {
  return nameKeys.has(String(path.findLast((step) => typeof step === 'string')));
}
