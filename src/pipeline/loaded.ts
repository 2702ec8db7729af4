import type { Association } from '../association/schema.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { FoundCopy } from '../lifecycle/copies.js';
import type { PolicyHeader } from '../lifecycle/policy-headers.js';
import type { Policy } from '../policy/schema.js';
import type { Lint } from '../rules/lib/lint.js';
import type { Neighbours } from '../rules/lib/names.js';
import type { WordIndex } from '../rules/lib/word-lists.js';
import type { InvalidValues } from '../source/invalid-values.js';
import type { Located } from '../source/located.js';
import type { PolicyPlace } from '../workspace/find.js';
import type { Image } from '../workspace/logo.js';
import type { Reported } from './apply-settings.js';
import type { LoadedList } from './lists.js';

/** An association's file and what was found in it. */
export interface LoadedAssociation extends Reported {
  readonly file: string;
  /** The file's bytes; empty where it can't be read. */
  readonly bytes: Uint8Array;
  readonly text: string;
  /** Whether there is no such file. */
  readonly missing: boolean;
  readonly association: Association | undefined;
  readonly logo: Image | undefined;
  /** The themes that its policies may name. */
  readonly themes: readonly string[];
  /** The association's own lists of words. */
  readonly lists: readonly LoadedList[];
  readonly words: WordIndex;
  /** The policies beside it and in its archive. */
  readonly policyHeaders: () => readonly PolicyHeader[];
  readonly neighbours: Neighbours;
  readonly lint: Lint;
  /** An approved policy without a seal, which takes words from this file; the file isn't fixed, so that they stay. */
  readonly neededBy: string | undefined;
  /** Findings that could be fixed if there were no such policy; they are reported without a fix. */
  readonly withheld: readonly Diagnostic[];
  /** Whether every rule checked it: no fault of structure prevented one. */
  readonly complete: boolean;
  /** Its values with their places; undefined where its YAML can't be read. */
  readonly root: Located | undefined;
}

/** A policy, its association, and what was found in the policy's own file. */
export interface LoadedPolicy extends Reported {
  readonly place: PolicyPlace;
  /** The file's bytes; empty where it can't be read. */
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly policy: Policy | undefined;
  /** The association; for a sealed text, as it was when sealed. Undefined where its file is missing or broken. */
  readonly association: Association | undefined;
  /** The values of the file that don't fit the schema, which `policy` doesn't have as written. */
  readonly invalid: InvalidValues;
  readonly loadedAssociation: LoadedAssociation;
  /** The signed copies that it lists as filed, in its order, with their state. */
  readonly copies: () => readonly FoundCopy[];
  /** Whether it says that it was approved, or is archived: only lifecycle commands may change it. */
  readonly approved: boolean;
  /** Findings of an approved text that could be fixed in a draft; they are reported without a fix. */
  readonly withheld: readonly Diagnostic[];
  /** As in `LoadedAssociation`. */
  readonly complete: boolean;
  /** Its values with their places; undefined where its YAML can't be read. */
  readonly root: Located | undefined;
}
