import type { GregorianDate } from '../calendar/date.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { PolicyFacts } from '../lifecycle/overview.js';
import type { Accepted } from '../rules/lib/baseline.js';
import type { Level } from '../rules/lib/level.js';
import type { PolicyPlace } from '../workspace/find.js';
import type { AssociationFacts } from './facts.js';
import type { PresentText } from './git-evidence/present.js';
import type { CopyList } from './unlisted-copies.js';

/** What a check found. */
export interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  /** How many files were read. */
  readonly files: number;
  /** Their paths, as the user would name them. */
  readonly paths: readonly string[];
  /** The text of each file that has a diagnostic, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
  /** What was read, folder by folder. */
  readonly associations: readonly AssociationFacts[];
  /** Findings that a baseline accepts, which are not among the diagnostics. */
  readonly accepted: readonly Accepted[];
  /** What each text says of its approval, to compare with git evidence. */
  readonly present: readonly PresentText[];
}

/** How a call wants findings weighed. Plain data, since it is sent to threads. */
export interface CheckOptions {
  readonly today?: GregorianDate | undefined;
  readonly severity?: ReadonlyMap<string, Level> | undefined;
  /** Findings that are accepted; `'all'` to accept all that can be. */
  readonly baseline?: readonly Accepted[] | 'all' | undefined;
}

/** Part of the files of a check: plain data, since shares are sent to threads. */
export interface Share {
  readonly places: readonly PolicyPlace[];
  /** The folders of associations' files, also of those that no policy in `places` is for. */
  readonly folders: readonly string[];
  /** Those of them all of whose policies are checked. */
  readonly whole: readonly string[];
  /** Folders that the call named: whatever is missing below them is reported. */
  readonly searched: readonly string[];
  /** What is in place of a folder of policies, or is a file by the wrong name. */
  readonly blocked: readonly string[];
  readonly options: CheckOptions;
  /** Folders whose policies are divided among shares: `checkDividedFolders` looks at the folders themselves. */
  readonly divided?: readonly string[];
}

/** What some policies of a folder say that matters for the folder as a whole: plain data, which threads send. */
export interface FolderPart {
  readonly folder: string;
  readonly policies: readonly PolicyFacts[];
  /** Whether every rule has looked at each of them. */
  readonly complete: boolean;
  /** Which entries of the association's `lint.ignore` ignored something in them, from 0. */
  readonly usedIgnores: readonly number[];
  /** What they, and their versions in the archive, list as signed copies. */
  readonly copies: readonly CopyList[];
}

/** What was found in a share. */
export interface CheckedShare extends Checked {
  /** What is still to be looked at of folders that are divided. */
  readonly parts: readonly FolderPart[];
}
