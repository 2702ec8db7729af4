import type { Message } from '../locales/say.js';
import { slashed } from '../workspace/find.js';

/**
 * Why a file couldn't be written: its path, and what the system's refusal means. `option` is the one that names
 * another place; empty where none does.
 */
export function writeFailure(
  { path: file, code }: { path: string; code: string },
  option = '--out',
): Message {
  const reason = refusals[code] ?? 'other';
  return { key: `cli.write-failed.${reason}`, values: { path: slashed(file), code, option } };
}

const refusals: Readonly<Record<string, string>> = {
  EACCES: 'denied',
  EPERM: 'denied',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'file-size',
  EROFS: 'readonly',
  link: 'link',
  git: 'git',
};
