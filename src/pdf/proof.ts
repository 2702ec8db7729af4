import { type Appended, appendedSignatures } from './appended.js';

/** How a file compares to what is printed of the text that it carries. Only the first two kinds prove anything. */
export type Proof =
  | { readonly kind: 'identical' }
  | { readonly kind: 'signed'; readonly signatures: number; readonly empty: number }
  /** It begins like what is printed, and something else was appended. */
  | { readonly kind: 'appended'; readonly fault: Extract<Appended, { ok: false }>['fault'] }
  | { readonly kind: 'different' };

/** Compares a file with what is printed of the text that it carries, byte by byte. */
export function proofOf(bytes: Uint8Array, printed: Uint8Array): Proof {
  if (Buffer.compare(bytes.subarray(0, printed.length), printed) !== 0) return { kind: 'different' };
  if (bytes.length === printed.length) return { kind: 'identical' };
  const appended = appendedSignatures(bytes, printed.length);
  if (!appended.ok) return { kind: 'appended', fault: appended.fault };
  return { kind: 'signed', signatures: appended.signatures, empty: appended.empty };
}
