import { styleRule, wordStart } from './in-texts.js';

/** A Latin sign after an Arabic word, and before another one or at the end: never inside figures or Latin words. */
const latin =
  /(?<=[\u0621-\u064A\u064B-\u0652»)\]}])(?<space>[ \t]*)(?<sign>[,;?])(?=\s*(?:$|[\u0621-\u064A«({[]))/gu;

const arabic: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' };

export const latinPunctuation = styleRule('latin-punctuation', (text) =>
  [...text.matchAll(latin)].map(({ index, groups }) => {
    const { space = '', sign = '' } = groups ?? {};
    const start = index + space.length;
    const end = start + sign.length;
    const instead = arabic[sign] ?? sign;
    const values = { sign, instead };
    return { start: wordStart(text, index), end, values, instead: { start, end, text: instead } };
  }),
);
