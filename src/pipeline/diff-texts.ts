import type { Result } from '../result.js';
import { isArchived, type PolicyPlace, placeOf } from '../workspace/find.js';
import { versionNamed, versionsOf } from '../workspace/versions.js';
import { refuse, type Unable } from './refusal.js';
import { noVersion, resolvePolicy } from './resolve-policies.js';

/** One of the two texts that are compared: a policy's file, as it is on disk or as git has it. */
export interface Wanted {
  readonly place: PolicyPlace;
  /** Null for the file on disk. */
  readonly revision: string | null;
}

export interface WantedTexts {
  readonly before: Wanted;
  readonly after: Wanted;
}

/** What a call names: two policies; one and a version of it (`@2`, `@next`); one alone; or one and git revisions. */
export interface ComparedNames {
  readonly old: string;
  readonly new: string | undefined;
  /** `HEAD~1`, or `HEAD~2..HEAD`. */
  readonly git: string | undefined;
}

/** Returns the two texts that a call means. */
export async function wantedTexts({
  old,
  new: other,
  git,
}: ComparedNames): Promise<Result<WantedTexts, Unable>> {
  if (git !== undefined)
    return other === undefined ? atRevisions(old, git) : refuse('cli.diff.git-names', { name: other });
  const first = await resolvePolicy(old, 'compare');
  if (!first.ok) return first;
  const one = first.value;
  const second = other === undefined ? counterpart(one, old) : await secondPlace(one, other);
  if (!second.ok) return second;
  const { before = one, after } = second.value;
  return { ok: true, value: { before: onDisk(before), after: onDisk(after) } };
}

const onDisk = (place: PolicyPlace): Wanted => ({ place, revision: null });

type Second = Result<{ readonly before?: PolicyPlace; readonly after: PolicyPlace }, Unable>;

/** Returns the policy of the second name; `@2` and `@next` are versions of the first one's policy. */
async function secondPlace(first: PolicyPlace, name: string): Promise<Second> {
  const { version } = /^@(?<version>\d{1,9}|next)$/u.exec(name)?.groups ?? {};
  if (version === undefined) {
    const named = await resolvePolicy(name, 'compare');
    return named.ok ? { ok: true, value: { after: named.value } } : named;
  }
  const after = versionNamed(first, version);
  return after ? { ok: true, value: { after } } : noVersion(first, first.file, version);
}

/**
 * Returns what a policy named alone is compared with: the version in force with its revision, an archived version with the one
 * in force.
 */
function counterpart(place: PolicyPlace, name: string): Second {
  const { inForce, next } = versionsOf(place);
  if (!inForce) return refuse('cli.diff.no-force', { name });
  if (isArchived(place)) return { ok: true, value: { after: inForce } };
  return next ? { ok: true, value: { before: inForce, after: next } } : refuse('cli.diff.no-next', { name });
}

/** Returns a policy's texts at `A..B`, where an omitted side is HEAD; or at one revision and on disk. */
async function atRevisions(name: string, revisions: string): Promise<Result<WantedTexts, Unable>> {
  const { from, to } = /^(?<from>.*?)\.\.(?<to>(?!\.).*)$/u.exec(revisions)?.groups ?? {};
  const isRange = from !== undefined && to !== undefined;
  // A file that is gone from the disk may still be in both revisions.
  const isPath = /\.ya?ml$/u.test(name);
  const named = await resolvePolicy(name, 'compare');
  if (!named.ok && !(isRange && isPath)) return named;
  const place = named.ok ? named.value : placeOf(name);
  const before = { place, revision: isRange ? from || 'HEAD' : revisions };
  return { ok: true, value: { before, after: { place, revision: isRange ? to || 'HEAD' : null } } };
}
