import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { encode } from 'uqr';
import { drawn } from '../support/scan.js';

/** What the QR code on a paper says. */
export interface PaperParts {
  readonly license?: string;
  readonly code?: string;
  readonly version?: number;
}

/** A picture with the QR code of a text, as a scanner gives it. */
export function scanOf(digest: string, { license = '1511', code = 'BR-01', version = 1 }: PaperParts = {}): Buffer {
  return codeOf(`SIYASA:1 L:${license} C:${code} V:${version} D:${digest.toUpperCase()}`);
}

export function codeOf(text: string): Buffer {
  return drawn(encode(text, { ecc: 'M', border: 0 }).data);
}

/** The newest digest in a policy's file, and those of its earlier records. */
export async function digestsAt(cwd: string, file: string): Promise<string[]> {
  const text = await readFile(path.join(cwd, file), 'utf8');
  return [...text.matchAll(/^ *digest: "(?<digest>[0-9a-f]{64})"/gmu)].map(({ 1: digest = '' }) => digest);
}
