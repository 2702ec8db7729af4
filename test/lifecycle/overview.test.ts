import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/catalogue/catalogue.js';
import { coverageOf } from '../../src/lifecycle/overview.js';

const ids = (types: readonly { id: string }[]) => types.map(({ id }) => id);
const asked = ids(catalogue.filter((type) => type.asked !== 'customary'));

const policy = (type: string | null, status: 'draft' | 'inReview' | 'approved' | 'withdrawn' | null) => ({
  type,
  status,
  isRevision: false,
});

describe('what is asked for', () => {
  it('is all there is as evidence and by law, and each is reported once', () => {
    const { approved, drafted, absent } = coverageOf([
      policy('investment', 'approved'),
      policy('data-privacy', 'draft'),
      policy('fundraising', 'inReview'),
      policy('board-handover', 'approved'),
    ]);
    expect(ids(approved)).toEqual(['investment', 'board-handover']);
    expect(ids(drafted)).toEqual(['data-privacy', 'fundraising']);
    expect([...ids(approved), ...ids(drafted), ...ids(absent)].sort()).toEqual([...asked].sort());
  });

  it('is absent where nothing is there, or nothing but what was withdrawn', () => {
    expect(ids(coverageOf([]).absent)).toEqual(asked);
    expect(ids(coverageOf([policy('investment', 'withdrawn')]).absent)).toEqual(asked);
  });

  it('is approved where one of several texts is in force', () => {
    const { approved, drafted } = coverageOf([
      policy('investment', 'draft'),
      policy('investment', 'approved'),
      { ...policy('investment', 'draft'), isRevision: true },
    ]);
    expect([ids(approved), ids(drafted)]).toEqual([['investment'], []]);
  });

  it('is not approved by a revision in work, nor by a file that doesn’t say its status', () => {
    const { approved, drafted } = coverageOf([
      { ...policy('investment', 'approved'), isRevision: true },
      policy('data-privacy', null),
    ]);
    expect([ids(approved), ids(drafted)]).toEqual([[], ['data-privacy', 'investment']]);
  });

  it('leaves out what is customary and what the catalogue doesn’t know', () => {
    const { approved, drafted, absent } = coverageOf([
      policy('risk-management', 'approved'),
      policy('something-else', 'approved'),
      policy(null, 'approved'),
    ]);
    expect([ids(approved), ids(drafted), ids(absent)]).toEqual([[], [], asked]);
  });
});
