import { findAll } from './character-rule.js';
import type { AssociationRule, PolicyRule } from './rule.js';

/** U+202A–E and U+2066–9 turn words around on paper without being seen. */
const bidiControl = /[\u202A-\u202E\u2066-\u2069]/gu;

export const bidiControls: PolicyRule & AssociationRule = {
  id: 'bidi-control',
  check: findAll('bidi-control', bidiControl),
};
