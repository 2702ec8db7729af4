import { expect, it } from 'vitest';
import { Loader } from '../../src/pipeline/load.js';
import { placeOf } from '../../src/workspace/find.js';
import { custom, policy, profile } from '../cases/policies.js';

/** Of each, a text is made that repeats nothing else: expressions that try every way to read it would never come to an end. */
const units = [
  ...[
    'ا',
    ' ',
    '. ',
    'ا,',
    '-',
    'ا-',
    'ـ',
    'اـ',
    ':',
    'ا: ',
    '…',
    '/ ',
    '«',
    '[',
    '(',
    '(_',
    '<',
    '&',
    '**',
    '{{',
  ],
  ...['http', 'www.', 'http://', 'x@', 'a.', 'x', 'A1 ', '1', '٥/', '5/5/', '05 ', '+966 ', '<b ', '[a]('],
  ...['ال ', 'جمعية ', 'جمعية البر ', 'لجنة ', 'ترخيص رقم ', 'ا ا ', '{{a}}'],
];
const length = 60_000;
/** Milliseconds; all rules together need a hundredth of it, where they read a text once. */
const guard = 10_000;

it('all rules come to the end of a long text, whatever it repeats', async () => {
  const loader = await Loader.open();
  const owner = loader.profileText('policies/a/association.yaml', profile);
  for (const unit of units) {
    const text = JSON.stringify(unit.repeat(length / unit.length));
    for (const body of [`text: ${text}`, `items: [${text}]`]) {
      const start = performance.now();
      loader.policyText(placeOf('policies/a/policy.yaml'), policy({ section: custom(body) }), owner);
      expect(performance.now() - start, unit).toBeLessThan(guard);
    }
  }
}, 120_000);
