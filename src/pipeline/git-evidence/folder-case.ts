import type { PresentText } from './present.js';
import type { Recorded, SealedText } from './sealed-texts.js';

/** What git has against a file, or against what is missing from a folder. */
export type Fault =
  /** The seal was removed; made anew over another text; or copied from another text. */
  | { readonly kind: 'lost' | 'anew' | 'copied'; readonly present: PresentText; readonly text: SealedText }
  /** An approved text says draft; has a lower version or none; or has the record that was corrected since. */
  | {
      readonly kind: 'draft' | 'version' | 'uncorrected';
      readonly present: PresentText;
      readonly text: SealedText;
    }
  /** A withdrawn policy says approved again, or has another record of its withdrawal. */
  | {
      readonly kind: 'withdrawn' | 'withdrawal';
      readonly present: PresentText;
      readonly text: SealedText;
      readonly recorded: Recorded;
    }
  | { readonly kind: 'deleted'; readonly text: SealedText }
  | { readonly kind: 'not-archived'; readonly present: PresentText; readonly text: SealedText }
  | { readonly kind: 'archive-changed' | 'archive-removed'; readonly archived: Archived }
  | { readonly kind: 'archive-renamed'; readonly archived: Archived; readonly present: PresentText };

/** A file of the archive as it was first recorded. */
export interface Archived {
  /** Its name in the archive. */
  readonly name: string;
  readonly policy: string;
  readonly version: number;
  readonly recorded: Recorded;
  /** All that was ever recorded under its name. */
  readonly all: readonly Recorded[];
}

/** An association's folder, with what git has of it. */
export interface FolderCase {
  readonly present: readonly PresentText[];
  readonly sealed: ReadonlyMap<string, SealedText>;
  readonly archived: readonly Archived[];
  /** The policies that are asked about. */
  readonly asked: 'all' | ReadonlySet<string>;
  /** Whether a present file has, to the byte but for line ends, what was recorded. */
  readonly hasBytes: (file: string, recorded: Recorded) => boolean;
  /** The present file of the archive with this name. */
  readonly archiveFile: (name: string) => PresentText | undefined;
  /** Whether each of the second commits has one of the first before it. */
  readonly areBefore: (first: readonly string[], second: readonly string[]) => Promise<boolean>;
  /**
   * Whether a text that only another branch has is of this association, and the history of what is checked out was begun
   * anew without it.
   */
  readonly isFromBefore: (text: SealedText) => Promise<boolean>;
  /** The recorded files that a sparse checkout keeps away from the disk, with the names of their blobs. */
  readonly sparse: () => Promise<ReadonlyMap<string, string>>;
  /** Notes a missing recorded file that a sparse checkout keeps away from the disk. */
  readonly noteSparse: (path: string) => void;
}
