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
  '-c',
  'log.showRoot=true',
];

/** What a hook of git hands down says where its repository is, seen from another folder than ours. */
const handedDown: ReadonlySet<string> = new Set([
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_COMMON_DIR',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_GLOB_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
]);

/** What a partial clone lacks isn't fetched, whatever program its settings name for that; names are no patterns. */
const alone = {
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_TERMINAL_PROMPT: '0',
  GIT_LITERAL_PATHSPECS: '1',
};

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

/** A history with differences, in the order of their names. */
const differences = ['log', '--no-ext-diff', '--no-textconv', '-O/dev/null'];

/**
 * The files below a folder, by their path in it, that some words were written into or taken out of since they are
 * recorded. One question for all of them: asking for each by itself takes minutes where there are a thousand.
 */
export async function filesThatHad(folder: string, words: string): Promise<Set<string>> {
  const args = ['--no-renames', '--name-only', '--relative', '-z', '--format=', '--', '.'];
  const out = await git(folder, [...differences, `-S${words}`, ...args]);
  return new Set((out?.toString('utf8') ?? '').split('\0').map((name) => name.trim()));
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
  const out = await git(folder, [...differences, '--raw', ...args]);
  const records = new Map<string, FirstRecord>();
  for (const part of (out?.toString('utf8') ?? '').split('\u0001').slice(1)) {
    const [commit = '', ...rest] = part.split('\0').map((one) => one.trim());
    // What was added again was added before.
    for (const [i, line] of rest.entries())
      if (line.startsWith(':')) records.set(rest[i + 1] ?? '', { commit, blob: line.split(' ')[3] ?? '' });
  }
  return records;
}

/** Whether a file's bytes are those that a record names, but for the line ends that git may turn, for Windows or back. */
export function isRecorded(bytes: Uint8Array, { blob }: FirstRecord): boolean {
  const content = Buffer.from(bytes);
  const unix = content.toString('latin1').replaceAll('\r\n', '\n');
  const turned = [unix, unix.replaceAll('\n', '\r\n')].map((one) => Buffer.from(one, 'latin1'));
  return [content, ...turned].some((one) => {
    const hash = createHash(blob.length === 64 ? 'sha256' : 'sha1');
    return hash.update(`blob ${one.length}\0`).update(one).digest('hex') === blob;
  });
}

/** What git says; undefined where it isn't there, is no repository, or refuses. */
function git(folder: string, args: readonly string[]): Promise<Buffer | undefined> {
  const own = Object.entries(readEnvironment().variables).filter(([name]) => !handedDown.has(name));
  const env = { ...Object.fromEntries(own), ...alone };
  return new Promise((resolve) => {
    execFile(
      'git',
      [...settings, '-C', folder, ...args],
      { encoding: 'buffer', env, maxBuffer: mostBytes, windowsHide: true, timeout: 20_000 },
      (error, stdout) => resolve(error ? undefined : stdout),
    );
  });
}
