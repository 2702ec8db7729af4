import { describe, expect, it } from 'vitest';
import { duration, letterAt, letterSeries, ordinal } from '../../src/policy/numbering.js';
import type { DurationUnit } from '../../src/policy/values.js';

describe('letters', () => {
  it('count hijāʾī as the 1444 Regulation does', () => {
    const letters = Array.from({ length: 28 }, (_, i) => letterAt(i, 'hijai')).join(' ');
    expect(letters).toBe('أ ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن هـ و ي');
  });

  it('count abjad as the 1437 Law does', () => {
    const letters = Array.from({ length: 28 }, (_, i) => letterAt(i, 'abjad')).join(' ');
    expect(letters).toBe('أ ب ج د هـ و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ');
  });

  it.each(['hijai', 'abjad'] as const)('of the series %s are 28, each once', (series) => {
    expect(new Set(letterSeries[series]).size).toBe(28);
    expect([...letterSeries.abjad].sort()).toEqual([...letterSeries.hijai].sort());
  });

  it('are doubled after the last', () => {
    expect([28, 29, 53, 56].map((n) => letterAt(n, 'hijai'))).toEqual(['أأ', 'بب', 'هـهـ', 'أأأ']);
  });
});

describe('a duration', () => {
  it.each<[number, DurationUnit, string]>([
    [2, 'hour', 'ساعتين'],
    [3, 'hour', '٣ ساعات'],
    [10, 'hour', '١٠ ساعات'],
    [11, 'hour', '١١ ساعة'],
    [24, 'hour', '٢٤ ساعة'],
    [48, 'hour', '٤٨ ساعة'],
    [2, 'day', 'يومين'],
    [5, 'day', '٥ أيام'],
    [11, 'day', '١١ يومًا'],
    [30, 'day', '٣٠ يومًا'],
    [99, 'day', '٩٩ يومًا'],
    [100, 'day', '١٠٠ يوم'],
    [101, 'day', '١٠١ يوم'],
    [102, 'day', '١٠٢ يوم'],
    [103, 'day', '١٠٣ أيام'],
    [110, 'day', '١١٠ أيام'],
    [111, 'day', '١١١ يومًا'],
    [365, 'day', '٣٦٥ يومًا'],
    [1000, 'day', '١٠٠٠ يوم'],
    [2, 'workday', 'يومي عمل'],
    [3, 'workday', '٣ أيام عمل'],
    [15, 'workday', '١٥ يوم عمل'],
    [100, 'workday', '١٠٠ يوم عمل'],
    [2, 'week', 'أسبوعين'],
    [4, 'week', '٤ أسابيع'],
    [12, 'week', '١٢ أسبوعًا'],
    [100, 'week', '١٠٠ أسبوع'],
    [2, 'month', 'شهرين'],
    [6, 'month', '٦ أشهر'],
    [24, 'month', '٢٤ شهرًا'],
    [100, 'month', '١٠٠ شهر'],
  ])('of %i %s is «%s»', (count, unit, wording) => {
    expect(duration(count, unit, 'arabic')).toBe(wording);
  });

  it.each<[DurationUnit, string]>([
    ['hour', 'ساعة واحدة'],
    ['day', 'يومًا واحدًا'],
    ['workday', 'يوم عمل واحدًا'],
    ['week', 'أسبوعًا واحدًا'],
    ['month', 'شهرًا واحدًا'],
  ])('of one %s is «%s»: a word, without a figure', (unit, wording) => {
    expect(duration(1, unit, 'arabic')).toBe(wording);
  });

  it('takes the digits of the association', () => {
    expect(duration(15, 'workday', 'latin')).toBe('15 يوم عمل');
  });
});

describe('an ordinal', () => {
  it.each([
    [1, 'الأول', 'الأولى'],
    [2, 'الثاني', 'الثانية'],
    [3, 'الثالث', 'الثالثة'],
    [8, 'الثامن', 'الثامنة'],
    [10, 'العاشر', 'العاشرة'],
  ])('of %i is «%s» or «%s»', (n, masculine, feminine) => {
    expect(ordinal(n, 'masculine', 'arabic')).toBe(masculine);
    expect(ordinal(n, 'feminine', 'arabic')).toBe(feminine);
  });

  it('beyond ten is a figure', () => {
    expect(ordinal(11, 'masculine', 'arabic')).toBe('١١');
    expect(ordinal(27, 'feminine', 'latin')).toBe('27');
  });
});
