import { styleRule, wordStart } from './in-texts.js';

/** Not after another sign, not before the dots of an ellipsis or of a gap, and not before a name that begins with its sign, such as «.sa». */
const spaced =
  /(?<=[^ \t\r\n.,:;!؟،؛])(?<space>[ \t]+)(?<sign>[.,:;!؟،؛](?!(?:[ \t]*\.){2}|[…A-Za-z\p{Nd}]))/gu;

/** «نص .»: a line could end before the sign and begin with it. */
export const spaceBeforePunctuation = styleRule('space-before-punctuation', (text) =>
  [...text.matchAll(spaced)].map(({ index, groups }) => {
    const { space = '', sign = '' } = groups ?? {};
    const start = wordStart(text, index);
    const spaceEnd = index + space.length;
    const end = spaceEnd + sign.length;
    // The space belongs after the sign; without it the next word would cling to this one.
    const clings = /^\p{L}/u.test(text.slice(end, end + 2));
    return {
      start,
      end,
      values: { word: text.slice(start, index), sign },
      instead: clings ? { start: index, end, text: `${sign} ` } : { start: index, end: spaceEnd, text: '' },
    };
  }),
);
