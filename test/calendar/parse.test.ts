import { describe, expect, it } from 'vitest';
import { isDay, toIso } from '../../src/calendar/date.js';
import { parseDate } from '../../src/calendar/parse.js';

const value = (text: string) => {
  const result = parseDate(text);
  return result.ok ? result.value : result;
};
const fault = (text: string) => {
  const result = parseDate(text);
  return result.ok ? result : result.fault;
};

describe('reading a date', () => {
  it('takes a year, a month or a day, and keeps how much was said', () => {
    expect(value('2025')).toEqual({ calendar: 'gregorian', year: 2025 });
    expect(value('2025-09')).toEqual({ calendar: 'gregorian', year: 2025, month: 9 });
    expect(value('2025-10-25')).toEqual({ calendar: 'gregorian', year: 2025, month: 10, day: 25 });
  });

  it('takes a year before 1600 for Hijri', () => {
    expect(value('1447')).toEqual({ calendar: 'hijri', year: 1447 });
    expect(value('1447-05')).toEqual({ calendar: 'hijri', year: 1447, month: 5 });
    expect(value('1447-05-03')).toEqual({ calendar: 'hijri', year: 1447, month: 5, day: 3 });
    expect(fault('1599')).toEqual({ code: 'range', calendar: 'hijri' });
    expect(fault('1600')).toEqual({ code: 'range', calendar: 'gregorian' });
  });

  it('reads Arabic-Indic and Persian digits, and ignores spaces around', () => {
    expect(value('٢٠٢٥-١٠-٢٥')).toEqual(value('2025-10-25'));
    expect(value('۱۴۴۷-۰۵-۰۳')).toEqual(value('1447-05-03'));
    expect(value(' \t2025-10-25\n')).toEqual(value('2025-10-25'));
  });

  it('gives back what toIso writes', () => {
    for (const text of ['2025', '2025-09', '2025-10-25', '1447', '1447-05', '1447-05-03']) {
      const result = parseDate(text);
      expect(result.ok && toIso(result.value)).toBe(text);
    }
  });

  it('tells a day from a month and a year', () => {
    const days = ['2025', '2025-09', '2025-10-25'].map((text) => {
      const result = parseDate(text);
      return result.ok && isDay(result.value);
    });
    expect(days).toEqual([false, false, true]);
  });
});

describe('refusing a date', () => {
  it.each([
    '',
    ' ',
    '25',
    '202',
    '20255',
    '2025-9',
    '2025-09-1',
    '25-10-2025',
    '25/10/2025',
    '2025/10/25',
    '2025-10-25T00:00',
    '2025-10-25\n2025-10-26',
    '2025 -10-25',
    '-2025',
    '2025-',
    'سبتمبر 2025',
    '1447هـ',
    '2025-10-25\u200f',
  ])('not written as a date: %j', (text) => {
    expect(fault(text)).toEqual({ code: 'malformed' });
  });

  it('a month outside 1–12', () => {
    expect(fault('2025-00')).toEqual({ code: 'month', month: 0 });
    expect(fault('2025-13-01')).toEqual({ code: 'month', month: 13 });
    expect(fault('1446-13-01')).toEqual({ code: 'month', month: 13 });
  });

  it('a day no month of the calendar has, with how many this one has', () => {
    expect(fault('2025-10-00')).toEqual({ code: 'day', day: 0, daysInMonth: 31 });
    expect(fault('2025-10-32')).toEqual({ code: 'day', day: 32, daysInMonth: 31 });
    expect(fault('2025-02-30')).toEqual({ code: 'day', day: 30, daysInMonth: 28 });
    expect(fault('2024-02-30')).toEqual({ code: 'day', day: 30, daysInMonth: 29 });
    expect(fault('2025-02-29')).toEqual({ code: 'day', day: 29, daysInMonth: 28 });
    expect(value('2024-02-29')).toMatchObject({ day: 29 });
    expect(fault('2025-11-31')).toEqual({ code: 'day', day: 31, daysInMonth: 30 });
    expect(fault('1447-05-00')).toEqual({ code: 'day', day: 0, daysInMonth: 30 });
    expect(fault('1447-05-31')).toEqual({ code: 'day', day: 31, daysInMonth: 30 });
  });

  it('the 30th of a Hijri month of 29 days', () => {
    expect(value('1446-05-29')).toMatchObject({ day: 29 });
    expect(fault('1446-05-30')).toEqual({
      code: 'shortMonth',
      year: 1446,
      month: 5,
      day: 30,
      daysInMonth: 29,
    });
  });

  it('the 29th of شعبان 1364, the one month printed with 28 days', () => {
    expect(value('1364-08-28')).toMatchObject({ day: 28 });
    expect(fault('1364-08-29')).toMatchObject({ code: 'shortMonth', day: 29, daysInMonth: 28 });
    expect(fault('1364-08-30')).toMatchObject({ code: 'shortMonth', day: 30, daysInMonth: 28 });
  });

  it('what lies outside the printed calendars', () => {
    const hijri = { code: 'range', calendar: 'hijri' };
    const gregorian = { code: 'range', calendar: 'gregorian' };
    for (const text of ['0000', '1355', '1355-12-29', '1501', '1501-01-01'])
      expect(fault(text)).toEqual(hijri);
    for (const text of ['1936-12-31', '1937-03-13', '2077-11-17', '2077-12', '2078', '9999']) {
      expect(fault(text)).toEqual(gregorian);
    }
    for (const text of ['1356', '1356-01-01', '1500-12-30', '1937-03-14', '2077-11-16', '2077']) {
      expect(parseDate(text), text).toMatchObject({ ok: true });
    }
  });

  it('a year or month that begins before the printed calendars do', () => {
    expect(fault('1937')).toEqual({ code: 'range', calendar: 'gregorian' });
    expect(fault('1937-03')).toEqual({ code: 'range', calendar: 'gregorian' });
    expect(parseDate('1937-04')).toMatchObject({ ok: true });
  });
});
