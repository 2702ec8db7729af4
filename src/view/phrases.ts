import { figureKind, fromLeft, fromRight, leftToRightMark } from './figures.js';
import { hasNounAfter } from './kept-together.js';
import { arabicDigit, type Token, tokensOf } from './tokens.js';

/*
 * Finds what is read from left to right in an Arabic text. The browser orders the characters of a line one by one, and beside
 * Arabic letters it breaks up what belongs together: «SAR 15,000» would be printed as «000,SAR 15». So a whole phrase is set
 * apart with its digits and signs, or nothing is.
 */

/**
 * A stretch of a text. `ltr`, links and addresses are read from left to right; `figures` are numbers and the signs between
 * them, ordered from the right: a date with the day first, the ends of a range.
 */
export interface Stretch {
  readonly kind: 'text' | 'ltr' | 'url' | 'email' | 'figures';
  readonly text: string;
}

/** Units that belong to the number before them. */
const unit =
  /^(?:AM|PM|[ap]\.m\.|SAR|SR|USD|EUR|GBP|AED|KWD|QAR|BHD|OMR|EGP|JOD|[kcmµ]?m[²³]?|[kmµ]?g|m?[lL]|[kMGT]i?[Bb](?:ps|\/s)?|bps|[kMG]?Hz|[kM]?W|[kM]?Wh|[kmM]?V|m?A|dpi|px|pt|°[CF]|[CFK]|℃|℉|[$€£¥⃁]|h|hrs?|min|s|sec|ms|days?|hours?|minutes?|weeks?|months?|years?|km\/h|in|ft)$/u;
const timesSign = /^[x×]$/iu;
const joining = /^(?:[&+/=–−-]|[×<>≥≤≈≠])$/u;

/** Returns a text as stretches of one direction each, in order; joined, they give the text. */
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

/** A stretch that is set apart; `kind` is undefined for a number that may stand among Arabic words as it is. */
interface Island {
  readonly start: number;
  readonly end: number;
  readonly kind: Exclude<Stretch['kind'], 'text'> | 'figure' | undefined;
}

/**
 * Sets apart numbers beside something that is set apart, with no word between: otherwise PDF readers would join «15 SAR» into
 * one word or swap the two.
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
 * Returns whether words stand between a number and what is set apart; letters attached to that, as in «الـPDF» and
 * «1442/12/1هـ», don't count.
 */
function wordBetween(between: string, isAfter: boolean): boolean {
  const attached = isAfter ? /^\P{L}*\s\S+$/u : /^\S+\s\P{L}*$/u;
  return /\p{L}/u.test(between) && !attached.test(between);
}

/** Finds left-to-right phrases among the words, numbers and signs of a text. */
class Phrases {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  /** For each token, whether a phrase begins with a number there: «8 AM», «210 x 297», «2 – 5 GB». */
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
        // pdf.js drops these among Arabic letters.
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
          kind: kindOf(kind, text),
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
    // In «أ/1 m²» the number belongs to the letter.
    if (/[\p{Script=Arabic}\u0640][-–/._]$/u.test(this.#before(i).slice(-2))) return false;
    const next = this.#textOf(i + 1);
    const isBetween = this.#is(i + 2, 'figure') && this.#isSpaceBefore(i + 2);
    if (isBetween && timesSign.test(next)) return true;
    if (isBetween) return this.#is(i + 1, 'sign') && this.#beginsWithFigure[i + 2] === true;
    return this.#is(i + 1, 'word') && unit.test(next);
  }

  /** Returns whether a token may continue a phrase: a word, or a number that doesn't belong to the Arabic word after it. */
  #continues(i: number): boolean {
    if (this.#is(i, 'word')) return true;
    if (this.#is(i, 'figure') && this.#is(i - 2, 'figure') && timesSign.test(this.#textOf(i - 1)))
      return true;
    // Among Latin letters, Arabic digits would be read before the sign after them.
    if (!this.#is(i, 'figure', 'phone') || arabicDigit.test(this.#textOf(i))) return false;
    if (this.#is(i, 'phone')) return true;
    return this.#beginsWithFigure[i] === true || !hasNounAfter(this.#text, this.#tokens[i]?.end ?? 0);
  }

  /**
   * Returns the last token of the phrase that begins at `first`, and where the phrase ends in the text, including a closing
   * bracket.
   */
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

  /** Returns the last token in brackets that hold only words and numbers; undefined where they hold more. */
  #bracketed(first: number, close: string): number | undefined {
    for (let i = first; this.#continues(i) || this.#is(i, 'sign'); i++) {
      const after = this.#before(i + 1);
      if (after.startsWith(close)) return i;
      if (!isSpace(after) && !/^[.,;:] $/u.test(after)) return undefined;
    }
    return undefined;
  }
}

function kindOf(kind: Exclude<Token['kind'], 'sign' | 'word'>, text: string): Island['kind'] {
  if (kind === 'figure') return figureKind(text);
  if (kind === 'decree') return 'figures';
  return kind === 'phone' ? 'ltr' : kind;
}

function isSpace(text: string): boolean {
  return text === ' ' || text === '\u00A0';
}
