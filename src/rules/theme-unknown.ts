import { ar, en } from '../locales/words.js';
import { rangeAt } from '../source/located.js';
import { nearest } from '../source/nearest.js';
import { defineRule } from './lib/rule.js';

/** A theme that doesn't exist. */
export const themeUnknown = defineRule({
  id: 'theme-unknown',
  over: 'both',
  severity: 'error',
  fixed: { reason: 'structure', from: 'always' },
  fixes: 'proposed',
  texts: {
    ar: {
      why: 'القالب يحدد شكل الوثيقة، ولا تُخرج السياسة بقالب غير موجود.',
      message: (v: { theme: string }) => `لا يوجد قالب باسم ${ar.q(v.theme)}.`,
      hint: (v: { nearest?: string | undefined; known: readonly string[] }) =>
        `${ar.meant(v.nearest)}القوالب الموجودة: ${ar.list(v.known)}.`,
    },
    en: {
      why: "The theme gives the document its form: nothing can be rendered with one that isn't there.",
      message: (v) => `There is no theme ${en.q(v.theme)}.`,
      hint: (v) => `${en.meant(v.nearest)}Themes: ${en.list(v.known)}.`,
    },
  },
  example: {
    kind: 'policy',
    bad: 'theme: bookelt',
    good: 'theme: booklet',
  },
  check(context, report) {
    const { root, themes: known } = context;
    const { theme } = 'policy' in context ? context.policy : context.association;
    if (!theme || known.includes(theme)) return;
    const range = rangeAt(root, ['theme']);
    const meant = nearest(theme, known);
    const edits = [{ start: range.start.offset, end: range.end.offset, text: meant ?? '' }];
    report(range, { theme, known, nearest: meant }, { fix: meant ? { safe: false, edits } : undefined });
  },
});
