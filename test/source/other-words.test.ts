import { beforeAll, describe, expect, it } from 'vitest';
import { keys } from '../../src/locales/keys.js';
import { otherWordsOfKeys } from '../../src/locales/other-words.js';
import { Loader } from '../../src/pipeline/load.js';
import { sectionKinds } from '../../src/policy/section-kinds.js';
import { listStyles, statuses } from '../../src/policy/values.js';
import type { AllowedValue } from '../../src/source/described.js';
import { placeOf } from '../../src/workspace/find.js';
import { associationText, custom, policy, policyWith } from '../cases/policies.js';

describe('what is typed in Arabic gets the English word proposed', () => {
  let meant: (rule: string, text: string) => unknown[];
  let loader: Loader;
  beforeAll(async () => {
    loader = await Loader.open();
    const owner = loader.associationText('policies/a/association.yaml', associationText);
    meant = (rule, text) =>
      loader
        .policyText(placeOf('policies/a/policy.yaml'), text, owner)
        .every.filter((one) => one.rule === rule)
        .map(({ values }) => values.nearest);
  });

  const wordsOf = (values: readonly AllowedValue[]) =>
    values.flatMap(({ id, meaning, otherWords = [] }) => [meaning, ...otherWords].map((word) => [word, id]));
  const kinds = wordsOf(sectionKinds);

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

  it.each(wordsOf(statuses))('status: %s is %s', (word, id) => {
    expect(meant('value-unknown', policyWith('status: draft', `status: ${word}`))).toEqual([id]);
  });

  it.each(wordsOf(listStyles))('list: %s is %s', (word, id) => {
    const section = custom(`list: ${word}\ntext: نص`);
    expect(meant('value-unknown', policy({ section }))).toEqual([id]);
  });

  it('also as the severity of a rule', () => {
    const text = `${associationText}lint: { severity: { hamza: تنبيه } }\n`;
    const { every } = loader.associationText('policies/a/association.yaml', text);
    expect(every.map(({ values }) => values.nearest)).toContain('warning');
  });

  it('and every word is one of a key that there is', () => {
    const names = new Set(Object.keys(keys).map((id) => id.split('.').at(-1)));
    expect(Object.keys(otherWordsOfKeys).filter((key) => !names.has(key))).toEqual([]);
  });
});
