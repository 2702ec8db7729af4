import path from 'node:path';
import { digitsOf } from '../association/defaults.js';
import { sorted } from '../diagnostics/collect.js';
import { type Diagnostic, inFile } from '../diagnostics/diagnostic.js';
import { fileStart } from '../diagnostics/range.js';
import { changeInterrupted } from '../faults/change-interrupted.js';
import { type ApprovalCopy, copyOf } from '../lifecycle/copies.js';
import type { PolicyFacts } from '../lifecycle/overview.js';
import { saysApproved } from '../policy/says-approved.js';
import { type Acceptance, acceptance } from '../rules/lib/baseline.js';
import { isFixed } from '../rules/lib/levels.js';
import { blockedIn, isNext, type PolicyPlace, placeOf, policyName, slashed } from '../workspace/find.js';
import { interrupted } from '../workspace/journal.js';
import type { Checked, FolderPart, Share } from './checked.js';
import { type AssociationFacts, factsOf } from './facts.js';
import { fileFailed } from './file-failed.js';
import { type PresentText, presentText } from './git-evidence/present.js';
import { Loader } from './load.js';
import type { LoadedAssociation, LoadedPolicy } from './loaded.js';
import { type CopyList, unlistedCopies } from './unlisted-copies.js';
import { passedOver } from './unread.js';

/** Collects what is found while folders are checked, one after the other. */
export class CheckRun {
  readonly #loader: Loader;
  readonly #acceptance: Acceptance | undefined;
  readonly #share: Share;
  readonly #whole: ReadonlySet<string>;
  #order: ReadonlyMap<string, number> | undefined;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #texts = new Map<string, string>();
  readonly #associations: AssociationFacts[] = [];
  readonly #paths: string[] = [];
  readonly #present: PresentText[] = [];

  private constructor(loader: Loader, accepting: Acceptance | undefined, share: Share) {
    this.#loader = loader;
    this.#acceptance = accepting;
    this.#share = share;
    this.#whole = new Set(share.whole);
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
    const whole = this.#whole.has(folder);
    const all = parts.flatMap((part) => part.policies);
    const policies = parts.length > 1 ? this.#inOrder(all) : all;
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
    this.#order ??= new Map(this.#share.places.map(({ file }, i) => [file, i]));
    const positionOf = ({ file }: PolicyFacts) => this.#order?.get(file) ?? 0;
    return [...policies].sort((a, b) => positionOf(a) - positionOf(b));
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
