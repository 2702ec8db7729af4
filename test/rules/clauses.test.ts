import { beforeAll, describe, expect, it } from 'vitest';
import { Loader } from '../../src/pipeline/load.js';
import type { LoadedAssociation } from '../../src/pipeline/loaded.js';
import { placeOf } from '../../src/workspace/find.js';
import { type Case, clauseCases, type Elsewhere } from '../cases/clauses.js';
import { associationText, custom, policy, policyWith } from '../cases/policies.js';

/** The least number of good and of bad cases that a rule has. */
const [leastGood, leastBad] = [60, 20];

/** Rules that compare the texts of a policy, or depend on their place: each case is a policy of its own. */
const between = new Set([
  'clause-contradiction',
  'duplicate-clause',
  'duplicate-conflict',
  'list-lead-in-orphan',
  'list-marker-typed',
  'list-without-lead-in',
  'near-duplicate-clause',
  'reference-unresolved',
  'role-name-drift',
  'spelling-variant-mixed',
  'title-subject-mismatch',
]);

/** Rules that depend on the association's file, and the association of their cases. */
const byAssociation = new Set([
  'association-name-mismatch',
  'association-name-typed',
  'contact-mismatch',
  'license-mismatch',
]);
const named = `name: جمعية رعاية السجناء وأسرهم بالمدينة المنورة
shortName: جمعية رعاية السجناء وأسرهم
brandName: رحمة
license: "1511"
contacts:
  website: https://rahma.org.sa
  email: info@rahma.org.sa
  phones: ["0530588487", "0148345678", "920012345"]
`;

/** Rules that ask for something that a good clause of another rule may lack. */
const wanting = new Set(['association-name-typed', 'date-hijri-missing', 'digits-mixed']);

type Found = ReadonlyMap<Case, ReadonlySet<string>>;

describe('a rule of words and meaning', () => {
  let loader: Loader;
  let owners: { usual: LoadedAssociation; named: LoadedAssociation };
  beforeAll(async () => {
    loader = await Loader.open();
    const owner = (text: string) => loader.associationText('policies/a/association.yaml', text);
    owners = { usual: owner(associationText), named: owner(named) };
  });

  /**
   * Returns the rules that find something, clause by clause; where the policy says something elsewhere as well, those that
   * find something anywhere.
   */
  function rulesFound(rule: string, clauses: readonly string[], elsewhere: Elsewhere = {}): string[][] {
    const { title, issued, heading, approval } = elsewhere;
    const quoted = JSON.stringify;
    const listed = clauses.length > 0 ? clauses : ['نص البند'];
    const items = listed.map((clause) => `  - ${quoted(clause)}\n`).join('');
    const own = 'title: سياسة تنظيم العلاقة مع المستفيدين';
    const text = [
      ...(title ? [[own, `title: ${quoted(title)}`]] : []),
      ...(issued ? [['status: draft', `status: draft\nissued: ${quoted(issued)}`]] : []),
      ...(heading ? [['heading: عنوان', `heading: ${quoted(heading)}`]] : []),
      ...(approval ? [['approval:\n', `approval:\n  text: ${quoted(approval)}\n`]] : []),
    ].reduce(
      (before, [words = '', others = '']) => policyWith(words, others, before),
      policy({ section: custom(`items:\n${items}`) }),
    );
    const owner = byAssociation.has(rule) ? owners.named : owners.usual;
    const reported = loader.policyText(placeOf('policies/a/policy.yaml'), text, owner).every;
    if (Object.keys(elsewhere).length > 0) return [reported.map(({ rule }) => rule)];
    const first = text.slice(0, text.indexOf('items:\n')).split('\n').length + 1;
    return clauses.map((_, i) =>
      reported.filter(({ range }) => range.start.line === first + i).map(({ rule }) => rule),
    );
  }

  /** Returns the rules that find something in each case. */
  function foundIn(rule: string, cases: readonly Case[]): Found {
    const alone = ({ clauses, elsewhere }: Case) =>
      between.has(rule) || clauses.length !== 1 || Object.keys(elsewhere).length > 0;
    const together = cases.filter((one) => !alone(one));
    const inAll = rulesFound(
      rule,
      together.map(({ clauses }) => clauses[0] ?? ''),
    );
    return new Map([
      ...together.map((one, i) => [one, new Set(inAll[i])] as const),
      ...cases
        .filter(alone)
        .map((one) => [one, new Set(rulesFound(rule, one.clauses, one.elsewhere).flat())] as const),
    ]);
  }

  describe.each(clauseCases.map((cases) => [cases.rule, cases] as const))('%s', (rule, { good, bad }) => {
    it(`is silent on ${leastGood} good clauses, and so are the others`, () => {
      expect(good.length).toBeGreaterThanOrEqual(leastGood);
      const reported = [...foundIn(rule, good)].flatMap(([{ line }, found]) =>
        clauseCases
          .map((cases) => cases.rule)
          .filter((one) => found.has(one) && (one === rule || !(between.has(one) || wanting.has(one))))
          .map((one) => `${one}: ${line}`),
      );
      expect(reported).toEqual([]);
    });

    it(`finds ${leastBad} bad ones`, () => {
      expect(bad.length).toBeGreaterThanOrEqual(leastBad);
      const missed = [...foundIn(rule, bad)].flatMap(([{ line }, found]) => (found.has(rule) ? [] : [line]));
      expect(missed).toEqual([]);
    });
  });
});
