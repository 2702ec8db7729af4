import { digitsOf } from '../association/defaults.js';
import { registrars } from '../association/names.js';
import { withDigits } from '../calendar/digits.js';
import { policyType } from '../catalogue/catalogue.js';
import { changeWords as words } from '../locales/changes.js';
import { documentWords } from '../locales/document.js';
import { approvalDate, dateStyle, wordedDate } from '../policy/dates.js';
import { duration } from '../policy/numbering.js';
import type { Sources } from '../policy/placeholders.js';
import type { Approval } from '../policy/schema.js';
import { folded } from '../source/folded.js';
import type { Subject, Version } from './changes.js';
import { gap, textOf } from './texts.js';

/** A value that a policy, its association or its approval has under one key. */
export interface Fact {
  readonly subject: Subject;
  /** The value in words; a gap while it is blank, null where the key is left out. */
  readonly text: (sources: Sources) => string | null;
}

type Value = string | number | null | undefined;

/** Returns a value in words; a gap where it is blank, null where it is left out. */
function worded<One extends Value>(
  value: One,
  words: (value: NonNullable<One>) => string = String,
): string | null {
  if (value === undefined) return null;
  return value === null || value === '' ? gap : folded(words(value)) || gap;
}

function figures({ association }: Sources): (value: string | number) => string {
  return (value) => withDigits(String(value), digitsOf(association));
}

const long = ({ association }: Sources) => dateStyle(association, 'long');
const filled = (value: string | null | undefined, sources: Sources) =>
  worded(value, (text) => textOf(text, sources));

/** The facts of a policy, in the order of its card. */
export const policyFacts: readonly Fact[] = [
  { subject: 'association.name', text: (all) => filled(all.association.name, all) },
  { subject: 'association.shortName', text: (all) => filled(all.association.shortName, all) },
  {
    subject: 'association.registrar',
    text: ({ association }) => worded(association.registrar, (id) => registrars[id]),
  },
  { subject: 'association.license', text: (all) => worded(all.association.license, figures(all)) },
  { subject: 'type', text: ({ policy }) => worded(policy.type, (id) => policyType(id)?.title ?? id) },
  { subject: 'title', text: (all) => filled(all.policy.title, all) },
  { subject: 'owner', text: (all) => filled(all.policy.owner, all) },
  { subject: 'code', text: ({ policy }) => worded(policy.code) },
  { subject: 'version', text: (all) => worded(all.policy.version, figures(all)) },
  {
    subject: 'issued',
    text: (all) => worded(all.policy.issued, (date) => wordedDate(date, long(all)) ?? date),
  },
  {
    subject: 'review',
    text: ({ policy, association }) => {
      const { review } = policy;
      const digits = digitsOf(association);
      return worded(review && (review.everyMonths ?? null), (months) =>
        months === 1
          ? documentWords.everyMonth
          : documentWords.everyMonths(duration(months, 'month', digits)),
      );
    },
  },
];

/** The facts of a policy's approval. */
export const approvalFacts: readonly Fact[] = [
  ofApproval('approval.method', ({ method }) => worded(method, (id) => words.methods[id])),
  ofApproval('approval.minutes', ({ minutes }, all) => worded(minutes, figures(all))),
  ofApproval('approval.meeting.number', ({ meeting }, all) =>
    worded(meeting === null ? null : meeting?.number, figures(all)),
  ),
  ofApproval('approval.meeting.term', ({ meeting }, all) => worded(meeting?.term, figures(all))),
  ofApproval('approval.date', ({ date }, all) => dayOf(date, all)),
  ofApproval('approval.effective', ({ effective }, all) =>
    worded(effective, (date) =>
      date === 'onApproval' ? words.effectiveOnApproval : (wordedDate(date, long(all)) ?? date),
    ),
  ),
  ofApproval('approval.supersedes', ({ supersedes }, all) => supersededBy(supersedes, all)),
  ofApproval('approval.text', ({ text }, all) => filled(text, all)),
];

function ofApproval(subject: Subject, text: (approval: Approval, sources: Sources) => string | null): Fact {
  return { subject, text: (all) => (all.policy.approval ? text(all.policy.approval, all) : null) };
}

/**
 * Returns a date in words; in both calendars where both dates are given, whatever the association prints: a change of either
 * counts.
 */
function dayOf(date: Approval['date'], sources: Sources): string | null {
  if (!date) return date === null ? gap : null;
  const { gregorian, hijri, asWritten } = date;
  const style = gregorian && hijri ? { ...long(sources), calendar: 'both' as const } : long(sources);
  const given = [gregorian, hijri, asWritten].filter((one) => one).join(' / ');
  return approvalDate(date, style) ?? (given || gap);
}

function supersededBy(supersedes: Approval['supersedes'], sources: Sources): string | null {
  if (supersedes === null || supersedes === undefined || typeof supersedes === 'string')
    return worded(supersedes, (id) => words.supersedes[id]);
  if (Array.isArray(supersedes)) return supersedes.join('، ') || words.supersedes.none;
  return filled(supersedes.text ?? null, sources);
}

/** Returns what the table of changes says of one of the two policies. */
export function versionOf(sources: Sources): Version {
  const { policy, association } = sources;
  return {
    association: association.name,
    title: policy.title ? textOf(policy.title, sources) : null,
    code: policy.code ?? null,
    version: policy.version ?? null,
    status: policy.status,
    approved: approvalDate(policy.approval?.date, long(sources)) ?? null,
    issued: wordedDate(policy.issued, long(sources)) ?? null,
  };
}
