import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { readEnvironment } from './environment.js';

/** A revision of a file. */
export interface Revision {
  /** The commit's full name. */
  readonly commit: string;
  /** Seconds since 1970. */
  readonly time: number;
}

/** Neither a person's settings nor a repository's may make git start another program or wait for one. */
const settings = [
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'log.showSignature=false',
];
const mostBytes = 16 * 1024 * 1024;

/** The text of a file at a revision; undefined where there is no git, no such revision, or no such file in it. */
export async function textAt(file: string, revision: string): Promise<string | undefined> {
  const bytes = await bytesAt(file, revision);
  return bytes && new TextDecoder().decode(bytes);
}

/** The same to the byte. */
export async function bytesAt(file: string, revision: string): Promise<Buffer | undefined> {
  if (revision.startsWith('-')) return undefined;
  return git(path.dirname(file), ['cat-file', 'blob', `${revision}:./${path.basename(file)}`]);
}

/** The commit that a revision names; undefined where it names none. */
export async function commitOf(folder: string, revision: string): Promise<string | undefined> {
  if (revision.startsWith('-')) return undefined;
  const out = await git(folder, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  return out?.toString('utf8').trim() || undefined;
}

/** Whether a folder is part of a repository that git can read. */
export async function isInRepository(folder: string): Promise<boolean> {
  return (await git(folder, ['rev-parse', '--is-inside-work-tree'])) !== undefined;
}

/** The revisions in which a file was changed, the newest first; none where git doesn't know it. */
export async function revisionsOf(file: string): Promise<Revision[]> {
  const out = await git(path.dirname(file), [
    'log',
    '--no-ext-diff',
    '--no-textconv',
    '--format=%H %ct',
    '--',
    `./${path.basename(file)}`,
  ]);
  const lines = (out?.toString('utf8') ?? '').split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const [commit = '', time = ''] = line.split(' ');
    return { commit, time: Number(time) };
  });
}

/** A file as it was first recorded. */
export interface FirstRecord {
  readonly commit: string;
  /** The name that git gives to its content. */
  readonly blob: string;
}

/** The files that were ever recorded below a folder, by their path in it, as they were first. */
export async function firstRecords(folder: string): Promise<Map<string, FirstRecord>> {
  const args = [
    '--no-renames',
    '--no-abbrev',
    '--diff-filter=A',
    '--relative',
    '-z',
    '--format=%x01%H',
    '--',
    '.',
  ];
  const out = await git(folder, ['log', '--no-ext-diff', '--no-textconv', '--raw', ...args]);
  const records = new Map<string, FirstRecord>();
  for (const part of (out?.toString('utf8') ?? '').split('\u0001').slice(1)) {
    const [commit = '', ...rest] = part.split('\0').map((one) => one.trim());
    // What was added again was added before.
    for (const [i, line] of rest.entries())
      if (line.startsWith(':')) records.set(rest[i + 1] ?? '', { commit, blob: line.split(' ')[3] ?? '' });
  }
  return records;
}

/** The files of a folder in which lines came or went, at any time, that a pattern of git's matches; by their names. */
export async function everChanged(folder: string, pattern: string): Promise<Set<string>> {
  const args = [`-G${pattern}`, '--no-renames', '--name-only', '--relative', '-z', '--format=', '--', '.'];
  const out = await git(folder, ['log', '--no-ext-diff', '--no-textconv', ...args]);
  return new Set((out?.toString('utf8') ?? '').split('\0').map((name) => name.trim()));
}

/** Whether a file's bytes are those that a record names, but for the line ends that git may turn for Windows. */
export function isRecorded(bytes: Uint8Array, { blob }: FirstRecord): boolean {
  const content = Buffer.from(bytes);
  const unix = Buffer.from(content.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
  return [content, unix].some((one) => {
    const hash = createHash(blob.length === 64 ? 'sha256' : 'sha1');
    return hash.update(`blob ${one.length}\0`).update(one).digest('hex') === blob;
  });
}

/** Those of a hook speak of another call's repository; and nothing is fetched or asked for. */
function variables(): NodeJS.ProcessEnv {
  const own = Object.entries(readEnvironment().variables).filter(([name]) => !name.startsWith('GIT_'));
  const quiet = { GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
  return { ...Object.fromEntries(own), ...quiet };
}

/** What git says; undefined where it isn't there, is no repository, or refuses. */
function git(folder: string, args: readonly string[]): Promise<Buffer | undefined> {
  const options = { encoding: 'buffer', maxBuffer: mostBytes, windowsHide: true, timeout: 20_000 } as const;
  return new Promise((resolve) => {
    execFile('git', [...settings, '-C', folder, ...args], { ...options, env: variables() }, (error, stdout) =>
      resolve(error ? undefined : stdout),
    );
  });
}
