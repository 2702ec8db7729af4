import type { Message } from '../locales/say.js';
import type { Change } from '../pdf/compare.js';
import type { Result } from '../result.js';
import type { Identity } from './identity.js';
import type { Unable } from './refusal.js';
import type { RegisterEntry, RegisterMatch, RegisterOptions } from './register.js';

/** What was found out of a PDF that carries a policy, or should. */
export interface VerifiedPdf {
  readonly kind: 'pdf';
  /** The program that made it; null where it doesn't say. */
  readonly program: string | null;
  readonly identity: Identity | undefined;
  /** Equal, byte for byte, to what is printed from the files that it carries. */
  readonly identical: boolean;
  /** Signatures that were appended to what is otherwise identical. */
  readonly signatures: number;
  /** Why it can't be relied upon. */
  readonly faults: readonly Message[];
  /** Words of its pages that are not those of the files that it carries. */
  readonly changes: readonly Change[];
  /** In what else it differs from what is printed of them, as far as that can be told. */
  readonly differences: readonly Message[];
  /** What couldn't be looked at, and the like. */
  readonly notes: readonly Message[];
  /** Its standing among the policies of a folder, where one is given. */
  readonly registerEntry: RegisterEntry | undefined;
}

/** What was found out of the digits, or the QR code, of a text on paper. */
export interface VerifiedPaper {
  readonly kind: 'paper';
  readonly digits: readonly string[];
  readonly matches: readonly RegisterMatch[];
  readonly faults: readonly Message[];
  readonly notes: readonly Message[];
}

/** What was found out; `givenUp`: the time was over before all was. */
interface Verified {
  readonly verified: VerifiedPdf | VerifiedPaper;
  readonly givenUp: boolean;
}

/** Refused where it can't be read, or what is needed to verify it is missing. */
export type Verification = Result<Verified, Unable>;

export interface VerifyOptions extends Omit<RegisterOptions, 'folder'> {
  readonly browser: string | undefined;
  /** The folder of policies to look for it in. */
  readonly policies: string | undefined;
  /** Aborted to stop. */
  readonly signal: AbortSignal;
}
