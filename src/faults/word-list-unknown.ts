import { ar, en } from '../locales/words.js';
import { defineFault } from './fault.js';

/** A word list that isn't named like a rule that uses one. */
export const wordListUnknown = defineFault({
  id: 'word-list-unknown',
  severity: 'warning',
  fixes: 'no',
  texts: {
    ar: {
      why: 'قائمة لا تُعرف قاعدتها لا تُقرأ، فيُظن أن ما فيها يُفحص.',
      message: (v: { name: string; known: readonly string[] }) =>
        `ليس للبرنامج قائمة باسم ${ar.isolated(v.name)}، فهذه القائمة لا تُقرأ.`,
      hint: (v: { name: string; known: readonly string[] }) =>
        `سمّ الملف باسم قاعدة لها قائمة: ${ar.list(v.known)}.`,
    },
    en: {
      why: "A list that no rule knows isn't read, though it seems to be.",
      message: (v) => `No rule has a list called ${en.q(v.name)}, so this one is not read.`,
      hint: (v) => `Name the file like a rule that has a list: ${v.known.join(', ')}.`,
    },
  },
  example: {
    kind: 'call',
    bad: 'words/typos.txt',
    good: 'words/known-typo.txt',
  },
});
