import { digitsOf } from '../association/defaults.js';
import { withDigits } from '../calendar/digits.js';
import { ar, en } from '../locales/words.js';
import { type FreeText, freeTexts } from '../policy/texts.js';
import { reportIn, type TextMatch } from './lib/in-texts.js';
import { defineRule } from './lib/rule.js';

/**
 * Digits of another kind than the program prints in dates, page numbers and lists. Codes, phones, addresses and Latin names keep
 * their own.
 */
export const digitsMixed = defineRule({
  id: 'digits-mixed',
  over: 'both',
  proofreads: 'both',
  severity: 'info',
  fixes: 'safe',
  texts: {
    ar: {
      why: 'أرقام من نوعين في وثيقة واحدة تُقرأ بمشقة، وتدل على نص ملصق.',
      message: (v: { figures: string }) =>
        `الأرقام في ${ar.q(v.figures)} ليست من نوع الأرقام في سائر الوثيقة.`,
      hint: (v: { instead: string }) => `اكتب: ${ar.q(v.instead)}.`,
    },
    en: {
      why: 'Figures of two kinds in one paper are hard to read, and show that a text was pasted.',
      message: (v) => `The figures of ${en.q(v.figures)} are of another kind than those of the document.`,
      hint: (v) => `Write ${en.q(v.instead)}.`,
    },
  },
  example: {
    kind: 'clause',
    bad: 'الرد خلال 15 يوم عمل',
    good: 'الرد خلال ١٥ يوم عمل',
  },
  check({ association, root }, report) {
    const wanted = digitsOf(association);
    const other = wanted === 'arabic' ? /[0-9]+(?:[.,:/][0-9]+)*/gu : /[٠-٩]+(?:[٫٬.,:/][٠-٩]+)*/gu;
    const digits = wanted === 'arabic' ? /[0-9]/u : /[٠-٩]/u;
    for (const text of freeTexts(root))
      if (isProse(text) && digits.test(text.text))
        reportIn(text, textMatchesIn(text.text, other, wanted), report, { safe: true });
  },
});

/** Keys whose values are sentences and names; others hold numbers, codes and addresses. */
const prose = new Set(
  [
    [
      'title',
      'heading',
      'text',
      'intro',
      'items',
      'term',
      'meaning',
      'from',
      'summary',
      'owner',
      'role',
      'subject',
    ],
    ['name', 'shortName', 'brandName', 'nameLines', 'registrationLines', 'tagline', 'region', 'label'],
  ].flat(),
);

function isProse({ path }: FreeText): boolean {
  const key = path.findLast((step) => typeof step === 'string');
  return prose.has(String(key));
}

/** Placeholders, addresses, phones in groups, and Latin words with the figures that belong to them. */
const latin =
  /(?<![\d٠-٩])(?:\+|[0٠]|9200|800)[\d٠-٩]{0,4}(?:[ -][\d٠-٩]{2,4}){2,4}(?![\d٠-٩])|(?<![\d٠-٩])9200[ -]?\d{5}(?!\d)|#[\p{L}\p{N}_]+|\{\{[^{}]*\}\}|(?<!\S)\S*(?:\/\/|@|www\.)\S*|[A-Za-z][A-Za-z0-9.+_-]*(?:[ \t-]*[0-9٠-٩][0-9٠-٩.,:/-]*)?|(?<![0-9٠-٩.])[0-9٠-٩.]+[A-Za-z][A-Za-z0-9]*/gu;

const isPhone = (figures: string) => /[\d٠-٩]{7,}/u.test(figures);
/** How many characters before and after a figure are read for what it is a part of; reading all would take too long. */
const around = 20;
const isExtension = (before: string) => /(?:تحويل[ةه]|داخلي|سنترال)\s*:?\s*\(?$/u.test(before);

/**
 * Tells whether figures beside other figures or signs of codes are part of something longer: an account, a phone, a range, a
 * version.
 */
function isPart(before: string, after: string): boolean {
  return (
    /[\d٠-٩*#+/\\_<>–\p{Default_Ignorable_Code_Point}-] ?$/u.test(before) ||
    /^ ?[\d٠-٩*#+/\\_<>–\p{Default_Ignorable_Code_Point}-]/u.test(after)
  );
}

/** Tells whether a dot is beside figures, where it looks like an Arabic zero: «١٥.» like «١٥٠». */
const hasDot = (figures: string, after: string) => /[.,٫٬]/u.test(figures) || /^\s*\./u.test(after);

function textMatchesIn(
  text: string,
  other: RegExp,
  wanted: 'arabic' | 'latin',
): TextMatch<{ readonly figures: string; readonly instead: string }>[] {
  const blanked = text.replace(latin, (word) => ' '.repeat(word.length));
  return [...blanked.matchAll(other)].flatMap(({ 0: figures, index: start }) => {
    const before = blanked.slice(Math.max(0, start - around), start);
    // «كوفيد-19» is a name.
    if (/[\u0621-\u064A]-$/u.test(before)) return [];
    if (isPhone(figures) || isExtension(before) || /[+\d٠-٩]$/u.test(before)) return [];
    const end = start + figures.length;
    // Taken from the text as typed, since Latin words are blanked in `blanked`.
    const after = text.slice(end, end + around);
    const safe = !isPart(text.slice(Math.max(0, start - around), start), after) && !hasDot(figures, after);
    const instead = withDigits(figures, wanted);
    return [{ start, end, values: { figures, instead }, instead: { start, end, text: instead }, safe }];
  });
}
