import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { encode } from 'uqr';
import { drawn } from '../support/scan.js';

/** What the QR code on a printed policy contains. */
export interface PaperParts {
  readonly license?: string;
  readonly code?: string;
  readonly version?: number;
}

/** Returns a scan with the QR code of a text; `above`: codes above it that give other values for the same text. */
export function scanOf(digest: string, parts: PaperParts = {}, above: readonly PaperParts[] = []): Buffer {
  const said = ({ license = '1511', code = 'BR-01', version = 1 }: PaperParts) =>
    `SIYASA:1 L:${license} C:${code} V:${version} D:${digest.toUpperCase()}`;
  return codeOf(...[...above, parts].map(said));
}

/** Returns a picture of QR codes, in rows from the top. */
export function codeOf(...texts: readonly string[]): Buffer {
  const codes = texts.map((text) => encode(text, { ecc: 'M', border: texts.length > 1 ? 4 : 0 }).data);
  const side = Math.max(...codes.map(({ length }) => length));
  const across = Math.ceil(Math.sqrt(codes.length));
  const rows = Array.from({ length: across * side }, (_, y) =>
    Array.from({ length: across * side }, (__, x) => {
      const code = codes[Math.floor(y / side) * across + Math.floor(x / side)];
      return code?.[y % side]?.[x % side] === true;
    }),
  );
  return drawn(rows);
}

/** Returns the newest digest in a policy's file, then those of its earlier records. */
export async function digestsAt(cwd: string, file: string): Promise<string[]> {
  const text = await readFile(path.join(cwd, file), 'utf8');
  return [...text.matchAll(/^ *digest: "(?<digest>[0-9a-f]{64})"/gmu)].map(({ 1: digest = '' }) => digest);
}
