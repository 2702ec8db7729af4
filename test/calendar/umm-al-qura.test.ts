import { describe, expect, it } from 'vitest';
import { firstDay, gregorian, type HijriDate, hijri, toIso } from '../../src/calendar/date.js';
import { dayNumber, fromDayNumber } from '../../src/calendar/gregorian.js';
import {
  corrections,
  coverage,
  hijriMonthLength,
  isProvisional,
  toGregorian,
  toHijri,
} from '../../src/calendar/umm-al-qura.js';

const pairs = (list: readonly (readonly [string, string])[]) =>
  list.map(([g, h]) => ({
    g: day(g),
    h: { ...day(h), calendar: 'hijri' } as HijriDate,
    name: `${g} = ${h}`,
  }));
const day = (iso: string) => {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  return gregorian(year, month, date);
};

describe('converting', () => {
  const known = pairs([
    ['2025-10-25', '1447-05-03'],
    ['1937-03-14', '1356-01-01'],
    ['2077-11-16', '1500-12-30'],
    ['2025-06-26', '1447-01-01'],
    ['2029-05-13', '1450-12-29'],
    ['2029-05-14', '1451-01-01'],
  ]);
  it.each(known)('$name, both ways', ({ g, h }) => {
    expect(toHijri(g)).toEqual({ ok: true, value: h });
    expect(toGregorian(h)).toEqual({ ok: true, value: g });
  });

  it('follows the days from the first to the last without gap or repeat', () => {
    let number = dayNumber(coverage.gregorian.first);
    let wrong = 0;
    for (let year = 1356; year <= 1500; year++) {
      for (let month = 1; month <= 12; month++) {
        const length = hijriMonthLength(year, month) ?? 0;
        for (let date = 1; date <= length; date++, number++) {
          const result = toHijri(fromDayNumber(number));
          const same = result.ok && result.value.year === year && result.value.month === month;
          if (!same || result.value.day !== date) wrong++;
        }
      }
    }
    expect(wrong).toBe(0);
    expect(fromDayNumber(number - 1)).toEqual(coverage.gregorian.last);
  });
});

describe('the months the library begins on a wrong day', () => {
  it('are these three', () => {
    expect(corrections.map(({ year, month, start }) => `${year}-${month} ${toIso(start)}`)).toEqual([
      '1427-6 2006-06-27',
      '1446-6 2024-12-02',
      '1485-10 2063-01-30',
    ]);
  });

  const cases = pairs([
    ['2006-06-26', '1427-05-30'],
    ['2006-06-27', '1427-06-01'],
    ['2006-07-25', '1427-06-29'],
    ['2006-07-26', '1427-07-01'],
    ['2024-12-01', '1446-05-29'],
    ['2024-12-02', '1446-06-01'],
    ['2024-12-31', '1446-06-30'],
    ['2025-01-01', '1446-07-01'],
    ['2063-01-29', '1485-09-29'],
    ['2063-01-30', '1485-10-01'],
    ['2063-02-28', '1485-10-30'],
    ['2063-03-01', '1485-11-01'],
  ]);
  it.each(cases)('$name, both ways', ({ g, h }) => {
    expect(toHijri(g)).toEqual({ ok: true, value: h });
    expect(toGregorian(h)).toEqual({ ok: true, value: g });
  });

  it('have their right lengths, and so have the months before', () => {
    const lengths = corrections.map(({ year, month }) => [
      hijriMonthLength(year, month - 1),
      hijriMonthLength(year, month),
    ]);
    expect(lengths).toEqual([
      [30, 29],
      [29, 30],
      [29, 30],
    ]);
  });
});

describe('month lengths', () => {
  it('are 29 or 30 everywhere, but 28 in شعبان 1364', () => {
    const odd: string[] = [];
    for (let year = 1356; year <= 1500; year++) {
      for (let month = 1; month <= 12; month++) {
        const length = hijriMonthLength(year, month);
        if (length !== 29 && length !== 30) odd.push(`${year}-${month}: ${length}`);
      }
    }
    expect(odd).toEqual(['1364-8: 28']);
  });

  it('are unknown outside', () => {
    for (const [year, month] of [
      [1355, 12],
      [1501, 1],
      [1447, 0],
      [1447, 13],
      [1447, 1.5],
      [1447.5, 1],
      [Number.NaN, 1],
      [1447, Number.NaN],
    ] as const) {
      expect(hijriMonthLength(year, month)).toBeUndefined();
    }
  });
});

describe('refusing', () => {
  it('days that do not exist, and days outside the printed calendars', () => {
    const refused = (result: ReturnType<typeof toHijri | typeof toGregorian>) =>
      result.ok || result.fault.code;
    expect(refused(toGregorian(hijri(1446, 5, 30)))).toBe('shortMonth');
    expect(refused(toGregorian(hijri(1446, 13, 1)))).toBe('month');
    expect(refused(toGregorian(hijri(1446, 1, 31)))).toBe('day');
    expect(refused(toGregorian(hijri(1446, 1, 0)))).toBe('day');
    expect(refused(toGregorian(hijri(1355, 12, 29)))).toBe('range');
    expect(refused(toGregorian(hijri(1501, 1, 1)))).toBe('range');
    expect(refused(toGregorian(hijri(Number.NaN, 1, 1)))).toBe('malformed');
    expect(refused(toGregorian(hijri(1446, 1, 1.5)))).toBe('malformed');
    expect(refused(toHijri(gregorian(2025, 2, 29)))).toBe('day');
    expect(refused(toHijri(gregorian(2025, 0, 1)))).toBe('month');
    expect(refused(toHijri(gregorian(1937, 3, 13)))).toBe('range');
    expect(refused(toHijri(gregorian(2077, 11, 17)))).toBe('range');
    expect(refused(toHijri(gregorian(50, 1, 1)))).toBe('range');
    expect(refused(toHijri(gregorian(1e9, 1, 1)))).toBe('range');
    expect(refused(toHijri(gregorian(Number.POSITIVE_INFINITY, 1, 1)))).toBe('malformed');
  });
});

describe('what is provisional', () => {
  it('is every date from 1451 AH on', () => {
    expect(isProvisional(hijri(1450, 12, 29))).toBe(false);
    expect(isProvisional(hijri(1451, 1, 1))).toBe(true);
  });
});

describe('the first day', () => {
  it('of a year, a month and a day, in its own calendar', () => {
    expect(firstDay({ calendar: 'hijri', year: 1447 })).toEqual(hijri(1447, 1, 1));
    expect(firstDay({ calendar: 'gregorian', year: 2025, month: 9 })).toEqual(gregorian(2025, 9, 1));
    expect(firstDay(gregorian(2025, 10, 25))).toEqual(gregorian(2025, 10, 25));
  });
});
