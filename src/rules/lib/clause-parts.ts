import type { FreeText } from '../../policy/texts.js';
import type { Span } from '../../source/located.js';

/** A part of a text that says one thing: a sentence, or what a comma and «و» before another verb separate from the rest. */
export interface ClausePart extends Span {
  /** Its words in order, in the form in which words are compared. */
  readonly words: readonly string[];
  /** Where each word begins and ends in the text. */
  readonly spans: readonly Span[];
  /** Whether figures stand between a word and the word before it. */
  readonly afterFigures: readonly boolean[];
}

const known = new WeakMap<FreeText, readonly ClausePart[]>();

/** Returns the parts of a text in order. Offsets count UTF-16 units of the text. */
function clauseParts(text: FreeText): readonly ClausePart[] {
  let parts = known.get(text);
  if (!parts) {
    parts = partsOf(text);
    known.set(text, parts);
  }
  return parts;
}

/** Returns the part of a text at an offset. */
export function partAt(text: FreeText, at: number): ClausePart | undefined {
  const parts = clauseParts(text);
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return parts[low - 1];
}

function partsOf(text: FreeText): ClausePart[] {
  const { text: typed, words } = text;
  // «أقصى» and «أقصي» are read alike.
  const loose = text.loose.map((word) => word.replaceAll('ى', 'ي'));
  const parts: ClausePart[] = [];
  let from = 0;
  const close = (until: number) => {
    if (until === from) return;
    const spans = words.slice(from, until);
    parts.push({
      start: spans[0]?.start ?? 0,
      end: spans.at(-1)?.end ?? 0,
      words: loose.slice(from, until),
      spans,
      afterFigures: spans.map(({ start }, i) =>
        /[\d٠-٩]/u.test(typed.slice(words[from + i - 1]?.end ?? 0, start)),
      ),
    });
    from = until;
  };
  for (let i = 1; i < words.length; i += 1) {
    const between = typed.slice(words[i - 1]?.end, words[i]?.start);
    const ends = /[؛;؟?!\n]|\.(?!\d)/u.test(between) || (/[،,]/u.test(between) && beginsAnother(loose, i));
    if (ends) close(i);
  }
  close(words.length);
  return parts;
}

/**
 * Tells whether a word begins another statement: «، وتُنشر …» has a verb of its own; «، ويكون ذلك …» and «، ويوميًا» continue the
 * last one.
 */
function beginsAnother(words: readonly string[], i: number): boolean {
  const word = words[i] ?? '';
  const verb = word === 'ثم' ? (words[i + 1] ?? '') : /^[وف]/u.test(word) ? word.slice(1) : '';
  return /^[يتن][\u0621-\u064A]{2,}$/u.test(verb) && !goesOn.test(verb);
}

const goesOn =
  /^(?:[يت]كون|[يت]راعي|يشترط|يتعين|يجب|ينبغي|يوم[\u0621-\u064A]*|تسع[\u0621-\u064A]*|نصف[\u0621-\u064A]*|نهايه|نحو)$/u;

/** Tells whether words stand in quotation marks or brackets of their own: the text mentions them rather than uses them. */
export function isQuoted(text: string, { start, end }: Span): boolean {
  return /[«"“‘(]/u.test(text[start - 1] ?? '') && /[»"”’)]/u.test(text[end] ?? '');
}
