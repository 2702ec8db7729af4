import type { Finding } from '../diagnostics/diagnostic.js';
import { valueUnquoted } from '../faults/value-unquoted.js';
import { ordinals } from '../locales/document.js';
import type { Located } from './located.js';

/** Returns the finding for a text that YAML took for a number or a truth value; its fix puts quotes around what was typed. */
export function unquotedScalar(node: Located): Finding | undefined {
  if (node.kind !== 'scalar' || !node.plain || node.raw === '' || typeof node.value === 'string')
    return undefined;
  const { range, raw, value } = node;
  const quoted = `"${raw}"`;
  const edits = [{ start: range.start.offset, end: range.end.offset, text: quoted }];
  const values = { value: raw, read: String(value), type: typeof value, quoted };
  return valueUnquoted.at(range, values, { variant: 'number', fix: { safe: true, edits } });
}

const truths: Readonly<Record<string, string>> = {
  true: 'true',
  yes: 'true',
  نعم: 'true',
  false: 'false',
  no: 'false',
  لا: 'false',
};

/**
 * Returns a number or a truth value that was written as a text or in words, without quotes and in Latin digits; undefined if
 * it isn't one. `expected`: the type that the schema wants.
 */
export function plainly(expected: string, text: string): string | undefined {
  const word = text.trim();
  if (expected === 'boolean') return truths[word.toLowerCase()];
  if (expected !== 'int') return undefined;
  const nth = Object.values(ordinals)
    .map((words) => (words as readonly string[]).indexOf(word))
    .find((i) => i >= 0);
  if (nth !== undefined) return String(nth + 1);
  const latin = word.replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660));
  return /^\d{1,9}$/u.test(latin) ? String(Number(latin)) : undefined;
}
