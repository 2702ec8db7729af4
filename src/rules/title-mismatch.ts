import type { Words } from '../locales/ar/words.js';
import { ar, en } from '../locales/words.js';
import { isWith } from '../policy/arabic.js';
import { resolvedText } from '../policy/resolve.js';
import { freeTexts } from '../policy/texts.js';
import { reportIn } from './lib/in-texts.js';
import { nameWords } from './lib/names.js';
import { defineRule } from './lib/rule.js';

/** The least number of a title's words that count as a mention of it. */
const leastAlike = 2;

/** The least share of a title's words that count as a mention of it; a smaller share names another policy. */
const leastShare = 0.5;

/** An approval that calls the policy by a title that isn't its own, so that it doesn't prove which text was approved. */
export const titleMismatch = defineRule({
  id: 'title-mismatch',
  over: 'policy',
  proofreads: 'policy',
  severity: 'warning',
  fixes: 'no',
  texts: {
    ar: {
      why: 'اعتماد يسمي سياسة بعنوان آخر لا يثبت أن هذا النص هو المعتمد.',
      message: (v: Words & { title: string }) =>
        `${ar.q(v.words)} في الاعتماد غير عنوان السياسة: ${ar.q(v.title)}.`,
      hint: `اكتب مكانه ${ar.isolated('{{policy.title}}')} ليكون العنوان واحدًا.`,
    },
    en: {
      why: "An approval of another title doesn't prove that this text was approved.",
      message: (v) => `${en.q(v.words)} in the approval is not the title of the policy: ${en.q(v.title)}.`,
      hint: 'Write {{policy.title}} in its place.',
    },
  },
  example: {
    kind: 'more',
    bad: 'text: اعتمد المجلس سياسة تنظيم العلاقة مع المتطوعين في محضره رقم {{approval.minutes}}',
    good: 'text: اعتمد المجلس {{policy.title}} في محضره رقم {{approval.minutes}}',
  },
  check({ policy, association = { name: '' }, root }, report) {
    const typed = policy.title ?? '';
    const printed = resolvedText(typed, { policy, association }, '…');
    // An approval may contain the title's placeholders or their values.
    const titles = [nameWords(printed), nameWords(typed)];
    const [title = []] = titles;
    const [first] = title;
    if (first === undefined || title.length <= leastAlike) return;
    for (const text of freeTexts(root).filter(({ path }) => path[0] === 'approval')) {
      const { words, loose: letters } = text;
      const starts = [...words.keys()].filter((i) => isWith(letters[i] ?? '', first));
      const differences = starts.map((i) =>
        titles.map((one) => one.findIndex((word, k) => k > 0 && letters[i + k] !== word)),
      );
      // Beside the policy's own title, another title is that of another policy: «… وتحل محل سياسة …».
      if (differences.some((found) => found.includes(-1))) continue;
      const textMatches = starts.flatMap((i, n) => {
        const place = Math.min(...(differences[n] ?? []));
        const { start } = words[i] ?? {};
        const last = words[Math.min(i + title.length, words.length) - 1];
        if (place < leastAlike || start === undefined || !last) return [];
        const named = letters.slice(i, i + title.length);
        if (title.filter((word, k) => k < place || named.includes(word)).length < title.length * leastShare)
          return [];
        // «سياسة الإبلاغ عن المخالفات» for «سياسة الإبلاغ عن المخالفات وحماية مقدمي البلاغات».
        const isShortened = titles.some(
          (one, k) => differences[n]?.[k] === place && one[place]?.startsWith('و'),
        );
        if (isShortened && !letters[i + place]?.startsWith('و')) return [];
        const { end } = last;
        return [{ start, end, values: { words: text.text.slice(start, end), title: printed } }];
      });
      reportIn(text, textMatches, report);
    }
  },
});
