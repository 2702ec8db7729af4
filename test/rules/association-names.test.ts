import { beforeAll, describe, expect, it } from 'vitest';
import { Loader } from '../../src/pipeline/load.js';
import { associationNameMismatch } from '../../src/rules/association-name-mismatch.js';
import { placeOf } from '../../src/workspace/find.js';
import { clauseCases } from '../cases/clauses.js';

const names = [
  'جمعية الأشخاص ذوي الإعاقة الأهلية بجازان',
  'الجمعية الخيرية لرعاية ذوي الإعاقة',
  'جمعية الإعاقة الحركية للكبار',
  'جمعية إكرام الموتى بالرياض',
  'جمعية البر الخيرية بالمدينة المنورة',
  'جمعية التنمية الأسرية بالأحساء',
  'جمعية رعاية كبار السن بمنطقة عسير',
  'جمعية حفظ النعمة الأهلية',
  'جمعية طويق للتمكين والتأهيل',
  'جمعية الإسكان التنموي الأهلية',
  'جمعية التوعية الصحية بالقصيم',
  'جمعية مراكز الأحياء بمكة المكرمة',
  'جمعية خدمة المجتمع والمستفيدين',
  'جمعية الدعوة والإرشاد وتوعية الجاليات',
  'جمعية تنمية الموارد والشراكات المجتمعية',
  'مؤسسة العطاء للخدمات الإنسانية',
  'جمعية حماية البيئة والمستهلك',
  'جمعية الزواج والتنمية الاجتماعية برفحاء',
];

const ordinary = [
  'تلتزم الجمعية بإبلاغ ذوي العلاقة بالقرار.',
  'يحق للأطراف ذوي الصلة طلب نسخة منه.',
  ...clauseCases
    .filter(({ rule }) => rule !== associationNameMismatch.id)
    .flatMap(({ good }) => good.flatMap(({ clauses }) => clauses)),
];

describe("the association's name", () => {
  let loader: Loader;
  beforeAll(async () => {
    loader = await Loader.open();
  });

  /** Returns the words that are taken for the name with a mistake in it. */
  function mistakesIn(name: string, clauses: readonly string[]): unknown[] {
    const owner = loader.associationText('policies/a/association.yaml', `name: ${name}\nlicense: "1511"\n`);
    const items = clauses.map((clause) => `      - ${JSON.stringify(clause)}\n`).join('');
    const text = `type: beneficiary-relations\ntitle: سياسة\nstatus: draft\nsections:\n  - kind: custom\n    heading: بنود\n    items:\n${items}`;
    const { diagnostics } = loader.policyText(placeOf('policies/a/policy.yaml'), text, owner);
    return diagnostics
      .filter(({ rule, variant }) => rule === associationNameMismatch.id && variant === 'almost')
      .map(({ values }) => values.words);
  }

  it.each(names)('%s: no ordinary clause is mistaken for it', (name) => {
    expect(mistakesIn(name, ordinary)).toEqual([]);
  });

  it('is found with one letter wrong beside one of its words, with two between two', () => {
    const name = 'جمعية الأشخاص ذوي الإعاقة الأهلية بجازان';
    expect(mistakesIn(name, ['تخدم ذوي الإعافة في المنطقة.'])).toEqual(['ذوي الإعافة']);
    expect(mistakesIn(name, ['تخدم ذوي الإعفافة في المنطقة.'])).toEqual([]);
    expect(mistakesIn(name, ['تخدم جمعية ذوي الإعفافة الأهلية المنطقة.'])).toEqual(['ذوي الإعفافة']);
  });
});
