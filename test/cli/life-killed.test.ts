import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lockName } from '../../src/workspace/lock.js';
import { aFolder, type Files } from '../cases/folder.js';
import * as life from '../cases/life.js';
import { digestsAt, scanOf } from '../cases/scan.js';
import { looksBroken, siyasa, siyasaProcess } from './run.js';

const { contents, inOffice, meeting, name } = life;
const preload = pathToFileURL(path.resolve(import.meta.dirname, '../support/kill-at.mjs')).href;
const run = (cwd: string, args: readonly string[]) => siyasa(args, { cwd, env: life.env });

/** Runs a command that is killed before its nth call of the file system. */
const runKilled = (cwd: string, args: readonly string[], killAt: number) =>
  siyasaProcess(args, {
    cwd,
    env: { ...life.env, NODE_OPTIONS: `--import ${preload}`, KILL_AT: String(killAt) },
  });

const second = [...life.inSession('20', '2026-10-25')];
const correct = ['correct', name, '--minutes', '16', '--date', '2025-10-26', '--reason', 'خطأ'];
const revise = ['revise', name, '--summary', 'إصدار ثان'];

/** The scan of the signed paper of the first version, outside the office's folder. */
const scan = path.join(await mkdtemp(path.join(tmpdir(), 'siyasa-scan-')), 'scan.png');
beforeAll(() =>
  inOffice(async (cwd) => {
    await run(cwd, ['approve', name, ...meeting]);
    const [digest = ''] = await digestsAt(cwd, life.file);
    await writeFile(scan, scanOf(digest));
  }),
);
afterAll(() => rm(path.dirname(scan), { recursive: true, force: true }));

/**
 * Commands that write, each with the commands before it. All write in the same way; two of them are killed at every third
 * call of the file system, the others at every eighth. With `SIYASA_TEST_RUNS` set, each is killed at every call.
 */
const commands: readonly (readonly [string, readonly (readonly string[])[]])[] = [
  ['submit', [['submit', name]]],
  ['approve a first draft', [['approve', name, ...meeting]]],
  ['revise', [['approve', name, ...meeting], revise]],
  ['approve a revision', [['approve', name, ...meeting], revise, ['approve', name, ...second]]],
  [
    'withdraw',
    [
      ['approve', name, ...meeting],
      ['withdraw', name, '--reason', 'دُمجت', '--minutes', '21', '--date', '2026-10-26'],
    ],
  ],
  ['correct a record', [['approve', name, ...meeting], correct]],
  [
    'file',
    [
      ['approve', name, ...meeting],
      ['file', name, scan],
    ],
  ],
  ['new association', [['new', 'association', 'hadaf', '--name', 'جمعية الهدف', '--yes']]],
  ['new policy', [['new', 'policy', 'conflict-of-interest', '--for', 'birr', '--yes']]],
  ['clone', [['clone', name, '--for', 'other']]],
];

/** Another association, for cloned policies. */
const others = { 'policies/other/association.yaml': life.board };

const closely: readonly string[] = ['approve a revision', 'new association'];

it.each(commands)(
  '%s, killed at any call of the file system, is done not at all or whole after a rerun',
  (title, calls) =>
    inOffice(async (cwd) => {
      const [command = [], ...earlier] = [...calls].reverse();
      for (const call of earlier.reverse()) expect(await run(cwd, call)).toMatchObject({ code: 0 });
      const before = await contents(cwd);
      const after = await inOffice(async (other) => {
        for (const call of calls) await run(other, call);
        return contents(other);
      }, others);
      const step = process.env.SIYASA_TEST_RUNS ? 1 : closely.includes(title) ? 3 : 8;
      let kills = 0;
      for (let at = 1 + (title.length % step); ; at += step) {
        const ended = await inOffice(async (other) => {
          const killed = await runKilled(other, command, at);
          if (killed.code === 0) return killed;
          kills += 1;
          const left = await contents(other);
          const isBefore = Object.entries(before).every(([one, text]) => left[one] === text);
          const isAfter = Object.entries(after).every(([one, text]) => left[one] === text);
          // A half-done change is reported.
          if (!isBefore && !isAfter) expect(await rulesFound(other)).toContain('change-interrupted');
          expect(await run(other, command), `killed at call ${at}`).toMatchObject({ code: 0 });
          expect(withoutTemporary(await contents(other)), `killed at call ${at}`).toEqual(after);
          return killed;
        }, before);
        if (ended.code === 0) {
          expect(kills * step).toBeGreaterThan(12);
          return;
        }
      }
    }, others),
  240_000,
);

async function rulesFound(cwd: string): Promise<string[]> {
  const { stdout } = await run(cwd, ['check', '--quiet', '--format', 'json']);
  return (JSON.parse(stdout).diagnostics as { rule: string }[]).map(({ rule }) => rule);
}

const withoutTemporary = (files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).filter(([one]) => !/\/\.[^/]*\.tmp$/u.test(one)));

it('what a killed call left is completed, and nothing more is done to a text that nobody has looked at since', () =>
  inOffice(async (cwd) => {
    // Killed when submit is about to remove its lock.
    let killed = { code: 0 as number | null };
    for (let at = 14; killed.code === 0 && at > 0; at--) {
      await writeFile(path.join(cwd, life.file), life.draft);
      killed = await runKilled(cwd, ['submit', name], at);
    }
    expect(killed.code).not.toBe(0);
    const completed = await run(cwd, ['approve', name, ...meeting, '--lang', 'en']);
    expect(completed).toMatchObject({ code: 2, stdout: '' });
    expect(completed.stderr).toContain(
      `The command “siyasa submit ${name}” had been interrupted and is now complete`,
    );
    expect(completed.stderr).toContain('Nothing else was done. Look at what these files say now');
    expect((await contents(cwd))[life.file]).toContain('status: inReview');
    expect(await run(cwd, ['approve', name, ...meeting])).toMatchObject({ code: 0 });
  }));

it.each([
  ['once', ''],
  ['from then on', '1'],
])(
  'refused by a full disk at any call of the file system, %s: reported, and done not at all or whole',
  (_, failOn) =>
    inOffice(async (cwd) => {
      for (const call of [['approve', name, ...meeting], revise]) await run(cwd, call);
      const before = await contents(cwd);
      const after = await inOffice(async (other) => {
        await run(other, ['approve', name, ...second]);
        return contents(other);
      }, before);
      let refusals = 0;
      for (let at = 1; ; at += process.env.SIYASA_TEST_RUNS ? 1 : 4) {
        const env = {
          ...life.env,
          NODE_OPTIONS: `--import ${preload}`,
          FAIL_AT: String(at),
          FAIL_ON: failOn,
        };
        const code = await inOffice(async (other) => {
          const ended = await siyasaProcess(['approve', name, ...second], { cwd: other, env });
          expect(looksBroken(ended), `refused at call ${at}: ${ended.stderr}`).toBe(false);
          const left = withoutTemporary(await contents(other));
          if (ended.code === 0) expect(left).toEqual(after);
          else {
            refusals += 1;
            expect([ended.code, ended.stderr.trim() === ''], `refused at call ${at}`).toEqual([2, false]);
            const isHalf = JSON.stringify(left) !== JSON.stringify(before);
            if (isHalf)
              expect(await rulesFound(other), `refused at call ${at}`).toContain('change-interrupted');
          }
          expect(await run(other, ['approve', name, ...second]).then(() => contents(other))).toEqual(after);
          return ended.code;
        }, before);
        if (code === 0 && refusals > 3 && at > 24) return;
        expect(at).toBeLessThan(60);
      }
    }),
  240_000,
);

it.each<[string, Files, Readonly<Record<string, string>>, RegExp]>([
  [
    'the lock is a folder',
    { [`${life.folder}/${lockName}`]: aFolder },
    {},
    /\.siyasa-lock is not the lock file/u,
  ],
  ['the lock is a link', { [`${life.folder}/${lockName}`]: { linkTo: 'x' } }, {}, /\.siyasa-lock is a link/u],
  [
    'the lock is another’s',
    { [`${life.folder}/${lockName}`]: '' },
    {},
    /Another command is at work on policies\/birr/u,
  ],
  ['the journal below a device', {}, { SIYASA_STATE: '/dev/null/x' }, /\/dev\/null\/x can't be used/u],
  ['the journal where nothing can be made', {}, { SIYASA_STATE: '/proc/x' }, /\/proc\/x can't be used/u],
  ['the journal in a relative path', {}, { SIYASA_STATE: 'state' }, /No folder is known/u],
])(
  'a lock or journal in a bad place (%s): a message, exit 2, and nothing is written',
  (_, files, more, words) =>
    inOffice(async (cwd) => {
      const ended = await siyasa(['submit', name], { cwd, env: { ...life.env, SIYASA_LANG: 'en', ...more } });
      expect(ended).toMatchObject({ code: 2, stdout: '' });
      expect(ended.stderr).toMatch(words);
      expect(await readFile(path.join(cwd, life.file), 'utf8')).toContain('status: draft');
    }, files),
);

it.each<[string, readonly (readonly string[])[], readonly string[]]>([
  ['approve', [], ['approve', name, ...meeting]],
  ['correct', [['approve', name, ...meeting]], correct],
])('of two at once on one policy one wins, and the other says so: %s', (_, earlier, call) =>
  inOffice(async (cwd) => {
    for (const one of earlier) await run(cwd, one);
    const ended = await Promise.all([1, 2, 3].map(() => siyasaProcess(call, { cwd, env: life.env })));
    const won = ended.filter(({ code }) => code === 0);
    const lost = ended.filter(({ code }) => code === 2);
    expect([won.length, lost.length]).toEqual([1, 2]);
    for (const { stderr } of lost)
      expect(stderr).toMatch(/أمر آخر يعمل الآن|تغيّر|معتمدة من قبل|هو ما في السجل/u);
  }),
);
