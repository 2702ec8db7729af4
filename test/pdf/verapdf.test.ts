import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { themeNames } from '../../src/workspace/themes.js';
import { beforeMeeting, boardPack, changed, otherName } from '../cases/board-pack.js';
import { inFolder } from '../cases/folder.js';
import * as life from '../cases/life.js';
import { pair } from '../cases/policies.js';
import { policyOfSigns } from '../cases/signs.js';
import { siyasaProcess as siyasa } from '../cli/run.js';
import { run } from '../support/cli.js';
import { associations, projectFolder } from '../support/project.js';

/** The files that `mvn -f test/pdf/verapdf dependency:copy-dependencies` downloads. */
const jars = path.join(projectFolder, 'test/pdf/verapdf/lib');
/** Whether the tests fail without veraPDF, as in CI. */
const required = process.env.SIYASA_TEST_VERAPDF === 'require';

function hasJava(): boolean {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const skip = !required && !(existsSync(jars) && hasJava());
const notice = skip ? ' (SKIPPED: needs Java, and mvn -f test/pdf/verapdf dependency:copy-dependencies)' : '';

/** Returns for each file the rules that it breaks, according to veraPDF. */
function brokenRules(flavour: 'ua1' | '3a', files: readonly string[]): Record<string, string[]> {
  const args = ['-cp', path.join(jars, '*'), 'org.verapdf.apps.GreenfieldCliWrapper'];
  let report: string;
  try {
    report = execFileSync('java', [...args, '-f', flavour, '--format', 'xml', ...files], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    // The exit code is 1 where a file doesn't conform; the report is printed all the same.
    report = String((error as { stdout?: unknown }).stdout ?? '');
  }
  const jobs = [...report.matchAll(/<job>[\s\S]*?<name>([^<]*)<\/name>([\s\S]*?)<\/job>/gu)];
  return Object.fromEntries(
    jobs.map(([, name = '', verdict = '']) => [
      path.relative(path.dirname(path.dirname(name)), name),
      verdict.includes('isCompliant="true"')
        ? []
        : [...verdict.matchAll(/<rule [^>]*clause="([^"]*)" testNumber="(\d+)"/gu)].map(
            ([, clause, number]) => `${clause}-${number}`,
          ),
    ]),
  );
}

function clauses(word: string): string {
  return Array.from({ length: 60 }, (_, i) => `يتولى الموظف رقم ${i} ${word} الطلب`).join('، ');
}

describe.skipIf(skip)(`veraPDF${notice}`, async () => {
  let folder: string;
  const themes = await themeNames();
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'siyasa-verapdf-'));
    for (const theme of themes) {
      const built = await run(['build', '--theme', theme, '--out', path.join(folder, theme)]);
      if (built.code !== 0) throw new Error(built.stderr);
    }
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(themes.flatMap((theme) => (['ua1', '3a'] as const).map((flavour) => ({ theme, flavour }))))(
    'finds nothing under $flavour in the theme $theme',
    { timeout: 120_000 },
    ({ theme, flavour }) => {
      const names = associations.map((id) => path.join(id, 'beneficiary-relations.pdf'));
      const verdicts = brokenRules(
        flavour,
        names.map((name) => path.join(folder, theme, name)),
      );
      expect(verdicts).toEqual(Object.fromEntries(names.map((name) => [name, []])));
    },
  );

  it.each(['ua1', '3a'] as const)(
    'finds nothing under %s in a board’s pack, nor in what is approved with blanks for a pen',
    { timeout: 120_000 },
    (flavour) =>
      beforeMeeting(async (cwd) => {
        const call = [life.name, otherName, '--minutes', '12', '-o', 'pack.pdf'];
        expect(await boardPack(cwd, ...call)).toMatchObject({ code: 0 });
        await run(['render', life.name, '--format', 'pdf', '--out', '.'], { cwd });
        const files = ['pack.pdf', 'birr/relations.pdf'].map((one) => path.join(cwd, one));
        expect(Object.values(brokenRules(flavour, files))).toEqual([[], []]);
      }),
  );

  it('finds nothing in a table of changes', { timeout: 120_000 }, () =>
    beforeMeeting(async (cwd) => {
      // A clause that continues over several lines and pages, tagged throughout.
      for (const [file, word] of [
        [life.file, 'دراسة'],
        [life.nextFile, 'مراجعة'],
      ] as const)
        await changed(cwd, file, 'text: نص الهدف', `text: ${clauses(word)}`);
      const file = path.join(cwd, 'changes.pdf');
      const call = ['diff', life.name, '-o', file];
      expect(await siyasa(call, { cwd, env: life.env })).toMatchObject({ code: 0 });
      for (const flavour of ['ua1', '3a'] as const)
        expect(Object.values(brokenRules(flavour, [file])), flavour).toEqual([[]]);
    }),
  );

  it('finds nothing in a policy that is full of signs', { timeout: 120_000 }, () =>
    inFolder(pair(policyOfSigns()), async (cwd) => {
      const call = ['render', 'policy.yaml', '--format', 'pdf', '--out', 'out'];
      expect(await siyasa(call, { cwd })).toMatchObject({ code: 0 });
      const file = path.join(cwd, 'out', path.basename(cwd), 'policy.pdf');
      for (const flavour of ['ua1', '3a'] as const)
        expect(Object.values(brokenRules(flavour, [file])), flavour).toEqual([[]]);
    }),
  );

  it('does not find nothing in everything', { timeout: 60_000 }, async () => {
    const out = path.join(folder, 'raw');
    const env = { ...process.env, SIYASA_FINISH: 'off' };
    await run(['render', 'rahma/beneficiary-relations', '--format', 'pdf', '--out', out], { env });
    const file = path.join(out, 'rahma/beneficiary-relations.pdf');
    expect(Object.values(brokenRules('ua1', [file]))[0]).toContain('7.1-3');
  });
});
