import { diagnostics } from './ar/diagnostics.js';
import { diff } from './ar/diff.js';
import { editor } from './ar/editor.js';
import { help } from './ar/help.js';
import { life } from './ar/life.js';
import { program } from './ar/program.js';

/** Every sentence that the program says, in Arabic. */
export const ar = { ...diagnostics, ...program, ...help, ...editor, ...life, ...diff } as const;

export type MessageKey = keyof typeof ar;
