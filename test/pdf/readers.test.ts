import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainWords, wordsOfMain } from '../../src/html/words.js';
import { missingWords } from '../../src/pdf/read-back.js';
import { run } from '../support/cli.js';
import { associations, projectFolder } from '../support/project.js';

/** Whether the tests fail without these readers, as in CI: `SIYASA_TEST_READERS=require`. */
const required = process.env.SIYASA_TEST_READERS === 'require';
const folderOfReaders = path.join(projectFolder, 'test/pdf/readers');
/** The files that `mvn -f test/pdf/readers dependency:copy-dependencies` downloads. */
const jars = path.join(folderOfReaders, 'lib');
/** A Python with the packages of `test/pdf/readers/requirements.txt`. */
const python = process.env.SIYASA_TEST_PYTHON ?? 'python3';

function runs(program: string, ...args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const skip =
  !required &&
  !(existsSync(jars) && runs('javac', '-version') && runs(python, '-c', 'import pymupdf, pypdf'));
const notice = skip
  ? ' (SKIPPED: needs a JDK, and what test/pdf/readers/pom.xml and requirements.txt name)'
  : '';

/** The least percentage of a text's words that each reader must return in order. */
const wanted = 99.5;
const readers = ['PDFBox', 'MuPDF', 'pypdf'] as const;

const themes = ['booklet', 'letterhead'];
const texts = [...associations, ...themes.map((theme) => `directions, ${theme}`)];

describe.skipIf(skip)(`search engines and libraries${notice}`, () => {
  let folder = '';
  const fileOf = (text: string) => path.join(folder, `${text}.pdf`);
  const found: Record<string, Record<string, { percent: number; missing: string[] }>> = {};

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'siyasa-readers-'));
    const source = path.join(projectFolder, 'test/pdf/directions/policy.yaml');
    const outputs = await Promise.all([
      run(['build', '--out', path.join(folder, 'out')]),
      ...themes.map((theme) => run(['render', source, '--theme', theme, '--out', path.join(folder, theme)])),
    ]);
    for (const { code, stderr } of outputs) if (code !== 0) throw new Error(stderr);
    const printed = [
      ...associations.map((id) => path.join(folder, 'out', id, 'beneficiary-relations')),
      ...themes.map((theme) => path.join(folder, theme, 'directions', 'policy')),
    ];
    for (const [i, text] of texts.entries()) await copyFile(`${printed[i]}.pdf`, fileOf(text));
    const execute = promisify(execFile);
    const files = texts.map(fileOf);
    await Promise.all([
      execute('java', ['-cp', path.join(jars, '*'), path.join(folderOfReaders, 'Read.java'), ...files]),
      execute(python, [path.join(folderOfReaders, 'read.py'), ...files]),
    ]);
    for (const [i, text] of texts.entries()) {
      const words = wordsOfMain(await readFile(`${printed[i]}.html`, 'utf8'));
      found[text] = {};
      for (const reader of readers) {
        const read = plainWords(await readFile(`${fileOf(text)}.${reader}.txt`, 'utf8'));
        const missing = missingWords(words, read);
        found[text][reader] = { percent: 100 * (1 - missing.length / words.length), missing };
      }
    }
    const rows = Object.entries(found).map(([text, byReader]) => [
      text,
      Object.fromEntries(readers.map((reader) => [reader, byReader[reader]?.percent.toFixed(2)])),
    ]);
    console.table(Object.fromEntries(rows));
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  describe.each(readers)('%s', (reader) => {
    it.each(texts)('gives the words of %s back in their order', (text) => {
      const { percent = 0, missing } = found[text]?.[reader] ?? {};
      expect(percent, `missing: ${missing?.join(' ')}`).toBeGreaterThanOrEqual(wanted);
    });
  });
});
