import type { GregorianDate } from '../../calendar/date.js';
import type { MessageKey } from '../../locales/ar.js';
import type { Status } from '../../policy/schema.js';
import type { PolicyPlace } from '../../workspace/find.js';
import type { FileChange } from '../../workspace/transaction.js';
import { editedText, encoded } from './edit.js';
import {
  type Faulty,
  faulty,
  foreignAmong,
  hasErrors,
  type Plan,
  type Refusal,
  refuse,
  subjectAt,
  together,
  twinsRefused,
} from './subject.js';

/** From draft to review, and back: what neither approves nor withdraws. */
export const moves = {
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
export type Move = keyof typeof moves;

/** Why the status of a text can't be set: it has the wanted one, or one that isn't set so. */
type MoveRefusal = Extract<MessageKey, `cli.${Move}.status.${string}`>;

/** A text whose status was set. */
export interface Moved {
  readonly file: string;
  readonly to: Status;
}

/** Sets the status of the texts of one association that are being worked on, all or none. What is submitted has no errors. */
export async function planMove(
  places: readonly PolicyPlace[],
  move: Move,
  today: GregorianDate,
): Promise<(Plan & { readonly moved: readonly Moved[] }) | Refusal> {
  const [first] = places;
  const other = foreignAmong(places);
  if (!first || other)
    return refuse('cli.life.folders', { first: first?.folder ?? '', other: other?.folder ?? '' });
  const ones: One[] = [];
  const faults: Faulty[] = [];
  for (const place of places) {
    const one = await moveOf(place, move, today);
    if (one.ok) ones.push(one);
    else if ('message' in one) return one;
    else faults.push(one);
  }
  if (faults.length > 0) return together(faults);
  const changes = ones.map(({ change }) => change);
  const plan = { ok: true as const, folder: first.folder, changes, moved: ones.map(({ moved }) => moved) };
  return (move === 'submit' ? twinsRefused(ones) : undefined) ?? plan;
}

/** What becomes of one of them. */
interface One {
  readonly ok: true;
  readonly change: FileChange;
  readonly moved: Moved;
  readonly file: string;
  readonly code: string | null;
}

async function moveOf(place: PolicyPlace, move: Move, today: GregorianDate): Promise<One | Refusal> {
  const subject = await subjectAt(place, today);
  if (!subject.ok) return subject;
  const { work } = subject;
  const { to } = moves[move];
  const refusals: Partial<Record<Status, MoveRefusal>> = moves[move].refusals;
  const { file } = work.place;
  const status = work.policy?.status;
  const refusal = status && refusals[status];
  if (refusal !== undefined) return refuse(refusal, { file });
  if (move === 'submit' && hasErrors(work)) return faulty(work);
  const text = editedText(work.text, [{ set: ['status'], yaml: to }]);
  if (text === undefined) return refuse('cli.life.layout', { file });
  const change = { file, before: work.bytes, after: encoded(text, work.bytes) };
  return { ok: true, change, moved: { file, to }, file, code: work.policy?.code || null };
}
