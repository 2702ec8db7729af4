import { ar, en } from '../locales/words.js';
import { reportStyle, wordStart } from './lib/in-texts.js';
import { defineRule } from './lib/rule.js';

/**
 * Space before a sign; except after another sign, before the dots of an ellipsis or a gap, and before a name that begins with a
 * sign, such as «.sa».
 */
const spaced =
  /(?<=[^ \t\r\n.,:;!؟،؛])(?<space>[ \t]+)(?<sign>[.,:;!؟،؛](?!(?:[ \t]*\.){2}|[…A-Za-z\p{Nd}]))/gu;

/** A space before a sign, as in «نص .»: a line could break there and begin with the sign. */
export const spaceBeforePunctuation = defineRule({
  id: 'space-before-punctuation',
  over: 'both',
  proofreads: 'both',
  severity: 'info',
  fixes: 'safe',
  texts: {
    ar: {
      why: 'قد يبدأ سطر بفاصلة أو نقطة، فتبدو الصفحة غير مراجعة.',
      message: (v: { word: string; sign: string }) =>
        `بين ${ar.q(v.word)} والعلامة ${ar.q(v.sign)} مسافة زائدة، وقد تقع العلامة بسببها في أول سطر جديد.`,
      hint: 'احذف المسافة التي قبل العلامة.',
    },
    en: {
      why: 'A line may begin with a comma or a full stop, and the page looks careless.',
      message: (v) =>
        `A space parts ${en.q(v.word)} from the sign ${en.q(v.sign)}, which may then begin a line.`,
      hint: 'Delete the space before the sign.',
    },
  },
  example: {
    kind: 'clause',
    bad: 'الهاتف ، والبريد',
    good: 'الهاتف، والبريد',
  },
  check: ({ root }, report) => reportStyle(root, textMatchesIn, report),
});

function textMatchesIn(text: string) {
  return [...text.matchAll(spaced)].map(({ index, groups }) => {
    const { space = '', sign = '' } = groups ?? {};
    const start = wordStart(text, index);
    const spaceEnd = index + space.length;
    const end = spaceEnd + sign.length;
    // The space belongs after the sign; otherwise the next word would follow without a space.
    const clings = /^\p{L}/u.test(text.slice(end, end + 2));
    // «١٥.» looks like «١٥٠», «9 : 30» is a time, and «.السعودية» ends an address.
    const isAfterNumber =
      /[\d٠-٩۰-۹]$/u.test(text.slice(start, index)) &&
      (sign === '.' || /^\s*\p{Nd}/u.test(text.slice(end, end + 10)));
    return {
      start,
      end,
      values: { word: text.slice(start, index), sign },
      safe: !isAfterNumber && !(clings && sign === '.'),
      instead: clings ? { start: index, end, text: `${sign} ` } : { start: index, end: spaceEnd, text: '' },
    };
  });
}
