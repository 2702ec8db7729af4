import { toLatinDigits } from '../calendar/digits.js';
import { type ProofText, readProofText } from '../lifecycle/proof-text.js';
import type { Result } from '../result.js';
import { isThere } from '../workspace/plain.js';
import { refuse, type Unable } from './refusal.js';

/** What is to be verified: a file, or the digits of a digest. */
export type VerifyTarget =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'digest'; readonly digits: string; readonly proofs?: readonly ProofText[] };

/**
 * Returns what the words of a call name: an existing file, a digest as it is printed, in groups or not, or the whole text of a QR
 * code; a refusal where they name none of these.
 */
export function verifyTargetOf(words: readonly string[]): Result<VerifyTarget, Unable> {
  const [first = '', ...others] = words;
  if (others.length === 0 && isThere(first)) return { ok: true, value: { kind: 'file', file: first } };
  const written = words.join(' ').replace(invisible, '').trim();
  const proof = readProofText(written);
  if (proof) return { ok: true, value: { kind: 'digest', digits: proof.digest, proofs: [proof] } };
  // A digest copied from minutes may have their Arabic digits.
  const digits = toLatinDigits(written)
    .replace(/[\s\u00A0:-]|(?:…|\.\.\.)$/gu, '')
    .toLowerCase();
  return /^[0-9a-f]{8,64}$/u.test(digits)
    ? { ok: true, value: { kind: 'digest', digits } }
    : refuse('verify.nothing', { what: words.join(' ') });
}

const invisible = /[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
