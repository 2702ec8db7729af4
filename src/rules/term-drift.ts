import { type Audience, audienceOf } from '../association/names.js';
import { isWith, joined } from '../policy/arabic.js';
import { freeTexts } from '../policy/texts.js';
import type { Located } from '../source/located.js';
import { toldOf } from './from-list.js';
import type { PolicyRule } from './rule.js';
import type { Match } from './word-lists.js';

const id = 'term-drift';

/** Another word for those whom the association serves than the one that the policy uses, as texts that are put together have it. */
export const termDrift: PolicyRule = {
  id,
  check({ policy, root, association, words }) {
    // In other policies a user is a user, of a website for instance.
    if (policy.type !== 'beneficiary-relations') return [];
    const audience = audienceOf(association ?? { name: '' });
    if (!speaksOf(root, audience)) return [];
    const matches = words
      .matches(root, id)
      .filter((match) => !isOwn(match.words, audience) && !isOfSources(match));
    return toldOf(matches, id, { severity: 'warning', safe: false }, ({ instead = '' }) =>
      instead.replace(/(?<before>\S*)\{(?<form>one|many|manyOblique)\}/gu, (_, before, form) =>
        joined(before, audience[form as keyof Audience]),
      ),
    );
  },
};

function speaksOf(root: Located, audience: Audience): boolean {
  return freeTexts(root).some(
    ({ text, words }) =>
      text.includes('{{audience.') || words.some(({ letters }) => isOwn(letters, audience)),
  );
}

/** «المراجع النظامية»: sources, and nobody who comes to the association. */
function isOfSources({ words, first, phrase, in: text }: Match): boolean {
  return (
    /المراجع$/u.test(words) && /^ال.*(?:ية|يه)$/u.test(text.words[first + phrase.words.length]?.letters ?? '')
  );
}

function isOwn(words: string, audience: Audience): boolean {
  return isWith(words, audience.one) || isWith(words, audience.many) || isWith(words, audience.manyOblique);
}
