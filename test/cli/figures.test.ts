import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { withDigits } from '../../src/calendar/digits.js';
import * as life from '../cases/life.js';
import { digestsAt, scanOf } from '../cases/scan.js';
import { siyasa } from './run.js';

const { board, env, file, folder, inOffice, inSession, meeting, name, nextFile } = life;

/** What is reported, without names of files, other words that are set apart, and lines of files. */
async function outputOf(cwd: string, ...args: string[]): Promise<string> {
  const { stdout, stderr } = await siyasa([...args, '--lang', 'ar'], { cwd, env });
  return `${stdout}${stderr}`.replace(/\u2068[^\u2069]*\u2069|^ .*\d+:\d+.*$|^.* \d+ \|.*$/gmu, '');
}

describe.each(['arabic', 'latin'] as const)(
  'where papers have %s figures, commands speak in them',
  (digits) => {
    const other = digits === 'arabic' ? /[0-9]/u : /[٠-٩]/u;
    const says = (text: string, words: string) => {
      expect(text).toContain(withDigits(words, digits));
      expect(text).not.toMatch(other);
    };
    const associationFile = { [`${folder}/association.yaml`]: `${board}defaults: { digits: ${digits} }\n` };
    const change = async (cwd: string, one: string, from: string, to: string) => {
      const at = path.join(cwd, one);
      await writeFile(at, (await readFile(at, 'utf8')).replace(from, to));
    };

    it('submit', () =>
      inOffice(async (cwd) => {
        await change(cwd, file, 'version: 1\n', 'version: 1\nissued: 2025-13\n');
        says(await outputOf(cwd, 'submit', name), 'بين 1 و12');
      }, associationFile));

    it('approve, that a policy was approved, and why it is not', () =>
      inOffice(async (cwd) => {
        says(await outputOf(cwd, 'approve', name, '--minutes', '12', '--date', '2025-13-01'), 'بين 1 و12');
        says(await outputOf(cwd, 'approve', name, ...meeting), 'الإصدار 1،');
        says(await outputOf(cwd, 'approve', name, ...meeting), '(الإصدار 1)');
      }, associationFile));

    it('revise, correct, file and withdraw', () =>
      inOffice(async (cwd) => {
        await outputOf(cwd, 'approve', name, ...meeting);
        const [digest = ''] = await digestsAt(cwd, file);
        await writeFile(path.join(cwd, 'scan.png'), scanOf(digest));
        await writeFile(path.join(cwd, 'other.png'), scanOf(digest, {}, [{}]));
        says(await outputOf(cwd, 'file', name, 'scan.png'), 'الإصدار 1:');
        says(await outputOf(cwd, 'file', name, 'other.png'), 'للإصدار 1 نسخة');
        says(await outputOf(cwd, 'correct', name, '--reason', 'خطأ', '--date', '1447-05-31'), 'هذا الشهر 30');
        says(await outputOf(cwd, 'correct', name, '--reason', 'خطأ', '--minutes', '13'), 'الإصدار 1،');
        const withdrawal = ['--reason', 'خطأ', '--minutes', '14'];
        says(await outputOf(cwd, 'withdraw', name, ...withdrawal, '--date', '2025-13-01'), 'بين 1 و12');
        says(await outputOf(cwd, 'revise', name, '--summary', 'تعديل'), 'الإصدار 2 مسودة');
        await change(cwd, nextFile, 'status: draft', 'status: inReview');
        says(await outputOf(cwd, 'approve', name, ...inSession('20', '2026-10-25')), 'الإصدار 2،');
        says(await outputOf(cwd, 'diff', `${name}@1`, name), 'من الإصدار 1 ');
      }, associationFile));

    it('render, build and status', () =>
      inOffice(async (cwd) => {
        await change(cwd, file, 'version: 1\n', 'version: 1\nowner:\nissued:\n');
        const withoutTime = (text: string) => text.replace(/^.*المدة.*$/gmu, '');
        says(await outputOf(cwd, 'render', name, '--format', 'html'), '4 تنبيهات');
        says(withoutTime(await outputOf(cwd, 'build')), '4 تنبيهات');
        says(await outputOf(cwd, 'status'), 'سياسة واحدة: 4 تنبيهات');
      }, associationFile));

    it('check and fix', () =>
      inOffice(async (cwd) => {
        const text = await readFile(path.join(cwd, file), 'utf8');
        const clauses = Array.from({ length: 6 }, (_, i) => `      - بند ${'أبجدهو'[i]}  ،  آخر\n`).join('');
        await writeFile(
          path.join(cwd, file),
          text.replace(/^approval:/mu, `  - kind: custom\n    heading: آخر\n    items:\n${clauses}approval:`),
        );
        says(await outputOf(cwd, 'check'), 'تنبيهان، 6 توصيات');
        says(await outputOf(cwd, 'fix', '--dry-run'), 'إليك: 8 ملاحظات');
      }, associationFile));

    it('clone', () =>
      inOffice(
        async (cwd) => {
          const text = await readFile(path.join(cwd, file), 'utf8');
          await writeFile(path.join(cwd, file), text.replace(/$/u, '# تعليق\n'.repeat(18)));
          says(await outputOf(cwd, 'clone', name, '--for', 'other'), 'وعددها 21');
        },
        { ...associationFile, 'policies/other/association.yaml': 'name: جمعية أخرى أهلية\nlicense: "77"\n' },
      ));
  },
);
