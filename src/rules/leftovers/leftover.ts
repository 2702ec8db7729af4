import type { Association } from '../../association/schema.js';
import { arabicWords, loosely, type Word } from '../../policy/arabic.js';
import { mentions } from '../../policy/placeholders.js';
import type { Policy } from '../../policy/schema.js';
import type { Span } from '../../source/located.js';
import type { Neighbours } from '../lib/names.js';

const leftoverKinds = [
  'name',
  'brand',
  'neighbour',
  'subject',
  'place',
  'license',
  'registrar',
  'registration',
  'contact',
  'stranger',
  'person',
  'approval',
  'date',
  'code',
  'owner',
  'audience',
] as const;
export type LeftoverKind = (typeof leftoverKinds)[number];

/** Words that are true of the association that a text was written for, and may be false of another. */
export interface Leftover {
  readonly words: string;
  /** Where in the text they stand; UTF-16 units. */
  readonly place: Span;
  readonly kind: LeftoverKind;
  /** What certainly belongs in their place; undefined where only a person can decide. */
  readonly instead: string | undefined;
}

/** The policy and association that a text comes from, and the association that it is to serve. */
export interface Origin {
  readonly policy: Policy;
  readonly association: Association;
  readonly target: Association;
  /** The names of all known associations. */
  readonly neighbours: Neighbours;
}

/** A text, prepared for searching. */
export interface Reading {
  readonly text: string;
  /** The text with spaces in place of its placeholders; all offsets stay the same. */
  readonly typed: string;
  readonly words: readonly Word[];
  /** The letters of each word, in the form in which words are compared. */
  readonly loose: readonly string[];
}

export type Finder = (reading: Reading) => Leftover[];

export function readingOf(text: string): Reading {
  const typed = mentions(text).reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
  const words = arabicWords(typed);
  return { text, typed, words, loose: words.map(({ letters }) => loosely(letters)) };
}

export function leftover(
  { text }: Pick<Reading, 'text'>,
  place: Span,
  kind: LeftoverKind,
  instead?: string,
): Leftover {
  return { words: text.slice(place.start, place.end), place, kind, instead };
}

/** Returns a placeholder as it is written in a text. */
export function asked(id: string): string {
  return `{{${id}}}`;
}

/** Returns a gap for a person to fill in, which `check` reports. */
export function gapIn(text: string, { start, end }: Span): string {
  const isInBrackets = /[([«]$/u.test(text.slice(0, start)) && /^[)\]»]/u.test(text.slice(end));
  return isInBrackets ? '___' : '(___)';
}
