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

/** What is known of a policy on whatever day one asks; `null` for what its file doesn't say or says wrongly. */
export interface PolicyFacts {
  readonly file: string;
  /** The revision in work, beside the version in force. */
  readonly isRevision: boolean;
  readonly type: string | null;
  /** As the title, so the owner: with placeholders filled in. */
  readonly title: string | null;
  readonly code: string | null;
  readonly version: number | null;
  readonly status: Status | null;
  readonly owner: string | null;
  /** `day` is an ISO date, Gregorian; none where the date can be read in two ways. */
  readonly approved: { readonly day: string | null; readonly wording: string } | null;
  readonly review: { readonly due: GregorianDate; readonly wording: string } | null;
  /** Every version that a board approved, those in the archive too, and its signed copy; none of a revision in work. */
  readonly approvals: readonly ApprovalCopy[];
  /** Of the association's papers. */
  readonly digits: Digits;
}

/** A policy on some day. */
export interface PolicyOverview extends Omit<PolicyFacts, 'review'> {
  /** `daysLeft` is negative where the review is overdue. */
  readonly review: (NonNullable<PolicyFacts['review']> & { readonly daysLeft: number }) | null;
  readonly findings: Findings;
}

/** The policies that are asked for as evidence or by law, in the order of the catalogue. */
export interface Coverage {
  readonly approved: readonly PolicyType[];
  /** There is a text, but none in force. */
  readonly drafted: readonly PolicyType[];
  readonly absent: readonly PolicyType[];
}

export interface AssociationOverview {
  readonly folder: string;
  /** The association's file. */
  readonly file: string;
  /** Unknown where the association's file is missing or broken. */
  readonly name: string | null;
  /** Of its papers. */
  readonly digits: Digits;
  /** In the association's file. */
  readonly findings: Findings;
  readonly policies: readonly PolicyOverview[];
  readonly coverage: Coverage;
}

export interface Overview {
  readonly today: GregorianDate;
  readonly associations: readonly AssociationOverview[];
}

/** Returns what is asked for, and what of it an association has. A revision in work is no policy in force, whatever it says. */
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

/** Policies whose review falls due within so many days, or is overdue; the most urgent first. */
export function dueWithin({ associations }: Overview, days: number): PolicyOverview[] {
  const left = ({ review }: PolicyOverview) => review?.daysLeft ?? Number.POSITIVE_INFINITY;
  return associations
    .flatMap(({ policies }) => policies)
    .filter((policy) => left(policy) <= days)
    .sort((a, b) => left(a) - left(b));
}

/** Policies that should have a day of review and have none that can be told: in force, or too broken to say. */
export function withoutReview({ associations }: Overview): PolicyOverview[] {
  return associations
    .flatMap(({ policies }) => policies)
    .filter(({ status, isRevision, review }) => !review && !isRevision && (status === 'approved' || !status));
}

export function total(counts: readonly Findings[]): Findings {
  const sum = (severity: keyof Findings) => counts.reduce((all, one) => all + one[severity], 0);
  return { errors: sum('errors'), warnings: sum('warnings'), infos: sum('infos') };
}
