import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { gregorian, toIso } from '../../src/calendar/date.js';
import { type AssociationOverview, dueWithin, type PolicyOverview } from '../../src/lifecycle/overview.js';
import { check } from '../../src/pipeline/check.js';
import { overviewOf } from '../../src/pipeline/status.js';
import { inFolder } from '../cases/folder.js';
import { folder as files } from '../cases/overview.js';
import { valueIn } from '../support/value-in.js';

const today = gregorian(2025, 11, 26);

async function overview(below = 'policies') {
  return inFolder(files, async (folder) => {
    const looked = valueIn(await overviewOf(path.join(folder, below), today));
    return looked.overview;
  });
}

const named = (association: AssociationOverview | undefined, name: string): PolicyOverview => {
  const found = association?.policies.find(({ file }) => path.basename(file) === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};

describe('where policies stand', () => {
  it('is reported for every association, also for one without policies and for policies without one', async () => {
    const { associations } = await overview();
    expect(associations.map(({ name, folder }) => [name, path.basename(folder)])).toEqual([
      ['جمعية البر الأهلية', 'birr'],
      ['جمعية بلا سياسات', 'none'],
      [null, 'stray'],
    ]);
    expect(associations.map(({ findings }) => findings.errors)).toEqual([0, 0, 1]);
    expect(associations[1]?.policies).toEqual([]);
  });

  it('puts the revision in work below the version in force, and leaves the archive out', async () => {
    const { associations } = await overview();
    expect(
      associations[0]?.policies.map(({ file, isRevision }) => [path.basename(file), isRevision]),
    ).toEqual([
      ['beneficiary-relations.yaml', false],
      ['beneficiary-relations.next.yaml', true],
      ['broken.yaml', false],
      ['investment.yaml', false],
      ['mistyped.yaml', false],
      ['withdrawn.yaml', false],
    ]);
  });

  it('reports what a policy says, and the days that are left until its review', async () => {
    const { associations } = await overview();
    const [birr, , stray] = associations;
    expect(named(birr, 'beneficiary-relations.yaml')).toMatchObject({
      type: 'beneficiary-relations',
      title: 'سياسة تنظيم العلاقة مع المستفيدين',
      code: 'BR-01',
      version: 1,
      status: 'approved',
      owner: 'إدارة خدمات المستفيدين',
      approved: { day: '2025-10-25', wording: '٢٥/١٠/٢٠٢٥م' },
      review: { due: gregorian(2027, 10, 25), wording: '٢٥/١٠/٢٠٢٧م', daysLeft: 698 },
      findings: { errors: 0, warnings: 0, infos: 0 },
    });
    expect(named(birr, 'investment.yaml').review).toMatchObject({ daysLeft: -1 });
    // No interval is known there: the association has no file.
    expect(named(stray, 'volunteers.yaml')).toMatchObject({ status: 'approved', review: null });
  });

  it('knows no review of what is in work or withdrawn', async () => {
    const [birr] = (await overview()).associations;
    expect(named(birr, 'beneficiary-relations.next.yaml')).toMatchObject({
      status: 'inReview',
      review: null,
    });
    expect(named(birr, 'withdrawn.yaml')).toMatchObject({ status: 'withdrawn', review: null });
  });

  it('says of a broken policy what is known, and guesses nothing', async () => {
    const [birr] = (await overview()).associations;
    expect(named(birr, 'mistyped.yaml')).toMatchObject({
      type: 'data-privacy',
      title: 'سياسة خصوصية البيانات',
      status: null,
      version: null,
    });
    expect(named(birr, 'broken.yaml').findings.errors).toBeGreaterThan(0);
    expect(birr?.coverage.drafted.map(({ id }) => id)).toContain('data-privacy');
    expect(birr?.coverage.approved.map(({ id }) => id)).toEqual(['beneficiary-relations', 'investment']);
  });

  it('counts what check finds', async () => {
    await inFolder(files, async (folder) => {
      const looked = valueIn(await overviewOf(folder, today));
      const checked = valueIn(await check([folder], undefined, { today }));
      const counted = looked.overview.associations.flatMap(({ file, findings, policies }) =>
        [{ file, findings }, ...policies].map((one) => [one.file, one.findings] as const),
      );
      for (const [file, { errors, warnings, infos }] of counted) {
        const of = checked.diagnostics.filter((one) => one.file === file);
        expect(of.length, file).toBe(errors + warnings + infos);
        expect(of.filter(({ severity }) => severity === 'error').length, file).toBe(errors);
      }
      expect(checked.diagnostics.length).toBeGreaterThan(3);
    });
  });
});

describe('what is due', () => {
  it('is overdue or within so many days, both ends included, the most urgent first', async () => {
    const all = await overview();
    const due = (days: number) =>
      dueWithin(all, days).map(({ review }) => review && `${toIso(review.due)} ${review.daysLeft}`);
    expect(due(0)).toEqual(['2025-11-25 -1']);
    expect(due(697)).toEqual(['2025-11-25 -1']);
    expect(due(698)).toEqual(['2025-11-25 -1', '2027-10-25 698']);
  });
});

it('a folder without policies or associations is reported', async () => {
  await inFolder({ 'notes/a.txt': 'x' }, async (folder) => {
    expect(await overviewOf(folder, today)).toMatchObject({ fault: { fault: 'empty' } });
    expect(await overviewOf(path.join(folder, 'nowhere'), today)).toMatchObject({
      fault: { fault: 'missing' },
    });
  });
});
