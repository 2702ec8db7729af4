import { nearest } from '../source/nearest.js';
import { isArchived, type PolicyPlace, placeOf, policyNames } from '../workspace/find.js';
import { findVersion, versionNamed, versionNumbers, versionsOf } from '../workspace/versions.js';
import { type Refusal, refuse } from './life/subject.js';

/** One of the two texts that are compared: a policy's file, as it is on disk or as git has it. */
export interface Wanted {
  readonly place: PolicyPlace;
  /** Null for the file on disk. */
  readonly revision: string | null;
}

export interface WantedTexts {
  readonly ok: true;
  readonly before: Wanted;
  readonly after: Wanted;
}

/** What a call names: two policies; one, and a version of it (`@2`, `@next`); one alone; or one and revisions of git. */
export interface Named {
  readonly old: string;
  readonly new: string | undefined;
  /** `HEAD~1`, or `HEAD~2..HEAD`. */
  readonly git: string | undefined;
}

/** Which two texts a call means. */
export async function wantedTexts({ old, new: other, git }: Named): Promise<WantedTexts | Refusal> {
  if (git !== undefined)
    return other === undefined ? atRevisions(old, git) : refuse('cli.diff.git-names', { name: other });
  const one = await placeNamed(old);
  if (!('place' in one)) return one;
  const second = other === undefined ? counterpart(one.place, old) : await secondPlace(one.place, other);
  if (!second.ok) return second;
  const { before = one.place, after } = second;
  return { ok: true, before: onDisk(before), after: onDisk(after) };
}

const onDisk = (place: PolicyPlace): Wanted => ({ place, revision: null });

async function placeNamed(name: string): Promise<{ readonly place: PolicyPlace } | Refusal> {
  const place = await findVersion(name);
  if (place) return { place };
  const { base, version } = /^(?<base>.+)@(?<version>\d{1,9}|next)$/u.exec(name)?.groups ?? {};
  const known = base === undefined ? undefined : await findVersion(base);
  if (known && base !== undefined) return noVersion(known, base, version);
  return refuse('cli.diff.no-policy', { name, nearest: nearest(name, await policyNames()) });
}

type Second = { readonly ok: true; readonly before?: PolicyPlace; readonly after: PolicyPlace } | Refusal;

/** The second name; `@2` and `@next` are of the first one's policy. */
async function secondPlace(first: PolicyPlace, name: string): Promise<Second> {
  const { version } = /^@(?<version>\d{1,9}|next)$/u.exec(name)?.groups ?? {};
  if (version === undefined) {
    const named = await placeNamed(name);
    return 'place' in named ? { ok: true, after: named.place } : named;
  }
  const after = versionNamed(first, version);
  return after ? { ok: true, after } : noVersion(first, first.file, version);
}

/** What a policy named alone is compared with: the version in force with the revision in work, an archived one with that in force. */
function counterpart(place: PolicyPlace, name: string): Second {
  const { inForce, next } = versionsOf(place);
  if (!inForce) return refuse('cli.diff.no-force', { name });
  if (isArchived(place)) return { ok: true, after: inForce };
  return next ? { ok: true, before: inForce, after: next } : refuse('cli.diff.no-next', { name });
}

function noVersion(place: PolicyPlace, name: string, version: string | undefined): Refusal {
  const known = versionNumbers(place).map((number) => `@${number}`);
  const all = versionsOf(place).next ? [...known, '@next'] : known;
  return refuse('cli.diff.no-version', { name, version: `@${version}`, known: all });
}

/** `A..B` for two revisions, as git has them (a side left out is HEAD); one revision is compared with the file on disk. */
async function atRevisions(name: string, revisions: string): Promise<WantedTexts | Refusal> {
  const { from, to } = /^(?<from>.*?)\.\.(?<to>(?!\.).*)$/u.exec(revisions)?.groups ?? {};
  const isRange = from !== undefined && to !== undefined;
  // A file that is gone from the disk may still stand in both revisions.
  const isPath = /\.ya?ml$/u.test(name);
  const named = await placeNamed(name);
  if (!('place' in named) && !(isRange && isPath)) return named;
  const place = 'place' in named ? named.place : placeOf(name);
  const before = { place, revision: isRange ? from || 'HEAD' : revisions };
  return { ok: true, before, after: { place, revision: isRange ? to || 'HEAD' : null } };
}
