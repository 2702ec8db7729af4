import type { GregorianDate } from '../../calendar/date.js';
import { compareDays } from '../../calendar/order.js';
import { digestFormat, withdrawalDigest } from '../../lifecycle/digest.js';
import { documentDay } from '../../policy/dates.js';
import type { Result } from '../../result.js';
import { sealBroken } from '../../rules/seal-broken.js';
import { oneLine, scalar } from '../../source/entries.js';
import type { PolicyPlace } from '../../workspace/find.js';
import { type Refusal, refuse } from '../refusal.js';
import { dayGiven } from './day.js';
import { editedText, encoded } from './edit.js';
import { contradictedAt, faulty, hasErrors, type Plan, policyVersionsAt } from './policy-versions.js';

/** What the minutes say of a withdrawal. */
export interface WithdrawOptions {
  readonly reason: string;
  readonly minutes: string;
  /** In either calendar. */
  readonly date: string;
  readonly today: GregorianDate;
}

/** Plans to withdraw a policy; its text and seal stay, and the record of the withdrawal gets its own seal. */
export async function planWithdrawal(
  place: PolicyPlace,
  { reason, minutes, date, today }: WithdrawOptions,
): Promise<Result<Plan & { readonly file: string; readonly next: string | undefined }, Refusal>> {
  const day = dayGiven('--date', date, today);
  if (!day.ok) return day;
  if (reason.trim() === '') return refuse('cli.withdraw.reason');
  const policyVersions = await policyVersionsAt(place, today);
  if (!policyVersions.ok) return policyVersions;
  const { current, next, loader } = policyVersions.value;
  const policy = current?.policy;
  if (!current || policy?.status !== 'approved')
    return refuse(policy?.status === 'withdrawn' ? 'cli.withdraw.withdrawn' : 'cli.withdraw.draft', {
      file: place.file,
    });
  if (current.diagnostics.some(({ rule }) => rule === sealBroken.id)) return faulty(current);
  const contradicted = await contradictedAt(current, today);
  if (contradicted) return contradicted;
  const approved = documentDay(policy);
  if (approved && policy.approval?.date && compareDays(day.value.gregorian, approved) < 0)
    return refuse('cli.withdraw.before', { date });
  const { file, folder } = current.place;
  const withdrawal = [
    `minutes: ${JSON.stringify(oneLine(minutes))}`,
    `date: ${day.value.yaml}`,
    `reason: ${scalar(reason)}`,
  ].join('\n');
  const bare = editedText(current.text, [
    { set: ['status'], yaml: 'withdrawn' },
    { set: ['withdrawal'], yaml: withdrawal },
  ]);
  const withdrawn =
    bare === undefined ? undefined : loader.policyText(current.place, bare, current.loadedAssociation);
  if (!bare || !withdrawn?.policy) return refuse('cli.life.layout', { file });
  const seal = `format: ${digestFormat}\ndigest: ${JSON.stringify(withdrawalDigest(withdrawn.policy))}`;
  const text = editedText(bare, [{ set: ['withdrawal', 'seal'], yaml: seal }]);
  if (text === undefined) return refuse('cli.life.layout', { file });
  const loaded = loader.policyText(current.place, text, current.loadedAssociation);
  if (hasErrors(loaded)) return faulty(loaded);
  const changes = [{ file, before: current.bytes, after: encoded(text, current.bytes) }];
  return { ok: true, value: { folder, file, changes, next: next?.place.file } };
}
