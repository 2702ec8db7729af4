import path from 'node:path';
import type { GregorianDate } from '../../calendar/date.js';
import { earlierDigests } from '../../lifecycle/correction.js';
import { saysApproved } from '../../policy/says-approved.js';
import type { Result } from '../../result.js';
import { sealBroken } from '../../rules/seal-broken.js';
import { isArchived, isNext, type PolicyPlace } from '../../workspace/find.js';
import { versionsOf } from '../../workspace/versions.js';
import { type Identity, identityOf } from '../identity.js';
import { Loader } from '../load.js';
import type { LoadedPolicy } from '../loaded.js';
import { type Refusal, refuse } from '../refusal.js';
import { contradictedAt, faulty } from './policy-versions.js';

/** A version that a board approved, and all files of its policy. */
export interface ApprovedVersion {
  readonly number: number;
  readonly identity: Identity;
  /** The digests that its paper may have: the seal's, and those before its record was corrected. */
  readonly digests: readonly string[];
  /** The file of the policy that may be written: the one in force, since the archive never changes. */
  readonly current: LoadedPolicy;
  /** The files of its policy, those in the archive first. */
  readonly files: readonly LoadedPolicy[];
  readonly loader: Loader;
}

/** Returns a version that a board approved, in force, withdrawn or archived; a refusal where git or its seal is against it. */
export async function approvedVersion(
  place: PolicyPlace,
  today: GregorianDate,
): Promise<Result<ApprovedVersion, Refusal>> {
  const { file } = place;
  if (isNext(place)) return refuse('cli.file.draft', { file });
  const { inForce, archived } = versionsOf(place);
  if (!inForce) return refuse('cli.file.no-current', { file });
  const loader = await Loader.open({ today });
  const current = loader.policy(inForce);
  const files = [...archived.map((one) => loader.policy(one)), current];
  const own = isArchived(place)
    ? files.find((one) => path.resolve(one.place.file) === path.resolve(file))
    : current;
  const unread = [own, current].find((one) => one && (!one.policy || !one.association));
  if (unread) return faulty(unread);
  const { policy } = own ?? {};
  if (!own || !policy || !saysApproved(policy)) return refuse('cli.file.draft', { file });
  const { seal } = policy.approval ?? {};
  if (!seal || !policy.version) return refuse('cli.file.unsealed', { file });
  const broken = [own, current].find((one) => one.diagnostics.some(({ rule }) => rule === sealBroken.id));
  if (broken) return faulty(broken);
  const contradicted = await contradictedAt(current, today);
  if (contradicted) return contradicted;
  const digests = [seal.digest, ...earlierDigests(policy)];
  const value = { number: policy.version, identity: identityOf(own), digests, current, files, loader };
  return { ok: true, value };
}
