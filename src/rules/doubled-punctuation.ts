import { ar, en } from '../locales/words.js';
import { reportStyle, wordStart } from './lib/in-texts.js';
import { defineRule } from './lib/rule.js';

/** The same sign twice or more; Latin names such as «a::b» may have such signs. */
const doubled = /(?<sign>[.,:;!؟?،؛])(?:[ \t]*\k<sign>)+/gu;
const ofName = /^[A-Za-z\p{Nd}]/u;

export const doubledPunctuation = defineRule({
  id: 'doubled-punctuation',
  over: 'both',
  proofreads: 'both',
  severity: 'info',
  fixes: 'safe',
  texts: {
    ar: {
      why: 'علامة مكررة تبقى من حذف أو نسخ، ولا معنى لها.',
      message: (v: { sign: string }) => `العلامة ${ar.q(v.sign)} مكررة.`,
      hint: 'اكتبها مرة واحدة.',
    },
    en: {
      why: 'A doubled sign is left from a deletion or a copy, and means nothing.',
      message: (v) => `The sign ${en.q(v.sign)} is doubled.`,
      hint: 'Write it once.',
    },
  },
  example: {
    kind: 'clause',
    bad: 'الهاتف،، والبريد',
    good: 'الهاتف، والبريد',
  },
  check: ({ root }, report) => reportStyle(root, textMatchesIn, report),
});

function textMatchesIn(text: string) {
  return [...text.matchAll(doubled)].flatMap(({ 0: signs, index: start, groups }) => {
    const { sign = '' } = groups ?? {};
    // Three dots are an ellipsis, more of them a gap.
    if (sign === '.' && signs.replaceAll(/[^.]/gu, '').length > 2) return [];
    const end = start + signs.length;
    if (ofName.test(text.slice(end, end + 2))) return [];
    // Two dots may be an incomplete ellipsis, as in «إلخ..».
    const safe = sign !== '.';
    return [
      { start: wordStart(text, start), end, values: { sign }, instead: { start, end, text: sign }, safe },
    ];
  });
}
