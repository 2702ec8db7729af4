import type { Span } from '../source/located.js';
import { findHidden, type HiddenCharacters } from './hidden-characters.js';
import type { AssociationRule, PolicyRule } from './rule.js';

/**
 * Whatever a font draws nothing for: spaces of no width, joiners, marks of direction, soft hyphens, variation selectors, tags,
 * fillers, and what stands for an object that isn't there. Those that turn whole phrases around have a rule of their own.
 */
const pattern =
  /(?:(?![\u202A-\u202E\u2066-\u2069])[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFC\u2800])+/gu;

/** Those that take room as a space does: the words beside them would run together. */
const blank = /[\u115F\u1160\u2800\u3164\uFFA0\uFFFC]/u;
/** They keep letters apart, or give a letter the shape that it has inside a word. */
const joiner = /[\u200C\u200D]/u;
/** Beside a figure or a sign they say which of two comes first. */
const direction = /[\u061C\u200E\u200F]/u;
const letter = /[\p{L}\p{M}\s«»()،؛؟]/u;

function isSafe(text: string, { start, end }: Span): boolean {
  const marks = text.slice(start, end);
  if (blank.test(marks)) return false;
  const [before = ' ', after = ' '] = [text[start - 1], text[end]];
  if (joiner.test(marks)) return !(/\p{L}|\p{M}/u.test(before) || /\p{L}|\p{M}/u.test(after));
  return !direction.test(marks) || (letter.test(before) && letter.test(after));
}

export const strayCharacters: HiddenCharacters = {
  id: 'stray-mark',
  severity: 'warning',
  pattern,
  isSafe,
  inStructure: false,
};

export const strayMark: PolicyRule & AssociationRule = {
  id: 'stray-mark',
  check: (context) => findHidden(strayCharacters, context),
};
