import { type Finding, fileFinding } from '../diagnostics/diagnostic.js';
import { largestFile } from '../source/decode.js';
import { misnamed, slashed } from '../workspace/find.js';
import { isLink } from '../workspace/plain.js';
import type { Read } from '../workspace/read.js';

/** Says of a file why it wasn't read. */
export function unread({ fault, bytes, reason, path }: Extract<Read, { ok: false }>): Finding {
  if (fault === 'link' || fault === 'git') return obstructed(fault, path);
  const values = { bytes, limit: largestFile, reason };
  return fileFinding(`file-${fault}`, 'error', { key: `file-${fault}`, values });
}

/** Says that a link isn't followed, or that git's own files aren't read. */
export function obstructed(kind: 'link' | 'git', path: string): Finding {
  return fileFinding('file-unreadable', 'error', {
    key: `file-unreadable.${kind}`,
    values: { path: slashed(path) },
  });
}

/** Says of a file by the wrong name, or of what stands in a folder's place, why it isn't looked into. */
export function passedOver(path: string): Finding {
  const wrong = misnamed(path);
  if (wrong) {
    const key = wrong.profile === undefined ? 'file-unreadable.name' : 'file-unreadable.second';
    return fileFinding('file-unreadable', 'error', { key, values: { ...wrong, path } });
  }
  if (isLink(path)) return obstructed('link', path);
  return fileFinding('file-unreadable', 'error', { key: 'file-unreadable.no-folder', values: { path } });
}
