import { execFileSync } from 'node:child_process';
import { chmod, chown, mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { check } from '../../src/pipeline/check.js';
import { CommitOrder } from '../../src/pipeline/git-evidence/recorded-files.js';
import {
  noteOf,
  type Recorded,
  SealedContents,
  sealedTexts,
} from '../../src/pipeline/git-evidence/sealed-texts.js';
import { largestFile } from '../../src/source/decode.js';
import { type HistoryLimits, historyLimits, readHistory } from '../../src/workspace/history.js';
import { longestReading, type Session, within } from '../../src/workspace/history-session.js';
import { association, sealed, withoutSeal } from '../cases/approved-texts.js';
import { sentenceOf } from '../cases/finding.js';
import { lay } from '../cases/folder.js';
import { type Commit, gitIn, inRepository, type Repository } from '../cases/repository.js';
import { valueIn } from '../support/value-in.js';

const folder = 'policies/birr';
const associationFile = `${folder}/association.yaml`;
const file = `${folder}/relations.yaml`;
const approved = { [associationFile]: association, [file]: sealed() };
const forged = { ...approved, [file]: withoutSeal(sealed()).replace('نص الهدف', 'نص آخر') };
const forgery: readonly Commit[] = [{ tree: approved }, { tree: forged }];
const reported = ['seal-broken.changed', 'seal-broken.lost'];

async function errorsIn(cwd: string, target = 'policies'): Promise<readonly Diagnostic[]> {
  const checked = valueIn(await check([path.join(cwd, target)]));
  return checked.diagnostics.filter(({ severity }) => severity === 'error');
}

const keysIn = async (cwd: string, target?: string) => (await errorsIn(cwd, target)).map(sentenceOf);

const clone = (from: string, to: string, ...args: string[]) =>
  gitIn(from)('-c', 'protocol.file.allow=always', 'clone', '-q', ...args, `file://${from}`, to);

/** Deletes an object from a repository. */
async function lose({ cwd, git }: Repository, name: string): Promise<void> {
  const hash = git('rev-parse', name).trim();
  await rm(path.join(cwd, '.git/objects', hash.slice(0, 2), hash.slice(2)));
}

const environment = { ...process.env };
afterEach(() => {
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
});

describe('where git is there and can’t tell, an approved text is an error', () => {
  const only = async (cwd: string, fault: string) =>
    expect((await errorsIn(cwd)).map((one) => [one.rule, sentenceOf(one)])).toContainEqual([
      'history-unreadable',
      `history-unreadable.${fault}`,
    ]);

  it('in a clone of the last commit, until the rest is fetched', () =>
    inRepository(forgery, async ({ cwd }) => {
      const copy = path.join(cwd, 'copy');
      clone(cwd, copy, '--depth', '1');
      await only(copy, 'shallow');
      gitIn(copy)('-c', 'protocol.file.allow=always', 'fetch', '-q', '--unshallow');
      expect(await keysIn(copy)).toEqual(reported);
    }));

  it('in a clone without the contents of files, until they are fetched', () =>
    inRepository(forgery, async ({ cwd, git }) => {
      git('config', 'uploadpack.allowFilter', 'true');
      const copy = path.join(cwd, 'copy');
      clone(cwd, copy, '--filter=blob:none');
      await only(copy, 'partial');
      gitIn(copy)('-c', 'protocol.file.allow=always', 'fetch', '-q', '--refetch', '--no-filter');
      expect(await keysIn(copy)).toEqual(reported);
      await rm(copy, { recursive: true });
      clone(cwd, copy, '--filter=tree:0');
      await only(copy, 'partial');
    }));

  it('where git records something else than stands on the disk, until it doesn’t', () =>
    inRepository([{ tree: { 'README.md': 'x' } }], async ({ cwd, git }) => {
      await lay(cwd, { ...approved, '.gitattributes': '*.yaml filter=large\n' });
      git('-c', 'filter.large.clean=sed -n "1s/.*/version 1/p"', 'add', '.');
      git('commit', '-q', '-m', 'x');
      expect(git('cat-file', 'blob', `HEAD:${file}`)).toBe('version 1\n');
      await only(cwd, 'filtered');
      const [found] = await errorsIn(cwd);
      await lay(cwd, { '.gitattributes': '*.yaml filter=large\n*.yaml -filter\n' });
      execFileSync('sh', ['-c', String(found?.values.command)], { cwd });
      git('commit', '-q', '-m', 'x');
      expect(await keysIn(cwd)).toEqual([]);
    }));

  describe('where git records something in the place of a text that is gone', () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 9\n`;
    const kept = { [associationFile]: association, [file]: pointer };
    const without = { [associationFile]: association };
    const neighbour = { 'policies/z/association.yaml': 'name: جمعية أخرى\n' };
    const key = 'history-unreadable.filtered-gone';

    it.each<[string, string]>([
      ['Git LFS', pointer],
      ['git-crypt', '\0GITCRYPT\0\u0001\u0002'],
      ['a program that encrypts', 'U2FsdGVkX18AAAAAAAAAAAAA\n'],
    ])('by %s, until the text itself was recorded', (_, content) =>
      inRepository([{ tree: { ...kept, [file]: content } }, { tree: without }], async ({ cwd, git }) => {
        expect(await keysIn(cwd)).toEqual([key]);
        const [found] = await errorsIn(cwd);
        execFileSync('sh', ['-c', String(found?.values.restoring)], { cwd });
        await lay(cwd, { [file]: approved[file].replace(/^status: .*/mu, 'status: draft') });
        git('commit', '-q', '-a', '-m', 'x');
        git('rm', '-q', file);
        git('commit', '-q', '-m', 'x');
        expect(await keysIn(cwd)).not.toContain(key);
      }),
    );

    it('also with its folder', () =>
      inRepository([{ tree: { ...kept, ...neighbour } }, { tree: neighbour }], async ({ cwd }) => {
        expect(await keysIn(cwd)).toEqual([key]);
      }));

    it('but not where it was renamed, or its folder was', async () => {
      const renamed = { [associationFile]: association, [`${folder}/contact.yaml`]: pointer };
      const moved = { 'policies/new/association.yaml': association, 'policies/new/relations.yaml': pointer };
      for (const tree of [renamed, moved])
        await inRepository([{ tree: kept }, { tree }], async ({ cwd }) => {
          expect(await keysIn(cwd)).not.toContain(key);
        });
    });
  });

  it.each([['HEAD~1'], ['HEAD~1:policies'], [`HEAD~1:${file}`]])('where %s is missing', (name) =>
    inRepository(forgery, async (repository) => {
      await lose(repository, name);
      await only(repository.cwd, 'objects-missing');
    }),
  );

  it('where the branch leads nowhere', () =>
    inRepository(forgery, async ({ cwd }) => {
      await writeFile(path.join(cwd, '.git/refs/heads/main'), `${'1'.repeat(40)}\n`);
      await only(cwd, 'objects-missing');
    }));

  it('where .git is no repository', () =>
    inRepository(forgery, async ({ cwd }) => {
      await rm(path.join(cwd, '.git/HEAD'));
      await only(cwd, 'not-a-repository');
      await rm(path.join(cwd, '.git'), { recursive: true });
      await writeFile(path.join(cwd, '.git'), 'gitdir: /nowhere\n');
      await only(cwd, 'not-a-repository');
    }));

  it('where a .git in the folder hides the repository, which is read all the same', () =>
    inRepository(forgery, async ({ cwd }) => {
      await mkdir(path.join(cwd, folder, '.git'));
      await only(cwd, 'not-a-repository');
      expect(await keysIn(cwd)).toEqual(expect.arrayContaining(reported));
    }));

  it('where settings of the repository say that it stands elsewhere', () =>
    inRepository(forgery, async ({ cwd, git }) => {
      git('config', 'core.worktree', '/');
      await only(cwd, 'not-a-repository');
    }));

  it.skipIf(process.getuid?.() !== 0)('where it belongs to another user', () =>
    inRepository(forgery, async ({ cwd }) => {
      await chown(cwd, 65534, 65534);
      await chown(path.join(cwd, '.git'), 65534, 65534);
      await only(cwd, 'other-owner');
    }),
  );

  it('where git isn’t installed; one in the current folder or in a folder without full path is not taken', () =>
    inRepository(forgery, async ({ cwd }) => {
      const mark = path.join(cwd, 'ran');
      await writeFile(path.join(cwd, 'git'), `#!/bin/sh\ntouch ${mark}\n`);
      await chmod(path.join(cwd, 'git'), 0o755);
      process.env.PATH = [path.relative('.', cwd), '.', ''].join(path.delimiter);
      await only(cwd, 'git-missing');
      expect(await readdir(cwd)).not.toContain('ran');
    }));

  it('and a draft is none', () => {
    const draft = forged[file]?.replace('status: approved', 'status: draft') ?? '';
    return inRepository([{ tree: approved }, { tree: { ...approved, [file]: draft } }], async ({ cwd }) => {
      expect(await keysIn(cwd)).toEqual(['approval-undone.draft']);
      const copy = path.join(cwd, 'copy');
      clone(cwd, copy, '--depth', '1');
      expect(await keysIn(copy)).toEqual([]);
    });
  });
});

describe('git says what was approved', () => {
  it('in spite of folders that look like a bare repository', () =>
    inRepository(forgery, async ({ cwd }) => {
      for (const one of ['.', 'policies', folder])
        await lay(path.join(cwd, one), {
          'objects/x': 'x',
          'refs/x': 'x',
          HEAD: 'ref: refs/heads/main\n',
        });
      expect(await keysIn(cwd)).toEqual(reported);
    }));

  it('whatever the environment says of other repositories and settings', () =>
    inRepository(forgery, async ({ cwd }) => {
      Object.assign(process.env, {
        GIT_DIR: '/nowhere',
        GIT_WORK_TREE: '/',
        GIT_OBJECT_DIRECTORY: '/nowhere',
        GIT_CEILING_DIRECTORIES: cwd,
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: 'core.worktree',
        GIT_CONFIG_VALUE_0: '/',
        GIT_LITERAL_PATHSPECS: '1',
        GIT_NAMESPACE: 'x',
      });
      expect(await keysIn(cwd)).toEqual(reported);
    }));

  it('where commits were replaced, or given other parents', () =>
    inRepository(forgery, async ({ cwd, git }) => {
      git('replace', 'HEAD~1', git('commit-tree', 'HEAD^{tree}', '-m', 'x').trim());
      expect(await keysIn(cwd)).toEqual(reported);
      git('replace', '-d', 'HEAD~1');
      await writeFile(path.join(cwd, '.git/info/grafts'), git('rev-parse', 'HEAD'));
      expect(await keysIn(cwd)).toEqual(reported);
    }));

  it('beside tags of files and folders, and what was put aside', () =>
    inRepository(forgery, async ({ cwd, git }) => {
      git('tag', 'a-file', `HEAD:${file}`);
      git('tag', 'a-folder', 'HEAD^{tree}');
      await writeFile(path.join(cwd, file), sealed({ goal: 'نص وُضع جانبًا' }));
      git('stash', '-q');
      expect(await keysIn(cwd)).toEqual(reported);
    }));

  it('in a working tree of its own, and where its names are not Latin', () =>
    inRepository(
      forgery.map(({ tree }) => ({
        tree: Object.fromEntries(
          Object.entries(tree).map(([name, text]) => [name.replace('birr', 'البر والإحسان'), text]),
        ),
      })),
      async ({ cwd, git }) => {
        git('worktree', 'add', '-q', '--detach', path.join(cwd, 'tree'));
        expect(await keysIn(path.join(cwd, 'tree'))).toEqual(reported);
      },
    ));

  it('where the folder became a repository of its own, with another history', () =>
    inRepository(forgery, async ({ cwd }) => {
      const inner = gitIn(path.join(cwd, folder));
      inner('init', '-q');
      inner('add', '.');
      inner('commit', '-qm', 'x');
      expect(await keysIn(cwd)).toEqual(reported);
    }));

  it('once, where a repository stands in another and both know of it', () =>
    inRepository([{ tree: approved }], async ({ cwd, git }) => {
      const inner = gitIn(path.join(cwd, folder));
      inner('init', '-q');
      inner('add', '.');
      inner('commit', '-qm', 'x');
      await lay(cwd, { [file]: forged[file] ?? '' });
      expect(await keysIn(cwd)).toEqual(reported);
      await rm(path.join(cwd, file));
      const [found, ...more] = await errorsIn(cwd);
      expect([found && sentenceOf(found), more]).toEqual(['approval-undone.deleted', []]);
      // Named by the commit of the nearer repository.
      expect(found?.values.commit).toBe(inner('rev-parse', 'HEAD').slice(0, 12));
      expect(git('rev-parse', 'HEAD')).not.toBe(inner('rev-parse', 'HEAD'));
    }));

  it('where the folder became a link, or went where nobody looks', () =>
    inRepository(
      [{ tree: { ...approved, 'policies/z/association.yaml': 'name: جمعية أخرى\n' } }],
      async ({ cwd, git }) => {
        git('mv', folder, 'elsewhere');
        await lay(path.join(cwd, 'elsewhere'), { 'relations.yaml': forged[file] ?? '' });
        await symlink('../elsewhere', path.join(cwd, folder));
        expect(await keysIn(cwd)).toContain('approval-undone.folder');
        await rm(path.join(cwd, folder));
        expect(await keysIn(cwd)).toContain('approval-undone.folder');
      },
    ));

  it('of what is asked for, and of nothing else', () => {
    const [other, third] = [`${folder}/other.yaml`, `${folder}/third.yaml`];
    const before: Record<string, string> = {
      ...approved,
      [other]: sealed({ code: 'B' }),
      [third]: sealed({ code: 'C' }),
    };
    const { [third]: _deleted, ...rest } = before;
    const after = { ...rest, [other]: withoutSeal(before[other] ?? '') };
    return inRepository([{ tree: before }, { tree: after }], async ({ cwd }) => {
      expect(await keysIn(cwd, file)).toEqual([]);
      expect(await keysIn(cwd, other)).toEqual(['seal-broken.lost']);
      expect((await keysIn(cwd, folder)).sort()).toEqual(['approval-undone.deleted', 'seal-broken.lost']);
      await lay(cwd, { [other]: before[other]?.replace('نص الهدف', 'نص آخر') ?? '' });
      expect(await keysIn(cwd, file)).toEqual([]);
      expect(await keysIn(cwd, other)).toEqual(['seal-broken.changed']);
    });
  });

  it('in spite of a mark that hides a deletion from git itself', () =>
    inRepository([{ tree: approved }], async ({ cwd, git }) => {
      for (const mark of ['--skip-worktree', '--assume-unchanged']) {
        git('update-index', mark, file);
        await rm(path.join(cwd, file), { force: true });
        expect(await keysIn(cwd), mark).toEqual(['approval-undone.deleted']);
      }
    }));

  it('nothing of files that a sparse checkout keeps away', () => {
    const archived = {
      ...approved,
      [file]: sealed({ version: 2 }),
      [`${folder}/archive/relations@1.yaml`]: sealed(),
      'policies/z/association.yaml': 'name: جمعية أخرى\n',
    };
    return inRepository([{ tree: approved }, { tree: archived }], async ({ cwd, git }) => {
      for (const away of ['archive', 'relations.yaml', 'birr']) {
        git('sparse-checkout', 'set', '--no-cone', '/*', `!${away}`);
        expect(await keysIn(cwd), away).toEqual([]);
      }
    });
  });

  it('nothing of them after their folder and their policy were renamed', () => {
    const renamed = 'policies/new-name';
    const before = {
      ...approved,
      [file]: sealed({ version: 2 }),
      [`${folder}/archive/relations@1.yaml`]: sealed(),
    };
    return inRepository([{ tree: before }], async ({ cwd, git }) => {
      git('mv', folder, renamed);
      git('commit', '-q', '-m', 'x');
      git('mv', `${renamed}/relations.yaml`, `${renamed}/contact.yaml`);
      git('mv', `${renamed}/archive/relations@1.yaml`, `${renamed}/archive/contact@1.yaml`);
      git('commit', '-q', '-m', 'x');
      git('sparse-checkout', 'set', '--no-cone', '/*', '!archive');
      expect(await keysIn(cwd)).toEqual([]);
    });
  });

  it('and says which files were kept away, as no fault', () =>
    inRepository([{ tree: approved }], async ({ cwd, git }) => {
      git('sparse-checkout', 'set', '--no-cone', '/*', '!relations.yaml');
      const checked = await check([path.join(cwd, 'policies')], undefined, {});
      const found = checked.ok ? checked.value.diagnostics : [];
      expect(found.filter(({ rule }) => rule === 'history-unreadable')).toMatchObject([
        { severity: 'info', rule: 'history-unreadable', variant: 'sparse', values: { file, count: 1 } },
      ]);
    }));
});

describe('a stranger’s repository', () => {
  it('makes git run nothing, and answer no otherwise', () =>
    inRepository(forgery, async ({ cwd, git, ...rest }) => {
      const marks = path.join(cwd, '.git/marks');
      const program = path.join(cwd, '.git/program');
      await mkdir(marks);
      await writeFile(program, `#!/bin/sh\ntouch ${marks}/$(basename "$0")$$\ncat\n`);
      await chmod(program, 0o755);
      for (const hook of [
        'post-checkout',
        'post-index-change',
        'reference-transaction',
        'fsmonitor-watchman',
      ])
        await symlink(program, path.join(cwd, '.git/hooks', hook));
      await writeFile(
        path.join(cwd, '.git/info/attributes'),
        '*.yaml diff=x filter=x working-tree-encoding=UTF-16\n',
      );
      const starting = [
        ['core.fsmonitor', program],
        ['core.pager', program],
        ['pager.log', program],
        ['core.sshCommand', program],
        ['core.alternateRefsCommand', program],
        ['core.askPass', program],
        ['credential.helper', program],
        ['diff.external', program],
        ['diff.x.command', program],
        ['diff.x.textconv', program],
        ['filter.x.process', program],
        ['filter.x.smudge', program],
        ['gpg.program', program],
        ['log.showSignature', 'true'],
        ['alias.log', `!${program}`],
        ['remote.o.url', `ext::${program}`],
        ['remote.o.uploadpack', program],
        ['remote.o.promisor', 'true'],
        ['extensions.partialClone', 'o'],
      ];
      const answering = [
        ['i18n.logOutputEncoding', 'UTF-16'],
        ['log.diffMerges', 'off'],
        ['log.follow', 'true'],
        ['log.showRoot', 'false'],
        ['diff.relative', 'true'],
        ['diff.renames', 'copies'],
        ['diff.orderFile', '/nowhere'],
        ['color.ui', 'always'],
        ['format.pretty', 'oneline'],
        ['core.abbrev', '7'],
        ['log.excludeDecoration', '*'],
      ];
      await writeFile(
        path.join(cwd, '.git/config'),
        [...starting, ...answering]
          .map(([key = '', value]) => {
            const [section, ...names] = key.split('.');
            const name = names.pop();
            return `[${section}${names.length > 0 ? ` "${names.join('.')}"` : ''}]\n${name} = ${value}\n`;
          })
          .join('')
          .concat('[core]\nrepositoryformatversion = 0\nbare = false\n'),
      );
      expect(await keysIn(cwd)).toEqual(reported);
      // A missing object isn't fetched.
      const [first = ''] = rest.commits;
      const lost = await readdir(path.join(cwd, '.git/objects', first.slice(0, 2)));
      expect(lost).toContain(first.slice(2));
      await rm(path.join(cwd, '.git/objects', first.slice(0, 2), first.slice(2)));
      expect(await keysIn(cwd)).toEqual(['history-unreadable.partial']);
      expect(await readdir(marks)).toEqual([]);
    }));
});

describe('a history of many files', () => {
  const junk = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `${folder}/archive/${'x'.repeat(60)}${i}@1.yaml`,
        `a: ${i}\n`,
      ]),
    );
  const count = Number(process.env.SIYASA_TEST_RUNS ?? 3000);
  const buried: readonly Commit[] = [
    { tree: approved },
    { tree: { ...approved, ...junk(count) } },
    { tree: forged },
  ];

  it(`is read to its beginning: ${count} names on the way hide nothing`, () =>
    inRepository(buried, async ({ cwd }) => {
      expect(await keysIn(cwd)).toEqual(reported);
    }));

  it('is noted where it says something of an approval, and nowhere else', () =>
    inRepository(buried, async ({ cwd }) => {
      const history = await readHistory(cwd, noteOf);
      expect(history.ok && history.versions.map((one) => one.path)).toEqual([file, file]);
    }));

  it('is an error where it has more than can be read', () =>
    inRepository([{ tree: approved }, { tree: forged }], async ({ cwd }) => {
      const read = async (limits: Partial<HistoryLimits>) => {
        const history = await readHistory(cwd, noteOf, { ...historyLimits, ...limits });
        return history.ok ? 'read' : history.fault;
      };
      const size =
        Buffer.byteLength(association) +
        [approved, forged].reduce((sum, one) => sum + Buffer.byteLength(one[file] ?? ''), 0);
      expect(await read({})).toBe('read');
      expect(await read({ changes: 3, contents: 3, notes: 2, bytes: size })).toBe('read');
      expect(await read({ changes: 2 })).toBe('too-large');
      expect(await read({ contents: 2 })).toBe('too-large');
      expect(await read({ notes: 1 })).toBe('too-large');
      expect(await read({ bytes: size - 1 })).toBe('too-large');
      expect(await read({ milliseconds: 0 })).toBe('too-slow');
    }));

  it('may hold contents of any size: what is too large to be a policy is passed over', () =>
    inRepository(
      [
        {
          tree: {
            ...approved,
            'large.yaml': `# approved${' '.repeat(largestFile)}`,
            'whole.yaml': `# approved${' '.repeat(largestFile - 10)}`,
          },
        },
        { tree: forged },
      ],
      async ({ cwd }) => {
        const history = await readHistory(cwd, noteOf);
        const paths = history.ok ? history.versions.map((one) => one.path) : [];
        expect(paths).toContain('whole.yaml');
        expect(paths).not.toContain('large.yaml');
        expect(await keysIn(cwd)).toEqual(reported);
      },
    ));
});

describe('a history of many sealed texts', () => {
  const texts = Array.from({ length: 4 }, (_, i) => sealed({ code: `BR-${i}`, goal: `نص ${i}` }));
  const commits: readonly Commit[] = texts.map((text) => ({
    tree: { [associationFile]: association, [file]: text },
  }));
  const reading = async <Result>(
    cwd: string,
    milliseconds: number,
    read: (session: Session, recorded: readonly Recorded[]) => Promise<Result>,
  ) => {
    const history = await readHistory(cwd, noteOf);
    if (!history.ok) throw new Error(history.fault);
    return within(cwd, milliseconds, (session) => read(session, history.versions));
  };

  it('is read once, however many ask, and only so much of it is kept', () =>
    inRepository(commits, async ({ cwd }) => {
      const most = texts.slice(-2).reduce((sum, { length }) => sum + length, 0);
      for (const [limit, kept] of [
        [most, 2],
        [most - 1, 1],
      ] as const) {
        const contents = new SealedContents(limit);
        const found = await reading(cwd, longestReading, async (session, recorded) => {
          await contents.read(session, recorded);
          session.stop();
          // A git that was stopped answers nothing more.
          await contents.read(session, recorded);
          return recorded.map(({ blob }) => contents.facts(contents.sealed(blob)?.digest ?? ''));
        });
        if ('ok' in found) throw new Error(found.fault);
        expect(found.map((one) => one?.code)).toEqual(['BR-3', 'BR-2', 'BR-1', 'BR-0']);
        expect(found.filter((one) => one?.text !== undefined)).toHaveLength(kept);
      }
    }));

  it('is reported as one that takes too long, where it does', () =>
    inRepository(commits, async ({ cwd }) => {
      const read = (session: Session, recorded: readonly Recorded[]) =>
        sealedTexts({ session, contents: new SealedContents() }, recorded, new Set());
      expect(await reading(cwd, -1, read)).toMatchObject({ ok: false, fault: 'too-slow' });
      expect(await reading(cwd, longestReading, read)).toHaveProperty('size', 4);
    }));

  it('says which commits come before which, also across branches', () =>
    inRepository(
      [
        ...commits,
        { tree: { a: 'x' }, parents: [1], branch: 'side' },
        { tree: { a: 'y' }, parents: [], branch: 'other' },
        { tree: { a: 'z' }, parents: [3, 4] },
      ],
      async ({
        cwd,
        commits: [one = '', two = '', three = '', four = '', side = '', other = '', merge = ''],
      }) => {
        const found = await within(cwd, longestReading, async (session) => {
          const order = new CommitOrder(session);
          return Promise.all(
            [
              [[one], [two, three, four, side, merge]],
              [
                [four, one],
                [two, side],
              ],
              [[side], [merge]],
              [[one], [one]],
              [[three], [side]],
              [[one], [two, other]],
              [[two], [one]],
            ].map(([first = [], second = []]) => order.areBefore(first, second)),
          );
        });
        expect(found).toEqual([true, true, true, true, false, false, false]);
      },
    ));
});
