import type { Finding } from '../diagnostics/diagnostic.js';
import { checkUnread } from '../rules/lib/check.js';
import { decode } from '../source/decode.js';
import type { Located } from '../source/located.js';
import { parse } from '../source/parse.js';
import type { Read } from '../workspace/read.js';
import { once } from './loading.js';
import { unread } from './unread.js';

/** Returns a text as if it was read from a file. */
export function asRead(text: string): Read {
  return { ok: true, bytes: new TextEncoder().encode(text) };
}

export function bytesOf(source: Read): Uint8Array {
  return source.ok ? source.bytes : new Uint8Array();
}

/** A file's text and its values with their places, as far as they can be read, and what keeps them from that. */
interface Parsed {
  readonly text: string;
  readonly root: Located | undefined;
  readonly findings: readonly Finding[];
}

/** Returns what a file's bytes say. */
export function textAndRoot(source: Read): Parsed {
  if (!source.ok) return { text: '', root: undefined, findings: [unread(source)] };
  const decoded = decode(source.bytes);
  if (!decoded.ok) return { text: '', root: undefined, findings: decoded.findings };
  const { root, findings } = parse(decoded.text);
  const hidden = root ? [] : checkUnread(decoded.text);
  return { text: decoded.text, root, findings: [...findings, ...hidden] };
}

/** A file as it was read, parsed when it is first asked for and no more than once. */
export class SourceFile {
  readonly source: Read;
  readonly #parsed: () => Parsed;

  constructor(source: Read) {
    this.source = source;
    this.#parsed = once(() => textAndRoot(source));
  }

  get parsed(): Parsed {
    return this.#parsed();
  }
}
