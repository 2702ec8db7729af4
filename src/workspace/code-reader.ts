import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { programFolder } from './environment.js';

/** Reads the compiled code of the reader of QR codes, which is built beside the program's. */
export function readCodeReader(): Promise<Uint8Array> {
  return readFile(path.join(programFolder, 'dist', 'zxing_reader.wasm'));
}
