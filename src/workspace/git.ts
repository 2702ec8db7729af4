import { execFile } from 'node:child_process';
import path from 'node:path';

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

/** What git says; undefined where it isn't there, is no repository, or refuses. */
function git(folder: string, args: readonly string[]): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    execFile(
      'git',
      [...settings, '-C', folder, ...args],
      { encoding: 'buffer', maxBuffer: mostBytes, windowsHide: true, timeout: 20_000 },
      (error, stdout) => resolve(error ? undefined : stdout),
    );
  });
}
