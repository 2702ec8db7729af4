import type { Policy, Section } from '../policy/schema.js';
import { type PlacedSection, policySections } from '../policy/sections.js';
import { freeTexts } from '../policy/texts.js';
import { foundIn } from './in-texts.js';
import type { PolicyRule } from './rule.js';

/** Words with which a condition begins: of what, a lead-in would say. */
const condition = /^\s*(?:[\d٠-٩]{1,2}\s*[-.)–]+\s*|[•-]\s*)?(?<word>إذا|متى|في حال(?:ة)?|عند)\s+\S+/u;

/** A list of conditions without a word of what they are conditions for. */
export const listWithoutLeadIn: PolicyRule = {
  id: 'list-without-lead-in',
  check({ policy, root }) {
    const firsts = new Set(unled(policy).map(({ path }) => [...path, 'items', 0].join('.')));
    return freeTexts(root)
      .filter(({ path }) => firsts.has(path.join('.')) || firsts.has(path.slice(0, -1).join('.')))
      .flatMap((text) => {
        const match = condition.exec(text.text);
        // A question asks, and conditions nothing.
        if (!match || text.text.trimEnd().endsWith('؟')) return [];
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

function unled(policy: Policy): PlacedSection[] {
  const says = ({ text, intro }: Section) => Boolean(text ?? intro);
  // Conduct towards people is told case by case, and its heading leads in.
  return policySections(policy).filter(({ section }) => !says(section) && section.kind !== 'handling');
}
