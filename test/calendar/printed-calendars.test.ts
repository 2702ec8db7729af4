import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gregorian, hijri, toIso } from '../../src/calendar/date.js';
import { dayNumber, fromDayNumber } from '../../src/calendar/gregorian.js';
import { hijriMonthLength, toGregorian, toHijri } from '../../src/calendar/umm-al-qura.js';

const reference = '../shared/reference/umm-al-qura-month-starts.csv';
const file = resolve(import.meta.dirname, '../..', reference);
const skip = !existsSync(file) && !process.env.CI;
const notice = skip ? ` (SKIPPED: ${reference} does not stand beside the project)` : '';
if (skip) console.warn(`calendar:${notice}`);

/** Returns the starts of the months 1356–1500 AH in order, and the day after the last month. */
function printedMonths() {
  const starts = readFileSync(file, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [year, month, start] = line.split(',');
      const [y, m, d] = (start ?? '').split('-').map(Number);
      return {
        year: Number(year),
        month: Number(month),
        first: dayNumber(gregorian(y ?? 0, m ?? 0, d ?? 0)),
      };
    })
    .filter(({ year }) => year >= 1356 && year <= 1500);
  // The table ends with the start of 1500-12; the printed calendars give that month 30 days.
  const end = (starts.at(-1)?.first ?? Number.NaN) + 30;
  return starts.map((month, index) => ({ ...month, next: starts[index + 1]?.first ?? end }));
}

describe('the printed Umm al-Qura calendars', () => {
  it.skipIf(skip)(`agree in all 1,740 months 1356–1500: first day, last day, length${notice}`, () => {
    expect(existsSync(file), `${file} must be there when CI is set`).toBe(true);
    const months = printedMonths();
    expect(months).toHaveLength(1740);
    const wrong: string[] = [];
    for (const { year, month, first, next } of months) {
      const name = `${year}-${month}`;
      const length = next - first;
      if (hijriMonthLength(year, month) !== length) wrong.push(`${name}: length`);
      const ends = [
        { h: hijri(year, month, 1), g: fromDayNumber(first) },
        { h: hijri(year, month, length), g: fromDayNumber(next - 1) },
      ];
      for (const { h, g } of ends) {
        const there = toGregorian(h);
        const back = toHijri(g);
        if (!there.ok || toIso(there.value) !== toIso(g)) wrong.push(`${toIso(h)}: should be ${toIso(g)}`);
        if (!back.ok || toIso(back.value) !== toIso(h)) wrong.push(`${toIso(g)}: should be ${toIso(h)}`);
      }
      if (toGregorian(hijri(year, month, length + 1)).ok) wrong.push(`${name}: has a day too many`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('Intl (islamic-umalqura)', () => {
  it('agrees day by day 1420–1450', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    const first = dayNumber(gregorian(1999, 4, 17));
    const last = dayNumber(gregorian(2029, 5, 13));
    const wrong: string[] = [];
    for (let number = first; number <= last; number++) {
      const [month, day, year] = (format.format(number * 86_400_000).match(/\d+/g) ?? []).map(Number);
      const expected = hijri(year ?? 0, month ?? 0, day ?? 0);
      const date = fromDayNumber(number);
      const there = toHijri(date);
      const back = toGregorian(expected);
      if (!there.ok || toIso(there.value) !== toIso(expected))
        wrong.push(`${toIso(date)}: ${toIso(expected)}`);
      if (!back.ok || toIso(back.value) !== toIso(date)) wrong.push(`${toIso(expected)}: ${toIso(date)}`);
    }
    expect(wrong).toEqual([]);
    expect(toHijri(fromDayNumber(first))).toEqual({ ok: true, value: hijri(1420, 1, 1) });
    expect(toHijri(fromDayNumber(last + 1))).toEqual({ ok: true, value: hijri(1451, 1, 1) });
  });
});
