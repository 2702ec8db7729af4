import { beforeAll, describe, expect, it } from 'vitest';
import { keys } from '../../src/locales/keys.js';
import { otherWordsOfKeys, otherWordsOfValues } from '../../src/locales/other-words.js';
import { Loader } from '../../src/pipeline/load.js';
import { sectionKinds } from '../../src/policy/kinds/index.js';
import { placeOf } from '../../src/workspace/find.js';
import { custom, policy, policyWith, profile } from '../cases/policies.js';

describe('what is typed in Arabic gets the English word proposed', () => {
  let meant: (rule: string, text: string) => unknown[];
  beforeAll(async () => {
    const loader = await Loader.open();
    const owner = loader.profileText('policies/a/association.yaml', profile);
    meant = (rule, text) =>
      loader
        .policyText(placeOf('policies/a/policy.yaml'), text, owner)
        .every.filter((one) => one.rule === rule)
        .map(({ values }) => values.nearest);
  });

  const kinds = sectionKinds.flatMap(({ id }) => (otherWordsOfValues[id] ?? []).map((word) => [word, id]));

  it.each(kinds)('kind: %s is %s', (word, id) => {
    const section = custom('text: نص').replace('kind: custom', `kind: ${word}`);
    expect(meant('value-unknown', policy({ section }))).toEqual([id]);
  });

  it.each([
    ['العنوان', 'title'],
    ['المالك', 'owner'],
    ['الرمز', 'code'],
    ['الحالة', 'status'],
    ['تاريخ الإصدار', 'issued'],
  ])('the key %s is %s', (word, key) => {
    const text = `type: code-of-conduct\n${key === 'title' ? '' : 'title: قواعد\n'}${key === 'status' ? '' : 'status: draft\n'}${word}: ا\nsections: []\n`;
    expect(meant('key-unknown', text)).toEqual([key]);
  });

  it.each([
    ['العنوان', 'heading'],
    ['النص', 'text'],
    ['المقدمة', 'intro'],
    ['القائمة', 'list'],
    ['البنود', 'items'],
  ])('the key %s of a section is %s', (word, key) => {
    const lines = key === 'heading' ? 'text: ا' : `heading: ب`;
    const section = `  - kind: custom\n    ${lines}\n    ${word}: ا\n`;
    expect(meant('key-unknown', policy({ section }))).toEqual([key]);
  });

  it.each([
    ['status: draft', 'status: مسودة', 'draft'],
    ['status: draft', 'status: معتمد', 'approved'],
    ['method: session', 'method: جلسة', 'session'],
    ['method: session', 'method: بالتمرير', 'circulation'],
  ])('%s as %s is %s', (words, typed, value) => {
    expect(meant('value-unknown', policyWith(words, typed))).toEqual([value]);
  });

  it('and every word is one of a key or a value that there is', () => {
    const names = new Set(Object.keys(keys).map((id) => id.split('.').at(-1)));
    expect(Object.keys(otherWordsOfKeys).filter((key) => !names.has(key))).toEqual([]);
    const explained = Object.values(keys)
      .map(([, explanation]) => explanation)
      .join();
    expect(Object.keys(otherWordsOfValues).filter((value) => !explained.includes(`${value} (`))).toEqual([]);
  });
});
