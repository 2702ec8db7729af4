import path from 'node:path';
import { digitsOf } from '../association/defaults.js';
import type { GregorianDate } from '../calendar/date.js';
import { sorted } from '../diagnostics/collect.js';
import { type Diagnostic, inFile } from '../diagnostics/diagnostic.js';
import { fileStart } from '../diagnostics/range.js';
import { changeInterrupted } from '../faults/change-interrupted.js';
import { type ApprovalCopy, copyOf } from '../lifecycle/copies.js';
import type { PolicyFacts } from '../lifecycle/overview.js';
import { saysApproved } from '../policy/says-approved.js';
import { type Acceptance, type Accepted, acceptance } from '../rules/lib/baseline.js';
import type { Level } from '../rules/lib/level.js';
import { isFixed } from '../rules/lib/levels.js';
import { blockedIn, isNext, type PolicyPlace, placeOf, policyName, slashed } from '../workspace/find.js';
import { interrupted } from '../workspace/journal.js';
import { type AssociationFacts, factsOf } from './facts.js';
import { fileFailed } from './file-failed.js';
import { type PresentText, presentText } from './git-evidence/present.js';
import { Loader } from './load.js';
import type { LoadedAssociation, LoadedPolicy } from './loaded.js';
import { type CopyList, unlistedCopies } from './unlisted-copies.js';
import { passedOver } from './unread.js';

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
interface FolderPart {
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

/** Returns all that is wrong with a share of the files, which are read folder by folder. */
export async function checkShare(share: Share): Promise<CheckedShare> {
  const run = await CheckRun.open(share);
  run.noteBlocked(share.blocked);
  const folders = new Map<string, PolicyPlace[]>(share.folders.map((folder) => [folder, []]));
  for (const place of share.places) {
    const policies = folders.get(place.folder);
    if (policies) policies.push(place);
    else folders.set(place.folder, [place]);
  }
  const parts: FolderPart[] = [];
  for (const [folder, places] of folders) {
    const part = run.checkPolicies(folder, places);
    if (share.divided?.includes(folder)) parts.push(part);
    else run.checkFolder(folder, [part]);
  }
  return { ...run.result(), parts };
}

/** Returns what is wrong with folders whose policies were checked in several shares, but for those policies. */
export async function checkDividedFolders(all: Share, parts: readonly FolderPart[]): Promise<Checked> {
  const run = await CheckRun.open(all);
  for (const folder of new Set(parts.map((part) => part.folder)))
    run.checkFolder(
      folder,
      parts.filter((part) => part.folder === folder),
    );
  return run.result();
}

/** Collects what is found while folders are checked, one after the other. */
class CheckRun {
  readonly #loader: Loader;
  readonly #acceptance: Acceptance | undefined;
  readonly #share: Share;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #texts = new Map<string, string>();
  readonly #associations: AssociationFacts[] = [];
  readonly #paths: string[] = [];
  readonly #present: PresentText[] = [];

  private constructor(loader: Loader, accepting: Acceptance | undefined, share: Share) {
    this.#loader = loader;
    this.#acceptance = accepting;
    this.#share = share;
  }

  static async open(share: Share): Promise<CheckRun> {
    const { today, severity, baseline } = share.options;
    const accepting = baseline && acceptance(baseline);
    return new CheckRun(await Loader.open({ today, severity, acceptance: accepting }), accepting, share);
  }

  noteBlocked(paths: readonly string[]): void {
    for (const one of paths) this.#note(one, '', inFile(one, [passedOver(one)]));
  }

  /** Checks policies of a folder, with their versions in its archive. */
  checkPolicies(folder: string, places: readonly PolicyPlace[]): FolderPart {
    const loadedAssociation = this.#loader.associationOf(folder);
    let complete = true;
    const policies = places.map((place) => {
      const loaded = this.#loader.policy(place);
      const { facts, failed } = factsOrFailure(loaded);
      this.#note(place.file, loaded.text, [...loaded.diagnostics, ...failed]);
      this.#present.push(presentText(loaded));
      complete &&= loaded.complete;
      return { loaded, facts };
    });
    const archived = this.#checkArchived(archivedOf(places, loadedAssociation));
    return {
      folder,
      policies: policies.map(({ loaded, facts }) => ({ ...facts, approvals: approvalsOf(loaded, archived) })),
      complete,
      usedIgnores: this.#loader.usedIgnores(loadedAssociation),
      copies: [...policies.map(({ loaded }) => loaded), ...archived].map(copyListOf),
    };
  }

  /** Checks what is a folder's own, beside the policies that the parts are of. */
  checkFolder(folder: string, parts: readonly FolderPart[]): void {
    const loadedAssociation = this.#loader.associationOf(folder);
    const { name = null, license, defaults } = loadedAssociation.association ?? {};
    const whole = this.#share.whole.includes(folder);
    const policies = this.#inOrder(parts.flatMap((part) => part.policies));
    const places = policies.map(({ file }) => placeOf(file));
    const archived = whole ? this.#checkArchived(othersArchived(places, loadedAssociation)) : [];
    this.#associations.push({
      folder: slashed(folder),
      file: loadedAssociation.file,
      name,
      license: license ?? null,
      digits: digitsOf({ defaults }),
      policies,
    });
    this.noteBlocked(blockedIn(folder));
    const copies = [...parts.flatMap((part) => part.copies), ...archived.map(copyListOf)];
    if (whole) for (const one of unlistedCopies(folder, copies)) this.#note(one.file, '', [one]);
    for (const list of loadedAssociation.lists)
      this.#note(list.file, list.text, this.#loader.inList(list, loadedAssociation));
    const used = new Set([
      ...parts.flatMap(({ usedIgnores }) => usedIgnores),
      ...this.#loader.usedIgnores(loadedAssociation),
    ]);
    const complete = whole && parts.every((part) => part.complete);
    this.#note(loadedAssociation.file, loadedAssociation.text, [
      ...loadedAssociation.diagnostics,
      ...(complete ? this.#loader.unusedIgnores(loadedAssociation, used) : []),
      ...interruption(folder, loadedAssociation),
    ]);
    // A missing file was not read.
    if (loadedAssociation.missing) this.#paths.pop();
  }

  result(): Checked {
    const accepted = this.#acceptance?.taken() ?? [];
    // What the associations' files of divided folders have is counted once, where the folders are looked at.
    const looked = new Set(this.#paths.map((file) => path.resolve(file)));
    return {
      diagnostics: sorted(this.#diagnostics),
      files: this.#paths.length,
      paths: this.#paths,
      texts: this.#texts,
      associations: this.#associations,
      accepted: accepted.filter(({ file }) => looked.has(file)),
      present: this.#present,
    };
  }

  #checkArchived(places: readonly PolicyPlace[]): LoadedPolicy[] {
    return places.map((place) => {
      const loaded = this.#loader.policy(place);
      this.#present.push(presentText(loaded));
      // Its wording can no longer be fixed; only findings with a fixed severity count, such as a broken seal.
      this.#note(
        place.file,
        loaded.text,
        loaded.diagnostics.filter(({ rule }) => isFixed(rule, false)),
      );
      return loaded;
    });
  }

  /** Returns policies in the order in which the call has them, also where several threads have read them. */
  #inOrder(policies: readonly PolicyFacts[]): PolicyFacts[] {
    const order = new Map(this.#share.places.map(({ file }, i) => [file, i]));
    return [...policies].sort((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0));
  }

  #note(file: string, text: string, found: readonly Diagnostic[]): void {
    this.#paths.push(file);
    this.#diagnostics.push(...found);
    if (found.length > 0) this.#texts.set(file, text);
  }
}

/** Returns what a policy says of itself; if the program fails at it, nothing but a diagnostic of that. */
function factsOrFailure(loaded: LoadedPolicy): {
  facts: Omit<PolicyFacts, 'approvals'>;
  failed: readonly Diagnostic[];
} {
  try {
    return { facts: factsOf(loaded), failed: [] };
  } catch (error) {
    return {
      facts: factsOf({ ...loaded, policy: undefined }),
      failed: fileFailed(loaded.place.file, error),
    };
  }
}

/**
 * Returns the versions of a policy that a board approved, the oldest first, with their signed copies, whichever file
 * lists them.
 */
function approvalsOf(loaded: LoadedPolicy, archived: readonly LoadedPolicy[]): ApprovalCopy[] {
  if (isNext(loaded.place)) return [];
  const own = [...archived.filter(({ place }) => policyName(place) === policyName(loaded.place)), loaded];
  const copies = own.flatMap((one) => one.copies());
  return own
    .filter(({ policy }) => policy && saysApproved(policy))
    .map(({ policy }) => policy?.version ?? null)
    .sort((a, b) => (a ?? 0) - (b ?? 0))
    .map((version) => ({ version, copy: copyOf(version, copies) }));
}

/** Returns the archived versions of some policies, but for those that are among them. */
function archivedOf(policies: readonly PolicyPlace[], { policyHeaders }: LoadedAssociation): PolicyPlace[] {
  const named = new Set(policies.map(policyName));
  const given = new Set(policies.map(({ file }) => file));
  return policyHeaders()
    .filter(({ role, policy, file }) => role === 'archived' && named.has(policy) && !given.has(file))
    .map(({ file }) => placeOf(file));
}

/** Returns the archived versions of policies of which nothing else is in the folder. */
function othersArchived(
  policies: readonly PolicyPlace[],
  { policyHeaders }: LoadedAssociation,
): PolicyPlace[] {
  const named = new Set(policies.map(policyName));
  return policyHeaders()
    .filter(({ role, policy }) => role === 'archived' && !named.has(policy))
    .map(({ file }) => placeOf(file));
}

function copyListOf({ place, policy }: LoadedPolicy): CopyList {
  return {
    file: place.file,
    policy: policyName(place),
    version: policy?.version ?? undefined,
    copies: policy && (policy.filed ?? []).map(({ file }) => file),
  };
}

function interruption(folder: string, { file, missing }: LoadedAssociation): readonly Diagnostic[] {
  const command = missing ? undefined : interrupted(folder);
  if (command === undefined) return [];
  return inFile(file, [changeInterrupted.at(fileStart, { command })]);
}
