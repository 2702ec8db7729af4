import { describe, expect, it } from 'vitest';
import { remainingDifferences } from '../../src/diff/remaining.js';
import { sources } from '../support/sources.js';

const approved = sources(
  {
    history: [{ version: 1, date: '2025-01-01', summary: 'الإصدار الأول' }],
    present: { closing: { text: 'شكرًا لكم' } },
  },
  { audience: { many: 'المستفيدون' } },
);

describe('what differs besides the table of changes', () => {
  it('is nothing between a policy and itself, nor where only what the table compares differs', () => {
    expect(remainingDifferences(approved, approved)).toEqual([]);
    const { policy, association } = approved;
    const other = { policy: { ...policy, title: 'سياسة أخرى', version: 3 }, association };
    expect(remainingDifferences(approved, other)).toEqual([]);
  });

  it('is reported at its place, with both values', () => {
    const { policy } = approved;
    const now = {
      policy: {
        ...policy,
        history: [
          { version: 1, date: '2025-01-01', summary: 'تُقرأ ١٥: ١٥٠' },
          { version: 2, date: '2025-02-01' },
        ],
        present: { closing: true, toc: { heading: 'الفهرس' } },
        review: { everyMonths: 12 },
      },
      association: { ...approved.association, audience: { many: 'الموظفون' } },
    };
    expect(remainingDifferences(approved, now)).toEqual([
      { path: ['history', 0, 'summary'], before: 'الإصدار الأول', after: 'تُقرأ ١٥: ١٥٠' },
      { path: ['history', 1, 'version'], before: null, after: '2' },
      { path: ['history', 1, 'date'], before: null, after: '2025-02-01' },
      { path: ['present', 'closing', 'text'], before: 'شكرًا لكم', after: null },
      { path: ['present', 'toc', 'heading'], before: null, after: 'الفهرس' },
      {
        path: ['approval', 'seal', 'association', 'audience', 'many'],
        before: 'المستفيدون',
        after: 'الموظفون',
      },
      { path: ['review', 'everyMonths'], before: null, after: '12' },
    ]);
  });
});
