import type { Finding } from '../diagnostics/diagnostic.js';
import { fileStart, Lines } from '../diagnostics/range.js';
import { encoding } from '../faults/encoding.js';
import { fileEmpty } from '../faults/file-empty.js';
import { fileNotText } from '../faults/file-not-text.js';
import { fileTooLarge } from '../faults/file-too-large.js';

/** Bytes. A policy of five pages has some 15 KB; a file thirty times as large is not a policy. */
export const largestFile = 512 * 1024;

export type Decoded = { ok: true; text: string } | { ok: false; findings: Finding[] };

/** Returns the text of a file's bytes. Refuses what is not UTF-8, too large, or empty; drops a byte order mark. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > largestFile)
    return refuse(fileTooLarge.at(fileStart, { bytes: bytes.length, limit: largestFile }));
  if (isUtf16(bytes)) return refuse(encoding.at(fileStart, { encoding: 'UTF-16' }));
  if (isDocument(bytes)) return refuse(fileNotText.at(fileStart, {}));
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse(notUtf8(bytes));
  }
  if (text.includes('\0')) return refuse(fileNotText.at(fileStart, {}));
  if (text.trim() === '') return refuse(fileEmpty.at(fileStart, {}));
  // A lone carriage return breaks lines in YAML and in old editors, but not in the code that reads lines here.
  return { ok: true, text: text.replace(/\r(?!\n)/gu, '\n') };
}

function refuse(finding: Finding): Decoded {
  return { ok: false, findings: [finding] };
}

function notUtf8(bytes: Uint8Array): Finding {
  const readable = new TextDecoder('utf-8').decode(bytes);
  const offset = readable.indexOf('\uFFFD');
  const range = offset < 0 ? fileStart : new Lines(readable).range(offset, offset + 1);
  return encoding.at(range, {});
}

/** Returns whether bytes are UTF-16: by their byte order mark or, without one, by the zero bytes of Latin letters. */
function isUtf16(bytes: Uint8Array): boolean {
  if (begins(bytes, [0xff, 0xfe]) || begins(bytes, [0xfe, 0xff])) return true;
  const [first, second, third, fourth] = bytes;
  return (
    (first !== 0 && second === 0 && third !== 0 && fourth === 0) ||
    (first === 0 && second !== 0 && third === 0 && fourth !== 0)
  );
}

/** Returns whether bytes are a Word, RTF or PDF document, which people rename to `.yaml`. */
function isDocument(bytes: Uint8Array): boolean {
  const signatures = [[...'PK\x03\x04'], [...'%PDF-'], [...'{\\rtf'], ['\xd0', '\xcf', '\x11', '\xe0']];
  return signatures.some((signature) =>
    begins(
      bytes,
      signature.map((char) => char.charCodeAt(0)),
    ),
  );
}

function begins(bytes: Uint8Array, prefix: number[]): boolean {
  return prefix.every((byte, i) => bytes[i] === byte);
}
