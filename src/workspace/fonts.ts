import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { programFolder } from './environment.js';

/** The embedded family's files, in `fonts/`. */
export const fontFiles = [
  { weight: 400, file: 'NotoNaskhArabic-Regular.woff2' },
  { weight: 700, file: 'NotoNaskhArabic-Bold.woff2' },
] as const;

export const fontsFolder = path.join(programFolder, 'fonts');

/** Reads both weights as base64 WOFF2. */
export function readFonts(): Promise<{ weight: number; data: string }[]> {
  return Promise.all(
    fontFiles.map(async ({ weight, file }) => ({
      weight,
      data: (await readFile(path.join(fontsFolder, file))).toString('base64'),
    })),
  );
}

/** Reads the characters that both weights have, as ranges of code points; the script that makes the fonts writes them. */
export async function readGlyphs(): Promise<readonly (readonly [number, number])[]> {
  const { ranges } = JSON.parse(await readFile(path.join(fontsFolder, 'coverage.json'), 'utf8'));
  return ranges;
}
