import { isWith } from '../policy/arabic.js';
import { resolvedText } from '../policy/resolve.js';
import { freeTexts } from '../policy/texts.js';
import { foundIn, type Slip } from './in-texts.js';
import { nameWords } from './names.js';
import type { PolicyRule } from './rule.js';

const id = 'title-mismatch';

/** So many words of a title make a mention of it. */
const leastAlike = 2;

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
        const slips = words.flatMap(({ start }, i): Slip[] => {
          if (!isWith(letters[i] ?? '', first)) return [];
          const wrong = titles.map((one) => one.findIndex((word, k) => k > 0 && letters[i + k] !== word));
          const last = words[Math.min(i + title.length, words.length) - 1];
          if (Math.min(...wrong) < leastAlike || !last) return [];
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
