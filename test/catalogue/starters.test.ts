import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Digits } from '../../src/calendar/digits.js';
import { catalogue, type PolicyType, policyType } from '../../src/catalogue/catalogue.js';
import { skeleton } from '../../src/catalogue/skeleton.js';
import { startedTypes, starters, startersOf } from '../../src/catalogue/starters.js';
import { Loader } from '../../src/pipeline/load.js';
import { associationText, usualAssociation } from '../../src/pipeline/new-association.js';
import { policyText } from '../../src/pipeline/new-policy.js';
import { placeOf } from '../../src/workspace/find.js';
import { projectFolder } from '../support/project.js';

/** The rules about what a person has to fill in. */
const toFillIn = [
  'card-field-missing',
  'approval-number-missing',
  'approval-date-missing',
  'value-blank',
  'item-blank',
];

/** Returns what `check` reports of a text in the folder of an association with nothing else. */
async function reportedOf(text: string, digits: Digits = 'arabic') {
  const loader = await Loader.open({ today: { calendar: 'gregorian', year: 2026, month: 2, day: 1 } });
  const loadedAssociation = loader.associationText(
    'nowhere/almithal/association.yaml',
    associationText({ ...usualAssociation, name: 'جمعية المثال الأهلية', license: '1234', digits }),
  );
  expect(loadedAssociation.diagnostics).toEqual([]);
  return loader.policyText(placeOf('nowhere/almithal/policy.yaml'), text, loadedAssociation);
}

function begun(type: PolicyType, starter = startersOf(type)[0], digits: Digits = 'arabic') {
  return policyText({ type, starter, code: 'X-01', owner: 'إدارة الحوكمة', issued: '2026-01-15', digits });
}

function withoutComments(text: string): string {
  return text.replace(/#.*$/gmu, '');
}

describe('the starters', () => {
  it('are the files that there are, and no other', () => {
    const files = readdirSync(path.join(projectFolder, 'templates/starters'));
    const listed = starters.map(({ type, id }) => `${id === undefined ? type : `${type}.${id}`}.yaml`);
    expect([...listed].sort()).toEqual(files.sort());
  });

  it('are for types of the catalogue, and told apart where a type has several', () => {
    for (const type of startedTypes()) {
      const ids = startersOf(type).map(({ id }) => id);
      expect(new Set(ids).size, type.id).toBe(ids.length);
      expect(ids.length === 1 || ids.every((id) => id !== undefined), type.id).toBe(true);
    }
    expect(startersOf({ id: 'beneficiary-relations' }).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(startedTypes().length).toBe(16);
  });

  it.each(starters.map((starter) => [`${starter.type} ${starter.id ?? ''}`, starter] as const))(
    '%s is a sound draft, in which nothing is wanting but what the meeting will say',
    async (_, starter) => {
      const type = policyType(starter.type);
      if (!type) throw new Error(starter.type);
      const { diagnostics, policy } = await reportedOf(await begun(type, starter));
      const rules = diagnostics.map(({ rule }) => rule).sort();
      // The shortest starter says itself that it leaves out recommended sections.
      const advice = starter.id === 'a' ? ['recommended-section-missing'] : [];
      expect(rules).toEqual(['approval-date-missing', 'approval-number-missing', ...advice]);
      expect(policy).toMatchObject({ type: starter.type, version: 1, status: 'draft', code: 'X-01' });
      expect(policy?.approval?.signatures?.every(({ role, name }) => role && name === null)).toBe(true);
    },
  );

  it("are written in the association's digits", async () => {
    for (const digits of ['arabic', 'latin'] as const)
      for (const starter of starters) {
        const type = policyType(starter.type);
        if (!type) throw new Error(starter.type);
        const { diagnostics } = await reportedOf(await begun(type, starter, digits), digits);
        expect(
          diagnostics.filter(({ rule }) => rule === 'digits-mixed'),
          `${starter.type} ${digits}`,
        ).toEqual([]);
      }
    const type = policyType('volunteers');
    if (!type) throw new Error();
    expect(await begun(type, startersOf(type)[0], 'arabic')).toContain('(م/٧٠) وتاريخ ٢٧/٥/١٤٤١هـ');
    expect(await begun(type, startersOf(type)[0], 'latin')).toContain('(م/70) وتاريخ 27/5/1441هـ');
  });

  it('have blanks where nothing was said', async () => {
    const type = policyType('fundraising');
    if (!type) throw new Error();
    const text = await policyText({
      type,
      starter: startersOf(type)[0],
      issued: '2026-01-15',
      digits: 'arabic',
    });
    const { diagnostics } = await reportedOf(text);
    expect(diagnostics.map(({ rule, severity }) => `${severity} ${rule}`).sort()).toEqual([
      'warning approval-date-missing',
      'warning approval-number-missing',
      'warning card-field-missing',
      'warning card-field-missing',
    ]);
  });

  it.each([
    ['fundraising', 'وتحصل على ترخيص مستقل لكل حملة'],
    ['fundraising', 'يكون القائمون على جمع التبرعات وصرفها من السعوديين'],
    ['fundraising', 'ولا يستلم أحد من منسوبي الجمعية نقدًا'],
    ['fundraising', 'إيصالًا برقم متسلسل'],
    ['fundraising', 'من خارج المملكة إلا بعد موافقة مكتوبة من الجهة المرخِّصة'],
    ['volunteers', 'تتكفل الجمعية بعلاج المتطوع إذا أصيب'],
    ['volunteers', 'ميثاقًا خاصًا بالقاصرين يوقعه وليه معه'],
    ['data-privacy', 'الهيئة السعودية للبيانات والذكاء الاصطناعي'],
    ['data-privacy', 'والبيانات الوراثية'],
    ['data-privacy', 'مصلحة مشروعة للجمعية'],
    ['data-privacy', 'atMost: 72, unit: hour'],
    ['data-privacy', 'atMost: 30, unit: day'],
    ['conflict-of-interest', 'يقدم هؤلاء إفصاحًا سنويًا'],
    ['whistle-blowing', 'heading: الإبلاغ خارج الجمعية'],
    ['whistle-blowing', '(م/١٤٨) وتاريخ ٨/٨/١٤٤٥هـ'],
    ['volunteers', '(م/٧٠) وتاريخ ٢٧/٥/١٤٤١هـ'],
    ['fundraising', '(م/٢٠) وتاريخ ٥/٢/١٤٣٩هـ'],
    ['board-handover', '(م/٨) وتاريخ ١٩/٢/١٤٣٧هـ'],
    ['board-handover', '(ت/١/٩/٢٣) وتاريخ ١٨/١٢/١٤٤٤هـ'],
  ])('%s says «%s»', async (id, words) => {
    const type = policyType(id);
    if (!type) throw new Error(id);
    expect(withoutComments(await begun(type))).toContain(words);
  });

  it('say the basis and the way of disposal of each kind of document', async () => {
    const type = policyType('document-retention');
    if (!type) throw new Error();
    const { policy } = await reportedOf(await begun(type));
    const periods = policy?.sections?.find(({ kind }) => kind === 'records');
    expect(periods?.sections?.length).toBe(6);
    for (const { heading, text, terms } of periods?.sections ?? []) {
      expect(text, heading ?? '').toMatch(/^الأساس: /u);
      expect(text, heading ?? '').toMatch(/تُتلف/u);
      expect(terms?.length, heading ?? '').toBeGreaterThan(1);
    }
  });

  it('ask to look up what is not certain in the law, and never on paper', async () => {
    for (const starter of starters) {
      const type = policyType(starter.type);
      if (!type) throw new Error(starter.type);
      const text = await begun(type, starter);
      expect(text, starter.type).toContain('يُراجع');
      expect(withoutComments(text), starter.type).not.toMatch(/(?<![\u0600-\u06FF])يُراجع(?=[: ])/u);
    }
  });

  it('say who does what, how long records are kept and when the text is looked at again', async () => {
    for (const starter of starters) {
      if (starter.type === 'beneficiary-relations') continue;
      const type = policyType(starter.type);
      if (!type) throw new Error(starter.type);
      const { policy } = await reportedOf(await begun(type, starter));
      const kinds = policy?.sections?.map(({ kind }) => kind);
      expect(kinds, starter.type).toEqual(expect.arrayContaining(['responsibilities', 'records', 'review']));
      expect(await begun(type, starter), starter.type).toContain('within: {');
    }
  });

  it('name no association, and speak of those served as the association does', async () => {
    for (const type of startedTypes())
      for (const starter of startersOf(type)) {
        const text = withoutComments(await begun(type, starter));
        expect(text, type.id).toContain('{{association.name}}');
        expect(text, type.id).not.toMatch(/المستفيد/u);
      }
  });
});

describe('a skeleton', () => {
  it.each(catalogue.map((type) => [type.id, type] as const))(
    'for %s has what the type asks for, blank, and no error',
    async (_, type) => {
      const text = skeleton(type).replace('issued:', 'issued: 2026-01-15');
      const { diagnostics, policy } = await reportedOf(text);
      expect(
        [...new Set(diagnostics.map(({ rule }) => rule))].filter((rule) => !toFillIn.includes(rule)),
      ).toEqual([]);
      expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(false);
      expect(policy?.sections?.length).toBeGreaterThan(3);
    },
  );
});
