import type { Words } from '../locales/ar/words.js';
import { ar, en } from '../locales/words.js';
import { isWith, loosely } from '../policy/arabic.js';
import { type FreeText, freeTexts } from '../policy/texts.js';
import { reportIn } from './lib/in-texts.js';
import { defineRule } from './lib/rule.js';

/** The people whom policies are about, as titles name them, and the words that texts use for them. */
const subjects: readonly { readonly title: string; readonly words: readonly string[] }[] = [
  { title: 'المستفيدين', words: ['المستفيد', 'المستفيدين', 'المستفيدون', 'مستفيدين', 'مستفيد'] },
  { title: 'أعضاء الجمعية العمومية', words: ['أعضاء', 'العضو', 'الأعضاء', 'العضوية', 'العمومية'] },
  {
    title: 'المتطوعين',
    words: ['المتطوع', 'المتطوعين', 'المتطوعون', 'التطوع', 'متطوع', 'متطوعين', 'متطوعون', 'تطوع'],
  },
  {
    title: 'المتبرعين',
    words: ['المتبرع', 'المتبرعين', 'المتبرعون', 'التبرع', 'التبرعات', 'متبرع', 'متبرعين', 'تبرع', 'تبرعات'],
  },
  { title: 'الداعمين', words: ['الداعم', 'الداعمين', 'الداعمون', 'الدعم', 'داعم', 'داعمين'] },
];

/** How often a text must mention other people before its title counts as wrong. */
const often = 5;

/** A title about some people over a text about others, such as members and beneficiaries. */
export const titleSubjectMismatch = defineRule({
  id: 'title-subject-mismatch',
  over: 'policy',
  proofreads: 'policy',
  severity: 'warning',
  fixes: 'no',
  texts: {
    ar: {
      why: 'عنوان عن فئة ونص عن أخرى: نُقل أحدهما من سياسة أخرى.',
      message: (v: Words & { other: string }) =>
        `العنوان عن ${ar.q(v.words)}، ولا ذكر لهم في النص، وهو عن ${ar.q(v.other)}.`,
      hint: 'صحّح العنوان، أو النص إن كان منقولًا عن سياسة أخرى.',
    },
    en: {
      why: 'A title about some people and a text about others: one of them came from another policy.',
      message: (v) =>
        `The title is about ${en.q(v.words)}, whom the text never mentions: it is about ${en.q(v.other)}.`,
      hint: "Correct the title, or the text if it was copied from another policy's.",
    },
  },
  example: {
    kind: 'titled',
    bad: 'سياسة تنظيم العلاقة مع المتطوعين',
    good: 'سياسة تنظيم العلاقة مع المستفيدين',
  },
  check({ root }, report) {
    const texts = freeTexts(root);
    const title = texts.find(({ path }) => path.length === 1 && path[0] === 'title');
    const body = texts.filter(({ path }) => path[0] === 'sections');
    if (!title) return;
    const ofTitle = subjects.filter((subject) => title.text.includes(subject.title));
    const [named] = ofTitle;
    if (!named || ofTitle.length > 1 || mentionsOf(body, named.words, 1) > 0) return;
    const other = subjects.find(({ words }) => mentionsOf(body, words, often) >= often);
    if (!other) return;
    const start = title.text.indexOf(named.title);
    const values = { words: named.title, other: other.title };
    reportIn(title, [{ start, end: start + named.title.length, values }], report);
  },
});

/** Returns how often texts mention a subject; stops counting at `enough`. */
function mentionsOf(texts: readonly FreeText[], words: readonly string[], enough: number): number {
  const wanted = words.map(loosely);
  let count = 0;
  for (const { loose } of texts)
    for (const letters of loose) {
      if (wanted.some((word) => isWith(letters, word))) count += 1;
      if (count >= enough) return count;
    }
  return count;
}
