import { isInLines } from '../association/names.js';
import { type Association, sealedKeys } from '../association/schema.js';
import type { Policy, Seal } from '../policy/schema.js';
import { folded } from '../source/folded.js';
import { brokenCorrection } from './correction.js';
import { digestFormat, digestOf, sealedPart, withdrawalDigest } from './digest.js';

/** Returns the seal of a policy's text: its digest, and the part of the association that texts use, as it is today. */
export function sealOf(policy: Policy, association: Association): Seal {
  return {
    format: digestFormat,
    digest: digestOf({ policy, association }),
    association: sealedPart(association),
  };
}

/**
 * Returns the association as it was when the policy was sealed, or as it is today if there is no seal. What papers
 * show besides their text (contacts, letterhead, theme) is today's.
 */
export function associationOf(policy: Policy, today: Association): Association {
  const sealed = policy.approval?.seal?.association;
  if (!sealed) return today;
  const then = foldedValue(sealed);
  const { board: _, nameLines, ...rest } = today;
  const unsealed = Object.entries(rest).filter(([key]) => !(sealedKeys as readonly string[]).includes(key));
  // Today's interval decides whether a review is overdue; a printed interval is the sealed one.
  const isPrinted = policy.review !== undefined;
  const reviewMonths = then.defaults?.reviewMonths ?? (isPrinted ? undefined : today.defaults?.reviewMonths);
  return {
    ...Object.fromEntries(unsealed),
    ...then,
    ...(nameLines && isInLines(then.name, nameLines) ? { nameLines } : {}),
    defaults: { ...then.defaults, ...(reviewMonths ? { reviewMonths } : {}) },
  };
}

/** Returns a value with its texts folded, as the digest covers them. */
function foldedValue<Value>(value: Value): Value {
  if (typeof value === 'string') return folded(value) as Value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => foldedValue(one)) as Value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, foldedValue(one)])) as Value;
}

/** What was changed in a sealed policy without a decision of its board. */
export type SealFault =
  /** The text is not the one that was sealed. */
  | 'text'
  /** The record before a correction is not the one that was sealed. */
  | 'correction'
  /** Its status is neither approved nor withdrawn. */
  | 'status'
  /** Its status is withdrawn, and there is no record of a withdrawal. */
  | 'withdrawal'
  /** There is a record of a withdrawal, and its status is approved. */
  | 'withdrawal-status'
  /** The record of the withdrawal has no seal. */
  | 'withdrawal-unsealed'
  /** The record of the withdrawal is not the one that was sealed. */
  | 'withdrawal-changed';

/** Returns what was changed in a policy since it was sealed; empty if it has no seal. */
export function sealFaults(policy: Policy, today: Association): SealFault[] {
  const { approval, status, withdrawal } = policy;
  const seal = approval?.seal;
  if (!seal) return [];
  const faults: SealFault[] = [];
  const association = associationOf(policy, today);
  if (seal.digest !== digestOf({ policy, association })) faults.push('text');
  else if (brokenCorrection(policy, association) !== undefined) faults.push('correction');
  if (status !== 'approved' && status !== 'withdrawn') faults.push('status');
  if (status === 'withdrawn' && !withdrawal) faults.push('withdrawal');
  if (status === 'approved' && withdrawal) faults.push('withdrawal-status');
  if (status === 'withdrawn' && withdrawal) {
    if (!withdrawal.seal) faults.push('withdrawal-unsealed');
    else if (withdrawal.seal.digest !== withdrawalDigest(policy)) faults.push('withdrawal-changed');
  }
  return faults;
}
