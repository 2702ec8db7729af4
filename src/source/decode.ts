import { type Finding, fileFinding, finding } from '../diagnostics/diagnostic.js';
import { fileStart } from '../diagnostics/range.js';

/** A policy of five pages is some 15 KB; a file a hundred times as large is not a policy. */
export const largestFile = 1024 * 1024;

export type Decoded = { ok: true; text: string } | { ok: false; findings: Finding[] };

/** Bytes of a file → its text. Refuses what is not UTF-8, too large, or empty; a byte order mark is dropped. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > largestFile)
    return refuse('file-too-large', { bytes: bytes.length, limit: largestFile });
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]))
    return refuse('encoding', { encoding: 'UTF-16' });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, findings: [notUtf8(bytes)] };
  }
  if (text.trim() === '') return refuse('file-empty', {});
  return { ok: true, text };
}

function refuse(rule: string, values: Record<string, unknown>): Decoded {
  return { ok: false, findings: [fileFinding(rule, 'error', { key: rule, values })] };
}

function notUtf8(bytes: Uint8Array): Finding {
  const readable = new TextDecoder('utf-8').decode(bytes);
  const offset = Math.max(0, readable.indexOf('\uFFFD'));
  const before = readable.slice(0, offset).split('\n');
  const start = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset };
  const range =
    offset > 0 ? { start, end: { ...start, column: start.column + 1, offset: offset + 1 } } : fileStart;
  return finding('encoding', 'error', range, { key: 'encoding', values: { encoding: undefined } });
}

function startsWith(bytes: Uint8Array, prefix: number[]): boolean {
  return prefix.every((byte, i) => bytes[i] === byte);
}
