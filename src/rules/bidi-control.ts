import { findHidden, type HiddenCharacters } from './hidden-characters.js';
import type { AssociationRule, PolicyRule } from './rule.js';

/** U+202A–E and U+2066–9 turn words around on paper, and lines of YAML on a screen, without being seen. */
const pattern = /[\u202A-\u202E\u2066-\u2069]/gu;

export const bidiControl: HiddenCharacters = {
  id: 'bidi-control',
  severity: 'error',
  pattern,
  isSafe: () => false,
  inStructure: true,
};

export const bidiControls: PolicyRule & AssociationRule = {
  id: 'bidi-control',
  // Without it the words are read in another order than the one in which they were reviewed.
  check: (context) => findHidden(bidiControl, context),
};
