import { expect, it } from 'vitest';
import { json } from '../../../src/reporters/status/json.js';
import { overviewIn } from './reports.js';

it('one object says all, with null for what is not known', async () => {
  const report = JSON.parse(json(await overviewIn(), 60));
  const [birr, none] = report.associations;
  expect(Object.keys(report)).toEqual(['today', 'associations', 'summary', 'due']);
  expect(report.today).toBe('2025-11-26');
  expect(report.due).toEqual({ withinDays: 60, files: ['policies/birr/investment.yaml'] });
  expect(report.summary).toMatchObject({ associations: 3, policies: 7 });
  expect(birr.policies[0]).toEqual({
    file: 'policies/birr/beneficiary-relations.yaml',
    type: 'beneficiary-relations',
    asked: 'evidence',
    code: 'BR-01',
    title: 'سياسة تنظيم العلاقة مع المستفيدين',
    version: 1,
    status: 'approved',
    revision: false,
    owner: 'إدارة خدمات المستفيدين',
    approved: { date: '2025-10-25', wording: '٢٥/١٠/٢٠٢٥م' },
    copies: [{ version: 1, copy: null }],
    review: { due: '2027-10-25', wording: '٢٥/١٠/٢٠٢٧م', daysLeft: 698 },
    findings: { errors: 0, warnings: 0, infos: 0 },
  });
  expect(birr.policies[2]).toMatchObject({
    file: 'policies/birr/broken.yaml',
    type: null,
    asked: null,
    title: null,
    status: null,
    review: null,
  });
  expect(none).toMatchObject({
    name: 'جمعية بلا سياسات',
    folder: 'policies/none',
    file: 'policies/none/association.yaml',
    policies: [],
    coverage: { asked: 19, approved: [], drafted: [] },
  });
  expect(none.coverage.absent[0]).toEqual({
    type: 'beneficiary-relations',
    title: 'سياسة تنظيم العلاقة مع المستفيدين',
    asked: 'evidence',
  });
});

it('nothing is due where nobody asks', async () => {
  expect(JSON.parse(json(await overviewIn(), undefined)).due).toBeNull();
});
