import { harmless } from '../quoted.js';
import { q } from './words.js';

/** The messages of the language server; `ar/editor.ts` has the same keys in the same order. */
export const editor = {
  'editor.fix-all': (v: { fixes: number }) => `Fix everything that keeps its meaning (${v.fixes})`,
  'editor.fix.replace': (v: { removed: string; added: string }) =>
    `Write ${q(v.added)} in place of ${q(v.removed)}`,
  'editor.fix.remove': (v: { removed: string }) => `Remove ${q(v.removed)}`,
  'editor.fix.remove-space': () => 'Remove the extra space',
  'editor.fix.remove-hidden': () => 'Remove the invisible character',
  'editor.fix.add': (v: { added: string }) => `Add ${q(v.added)}`,
  'editor.fix.add-space': () => 'Add the missing space',
  'editor.fix.plain-spaces': () => 'Write plain spaces in its place',
  'editor.fix.quote': (v: { quoted: string }) => `Put it in quotes: ${harmless(v.quoted)}`,
  'editor.fix.several': () => 'Fix all of its places',
  'editor.placeholder-blank': () => 'It has no value yet; a gap to write in is printed in its place.',
  'editor.fault': (v: { reason: string }) =>
    `This is a fault of the program, not of your file. Please report it with this text: ${harmless(v.reason)}`,
} as const;
