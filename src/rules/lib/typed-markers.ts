import { toLatinDigits } from '../../calendar/digits.js';
import type { Span } from '../../source/located.js';

/** A number, letter or bullet typed before a clause, where the program prints its own. */
export interface TypedMarker extends Span {
  /** What markers of one style have in common, such as `1-` for every number with a dash. */
  readonly style: string;
  /** The number, if the marker is one. */
  readonly number: number | undefined;
}

const bullet = /^(?:[•●▪◦‣·■□○◆◇❖✦►▶➢➤✓✔]|[-–—*](?=\s))/u;
// «10:30», «1.5» and «5 ...» are no markers, and «م.» and «د.» are titles of people.
const numbering =
  /^(?:(?<open>\()?(?<figures>[0-9٠-٩]{1,2})\s*(?!\.\.)(?<end>[-–.)]+|[/:](?=\s))|(?<letterOpen>\()?(?<letter>[أ-ي])\s*(?<letterEnd>[-–)]+)(?=\s))/u;
/** What a clause begins with; before a figure, a marker could be a part of a number. */
const beginning = /^[\p{L}«"“'({[]/u;

/** The two orders in which letters number a list: the alphabet, and أبجد. */
const series = ['أبتثجحخدذرزسشصضطظعغفقكلمنهوي', 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'] as const;

/** Tells whether a text begins with the marker of its position in the list, from 1; a bullet fits every position. */
export function isMarkerOf(text: string, place: number): boolean {
  const marker = typedMarker(text);
  if (!marker) return false;
  if (marker.number !== undefined) return marker.number === place;
  const [letter] = /[أ-ي]/u.exec(text.slice(marker.start, marker.end)) ?? [];
  return letter === undefined || series.some((letters) => letters[place - 1] === letter);
}

/**
 * Returns the marker that a text begins with. It is read in steps, as one expression would try every way to divide a run of
 * spaces.
 */
export function typedMarker(text: string): TypedMarker | undefined {
  const start = text.length - text.trimStart().length;
  const sign = bullet.exec(text.slice(start))?.[0] ?? '';
  const afterSign = text.slice(start + sign.length).trimStart();
  const numbered = numbering.exec(afterSign);
  const {
    open = '',
    figures,
    end: mark = '',
    letterOpen = '',
    letter,
    letterEnd = '',
  } = numbered?.groups ?? {};
  const body = afterSign.slice(numbered?.[0].length ?? 0).trimStart();
  if ((sign === '' && !numbered) || !beginning.test(body)) return undefined;
  const end = numbered ? text.length - afterSign.length + numbered[0].length : start + sign.length;
  const style = figures ? `${open}1${mark}` : letter ? `${letterOpen}أ${letterEnd}` : sign;
  return { start, end, style, number: figures ? Number(toLatinDigits(figures)) : undefined };
}

/** A word that numbers a clause: «أولًا:», «ثانيا -». */
const ordinal = /^\s*(?:أول|اول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)(?:ا|ًا|اً)\s?[:\-–.)](?=\s)/u;

/** Returns where the ordinal that a text begins with stands, including the sign after it. */
export function typedOrdinal(text: string): Span | undefined {
  const found = ordinal.exec(text)?.[0];
  return found === undefined
    ? undefined
    : { start: found.length - found.trimStart().length, end: found.length };
}
