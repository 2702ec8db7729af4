import type { Message } from '../locales/say.js';
import type { Change } from '../pdf/compare.js';
import type { Result } from '../result.js';
import type { Identity } from './identity.js';
import type { Unable } from './refusal.js';
import type { RegisterEntry, RegisterMatch, RegisterOptions } from './register.js';

/** What was found out about a PDF that carries a policy, or should. */
export interface VerifiedPdf {
  readonly kind: 'pdf';
  /** The program that made it; null where it doesn't say. */
  readonly program: string | null;
  readonly identity: Identity | undefined;
  /** Whether it is equal, byte for byte, to what is printed from the files that it carries. */
  readonly identical: boolean;
  /** The number of signatures that were appended to an otherwise identical file. */
  readonly signatures: number;
  /** Why it can't be relied upon. */
  readonly faults: readonly Message[];
  /** Words of its pages that are not those of the files that it carries. */
  readonly changes: readonly Change[];
  /** How else it differs from what is printed of those files, as far as that can be found out. */
  readonly differences: readonly Message[];
  /** Notes, such as on what couldn't be searched. */
  readonly notes: readonly Message[];
  /** Its entry in the register of a folder, if one is given. */
  readonly registerEntry: RegisterEntry | undefined;
}

/** What was found out about the digits, or the QR code, of a text on paper. */
export interface VerifiedPaper {
  readonly kind: 'paper';
  readonly digits: readonly string[];
  readonly matches: readonly RegisterMatch[];
  readonly faults: readonly Message[];
  readonly notes: readonly Message[];
}

/** What was found out; `givenUp`: whether the time was over, or the call stopped, before all was. */
interface Verified {
  readonly verified: VerifiedPdf | VerifiedPaper;
  readonly givenUp: boolean;
}

/** The result, or why a file can't be read or what is needed to verify it is missing. */
export type Verification = Result<Verified, Unable>;

export interface VerifyOptions extends Omit<RegisterOptions, 'folder'> {
  readonly browser: string | undefined;
  /** The folder of policies in whose register it is looked for. */
  readonly policies: string | undefined;
  /** Aborted to stop. */
  readonly signal: AbortSignal;
}
