import { isWith } from '../policy/arabic.js';
import { resolvedText } from '../policy/resolve.js';
import { freeTexts } from '../policy/texts.js';
import { foundIn, type Slip } from './in-texts.js';
import { nameWords } from './names.js';
import type { PolicyRule } from './rule.js';

const id = 'title-mismatch';

/** So many words of a title make a mention of it. */
const leastAlike = 2;

/** With fewer of a title's words, what is named is another policy. */
const leastShare = 0.5;

/** The approval names the policy by another title than its own: which text was approved? */
export const titleMismatch: PolicyRule = {
  id,
  check({ policy, association = { name: '' }, root }) {
    const typed = policy.title ?? '';
    const printed = resolvedText(typed, { policy, association }, '…');
    // An approval may repeat the title's placeholders, or say their values.
    const titles = [nameWords(printed), nameWords(typed)];
    const [title = []] = titles;
    const [first] = title;
    if (first === undefined || title.length <= leastAlike) return [];
    return freeTexts(root)
      .filter(({ path }) => path[0] === 'approval')
      .flatMap((text) => {
        const { words, loose: letters } = text;
        const starts = [...words.keys()].filter((i) => isWith(letters[i] ?? '', first));
        const differences = starts.map((i) =>
          titles.map((one) => one.findIndex((word, k) => k > 0 && letters[i + k] !== word)),
        );
        // Beside its own title, another one is that of another policy: «… وتحل محل سياسة …».
        if (differences.some((found) => found.includes(-1))) return [];
        const slips = starts.flatMap((i, n): Slip[] => {
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
          return [
            {
              start,
              end: last.end,
              values: { words: text.text.slice(start, last.end), title: printed },
            },
          ];
        });
        return foundIn(text, slips, id, { severity: 'warning', safe: false });
      });
  },
};
