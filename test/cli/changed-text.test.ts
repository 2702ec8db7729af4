import { spawnSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as life from '../cases/life.js';
import { looksBroken, siyasa } from './run.js';

const { archiveFile, file, inOffice, meeting, name } = life;

async function run(cwd: string, ...args: string[]) {
  const ended = await siyasa([...args, '--lang', 'en'], { cwd, env: life.env });
  expect(looksBroken(ended), ended.stdout + ended.stderr).toBe(false);
  return ended;
}

/** Returns the rule, place and sentence of each error that `check` reports. */
async function errorsIn(cwd: string) {
  const ended = await run(cwd, 'check', '--format', 'json');
  const { diagnostics } = JSON.parse(ended.stdout) as {
    diagnostics: {
      rule: string;
      severity: string;
      file: string;
      line: number;
      message: string;
      hint: string;
    }[];
  };
  return diagnostics.filter(({ severity }) => severity === 'error');
}

function git(cwd: string, ...args: string[]): void {
  const author = ['-c', 'user.name=a', '-c', 'user.email=a@example.org.sa'];
  const ended = spawnSync('git', [...author, ...args], { cwd, encoding: 'utf8' });
  expect(ended.status, ended.stderr).toBe(0);
}

const edit = async (cwd: string, one: string, change: (text: string) => string) =>
  writeFile(path.join(cwd, one), change(await readFile(path.join(cwd, one), 'utf8')));
const lineOf = async (cwd: string, words: string) =>
  (await readFile(path.join(cwd, file), 'utf8')).split('\n').findIndex((line) => line.includes(words)) + 1;

/** Makes a folder with a policy that was approved, committed, revised, approved again and committed. */
const recorded = (use: (cwd: string) => Promise<void>) =>
  inOffice(async (cwd) => {
    git(cwd, 'init', '-q');
    await run(cwd, 'approve', name, ...meeting);
    git(cwd, 'add', '.');
    git(cwd, 'commit', '-qm', 'one');
    await run(cwd, 'revise', name, '--summary', 'الثاني');
    await run(cwd, 'approve', name, ...life.inSession('20', '2026-10-25'));
    git(cwd, 'add', '.');
    git(cwd, 'commit', '-qm', 'two');
    expect(await errorsIn(cwd)).toEqual([]);
    await use(cwd);
  });

describe('what git says of an approved text', () => {
  it('is each change by itself: where, what was approved, what it is now', () =>
    recorded(async (cwd) => {
      await edit(cwd, file, (text) =>
        text
          .replace('نص الهدف', 'نص الغاية')
          .replace('minutes: "20"', 'minutes: "21"')
          .replace('    items: [الهاتف]', '    items: [الهاتف, البريد]'),
      );
      const errors = await errorsIn(cwd);
      expect(errors.map(({ rule }) => rule)).toEqual(['seal-broken', 'seal-broken', 'seal-broken']);
      expect(errors.map(({ line }) => line)).toEqual([
        await lineOf(cwd, 'نص الغاية'),
        await lineOf(cwd, 'البريد'),
        await lineOf(cwd, '"21"'),
      ]);
      const [goal, channel, minutes] = errors.map(({ message }) => message);
      expect(goal).toContain('Approved: “نص الهدف”; now: “نص الغاية”');
      expect(channel).toContain('Added after approval: “البريد”');
      expect(minutes).toContain('Approved: “٢٠”; now: “٢١”');
    }));

  it('is that a clause was parted, and that two exchanged their places', () =>
    inOffice(async (cwd) => {
      git(cwd, 'init', '-q');
      const [whole, first, second] = [
        'الاتصال بالهاتف الموحد وزيارة المقر في أوقات الدوام الرسمي',
        'الاتصال بالهاتف الموحد',
        'وزيارة المقر في أوقات الدوام الرسمي',
      ];
      await edit(cwd, file, (text) => text.replace('[الهاتف]', `[البريد, ${whole}, الرسائل]`));
      await run(cwd, 'approve', name, ...meeting);
      git(cwd, 'add', '.');
      git(cwd, 'commit', '-qm', 'one');
      await edit(cwd, file, (text) =>
        text.replace(`[البريد, ${whole}, الرسائل]`, `[الرسائل, ${first}, ${second}, البريد]`),
      );
      const errors = await errorsIn(cwd);
      expect(errors.map(({ message }) => message)).toEqual([
        'These two exchanged their places after approval: “الرسائل” and “البريد”.',
        `Its words are those that were approved, and they stand in other paragraphs or clauses: “${first} ${second}”.`,
      ]);
      expect(errors.map(({ line }) => line)).toEqual(Array(2).fill(await lineOf(cwd, first)));
    }));

  it('holds also where the change was committed', () =>
    recorded(async (cwd) => {
      await edit(cwd, file, (text) => text.replace('نص الهدف', 'نص الغاية'));
      git(cwd, 'commit', '-qam', 'three');
      expect((await errorsIn(cwd))[0]?.message).toContain('Approved: “نص الهدف”');
    }));

  it('is that the seal was taken away, with what was changed besides', () =>
    recorded(async (cwd) => {
      await edit(cwd, file, (text) =>
        text.replace(/ {2}seal:\n(?: {4}.*\n)+/u, '').replace('نص الهدف', 'نص الغاية'),
      );
      const errors = await errorsIn(cwd);
      expect(errors.map(({ message }) => message)).toEqual([
        expect.stringContaining('Approved: “نص الهدف”; now: “نص الغاية”'),
        expect.stringMatching(
          /^Version 2 of this policy bore the seal of an approval.* Commit [0-9a-f]{12} /u,
        ),
      ]);
    }));

  it('keeps a version from another seal', () =>
    recorded(async (cwd) => {
      await edit(cwd, file, (text) =>
        text.replace(/ {2}seal:\n(?: {4}.*\n)+/u, '').replace('نص الهدف', 'نص الغاية'),
      );
      const before = await readFile(path.join(cwd, file), 'utf8');
      const ended = await run(cwd, 'approve', name);
      expect(ended).toMatchObject({ code: 2, stdout: '' });
      expect(ended.stderr).toContain('was approved before with another text');
      expect(await readFile(path.join(cwd, file), 'utf8')).toBe(before);
    }));

  it('is that the archive was changed, to the byte, or that a version is gone', () =>
    recorded(async (cwd) => {
      await edit(cwd, archiveFile, (text) => text.replace('# يُملأ', '# مُلئ'));
      const [changed] = await errorsIn(cwd);
      expect(changed).toMatchObject({ rule: 'archive-changed', file: archiveFile });
      expect(changed?.hint).toContain(`-- ${archiveFile}`);
      git(cwd, 'commit', '-qam', 'three');
      expect((await errorsIn(cwd)).map(({ rule }) => rule)).toEqual(['archive-changed']);
      await rm(path.join(cwd, archiveFile));
      expect(await errorsIn(cwd)).toMatchObject([{ rule: 'archive-changed', file }]);
    }));

  it('lets line ends be those of Windows', () =>
    recorded(async (cwd) => {
      for (const one of [file, archiveFile]) await edit(cwd, one, (text) => text.replaceAll('\n', '\r\n'));
      expect(await errorsIn(cwd)).toEqual([]);
    }));
});

it('without git a changed text is reported at its seal', () =>
  inOffice(async (cwd) => {
    await run(cwd, 'approve', name, ...meeting);
    await edit(cwd, file, (text) => text.replace('نص الهدف', 'نص الغاية'));
    expect(await errorsIn(cwd)).toMatchObject([{ rule: 'seal-broken', line: await lineOf(cwd, 'digest:') }]);
  }));

it('a name that the association takes later changes nothing of what was approved', () =>
  inOffice(async (cwd) => {
    await run(cwd, 'approve', name, ...meeting);
    await edit(cwd, `${life.folder}/association.yaml`, (text) =>
      text.replace('جمعية البر', 'جمعية الإحسان').replace('1511', '1682'),
    );
    expect(await errorsIn(cwd)).toEqual([]);
  }));
