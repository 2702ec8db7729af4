import type { MessageKey } from './ar.js';
import { diagnostics } from './en/diagnostics.js';
import { editor } from './en/editor.js';
import { program } from './en/program.js';

/** Every sentence that the program says, in English. */
export const en = { ...diagnostics, ...program, ...editor } as const satisfies Record<
  MessageKey,
  (values: never) => string
>;
