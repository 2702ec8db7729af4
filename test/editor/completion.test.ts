import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/catalogue/catalogue.js';
import { placeholders } from '../../src/policy/placeholders.js';
import { sectionKinds } from '../../src/policy/section-kinds.js';
import { themeNames } from '../../src/workspace/themes.js';
import { associationText, policy, policyWith } from '../cases/policies.js';
import { typed } from './typed.js';

async function offered(marked: string, options = {}, trigger?: string) {
  const { complete } = await typed(marked, options);
  return complete(trigger).map(({ label, detail }) => (detail ? `${label}: ${detail}` : label));
}

const withLine = (line: string) => policy({ top: `${line}\n` });

describe('the values that are offered', () => {
  it.each([
    ['status: ¦', ['draft: مسودة', 'inReview: قيد المراجعة', 'approved: معتمدة', 'withdrawn: ملغاة']],
    ['approval:\n  method: ¦', ['session: في اجتماع', 'circulation: بالتمرير', 'package: ضمن حزمة سياسات']],
    ['approval:\n  effective: ¦', ['onApproval: من تاريخ الاعتماد']],
    ['approval: { supersedes: ¦', ['none: لا شيء', 'all: كل ما سبق من نوعها']],
    ['present:\n  cover: ¦', ['true', 'false']],
    [
      'sections:\n  - items:\n      - within: { unit: ¦ }',
      ['hour: ساعة', 'day: يوم', 'workday: يوم عمل', 'week: أسبوع', 'month: شهر'],
    ],
    ['sections:\n  - list: ¦', ['bullet: نقاط', 'decimal: أرقام', 'letters: حروف', 'none: بلا علامة']],
  ])('%j', async (marked, expected) => {
    expect(await offered(marked)).toEqual(expected);
  });

  it('policy types with their titles, themes, section kinds with their headings', async () => {
    expect(await offered('type: ¦')).toEqual(catalogue.map(({ id, title }) => `${id}: ${title}`));
    expect(await offered('theme: ¦')).toEqual(await themeNames());
    const kinds = await offered('sections:\n  - kind: ¦');
    expect(kinds).toHaveLength(sectionKinds.length);
    expect(kinds).toContain('channels: القنوات المستخدمة للتواصل مع المستفيدين');
    expect(kinds).toContain('custom: غير ذلك');
  });

  it('headings in the words of the association', async () => {
    const association = `${associationText}audience: { manyOblique: الأيتام }\n`;
    expect(await offered('sections:\n  - kind: ¦', { association })).toContain(
      'channels: القنوات المستخدمة للتواصل مع الأيتام',
    );
  });

  it('roles: those of the board, then the usual ones; names: those of the board', async () => {
    const association = `${associationText}board:\n  members:\n    - { role: أمين الصندوق, name: سعد }\n    - { role: أمين السر, name: }\n`;
    const marked = 'approval:\n  signatures:\n    - role: ¦\n      name: ';
    expect(await offered(marked, { association })).toEqual([
      'أمين الصندوق',
      'أمين السر',
      'رئيس مجلس الإدارة',
      'نائب رئيس مجلس الإدارة',
      'عضو مجلس الإدارة',
      'المشرف المالي',
      'المدير التنفيذي',
    ]);
    const named = 'approval:\n  signatures:\n    - role: أمين\n      name: ¦';
    expect(await offered(named, { association })).toEqual(['سعد: أمين الصندوق']);
  });

  it('the same day in the other calendar, also from the file as it was before the line broke it', async () => {
    const before = policyWith(', hijri: 1447-05-03', '');
    const marked = policyWith('hijri: 1447-05-03 }', 'hijri: ¦').replace('  session', '  "session');
    expect(await offered(marked, { before })).toEqual(['1447-05-03: 2025-10-25']);
  });

  it('the same day in the other calendar of a date that is written as people write it', async () => {
    const marked = policyWith(
      'gregorian: 2025-10-25, hijri: 1447-05-03 }',
      'gregorian: ¦, hijri: ٣/٥/١٤٤٧هـ }',
    );
    expect(await offered(marked)).toEqual(['2025-10-25: 1447-05-03']);
    const hover = async (date: string) => {
      const { contents } =
        (await typed(policyWith('gregorian: 2025-10-25', `gregorian: ${date}`))).hover() ?? {};
      return contents && 'value' in Object(contents) ? (contents as { value: string }).value : '';
    };
    for (const date of ['25 أكتوبر¦ 2025م', '25/1¦0/2025', '٢٥/١٠/٢٠٢٥¦م', '2025/10/2¦5'])
      expect(await hover(date)).toBe(
        'السبت ٢٥ أكتوبر ٢٠٢٥م الموافق ٣ جمادى الأولى ١٤٤٧هـ\n2025-10-25 = 1447-05-03',
      );
    expect(await hover('6/1¦/2022')).toContain('2022-06-01');
    expect(await hover('12¦/2022')).toBe('');
  });

  it("in the association's file", async () => {
    const file = 'association.yaml';
    expect(await offered('registrar: ¦', { file })).toEqual([
      'ncnp: المركز الوطني لتنمية القطاع غير الربحي',
      'hrsd: وزارة الموارد البشرية والتنمية الاجتماعية',
    ]);
    expect(await offered('letterhead:\n  fields: [number, ¦', { file })).toContain('date: التاريخ');
    expect(await offered('board: { members: [ { role: ¦', { file })).toContain('أمين السر');
    expect(await offered('name: {{¦', { file }, '{')).toEqual([]);
  });

  it('take the place of what stands there, and leave the rest of the line', async () => {
    expect((await typed('status: dr¦aft # للمراجعة')).chosen('approved')).toBe('status: approved # للمراجعة');
    expect((await typed('approval: { method: se¦ssion, minutes: "1" }')).chosen('package')).toBe(
      'approval: { method: package, minutes: "1" }',
    );
    expect((await typed('status:¦')).chosen('draft')).toBe('status: draft');
    const association = `${associationText}board: { members: [ { role: 'مدير: مكلف' } ] }\n`;
    const marked = 'approval: { signatures: [ { role: ¦ } ] }';
    expect((await typed(marked, { association })).chosen('مدير: مكلف')).toContain("role: 'مدير: مكلف' }");
  });
});

describe('the keys that are offered', () => {
  it('are those that the place knows and the map lacks, with their Arabic titles', async () => {
    expect(await offered(withLine('¦'))).toContain('owner: الإدارة المسؤولة');
    expect(await offered(withLine('¦'))).not.toContain('title: العنوان');
    expect(await offered('sections:\n  - kind: scope\n    ¦\n    text: نص')).not.toContain('text: النص');
    expect(await offered('approval:\n  date: { ¦')).toEqual([
      'gregorian: الميلادي',
      'hijri: الهجري',
      'asWritten: كما كُتب',
    ]);
    expect(await offered('title: نص ¦')).not.toContain('owner: الإدارة المسؤولة');
    expect(await offered('# ¦')).toEqual([]);
  });

  it('come with a colon, and with a dash where the list has none yet', async () => {
    expect((await typed('type: x\n¦')).chosen('title')).toBe('type: x\ntitle: ');
    expect((await typed('type: x\nse¦')).chosen('sections')).toBe('type: x\nsections:');
    expect((await typed('sections:\n  ¦')).chosen('kind')).toBe('sections:\n  - kind: ');
    expect((await typed('sections:\n  -¦')).chosen('kind')).toBe('sections:\n  - kind: ');
    expect((await typed('sections:\n  - ki¦nd: scope')).chosen('kind')).toBe('sections:\n  - kind: scope');
    expect((await typed('approval: { me¦')).chosen('meeting')).toBe('approval: { meeting: ');
  });

  it('are also found by their Arabic names', async () => {
    const { complete } = await typed('type: x\nالعن¦');
    expect(complete().find(({ label }) => label === 'title')?.filterText).toContain('العنوان');
  });
});

describe('placeholders', () => {
  it('are offered after two braces, with what they give', async () => {
    const { complete } = await typed(policyWith('نص التمهيد', 'تضع {{¦}} هذا'));
    expect(complete('{').map(({ label }) => label)).toEqual(placeholders.map(({ id }) => id));
    expect(complete('{')[0]).toMatchObject({ detail: 'اسم الجمعية', documentation: 'جمعية البر' });
  });

  it('are closed once, and a text that begins with one gets its quotes', async () => {
    const chosen = async (marked: string) => (await typed(marked)).chosen('association.name');
    expect(await chosen('title: سياسة {{ass¦')).toBe('title: سياسة {{association.name}}');
    expect(await chosen('title: سياسة {{¦}} نص')).toBe('title: سياسة {{association.name}} نص');
    expect(await chosen('title: سياسة {{ass¦ociation.region}}')).toBe('title: سياسة {{association.name}}');
    expect(await chosen('title: {{¦')).toBe("title: '{{association.name}}'");
    expect(await chosen('title: "{{¦"')).toBe('title: "{{association.name}}"');
    expect(await chosen('sections:\n  - text: |\n      {{¦')).toContain('      {{association.name}}');
  });

  it('are not for three braces', async () => {
    expect(await offered('title: سياسة {{{¦', {}, '{')).toEqual([]);
  });
});

describe("the association's names", () => {
  const association = 'name: جمعية البر الأهلية\nshortName: جمعية البر\nbrandName: البر\n';

  it('are offered as one types them, also after a prefix, and give their placeholders', async () => {
    const chosen = async (marked: string) => (await typed(marked, { association })).chosen('جمعية البر');
    expect(await chosen('title: سياسة جمعية ال¦')).toBe('title: سياسة {{association.shortName}}');
    expect(await chosen('title: خدمة لجمع¦ جديدة')).toBe('title: خدمة ل{{association.shortName}} جديدة');
    expect(await chosen('title: جمع¦')).toBe("title: '{{association.shortName}}'");
    expect(await chosen('sections:\n  - items:\n      - جمع¦')).toContain("- '{{association.shortName}}'");
    expect(await chosen('sections:\n  - text: |\n      جمع¦')).toContain('      {{association.shortName}}');
  });

  it('are not in the way of another word, of a code or after a space', async () => {
    expect(await offered('title: سياسة كتاب¦', { association })).toEqual([]);
    expect(await offered('code: ¦', { association })).toEqual([]);
    expect(await offered('title: سياسة ¦', { association }, ' ')).toEqual([]);
    expect(await offered('title: سياسة ¦', { association })).toHaveLength(3);
  });
});
