import type { Sources } from '../policy/placeholders.js';
import { digestFormat } from './digest.js';

/** What the QR code on paper says of a sealed text; undefined for what the policy left blank. */
export interface ProofText {
  /** Ends in `…` if it was too long for the QR code, as does `code`. */
  readonly license: string | undefined;
  readonly code: string | undefined;
  readonly version: number | undefined;
  /** 64 lower-case hexadecimal digits. */
  readonly digest: string;
}

/** The sign for a value that the policy left blank. */
const blank = '-';

/** The most UTF-16 units of an escaped value; more would make the squares of the QR code too small for a camera. */
const longestValue = 60;

/** Returns the short text that a camera reads from paper: licence, code, version and digest, in four fields. */
export function proofText({ policy, association }: Sources, digest: string): string {
  const fields = {
    L: escaped(association.license),
    C: escaped(policy.code),
    V: policy.version ? String(policy.version) : blank,
    // Capitals, since a QR code holds them in half the room.
    D: digest.toUpperCase(),
  };
  const written = Object.entries(fields).map(([name, value]) => ` ${name}:${value}`);
  return `SIYASA:${digestFormat}${written.join('')}`;
}

/** Reads what `proofText` wrote; returns undefined for any other text, even one that says the same in another way. */
export function readProofText(text: string): ProofText | undefined {
  const fields = pattern.exec(text)?.groups;
  if (!fields) return undefined;
  const { version = '', digest = '' } = fields;
  const [license, code] = [unescaped(fields.license), unescaped(fields.code)];
  if (license === null || code === null) return undefined;
  return {
    license,
    code,
    version: version === blank ? undefined : Number(version),
    digest: digest.toLowerCase(),
  };
}

/** Reads the QR codes of a paper: returns their proof texts by digest, and the texts that aren't this program's. */
export function readProofTexts(codes: readonly string[]): {
  readonly proofs: ReadonlyMap<string, readonly ProofText[]>;
  readonly foreign: readonly string[];
} {
  const proofs = new Map<string, ProofText[]>();
  const foreign: string[] = [];
  for (const code of codes) {
    const proof = readProofText(code);
    if (proof) proofs.set(proof.digest, [...(proofs.get(proof.digest) ?? []), proof]);
    else foreign.push(code);
  }
  return { proofs, foreign };
}

const pattern = new RegExp(
  `^SIYASA:${digestFormat} L:(?<license>\\S+) C:(?<code>\\S+) V:(?<version>${blank}|[1-9]\\d{0,14}) D:(?<digest>[0-9A-F]{64})$`,
  'u',
);

/** Returns a value percent-encoded in white space, colons, percent signs and invisible characters, so that it stays one field. */
function escaped(value: string | null | undefined): string {
  if (!value) return blank;
  // A dash alone is a value here and not a blank.
  if (value === blank) return '%2D';
  const characters = [...value.replace(/\p{Cs}/gu, '\uFFFD')].map((character) =>
    /[\s:%\p{C}]/u.test(character) ? encodeURIComponent(character) : character,
  );
  const whole = characters.join('');
  // In UTF-16 units.
  if (whole.length <= longestValue) return whole;
  let short = '';
  for (const character of characters) {
    if (short.length + character.length >= longestValue) break;
    short += character;
  }
  return `${short}…`;
}

/** Returns the value that was escaped; undefined for a blank, null if `escaped` wouldn't have written it so. */
function unescaped(written = blank): string | null | undefined {
  if (written === blank) return undefined;
  try {
    const value = decodeURIComponent(written);
    return escaped(value) === written ? value : null;
  } catch {
    return null;
  }
}
