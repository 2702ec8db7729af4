import { ar, en } from '../locales/words.js';
import { reportStyle, wordStart } from './lib/in-texts.js';
import { defineRule } from './lib/rule.js';

/** A Latin sign after an Arabic word, and before another one or at the end; never inside figures or Latin words. */
const latin =
  /(?<=[\u0621-\u064A\u064B-\u0652»)\]}])(?<space>[ \t]*)(?<sign>[,;?])(?=\s*(?:$|[\u0621-\u064A«({[]))/gu;

const arabic: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' };

export const latinPunctuation = defineRule({
  id: 'latin-punctuation',
  over: 'both',
  proofreads: 'both',
  severity: 'info',
  fixes: 'safe',
  texts: {
    ar: {
      why: 'الفاصلة اللاتينية تتجه إلى غير جهة الكلام العربي.',
      message: (v: { sign: string }) => `العلامة ${ar.q(v.sign)} لاتينية في نص عربي.`,
      hint: (v: { instead: string }) => `اكتب مكانها ${ar.q(v.instead)}.`,
    },
    en: {
      why: 'A Latin comma faces the other way than Arabic words.',
      message: (v) => `The sign ${en.q(v.sign)} is Latin, in an Arabic text.`,
      hint: (v) => `Write ${en.q(v.instead)} in its place.`,
    },
  },
  example: {
    kind: 'clause',
    bad: 'الهاتف, والبريد',
    good: 'الهاتف، والبريد',
  },
  check: ({ root }, report) => reportStyle(root, textMatchesIn, report),
});

function textMatchesIn(text: string) {
  return [...text.matchAll(latin)].map(({ index, groups }) => {
    const { space = '', sign = '' } = groups ?? {};
    const start = index + space.length;
    const end = start + sign.length;
    const instead = arabic[sign] ?? sign;
    const values = { sign, instead };
    return { start: wordStart(text, index), end, values, instead: { start, end, text: instead } };
  });
}
