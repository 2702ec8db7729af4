import { type Audience, audienceOf } from '../association/names.js';
import type { Words } from '../locales/ar/words.js';
import { ar, en } from '../locales/words.js';
import { isWith, joined } from '../policy/arabic.js';
import { freeTexts } from '../policy/texts.js';
import type { Located } from '../source/located.js';
import { reportMatches } from './lib/from-list.js';
import { defineRule } from './lib/rule.js';
import type { Match } from './lib/word-lists.js';

/** Another word for those whom the association serves than the policy's own, as in a text put together from several. */
export const termDrift = defineRule({
  id: 'term-drift',
  over: 'policy',
  proofreads: 'policy',
  severity: 'warning',
  fixes: 'proposed',
  texts: {
    ar: {
      why: 'اسمان لفئة واحدة يوهمان أنهما فئتان لكل منهما حقوق.',
      message: (v: Words) => `${ar.q(v.words)}: اسم آخر لمن تخدمه الجمعية غير الذي في سائر السياسة.`,
      hint: ar.rewrite,
    },
    en: {
      why: 'Two words for the same people seem to be two groups, each with rights of its own.',
      message: (v) =>
        `${en.q(v.words)}: another name for those whom the association serves than in the rest of the policy.`,
      hint: en.rewrite,
    },
  },
  example: {
    kind: 'drift',
    bad: 'التواصل مع المستخدمين',
    good: 'التواصل مع المستفيدين',
  },
  check({ policy, root, association, words }, report) {
    // In policies of other types, «مستخدم» for instance may be a user of a website.
    if (policy.type !== 'beneficiary-relations') return;
    const audience = audienceOf(association ?? { name: '' });
    if (!speaksOf(root, audience)) return;
    const matches = words
      .matches(root, 'term-drift')
      .filter((match) => !isOwn(match.words, audience) && !isOfSources(match));
    reportMatches(matches, report, {
      safe: false,
      insteadOf: ({ instead = '' }) =>
        instead.replace(/(?<before>\S*)\{(?<form>one|many|manyOblique)\}/gu, (_, before, form) =>
          joined(before, audience[form as keyof Audience]),
        ),
    });
  },
});

function speaksOf(root: Located, audience: Audience): boolean {
  return freeTexts(root).some(
    ({ text, words }) =>
      text.includes('{{audience.') || words.some(({ letters }) => isOwn(letters, audience)),
  );
}

/** Tells whether «المراجع» means sources, as in «المراجع النظامية», and not people who come to the association. */
function isOfSources({ words, first, phrase, in: text }: Match): boolean {
  return (
    /المراجع$/u.test(words) && /^ال.*(?:ية|يه)$/u.test(text.words[first + phrase.words.length]?.letters ?? '')
  );
}

function isOwn(words: string, audience: Audience): boolean {
  return isWith(words, audience.one) || isWith(words, audience.many) || isWith(words, audience.manyOblique);
}
