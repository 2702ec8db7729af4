import type { MessageKey } from './ar.js';
import { boardPack } from './en/board-pack.js';
import { clone } from './en/clone.js';
import { creation } from './en/creation.js';
import { diff } from './en/diff.js';
import { editor } from './en/editor.js';
import { help } from './en/help.js';
import { life } from './en/life.js';
import { program } from './en/program.js';
import { safeNames } from './en/safe-names.js';
import { themes } from './en/templates.js';
import { verifying } from './en/verify.js';

/** Every message of the program in English. */
export const en = {
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
} as const satisfies Record<MessageKey, (values: never) => string>;
