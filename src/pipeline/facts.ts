import { toIso } from '../calendar/date.js';
import type { Digits } from '../calendar/digits.js';
import { dateWording } from '../calendar/wording.js';
import type { PolicyFacts } from '../lifecycle/overview.js';
import { reviewDue } from '../lifecycle/review.js';
import { approvalDate, dateStyle, documentDay } from '../policy/dates.js';
import { resolvedText } from '../policy/resolve.js';
import { isNext } from '../workspace/find.js';
import type { LoadedPolicy } from './loaded.js';

/** What is known of an association's folder, its policies in the order in which they were found. */
export interface AssociationFacts {
  readonly folder: string;
  readonly file: string;
  readonly name: string | null;
  readonly license: string | null;
  /** The digits of its papers. */
  readonly digits: Digits;
  readonly policies: readonly PolicyFacts[];
}

/** Returns what a policy says of itself, as far as it can be read: plain values, which threads can send. */
export function factsOf(loaded: LoadedPolicy): Omit<PolicyFacts, 'approvals'> {
  const { place, policy, invalid } = loaded;
  const association = loaded.association ?? { name: place.association };
  const isRevision = isNext(place);
  const { digits } = dateStyle(association, 'short');
  const known = { file: place.file, isRevision, digits };
  if (!policy) return { ...known, ...nothing };
  const text = (value: string | null | undefined) =>
    value ? resolvedText(value, { policy, association }, '…').trim() || null : null;
  return {
    ...known,
    // A value in place of an invalid one isn't the file's.
    type: invalid.has(['type']) ? null : policy.type,
    status: invalid.has(['status']) ? null : policy.status,
    title: text(policy.title),
    code: policy.code ?? null,
    version: policy.version ?? null,
    owner: text(policy.owner),
    approved: approvedOf(loaded),
    // A revision is under review while it is written.
    review: isRevision ? null : reviewOf(loaded),
  };
}

const nothing = {
  type: null,
  status: null,
  title: null,
  code: null,
  version: null,
  owner: null,
  approved: null,
  review: null,
};

function approvedOf({ policy, association, place }: LoadedPolicy): PolicyFacts['approved'] {
  const date = policy?.approval?.date;
  const wording = approvalDate(date, dateStyle(association ?? { name: place.association }, 'short'));
  if (!policy || !wording) return null;
  const day = date?.asWritten ? undefined : documentDay({ ...policy, issued: undefined });
  return { wording, day: day ? toIso(day) : null };
}

function reviewOf({ policy, association, place }: LoadedPolicy): PolicyFacts['review'] {
  const due = policy && reviewDue(policy, association);
  if (!due) return null;
  const style = dateStyle(association ?? { name: place.association }, 'short');
  return { due, wording: dateWording({ gregorian: due }, style) };
}
