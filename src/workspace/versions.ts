import path from 'node:path';
import type { PolicyHeader } from '../lifecycle/policy-headers.js';
import {
  archive,
  archivedVersion,
  findPolicy,
  isPolicyFile,
  namesInArchive,
  type PolicyPlace,
  placeOf,
  policyName,
} from './find.js';
import { isThere } from './plain.js';
import { readPolicyHeaders } from './policy-headers.js';

/**
 * Finds a policy named by its path, or as `<association>/<policy>[@version]` below the policies folder: the one in force, or
 * the first draft if there is none; for `@2` that version, wherever it is; for `@next` the revision.
 */
export async function findVersion(name: string): Promise<PolicyPlace | undefined> {
  const { base, version } = /^(?<base>.+)@(?<version>\d{1,9}|next)$/u.exec(name)?.groups ?? {};
  if (base === undefined || version === undefined)
    return (
      (await findPolicy(name)) ?? (isPolicyFile(path.basename(name)) ? undefined : findPolicy(`${name}.next`))
    );
  const named = await findPolicy(name);
  if (named) return named;
  const current = (await findPolicy(base)) ?? (await findPolicy(`${base}.next`));
  if (!current) return undefined;
  return versionNamed(current, version);
}

/** Returns a version of the same policy: `next`, or a number, wherever it is; undefined if there is none. */
export function versionNamed(place: PolicyPlace, version: string): PolicyPlace | undefined {
  if (version === 'next') return versionsOf(place).next;
  const found = policyHeadersOf(place).find((one) => one.version === Number(version));
  return found && placeOf(found.file);
}

/** Returns the numbers of the existing versions of the same policy, in order. */
export function versionNumbers(place: PolicyPlace): number[] {
  return [...new Set(policyHeadersOf(place).flatMap(({ version }) => version ?? []))].sort((a, b) => a - b);
}

function policyHeadersOf(place: PolicyPlace): PolicyHeader[] {
  const policy = policyName(place);
  return readPolicyHeaders(place.folder).filter((one) => one.policy === policy);
}

/** The existing files of a policy. */
export interface Versions {
  /** `<policy>.yaml`: the version in force, or the first draft if there is none. */
  readonly inForce: PolicyPlace | undefined;
  /** `<policy>.next.yaml`: the revision. */
  readonly next: PolicyPlace | undefined;
  /** `archive/<policy>@<version>.yaml`, sorted by version. */
  readonly archived: readonly PolicyPlace[];
}

/** Returns every file of the same policy. */
export function versionsOf(place: Pick<PolicyPlace, 'folder' | 'name'>): Versions {
  const name = policyName(place);
  const at = (folder: string, file: string) => {
    const found = ['.yaml', '.yml'].map((end) => path.join(folder, file + end)).find(isThere);
    return found === undefined ? undefined : placeOf(found);
  };
  const archived = namesInArchive(place.folder)
    .filter((file) => isPolicyFile(file) && archivedVersion(file)?.name === name)
    .map((file) => placeOf(path.join(place.folder, archive, file)))
    .sort((a, b) => (archivedVersion(a.name)?.version ?? 0) - (archivedVersion(b.name)?.version ?? 0));
  return { inForce: at(place.folder, name), next: at(place.folder, `${name}.next`), archived };
}
