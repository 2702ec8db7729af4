import { expect, it } from 'vitest';
import { fileStart } from '../../src/diagnostics/range.js';
import { runRules } from '../../src/rules/lib/run.js';
import { finding } from '../cases/finding.js';

it('a rule that breaks is reported by its name as our fault, and the others go on', () => {
  const broken = {
    id: 'broken',
    find: () => {
      throw new TypeError('x is undefined');
    },
  };
  const sound = { id: 'sound', find: () => [finding('sound', 'info', fileStart)] };
  const reported = runRules([broken, sound], '');
  expect(reported.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
    'error rule-failed',
    'info sound',
  ]);
  expect(reported[0]?.values).toEqual({ rule: 'broken', reason: 'x is undefined' });
});
