import path from 'node:path';
import type { Failure, Result } from '../result.js';
import { nearest } from '../source/nearest.js';
import { type PolicyPlace, policyName, policyNames } from '../workspace/find.js';
import { findVersion, versionNumbers, versionsOf } from '../workspace/versions.js';
import { refuse, type Unable } from './refusal.js';

/**
 * What a command does with the policies that a call names: `read` and `compare` take the very file that a name means; the others
 * take the revision or first draft, the version in force, or all versions of a policy.
 */
export type Purpose = 'read' | 'compare' | 'work' | 'inForce' | 'all';

/**
 * Returns the files of the policies that a call names by path or as `<association>/<policy>[@version]`, each once; a refusal
 * where a name means none, or where the command would work on another version. Every command finds its policies with this.
 */
export async function resolvePolicies(
  names: readonly string[],
  purpose: Purpose,
): Promise<Result<readonly PolicyPlace[], Unable>> {
  const places = new Map<string, PolicyPlace>();
  for (const name of names) {
    const resolved = await resolvePolicy(name, purpose);
    if (!resolved.ok) return resolved;
    const place = resolved.value;
    places.set(purpose === 'read' ? place.file : path.resolve(place.folder, policyName(place)), place);
  }
  return { ok: true, value: [...places.values()] };
}

/** Returns the same for one name. */
export async function resolvePolicy(name: string, purpose: Purpose): Promise<Result<PolicyPlace, Unable>> {
  const place = await findVersion(name);
  if (!place) return unknown(name, purpose);
  const other = workedOnInstead(place, name, purpose);
  return other
    ? refuse('cli.life.other', { file: place.file, other: other.file })
    : { ok: true, value: place };
}

/** Refuses a version that doesn't exist. */
export function noVersion(place: PolicyPlace, name: string, version: string | undefined): Failure<Unable> {
  const known = versionNumbers(place).map((number) => `@${number}`);
  const all = versionsOf(place).next ? [...known, '@next'] : known;
  return refuse('cli.diff.no-version', { name, version: `@${version}`, known: all });
}

/** Refuses a name that means no policy, with the nearest existing one. */
async function unknown(name: string, purpose: Purpose): Promise<Failure<Unable>> {
  const { base, version } = /^(?<base>.+)@(?<version>\d{1,9}|next)$/u.exec(name)?.groups ?? {};
  const known = purpose === 'compare' && base !== undefined ? await findVersion(base) : undefined;
  if (known && base !== undefined) return noVersion(known, base, version);
  const values = { name, nearest: nearest(name, await policyNames()) };
  if (purpose === 'compare') return refuse('cli.diff.no-policy', values);
  if (purpose !== 'read') return refuse('cli.life.no-policy', values);
  const { fault } = refuse('cli.no-policy', values);
  return { ok: false, fault: { ...fault, hint: { key: 'cli.no-policy.hint', values } } };
}

/** Returns what a command would work on, if that isn't what the name means. */
function workedOnInstead(place: PolicyPlace, name: string, purpose: Purpose): PolicyPlace | undefined {
  if (purpose !== 'work' && purpose !== 'inForce') return undefined;
  const { inForce, next } = versionsOf(place);
  const meant = purpose === 'work' ? (next ?? inForce) : (inForce ?? next);
  const isNamed = (one: PolicyPlace | undefined) =>
    one && path.resolve(one.file) === path.resolve(place.file);
  if (isNamed(meant)) return undefined;
  // A policy named without a version also means its revision.
  return purpose === 'work' && isNamed(inForce) && !/@\d+$/u.test(name) ? undefined : meant;
}
