import type { GregorianDate } from '../../calendar/date.js';
import type { Status } from '../../policy/schema.js';
import type { PolicyPlace } from '../../workspace/find.js';
import { editedText, encoded } from './edit.js';
import { faulty, hasErrors, type Plan, type Refusal, refuse, subjectAt } from './subject.js';

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

/** Sets the status of the text that is being worked on. What is submitted has no errors. */
export async function planMove(
  place: PolicyPlace,
  move: Move,
  today: GregorianDate,
): Promise<(Plan & { readonly file: string; readonly to: Status }) | Refusal> {
  const subject = await subjectAt(place, today);
  if (!subject.ok) return subject;
  const { work } = subject;
  const { to } = moves[move];
  const refusals: Partial<Record<Status, string>> = moves[move].refusals;
  const { file, folder } = work.place;
  const status = work.policy?.status;
  const refusal = status && refusals[status];
  if (refusal !== undefined) return refuse(refusal, { file });
  if (move === 'submit' && hasErrors(work)) return faulty(work);
  const text = editedText(work.text, [{ set: ['status'], yaml: to }]);
  if (text === undefined) return refuse('cli.life.layout', { file });
  return {
    ok: true,
    folder,
    file,
    to,
    changes: [{ file, before: work.bytes, after: encoded(text, work.bytes) }],
  };
}
