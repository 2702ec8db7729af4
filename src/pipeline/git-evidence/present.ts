import path from 'node:path';
import type { AssociationIdentity } from '../../association/names.js';
import { earlierDigests } from '../../lifecycle/correction.js';
import type { Role } from '../../lifecycle/policy-headers.js';
import { sealFaults } from '../../lifecycle/seal.js';
import { saysApproved } from '../../policy/says-approved.js';
import type { Policy, Status } from '../../policy/schema.js';
import {
  archive,
  archivedVersion,
  isArchived,
  isNext,
  isPolicyFile,
  namesIn,
  placeOf,
  policyName,
} from '../../workspace/find.js';
import type { Loader } from '../load.js';
import type { LoadedPolicy } from '../loaded.js';

/** What one file of an association's folder says now of its seal and version. Plain data, since threads send it. */
export interface PresentText {
  readonly folder: string;
  readonly file: string;
  /** The policy's name, whichever of its versions the file holds. */
  readonly policy: string;
  readonly role: Role;
  /** Whether the file holds a policy, with whatever faults. */
  readonly isReadable: boolean;
  readonly type: string | null;
  readonly code: string | null;
  readonly version: number | null;
  /** The version in an archived file's name. */
  readonly namedVersion: number | null;
  readonly status: Status | null;
  /** The digest in its seal. */
  readonly seal: string | null;
  /** The association in its seal. */
  readonly sealedFor: AssociationIdentity | null;
  /** Whether the seal's digest is that of the text, and that of each earlier record too. */
  readonly isSound: boolean;
  /** The digests that the text had before its record was corrected; none where they aren't sound. */
  readonly corrects: readonly string[];
  /** The digest that seals the record of its withdrawal. */
  readonly withdrawalSeal: string | null;
}

export function presentText({ place, policy, invalid }: LoadedPolicy): PresentText {
  const isSound = policy !== undefined && soundSeal(policy) !== undefined;
  const role: Role = isArchived(place) ? 'archived' : isNext(place) ? 'next' : 'current';
  return {
    folder: path.normalize(place.folder),
    file: place.file,
    // In composed letters, as git has names.
    policy: policyName(place).normalize('NFC'),
    role,
    isReadable: policy !== undefined,
    type: policy?.type ?? null,
    code: policy?.code ?? null,
    version: policy?.version ?? null,
    namedVersion: role === 'archived' ? (archivedVersion(place.name)?.version ?? null) : null,
    status: policy && !invalid.has(['status']) ? policy.status : null,
    seal: policy?.approval?.seal?.digest ?? null,
    sealedFor: policy?.approval?.seal?.association ?? null,
    isSound,
    corrects: isSound ? earlierDigests(policy) : [],
    withdrawalSeal: policy?.withdrawal?.seal?.digest ?? null,
  };
}

/**
 * Returns the digest in a policy's seal, if it and those of earlier records fit the text with the association in the seal, not
 * with today's.
 */
export function soundSeal(policy: Policy): string | undefined {
  const seal = policy.approval?.seal;
  if (!seal) return undefined;
  const faults = sealFaults(policy, seal.association);
  return faults.some((one) => one === 'text' || one === 'correction') ? undefined : seal.digest;
}

/** Returns every text of a folder and of its archive; those that are known already are not read again. */
export function textsIn(folder: string, known: readonly PresentText[], loader: Loader): PresentText[] {
  const read = new Map(known.map((one) => [path.resolve(one.file), one]));
  const beside = path.join(folder, archive);
  const files = [
    ...namesIn(folder).map((name) => path.join(folder, name)),
    ...namesIn(beside).map((name) => path.join(beside, name)),
  ].filter((file) => isPolicyFile(path.basename(file)));
  return files.map((file) => read.get(path.resolve(file)) ?? presentText(loader.policy(placeOf(file))));
}

/** Returns whether a text itself says that a board approved it, so that git must be able to prove it. */
export function needsProof({ status, seal, role }: PresentText): boolean {
  return seal !== null || role === 'archived' || (status !== null && saysApproved({ status }));
}

/**
 * Returns the text that was sealed with this digest and still says that it was approved, also if its record was corrected since.
 * A file of the archive that isn't named by its version doesn't count, since nothing looks for it there.
 */
export function approvedTextOf(present: readonly PresentText[], digest: string): PresentText | undefined {
  const all = present.filter(
    ({ seal, corrects, isSound, status, role, namedVersion, version }) =>
      isSound &&
      (seal === digest || corrects.includes(digest)) &&
      status !== null &&
      saysApproved({ status }) &&
      (role !== 'archived' || (namedVersion !== null && namedVersion === version)),
  );
  const exact = all.filter(({ seal }) => seal === digest);
  const isCurrent = ({ role }: PresentText) => role === 'current';
  return exact.find(isCurrent) ?? all.find(isCurrent) ?? exact[0] ?? all[0];
}
