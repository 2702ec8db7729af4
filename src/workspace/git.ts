import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import { PassThrough, type Readable, type Writable } from 'node:stream';
import { readEnvironment } from './environment.js';
import { slashed } from './find.js';
import { isThere, realFolder } from './plain.js';

/**
 * Settings that override a user's and a repository's: these must not make git start another program, wait
 * for one, or answer differently.
 */
const settings = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  // A commit-graph file can claim other parents for a commit.
  'core.commitGraph=false',
  'core.useReplaceRefs=false',
  'protocol.allow=never',
  'log.showSignature=false',
  'log.showRoot=true',
  'log.follow=false',
  'log.diffMerges=separate',
  'diff.relative=false',
  // A folder with HEAD, objects/ and refs/ in it isn't a repository unless it is named as one.
  'safe.bareRepository=explicit',
  'advice.graftFileDeprecated=false',
].flatMap((setting) => ['-c', setting]);

/**
 * Variables of git that are passed on: the places of its own programs and of the user's settings. All others, such as those
 * that a hook sets, say where the repository is or what it holds.
 */
const handedOn: ReadonlySet<string> = new Set([
  'GIT_EXEC_PATH',
  'GIT_CONFIG_GLOBAL',
  'GIT_CONFIG_SYSTEM',
  'GIT_CONFIG_NOSYSTEM',
]);

/** Variables by which git fetches nothing that a partial clone lacks, asks nothing, and reads history as recorded. */
const alone = {
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_GRAFT_FILE: '/dev/null',
  // Faults are recognized by git's English messages.
  LC_ALL: 'C',
  LANGUAGE: 'C',
};

/** The most bytes of a short answer, which is held in memory as a whole. */
const largestAnswer = 16 * 1024 * 1024;
/** The most files in one question, since the length of a command line is limited. */
const mostPaths = 100;
/** The most milliseconds that a question with a short answer may take. */
const longestWait = 20_000;

/** A running git process. */
export interface Running {
  readonly input: Writable;
  readonly output: Readable;
  /** Never rejects. `code` is null if git was stopped or didn't start. */
  readonly ended: Promise<{ readonly code: number | null; readonly errors: string }>;
  stop(): void;
}

/**
 * Returns the top folder of the repository that a folder belongs to: the nearest one with a `.git`, whether or not git can read
 * it.
 */
export function repositoryAround(folder: string): string | undefined {
  return repositoriesAround(folder)[0];
}

/**
 * Returns the top folders of all repositories around a folder, the nearest first: one may stand in another, as a submodule
 * does.
 */
export function repositoriesAround(folder: string): readonly string[] {
  const found: string[] = [];
  for (let at = realFolder(folder); ; at = path.dirname(at)) {
    if (isThere(path.join(at, '.git'))) found.push(at);
    if (path.dirname(at) === at) return found;
  }
}

/** Returns a file's path from the repository's top folder, with forward slashes, as in git. */
export function pathInRepository(root: string, file: string): string {
  return slashed(path.join(path.relative(root, realFolder(path.dirname(file))), path.basename(file)));
}

/** Starts git in a repository's top folder; returns undefined if git isn't installed. */
export function startGit(root: string, args: readonly string[]): Running | undefined {
  const program = programPath();
  if (program === undefined) return undefined;
  const own = Object.entries(readEnvironment().variables).filter(
    ([name]) => !/^git_/iu.test(name) || handedOn.has(name.toUpperCase()),
  );
  const child = spawn(program, ['--no-pager', ...settings, '-C', root, ...args], {
    env: { ...Object.fromEntries(own), ...alone },
    windowsHide: true,
  });
  let errors = '';
  const ended = new Promise<{ code: number | null; errors: string }>((resolve) => {
    child.on('error', (error) => resolve({ code: null, errors: error.message }));
    child.on('close', (code) => resolve({ code, errors }));
  });
  const stop = () => void child.kill('SIGKILL');
  // If the system has no more file handles, there are no streams either.
  const { stdin, stdout, stderr }: { stdin?: Writable; stdout?: Readable; stderr?: Readable } = child;
  if (!stdin || !stdout || !stderr)
    return { input: new PassThrough().resume(), output: new PassThrough().end(), ended, stop };
  stderr.setEncoding('utf8').on('data', (text: string) => {
    if (errors.length < 8192) errors += text;
  });
  // Git may end before it has read all its input.
  stdin.on('error', () => undefined);
  return { input: stdin, output: stdout, ended, stop };
}

/** Git's answer to a question with a short answer. */
export interface Answer {
  readonly code: number | null;
  readonly output: Buffer;
  readonly errors: string;
}

/** Asks git a question with a short answer; returns undefined if git isn't installed. */
export async function askGit(root: string, args: readonly string[]): Promise<Answer | undefined> {
  const running = startGit(root, args);
  if (!running) return undefined;
  running.input.end();
  const timer = setTimeout(running.stop, longestWait);
  const parts: Buffer[] = [];
  let size = 0;
  running.output.on('data', (part: Buffer) => {
    size += part.length;
    if (size > largestAnswer) running.stop();
    else parts.push(part);
  });
  const { code, errors } = await running.ended;
  clearTimeout(timer);
  return { code: size > largestAnswer ? null : code, output: Buffer.concat(parts), errors };
}

/** Returns the text of a file at a revision; undefined if there is no git, no such revision, or no such file in it. */
export async function textAt(file: string, revision: string): Promise<string | undefined> {
  const root = repositoryAround(path.dirname(file));
  if (root === undefined || revision.startsWith('-')) return undefined;
  const output = await outputOf(root, ['cat-file', 'blob', `${revision}:${pathInRepository(root, file)}`]);
  return output && new TextDecoder().decode(output);
}

/** Returns the commit that a revision names; undefined if it names none. */
export async function commitOf(folder: string, revision: string): Promise<string | undefined> {
  const root = repositoryAround(folder);
  if (root === undefined || revision.startsWith('-')) return undefined;
  const output = await outputOf(root, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  return output?.toString('utf8').trim() || undefined;
}

/** Returns whether a folder is part of a repository that git can read. */
export async function isInRepository(folder: string): Promise<boolean> {
  const root = repositoryAround(folder);
  if (root === undefined) return false;
  return (await outputOf(root, ['rev-parse', '--is-inside-work-tree'])) !== undefined;
}

/** Returns whether commit `before` is `after` or in its history. */
export async function isAncestor(root: string, before: string, after: string): Promise<boolean> {
  return (await askGit(root, ['merge-base', '--is-ancestor', before, after]))?.code === 0;
}

/** Returns the commits after one, in any branch; undefined if they are too many to list, or git fails. */
export async function commitsAfter(root: string, commit: string): Promise<ReadonlySet<string> | undefined> {
  const output = await outputOf(root, ['rev-list', '--ancestry-path', 'HEAD', '--all', `^${commit}`]);
  return output && new Set(output.toString('latin1').trimEnd().split('\n'));
}

/** Returns the first filter that git applies to one of the files, by which it stores other bytes than the disk has. */
export async function filterOf(root: string, paths: readonly string[]): Promise<string | undefined> {
  if (paths.length === 0) return undefined;
  const output = await outputOf(root, ['check-attr', '-z', 'filter', '--', ...paths.slice(0, mostPaths)]);
  const values = output?.toString('utf8').split('\0') ?? [];
  return values.find((value, i) => i % 3 === 2 && !['unspecified', 'unset', 'set', ''].includes(value));
}

/** Returns whether a commit shares no history with what is checked out. */
export async function isUnrelated(root: string, commit: string): Promise<boolean> {
  const answer = await askGit(root, ['merge-base', 'HEAD', commit]);
  // Git answers with 1 if there is no common commit, and with 128 if it fails or nothing is checked out.
  return answer?.code === 1;
}

/**
 * Returns the YAML files, by their paths in the repository, that a sparse checkout leaves out of the disk, with the names of
 * their contents.
 */
export async function sparseFiles(root: string): Promise<ReadonlyMap<string, string>> {
  // A mark on a single file, which anybody may set to hide a deletion, isn't a sparse checkout.
  const isSparse = await outputOf(root, ['config', '--type=bool', '--get', 'core.sparseCheckout']);
  if (isSparse?.toString('utf8').trim() !== 'true') return new Map();
  const output = await outputOf(root, ['ls-files', '-t', '-s', '-z', '--', '*.yaml', '*.yml']);
  const lines = output?.toString('utf8').split('\0') ?? [];
  return new Map(
    lines
      .filter((line) => line.startsWith('S '))
      .map((line) => {
        const [, , blob = ''] = line.split(' ');
        return [line.slice(line.indexOf('\t') + 1).normalize('NFC'), blob];
      }),
  );
}

/** Returns the names that git gives to bytes as they are, and with line ends converted for Windows or back. */
export function blobNames(bytes: Uint8Array, format: 'sha1' | 'sha256'): ReadonlySet<string> {
  const content = Buffer.from(bytes);
  const unix = content.toString('latin1').replaceAll('\r\n', '\n');
  const turned = [unix, unix.replaceAll('\n', '\r\n')].map((one) => Buffer.from(one, 'latin1'));
  return new Set(
    [content, ...turned].map((one) =>
      createHash(format).update(`blob ${one.length}\0`).update(one).digest('hex'),
    ),
  );
}

async function outputOf(root: string, args: readonly string[]): Promise<Buffer | undefined> {
  const answer = await askGit(root, args);
  return answer?.code === 0 ? answer.output : undefined;
}

function programPath(): string | undefined {
  const name = process.platform === 'win32' ? 'git.exe' : 'git';
  return readEnvironment()
    .searchPath.filter((folder) => path.isAbsolute(folder))
    .map((folder) => path.join(folder, name))
    .find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
