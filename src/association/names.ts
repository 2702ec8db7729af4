import { toLatinDigits } from '../calendar/digits.js';
import { meaningsById } from '../source/described.js';
import { folded } from '../source/folded.js';
import type { Association } from './schema.js';
import { registrarBodies } from './values.js';

/** The bodies that register associations, as official papers name them. */
export const registrars = meaningsById(registrarBodies);

/** The words that texts use for those whom the association serves. */
export interface Audience {
  readonly one: string;
  readonly many: string;
  readonly manyOblique: string;
}

const usualAudience: Audience = { one: 'المستفيد', many: 'المستفيدون', manyOblique: 'المستفيدين' };

export function audienceOf({ audience }: Association): Audience {
  return {
    one: audience?.one ?? usualAudience.one,
    many: audience?.many ?? usualAudience.many,
    manyOblique: audience?.manyOblique ?? usualAudience.manyOblique,
  };
}

export function shortNameOf({ name, shortName }: Association): string {
  return shortName ?? name;
}

/** What identifies an association; a part may be blank. */
export interface AssociationIdentity {
  readonly name?: string | null | undefined;
  readonly license?: string | null | undefined;
}

/** An association's name and licence in the form in which they are compared; '' where one is blank. */
export interface AssociationKey {
  readonly name: string;
  readonly license: string;
}

/** Returns the key of an association's file or a seal. A licence may be written in any digits, with zeros before it. */
export function associationKey({ name, license }: AssociationIdentity = {}): AssociationKey {
  const number = toLatinDigits(license ?? '')
    .replace(/\s/gu, '')
    .replace(/^0+/u, '');
  return { name: folded(name ?? ''), license: number };
}

/**
 * Returns whether two keys are of one association: by its licence, or by its name if one of them has no
 * licence.
 */
export function isSameAssociation(one: AssociationKey, other: AssociationKey): boolean {
  if (one.license && other.license) return one.license === other.license;
  return one.name !== '' && one.name === other.name;
}

/**
 * Returns whether the lines into which a name is broken hold that name and nothing else. A head or cover may write it with
 * vowel signs that running text has not: «قرّة» for «قرة».
 */
export function isInLines(name: string, lines: readonly string[]): boolean {
  return withoutVowels(folded(lines.join(' '))) === withoutVowels(folded(name));
}

/** Removes the vowel signs of each letter, of which Arabic has two at most; more of them are no way to write a name. */
function withoutVowels(text: string): string {
  return text.replace(/(?<=\p{sc=Arabic})(?<!\p{M})[\u064B-\u0652]{1,2}(?!\p{M})/gu, '');
}
