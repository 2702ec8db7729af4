import { findAll } from './character-rule.js';
import type { AssociationRule, PolicyRule } from './rule.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controlCharacter = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/gu;

export const controlCharacters: PolicyRule & AssociationRule = {
  id: 'control-character',
  check: findAll('control-character', controlCharacter),
};
