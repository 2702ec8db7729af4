import { execFileSync } from 'node:child_process';
import { type Files, inFolder } from './folder.js';

/** A commit, given by its whole tree. */
export interface Commit {
  readonly tree: Readonly<Record<string, string | Uint8Array>>;
  /**
   * The indexes of its parents in the list of commits; by default the one before it. An orphan has none, and a branch of its
   * own.
   */
  readonly parents?: readonly number[];
  /** The branch that it is on. */
  readonly branch?: string;
}

export interface Repository {
  readonly cwd: string;
  /** The hashes of the commits, in the order of the list. */
  readonly commits: readonly string[];
  readonly git: (...args: string[]) => string;
}

/** Makes a repository of commits with `main` checked out, passes it on, and removes it afterwards. */
export function inRepository<Result>(
  commits: readonly Commit[],
  use: (repository: Repository) => Promise<Result>,
  files: Files = {},
): Promise<Result> {
  return inFolder(files, async (cwd) => {
    const git = gitIn(cwd);
    git('init', '-q', '-b', 'main');
    return use({ cwd, git, commits: record(cwd, commits) });
  });
}

/** Adds commits to a repository and checks `main` out; returns their hashes in the order of the list. */
function record(cwd: string, commits: readonly Commit[]): string[] {
  const parts = commits.flatMap(({ tree, parents, branch = 'main' }, i) => {
    const [from, ...merged] = parents ?? (i > 0 ? [i - 1] : []);
    return [
      `commit refs/heads/${branch}\nmark :${i + 1}\ncommitter A <a@example.org> ${1_760_000_000 + i} +0000\ndata 1\nx\n`,
      from === undefined ? '' : `from :${from + 1}\n`,
      ...merged.map((one) => `merge :${one + 1}\n`),
      'deleteall\n',
      ...Object.entries(tree).flatMap(([name, content]) => {
        const bytes = Buffer.from(content);
        return [`M 100644 inline ${JSON.stringify(name)}\ndata ${bytes.length}\n`, bytes, '\n'];
      }),
      '\n',
    ];
  });
  const marks = commits.map((_, i) => `get-mark :${i + 1}\n`);
  const input = Buffer.concat([...parts, ...marks].map((part) => Buffer.from(part)));
  const output = execFileSync('git', ['-C', cwd, 'fast-import', '--quiet', '--force'], { input, encoding: 'utf8' });
  gitIn(cwd)('reset', '-q', '--hard', 'main');
  return output.trim().split('\n');
}

/** Returns a function that runs git in a folder with a name and an address of its own. */
export function gitIn(cwd: string): Repository['git'] {
  return (...args) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-C', cwd, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
}
