import { digitsOf } from '../association/defaults.js';
import { audienceOf, registrars, shortNameOf } from '../association/names.js';
import type { Association } from '../association/schema.js';
import { withDigits } from '../calendar/digits.js';
import { type KeyId, keys } from '../locales/keys.js';
import { approvalDate, dateStyle, wordedDate } from './dates.js';
import type { Policy } from './schema.js';

/** The policy and the association from which placeholders are filled. */
export interface Sources {
  readonly policy: Policy;
  readonly association: Association;
}

/** Returns what placeholders of the association are filled from where there is no policy. */
export function withoutPolicy(association: Association): Sources {
  return { policy: { type: '', title: null, status: 'draft', sections: null }, association };
}

export interface Placeholder {
  /** What stands between the braces. */
  readonly id: string;
  /** The key of the file that holds the value; its Arabic title is also the placeholder's. */
  readonly key: KeyId;
  /** Whether it is a name of the association, so that an editor offers it where that name is typed. */
  readonly isName?: boolean;
  /** The value as plain text; undefined while it is blank. It may itself hold placeholders (a title may). */
  readonly value: (sources: Sources) => string | null | undefined;
}

const figure = (number: string | number | null | undefined, association: Association) =>
  number ? withDigits(String(number), digitsOf(association)) : undefined;

/** The closed list of placeholders: the values of the association's or the policy's file that a text may use. */
export const placeholders: readonly Placeholder[] = [
  {
    id: 'association.name',
    key: 'association.name',
    isName: true,
    value: ({ association }) => association.name,
  },
  {
    id: 'association.shortName',
    key: 'association.shortName',
    isName: true,
    value: ({ association }) => shortNameOf(association),
  },
  {
    id: 'association.brandName',
    key: 'association.brandName',
    isName: true,
    value: ({ association }) => association.brandName,
  },
  {
    id: 'association.license',
    key: 'association.license',
    value: ({ association }) => association.license && withDigits(association.license, digitsOf(association)),
  },
  {
    id: 'association.registrar',
    key: 'association.registrar',
    value: ({ association }) => association.registrar && registrars[association.registrar],
  },
  { id: 'association.region', key: 'association.region', value: ({ association }) => association.region },
  {
    id: 'audience.one',
    key: 'association.audience.one',
    value: ({ association }) => audienceOf(association).one,
  },
  {
    id: 'audience.many',
    key: 'association.audience.many',
    value: ({ association }) => audienceOf(association).many,
  },
  {
    id: 'audience.manyOblique',
    key: 'association.audience.manyOblique',
    value: ({ association }) => audienceOf(association).manyOblique,
  },
  { id: 'policy.title', key: 'policy.title', value: ({ policy }) => policy.title },
  { id: 'policy.code', key: 'policy.code', value: ({ policy }) => policy.code },
  {
    id: 'policy.version',
    key: 'policy.version',
    value: ({ policy, association }) => figure(policy.version, association),
  },
  { id: 'policy.owner', key: 'policy.owner', value: ({ policy }) => policy.owner },
  {
    id: 'policy.issued',
    key: 'policy.issued',
    value: ({ policy, association }) => wordedDate(policy.issued, dateStyle(association, 'long')),
  },
  {
    id: 'approval.minutes',
    key: 'policy.approval.minutes',
    value: ({ policy, association }) => figure(policy.approval?.minutes, association),
  },
  {
    id: 'approval.meeting.number',
    key: 'policy.approval.meeting.number',
    value: ({ policy, association }) => figure(policy.approval?.meeting?.number, association),
  },
  {
    id: 'approval.meeting.term',
    key: 'policy.approval.meeting.term',
    value: ({ policy, association }) => figure(policy.approval?.meeting?.term, association),
  },
  {
    id: 'approval.date',
    key: 'policy.approval.date',
    value: ({ policy, association }) => approvalDate(policy.approval?.date, dateStyle(association, 'short')),
  },
  {
    id: 'approval.effective',
    key: 'policy.approval.effective',
    value: ({ policy, association }) =>
      wordedDate(policy.approval?.effective, dateStyle(association, 'short')),
  },
];

/** One `{{…}}` in a text; offsets count UTF-16 units. */
export interface Mention {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Returns the placeholders that a text mentions. Exactly two braces around a name make one: `{{{x}}}`, `{{#if}}` and so on are
 * words of the text, printed as typed.
 */
export function mentions(text: string): Mention[] {
  if (!text.includes('{{')) return [];
  return [...text.matchAll(/(?<!\{)\{\{([^{}]*)\}\}(?!\})/gu)]
    .map(({ 0: whole, 1: inside = '', index }) => ({
      name: inside.trim(),
      start: index,
      end: index + whole.length,
    }))
    .filter(({ name }) => /^[\p{L}_][\p{L}\p{N}\p{M}_. -]*$/u.test(name));
}

/** Returns a text without anything in two braces; '' for a blank one. */
export function withoutPlaceholders(text: string | null | undefined): string {
  return (text ?? '').replace(/\{\{[^}]*\}\}/gu, '');
}

/** Returns the placeholders that lack a brace on one side or both, which would be printed as typed. */
export function halfBraced(text: string): Mention[] {
  if (!text.includes('{')) return [];
  return [...text.matchAll(/(?<!\{)(\{{1,2}) *([\w.]+) *(\}{1,2})(?!\})/gu)]
    .filter(([, open = '', name = '', close = '']) => open.length + close.length < 4 && placeholder(name))
    .map(({ 0: whole, 2: name = '', index }) => ({ name, start: index, end: index + whole.length }));
}

/** Returns the Arabic title of a placeholder's value; the id itself if it is unknown. */
export function titleOf(id: string): string {
  const known = placeholder(id);
  return known ? keys[known.key][0] : id;
}

export function placeholder(name: string): Placeholder | undefined {
  return placeholders.find(({ id }) => id === name);
}
