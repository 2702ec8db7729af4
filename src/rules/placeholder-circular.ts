import { mentions } from '../policy/placeholders.js';
import { freeTexts } from '../policy/texts.js';
import { rangesInside } from '../source/located.js';
import { defineRule } from './lib/rule.js';

/** A title that contains its own placeholder. */
export const placeholderCircular = defineRule({
  id: 'placeholder-circular',
  over: 'policy',
  severity: 'error',
  fixed: { reason: 'structure', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'عنوان فيه متغير العنوان نفسه يتكرر بلا نهاية.',
      message: 'في العنوان متغير يشير إلى العنوان نفسه.',
      hint: 'اكتب العنوان نصًا بلا هذا المتغير.',
    },
    en: {
      why: 'A title that asks for itself never ends.',
      message: 'The title refers to itself through a placeholder.',
      hint: 'Write the title in words.',
    },
  },
  example: {
    kind: 'head',
    bad: 'title: سياسة {{policy.title}}',
    good: 'title: سياسة تنظيم العلاقة مع المستفيدين',
  },
  check({ root }, report) {
    for (const { text, node, path } of freeTexts(root)) {
      if (path[0] !== 'title') continue;
      const own = mentions(text).filter(({ name }) => name === 'policy.title');
      for (const range of rangesInside(node, own)) report(range, {});
    }
  },
});
