import type { GregorianDate } from '../../calendar/date.js';
import { earlierDigests, ownEntry, recordOf } from '../../lifecycle/correction.js';
import { digestOf } from '../../lifecycle/digest.js';
import { meetingNumber } from '../../policy/numbering.js';
import { type Sources, withoutPlaceholders } from '../../policy/placeholders.js';
import { resolvedText } from '../../policy/resolve.js';
import type { Approval, Policy, Seal } from '../../policy/schema.js';
import type { Result } from '../../result.js';
import { sealBroken } from '../../rules/seal-broken.js';
import { oneLine } from '../../source/entries.js';
import { isArchived, isNext, type PolicyPlace } from '../../workspace/find.js';
import type { FileChange } from '../../workspace/transaction.js';
import type { Day } from '../day-named.js';
import type { LoadedPolicy } from '../loaded.js';
import { type Refusal, type Refused, refuse } from '../refusal.js';
import { dateSteps } from './approval-steps.js';
import { correctionYaml } from './correction-yaml.js';
import { dayGiven, dayOn } from './day.js';
import { editedText, encoded, type Step } from './edit.js';
import {
  contradictedAt,
  errorsIn,
  faulty,
  hasErrors,
  type Plan,
  type PolicyVersions,
  policyVersionsAt,
  refusedFor,
} from './policy-versions.js';
import { type SignatoryOptions, signatorySteps } from './signatories.js';

/** What the minutes say and the record doesn't. A value that is undefined stays as it is. */
export interface CorrectOptions extends SignatoryOptions {
  readonly reason: string;
  readonly minutes: string | undefined;
  readonly meeting: string | undefined;
  readonly term: number | undefined;
  /** In either calendar. */
  readonly date: string | undefined;
  readonly today: GregorianDate;
}

/** A record that was corrected. */
export interface Corrected {
  readonly file: string;
  readonly title: string;
  readonly version: number | null;
  readonly digest: string;
  readonly earlier: string;
}

/**
 * Plans to correct the record of an approval: what the minutes say of the meeting and of those who signed. The text stays, the
 * earlier record is kept with its digest, and a new seal is made over both.
 */
export async function planCorrection(
  place: PolicyPlace,
  options: CorrectOptions,
): Promise<Result<Plan & { readonly corrected: Corrected }, Refusal>> {
  const reason = oneLine(options.reason);
  if (reason === '') return refuse('cli.correct.reason');
  if (options.minutes !== undefined && oneLine(options.minutes) === '') return refuse('cli.correct.minutes');
  const date = options.date === undefined ? undefined : dayGiven('--date', options.date, options.today);
  if (date && !date.ok) return date;
  const today = dayOn(options.today);
  if (!today.ok) return today;
  const record = await sealedRecord(place, options.today);
  if (!record.ok) return record;
  const { policyVersions, current, sources, approval, seal } = record.value;
  const { file, folder } = current.place;
  const signed = signatorySteps(sources, options);
  if (!signed.ok) return signed;
  const typed = ownWording(approval, options, file);
  if (typed) return typed;
  const day = date?.value;
  const own = day && entryIn(sources.policy, day);
  const steps = [...recordSteps(approval, options, day), ...signed.value, ...(own?.steps ?? [])];
  const before = { reason, today: today.value, earlier: seal.digest, historyDate: own?.before };
  const made = corrected(record.value, steps, correctionYaml(recordOf(approval), before));
  if (!made.ok) return made;
  const { text, digest } = made.value;
  const elsewhere = await correctedElsewhere(record.value, digest);
  if (elsewhere) return elsewhere;
  const changes = [
    { file, before: current.bytes, after: encoded(text, current.bytes) },
    ...historyOfNext(policyVersions, own),
  ];
  const title = resolvedText(sources.policy.title ?? '', sources, '…');
  const version = sources.policy.version ?? null;
  return {
    ok: true,
    value: { folder, changes, corrected: { file, title, version, digest, earlier: seal.digest } },
  };
}

/** A policy in force with the sealed record of its approval. */
interface SealedRecord {
  readonly policyVersions: PolicyVersions;
  readonly current: LoadedPolicy;
  readonly sources: Sources;
  readonly approval: Approval;
  readonly seal: Seal;
}

async function sealedRecord(
  place: PolicyPlace,
  today: GregorianDate,
): Promise<Result<SealedRecord, Refusal>> {
  if (isArchived(place)) return refuse('cli.correct.archived', { file: place.file });
  const policyVersions = await policyVersionsAt(place, today);
  if (!policyVersions.ok) return policyVersions;
  const { current } = policyVersions.value;
  const { policy, association } = current ?? {};
  if (isNext(place) || !current || !policy || !association)
    return refuse('cli.correct.draft', { file: place.file });
  const { file } = current.place;
  if (policy.status === 'withdrawn') return refuse('cli.correct.withdrawn', { file });
  if (policy.status !== 'approved') return refuse('cli.correct.draft', { file });
  const { approval } = policy;
  if (!approval?.seal) return refuse('cli.correct.unsealed', { file });
  if (current.diagnostics.some(({ rule }) => rule === sealBroken.id)) return faulty(current);
  const contradicted = await contradictedAt(current, today);
  if (contradicted) return contradicted;
  const sources = { policy, association };
  return {
    ok: true,
    value: { policyVersions: policyVersions.value, current, sources, approval, seal: approval.seal },
  };
}

/** Returns the text with the corrected record, the earlier record, and a seal over both; a refusal where nothing would change. */
function corrected(
  { policyVersions: { loader }, current, seal }: SealedRecord,
  steps: readonly Step[],
  correction: string,
): Result<{ readonly text: string; readonly digest: string }, Refusal> {
  const { place, loadedAssociation } = current;
  const invalid = refuse('cli.life.layout', { file: place.file });
  const recorded = editedText(current.text, steps);
  if (recorded === undefined) return invalid;
  const bare = loader.policyText(place, recorded, loadedAssociation);
  const digestNow = digestIn(bare);
  if (digestNow === undefined) return faulty(bare);
  if (digestNow === seal.digest) return refuse('cli.correct.same', { file: place.file });
  const unsealed = editedText(recorded, [{ add: ['approval', 'corrections'], yaml: correction }]);
  const digest =
    unsealed === undefined ? undefined : digestIn(loader.policyText(place, unsealed, loadedAssociation));
  if (unsealed === undefined || digest === undefined) return invalid;
  const text = editedText(unsealed, [{ set: ['approval', 'seal', 'digest'], yaml: JSON.stringify(digest) }]);
  if (text === undefined) return invalid;
  const loaded = loader.policyText(place, text, loadedAssociation);
  return hasErrors(loaded)
    ? refusedFor(errorsIn(loaded), loaded, current)
    : { ok: true, value: { text, digest } };
}

function digestIn({ policy, association }: LoadedPolicy): string | undefined {
  return policy && association && digestOf({ policy, association });
}

/** Refuses a correction of figures that the association typed into its own wording of the resolution, since none reaches them. */
function ownWording(approval: Approval, options: CorrectOptions, file: string): Refused | undefined {
  const isAsked = [options.minutes, options.meeting, options.term, options.date].some(
    (one) => one !== undefined,
  );
  const isTyped = /[\d٠-٩]/u.test(withoutPlaceholders(approval.text));
  return isAsked && isTyped ? refuse('cli.correct.wording', { file }) : undefined;
}

function recordSteps(
  approval: Approval,
  { minutes, meeting, term }: CorrectOptions,
  day: Day | undefined,
): Step[] {
  const set = (path: readonly string[], yaml: string | undefined): Step[] =>
    yaml === undefined ? [] : [{ set: ['approval', ...path], yaml }];
  return [
    ...set(['minutes'], minutes === undefined ? undefined : JSON.stringify(oneLine(minutes))),
    ...set(
      ['meeting', 'number'],
      meeting === undefined ? undefined : JSON.stringify(meetingNumber(oneLine(meeting))),
    ),
    ...set(['meeting', 'term'], term === undefined ? undefined : String(term)),
    ...dateSteps(approval.date, day),
  ];
}

/** How the date of this version in the history changes, where it was that of the approval. */
interface OwnEntry {
  readonly version: number;
  readonly before: string;
  readonly after: string;
  readonly steps: readonly Step[];
}

function entryIn(policy: Policy, { iso }: Day): OwnEntry | undefined {
  const at = ownEntry(policy);
  const before = policy.history?.[at]?.date;
  const { gregorian, hijri } = policy.approval?.date ?? {};
  if (!before || !policy.version || (before !== gregorian && before !== hijri)) return undefined;
  const after = before === gregorian ? iso.gregorian : iso.hijri;
  if (after === before) return undefined;
  return {
    version: policy.version,
    before,
    after,
    steps: [{ set: ['history', at, 'date'], yaml: after }],
  };
}

/** Returns the change of a revision's history, so that it has the same day for the corrected version. */
function historyOfNext({ next }: PolicyVersions, own: OwnEntry | undefined): FileChange[] {
  if (!next || !own) return [];
  const at = (next.policy?.history ?? []).findIndex(
    ({ version, date }) => version === own.version && date === own.before,
  );
  const text =
    at < 0 ? undefined : editedText(next.text, [{ set: ['history', at, 'date'], yaml: own.after }]);
  return text === undefined
    ? []
    : [{ file: next.place.file, before: next.bytes, after: encoded(text, next.bytes) }];
}

/** Refuses a second correction of this record while only another branch has the first: one would undo the other. */
async function correctedElsewhere(
  {
    policyVersions: { loader },
    current: { place, loadedAssociation },
    sources: { policy },
    seal,
  }: SealedRecord,
  digest: string,
): Promise<Refused | undefined> {
  const { type, code = null, version } = policy;
  if (!version) return undefined;
  const { sealedBefore } = await import('../git-evidence.js');
  const corrects = [...earlierDigests(policy), seal.digest];
  const before = await sealedBefore({ place, type, code, version, digest, corrects }, loader);
  if (!before) return undefined;
  if ('commit' in before) return refuse('cli.correct.elsewhere', { file: place.file, commit: before.commit });
  return {
    ok: false,
    fault: { faulty: before.diagnostics, texts: new Map([[loadedAssociation.file, loadedAssociation.text]]) },
  };
}
