import { type Message, message } from '../locales/say.js';
import { slashed } from '../workspace/find.js';

/**
 * Returns why a file couldn't be written: its path, and what the system's error means. `option` names another place; it is empty
 * where no option does.
 */
export function writeFailure(
  { path: file, code }: { path: string; code: string },
  option = '--out',
): Message {
  const reason = refusals[code] ?? 'other';
  return message(`cli.write-failed.${reason}`, { path: slashed(file), code, option });
}

const refusals: Readonly<Record<string, 'denied' | 'full' | 'file-size' | 'readonly' | 'link' | 'git'>> = {
  EACCES: 'denied',
  EPERM: 'denied',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'file-size',
  EROFS: 'readonly',
  link: 'link',
  git: 'git',
};
