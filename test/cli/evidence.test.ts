import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { archiveFile, draft, env, file, folder, inOffice, inSession, meeting, name } from '../cases/life.js';
import { looksBroken, siyasa } from './run.js';

interface Repository {
  readonly cwd: string;
  readonly git: (...args: string[]) => string;
  readonly check: (
    more?: Readonly<Record<string, string>>,
  ) => Promise<{ code: number | null; output: string }>;
  readonly change: (one: string, change: (text: string) => string) => Promise<void>;
}

/** Makes a folder of an association with an approved policy, or its second version, recorded in git. */
function recorded(
  versions: 1 | 2,
  use: (repository: Repository) => Promise<void>,
  text = draft,
): Promise<void> {
  return inOffice(
    async (cwd) => {
      const git = (...args: string[]) =>
        execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-C', cwd, ...args], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        });
      const run = (...args: string[]) => siyasa([...args, '--lang', 'en'], { cwd, env });
      await run('approve', name, ...meeting);
      if (versions === 2) {
        await run('revise', name, '--summary', 'تعديل', '--today', '2026-01-01');
        await run('approve', name, ...inSession('13', '2026-02-02'));
      }
      git('init', '-q');
      git('add', '.');
      git('commit', '-qm', 'first');
      await use({
        cwd,
        git,
        check: async (more = {}) => {
          const ended = await siyasa(['check', '--lang', 'en'], { cwd, env: { ...env, ...more } });
          expect(looksBroken(ended)).toBe(false);
          return { code: ended.code, output: ended.stdout };
        },
        change: async (one, change) => {
          const at = path.join(cwd, one);
          await writeFile(at, change(await readFile(at, 'utf8')));
        },
      });
    },
    { [file]: text },
  );
}

describe('what git says of a text that was changed after its approval', () => {
  const tamper = (text: string) => text.replace('نص الهدف', 'نص آخر');
  const shown = 'Approved: “نص الهدف”; now: “نص آخر”';

  it('is what it was, at its place', () =>
    recorded(1, async ({ check, change }) => {
      await change(file, tamper);
      expect(await check()).toMatchObject({ code: 1, output: expect.stringContaining(shown) });
    }));

  it('is reported in a hook of git as well', () =>
    recorded(1, async ({ check, change }) => {
      await change(file, tamper);
      const hook = { GIT_DIR: '.git', GIT_INDEX_FILE: '.git/index' };
      expect((await check(hook)).output).toContain(shown);
    }));

  it('is also reported where its seal was taken away', () =>
    recorded(1, async ({ check, change }) => {
      await change(file, (text) => tamper(text).replace(/ {2}seal:\n(?: {4}.*\n)+/u, ''));
      const { code, output } = await check();
      expect(code).toBe(1);
      expect(output).toContain('seal-broken');
      expect(output).toContain(shown);
    }));

  it('is nothing of a policy that never had a seal', () =>
    recorded(1, async ({ check, change, git }) => {
      await change(file, (text) => text.replace(/ {2}seal:\n(?: {4}.*\n)+/u, ''));
      git('commit', '-qam', 'second', '--amend');
      const { code, output } = await check();
      expect(code).toBe(0);
      expect(output).toContain('seal-missing');
    }));
});

describe('the archive', () => {
  const touch = (text: string) => `${text}# x\n`;

  it.each([
    ['as git is usually set up', []],
    ['where the first commit is not to be shown', ['log.showRoot', 'false']],
    ['where files have an order', ['diff.orderFile', '/nowhere']],
  ])('that was changed is an error, %s', (_, setting) =>
    recorded(2, async ({ check, change, git }) => {
      if (setting.length > 0) git('config', ...setting);
      await change(archiveFile, touch);
      expect(await check()).toMatchObject({ code: 1, output: expect.stringContaining('archive-changed') });
    }),
  );

  it('may be renamed with its policy, and not removed', () =>
    recorded(2, async ({ cwd, check, git }) => {
      const archive = path.join(cwd, folder, 'archive');
      await rename(path.join(cwd, file), path.join(cwd, folder, 'contact.yaml'));
      await rename(path.join(cwd, archiveFile), path.join(archive, 'contact@1.yaml'));
      git('add', '.');
      git('commit', '-qm', 'second');
      expect(await check()).toMatchObject({ code: 0 });
      await rm(path.join(archive, 'contact@1.yaml'));
      await mkdir(archive, { recursive: true });
      expect(await check()).toMatchObject({ code: 1, output: expect.stringContaining('archive-changed') });
    }));

  it('may have other line ends than git has, either way', () =>
    recorded(2, async ({ check, change }) => {
      await change(archiveFile, (text) => text.replaceAll('\n', '\r\n'));
      expect(await check()).toMatchObject({ code: 0 });
    }).then(() =>
      recorded(
        2,
        async ({ check, change }) => {
          await change(archiveFile, (text) => text.replaceAll('\r\n', '\n'));
          expect(await check()).toMatchObject({ code: 0 });
        },
        draft.replaceAll('\n', '\r\n'),
      ),
    ));
});

it.each([
  ['latin', 'الإصدار 1 '],
  ['arabic', 'الإصدار ١ '],
])('what git says has %s figures where the papers of the association have them', (digits, words) =>
  recorded(1, async ({ cwd, change }) => {
    await change(path.join(folder, 'association.yaml'), (text) => `${text}defaults: { digits: ${digits} }\n`);
    await rm(path.join(cwd, file));
    const { stdout } = await siyasa(['check', '--lang', 'ar'], { cwd, env });
    expect(stdout).toContain(`حُذفت سياسة معتمدة: ${words}`);
  }),
);
