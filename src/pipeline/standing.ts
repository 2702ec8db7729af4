import { digestOf } from '../lifecycle/digest.js';
import type { Sources } from '../policy/placeholders.js';
import { find, isNext, type PolicyPlace, placeOf } from '../workspace/find.js';
import { Loader } from './load.js';

/** What a text is among an association's policies. */
export interface Standing {
  readonly state:
    | 'inForce'
    | 'draft'
    | 'revision'
    | 'superseded'
    | 'withdrawn'
    /** The folder has this policy, with the seal of this text and another text: that was changed after approval. */
    | 'changed'
    /** The folder has this policy with another text. */
    | 'otherText'
    /** The folder has no such policy. */
    | 'unknown'
    /** There is no such folder, or none that can be read. */
    | 'noFolder';
  /** The file that has this text, else the one that has another; null where there is none. */
  readonly file: string | null;
  /** The version in that file. */
  readonly version: number | null;
}

/** Where a text stands in a folder of policies: a file's place says what it is (the next one, the archive). */
export async function standingOf(sources: Sources, digest: string, folder: string): Promise<Standing> {
  const found = await find(folder);
  if (!found.ok) return { state: 'noFolder', file: null, version: null };
  const loader = await Loader.open();
  let other: Standing | undefined;
  for (const { place, archived } of [...current(found.policies), ...archivedBeside(found.policies, loader)]) {
    const { policy, association } = loader.policy(place);
    if (!policy || !association) continue;
    const file = place.file;
    const version = policy.version ?? null;
    if (digestOf({ policy, association }) === digest)
      return { state: stateOf(place, policy.status, archived), file, version };
    if (policy.approval?.seal?.digest === digest) return { state: 'changed', file, version };
    const { license, name } = association;
    const isOwn = license ? license === sources.association.license : name === sources.association.name;
    if (isOwn && policy.type === sources.policy.type && !archived && !isNext(place))
      other ??= { state: 'otherText', file, version };
  }
  return other ?? { state: 'unknown', file: null, version: null };
}

interface Candidate {
  readonly place: PolicyPlace;
  readonly archived: boolean;
}

const current = (places: readonly PolicyPlace[]): Candidate[] =>
  places.map((place) => ({ place, archived: false }));

/** The versions in the archives of the associations' folders. */
function archivedBeside(places: readonly PolicyPlace[], loader: Loader): Candidate[] {
  return [...new Set(places.map((place) => place.folder))].flatMap((folder) =>
    loader
      .profileOf(folder)
      .outlines()
      .filter(({ role }) => role === 'archived')
      .map(({ file }) => ({ place: placeOf(file), archived: true })),
  );
}

function stateOf(place: PolicyPlace, status: string, archived: boolean): Standing['state'] {
  if (archived) return 'superseded';
  if (status === 'withdrawn') return 'withdrawn';
  if (isNext(place)) return 'revision';
  return status === 'approved' ? 'inForce' : 'draft';
}
