import { figureKind, fromLeft, fromRight, leftToRightMark } from './figures.js';
import { hasNounAfter } from './kept-together.js';
import { arabicDigit, type Token, tokensOf } from './tokens.js';

/*
 * What stands from left to right in an Arabic text. The browser orders the characters of a line by themselves, and beside
 * Arabic letters it tears what belongs together: «SAR 15,000» would be printed as «000,SAR 15». So a whole phrase is set
 * apart, with its figures and signs, or nothing.
 */

/**
 * A stretch of a text. `ltr`, links and addresses run from left to right; `figures` are numbers and the signs between them,
 * each after the other from the right: a date with the day first, the ends of a range.
 */
export interface Stretch {
  readonly kind: 'text' | 'ltr' | 'url' | 'email' | 'figures';
  readonly text: string;
}

/** Units that belong to the figure before them. */
const unit =
  /^(?:AM|PM|[ap]\.m\.|SAR|SR|USD|EUR|GBP|AED|KWD|QAR|BHD|OMR|EGP|JOD|[kcmµ]?m[²³]?|[kmµ]?g|m?[lL]|[kMGT]i?[Bb](?:ps|\/s)?|bps|[kMG]?Hz|[kM]?W|[kM]?Wh|[kmM]?V|m?A|dpi|px|pt|°[CF]|[CFK]|℃|℉|[$€£¥⃁]|h|hrs?|min|s|sec|ms|days?|hours?|minutes?|weeks?|months?|years?|km\/h|in|ft)$/u;
const timesSign = /^[x×]$/iu;
const joining = /^(?:[&+/=–−-]|[×<>≥≤≈≠])$/u;

/** Returns a text as stretches of one direction each, in their order; joined they are the text. */
export function stretchesOf(text: string): Stretch[] {
  const found = withNeighbours(new Phrases(text).islands(), text);
  const stretches: Stretch[] = [];
  let from = 0;
  for (const { start, end, kind } of found) {
    if (!kind) continue;
    if (start > from) stretches.push({ kind: 'text', text: text.slice(from, start) });
    stretches.push(setOut(kind, text.slice(start, end)));
    from = end;
  }
  if (from < text.length) stretches.push({ kind: 'text', text: text.slice(from) });
  return stretches;
}

function setOut(kind: NonNullable<Island['kind']>, text: string): Stretch {
  if (kind === 'figures') return { kind, text: fromRight(text) };
  if (kind === 'figure') return { kind: 'ltr', text: leftToRightMark + text };
  return { kind, text: kind === 'ltr' ? fromLeft(text) : text };
}

/** What is set apart of a text; `kind` is undefined for a figure that may stand among Arabic words as it is. */
interface Island {
  readonly start: number;
  readonly end: number;
  readonly kind: Exclude<Stretch['kind'], 'text'> | 'figure' | undefined;
}

/**
 * Figures beside something that is set apart, with no word between, are set apart too: else readers of PDFs would join
 * «15 SAR» to one word, or have both change places.
 */
function withNeighbours(islands: readonly Island[], text: string): Island[] {
  const spread = (list: readonly Island[]) => {
    let last: Island | undefined;
    return list.map((one) => {
      const between = last && text.slice(Math.min(last.end, one.end), Math.max(last.start, one.start));
      const isBeside =
        last?.kind !== undefined && between !== undefined && !wordBetween(between, last.start > one.start);
      last = one.kind === undefined && isBeside ? { ...one, kind: 'figure' } : one;
      return last;
    });
  };
  return spread(spread(islands).toReversed()).toReversed();
}

/**
 * Returns whether words stand between a figure and what is set apart; letters attached to that, as in «الـPDF» and
 * «1442/12/1هـ», are a part of it.
 */
function wordBetween(between: string, isAfter: boolean): boolean {
  const attached = isAfter ? /^\P{L}*\s\S+$/u : /^\S+\s\P{L}*$/u;
  return /\p{L}/u.test(between) && !attached.test(between);
}

/** Finds phrases from left to right among the words, figures and signs of a text. */
class Phrases {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  /** Whether a phrase begins with a figure at each token: «8 AM», «210 x 297», «2 – 5 GB». */
  readonly #beginsWithFigure: boolean[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokensOf(text);
    for (let i = this.#tokens.length - 1; i >= 0; i--) this.#beginsWithFigure[i] = this.#isUnitAfter(i);
  }

  islands(): Island[] {
    const found: Island[] = [];
    for (let i = 0; i < this.#tokens.length; i++) {
      const token = this.#tokens[i];
      if (!token) continue;
      const { kind, start, end, text } = token;
      if (kind === 'sign') {
        // pdf.js leaves these out among Arabic letters.
        if (text === '<' || text === '>') found.push({ start, end, kind: 'figures' });
        continue;
      }
      if (kind === 'word' || this.#beginsWithFigure[i]) {
        const phrase = this.#phraseFrom(i);
        found.push({ start, end: phrase.end, kind: 'ltr' });
        i = phrase.last;
      } else
        found.push({
          start,
          end,
          kind: kind === 'figure' ? figureKind(text) : kind === 'phone' ? 'ltr' : kind,
        });
    }
    return found;
  }

  #is(i: number, ...kinds: readonly Token['kind'][]): boolean {
    const kind = this.#tokens[i]?.kind;
    return kind !== undefined && kinds.includes(kind);
  }

  #textOf(i: number): string {
    return this.#tokens[i]?.text ?? '';
  }

  /** Returns what stands between a place and a token; the rest of the text where there is no such token. */
  #before(i: number, from = this.#tokens[i - 1]?.end ?? 0): string {
    return this.#text.slice(from, this.#tokens[i]?.start ?? this.#text.length);
  }

  #isSpaceBefore(i: number): boolean {
    return i < this.#tokens.length && isSpace(this.#before(i));
  }

  #isUnitAfter(i: number): boolean {
    if (!this.#is(i, 'figure') || arabicDigit.test(this.#textOf(i)) || !this.#isSpaceBefore(i + 1))
      return false;
    // That of «أ/1 m²» belongs to the letter.
    if (/[\p{Script=Arabic}\u0640][-–/._]$/u.test(this.#before(i).slice(-2))) return false;
    const next = this.#textOf(i + 1);
    const isBetween = this.#is(i + 2, 'figure') && this.#isSpaceBefore(i + 2);
    if (isBetween && timesSign.test(next)) return true;
    if (isBetween) return this.#is(i + 1, 'sign') && this.#beginsWithFigure[i + 2] === true;
    return this.#is(i + 1, 'word') && unit.test(next);
  }

  /** Returns whether a token may go on a phrase: of figures, one that doesn't belong to the Arabic word after it. */
  #continues(i: number): boolean {
    if (this.#is(i, 'word')) return true;
    if (this.#is(i, 'figure') && this.#is(i - 2, 'figure') && timesSign.test(this.#textOf(i - 1)))
      return true;
    // Among Latin letters Arabic figures would be read before the sign after them.
    if (!this.#is(i, 'figure', 'phone') || arabicDigit.test(this.#textOf(i))) return false;
    if (this.#is(i, 'phone')) return true;
    return this.#beginsWithFigure[i] === true || !hasNounAfter(this.#text, this.#tokens[i]?.end ?? 0);
  }

  /** Returns the last token of the phrase that begins with one, and its end in the text, with the bracket that closes it. */
  #phraseFrom(first: number): { last: number; end: number } {
    let last = first;
    let end = this.#tokens[first]?.end ?? 0;
    for (;;) {
      const next = this.#nextOf(last, end);
      if (!next) return { last, end };
      ({ last, end } = next);
    }
  }

  #nextOf(last: number, end: number): { last: number; end: number } | undefined {
    const to = (i: number) => ({ last: i, end: this.#tokens[i]?.end ?? 0 });
    const between = this.#before(last + 1, end);
    if (isSpace(between) && this.#continues(last + 1)) return to(last + 1);
    if (/^[.,;:] $/u.test(between) && this.#is(last + 1, 'word')) return to(last + 1);
    const isJoined =
      isSpace(between) && joining.test(this.#textOf(last + 1)) && this.#isSpaceBefore(last + 2);
    if (isJoined && this.#continues(last + 2)) return to(last + 2);
    const [, open] = /^[ \u00A0]?([([])$/u.exec(between) ?? [];
    const inside = open && this.#bracketed(last + 1, open === '(' ? ')' : ']');
    return inside ? { last: inside, end: to(inside).end + 1 } : undefined;
  }

  /** Returns the last token in brackets that hold nothing but words and figures; undefined where they hold more. */
  #bracketed(first: number, close: string): number | undefined {
    for (let i = first; this.#continues(i) || this.#is(i, 'sign'); i++) {
      const after = this.#before(i + 1);
      if (after.startsWith(close)) return i;
      if (!isSpace(after) && !/^[.,;:] $/u.test(after)) return undefined;
    }
    return undefined;
  }
}

function isSpace(text: string): boolean {
  return text === ' ' || text === '\u00A0';
}
