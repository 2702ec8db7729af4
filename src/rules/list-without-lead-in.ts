import type { Policy, Section } from '../policy/schema.js';
import { type PlacedSection, policySections } from '../policy/sections.js';
import { freeTexts } from '../policy/texts.js';
import { foundIn } from './in-texts.js';
import type { PolicyRule } from './rule.js';

/** Words with which a condition begins: of what, a lead-in would say. */
const condition = /^\s*(?:[\d٠-٩]{1,2}\s*[-.)–]+\s*|[•-]\s*)?(?<word>إذا|متى|في حال(?:ة)?|عند|أن|ألا)\s+\S+/u;

/** «إذا ورد البلاغ قُيد في السجل»: a sentence that says itself what follows from its condition. */
const consequence =
  /^\s*\S+(?:\s+\S+){2,}?\s+(?:[\u0621-\u064A]\u064F|ف(?:[يت]\u064F?[\u0621-\u064A]{2}|على|لل|لا|إن)|(?:جاز|وجب|لزم|سقط|امتنع|تعين|عُد)(?![\u0621-\u064A]))/u;

/** A heading that says for what the conditions are. */
const leading =
  /شرط|شروط|حالات|أحوال|أسباب|ضوابط|معايير|متطلبات|موانع|متى|أهداف|مبادئ|قواعد|واجبات|حقوق|التزامات|مهام|مسؤوليات/u;

/** A list of conditions without a word of what they are conditions for. */
export const listWithoutLeadIn: PolicyRule = {
  id: 'list-without-lead-in',
  check({ policy, root }) {
    const firsts = new Map(
      unled(policy).map(({ path, section }) => [[...path, 'items', 0].join('.'), section] as const),
    );
    return freeTexts(root)
      .filter(({ path }) => firsts.has(path.join('.')) || firsts.has(path.slice(0, -1).join('.')))
      .flatMap((text) => {
        const match = condition.exec(text.text);
        // A question asks, and conditions nothing.
        if (!match || text.text.trimEnd().endsWith('؟')) return [];
        const isClause = /^أ[نل]/u.test(match.groups?.word ?? '');
        const section = firsts.get(text.path.join('.')) ?? firsts.get(text.path.slice(0, -1).join('.'));
        if (
          isClause ? !isConditionToo(section?.items?.[1]) : consequence.test(text.text.slice(0, mostLooked))
        )
          return [];
        const start = text.text.indexOf(match.groups?.word ?? '');
        const end = match.index + match[0].length;
        const values = { words: text.text.slice(start, end) };
        return foundIn(text, [{ start, end, values }], 'list-without-lead-in', {
          severity: 'info',
          safe: false,
        });
      });
  },
};

/** «أن يكون سعودي الجنسية», alone, may be what its heading speaks of; a second one makes a list of conditions. */
function isConditionToo(item: NonNullable<Section['items']>[number] | undefined): boolean {
  const text = typeof item === 'string' ? item : item?.text;
  return /^\s*(?:أن|ألا)\s/u.test(text ?? '');
}

/** So much of a clause says whether it goes on after its condition. */
const mostLooked = 120;

function unled(policy: Policy): PlacedSection[] {
  const says = ({ text, intro }: Section) => Boolean(text ?? intro);
  // Conduct towards people is told case by case, and its heading leads in.
  return policySections(policy).filter(
    ({ section }) => !says(section) && section.kind !== 'handling' && !leading.test(section.heading ?? ''),
  );
}
