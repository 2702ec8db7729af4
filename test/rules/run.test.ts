import { expect, it } from 'vitest';
import { fileStart } from '../../src/diagnostics/range.js';
import { found, type Rule } from '../../src/rules/rule.js';
import { runRules } from '../../src/rules/run.js';

it('a rule that breaks is told by its name as our fault, and the others go on', () => {
  const broken: Rule<string> = {
    id: 'broken',
    check: () => {
      throw new TypeError('x is undefined');
    },
  };
  const sound: Rule<string> = { id: 'sound', check: () => [found('sound', 'info', fileStart)] };
  const told = runRules([broken, sound], '');
  expect(told.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
    'error rule-failed',
    'info sound',
  ]);
  expect(told[0]?.message.values).toEqual({ rule: 'broken', reason: 'x is undefined' });
});
