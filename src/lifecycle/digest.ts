import { createHash } from 'node:crypto';
import { type Association, sealedKeys } from '../association/schema.js';
import { canonicalDate } from '../calendar/parse.js';
import { meetingNumber } from '../policy/numbering.js';
import type { Sources } from '../policy/placeholders.js';
import { type Piece, resolve } from '../policy/resolve.js';
import type { Policy, Seal } from '../policy/schema.js';
import { folded } from '../source/folded.js';
import { canonicalJson, type Json } from './canonical-json.js';

/** The form of the digest; whatever it covers may change with it. */
export const digestFormat = 1;

/**
 * Returns what tells one text that a board approves from another: SHA-256, 64 lower-case hexadecimal digits, of the
 * canonical JSON of the resolved policy. It covers everything that the policy's file says and that reaches paper, and
 * what the paper takes from the association, but for the keys that `uncovered` lists.
 */
export function digestOf(sources: Sources): string {
  return sha256(covered(sources));
}

/**
 * Returns what seals the record of a withdrawal: a digest, as `digestOf` gives it, of the record and of the seal of the
 * text that it takes out of force. `null` stands for a text without a seal.
 */
export function withdrawalDigest({ withdrawal, approval }: Pick<Policy, 'withdrawal' | 'approval'>): string {
  const { seal: _, ...record } = withdrawal ?? {};
  return sha256({
    approved: approval?.seal?.digest ?? null,
    withdrawal: plainValue(record, recorded) ?? null,
  });
}

/** Returns a text of the record of a withdrawal. */
function recorded(value: string, path: string): string {
  return folded(path.startsWith('date.') ? dated(value, path.slice('date.'.length)) : value);
}

/** Returns a date as an ISO date; of one day in both calendars, the one that its key is for. */
function dated(value: string, key: string): string {
  return canonicalDate(value, key === 'hijri' ? 'hijri' : 'gregorian');
}

/**
 * Keys of a policy that its digest leaves out. `format`, `status`, `theme` and `lint` are no words that a board decides
 * on; the record of a withdrawal comes after the approval and has a seal of its own; copies are filed once it is signed.
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
 * Keys whose values are printed as they are typed. All other texts are printed, and covered, with their placeholders
 * filled in.
 */
const verbatim: ReadonlySet<string> = new Set(['code', 'url', 'minutes', 'asWritten', 'supersedes']);

/** Keys that hold a date: covered as an ISO date in the calendar that it is given in, however it is written. */
const dates: ReadonlySet<string> = new Set(['issued', 'date', 'gregorian', 'hijri', 'effective']);

/** Texts in which a blank line parts paragraphs; in all others it is white space. */
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

/** Returns the policy with the number of its meeting as a number, where it is one, whether or not it is typed as a text. */
function numbered(policy: Policy): Policy {
  const { approval } = policy;
  const number = approval?.meeting?.number;
  if (!approval?.meeting || !number) return policy;
  return {
    ...policy,
    approval: { ...approval, meeting: { ...approval.meeting, number: meetingNumber(number) } },
  };
}

/** Returns the part of an association that a seal keeps: whatever texts, headings and dates take from it. */
export function sealedPart(association: Association): Seal['association'] {
  const part = Object.fromEntries(sealedKeys.map((key) => [key, withoutBlanks(association[key])]));
  return withoutBlanks(part) as Seal['association'];
}

/** Returns a value without what is blank in it; undefined where nothing remains. */
function withoutBlanks(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value ?? undefined;
  const entries = Object.entries(value).map(([key, one]) => [key, withoutBlanks(one)] as const);
  const said = entries.filter(([, one]) => one !== undefined);
  return said.length > 0 ? Object.fromEntries(said) : undefined;
}

/**
 * Data as JSON has it, each text changed by `text`, which is given the text's path in keys, without the places in lists.
 * A text of white space alone is as blank as null: both print a gap.
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

/** Starts what stands for a blank placeholder, and for the character itself where a text has it. */
const gapSign = '\uFFFC';

/** Returns a resolved text as one string, in which no words of a text look like a placeholder that is still blank. */
function filled(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => ('text' in piece ? piece.text.replaceAll(gapSign, gapSign + gapSign) : `${gapSign}-`))
    .join('');
}

/** Paragraphs, each folded, so that it doesn't matter how they are broken into lines. */
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
