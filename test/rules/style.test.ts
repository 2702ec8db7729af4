import { describe, expect, it } from 'vitest';
import { doubledPunctuation } from '../../src/rules/doubled-punctuation.js';
import { latinPunctuation } from '../../src/rules/latin-punctuation.js';
import type { AssociationContext } from '../../src/rules/lib/rule.js';
import { spaceBeforePunctuation } from '../../src/rules/space-before-punctuation.js';
import { parse } from '../../src/source/parse.js';

const rules = [spaceBeforePunctuation, latinPunctuation, doubledPunctuation];

/** Returns the rules that find something in a text. */
function foundIn(text: string): string[] {
  const { root } = parse(`text: ${JSON.stringify(text)}\n`);
  return rules.filter((rule) => rule.find({ root } as AssociationContext).length > 0).map(({ id }) => id);
}

describe('how a text is typed', () => {
  it('is left alone where it is good', () => {
    const good = [
      'استنادًا إلى المادة (٥/٢) من اللائحة، الصادرة بالقرار رقم ٧٣٧٣٩ وتاريخ ١١/٦/١٤٣٧هـ: تُعتمد هذه السياسة.',
      'للتواصل: info@example.org.sa، أو https://example.org.sa/a,b;c?d=e، أو 920001234.',
      'ينص النظام على أن «تلتزم الجمعية بالإفصاح...»، ثم يقول: «وعليها أن تنشره؛ فهل يكفي؟».',
      'المبلغ 1,250.50 ريال، والنسبة ٩٠٪؛ والوقت 10:30 (بتوقيت الرياض).',
      'الأنظمة المستخدمة: Word, Excel; PowerPoint, .NET و a::b و std::vector.',
      'الاسم ........................ التوقيع . . . . . . . . .',
      'نطاق الموقع .sa وامتداد الملف .pdf.',
      'رقم الاجتماع {{approval.minutes}}، وتاريخه {{approval.date}}.',
    ];
    expect(good.flatMap((text) => foundIn(text).map((rule) => `${rule}: ${text}`))).toEqual([]);
  });

  it('is read in time that grows as the text does', () => {
    for (const text of ['ا'.repeat(200_000), ' '.repeat(200_000), '. '.repeat(100_000), 'ا,'.repeat(100_000)])
      expect(foundIn(text)).toBeDefined();
  });
});
