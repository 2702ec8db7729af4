import { ar, en } from '../locales/words.js';
import { isClause, listOf } from '../policy/roles.js';
import { type FreeText, freeTexts } from '../policy/texts.js';
import { reportIn } from './lib/in-texts.js';
import { defineRule } from './lib/rule.js';
import { typedMarker } from './lib/typed-markers.js';

/** Lists whose typed numbers are written in another style than those of the first such list; reported at their first clause. */
export const listStyleMixed = defineRule({
  id: 'list-style-mixed',
  over: 'policy',
  proofreads: 'policy',
  severity: 'info',
  fixes: 'no',
  texts: {
    ar: {
      why: 'ترقيم على شكلين في وثيقة واحدة يدل على نص جُمع من نصين.',
      message: (v: { marker: string }) =>
        `كُتب الترقيم هنا هكذا ${ar.q(v.marker)}، وفي قائمة سابقة على شكل آخر.`,
      hint: `احذف الترقيم المكتوب، فالبرنامج يرقّم القوائم كلها على شكل واحد.`,
    },
    en: {
      why: 'Numbers of two styles show that a text was put together from two.',
      message: (v) => `The typed numbers look like ${en.q(v.marker)} here, and otherwise in a list before.`,
      hint: 'Delete the typed numbers: the program numbers all lists alike.',
    },
  },
  example: {
    kind: 'section',
    bad: '- kind: custom\n  heading: القنوات\n  items: ["١- المقابلة", "٢- الهاتف"]\n- kind: custom\n  heading: الأدوات\n  items: ["١. الاستمارة", "٢. الدليل"]',
    good: '- kind: custom\n  heading: القنوات\n  items: [المقابلة, الهاتف]',
  },
  check({ root }, report) {
    const firsts = new Map<string, { style: string; text: FreeText; start: number; end: number }>();
    for (const text of freeTexts(root).filter(isClause)) {
      const list = listOf(text).join('.');
      const marker = typedMarker(text.text);
      if (marker?.number !== undefined && !firsts.has(list)) firsts.set(list, { ...marker, text });
    }
    const [first, ...others] = firsts.values();
    for (const { text, start, end, style } of others)
      if (style !== first?.style)
        reportIn(text, [{ start, end, values: { marker: text.text.slice(start, end) } }], report);
  },
});
