import type { GregorianDate } from '../calendar/date.js';
import type { Digits } from '../calendar/digits.js';
import { catalogue, type PolicyType } from '../catalogue/catalogue.js';
import type { Status } from '../policy/schema.js';
import type { ApprovalCopy } from './copies.js';

/** How many findings there are of each severity. */
export interface Findings {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** What is known of a policy regardless of the day; `null` for what its file doesn't say or says wrongly. */
export interface PolicyFacts {
  readonly file: string;
  /** Whether it is the revision beside a version in force. */
  readonly isRevision: boolean;
  readonly type: string | null;
  /** The title and the owner have their placeholders filled in. */
  readonly title: string | null;
  readonly code: string | null;
  readonly version: number | null;
  readonly status: Status | null;
  readonly owner: string | null;
  /** `day` is a Gregorian ISO date; null if the date can be read in two ways. */
  readonly approved: { readonly day: string | null; readonly wording: string } | null;
  readonly review: { readonly due: GregorianDate; readonly wording: string } | null;
  /** Every version that a board approved, also in the archive, with its signed copy; empty for a revision. */
  readonly approvals: readonly ApprovalCopy[];
  /** The digits of the association's papers. */
  readonly digits: Digits;
}

/** A policy as seen on a given day. */
export interface PolicyOverview extends Omit<PolicyFacts, 'review'> {
  /** `daysLeft` is negative if the review is overdue. */
  readonly review: (NonNullable<PolicyFacts['review']> & { readonly daysLeft: number }) | null;
  readonly findings: Findings;
}

/** The policy types that are asked for as evidence or by law, by what an association has, in the order of the catalogue. */
export interface Coverage {
  readonly approved: readonly PolicyType[];
  /** Types with a text, but none in force. */
  readonly drafted: readonly PolicyType[];
  readonly absent: readonly PolicyType[];
}

export interface AssociationOverview {
  readonly folder: string;
  /** The association's file. */
  readonly file: string;
  /** Null if the association's file is missing or broken. */
  readonly name: string | null;
  /** The digits of its papers. */
  readonly digits: Digits;
  /** The findings in the association's file. */
  readonly findings: Findings;
  readonly policies: readonly PolicyOverview[];
  readonly coverage: Coverage;
}

export interface Overview {
  readonly today: GregorianDate;
  readonly associations: readonly AssociationOverview[];
}

/** Returns which of the asked-for policy types an association has. A revision isn't in force, whatever its text says. */
export function coverageOf(
  policies: readonly Pick<PolicyFacts, 'type' | 'status' | 'isRevision'>[],
): Coverage {
  const has = (type: PolicyType, state: 'approved' | 'drafted') =>
    policies.some((policy) => policy.type === type.id && stateOf(policy) === state);
  const asked = catalogue.filter((type) => type.asked !== 'customary');
  const approved = asked.filter((type) => has(type, 'approved'));
  const drafted = asked.filter((type) => !approved.includes(type) && has(type, 'drafted'));
  const absent = asked.filter((type) => !approved.includes(type) && !drafted.includes(type));
  return { approved, drafted, absent };
}

function stateOf({ status, isRevision }: Pick<PolicyFacts, 'status' | 'isRevision'>) {
  if (status === 'withdrawn') return undefined;
  return status === 'approved' && !isRevision ? 'approved' : 'drafted';
}

/** Returns the policies whose review is due within so many days, or is overdue; the most urgent first. */
export function dueWithin({ associations }: Overview, days: number): PolicyOverview[] {
  const left = ({ review }: PolicyOverview) => review?.daysLeft ?? Number.POSITIVE_INFINITY;
  return associations
    .flatMap(({ policies }) => policies)
    .filter((policy) => left(policy) <= days)
    .sort((a, b) => left(a) - left(b));
}

/** Returns the policies, in force or of unknown status, whose day of review isn't known though they should have one. */
export function withoutReview({ associations }: Overview): PolicyOverview[] {
  return associations
    .flatMap(({ policies }) => policies)
    .filter(({ status, isRevision, review }) => !review && !isRevision && (status === 'approved' || !status));
}

export function total(counts: readonly Findings[]): Findings {
  const sum = (severity: keyof Findings) => counts.reduce((all, one) => all + one[severity], 0);
  return { errors: sum('errors'), warnings: sum('warnings'), infos: sum('infos') };
}
