import path from 'node:path';
import * as z from 'zod';
import type { Message } from '../locales/say.js';
import type { Result } from '../result.js';
import { type Accepted, leftOver } from '../rules/lib/baseline.js';
import { slashed } from '../workspace/find.js';
import { exists, read } from '../workspace/read.js';
import { write } from '../workspace/write.js';
import type { Checked } from './checked.js';
import type { Unable } from './refusal.js';
import { writeFailure } from './write-failure.js';

/** The most bytes of a baseline; one of ten thousand findings has some 2 MiB. */
const largestBaseline = 16 * 1024 * 1024;

/** File names are relative to the baseline's own folder, so that it applies wherever the check is called from. */
const baselineSchema = z.strictObject({
  format: z.literal(1),
  accepted: z.array(
    z.strictObject({
      file: z.string(),
      rule: z.string(),
      severity: z.enum(['error', 'warning', 'info']),
      words: z.string(),
      in: z.string(),
      count: z.int().positive(),
    }),
  ),
});

/** Why a baseline can't be read; `missing`: there is no such file. */
export interface BaselineFault extends Unable {
  readonly missing: boolean;
}

/** Returns what a baseline accepts, or why it can't be read. */
export function readBaseline(file: string): Result<readonly Accepted[], BaselineFault> {
  const source = read(file, largestBaseline);
  if (!source.ok) {
    const { fault, reason, path } = source;
    const missing = fault === 'missing';
    if (fault === 'link' || fault === 'git')
      return { ok: false, fault: { missing, message: { key: `cli.path.${fault}`, values: { path } } } };
    const values = { path: file, reason: reason || fault };
    const key = missing ? 'cli.baseline.missing' : 'cli.path-unreadable';
    return { ok: false, fault: { missing, message: { key, values } } };
  }
  const parsed = baselineSchema.safeParse(parsedJson(new TextDecoder().decode(source.bytes)));
  if (!parsed.success) {
    const message: Message = { key: 'cli.baseline.malformed', values: { path: file } };
    return { ok: false, fault: { missing: false, message } };
  }
  const folder = path.dirname(path.resolve(file));
  const accepted = parsed.data.accepted.map((one) => ({ ...one, file: path.resolve(folder, one.file) }));
  return { ok: true, value: accepted };
}

/** Writes what a check accepted, sorted, so that two versions of the file can be compared. */
export async function writeBaseline(
  file: string,
  accepted: readonly Accepted[],
): Promise<Result<undefined, Unable>> {
  const folder = path.dirname(path.resolve(file));
  const rows = accepted.map(({ file: of, rule, severity, words, in: where, count }) => ({
    file: slashed(path.relative(folder, of)),
    rule,
    severity,
    words,
    in: where,
    count,
  }));
  const ordered = rows
    .map((row) => ({ row, key: JSON.stringify(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const content = { format: 1, accepted: ordered.map(({ row }) => row) };
  const written = await write(file, `${JSON.stringify(content, undefined, 2)}\n`);
  return written.ok
    ? { ok: true, value: undefined }
    : { ok: false, fault: { message: writeFailure(written, '--baseline') } };
}

/** Returns a renewed baseline: what a check accepted, and the earlier entries of existing files that it didn't read. */
export function renewed(before: readonly Accepted[], { paths, accepted }: Checked): Accepted[] {
  const seen = new Set(paths.map((one) => path.resolve(one)));
  return [...accepted, ...before.filter(({ file }) => !seen.has(file) && exists(file))];
}

/** Returns entries of a baseline that no longer apply, of files that were read or are gone. */
export function outdated(baseline: readonly Accepted[], { paths, accepted }: Checked): Accepted[] {
  const seen = new Set(paths.map((one) => path.resolve(one)));
  return leftOver(baseline, accepted).filter(({ file }) => seen.has(file) || !exists(file));
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
