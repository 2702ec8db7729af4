import type { Approval, Status } from '../policy/schema.js';
import type { ApprovalCopy } from './copies.js';
import type { Role } from './policy-headers.js';

/** A day as files write it; null for what is blank, or for a date that can be read in two ways. */
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
  /** As an ambiguous date stands in the file. */
  readonly asWritten: string | null;
  readonly signatures: readonly { readonly role: string; readonly name: string | null }[];
}

/** A correction, and what the record said before and after it. */
export interface LoggedCorrection {
  readonly date: LoggedDay;
  readonly reason: string | null;
  /** The digest before it. */
  readonly digest: string;
  readonly before: LoggedRecord;
  readonly after: LoggedRecord;
}

/** What is known of one version. */
export interface LoggedVersion {
  /** Null of a version that the history tells of and no file holds: it is from before, or its file is gone. */
  readonly file: string | null;
  readonly role: Role;
  /** `superseded` of what stands in the archive, whatever it says. */
  readonly status: Status | 'superseded' | null;
  readonly version: number | null;
  readonly title: string | null;
  readonly summary: string | null;
  readonly approved:
    | ({
        readonly method: NonNullable<Approval['method']> | null;
      } & LoggedRecord)
    | null;
  /** What was corrected of the record of its approval, the oldest first. */
  readonly corrections: readonly LoggedCorrection[];
  /** Its signed copy, where one was filed, and whether that is still there as it was. */
  readonly copy: ApprovalCopy['copy'];
  readonly withdrawn: {
    readonly minutes: string | null;
    readonly date: LoggedDay;
    readonly reason: string | null;
  } | null;
  /** The digest that was recorded at approval, and whether the text is still that one. */
  readonly digest: string | null;
  readonly seal: 'intact' | 'broken' | 'none';
}
