import { createHash } from 'node:crypto';
import { type Association, sealedKeys } from '../association/schema.js';
import { canonicalDate } from '../calendar/parse.js';
import { meetingNumber } from '../policy/numbering.js';
import type { Sources } from '../policy/placeholders.js';
import { type Piece, resolve } from '../policy/resolve.js';
import type { Policy, Seal } from '../policy/schema.js';
import { folded } from '../source/folded.js';
import { canonicalJson, type Json } from './canonical-json.js';

/** The version of the digest's format; what a digest covers may change only with it. */
export const digestFormat = 1;

/**
 * Returns the digest of a policy, which identifies the text that a board approves: SHA-256, 64 lower-case hexadecimal digits, of
 * the canonical JSON of the resolved policy. It covers everything in the policy's file that is printed, and
 * what is printed from the association's file, except the keys in `uncovered`.
 */
export function digestOf(sources: Sources): string {
  return sha256(covered(sources));
}

/**
 * Returns the digest that seals the record of a withdrawal: in the form of `digestOf`, of the record and of the seal of the
 * text that it takes out of force. `null` stands for a text without a seal.
 */
export function withdrawalDigest({ withdrawal, approval }: Pick<Policy, 'withdrawal' | 'approval'>): string {
  const { seal: _, ...record } = withdrawal ?? {};
  return sha256({
    approved: approval?.seal?.digest ?? null,
    withdrawal: plainValue(record, recorded) ?? null,
  });
}

/** Returns a text of a withdrawal's record as the digest covers it. */
function recorded(value: string, path: string): string {
  return folded(path.startsWith('date.') ? dated(value, path.slice('date.'.length)) : value);
}

/** Returns a date as an ISO date; of a day given in both calendars, the date in the key's calendar. */
function dated(value: string, key: string): string {
  return canonicalDate(value, key === 'hijri' ? 'hijri' : 'gregorian');
}

/**
 * The keys of a policy that its digest leaves out. A board doesn't decide on `format`, `status`, `theme` and `lint`;
 * the record of a withdrawal comes after the approval and has a seal of its own; copies are filed after signing.
 */
const uncovered: ReadonlySet<string> = new Set([
  'format',
  'status',
  'theme',
  'lint',
  'withdrawal',
  'filed',
  'approval.seal',
]);

/**
 * Keys whose values are printed as typed. All other texts are printed, and covered by the digest, with their placeholders
 * filled in.
 */
const verbatim: ReadonlySet<string> = new Set(['code', 'url', 'minutes', 'asWritten', 'supersedes']);

/** Keys that hold a date: covered as an ISO date in the calendar that it is given in, however it is written. */
const dates: ReadonlySet<string> = new Set(['issued', 'date', 'gregorian', 'hijri', 'effective']);

/** Matches paths of texts in which a blank line separates paragraphs; in all others it is white space. */
const inParagraphs = /^(?:sections\.)+text$|^approval\.(?:supersedes\.)?text$/u;

/** Returns what the digest of a policy covers, as plain data. A key left out stays out; one still blank is null. */
export function covered(sources: Sources): Json {
  const text = (value: string, path: string) => {
    const key = path.slice(path.lastIndexOf('.') + 1);
    if (dates.has(key)) return folded(dated(value, key));
    const words = verbatim.has(key) ? value : filled(resolve(value, sources));
    return inParagraphs.test(path) ? foldedParagraphs(words) : folded(words);
  };
  const association = plainValue(sealedPart(sources.association), folded);
  const policy = plainValue(numbered(sources.policy), text, uncovered) as { readonly [key: string]: Json };
  return { ...policy, ...(association === undefined ? {} : { association }) };
}

/** Returns the policy with the number of its meeting as a number, if it is one, even if it is typed as a text. */
function numbered(policy: Policy): Policy {
  const { approval } = policy;
  const number = approval?.meeting?.number;
  if (!approval?.meeting || !number) return policy;
  return {
    ...policy,
    approval: { ...approval, meeting: { ...approval.meeting, number: meetingNumber(number) } },
  };
}

/** Returns the part of an association that a seal keeps: the values that texts, headings and dates use. */
export function sealedPart(association: Association): Seal['association'] {
  const part = Object.fromEntries(sealedKeys.map((key) => [key, withoutBlanks(association[key])]));
  return withoutBlanks(part) as Seal['association'];
}

/** Returns a value without its blank parts; undefined if nothing remains. */
function withoutBlanks(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value ?? undefined;
  if (Array.isArray(value)) {
    const said = value.map(withoutBlanks).filter((one) => one !== undefined);
    return said.length > 0 ? said : undefined;
  }
  const entries = Object.entries(value).map(([key, one]) => [key, withoutBlanks(one)] as const);
  const said = entries.filter(([, one]) => one !== undefined);
  return said.length > 0 ? Object.fromEntries(said) : undefined;
}

/**
 * Returns data as JSON, each text changed by `text`, which is given the text's path of keys, without indices of lists.
 * A text of white space alone becomes null, since both print a gap.
 */
function plainValue(
  value: unknown,
  text: (value: string, path: string) => string,
  leftOut: ReadonlySet<string> = new Set(),
  path = '',
): Json | undefined {
  if (typeof value === 'string') return text(value, path) || null;
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => plainValue(one, text, leftOut, path) ?? null);
  if (typeof value !== 'object') return undefined;
  const below = (key: string) => (path === '' ? key : `${path}.${key}`);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => {
      const plain = leftOut.has(below(key)) ? undefined : plainValue(one, text, leftOut, below(key));
      return plain === undefined ? [] : [[key, plain]];
    }),
  );
}

/** Begins the mark of a blank placeholder; the character itself in a text is doubled. */
const gapSign = '\uFFFC';

/** Returns a resolved text as one string, in which no words can be mistaken for a blank placeholder. */
function filled(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => ('text' in piece ? piece.text.replaceAll(gapSign, gapSign + gapSign) : `${gapSign}-`))
    .join('');
}

/** Returns paragraphs, each folded, so that it doesn't matter how they are broken into lines. */
function foldedParagraphs(words: string): string {
  return words
    .split(/\n\s*\n/u)
    .map(folded)
    .filter((paragraph) => paragraph !== '')
    .join('\n');
}

function sha256(data: Json): string {
  return createHash('sha256').update(canonicalJson(data), 'utf8').digest('hex');
}
