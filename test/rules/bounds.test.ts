import { beforeAll, describe, expect, it } from 'vitest';
import { Loader } from '../../src/pipeline/load.js';
import { placeOf } from '../../src/workspace/find.js';
import { associationText, custom, policy } from '../cases/policies.js';

/** How far rules look, so that no text takes long: at each bound, what is still found and what no longer is. */
describe('as far as a rule looks, and no further', () => {
  let loader: Loader;
  beforeAll(async () => {
    loader = await Loader.open();
  });

  const found = (rule: string, text: string, association = associationText) => {
    const owner = loader.associationText('policies/a/association.yaml', association);
    return loader
      .policyText(placeOf('policies/a/policy.yaml'), text, owner)
      .every.filter((one) => one.rule === rule);
  };

  const letters = [...'بتثجحخدذرزسشصضطظعغفقكلمنهي'];
  const letter = (i: number) => letters[i % letters.length] ?? '';
  /** Returns a word that no other number has. */
  const word = (i: number) => `ض${letter(i)}${letter(Math.floor(i / 26))}${letter(Math.floor(i / 676))}ض`;
  const times = <Made>(count: number, made: (i: number) => Made) =>
    Array.from({ length: count }, (_, i) => made(i));
  const items = (clauses: readonly string[]) =>
    policy({ section: custom(`items:\n${clauses.map((one) => `  - ${one}\n`).join('')}`) });

  it('clauses that have the same words as another are found, however many have them', () => {
    const clauses = times(400, (i) => `يلتزم الموظف بما ${word(i)}`);
    expect(found('duplicate-clause', items([...clauses, clauses[350] ?? '']))).toHaveLength(1);
    const longer = times(400, (i) => `يلتزم ${times(8, (k) => word(8 * i + k)).join(' ')}`);
    expect(found('near-duplicate-clause', items([...longer, `${longer[350]} كله`]))).toHaveLength(1);
  });

  it.each([
    [99, 1],
    [100, 0],
  ])('nearly the same clause, of words that %i others have: %i', (others, count) => {
    const common = 'يلتزم الموظف بكل ما ورد هنا';
    const clauses = times(others, (i) => `${common} ${times(9, (k) => word(9 * i + k)).join(' ')}`);
    const text = items([...clauses, `${common} اليوم`, `${common} غدا`]);
    expect(found('near-duplicate-clause', text)).toHaveLength(count);
  });

  it.each([
    [200, 1],
    [201, 0],
  ])('a name that is part of another, the %ith of all: %i', (nth, count) => {
    const names = times(nth - 1, (i) => `لجنة ${word(i)}`);
    const text = items([...names, 'لجنة المتابعة', 'لجنة التحقيق والمتابعة']);
    expect(found('role-name-drift', text)).toHaveLength(count);
  });

  it.each([
    [500, 0],
    [501, 1],
  ])('an exception of a rule, the %ith of all: reported %i', (nth, count) => {
    const ignore = times(
      nth,
      (i) => `    - { rule: tatweel, reason: ا, text: "${i === nth - 1 ? 'كـتاب' : word(i)}" }\n`,
    );
    const text = policy({ top: `lint:\n  ignore:\n${ignore.join('')}`, section: custom('text: كـتاب') });
    expect(found('tatweel', text)).toHaveLength(count);
  });

  it.each([
    [200, 'term'],
    [201, undefined],
  ])('what the %ith unknown key was meant for: %s', (nth, meant) => {
    const section = `  - kind: custom\n    heading: عنوان\n    text: نص\n    terms:\n${times(nth - 1, (i) => `      - { x${word(i)}: ا }\n`).join('')}      - { terms: ا }\n`;
    const keys = found('key-unknown', policy({ section }));
    expect(keys).toHaveLength(nth);
    const last = keys.find(({ values }) => values.name === 'terms');
    expect(last?.values.nearest).toBe(meant);
  });

  it.each([
    [200, 1],
    [201, 0],
  ])('an entry of typed contents without a section, the %ith of all: %i', (nth, count) => {
    const entries = [...times(nth - 1, () => 'الاعتماد'), 'قياس الرضا السنوي'];
    const list = custom(`items:\n${entries.map((one) => `  - ${one}\n`).join('')}`).replace(
      'عنوان',
      'المحتويات',
    );
    const reported = found('required-section-missing', policy({ section: list })).filter(
      ({ variant }) => variant === 'promised',
    );
    expect(reported).toHaveLength(count);
  });

  it.each([
    [50, 1],
    [51, 0],
  ])('a phone that is nearly the %ith of the association: %i', (nth, count) => {
    const phones = times(
      nth,
      (i) => `"${i === nth - 1 ? '0112345678' : `05${String(10_000_000 + i * 137_111)}`}"`,
    );
    const association = `${associationText}contacts: { phones: [${phones.join(', ')}] }\n`;
    expect(found('contact-mismatch', items(['الهاتف 0112345687']), association)).toHaveLength(count);
  });
});
