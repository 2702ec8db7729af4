import { describe, expect, it } from 'vitest';
import { associationRules, policyRules } from '../../src/rules/index.js';
import { usualSeverity } from '../../src/rules/lib/levels.js';
import * as cases from '../cases/bad-input.js';
import { compared } from '../cases/check-folder.js';
import { fixtures } from '../cases/fixtures.js';

const groups = {
  'a file that is not what it should be': cases.unreadable,
  'a mistake in YAML': cases.yamlMistakes,
  'a value that YAML read as something else': cases.unquoted,
  'a value that does not fit': cases.invalid,
  'what the rules find': cases.ruled,
  'what each rule finds': fixtures,
  'a logo': cases.logos,
  'many faults': [cases.several],
} as const;

for (const [title, inputs] of Object.entries(groups))
  describe(`${title} is reported where it stands, and nothing else`, () => {
    it.each(inputs.map((input) => [input.name, input] as const))('%s', async (_, input) => {
      const { reported, expected } = await compared(input);
      expect(reported).toEqual(expected);
    });
  });

describe('the faults of a rule stand in a file of its name', () => {
  it('and each file is one of a rule', () => {
    const ids = [...policyRules, ...associationRules].map(({ id }) => id);
    expect([...new Set(fixtures.map(({ rule }) => rule))].sort()).toEqual([...new Set(ids)].sort());
  });

  it('with one at least that is as grave as what is reported to other programs', () => {
    const graveOf = (rule: string) => `${usualSeverity(rule)} ${rule}`;
    const shown = new Set(
      fixtures.flatMap(({ rule, reported }) =>
        reported.some((one) => one.split(' + ').includes(graveOf(rule))) ? [rule] : [],
      ),
    );
    expect(fixtures.map(({ rule }) => rule).filter((rule) => !shown.has(rule))).toEqual([]);
  });
});

describe('what is right is left alone', () => {
  it.each(cases.harmless.map((input) => [input.name, input] as const))('%s', async (_, input) => {
    expect((await compared(input)).reported).toEqual([]);
  });
});
