import { loosely } from '../policy/arabic.js';
import { type FreeText, freeTexts } from '../policy/texts.js';
import { foundIn } from './in-texts.js';
import type { PolicyRule } from './rule.js';

const id = 'role-name-drift';

/** What names of bodies and offices begin with. */
const heads = 'لجنة|ضابط|وحدة|قسم|هيئة|مركز';
const named = new RegExp(
  `(?<![\\u0621-\\u0652])[وف]?[بكل]?(?:ال)?(?<head>${heads})\\s+(?<rest>(?:ال)?[\\u0621-\\u064A]{3,}(?:\\s+وال[\\u0621-\\u064A]{3,})*)`,
  'gu',
);

interface Named {
  readonly text: FreeText;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly parts: ReadonlySet<string>;
}

/** So many names are compared with each; no association has so many bodies. */
const mostNames = 200;

/** «لجنة التحقيق والمتابعة» in one place and «لجنة المتابعة» in another: one body or two? */
export const roleNameDrift: PolicyRule = {
  id,
  check({ root }) {
    const all = freeTexts(root).flatMap(namesIn);
    const different = new Map<string, Named>();
    for (const one of all) {
      const key = [...one.parts].join(' ');
      if (different.size < mostNames && !different.has(key)) different.set(key, one);
    }
    const names = [...different.values()];
    return all.flatMap((one) => {
      const other = names.find(({ parts }) => isPartOf(parts, one.parts));
      if (!other) return [];
      const { start, end, words } = one;
      return foundIn(one.text, [{ start, end, values: { words, other: other.words } }], id, {
        severity: 'info',
        safe: false,
      });
    });
  },
};

function namesIn(text: FreeText): Named[] {
  return [...text.text.matchAll(named)].map(({ 0: all, index, groups }) => {
    const { head = '', rest = '' } = groups ?? {};
    const start = index + all.indexOf(head);
    const parts = rest.split(/\s+/u).map((word) => loosely(word).replace(/^و?(?:ال)?/u, ''));
    return {
      text,
      start,
      end: index + all.length,
      words: `${head} ${rest}`,
      parts: new Set([head, ...parts]),
    };
  });
}

/** Whether a name lacks words of another and has no other ones. */
function isPartOf(shorter: ReadonlySet<string>, longer: ReadonlySet<string>): boolean {
  return shorter.size < longer.size && [...shorter].every((part) => longer.has(part));
}
