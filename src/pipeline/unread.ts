import type { Finding } from '../diagnostics/diagnostic.js';
import { fileStart } from '../diagnostics/range.js';
import { fileFolder } from '../faults/file-folder.js';
import { fileMissing } from '../faults/file-missing.js';
import { fileTooLarge } from '../faults/file-too-large.js';
import { fileUnreadable } from '../faults/file-unreadable.js';
import { largestFile } from '../source/decode.js';
import { misnamed, slashed } from '../workspace/find.js';
import { isLink } from '../workspace/plain.js';
import type { Read } from '../workspace/read.js';

/** Returns the finding that says why a file wasn't read. */
export function unread({ fault, bytes, reason, path }: Extract<Read, { ok: false }>): Finding {
  switch (fault) {
    case 'link':
    case 'git':
      return obstructed(fault, path);
    case 'missing':
      return fileMissing.at(fileStart, {});
    case 'folder':
      return fileFolder.at(fileStart, {});
    case 'too-large':
      return fileTooLarge.at(fileStart, { bytes, limit: largestFile });
    case 'unreadable':
      return fileUnreadable.at(fileStart, { reason });
  }
}

/** Returns the finding that a link isn't followed, or that git's own files aren't read. */
export function obstructed(kind: 'link' | 'git', path: string): Finding {
  return fileUnreadable.at(fileStart, { path: slashed(path) }, { variant: kind });
}

/** Returns the finding that says why a file by the wrong name, or what is in a folder's place, isn't read. */
export function passedOver(path: string): Finding {
  const wrong = misnamed(path);
  if (wrong) {
    const { name, associationFile } = wrong;
    return associationFile === undefined
      ? fileUnreadable.at(fileStart, { path, name }, { variant: 'name' })
      : fileUnreadable.at(fileStart, { path, associationFile }, { variant: 'second' });
  }
  if (isLink(path)) return obstructed('link', path);
  return fileUnreadable.at(fileStart, { path }, { variant: 'no-folder' });
}
