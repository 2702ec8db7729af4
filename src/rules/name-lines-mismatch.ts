import { isInLines } from '../association/names.js';
import { ar, en } from '../locales/words.js';
import { folded } from '../source/folded.js';
import { rangeAt } from '../source/located.js';
import { defineRule } from './lib/rule.js';

/** Lines of the name, for letterhead and cover, that don't form the association's name. */
export const nameLinesMismatch = defineRule({
  id: 'name-lines-mismatch',
  over: 'association',
  severity: 'error',
  fixed: { reason: 'name', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'ما في رأس الورقة والغلاف هو الاسم الذي يصدر به النص، ولا يجوز أن يصدر باسم جمعية أخرى.',
      message: (v: { lines: string; name: string }) =>
        `الاسم المقسوم على أسطر ${ar.q(v.lines)} يخالف اسم الجمعية ${ar.q(v.name)}.`,
      hint: `اكتب في ${ar.isolated('nameLines')} اسم الجمعية بحروفه، مقسومًا على أسطر؛ أو احذف المفتاح ليُكتب الاسم في سطر واحد.`,
    },
    en: {
      why: 'Letterhead and cover say in whose name a text is issued; it must not be the name of another association.',
      message: (v) =>
        `The name in lines, ${en.q(v.lines)}, is not the name of the association, ${en.q(v.name)}.`,
      hint: "Write the association's own name in nameLines, broken into lines; or remove the key, and the name stands in one line.",
    },
  },
  example: {
    kind: 'association',
    bad: 'nameLines: [جمعية البر, بنجران]',
    good: 'nameLines: [جمعية, البر]',
  },
  check({ association: { name, nameLines }, root }, report) {
    if (nameLines && nameLines.length > 0 && !isInLines(name, nameLines))
      report(rangeAt(root, ['nameLines']), { lines: folded(nameLines.join(' ')), name: folded(name) });
  },
});
