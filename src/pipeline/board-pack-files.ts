import path from 'node:path';
import { withFonts } from '../html/render.js';
import type { Message } from '../locales/say.js';
import type { Result } from '../result.js';
import type { Environment } from '../workspace/environment.js';
import { slashed } from '../workspace/find.js';
import { write } from '../workspace/write.js';
import { boardPackPrintJob, type Pack } from './board-pack.js';
import { type PrintOptions, printOne } from './print-one.js';
import type { Format } from './produce.js';
import type { Unable } from './refusal.js';
import { Typesetter } from './typesetter.js';
import { writeFailure } from './write-failure.js';

/** Which files are wanted: one by its path, or one of each format below a folder. */
export type PackFiles =
  | { readonly output: string; readonly format: Format }
  | { readonly out: string; readonly formats: ReadonlySet<Format> };

export interface WrittenPack {
  readonly written: readonly string[];
  readonly warnings: readonly Message[];
}

/** Typesets and prints a board pack, then writes its files. */
export async function writePack(
  pack: Pack,
  files: PackFiles,
  options: PrintOptions,
  environment: Environment,
): Promise<Result<WrittenPack, Unable>> {
  const packed = await boardPackPrintJob(pack, new Typesetter(undefined));
  if (!packed.ok) return packed;
  const printJob = packed.value;
  const warnings: Message[] = [];
  const contents = new Map<string, Uint8Array>();
  for (const { format, file } of wantedFiles(pack, files)) {
    if (format === 'html') contents.set(file, withFonts(printJob.html, printJob.fonts));
    else {
      const printed = await printOne(printJob, file, options, environment);
      if (!printed.ok) return printed;
      warnings.push(...printed.value.warnings);
      contents.set(file, printed.value.bytes);
    }
  }
  const written: string[] = [];
  for (const [file, content] of contents) {
    if (options.signal.aborted) break;
    const result = await write(file, content, 'out' in files ? { within: files.out } : {});
    if (!result.ok)
      return {
        ok: false,
        fault: { message: writeFailure(result, 'output' in files ? '--output' : '--out') },
      };
    written.push(slashed(file));
  }
  return { ok: true, value: { written, warnings } };
}

function wantedFiles(pack: Pack, files: PackFiles): { format: Format; file: string }[] {
  if ('output' in files) return [{ format: files.format, file: files.output }];
  const stem = packFile(files.out, pack);
  return [...files.formats].map((format) => ({ format, file: `${stem}.${format}` }));
}

/**
 * Returns the path of the pack's files without their ending. Minutes such as «12/1447» become part of the name.
 */
function packFile(out: string, { association, meeting }: Pack): string {
  const number = meeting.minutes
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/gu, '');
  const name = [...number].slice(0, longestNumber).join('');
  return path.join(out, association, name === '' ? 'board-pack' : `board-pack-${name}`);
}

/** The most characters of a number in a file's name: every file system allows that many, in Arabic too. */
const longestNumber = 64;
