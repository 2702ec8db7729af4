import { boardPack } from './ar/board-pack.js';
import { clone } from './ar/clone.js';
import { creation } from './ar/creation.js';
import { diff } from './ar/diff.js';
import { editor } from './ar/editor.js';
import { help } from './ar/help.js';
import { life } from './ar/life.js';
import { program } from './ar/program.js';
import { safeNames } from './ar/safe-names.js';
import { themes } from './ar/templates.js';
import { verifying } from './ar/verify.js';

/** Every message of the program in Arabic. */
export const ar = {
  ...program,
  ...help,
  ...editor,
  ...life,
  ...safeNames,
  ...clone,
  ...diff,
  ...creation,
  ...boardPack,
  ...themes,
  ...verifying,
} as const;

export type MessageKey = keyof typeof ar;
