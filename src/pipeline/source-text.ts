import type { Finding } from '../diagnostics/diagnostic.js';
import { checkUnread } from '../rules/lib/check.js';
import { decode } from '../source/decode.js';
import type { Located } from '../source/located.js';
import { parse } from '../source/parse.js';
import type { Read } from '../workspace/read.js';
import { unread } from './unread.js';

/** Returns a text as if it was read from a file. */
export function asRead(text: string): Read {
  return { ok: true, bytes: new TextEncoder().encode(text) };
}

export function bytesOf(source: Read): Uint8Array {
  return source.ok ? source.bytes : new Uint8Array();
}

/** Returns a file's text and its values with their places, as far as they can be read, and why they can't. */
export function textAndRoot(source: Read): {
  text: string;
  root: Located | undefined;
  findings: readonly Finding[];
} {
  if (!source.ok) return { text: '', root: undefined, findings: [unread(source)] };
  const decoded = decode(source.bytes);
  if (!decoded.ok) return { text: '', root: undefined, findings: decoded.findings };
  const { root, findings } = parse(decoded.text);
  const hidden = root ? [] : checkUnread(decoded.text);
  return { text: decoded.text, root, findings: [...findings, ...hidden] };
}
