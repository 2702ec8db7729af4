import { describe, expect, it } from 'vitest';
import type { Section } from '../../src/policy/schema.js';
import { changesOfSections, shorts } from './cases.js';

const preamble: Section = { kind: 'preamble', text: 'تضع الجمعية هذه السياسة لتنظيم علاقتها بالمستفيدين.' };
const goals: Section = { kind: 'detailedGoals', items: ['تقدير حاجة المستفيد.', 'تقديم الخدمات المتكاملة.'] };
const channels: Section = { kind: 'channels', items: ['الاتصال الهاتفي.', 'البريد الإلكتروني.'] };
const handling: Section = {
  kind: 'handling',
  intro: 'يتعامل الموظف مع المستفيد',
  items: ['استقبال المستفيد.'],
};
const all = [preamble, goals, channels, handling];

describe('sections', () => {
  it('none differ in a policy and itself', () => {
    expect(changesOfSections(all, all)).toEqual([]);
  });

  it('one put in is one addition with all that it says, and the others stay what they are', () => {
    const added: Section = { kind: 'scope', text: 'تسري على الجميع.', items: ['الموظفون.', 'المتطوعون.'] };
    expect(shorts(changesOfSections(all, [preamble, added, goals, channels, handling]))).toEqual([
      'added section 2: {+النطاق\nتسري على الجميع.\nالموظفون.\nالمتطوعون.+}',
    ]);
  });

  it('one taken out is one removal, reported between its neighbours', () => {
    const changed = { ...handling, items: ['استقبال المستفيد بلباقة.'] };
    expect(shorts(changesOfSections(all, [preamble, goals, changed]))).toEqual([
      'removed section 3: [-القنوات المستخدمة للتواصل مع المستفيدين\nالاتصال الهاتفي.\nالبريد الإلكتروني.-]',
      'changed item 4.1→3.1: استقبال المستفيد{+ بلباقة+}.',
    ]);
  });

  it('another order is a move of a section, and of none of its clauses', () => {
    expect(shorts(changesOfSections(all, [preamble, channels, goals, handling]))).toEqual([
      'swapped section 3→2: القنوات المستخدمة للتواصل مع المستفيدين ⇄ الأهداف التفصيلية',
    ]);
    expect(shorts(changesOfSections(all, [handling, preamble, goals, channels]))).toEqual([
      'moved section 4→1: آلية التعامل مع المستفيدين',
    ]);
  });

  it('one that became a part of another moved', () => {
    const whole: Section = { kind: 'statement', sections: [channels] };
    const before: Section[] = [preamble, { kind: 'statement', sections: [goals] }, channels];
    const after: Section[] = [preamble, { kind: 'statement', sections: [goals, channels] }];
    expect(shorts(changesOfSections(before, after))).toEqual([
      'moved section 3→2.2: القنوات المستخدمة للتواصل مع المستفيدين',
    ]);
    const [change] = changesOfSections(before, after);
    expect(change?.after?.place.sections.map(({ heading, marker }) => [heading, marker])).toEqual([
      ['البيان', null],
      ['القنوات المستخدمة للتواصل مع المستفيدين', 'ب'],
    ]);
    expect(changesOfSections([preamble, channels], [preamble, whole]).map(({ kind }) => kind)).toEqual([
      'added',
      'moved',
    ]);
  });

  it('a heading with another word is one change', () => {
    const named = (heading: string): Section => ({ ...channels, kind: 'custom', heading });
    expect(
      shorts(changesOfSections([named('قنوات التواصل مع المستفيد')], [named('وسائل التواصل مع المستفيد')])),
    ).toEqual(['changed heading 1: [-قنوات-]{+وسائل+} التواصل مع المستفيد']);
  });

  it('so is a heading that is quite another, and one that is left out', () => {
    const with_ = (heading: string): Section[] => [preamble, { ...goals, heading }, channels];
    expect(shorts(changesOfSections(with_('غايات'), with_('ما نصبو إليه')))).toEqual([
      'changed heading 2: [-غايات-]{+ما نصبو إليه+}',
    ]);
    expect(shorts(changesOfSections(with_('غايات'), with_('none')))).toEqual([
      'removed heading 2: [-غايات-]',
    ]);
  });

  it('another kind under the same heading is a change of kind', () => {
    expect(
      shorts(
        changesOfSections(
          [{ ...goals, heading: 'الغايات' }],
          [{ ...goals, kind: 'scope', heading: 'الغايات' }],
        ),
      ),
    ).toEqual(['changed kind 1: [-الأهداف التفصيلية-]{+النطاق+}']);
  });

  it('two of one kind are told apart by what they say', () => {
    const a: Section = { kind: 'custom', heading: 'أحكام', items: ['لا يجوز للموظف قبول الهدايا.'] };
    const b: Section = { kind: 'custom', heading: 'أحكام', items: ['تحفظ السجلات عشر سنوات.'] };
    expect(changesOfSections([a, b], [b, a]).map(({ kind, subject }) => `${kind} ${subject}`)).toEqual([
      'swapped section',
    ]);
    expect(shorts(changesOfSections([a, b], [b]))).toEqual([
      'removed section 1: [-أحكام\nلا يجوز للموظف قبول الهدايا.-]',
    ]);
  });

  it('when a section is dissolved, its clauses that stand elsewhere now were moved', () => {
    const tools: Section = {
      kind: 'tools',
      items: ['اللائحة الأساسية للجمعية.', 'دليل سياسة الدعم للمستفيدين.'],
    };
    expect(
      shorts(
        changesOfSections(
          [channels, tools],
          [{ ...channels, items: [...(channels.items ?? []), 'دليل سياسة الدعم للمستفيدين.'] }],
        ),
      ),
    ).toEqual([
      'removed section 2: [-الأدوات المتاحة لموظف علاقات المستفيدين للتواصل مع المستفيدين\nاللائحة الأساسية للجمعية.-]',
      'moved item 2.2→1.3: دليل سياسة الدعم للمستفيدين.',
    ]);
  });

  it('paragraphs, lead-ins and definitions are reported as such', () => {
    const before: Section[] = [
      { kind: 'preamble', text: 'فقرة أولى عن الجمعية.\n\nفقرة ثانية عن المستفيدين.' },
      { kind: 'definitions', terms: [{ term: 'الجمعية', meaning: 'جمعية البر.' }] },
      handling,
    ];
    const after: Section[] = [
      { kind: 'preamble', text: 'فقرة أولى عن الجمعية.\n\nفقرة ثانية عن جميع المستفيدين.' },
      {
        kind: 'definitions',
        terms: [
          { term: 'المستفيد', meaning: 'كل من تخدمه الجمعية.' },
          { term: 'الجمعية', meaning: 'كل فروعها في المملكة.' },
        ],
      },
      { ...handling, intro: 'على الموظف الآتي' },
    ];
    expect(shorts(changesOfSections(before, after))).toEqual([
      'changed paragraph 1: فقرة ثانية عن{+ جميع+} المستفيدين.',
      'added term 2: {+المستفيد: كل من تخدمه الجمعية.+}',
      'changed term 2: الجمعية: [-جمعية البر-]{+كل فروعها في المملكة+}.',
      'changed intro 3: [-يتعامل-]{+على+} الموظف [-مع المستفيد-]{+الآتي+}',
    ]);
  });
});
