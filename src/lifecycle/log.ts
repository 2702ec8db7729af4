import type { Approval, Status } from '../policy/schema.js';
import type { ApprovalCopy } from './copies.js';
import type { Role } from './policy-headers.js';

/** A day as a file gives it; null if it is blank, or if the date can be read in two ways. */
export interface LoggedDay {
  readonly gregorian: string | null;
  readonly hijri: string | null;
}

/** What a record of approval says of the meeting. */
export interface LoggedRecord {
  readonly minutes: string | null;
  readonly meeting: string | number | null;
  readonly term: number | null;
  readonly date: LoggedDay;
  /** An ambiguous date as written in the file. */
  readonly asWritten: string | null;
  readonly signatures: readonly { readonly role: string; readonly name: string | null }[];
}

/** A correction, with the record before and after it. */
export interface LoggedCorrection {
  readonly date: LoggedDay;
  readonly reason: string | null;
  /** The digest before the correction. */
  readonly digest: string;
  readonly before: LoggedRecord;
  readonly after: LoggedRecord;
}

/** What is known of one version. */
export interface LoggedVersion {
  /** Null for a version that only the history mentions: it is older than the folder, or its file is gone. */
  readonly file: string | null;
  readonly role: Role;
  /** `superseded` for a file in the archive, whatever its text says. */
  readonly status: Status | 'superseded' | null;
  readonly version: number | null;
  readonly title: string | null;
  readonly summary: string | null;
  readonly approved:
    | ({
        readonly method: NonNullable<Approval['method']> | null;
      } & LoggedRecord)
    | null;
  /** The corrections of its approval's record, the oldest first. */
  readonly corrections: readonly LoggedCorrection[];
  /** Its signed copy, if one was filed, and whether that is unchanged. */
  readonly copy: ApprovalCopy['copy'];
  readonly withdrawn: {
    readonly minutes: string | null;
    readonly date: LoggedDay;
    readonly reason: string | null;
  } | null;
  /** The digest that was recorded at approval; `seal` is whether the text still has it. */
  readonly digest: string | null;
  readonly seal: 'intact' | 'broken' | 'none';
}
