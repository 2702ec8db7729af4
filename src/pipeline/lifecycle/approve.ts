import path from 'node:path';
import { digestOf } from '../../lifecycle/digest.js';
import { resolvedText } from '../../policy/resolve.js';
import type { Result } from '../../result.js';
import { archiveFile, type PolicyPlace, placeOf, policyName } from '../../workspace/find.js';
import type { FileChange } from '../../workspace/transaction.js';
import { type Day, dayNamed } from '../day-named.js';
import type { LoadedPolicy } from '../loaded.js';
import { allOrRefused, type Refusal, type Refused, refuse } from '../refusal.js';
import { type ApproveOptions, stepsOf } from './approval-steps.js';
import { dayGiven } from './day.js';
import { encoded, type Step } from './edit.js';
import {
  contradictedAt,
  foreignAmong,
  type Plan,
  type PolicyVersions,
  policyVersionsAt,
  twinsRefused,
} from './policy-versions.js';
import { withSeal } from './sealing.js';

/** What was approved. */
export interface Approved {
  readonly file: string;
  readonly title: string;
  readonly code: string | null;
  readonly version: number;
  readonly digest: string;
  /** The archive's file of the version that was in force; undefined for a first version. */
  readonly archived: string | undefined;
}

// An approval, step by step:
// 1. The options are read: the day, and from when the policies are effective.
// 2. Of each policy, all versions are read; git must have nothing against the one in force.
// 3. The policy must wait for an approval, and call and file must say all that the minutes say.
// 4. The approval is written into its text, which gets its seal and is checked under its final path.
// 5. No commit may have this version with the seal of another text.
// 6. All policies are planned or none: the version in force goes to the archive, and the approved one takes its place.

/** Returns the file changes by which one board's approval of one or more policies is recorded. */
export async function planApproval(
  places: readonly PolicyPlace[],
  options: ApproveOptions,
): Promise<Result<Plan & { readonly approved: readonly Approved[] }, Refusal>> {
  const [first] = places;
  const other = foreignAmong(places);
  if (!first || other)
    return refuse('cli.approve.folders', { first: first?.folder ?? '', other: other?.folder ?? '' });
  const day = options.date === undefined ? undefined : dayGiven('--date', options.date, options.today);
  if (day && !day.ok) return day;
  const effective = effectiveGiven(options.effective);
  if (effective && !effective.ok) return effective;
  const planned = await allOrRefused(places, (place) => approvalAt(place, options, day?.value));
  if (!planned.ok) return planned;
  const changes = planned.value.flatMap((one) => one.changes);
  const approved = planned.value.map((one) => one.approved);
  return twinsRefused(approved) ?? { ok: true, value: { folder: first.folder, changes, approved } };
}

type One = Plan & { readonly approved: Approved };

/** Returns the plan for one policy; a refusal where its files or git evidence speak against it. */
async function approvalAt(
  place: PolicyPlace,
  options: ApproveOptions,
  day: Day | undefined,
): Promise<Result<One, Refusal>> {
  const policyVersions = await policyVersionsAt(place, options.today);
  if (!policyVersions.ok) return policyVersions;
  const contradicted = await inForceContradicted(policyVersions.value, options);
  if (contradicted) return contradicted;
  const approval = approvalOf(policyVersions.value, options, day);
  return approval.ok ? ((await sealedOtherwise(policyVersions.value, approval.value)) ?? approval) : approval;
}

/** Refuses to archive a version in force that git evidence says isn't the approved text. */
async function inForceContradicted(
  { current, next }: PolicyVersions,
  { today }: ApproveOptions,
): Promise<Refused | undefined> {
  return next && current ? contradictedAt(current, today) : undefined;
}

/** Refuses to seal a version that a commit has with the seal of another text: changes since then would be sealed too. */
async function sealedOtherwise(
  { work, loader }: PolicyVersions,
  { approved: { code, version, digest } }: One,
): Promise<Refused | undefined> {
  const { sealedBefore } = await import('../git-evidence.js');
  const { place, policy, loadedAssociation } = work;
  const before = await sealedBefore({ place, type: policy?.type ?? '', code, version, digest }, loader);
  if (!before) return undefined;
  if ('commit' in before)
    return refuse('cli.approve.sealed-before', { file: place.file, version, commit: before.commit });
  return {
    ok: false,
    fault: { faulty: before.diagnostics, texts: new Map([[loadedAssociation.file, loadedAssociation.text]]) },
  };
}

/** Returns the effective day, which may be in the future; undefined for none or `onApproval`. */
function effectiveGiven(written: string | undefined): Result<Day, Refusal> | undefined {
  return written === undefined || written === 'onApproval' ? undefined : dayNamed(written);
}

function approvalOf(
  policyVersions: PolicyVersions,
  given: ApproveOptions,
  day: Day | undefined,
): Result<One, Refusal> {
  const { work } = policyVersions;
  const options = { ...given, method: given.method ?? methodNamed(work, given) };
  const refused = notReady(policyVersions) ?? lacking(work, options, day);
  if (refused) return refused;
  const place = approvedPlace(policyVersions);
  const steps: Step[] = [...stepsOf(work, options, day), { set: ['status'], yaml: 'approved' }];
  const sealed = withSeal(policyVersions, place, steps);
  if (!sealed.ok) return sealed;
  const { loaded, text } = sealed.value;
  const { association, policy } = loaded;
  if (!association || !policy?.version) return refuse('cli.approve.version', { file: place.file });
  const changes = changesOf(policyVersions, place, encoded(text, work.bytes));
  const approved: Approved = {
    file: place.file,
    title: resolvedText(policy.title ?? '', { policy, association }, '…'),
    code: policy.code || null,
    version: policy.version,
    digest: digestOf({ policy, association }),
    archived: archiveOf(policyVersions),
  };
  return { ok: true, value: { folder: place.folder, changes, approved } };
}

/** Returns the place of the approved text, also if it was written in a revision's file. */
function approvedPlace({ work, current }: PolicyVersions): PolicyPlace {
  return current?.place ?? placeOf(path.join(work.place.folder, `${policyName(work.place)}.yaml`));
}

/** Returns the archive's file for the version in force that a revision replaces; undefined where there is none. */
function archiveOf({ current, next }: PolicyVersions): string | undefined {
  const version = current?.policy?.version;
  return next && current && version ? archiveFile(current.place, version) : undefined;
}

/** Returns the changes: the approved text in its place; for a revision also the archived version and the deletion of its file. */
function changesOf(policyVersions: PolicyVersions, place: PolicyPlace, after: Uint8Array): FileChange[] {
  const { work, current, next } = policyVersions;
  if (!next) return [{ file: place.file, before: work.bytes, after }];
  const archived = archiveOf(policyVersions);
  return [
    ...(archived && current ? [{ file: archived, before: null, after: current.bytes }] : []),
    { file: place.file, before: current?.bytes ?? null, after },
    { file: work.place.file, before: work.bytes, after: null },
  ];
}

/** Returns a refusal for a policy that doesn't wait for an approval. */
export function notReady({ work, current, next }: PolicyVersions): Refused | undefined {
  const file = work.place.file;
  if (next && current?.policy?.status === 'draft')
    return refuse('cli.approve.no-predecessor', { file: current.place.file });
  if (next && current && !current.policy?.version)
    return refuse('cli.approve.version', { file: current.place.file });
  if (work.policy?.status === 'withdrawn') return refuse('cli.approve.withdrawn', { file });
  if (work.policy?.approval?.seal)
    return refuse('cli.approve.approved', { file, version: work.policy.version ?? '…' });
  return work.policy?.version ? undefined : refuse('cli.approve.version', { file });
}

/** Returns `session` where the call names a meeting and the file neither names a method nor has its own wording. */
function methodNamed({ policy }: LoadedPolicy, { meeting }: ApproveOptions): ApproveOptions['method'] {
  const { method, text } = policy?.approval ?? {};
  return !method && !text && meeting?.trim() ? 'session' : undefined;
}

/** Returns a refusal for what the minutes must say and neither the call nor the file says. */
function lacking(
  { policy }: LoadedPolicy,
  options: ApproveOptions,
  day: Day | undefined,
): Refused | undefined {
  const approval = policy?.approval;
  const method = options.method ?? approval?.method;
  if (!method && !approval?.text) return refuse('cli.approve.lacks', { option: '--method' });
  const { gregorian, hijri, asWritten } = approval?.date ?? {};
  if (!day && !gregorian && !hijri && !asWritten) return refuse('cli.approve.lacks', { option: '--date' });
  const isNumbered =
    options.minutes?.trim() || options.meeting?.trim() || approval?.minutes || approval?.meeting?.number;
  return isNumbered ? undefined : refuse('cli.approve.lacks', { option: '--minutes' });
}
