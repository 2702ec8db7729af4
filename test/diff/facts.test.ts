import { describe, expect, it } from 'vitest';
import { diffPolicies } from '../../src/diff/diff.js';
import type { Approval, Policy } from '../../src/policy/schema.js';
import { sources } from '../support/sources.js';
import { changesOf, shorts } from './cases.js';

const approved = (approval: Approval): Partial<Policy> => ({ approval });

describe('facts about a policy', () => {
  it.each<[string, Partial<Policy>, Partial<Policy>, string[]]>([
    [
      'title',
      { title: 'سياسة العلاقة' },
      { title: 'لائحة العلاقة' },
      ['changed title : [-سياسة-]{+لائحة+} العلاقة'],
    ],
    ['code', { code: 'BR-01' }, { code: 'BR-02' }, ['changed code : [-BR-01-]{+BR-02+}']],
    ['version', { version: 1 }, { version: 2 }, ['changed version : [-١-]{+٢+}']],
    ['owner', {}, { owner: 'إدارة الخدمات' }, ['added owner : {+إدارة الخدمات+}']],
    ['issued', { issued: '2025-09' }, { issued: '2025' }, ['changed issued : [-سبتمبر -]٢٠٢٥م']],
    [
      'type',
      { type: 'volunteers' },
      { type: 'receipts' },
      ['changed type : [-آلية إدارة المتطوعين-]{+لائحة المقبوضات+}'],
    ],
    [
      'review',
      { review: { everyMonths: 24 } },
      { review: { everyMonths: 12 } },
      ['changed review : كل [-٢٤-]{+١٢+} شهرًا'],
    ],
    [
      'references',
      { references: [{ text: 'نظام الجمعيات' }, { text: 'لائحته' }] },
      { references: [{ text: 'نظام الجمعيات', url: 'https://ncnp.gov.sa/a' }] },
      ['changed reference : نظام الجمعيات{+ https://ncnp.gov.sa/a+}', 'removed reference : [-لائحته-]'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(shorts(changesOf(before, after))).toEqual(expected);
  });

  it('an association that is called otherwise is reported once, and in each text that names it', () => {
    const policy: Partial<Policy> = {
      sections: [{ kind: 'preamble', text: 'تضع {{association.shortName}} هذه السياسة.' }],
    };
    const changes = changesOf(policy, policy, [{ shortName: 'جمعية البر' }, { shortName: 'جمعية الوفاء' }]);
    expect(shorts(changes)).toEqual([
      'changed association.shortName : جمعية [-البر-]{+الوفاء+}',
      'changed paragraph 1: تضع جمعية [-البر-]{+الوفاء+} هذه السياسة.',
    ]);
  });

  it('status, history, letterhead and theme are none', () => {
    expect(
      changesOf(
        {},
        { status: 'approved', history: [{ version: 1 }], letter: { number: '1' }, theme: 'letterhead' },
      ),
    ).toEqual([]);
  });
});

describe('facts about an approval', () => {
  it.each<[string, Approval, Approval, string[]]>([
    [
      'method',
      { method: 'session' },
      { method: 'package' },
      ['changed approval.method : [-في اجتماع-]{+ضمن حزمة سياسات+}'],
    ],
    ['minutes', { minutes: '12' }, { minutes: null }, ['changed approval.minutes : [-١٢-]{+…+}']],
    [
      'meeting',
      { meeting: { number: 1 } },
      { meeting: { number: 2, term: 3 } },
      ['changed approval.meeting.number : [-١-]{+٢+}', 'added approval.meeting.term : {+٣+}'],
    ],
    [
      'either date',
      { date: { gregorian: '2025-10-25', hijri: '1447-05-03' } },
      { date: { gregorian: '2025-10-25', hijri: '1447-05-04' } },
      ['changed approval.date : ٢٥ أكتوبر ٢٠٢٥م الموافق [-٣-]{+٤+} جمادى الأولى ١٤٤٧هـ'],
    ],
    [
      'effective',
      { effective: 'onApproval' },
      { effective: '2026-01-01' },
      ['changed approval.effective : [-من تاريخ الاعتماد-]{+١ يناير ٢٠٢٦م الموافق ١٢ رجب ١٤٤٧هـ+}'],
    ],
    [
      'supersedes',
      { supersedes: 'all' },
      { supersedes: ['BR-01'] },
      ['changed approval.supersedes : [-جميع السياسات السابقة في الموضوع-]{+BR-01+}'],
    ],
    [
      'own wording',
      {},
      { text: 'اعتمد المجلس هذه السياسة.' },
      ['added approval.text : {+اعتمد المجلس هذه السياسة.+}'],
    ],
    [
      'signatures',
      {
        signatures: [
          { role: 'رئيس المجلس', name: null },
          { role: 'أمين السر', name: 'سعد' },
        ],
      },
      {
        signatures: [
          { role: 'أمين السر', name: 'سعد' },
          { role: 'رئيس المجلس', name: 'عبدالله بن محمد بن أحمد العلي' },
        ],
      },
      ['movedAndChanged approval.signature : رئيس المجلس: [-…-]{+عبدالله بن محمد بن أحمد العلي+}'],
    ],
    [
      'a signature without a name',
      { signatures: [{ role: 'رئيس المجلس' }] },
      { signatures: [{ role: 'رئيس المجلس', name: 'سعد' }] },
      ['changed approval.signature : رئيس المجلس{+: سعد+}'],
    ],
    ['signatures that are left blank', {}, { signatures: null }, ['added approval.signature : {+…+}']],
  ])('%s', (_, before, after, expected) => {
    expect(shorts(changesOf(approved(before), approved(after)))).toEqual(expected);
  });

  it('an approval that was not there is reported fact by fact', () => {
    expect(shorts(changesOf({}, approved({ method: 'session', date: null })))).toEqual([
      'added approval.method : {+في اجتماع+}',
      'added approval.date : {+…+}',
    ]);
  });
});

it('both versions are named with their dates', () => {
  const { before, after } = diffPolicies(
    sources({ version: 1, status: 'approved', approval: { date: { gregorian: '2025-10-25' } } }),
    sources({ version: 2, issued: '2026' }),
  );
  expect(before).toMatchObject({
    version: 1,
    status: 'approved',
    approved: '٢٥ أكتوبر ٢٠٢٥م الموافق ٣ جمادى الأولى ١٤٤٧هـ',
  });
  expect(after).toMatchObject({ version: 2, status: 'draft', approved: null, issued: '٢٠٢٦م' });
});
