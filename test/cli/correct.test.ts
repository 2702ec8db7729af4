import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Files } from '../cases/folder.js';
import * as life from '../cases/life.js';
import { looksBroken, siyasa } from './run.js';

const { archiveFile, contents, draft, file, inOffice, meeting, name, nextFile } = life;

/** Runs a command in English on a later day; throws where its output looks broken. */
async function run(cwd: string, ...args: string[]) {
  const ended = await siyasa([...args, '--lang', 'en'], { cwd, env: life.env });
  expect(looksBroken(ended), ended.stdout + ended.stderr).toBe(false);
  return ended;
}

const read = (cwd: string, one: string) => readFile(path.join(cwd, one), 'utf8');
const reason = ['--reason', 'نُقل خطأ من المحضر'];
const correct = (cwd: string, ...args: string[]) => run(cwd, 'correct', name, ...args, ...reason);

/** Makes a folder of an association whose policy was approved. */
const approved = (use: (cwd: string) => Promise<void>, files: Files = {}) =>
  inOffice(async (cwd) => {
    expect(await run(cwd, 'approve', name, ...meeting)).toMatchObject({ code: 0 });
    await use(cwd);
  }, files);

const digestsIn = (text: string) =>
  [...text.matchAll(/digest: "(?<digest>[0-9a-f]{64})"/gu)].map(([, one]) => one);

describe('a record that differs from the minutes', () => {
  it('is corrected; the text stays, and the earlier record is kept with its digest', () =>
    approved(async (cwd) => {
      const before = await read(cwd, file);
      const [earlier = ''] = digestsIn(before);
      const done = await correct(cwd, '--minutes', '16');
      expect(done).toMatchObject({ code: 0, stderr: '' });
      expect(done.stdout).toMatch(
        /^Record corrected: .*version 1; the text is as it was approved\. Digest (?:[0-9a-f]{4} ?){4}, before it (?:[0-9a-f]{4} ?){4}: policies\/birr\/relations\.yaml\n$/u,
      );
      const after = await read(cwd, file);
      const [now = ''] = digestsIn(after);
      expect(now).not.toBe(earlier);
      expect(after).toBe(
        `${before.replace('minutes: "12"', 'minutes: "16"').replace(earlier, now)}  corrections:
    - date: { gregorian: 2026-11-01, hijri: 1448-05-21 }
      reason: نُقل خطأ من المحضر
      earlier:
        minutes: "12"
        date: { gregorian: 2025-10-25, hijri: 1447-05-03 }
        signatures:
          - { role: رئيس مجلس الإدارة, name: }
          - { role: أمين السر, name: سالم بن أحمد }
        digest: "${earlier}"
`,
      );
      expect(await run(cwd, 'check', '--quiet')).toMatchObject({ code: 0 });
      const { stdout } = await run(cwd, 'log', name);
      expect(stdout).toContain('Record corrected on 2026-11-01 (1448-05-21 AH): minutes 16, were 12.');
      expect(stdout).toContain('Reason: نُقل خطأ من المحضر.');
      const [version] = JSON.parse((await run(cwd, 'log', name, '--format', 'json')).stdout).versions;
      expect(version).toMatchObject({
        seal: 'intact',
        approved: { minutes: '16' },
        corrections: [{ before: { minutes: '12' }, after: { minutes: '16' }, digest: earlier }],
      });
    }));

  it('in all that a correction may change, and once more', () =>
    approved(async (cwd) => {
      const all = [
        '--meeting',
        '3',
        '--term',
        '2',
        '--date',
        '1447-05-04',
        '--name',
        'أمين السر=صالح',
        '--role',
      ];
      expect(await correct(cwd, ...all, '1=نائب الرئيس', '--signed', 'عضو المجلس=سعد')).toMatchObject({
        code: 0,
      });
      const once = await read(cwd, file);
      expect(once).toContain('meeting:\n    number: 3\n    term: 2\n');
      expect(once).toContain('date: { gregorian: 2025-10-26, hijri: 1447-05-04 }');
      expect(once).toMatch(
        /\{ role: نائب الرئيس, name: \}\n.*\{ role: أمين السر, name: صالح \}\n.*\{ role: عضو المجلس, name: سعد \}\n/u,
      );
      expect(await correct(cwd, '--minutes', '16', '--not-signed', 'سعد')).toMatchObject({ code: 0 });
      const twice = await read(cwd, file);
      expect(twice.match(/عضو المجلس/gu)).toHaveLength(1);
      const digests = digestsIn(twice);
      expect(digests).toHaveLength(3);
      expect(new Set(digests).size).toBe(3);
      expect(await run(cwd, 'check', '--quiet')).toMatchObject({ code: 0 });
      for (const digest of digests) expect(await run(cwd, 'verify', digest ?? '')).toMatchObject({ code: 0 });
    }));

  it('also where it stands in the histories of this version and of the next', () =>
    approved(
      async (cwd) => {
        expect(await read(cwd, file)).toContain('version: 1, date: 2025-10-25');
        expect(await run(cwd, 'revise', name, '--summary', 'تعديل')).toMatchObject({ code: 0 });
        expect(await correct(cwd, '--date', '2025-10-26')).toMatchObject({ code: 0 });
        for (const one of [file, nextFile])
          expect(await read(cwd, one)).toContain('version: 1, date: 2025-10-26');
        expect(await read(cwd, file)).toContain('historyDate: 2025-10-25');
        expect(await run(cwd, 'check', '--quiet')).toMatchObject({ code: 0 });
      },
      { [file]: `${draft}history:\n  - { version: 1, date: 2025-10, summary: الأول }\n` },
    ));

  it('leaves nothing in the next version, and goes to the archive with its own', () =>
    approved(async (cwd) => {
      expect(await correct(cwd, '--minutes', '16')).toMatchObject({ code: 0 });
      const before = await read(cwd, file);
      expect(await run(cwd, 'revise', name, '--summary', 'تعديل')).toMatchObject({ code: 0 });
      expect(await read(cwd, nextFile)).not.toMatch(/corrections|seal/u);
      expect(await run(cwd, 'approve', name, ...life.inSession('20', '2026-10-25'))).toMatchObject({
        code: 0,
      });
      expect(await read(cwd, archiveFile)).toBe(before);
      expect(await run(cwd, 'check', '--quiet')).toMatchObject({ code: 0 });
    }));

  it('keeps Windows line ends, and shows before it writes', () =>
    approved(async (cwd) => {
      await writeFile(path.join(cwd, file), (await read(cwd, file)).replaceAll('\n', '\r\n'));
      const before = await contents(cwd);
      const shown = await correct(cwd, '--minutes', '16', '--dry-run');
      expect(shown.stdout).toContain('+  minutes: "16"');
      expect(await contents(cwd)).toEqual(before);
      expect(await correct(cwd, '--minutes', '16')).toMatchObject({ code: 0 });
      expect((await read(cwd, file)).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
      expect(await run(cwd, 'check', '--quiet')).toMatchObject({ code: 0 });
    }));

  it.each<[string, string[], number, RegExp]>([
    ['without a reason', ['--minutes', '16', '--reason', ' '], 2, /why the record is corrected/u],
    ['where it says the same', ['--minutes', '12'], 2, /says this already/u],
    ['by nothing', [], 2, /Say what is to be corrected/u],
    ['by a blank number', ['--minutes', ' '], 2, /the right number of the minutes/u],
    ['by a day to come', ['--date', '2026-11-02'], 2, /yet to come/u],
    ['by no day', ['--date', 'yesterday'], 2, /can't be read as a date/u],
    ['by a day before its issue', ['--date', '2025-09-01'], 1, /approval-before-issue/u],
    ['of one who didn’t sign', ['--name', 'أمين المال=صالح'], 2, /not among those recorded/u],
    ['of two who are called the same', ['--name', 'عضو=صالح'], 2, /more than one.*lines?.*3/u],
    ['of nobody', ['--name', 'صالح'], 2, /equals sign/u],
    [
      'to nobody',
      ['--not-signed', '1', '--not-signed', '2', '--not-signed', '3', '--not-signed', '4'],
      2,
      /Say who signed/u,
    ],
  ])('is not corrected %s, and nothing is written', (_, args, code, said) =>
    approved(
      async (cwd) => {
        const before = await contents(cwd);
        const ended = await run(cwd, 'correct', name, ...reason, ...args);
        expect(ended).toMatchObject({ code, stdout: '' });
        expect(ended.stderr).toMatch(said);
        expect(await contents(cwd)).toEqual(before);
      },
      {
        [file]: `${draft.replace('version: 1', 'version: 1\nissued: 2025-10-01')}  signatures:
    - { role: رئيس مجلس الإدارة, name: }
    - { role: أمين السر, name: سالم بن أحمد }
    - { role: عضو, name: سعد }
    - { role: عضو, name: سعيد }
`,
      },
    ),
  );
});

describe('what has no record to correct', () => {
  it('is a draft, a revision in work, a version in the archive and what was withdrawn', () =>
    inOffice(async (cwd) => {
      expect((await correct(cwd, '--minutes', '16')).stderr).toContain(
        'isn’t approved yet'.replace('’', "'"),
      );
      await run(cwd, 'approve', name, ...meeting);
      await run(cwd, 'revise', name, '--summary', 'تعديل');
      const next = await run(cwd, 'correct', `${name}@next`, '--minutes', '16', ...reason);
      expect(next).toMatchObject({ code: 2, stdout: '' });
      await run(cwd, 'approve', name, ...life.inSession('20', '2026-10-25'));
      const old = await run(cwd, 'correct', `${name}@1`, '--minutes', '16', ...reason);
      expect(old).toMatchObject({ code: 2, stdout: '' });
      expect(old.stderr).toContain('in the archive, which never changes');
      await run(cwd, 'withdraw', name, '--reason', 'x', '--minutes', '21', '--date', '2026-10-26');
      const before = await contents(cwd);
      const gone = await correct(cwd, '--minutes', '22');
      expect(gone).toMatchObject({ code: 2, stdout: '' });
      expect(gone.stderr).toContain('is withdrawn');
      expect(await contents(cwd)).toEqual(before);
    }));

  it('is a text without a seal, or with another than the one that was sealed', () =>
    approved(async (cwd) => {
      const text = await read(cwd, file);
      await writeFile(path.join(cwd, file), text.replace('نص الهدف', 'نص آخر'));
      expect(await correct(cwd, '--minutes', '16')).toMatchObject({ code: 1, stdout: '' });
      await writeFile(path.join(cwd, file), text.replace(/\n {2}seal:[\s\S]*$/u, '\n'));
      const bare = await correct(cwd, '--minutes', '16');
      expect(bare).toMatchObject({ code: 2, stdout: '' });
      expect(bare.stderr).toContain('approved without a seal');
    }));

  it('is a resolution in the association’s own words, where they have figures; names in it are corrected', () =>
    approved(
      async (cwd) => {
        const refused = await correct(cwd, '--minutes', '16');
        expect(refused).toMatchObject({ code: 2, stdout: '' });
        expect(refused.stderr).toContain('siyasa revise');
        expect(await correct(cwd, '--name', '2=صالح')).toMatchObject({ code: 0 });
      },
      { [file]: `${draft}  text: اعتمد المجلس هذه السياسة بمحضره رقم ١٢\n` },
    ));
});

describe('a paper that was printed before the correction', () => {
  it('is the text in force, and of which day the correction is', () =>
    approved(async (cwd) => {
      const [digest = ''] = digestsIn(await read(cwd, file));
      await correct(cwd, '--minutes', '16');
      const [now = ''] = digestsIn(await read(cwd, file));
      const said = await run(cwd, 'verify', digest);
      expect(said.code).toBe(0);
      expect(said.stdout).toContain('✓ The text that the digest names is the text in force');
      expect(said.stdout).toContain('before the record of its approval was corrected on 2026-11-01');
      const { matches } = JSON.parse((await run(cwd, 'verify', digest, '--format', 'json')).stdout);
      expect(matches).toMatchObject([
        {
          digest,
          registerEntry: {
            state: 'inForce',
            corrections: [{ date: '2026-11-01', reason: 'نُقل خطأ من المحضر' }],
          },
        },
      ]);
      expect((await run(cwd, 'verify', now)).stdout).not.toContain('corrected');
    }));

  it('is not, once a word of the text was changed, whoever made the seal anew', () =>
    approved(async (cwd) => {
      const [digest = ''] = digestsIn(await read(cwd, file));
      await correct(cwd, '--minutes', '16');
      const text = await read(cwd, file);
      await writeFile(path.join(cwd, file), text.replace('نص الهدف', 'نص آخر'));
      const { code, stdout } = await run(cwd, 'verify', digest, '--format', 'json');
      expect([code, JSON.parse(stdout).matches[0].registerEntry.state]).toEqual([1, 'changed']);
    }));
});
