import { shortened } from '../quoted.js';

/** Returns words of the user, which may be Arabic, in quotes. */
export const q = (text: unknown) => `“${shortened(text)}”`;
/** Returns a key or a value that the program knows, in quotes. */
export const known = (name: string | number) => `"${name}"`;
export const list = (words: readonly string[]) => words.join(', ');
export const named = (key: string) => known(key.slice(key.indexOf('.') + 1));
export const meant = (nearest: string | undefined) => (nearest ? `Did you mean ${known(nearest)}? ` : '');
export const plural = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;
export const megabytes = (bytes: number) =>
  `${(bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0)} MB`;

const types: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  list: 'a list',
  object: 'a group of keys',
  map: 'a group of keys',
};
export const typed = (type: string) => types[type] ?? type;

/** The words in question, and what to write instead. */
export interface Words {
  readonly words: string;
  readonly instead?: string | undefined;
}

export function rewrite({ instead = '' }: Words): string {
  return `Write ${q(instead)}.`;
}

export const approvalDateForm = 'Write it like this: date: { gregorian: 2025-10-25, hijri: 1447-05-03 }';

/** How an approved policy is changed. */
export const revising = 'To change an approved policy, begin a new version: siyasa revise';

/** Returns ISO dates of which one is meant. */
export const eitherDay = (dates: readonly string[]) => dates.join(' or ');
export const meantDay = (dates: readonly string[]) => `Perhaps ${eitherDay(dates)} was meant.`;

/** In the order in which `weekday` numbers them. */
export const weekdays = [
  'Saturday',
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
] as const;
