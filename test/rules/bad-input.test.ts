import { describe, expect, it } from 'vitest';
import { associationRules, policyRules } from '../../src/rules/index.js';
import { usualSeverity } from '../../src/rules/lib/levels.js';
import * as cases from '../cases/bad-input.js';
import { fixtures } from '../cases/fixtures.js';
import { compared } from '../cases/told.js';

const groups = {
  'a file that is not what it should be': cases.unreadable,
  'a slip of YAML': cases.slips,
  'a value that YAML read as something else': cases.unquoted,
  'a value that does not fit': cases.invalid,
  'what the rules find': cases.ruled,
  'what each rule finds': fixtures,
  'a logo': cases.logos,
  'many faults': [cases.several],
} as const;

for (const [title, inputs] of Object.entries(groups))
  describe(`${title} is told where it stands, and nothing else`, () => {
    it.each(inputs.map((input) => [input.name, input] as const))('%s', async (_, input) => {
      const { told, expected } = await compared(input);
      expect(told).toEqual(expected);
    });
  });

it('each rule is shown a fault that it finds', () => {
  const shown = new Set(
    cases.badInputs.flatMap(({ told }) =>
      told.flatMap((one) =>
        one
          .replace(/ @.*/u, '')
          .split(' + ')
          .map((words) => words.split(' ')[1]),
      ),
    ),
  );
  const ids = [...policyRules, ...associationRules].map(({ id }) => id);
  expect(ids.filter((id) => !shown.has(id))).toEqual([]);
});

it('a rule is as grave as other programs are told, unless something is wrong with an approved policy', () => {
  const graver = fixtures.filter(({ name, told }) => {
    const rule = name.split(' ').at(-1) ?? '';
    return !told.some((one) => one.split(' + ').includes(`${usualSeverity(rule)} ${rule}`));
  });
  expect(graver.map(({ name }) => name)).toEqual([]);
});

describe('what is right is left alone', () => {
  it.each(cases.harmless.map((input) => [input.name, input] as const))('%s', async (_, input) => {
    expect((await compared(input)).told).toEqual([]);
  });
});
