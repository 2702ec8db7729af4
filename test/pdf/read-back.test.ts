import { describe, expect, it } from 'vitest';
import { changedWords } from '../../src/pdf/compare.js';
import { missingWords } from '../../src/pdf/read-back.js';

/** Returns words of which many are repeated, as in a policy. */
const text = (words: number) =>
  Array.from({ length: words }, (_, i) => (i % 3 === 0 ? 'في' : `كلمة${i % 500}`));

describe('words that are missing', () => {
  it('are those that don’t come, or not in their order', () => {
    expect(missingWords(['أ', 'ب', 'ج'], ['رأس', 'أ', 'ب', 'ج', '١'])).toEqual([]);
    expect(missingWords(['أ', 'ب', 'ج'], ['أ', 'ج'])).toEqual(['ب']);
    expect(missingWords(['أ', 'ب', 'ج'], ['ب', 'أ', 'ج'])).toHaveLength(1);
    expect(missingWords(['أ'], [])).toEqual(['أ']);
  });

  it('are not those that were broken at the ends of lines, where these don’t hold them', () => {
    const [long, short] = ['https://example.org/'.padEnd(41, 'a'), 'https://example.org/'.padEnd(40, 'a')];
    const broken = (word: string) => [word.slice(0, 20), word.slice(20, 30), word.slice(30)];
    expect(missingWords(['أ', long, 'ب'], ['أ', ...broken(long), 'ب'])).toEqual([]);
    expect(missingWords(['أ', long, 'ب'], ['أ', ...broken(long).toReversed(), 'ب'])).toEqual([long]);
    expect(missingWords(['أ', short, 'ب'], ['أ', ...broken(short), 'ب'])).toEqual([short]);
  });

  it('are found in a text of any length, among heads and feet of its pages', () => {
    const wanted = text(60_000);
    const found = wanted.flatMap((word, i) => (i % 300 === 299 ? [word, 'رأس', 'الصفحة', '٧'] : [word]));
    expect(missingWords(wanted, found)).toEqual([]);
    const forged = found.filter((_, at) => at !== 100 && at !== 40_000);
    expect(missingWords(wanted, forged)).toEqual([found[100], found[40_000]]);
  });
});

describe('words that were changed', () => {
  it('are reported with their page and the words before them', () => {
    const pages = ['أول ثان ثالث', 'رابع خامس سادس'];
    expect(changedWords(pages, pages)).toEqual([]);
    expect(changedWords(pages, ['أول ثان ثالث', 'رابع غيره سادس زائد'])).toEqual([
      { page: 2, expected: 'خامس', found: 'غيره', after: 'أول ثان ثالث رابع' },
      { page: 2, expected: '', found: 'زائد', after: 'ثالث رابع غيره سادس' },
    ]);
    expect(changedWords(pages, ['أول ثالث', 'رابع خامس سادس'])).toEqual([
      { page: 1, expected: 'ثان', found: '', after: 'أول' },
    ]);
  });

  it('count as one change between the first and the last in a text too long to compare', () => {
    const words = text(20_000);
    const forged = words.map((word, at) => (at === 50 || at === 19_000 ? 'غيره' : word));
    const changes = changedWords([words.join(' ')], [forged.join(' ')]);
    expect(changes).toHaveLength(1);
    expect(changes[0]?.found.split(' ')).toHaveLength(18_951);
  });
});
