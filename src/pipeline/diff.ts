import path from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Change, Changes } from '../diff/changes.js';
import { diffPolicies } from '../diff/diff.js';
import { gap } from '../diff/texts.js';
import type { Sources } from '../policy/placeholders.js';
import { saysApproved } from '../policy/says-approved.js';
import type { Result } from '../result.js';
import { isStructural } from '../rules/lib/levels.js';
import { themeUnknown } from '../rules/theme-unknown.js';
import { associationFileNames } from '../workspace/find.js';
import { commitOf, isInRepository, textAt } from '../workspace/git.js';
import { type ComparedNames, type Wanted, wantedTexts } from './diff-texts.js';
import { Loader } from './load.js';
import type { LoadedAssociation, LoadedPolicy } from './loaded.js';
import { type Refusal, type Refused, refuse } from './refusal.js';

/** Two texts of a policy, compared. */
export interface Compared {
  readonly changes: Changes;
  /** Where each text was read. */
  readonly origins: readonly [before: Origin, after: Origin];
  /** The new text. */
  readonly after: Sources;
  /** The logo of the new text's association. */
  readonly logo: LoadedAssociation['logo'];
}

interface Origin {
  readonly file: string;
  readonly revision: string | null;
}

/** Returns the comparison of the two texts that a call names; a refusal with the errors of a text that isn't a policy. */
export async function compare(named: ComparedNames): Promise<Result<Compared, Refusal>> {
  const wanted = await wantedTexts(named);
  if (!wanted.ok) return wanted;
  const loader = await Loader.open({ reading: false });
  const before = await load(wanted.value.before, loader);
  if (!before.ok) return before;
  const after = await load(wanted.value.after, loader);
  if (!after.ok) return after;
  const pair = [lent(before.value, after.value, loader), lent(after.value, before.value, loader)] as const;
  const faults = pair.map(faultsOf);
  const texts = new Map(faults.flatMap((one) => [...one.texts]));
  const faulty = faults.flatMap((one) => one.faulty);
  const [left, right] = pair.map(({ loaded }) => sourcesOf(loaded));
  if (faulty.length > 0 || !left || !right) return { ok: false, fault: { faulty, texts } };
  const value = {
    changes: withoutGaps(diffPolicies(left, right)),
    origins: [originOf(wanted.value.before), originOf(wanted.value.after)] as const,
    after: right,
    logo: pair[1].loaded.loadedAssociation.logo,
  };
  return { ok: true, value };
}

/** Returns changes without a draft's blanks for its approval, which are no changes until the board has met. */
function withoutGaps(compared: Changes): Changes {
  if (saysApproved(compared.after)) return compared;
  const isGap = ({ subject, after }: Change) =>
    subject.startsWith('approval.') && (after === null || after.text === gap);
  return { ...compared, changes: compared.changes.filter((one) => !isGap(one)) };
}

function originOf({ place, revision }: Wanted): Origin {
  return { file: place.file, revision };
}

interface Text {
  readonly loaded: LoadedPolicy;
  readonly revision: string | null;
}

async function load({ place, revision }: Wanted, loader: Loader): Promise<Result<Text, Refusal>> {
  if (revision === null) return { ok: true, value: { revision, loaded: loader.policy(place) } };
  const text = await textAt(place.file, revision);
  if (text === undefined) return notAt({ place, revision });
  const loadedAssociation = await associationAt(place.folder, revision, loader);
  return { ok: true, value: { revision, loaded: loader.policyText(place, text, loadedAssociation) } };
}

/** Returns the association as it was at the revision; as it is today where the revision has none. */
async function associationAt(folder: string, revision: string, loader: Loader): Promise<LoadedAssociation> {
  for (const name of associationFileNames) {
    const file = path.join(folder, name);
    const text = await textAt(file, revision);
    if (text !== undefined) return loader.associationText(file, text);
  }
  return loader.associationOf(folder);
}

/** Returns a refusal that says why git has no such text. */
async function notAt({ place, revision }: { place: Wanted['place']; revision: string }): Promise<Refused> {
  const { file } = place;
  const folder = path.dirname(file);
  if (!(await isInRepository(folder))) return refuse('cli.diff.no-repository', { path: file });
  if (!(await commitOf(folder, revision))) return refuse('cli.diff.no-revision', { revision });
  return refuse('cli.diff.not-at-revision', { path: file, revision });
}

/** Returns a text read with the other's association, if its own folder has none, such as one that came by mail. */
function lent(text: Text, other: Text, loader: Loader): Text {
  const { loaded } = text;
  if (!loaded.loadedAssociation.missing || other.loaded.loadedAssociation.missing) return text;
  return { ...text, loaded: loader.policyText(loaded.place, loaded.text, other.loaded.loadedAssociation) };
}

/** Returns the faults that prevent a comparison; an unknown theme doesn't. */
function faultsOf({ loaded, revision }: Text): { faulty: Diagnostic[]; texts: Map<string, string> } {
  const { place, text, loadedAssociation, diagnostics } = loaded;
  const label = (file: string) => (revision === null ? file : `${revision}:${file}`);
  const faulty = [...loadedAssociation.diagnostics, ...diagnostics]
    .filter(({ rule, severity }) => severity === 'error' && isStructural(rule) && rule !== themeUnknown.id)
    .map((one) => ({ ...one, file: label(one.file) }));
  return {
    faulty,
    texts: new Map([
      [label(place.file), text],
      [label(loadedAssociation.file), loadedAssociation.text],
    ]),
  };
}

function sourcesOf({ policy, association }: LoadedPolicy): Sources | undefined {
  return policy && association ? { policy, association } : undefined;
}
