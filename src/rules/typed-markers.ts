import { toLatinDigits } from '../calendar/digits.js';
import type { Span } from '../source/located.js';

/** A number, a letter or a bullet that was typed before a clause, where the program writes its own. */
export interface TypedMarker extends Span {
  /** What markers of one kind have in common, such as `1-` for every number with a dash. */
  readonly style: string;
  /** The number, where it is one. */
  readonly number: number | undefined;
}

const bullet = '[•●▪◦‣·■]|[-–—*](?=\\s)';
const figure = '[0-9٠-٩]';
// «10:30» and «1.5» are no markers, and «م.», «د.» are titles of people. Before a figure it could be part of a number.
const marker = new RegExp(
  `^\\s*(?<all>(?<bullet>${bullet})?\\s*(?:(?<open>\\()?(?<figures>${figure}{1,2})\\s*(?<end>[-–.)]+)|(?<letter>[أ-ي])\\s*(?<letterEnd>[-–)]+)(?=\\s))?)\\s*(?=[\\p{L}«"“'({[])`,
  'u',
);

export function typedMarker(text: string): TypedMarker | undefined {
  const groups = marker.exec(text)?.groups;
  const all = groups?.all?.trimEnd() ?? '';
  if (!groups || all === '') return undefined;
  const { figures, open = '', end = '', letter, letterEnd = '' } = groups;
  const start = text.indexOf(all);
  const style = figures ? `${open}1${end}` : letter ? `أ${letterEnd}` : all;
  const number = figures ? Number(toLatinDigits(figures)) : undefined;
  return { start, end: start + all.length, style, number };
}
