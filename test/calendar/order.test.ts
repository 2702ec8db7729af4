import { describe, expect, it } from 'vitest';
import { gregorian, hijri } from '../../src/calendar/date.js';
import { addMonths, weekday } from '../../src/calendar/gregorian.js';
import { compareDays, daysBetween, inGregorian } from '../../src/calendar/order.js';

describe('one day in two calendars', () => {
  it('is no day apart, and the next and the one before are one', () => {
    expect(daysBetween(gregorian(2025, 10, 25), hijri(1447, 5, 3))).toBe(0);
    expect(daysBetween(gregorian(2025, 10, 25), hijri(1447, 5, 2))).toBe(-1);
    expect(daysBetween(gregorian(2025, 10, 25), hijri(1447, 5, 4))).toBe(1);
  });

  it('is unknown where one does not exist', () => {
    expect(daysBetween(gregorian(2024, 12, 2), hijri(1446, 5, 30))).toBeUndefined();
    expect(daysBetween(gregorian(2025, 10, 25), hijri(1300, 5, 3))).toBeUndefined();
  });
});

describe('the order of days', () => {
  it('holds within a calendar and across', () => {
    const days = [
      gregorian(2025, 10, 26),
      hijri(1447, 5, 3),
      gregorian(2024, 12, 31),
      hijri(1447, 5, 5),
      hijri(1446, 12, 29),
    ];
    const sorted = [...days].sort((a, b) => compareDays(a, b) ?? Number.NaN);
    expect(sorted).toEqual([2, 4, 1, 0, 3].map((index) => days[index]));
    expect(compareDays(gregorian(2025, 10, 25), hijri(1447, 5, 3))).toBe(0);
  });

  it('counts the days between, signed', () => {
    expect(daysBetween(gregorian(2025, 10, 25), gregorian(2025, 11, 1))).toBe(7);
    expect(daysBetween(gregorian(2025, 11, 1), gregorian(2025, 10, 25))).toBe(-7);
    expect(daysBetween(gregorian(2024, 2, 28), gregorian(2024, 3, 1))).toBe(2);
    expect(daysBetween(hijri(1447, 1, 1), hijri(1448, 1, 1))).toBe(355);
    expect(daysBetween(hijri(1447, 5, 3), gregorian(2025, 10, 26))).toBe(1);
  });

  it('is left open for a Hijri date without a Gregorian day', () => {
    expect(compareDays(hijri(1446, 5, 30), gregorian(2024, 12, 2))).toBeUndefined();
    expect(daysBetween(gregorian(2024, 12, 2), hijri(1501, 1, 1))).toBeUndefined();
    expect(inGregorian(hijri(1501, 1, 1))).toEqual({
      ok: false,
      fault: { code: 'range', calendar: 'hijri' },
    });
  });
});

describe('adding months', () => {
  it('keeps the day, over years and backwards', () => {
    expect(addMonths(gregorian(2025, 10, 25), 24)).toEqual(gregorian(2027, 10, 25));
    expect(addMonths(gregorian(2025, 10, 25), 3)).toEqual(gregorian(2026, 1, 25));
    expect(addMonths(gregorian(2025, 1, 25), -1)).toEqual(gregorian(2024, 12, 25));
    expect(addMonths(gregorian(2025, 12, 25), 12)).toEqual(gregorian(2026, 12, 25));
    expect(addMonths(gregorian(2025, 10, 25), 0)).toEqual(gregorian(2025, 10, 25));
  });

  it('stops at the end of a shorter month', () => {
    expect(addMonths(gregorian(2025, 1, 31), 1)).toEqual(gregorian(2025, 2, 28));
    expect(addMonths(gregorian(2024, 1, 31), 1)).toEqual(gregorian(2024, 2, 29));
    expect(addMonths(gregorian(2024, 2, 29), 12)).toEqual(gregorian(2025, 2, 28));
    expect(addMonths(gregorian(2025, 5, 31), -3)).toEqual(gregorian(2025, 2, 28));
  });
});

describe('the day of the week', () => {
  it('counts from Saturday', () => {
    expect(weekday(gregorian(2025, 10, 25))).toBe(0);
    expect(weekday(gregorian(2025, 10, 26))).toBe(1);
    expect(weekday(gregorian(2025, 10, 31))).toBe(6);
  });

  it('holds before 1970 too', () => {
    expect(weekday(gregorian(1970, 1, 1))).toBe(5);
    expect(weekday(gregorian(1969, 12, 31))).toBe(4);
    expect(weekday(gregorian(1937, 3, 14))).toBe(1);
  });
});
