import type { GregorianDate } from '../../calendar/date.js';
import type { MessageKey } from '../../locales/ar.js';
import type { Status } from '../../policy/schema.js';
import type { Result } from '../../result.js';
import type { PolicyPlace } from '../../workspace/find.js';
import type { FileChange } from '../../workspace/transaction.js';
import { allOrRefused, type Refusal, refuse } from '../refusal.js';
import { editedText, encoded } from './edit.js';
import {
  faulty,
  foreignAmong,
  hasErrors,
  type Plan,
  policyVersionsAt,
  twinsRefused,
} from './policy-versions.js';

/** The changes from draft to review and back. */
const statusChanges = {
  submit: {
    from: 'draft',
    to: 'inReview',
    refusals: {
      inReview: 'cli.submit.status.inReview',
      approved: 'cli.submit.status.approved',
      withdrawn: 'cli.submit.status.withdrawn',
    },
  },
  reopen: {
    from: 'inReview',
    to: 'draft',
    refusals: {
      draft: 'cli.reopen.status.draft',
      approved: 'cli.reopen.status.approved',
      withdrawn: 'cli.reopen.status.withdrawn',
    },
  },
} as const;
export type StatusChange = keyof typeof statusChanges;

/** Why a status can't be set: the text has it already, or has one that this change doesn't begin from. */
type StatusChangeRefusal = Extract<MessageKey, `cli.${StatusChange}.status.${string}`>;

/** A text whose status was set. */
export interface ChangedStatus {
  readonly file: string;
  readonly to: Status;
}

/** Plans to set the status of drafts or revisions of one association, all or none. Texts with errors can't be submitted. */
export async function planStatusChange(
  places: readonly PolicyPlace[],
  move: StatusChange,
  today: GregorianDate,
): Promise<Result<Plan & { readonly moved: readonly ChangedStatus[] }, Refusal>> {
  const [first] = places;
  const other = foreignAmong(places);
  if (!first || other)
    return refuse('cli.life.folders', { first: first?.folder ?? '', other: other?.folder ?? '' });
  const planned = await allOrRefused(places, (place) => statusChangeOf(place, move, today));
  if (!planned.ok) return planned;
  const ones = planned.value;
  const changes = ones.map(({ change }) => change);
  const plan = { folder: first.folder, changes, moved: ones.map(({ moved }) => moved) };
  return (move === 'submit' ? twinsRefused(ones) : undefined) ?? { ok: true, value: plan };
}

/** The change of one text. */
interface One {
  readonly change: FileChange;
  readonly moved: ChangedStatus;
  readonly file: string;
  readonly code: string | null;
}

async function statusChangeOf(
  place: PolicyPlace,
  move: StatusChange,
  today: GregorianDate,
): Promise<Result<One, Refusal>> {
  const policyVersions = await policyVersionsAt(place, today);
  if (!policyVersions.ok) return policyVersions;
  const { work } = policyVersions.value;
  const { to } = statusChanges[move];
  const refusals: Partial<Record<Status, StatusChangeRefusal>> = statusChanges[move].refusals;
  const { file } = work.place;
  const status = work.policy?.status;
  const refusal = status && refusals[status];
  if (refusal !== undefined) return refuse(refusal, { file });
  if (move === 'submit' && hasErrors(work)) return faulty(work);
  const text = editedText(work.text, [{ set: ['status'], yaml: to }]);
  if (text === undefined) return refuse('cli.life.layout', { file });
  const change = { file, before: work.bytes, after: encoded(text, work.bytes) };
  return { ok: true, value: { change, moved: { file, to }, file, code: work.policy?.code || null } };
}
