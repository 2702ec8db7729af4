import { describe, expect, it } from 'vitest';
import type { Association } from '../../src/association/schema.js';
import { toIso } from '../../src/calendar/date.js';
import { reviewDue } from '../../src/lifecycle/review.js';
import type { Policy } from '../../src/policy/schema.js';

const approvedOn = (date: NonNullable<Policy['approval']>['date'], more: Partial<Policy> = {}): Policy => ({
  type: 'investment',
  title: 'سياسة الاستثمار',
  status: 'approved',
  sections: [],
  review: { everyMonths: 24 },
  approval: { date },
  ...more,
});

const due = (policy: Policy, association?: Association) => {
  const day = reviewDue(policy, association);
  return day && toIso(day);
};

describe('a review falls due', () => {
  it('so many months after the approval, on the same day of the month', () => {
    expect(due(approvedOn({ gregorian: '2025-10-25' }))).toBe('2027-10-25');
    expect(due(approvedOn({ gregorian: '2025-10-25' }, { review: { everyMonths: 3 } }))).toBe('2026-01-25');
  });

  it('on the last day of a month that has no such day', () => {
    const months = (everyMonths: number, gregorian: string) =>
      due(approvedOn({ gregorian }, { review: { everyMonths } }));
    expect(months(6, '2025-08-31')).toBe('2026-02-28');
    expect(months(6, '2027-08-31')).toBe('2028-02-29');
    expect(months(12, '2024-02-29')).toBe('2025-02-28');
    expect(months(1, '2025-08-31')).toBe('2025-09-30');
  });

  it('by Gregorian months, whatever calendar the approval is dated in', () => {
    expect(due(approvedOn({ hijri: '1447-05-03' }))).toBe('2027-10-25');
  });

  it('after the interval of the policy, else of the association', () => {
    const association = { name: 'جمعية', defaults: { reviewMonths: 36 } };
    const date = { gregorian: '2025-10-25' };
    expect(due(approvedOn(date), association)).toBe('2027-10-25');
    expect(due(approvedOn(date, { review: undefined }), association)).toBe('2028-10-25');
    expect(due(approvedOn(date, { review: { everyMonths: null } }), association)).toBe('2028-10-25');
  });

  it('after the issue where the day of approval is not known, from the first day that may be meant', () => {
    expect(due(approvedOn(null, { issued: '2025-09' }))).toBe('2027-09-01');
    expect(due(approvedOn({ asWritten: '6/1/2022' }, { issued: '2022' }))).toBe('2024-01-01');
    expect(due(approvedOn({ gregorian: '2025-10-25' }, { issued: '2020' }))).toBe('2027-10-25');
  });
});

describe('no day of review is reported', () => {
  it('of a draft that was never approved', () => {
    expect(due(approvedOn(null, { status: 'draft', issued: '2020-01-01' }))).toBeUndefined();
    expect(due(approvedOn({ gregorian: '2025-10-25' }, { status: 'draft' }))).toBe('2027-10-25');
  });

  it('where neither a date nor an interval is known', () => {
    expect(due(approvedOn(null))).toBeUndefined();
    expect(due(approvedOn({ asWritten: '6/1/2022' }))).toBeUndefined();
    expect(due(approvedOn({ gregorian: '2025-02-30' }))).toBeUndefined();
    expect(due(approvedOn({ gregorian: '2025-10-25' }, { review: undefined }))).toBeUndefined();
  });

  it('of what was withdrawn', () => {
    expect(due(approvedOn({ gregorian: '2025-10-25' }, { status: 'withdrawn' }))).toBeUndefined();
  });

  it('beyond the printed calendars', () => {
    for (const everyMonths of [1200, 1e9, Number.MAX_SAFE_INTEGER])
      expect(due(approvedOn({ gregorian: '2025-10-25' }, { review: { everyMonths } }))).toBeUndefined();
  });
});
