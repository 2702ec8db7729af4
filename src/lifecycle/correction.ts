import type { Association } from '../association/schema.js';
import type { Approval, Correction, Policy } from '../policy/schema.js';
import { digestOf } from './digest.js';

/** The keys of an approval that record what the minutes say. A correction may change them, and nothing else. */
const recordKeys = ['minutes', 'meeting', 'date', 'signatures'] as const;

export type ApprovalRecord = Pick<Approval, (typeof recordKeys)[number]>;

/** Returns the record of an approval: those of the record's keys that it has. */
export function recordOf(approval: ApprovalRecord): ApprovalRecord {
  return Object.fromEntries(recordKeys.flatMap((key) => (key in approval ? [[key, approval[key]]] : [])));
}

/** Returns the index of a version's own entry in the history; -1 if none with a date exists. */
export function ownEntry({ version, history }: Pick<Policy, 'version' | 'history'>): number {
  return (history ?? []).findIndex((entry) => entry.version === version && entry.date);
}

/** Returns a policy as it was before one of its corrections and all later ones, but with the newest seal. */
export function beforeCorrection(policy: Policy, at: number): Policy {
  const { approval } = policy;
  const { earlier } = approval?.corrections?.[at] ?? {};
  if (!approval || !earlier) throw new Error('only a correction that there is can be undone');
  const kept = Object.fromEntries(
    Object.entries(approval).filter(([key]) => !(recordKeys as readonly string[]).includes(key)),
  );
  const { corrections, ...rest } = kept as Approval;
  const before = corrections?.slice(0, at) ?? [];
  const restored = { ...rest, ...recordOf(earlier), ...(before.length > 0 ? { corrections: before } : {}) };
  // The date in the history may have been changed by a later correction alone.
  const { historyDate } = corrections?.slice(at).find((one) => one.earlier.historyDate)?.earlier ?? {};
  return {
    ...policy,
    approval: restored,
    ...(historyDate ? { history: withDate(policy, historyDate) } : {}),
  };
}

function withDate(policy: Policy, date: string): Policy['history'] {
  const own = ownEntry(policy);
  return policy.history?.map((entry, i) => (i === own ? { ...entry, date } : entry));
}

/** Returns the digests of a policy's earlier records, the oldest first. */
export function earlierDigests({ approval }: Pick<Policy, 'approval'>): string[] {
  return (approval?.corrections ?? []).map(({ earlier }) => earlier.digest);
}

/**
 * Returns the index of the newest correction whose earlier record, put back, doesn't give the digest that was recorded with
 * it: it corrects another text, or the earlier record was changed. Undefined if all are sound.
 */
export function brokenCorrection(policy: Policy, association: Association): number | undefined {
  const digests = earlierDigests(policy);
  const at = digests.findLastIndex(
    (digest, i) => digest !== digestOf({ policy: beforeCorrection(policy, i), association }),
  );
  return at < 0 ? undefined : at;
}

/** A correction of a record, with the record before and after it. */
export interface RecordChange {
  readonly correction: Correction;
  readonly before: ApprovalRecord;
  readonly after: ApprovalRecord;
}

/** Returns the corrections of an approval's record, the oldest first. */
export function recordChanges(approval: Approval): RecordChange[] {
  const corrections = approval.corrections ?? [];
  return corrections.map((correction, i) => ({
    correction,
    before: recordOf(correction.earlier),
    after: recordOf(corrections[i + 1]?.earlier ?? approval),
  }));
}
