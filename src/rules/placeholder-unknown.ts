import type { Words } from '../locales/ar/words.js';
import { ar, en } from '../locales/words.js';
import { halfBraced, mentions, placeholders, titleOf } from '../policy/placeholders.js';
import { freeTexts, registrationLines } from '../policy/texts.js';
import { rangesInside } from '../source/located.js';
import { nearest, nearestTitle } from '../source/nearest.js';
import { reportIn } from './lib/in-texts.js';
import { defineRule } from './lib/rule.js';

/** The placeholders that a policy may use, and those that an association's lines of registration may use. */
const inPolicy = placeholders.map(({ id }) => id);
const inLines = inPolicy.filter((id) => id.startsWith('association.'));

const titlesOf = (known: readonly string[]) => new Map(known.map((id) => [id, [titleOf(id)]]));
const [titlesInPolicy, titlesInLines] = [titlesOf(inPolicy), titlesOf(inLines)];

/** The most different names for which the placeholder that was probably meant is looked for. */
const mostGuesses = 200;

export const placeholderUnknown = defineRule({
  id: 'placeholder-unknown',
  over: 'both',
  severity: 'error',
  fixed: { reason: 'structure', from: 'always' },
  fixes: 'proposed',
  texts: {
    ar: {
      why: 'المتغير غير المعروف يُطبع كما كُتب، بأقواسه.',
      message: (v: { name: string }) => `المتغير ${ar.q(`{{${v.name}}}`)} غير معروف.`,
      hint: (v: { nearest?: string | undefined; known: readonly string[] }) =>
        v.nearest ? `لعل المقصود ${ar.q(`{{${v.nearest}}}`)}.` : `المتغيرات المعروفة: ${ar.list(v.known)}.`,
      variants: {
        braces: {
          message: (v: Words) => `في ${ar.q(v.words)} قوس ناقص، فسيُطبع كما كُتب.`,
          hint: (v: { name: string }) => `كل متغير بين أقواس مزدوجة: ${ar.isolated(`{{${v.name}}}`)}`,
        },
      },
    },
    en: {
      why: "A placeholder that isn't known is printed as it was typed, braces and all.",
      message: (v) => `The placeholder ${en.q(`{{${v.name}}}`)} is not known.`,
      hint: (v) =>
        v.nearest ? `Did you mean {{${v.nearest}}}?` : `Known placeholders: ${en.list(v.known)}.`,
      variants: {
        braces: {
          message: (v) => `${en.q(v.words)} lacks a brace, and would be printed as it is typed.`,
          hint: (v) => `A placeholder has two braces on each side: {{${v.name}}}`,
        },
      },
    },
  },
  example: {
    kind: 'clause',
    bad: 'تضع {{association.nmae}} هذه السياسة',
    good: 'تضع {{association.name}} هذه السياسة',
  },
  check(context, report) {
    const { root } = context;
    const isPolicy = 'policy' in context;
    const known = isPolicy ? inPolicy : inLines;
    const titles = isPolicy ? titlesInPolicy : titlesInLines;
    const guesses = new Map<string, string | undefined>();
    const meantBy = (name: string) => {
      if (!guesses.has(name) && guesses.size < mostGuesses)
        guesses.set(name, nearestTitle(name, titles) ?? nearest(name, known));
      return guesses.get(name);
    };
    for (const free of isPolicy ? freeTexts(root) : registrationLines(root)) {
      const { text, node } = free;
      const unknown = mentions(text).filter(({ name }) => !known.includes(name));
      for (const [i, range] of rangesInside(node, unknown).entries()) {
        const name = unknown[i]?.name ?? '';
        const meant = meantBy(name);
        const edits = [{ start: range.start.offset, end: range.end.offset, text: `{{${meant}}}` }];
        report(range, { name, nearest: meant, known }, { fix: meant ? { safe: false, edits } : undefined });
      }
      const halves = halfBraced(text).map(({ name, start, end }) => ({
        start,
        end,
        variant: 'braces' as const,
        values: { words: text.slice(start, end), name },
        instead: { start, end, text: `{{${name}}}` },
      }));
      reportIn(free, halves, report);
    }
  },
});
