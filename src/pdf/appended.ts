import { AppendedRevision, type Signed } from './appended-revision.js';
import { ObjectFault } from './new-objects.js';
import { NotUnderstood } from './objects.js';
import { PdfReader } from './reader.js';

/** What was appended to a PDF after it was printed. */
export type Appended =
  | {
      readonly ok: true;
      /** The number of signatures and time stamps, none of which shows on a page. */
      readonly signatures: number;
      /** The number of fields that are still to be signed. */
      readonly empty: number;
    }
  /**
   * `visible`: a signature shows on a page; `other`: something is there that no signature needs; `unreadable`: it isn't known
   * which.
   */
  | { readonly ok: false; readonly fault: 'visible' | 'other' | 'unreadable' };

/**
 * Returns what was appended to a PDF whose first `length` bytes are as they were printed: signatures and nothing else, or why it
 * isn't that. Each later saving may add fields for signatures that show nothing on a page, what proves them (a DSS), what the
 * catalog and the pages need to name them (ISO 32000-2, 12.7.5.5, 12.8), and the day and the program of the saving. Whether a
 * signature is genuine isn't checked.
 */
export function appendedSignatures(bytes: Uint8Array, length: number): Appended {
  try {
    const reader = PdfReader.open(bytes);
    const { revisions } = reader;
    const first = revisions.findIndex(({ end }) => end > length);
    // What was printed is one revision, or a few; all that follow are checked.
    if (first < 1 || PdfReader.open(bytes.subarray(0, length)).revisions.length !== first)
      return { ok: false, fault: 'unreadable' };
    let end = length;
    let before: Signed | undefined;
    for (let count = first + 1; count <= revisions.length; count++) {
      const revision = revisions[count - 1];
      if (!revision) throw new NotUnderstood('a revision');
      const look = new AppendedRevision(
        reader.asOf(first),
        reader.asOf(count - 1),
        reader.asOf(count),
        revision,
      );
      before = look.signed(before, end);
      end = revision.end;
    }
    if (reader.afterBlank(end) < bytes.length || !before) return { ok: false, fault: 'other' };
    return { ok: true, signatures: before.signatures, empty: before.fields.length - before.signatures };
  } catch (error) {
    if (error instanceof ObjectFault) return { ok: false, fault: error.fault };
    if (error instanceof NotUnderstood) return { ok: false, fault: 'unreadable' };
    throw error;
  }
}
