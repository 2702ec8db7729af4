import { execFileSync } from 'node:child_process';
import { type Files, inFolder } from './folder.js';

/** A commit, by the whole tree that it has. */
export interface Commit {
  readonly tree: Readonly<Record<string, string | Uint8Array>>;
  /** Places of its parents in the list of commits; the one before it where nothing is said. An orphan has none, and a branch of its own. */
  readonly parents?: readonly number[];
  /** The branch that it is put on. */
  readonly branch?: string;
}

export interface Repository {
  readonly cwd: string;
  /** The commits' names, in the order of the list. */
  readonly commits: readonly string[];
  readonly git: (...args: string[]) => string;
}

/** Makes a repository of commits in one go, with `main` checked out, hands it over, and removes it in the end. */
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

/** Adds commits to a repository and checks `main` out; their names, in the order of the list. */
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
  const told = execFileSync('git', ['-C', cwd, 'fast-import', '--quiet', '--force'], { input, encoding: 'utf8' });
  gitIn(cwd)('reset', '-q', '--hard', 'main');
  return told.trim().split('\n');
}

/** Runs git in a folder as somebody whose settings don't matter. */
export function gitIn(cwd: string): Repository['git'] {
  return (...args) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-C', cwd, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
}
