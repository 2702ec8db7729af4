import { beforeAll, describe, expect, it } from 'vitest';
import { Loader } from '../../src/pipeline/load.js';
import type { LoadedAssociation } from '../../src/pipeline/loaded.js';
import { placeOf } from '../../src/workspace/find.js';
import { type Case, clauseCases } from '../cases/clauses.js';
import { custom, policy, policyWith, profile } from '../cases/policies.js';

/** How many cases of each kind a rule has at the least. */
const [leastGood, leastBad] = [60, 20];

/** Rules that hold the texts of a policy against each other, or look at their place: each case is a policy of its own. */
const between = new Set([
  'clause-contradiction',
  'duplicate-clause',
  'duplicate-conflict',
  'list-lead-in-orphan',
  'list-without-lead-in',
  'near-duplicate-clause',
  'reference-unresolved',
  'role-name-drift',
  'spelling-variant-mixed',
  'title-subject-mismatch',
]);

/** The association of cases of a rule that goes by its name. */
const named = `name: جمعية رعاية السجناء وأسرهم بالمدينة المنورة
shortName: جمعية رعاية السجناء وأسرهم
brandName: رحمة
license: "1511"
`;

/** Rules that ask for something that a good clause of another rule may well lack. */
const wanting = new Set(['date-hijri-missing', 'digits-mixed']);

type Found = ReadonlyMap<Case, ReadonlySet<string>>;

describe('a rule of words and meaning', () => {
  let loader: Loader;
  let owners: { usual: LoadedAssociation; named: LoadedAssociation };
  beforeAll(async () => {
    loader = await Loader.open();
    const owner = (text: string) => loader.profileText('policies/a/association.yaml', text);
    owners = { usual: owner(profile), named: owner(named) };
  });

  /** The rules that find something, clause by clause. */
  function rulesFound(rule: string, clauses: readonly string[], title?: string): string[][] {
    const items = clauses.map((clause) => `  - ${JSON.stringify(clause)}\n`).join('');
    const text = policy({ section: custom(`items:\n${items}`) });
    const own = 'title: سياسة تنظيم العلاقة مع المستفيدين';
    const titled = title === undefined ? text : policyWith(own, `title: ${title}`, text);
    const owner = rule === 'association-name-mismatch' ? owners.named : owners.usual;
    const told = loader.policyText(placeOf('policies/a/policy.yaml'), titled, owner).every;
    const first = titled.slice(0, titled.indexOf('items:\n')).split('\n').length + 1;
    return clauses.map((_, i) =>
      told
        .filter(({ range }) => title !== undefined || range.start.line === first + i)
        .map(({ rule }) => rule),
    );
  }

  /** The rules that find something in each case. */
  function foundIn(rule: string, cases: readonly Case[]): Found {
    const alone = (one: Case) => between.has(rule) || one.clauses.length > 1 || one.title !== undefined;
    const together = cases.filter((one) => !alone(one));
    const inAll = rulesFound(
      rule,
      together.map(({ clauses }) => clauses[0] ?? ''),
    );
    return new Map([
      ...together.map((one, i) => [one, new Set(inAll[i])] as const),
      ...cases
        .filter(alone)
        .map((one) => [one, new Set(rulesFound(rule, one.clauses, one.title).flat())] as const),
    ]);
  }

  describe.each(clauseCases.map((cases) => [cases.rule, cases] as const))('%s', (rule, { good, bad }) => {
    it(`is silent on ${leastGood} good clauses, and so are the others`, () => {
      expect(good.length).toBeGreaterThanOrEqual(leastGood);
      const told = [...foundIn(rule, good)].flatMap(([{ line }, found]) =>
        clauseCases
          .map((cases) => cases.rule)
          .filter((one) => found.has(one) && (one === rule || !(between.has(one) || wanting.has(one))))
          .map((one) => `${one}: ${line}`),
      );
      expect(told).toEqual([]);
    });

    it(`finds ${leastBad} bad ones`, () => {
      expect(bad.length).toBeGreaterThanOrEqual(leastBad);
      const missed = [...foundIn(rule, bad)].flatMap(([{ line }, found]) => (found.has(rule) ? [] : [line]));
      expect(missed).toEqual([]);
    });
  });
});
