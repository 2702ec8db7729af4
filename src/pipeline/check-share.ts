import { digitsOf } from '../association/defaults.js';
import type { GregorianDate } from '../calendar/date.js';
import { sorted } from '../diagnostics/collect.js';
import { type Diagnostic, inFile } from '../diagnostics/diagnostic.js';
import { fileStart } from '../diagnostics/range.js';
import { changeInterrupted } from '../faults/change-interrupted.js';
import { type ApprovalCopy, copyOf } from '../lifecycle/copies.js';
import type { PolicyFacts } from '../lifecycle/overview.js';
import { saysApproved } from '../policy/says-approved.js';
import { type Accepted, acceptance } from '../rules/lib/baseline.js';
import type { Level } from '../rules/lib/level.js';
import { isFixed } from '../rules/lib/levels.js';
import { blockedIn, isNext, type PolicyPlace, placeOf, policyName, slashed } from '../workspace/find.js';
import { interrupted } from '../workspace/journal.js';
import { type AssociationFacts, factsOf } from './facts.js';
import { fileFailed } from './file-failed.js';
import { type PresentText, presentText } from './git-evidence/present.js';
import { Loader } from './load.js';
import type { LoadedAssociation, LoadedPolicy } from './loaded.js';
import { unlistedCopies } from './unlisted-copies.js';
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

/** Some of the files of a check. */
export interface Share {
  readonly places: readonly PolicyPlace[];
  /** Folders of associations, also of those that no policy in `places` is for. */
  readonly folders: readonly string[];
  /** Those folders whose policies are all in `places`. */
  readonly whole: readonly string[];
  /** Folders that the call named: whatever is missing below them is reported. */
  readonly searched: readonly string[];
  /** What is in place of a folder of policies, or is a file by the wrong name. */
  readonly blocked: readonly string[];
  readonly options: CheckOptions;
}

/** Returns all that is wrong with a share of the files, which are read folder by folder. */
export async function checkShare({
  places,
  folders: alone,
  whole,
  blocked,
  options,
}: Share): Promise<Checked> {
  const { today, severity, baseline } = options;
  const accepting = baseline && acceptance(baseline);
  const loader = await Loader.open({ today, severity, acceptance: accepting });
  const diagnostics: Diagnostic[] = [];
  const texts = new Map<string, string>();
  const associations: AssociationFacts[] = [];
  const paths: string[] = [];
  const present: PresentText[] = [];
  const note = (file: string, text: string, found: readonly Diagnostic[]) => {
    paths.push(file);
    diagnostics.push(...found);
    if (found.length > 0) texts.set(file, text);
  };
  const noteBlocked = (one: string) => note(one, '', inFile(one, [passedOver(one)]));
  for (const one of blocked) noteBlocked(one);
  const folders = new Map<string, PolicyPlace[]>(alone.map((folder) => [folder, []]));
  for (const place of places) {
    const policies = folders.get(place.folder);
    if (policies) policies.push(place);
    else folders.set(place.folder, [place]);
  }
  for (const [folder, policies] of folders) {
    const loadedAssociation = loader.associationOf(folder);
    let complete = true;
    const facts: { readonly loaded: LoadedPolicy; readonly known: Omit<PolicyFacts, 'approvals'> }[] = [];
    const archived: LoadedPolicy[] = [];
    for (const place of policies) {
      const loaded = loader.policy(place);
      const { facts: known, failed } = factsOrFailure(loaded);
      note(place.file, loaded.text, [...loaded.diagnostics, ...failed]);
      facts.push({ loaded, known });
      present.push(presentText(loaded));
      complete &&= loaded.complete;
    }
    for (const place of archivedBeside(loadedAssociation, policies, whole.includes(folder))) {
      const loaded = loader.policy(place);
      const { text, diagnostics: found } = loaded;
      present.push(presentText(loaded));
      archived.push(loaded);
      // Its wording can no longer be fixed; only findings with a fixed severity count, such as a broken seal.
      note(
        place.file,
        text,
        found.filter(({ rule }) => isFixed(rule, false)),
      );
    }
    const { name = null, license, defaults } = loadedAssociation.association ?? {};
    associations.push({
      folder: slashed(folder),
      file: loadedAssociation.file,
      name,
      license: license ?? null,
      digits: digitsOf({ defaults }),
      policies: facts.map(({ loaded, known }) => ({ ...known, approvals: approvalsOf(loaded, archived) })),
    });
    for (const one of blockedIn(folder)) noteBlocked(one);
    if (whole.includes(folder))
      for (const one of unlistedCopies(folder, [...facts.map(({ loaded }) => loaded), ...archived]))
        note(one.file, '', [one]);
    for (const list of loadedAssociation.lists)
      note(list.file, list.text, loader.inList(list, loadedAssociation));
    const unused = complete && whole.includes(folder) ? loader.unusedIgnores(loadedAssociation) : [];
    note(loadedAssociation.file, loadedAssociation.text, [
      ...loadedAssociation.diagnostics,
      ...unused,
      ...interruption(folder, loadedAssociation),
    ]);
    // A missing file was not read.
    if (loadedAssociation.missing) paths.pop();
  }
  const accepted = accepting?.taken() ?? [];
  return {
    diagnostics: sorted(diagnostics),
    files: paths.length,
    paths,
    texts,
    associations,
    accepted,
    present,
  };
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

/** Returns the versions in the archive of the policies that are checked, or of the whole folder. */
function archivedBeside(
  { policyHeaders }: LoadedAssociation,
  policies: readonly PolicyPlace[],
  whole: boolean,
): PolicyPlace[] {
  const named = new Set(policies.map(policyName));
  const given = new Set(policies.map(({ file }) => file));
  return policyHeaders()
    .filter(
      ({ role, policy, file }) => role === 'archived' && (whole || named.has(policy)) && !given.has(file),
    )
    .map(({ file }) => placeOf(file));
}

function interruption(folder: string, { file, missing }: LoadedAssociation): readonly Diagnostic[] {
  const command = missing ? undefined : interrupted(folder);
  if (command === undefined) return [];
  return inFile(file, [changeInterrupted.at(fileStart, { command })]);
}
