import { ar, en } from '../locales/words.js';
import { isHeading } from '../policy/roles.js';
import { freeTexts } from '../policy/texts.js';
import { reportIn, type TextMatch } from './lib/in-texts.js';
import { defineRule } from './lib/rule.js';
import { contentsEntries } from './lib/typed-contents.js';

/** A heading that ends with a sign, such as «:-»; type size and space already set it off from its text. */
export const headingPunctuation = defineRule({
  id: 'heading-punctuation',
  over: 'policy',
  proofreads: 'policy',
  severity: 'info',
  fixes: 'safe',
  texts: {
    ar: {
      why: 'العنوان يميزه شكله، والعلامة بعده تظهر في المحتويات وفي الإشارات المرجعية لملف PDF.',
      message: (v: { signs: string }) => `ينتهي العنوان بالعلامة ${ar.q(v.signs)}.`,
      hint: 'احذفها، فالعنوان لا يحتاج إلى علامة.',
    },
    en: {
      why: 'A heading is recognised by its looks; a sign after it shows in contents and bookmarks.',
      message: (v) => `The heading ends with ${en.q(v.signs)}.`,
      hint: 'Delete it: a heading needs no sign.',
    },
  },
  example: {
    kind: 'section',
    bad: '- kind: custom\n  heading: "تمهيد:-"\n  text: نص',
    good: '- kind: custom\n  heading: تمهيد\n  text: نص',
  },
  check({ policy, root }, report) {
    const entries = contentsEntries(policy, root);
    for (const text of freeTexts(root))
      if (isHeading(text) || entries.has(text))
        reportIn(text, textMatchesIn(text.text), report, { safe: true });
  },
});

function textMatchesIn(text: string): TextMatch<{ readonly signs: string }>[] {
  const end = text.trimEnd().length;
  const start = beforeSigns(text, end);
  const signs = text.slice(start, end);
  const wordEnd = text.slice(0, start).trimEnd().length;
  // The dots of «إلخ..» are left alone.
  if (signs === '' || wordEnd === 0 || signs.includes('..')) return [];
  // After a figure or a Latin word, any sign but a colon may be part of it: «1.5-», «Inc.».
  const safe = /^:+$/u.test(signs) || !/[\p{Nd}A-Za-z]/u.test(text[wordEnd - 1] ?? '');
  return [{ start, end, values: { signs }, instead: { start: wordEnd, end, text: '' }, safe }];
}

const sign = /[:.،؛,;\-–—]/u;

/** Returns where the signs that end at a place begin. */
function beforeSigns(text: string, end: number): number {
  let start = end;
  while (start > 0 && sign.test(text[start - 1] ?? '')) start -= 1;
  return start;
}
