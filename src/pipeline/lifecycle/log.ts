import { digitsOf } from '../../association/defaults.js';
import { type GregorianDate, isDay, toIso } from '../../calendar/date.js';
import type { Digits } from '../../calendar/digits.js';
import { inGregorian } from '../../calendar/order.js';
import { canonicalDate, parseDate } from '../../calendar/parse.js';
import { toHijri } from '../../calendar/umm-al-qura.js';
import { copyOf, type FoundCopy } from '../../lifecycle/copies.js';
import { type ApprovalRecord, recordChanges } from '../../lifecycle/correction.js';
import type { LoggedCorrection, LoggedDay, LoggedRecord, LoggedVersion } from '../../lifecycle/log.js';
import type { Role } from '../../lifecycle/policy-headers.js';
import { resolvedText } from '../../policy/resolve.js';
import type { Policy } from '../../policy/schema.js';
import type { Result } from '../../result.js';
import { sealBroken } from '../../rules/seal-broken.js';
import type { PolicyPlace } from '../../workspace/find.js';
import { versionsOf } from '../../workspace/versions.js';
import { gitEvidenceAgainst } from '../git-evidence.js';
import { Loader } from '../load.js';
import type { LoadedPolicy } from '../loaded.js';
import { type Refusal, refuse } from '../refusal.js';
import { faulty } from './policy-versions.js';

export interface Logged {
  readonly versions: readonly LoggedVersion[];
  /** The digits of the association's papers. */
  readonly digits: Digits;
}

/** Returns a policy's versions, the oldest first. */
export async function log(place: PolicyPlace, today: GregorianDate): Promise<Result<Logged, Refusal>> {
  const { inForce, next, archived } = versionsOf(place);
  const loader = await Loader.open({ today, reading: false });
  const places = [
    ...archived.map((one) => [one, 'archived'] as const),
    ...(inForce ? [[inForce, 'current'] as const] : []),
    ...(next ? [[next, 'next'] as const] : []),
  ];
  if (places.length === 0) return refuse('cli.life.no-policy', { name: place.file, nearest: undefined });
  const loaded = places.map(([one, role]) => ({ role, one: loader.policy(one) }));
  const [first] = loaded;
  if (first && loaded.every(({ one }) => !one.policy)) return faulty(first.one);
  const histories = loaded.flatMap(({ one }) => one.policy?.history ?? []);
  const summaryOf = (version: number | null | undefined) =>
    histories.filter((entry) => entry.version === version).at(-1)?.summary ?? null;
  const against = new Set((await gitEvidenceAgainst([place], today)).map(({ file }) => file));
  const copies = loaded.flatMap(({ one }) => one.copies());
  const known = loaded.map(({ role, one }) =>
    versionOf(one, role, summaryOf(one.policy?.version), against.has(one.place.file), copies),
  );
  const inHistory = new Set(histories.flatMap(({ version }) => version || []));
  for (const { version } of known) if (version) inHistory.delete(version);
  const lost = [...inHistory].map((version) => lostVersion(version, summaryOf(version)));
  const versions = [...lost, ...known].sort((a, b) => (a.version ?? 0) - (b.version ?? 0));
  const digits = digitsOf(loader.associationOf(place.folder).association);
  return { ok: true, value: { versions, digits } };
}

/** Returns a version that only the history names. */
function lostVersion(version: number, summary: string | null): LoggedVersion {
  const nothing = {
    title: null,
    approved: null,
    corrections: [],
    copy: null,
    withdrawn: null,
    digest: null,
    seal: 'none',
  } as const;
  return { file: null, role: 'archived', status: 'superseded', version, summary, ...nothing };
}

function versionOf(
  loaded: LoadedPolicy,
  role: Role,
  summary: string | null,
  isContradicted: boolean,
  copies: readonly FoundCopy[],
): LoggedVersion {
  const { place, policy, association, diagnostics } = loaded;
  const seal = policy?.approval?.seal;
  const isBroken = isContradicted || diagnostics.some(({ rule }) => rule === sealBroken.id);
  return {
    file: place.file,
    role,
    status: role === 'archived' && policy?.status === 'approved' ? 'superseded' : (policy?.status ?? null),
    version: policy?.version ?? null,
    title: policy?.title && association ? resolvedText(policy.title, { policy, association }, '…') : null,
    summary,
    approved: policy ? approvedOf(policy) : null,
    corrections: correctionsOf(policy),
    copy: copyOf(policy?.version ?? null, copies),
    withdrawn: policy?.withdrawal
      ? {
          minutes: policy.withdrawal.minutes ?? null,
          date: dayOf(policy.withdrawal.date),
          reason: policy.withdrawal.reason ?? null,
        }
      : null,
    digest: seal?.digest ?? null,
    seal: seal ? (isBroken ? 'broken' : 'intact') : 'none',
  };
}

function approvedOf({ status, approval }: Policy): LoggedVersion['approved'] {
  if (!approval || (status !== 'approved' && status !== 'withdrawn')) return null;
  return { method: approval.method ?? null, ...recordIn(approval) };
}

function recordIn({ minutes, meeting, date, signatures }: ApprovalRecord): LoggedRecord {
  return {
    minutes: minutes ?? null,
    meeting: meeting?.number ?? null,
    term: meeting?.term ?? null,
    date: dayOf(date),
    asWritten: date?.asWritten ?? null,
    signatures: (signatures ?? []).flatMap(({ role, name }) => (role ? [{ role, name: name ?? null }] : [])),
  };
}

function correctionsOf(policy: Policy | undefined): LoggedCorrection[] {
  return recordChanges(policy?.approval ?? {}).map(({ correction, before, after }) => ({
    date: dayOf(correction.date),
    reason: correction.reason ?? null,
    digest: correction.earlier.digest,
    before: recordIn(before),
    after: recordIn(after),
  }));
}

/** Returns a day in both calendars, whichever the file has. */
function dayOf(
  date: { gregorian?: string | null | undefined; hijri?: string | null | undefined } | null | undefined,
): LoggedDay {
  const parsed = parseDate(date?.gregorian ?? date?.hijri ?? '');
  const gregorian = parsed.ok && isDay(parsed.value) ? inGregorian(parsed.value) : undefined;
  const hijri = gregorian?.ok ? toHijri(gregorian.value) : undefined;
  const given = (calendar: 'gregorian' | 'hijri') =>
    date?.[calendar] && canonicalDate(date[calendar], calendar);
  return {
    gregorian: given('gregorian') ?? (gregorian?.ok ? toIso(gregorian.value) : null),
    hijri: given('hijri') ?? (hijri?.ok ? toIso(hijri.value) : null),
  };
}
