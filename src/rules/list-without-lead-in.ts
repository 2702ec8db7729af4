import type { Words } from '../locales/ar/words.js';
import { ar, en } from '../locales/words.js';
import type { Policy, Section } from '../policy/schema.js';
import { type PlacedSection, policySections } from '../policy/sections.js';
import { freeTexts } from '../policy/texts.js';
import { reportIn } from './lib/in-texts.js';
import { defineRule } from './lib/rule.js';

/** The beginning of a condition; a lead-in would say what it is a condition for. */
const condition = /^\s*(?:[\d٠-٩]{1,2}\s*[-.)–]+\s*|[•-]\s*)?(?<word>إذا|متى|في حال(?:ة)?|عند|أن|ألا)\s+\S+/u;

/** A condition followed by its own consequence: «إذا ورد البلاغ قُيد في السجل». */
const consequence =
  /^\s*\S+(?:\s+\S+){2,}?\s+(?:[\u0621-\u064A]\u064F|ف(?:[يت]\u064F?[\u0621-\u064A]{2}|على|لل|لا|إن)|(?:جاز|وجب|لزم|سقط|امتنع|تعين|عُد)(?![\u0621-\u064A]))/u;

/** Words of a heading that say what the conditions are for. */
const leading =
  /شرط|شروط|حالات|أحوال|أسباب|ضوابط|معايير|متطلبات|موانع|متى|أهداف|مبادئ|قواعد|واجبات|حقوق|التزامات|مهام|مسؤوليات/u;

/** A list of conditions without a lead-in that says what they are for. */
export const listWithoutLeadIn = defineRule({
  id: 'list-without-lead-in',
  over: 'policy',
  proofreads: 'policy',
  severity: 'info',
  fixes: 'no',
  texts: {
    ar: {
      why: 'شروط لا يُعرف ما الذي تُشترط له لا يُعمل بها.',
      message: (v: Words) => `القائمة شروط تبدأ بـ${ar.q(v.words)}، ولم يُذكر ما الذي تُشترط له.`,
      hint: `مهّد لها بالمفتاح ${ar.isolated('intro')}، مثل: «يُعوَّض المستفيد في الحالات الآتية».`,
    },
    en: {
      why: "Conditions can't be followed if nobody knows for what they are.",
      message: (v) =>
        `The list is of conditions, beginning with ${en.q(v.words)}, and nothing says for what.`,
      hint: 'Lead it in with intro, such as «يُعوَّض المستفيد في الحالات الآتية».',
    },
  },
  example: {
    kind: 'section',
    bad: '- kind: custom\n  heading: التعويض\n  items: [إذا ثبت الضرر, إذا صدر حكم قضائي]',
    good: '- kind: custom\n  heading: التعويض\n  intro: يُعوَّض المستفيد في الحالات الآتية\n  items: [إذا ثبت الضرر, إذا صدر حكم قضائي]',
  },
  check({ policy, root }, report) {
    const firsts = new Map(
      unled(policy).map(({ path, section }) => [[...path, 'items', 0].join('.'), section] as const),
    );
    for (const text of freeTexts(root)) {
      const section = firsts.get(text.path.join('.')) ?? firsts.get(text.path.slice(0, -1).join('.'));
      const match = section && condition.exec(text.text);
      // A question isn't a condition.
      if (!match || text.text.trimEnd().endsWith('؟')) continue;
      const isClause = /^أ[نل]/u.test(match.groups?.word ?? '');
      if (isClause ? !isConditionToo(section.items?.[1]) : consequence.test(text.text.slice(0, mostLooked)))
        continue;
      const start = text.text.indexOf(match.groups?.word ?? '');
      const end = match.index + match[0].length;
      reportIn(text, [{ start, end, values: { words: text.text.slice(start, end) } }], report);
    }
  },
});

/**
 * Tells whether the second item is a condition too. One «أن يكون سعودي الجنسية» may be what its heading announces; two make a
 * list of conditions.
 */
function isConditionToo(item: NonNullable<Section['items']>[number] | undefined): boolean {
  const text = typeof item === 'string' ? item : item?.text;
  return /^\s*(?:أن|ألا)\s/u.test(text ?? '');
}

/** How many characters of a clause are read: enough to see whether it continues after its condition. */
const mostLooked = 120;

function unled(policy: Policy): PlacedSection[] {
  const says = ({ text, intro }: Section) => Boolean(text ?? intro);
  // A section on dealing with people lists cases, and its heading serves as lead-in.
  return policySections(policy).filter(
    ({ section }) => !says(section) && section.kind !== 'handling' && !leading.test(section.heading ?? ''),
  );
}
