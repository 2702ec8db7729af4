import { ar, en } from '../locales/words.js';
import { reportStyle } from './lib/in-texts.js';
import { defineRule } from './lib/rule.js';

/** Brackets of one pair with words between them; blank brackets are gaps to write in. */
const pairs = /(?<open>[([«])(?<inside>[^()[\]«»]*)(?<close>[)\]»])/gu;

/** Brackets with spaces inside: «( نص )». */
export const bracketSpacing = defineRule({
  id: 'bracket-spacing',
  over: 'both',
  proofreads: 'both',
  severity: 'info',
  fixes: 'safe',
  texts: {
    ar: {
      why: 'المسافة داخل القوس تفصله عما فيه، فقد يبقى وحده في آخر السطر.',
      message: 'بين القوس وما بداخله مسافة زائدة.',
      hint: ar.rewrite,
    },
    en: {
      why: "A space inside a bracket may leave it alone at a line's end.",
      message: 'A space stands between a bracket and the words in it.',
      hint: en.rewrite,
    },
  },
  example: {
    kind: 'clause',
    bad: 'الاجتماع ( الأول )',
    good: 'الاجتماع (الأول)',
  },
  check: ({ root }, report) => reportStyle(root, textMatchesIn, report),
});

function textMatchesIn(text: string) {
  return [...text.matchAll(pairs)].flatMap(({ 0: all, index: start, groups }) => {
    const { open = '', inside = '', close = '' } = groups ?? {};
    const [before, after] = [
      inside.length - inside.trimStart().length,
      inside.length - inside.trimEnd().length,
    ];
    if ((before === 0 && after === 0) || !/[\p{L}\p{N}]/u.test(inside)) return [];
    const instead = `${open}${inside.trim()}${close}`;
    const end = start + all.length;
    // More than one space is a gap to write in: «(      ريال)».
    const safe = before <= 1 && after <= 1;
    return [{ start, end, values: { words: all, instead }, instead: { start, end, text: instead }, safe }];
  });
}
