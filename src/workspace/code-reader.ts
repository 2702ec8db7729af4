import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { programFolder } from './environment.js';

/** Reads the compiled code of the QR code reader, which is built into the program's `dist/`. */
export function readCodeReader(): Promise<Uint8Array> {
  return readFile(path.join(programFolder, 'dist', 'zxing_reader.wasm'));
}
