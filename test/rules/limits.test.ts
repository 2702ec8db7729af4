import { describe, expect, it } from 'vitest';
import { mostIgnores, readLint } from '../../src/rules/lib/lint.js';
import { mostOfAWord } from '../../src/rules/lib/word-lists.js';
import { parse } from '../../src/source/parse.js';
import { reportedIn } from '../cases/check-folder.js';
import { inFolder } from '../cases/folder.js';
import { board } from '../cases/life.js';

describe('what is beyond a limit is reported at its line', () => {
  it('exceptions to one rule', () => {
    const read = (count: number) => {
      const entries = Array.from({ length: count }, (_, i) => `    - { rule: tatweel, text: a${i} }\n`).join(
        '',
      );
      const { root } = parse(`lint:\n  ignore:\n    - { rule: known-typo }\n${entries}`);
      if (!root) throw new Error('not read');
      const { ignores, findings } = readLint(root, undefined, false);
      return [ignores.length, findings.map(({ rule, range }) => `${rule} ${range.start.line}`)];
    };
    expect(read(mostIgnores)).toEqual([mostIgnores + 1, []]);
    expect(read(mostIgnores + 1)).toEqual([mostIgnores + 1, [`ignore-unused ${mostIgnores + 4}`]]);
  });

  it('lines of a list that begin with one word', async () => {
    const letters = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'];
    const lines = Array.from({ length: mostOfAWord + 1 }, (_, i) => {
      const [first, second] = [letters[i % letters.length], letters[Math.floor(i / letters.length)]];
      return `في ${first}${second}ب = على\n`;
    });
    const reported = (count: number) =>
      inFolder(
        {
          'association.yaml': board,
          'words/known-typo.txt': `من هنا = منها\n${lines.slice(0, count).join('')}`,
        },
        async (folder) => (await reportedIn(folder)).reported.filter((one) => one.includes('words/')),
      );
    expect(await reported(mostOfAWord)).toEqual([]);
    expect(await reported(mostOfAWord + 1)).toEqual([
      expect.stringMatching(`^words/known-typo.txt:${mostOfAWord + 2}:1-.* warning word-list-line$`),
    ]);
  });
});
