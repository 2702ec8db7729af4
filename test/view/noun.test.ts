import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/catalogue/catalogue.js';
import { nounOf } from '../../src/catalogue/noun.js';
import type { Approval, Policy } from '../../src/policy/schema.js';
import { asText } from '../../src/view/inline.js';
import { viewOf } from '../support/sources.js';

const date = { gregorian: '2025-10-25', hijri: '1447-05-03' };
const approval: Approval = {
  method: 'circulation',
  minutes: '12',
  date,
  effective: 'onApproval',
  supersedes: 'all',
  signatures: null,
};

/** Returns what a document says of itself: its card, its resolution and, if it was withdrawn, its mark. */
function said(policy: Partial<Policy>) {
  const view = viewOf({
    code: 'A-1',
    references: [{ text: 'نظام' }],
    present: { card: true, cover: true },
    approval,
    ...policy,
  });
  return {
    card: [view.card?.heading, ...(view.card?.rows ?? []).map(({ label }) => label)],
    resolution: view.approval?.paragraphs.map(asText).join(' '),
    cover: view.cover?.approved,
    mark: view.mark?.note,
    code: view.approval?.proof.code.alternative,
  };
}

describe('a document is called by the noun of its title', () => {
  it.each([
    ['سياسة الاستثمار', 'سياسة'],
    ['لائحة المشتريات', 'لائحة'],
    ['اللائحة الأساسية', 'لائحة'],
    ['الدليل المالي', 'دليل'],
    ['دليل: السلوك', 'دليل'],
    ['الميثاق الأخلاقي', 'ميثاق'],
    ['نِظام الرقابة', 'نظام'],
    ['قواعد السلوك', 'قواعد'],
    ['مصفوفة الصلاحيات', 'مصفوفة'],
    ['إجراءات الاشتباه', 'إجراءات'],
    ['آلية إدارة المتطوعين', 'آلية'],
    // No noun: the type's.
    ['صلاحيات المجلس', 'لائحة'],
    ['سياسات الجمعية', 'لائحة'],
    ['', 'لائحة'],
    [null, 'لائحة'],
  ])('%s', (title, noun) => {
    expect(nounOf({ type: 'procurement', title }).one).toBe(noun);
  });

  it.each(catalogue.map(({ id, title }) => [title, id]))('as a type is called: %s', (title, id) => {
    const { one, the } = nounOf({ type: id, title: null });
    expect([one, the]).toContain(title.split(' ')[0]);
  });

  it('and else a policy, also of a type that nobody knows', () => {
    expect(nounOf({ type: 'own', title: 'حقوق العاملين' }).one).toBe('سياسة');
  });
});

describe('card, wording, supersession and mark agree with it', () => {
  it('masculine: دليل', () => {
    expect(said({ title: 'دليل السلوك' })).toMatchObject({
      card: expect.arrayContaining([
        'بطاقة تعريف بالدليل',
        'مسمى الدليل',
        'رمز الدليل',
        'المراجع في إعداد هذا الدليل',
      ]),
      resolution:
        'تم اعتماد هذا الدليل بقرار مجلس الإدارة بالتمرير رقم (١٢) وتاريخ ٢٥/١٠/٢٠٢٥م الموافق ٣/٥/١٤٤٧هـ، ويعد هذا الدليل ساري المفعول من تاريخ اعتماده، ويحل محل جميع أدلة السلوك المعمول بها سابقًا.',
      code: 'رمز استجابة سريعة: رقم الترخيص ورمز الدليل وإصداره وبصمته الرقمية',
    });
  });

  it('feminine: لائحة', () => {
    expect(said({ title: 'لائحة المشتريات' })).toMatchObject({
      card: expect.arrayContaining(['بطاقة تعريف باللائحة', 'مسمى اللائحة', 'رمز اللائحة']),
      resolution:
        'تم اعتماد هذه اللائحة بقرار مجلس الإدارة بالتمرير رقم (١٢) وتاريخ ٢٥/١٠/٢٠٢٥م الموافق ٣/٥/١٤٤٧هـ، وتعد هذه اللائحة سارية المفعول من تاريخ اعتمادها، وتحل محل جميع لوائح المشتريات المعمول بها سابقًا.',
    });
  });

  it.each([
    ['دليل السلوك', 'دليل ملغى لا يُعمل به', 'ألغى مجلس الإدارة هذا الدليل بموجب محضره'],
    ['لائحة المشتريات', 'لائحة ملغاة لا يُعمل بها', 'ألغى مجلس الإدارة هذه اللائحة بموجب محضره'],
  ])('once withdrawn: %s', (title, note, sentence) => {
    const withdrawal = { minutes: '7', date, reason: 'س' };
    const { mark, resolution } = said({ title, status: 'withdrawn', withdrawal });
    expect(mark).toBe(note);
    expect(resolution).toContain(sentence);
  });

  it('and codes that it supersedes', () => {
    const { resolution } = said({ title: 'نظام الرقابة', approval: { ...approval, supersedes: ['A', 'B'] } });
    expect(resolution).toContain('، ويحل محل ما سبق من الأنظمة ذوات الرموز: A، B.');
  });
});
