import { fileStart, type Range } from '../diagnostics/range.js';
import { ar, en } from '../locales/words.js';
import { mentions, placeholders } from '../policy/placeholders.js';
import { isTooLong, longestValue } from '../policy/resolve.js';
import { freeTexts } from '../policy/texts.js';
import { entryAt, type Located, rangeAt, rangesInside } from '../source/located.js';
import { defineRule, type PolicyContext } from './lib/rule.js';

/**
 * A placeholder's value that is longer than any name, by itself or with the placeholders in it: a few values that each mention
 * the next one many times would fill any document.
 */
export const placeholderTooLong = defineRule({
  id: 'placeholder-too-long',
  over: 'both',
  severity: 'error',
  fixed: { reason: 'structure', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'متغيرات قليلة، في كل منها الذي يليه مكررًا مرات كثيرة، تملأ أي وثيقة؛ ولا اسم يبلغ هذا الطول.',
      message: (v: { name: string; limit: number }) =>
        `قيمة المتغير ${ar.q(`{{${v.name}}}`)} أطول من ${v.limit} حرف بعد ملء ما فيها من متغيرات، فلن توضع مكانه.`,
      hint: 'اختصر القيمة، أو اكتبها بلا متغيرات.',
    },
    en: {
      why: 'A few placeholders, each holding the next one many times, fill any document; and no name is that long.',
      message: (v) =>
        `The value of the placeholder ${en.q(`{{${v.name}}}`)} is longer than ${v.limit} characters once the placeholders in it are filled in, so it won't be put in its place.`,
      hint: 'Shorten the value, or write it without placeholders.',
    },
  },
  example: {
    kind: 'call',
    bad: 'title: "{{policy.owner}} {{policy.owner}} {{policy.owner}} …"',
    good: 'title: سياسة تنظيم العلاقة مع المستفيدين',
  },
  check(context, report) {
    for (const { id: name, value } of placeholders) {
      const range =
        'policy' in context ? placeInPolicy(name, value, context) : placeInAssociation(name, context.root);
      if (range) report(range, { name, limit: longestValue });
    }
  },
});

/**
 * Returns where a policy has a placeholder's value that is too long. A value too long by itself in the association's file is
 * reported there; here the result is undefined.
 */
function placeInPolicy(
  name: string,
  value: (typeof placeholders)[number]['value'],
  { policy, association, root }: PolicyContext,
): Range | undefined {
  const sources = { policy, association: association ?? { name: '' } };
  const isOfAssociation = /^(?:association|audience)\./u.test(name);
  if (isOfAssociation && (value(sources) ?? '').length > longestValue) return undefined;
  if (!isTooLong(name, sources)) return undefined;
  const path = name.replace(/^policy\./u, '').split('.');
  return !isOfAssociation && entryAt(root, path) ? rangeAt(root, path) : firstMention(root, name);
}

/** Returns where an association's file has a placeholder's value that is too long; undefined where it isn't. */
function placeInAssociation(name: string, root: Located): Range | undefined {
  const path = name.replace(/^association\./u, '').split('.');
  const node = entryAt(root, path)?.value;
  const isLong = node?.kind === 'scalar' && String(node.value).length > longestValue;
  return isLong ? rangeAt(root, path) : undefined;
}

/** Returns where a placeholder is first mentioned; the beginning of the file where only the program uses it. */
function firstMention(root: Located, name: string) {
  for (const { text, node } of freeTexts(root)) {
    const [range] = rangesInside(
      node,
      mentions(text)
        .filter((one) => one.name === name)
        .slice(0, 1),
    );
    if (range) return range;
  }
  return fileStart;
}
