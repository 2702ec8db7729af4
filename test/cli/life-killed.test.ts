import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import * as life from '../cases/life.js';
import { siyasa } from './run.js';

const { contents, inOffice, meeting, name } = life;
const preload = pathToFileURL(path.resolve(import.meta.dirname, '../support/kill-at.mjs')).href;
/** `killAt`: the call of the file system before which it is killed. */
const run = (cwd: string, args: readonly string[], killAt?: number) =>
  siyasa(args, {
    cwd,
    env: { ...life.env, ...(killAt ? { NODE_OPTIONS: `--import ${preload}`, KILL_AT: String(killAt) } : {}) },
  });

const second = ['--minutes', '20', '--date', '2026-10-25'];
const revise = ['revise', name, '--summary', 'إصدار ثان'];

/**
 * Commands that write, each with what goes before it. All write in one way; two of them are killed at every call of the
 * file system, the others at every fourth.
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
  ['new association', [['new', 'association', 'hadaf', '--name', 'جمعية الهدف', '--yes']]],
  ['new policy', [['new', 'policy', 'conflict-of-interest', '--for', 'birr', '--yes']]],
  ['clone', [['clone', name, '--for', 'other']]],
];

/** Another association, for what is cloned. */
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
      const step = closely.includes(title) ? 1 : 4;
      let kills = 0;
      for (let at = 1 + (title.length % step); ; at += step) {
        const ended = await inOffice(async (other) => {
          const killed = await run(other, command, at);
          if (killed.code === 0) return killed;
          kills += 1;
          const left = await contents(other);
          const isBefore = Object.entries(before).every(([one, text]) => left[one] === text);
          const isAfter = Object.entries(after).every(([one, text]) => left[one] === text);
          // What is half-done is told.
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

it('of two at once on one policy one wins, and the other says so', () =>
  inOffice(async (cwd) => {
    const ended = await Promise.all([1, 2, 3].map(() => run(cwd, ['approve', name, ...meeting])));
    const won = ended.filter(({ code }) => code === 0);
    const lost = ended.filter(({ code }) => code === 2);
    expect([won.length, lost.length]).toEqual([1, 2]);
    for (const { stderr } of lost) expect(stderr).toMatch(/أمر آخر يعمل الآن|تغيّر|معتمدة من قبل/u);
  }));
