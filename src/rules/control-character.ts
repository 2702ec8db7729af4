import { findHidden, type HiddenCharacters } from './hidden-characters.js';
import type { AssociationRule, PolicyRule } from './rule.js';

/** Controls, separators of lines and paragraphs, halves of characters, and what is no character at all. */
const pattern =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\p{Cs}\p{Noncharacter_Code_Point}]/gu;

export const controlCharacter: HiddenCharacters = {
  id: 'control-character',
  severity: 'error',
  pattern,
  isSafe: () => false,
  inStructure: true,
};

export const controlCharacters: PolicyRule & AssociationRule = {
  id: 'control-character',
  check: (context) => findHidden(controlCharacter, context),
};
