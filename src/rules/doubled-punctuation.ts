import { styleRule, wordStart } from './in-texts.js';

/** The same sign twice or more; signs of Latin names such as «a::b» are their own. */
const doubled = /(?<sign>[.,:;!؟?،؛])(?:[ \t]*\k<sign>)+/gu;
const ofName = /^[A-Za-z\p{Nd}]/u;

export const doubledPunctuation = styleRule('doubled-punctuation', (text) =>
  [...text.matchAll(doubled)].flatMap(({ 0: signs, index: start, groups }) => {
    const { sign = '' } = groups ?? {};
    // Three dots are an ellipsis, and more of them a gap.
    if (sign === '.' && signs.replaceAll(/[^.]/gu, '').length > 2) return [];
    const end = start + signs.length;
    if (ofName.test(text.slice(end, end + 2))) return [];
    // Two dots may be half an ellipsis, as in «إلخ..».
    const safe = sign !== '.';
    return [
      { start: wordStart(text, start), end, values: { sign }, instead: { start, end, text: sign }, safe },
    ];
  }),
);
