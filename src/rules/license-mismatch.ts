import { registrars } from '../association/names.js';
import { toLatinDigits } from '../calendar/digits.js';
import { ar, en } from '../locales/words.js';
import { type FreeText, freeTexts } from '../policy/texts.js';
import { reportIn } from './lib/in-texts.js';
import { allNames, nameWords } from './lib/names.js';
import { defineRule } from './lib/rule.js';

/**
 * The number of a licence in a text that isn't the association's: probably left over from the association that the text was
 * copied from.
 */
export const licenseMismatch = defineRule({
  id: 'license-mismatch',
  over: 'policy',
  severity: 'error',
  fixes: 'proposed',
  texts: {
    ar: {
      why: 'رقم ترخيص بقي من جمعية أخرى يكشف أن النص منقول، ويطعن في صحته.',
      message: (v: { number: string; own: string }) =>
        `رقم الترخيص ${ar.q(v.number)} غير رقم ترخيص الجمعية (${ar.isolated(v.own)}).`,
      hint: `اكتب مكانه ${ar.isolated('{{association.license}}')} ليُملأ من ملف الجمعية.`,
    },
    en: {
      why: 'A licence left from another association shows that the text was copied, and casts doubt on it.',
      message: (v) => `The licence ${en.q(v.number)} is not the association's (${v.own}).`,
      hint: 'Write {{association.license}} in its place.',
    },
  },
  example: {
    kind: 'clause',
    bad: 'الجمعية مسجلة برقم (١٦٨٢)',
    good: 'الجمعية مسجلة برقم ({{association.license}})',
  },
  check({ root, association }, report) {
    const own = association?.license;
    if (!own) return;
    const ours = new Set([...ofTheIssuer, ...allNames(association).flatMap(nameWords)]);
    for (const text of freeTexts(root)) {
      const textMatches = licenceNumbers(text, ours)
        .filter(({ number }) => toLatinDigits(number) !== toLatinDigits(own))
        .map(({ number, start, end }) => ({
          start,
          end,
          values: { number, own },
          instead: { start, end, text: '{{association.license}}' },
        }));
      reportIn(text, textMatches, report);
    }
  },
});

/** Words such as «ترخيصها», «بالترخيص»; below them «مسجلة», «المرخص لها», «تسجيل». */
const licence = /^[وف]?[بكل]?(?:ال|ل)?ترخيص(?:ها|نا)?$/u;
const registered = /^[وف]?[بكل]?(?:ال|ل)?(?:مسجله?|مرخصه?|تسجيل)$/u;
const called = /^[وف]?ب?(?:ال)?رقم(?:ها|ه)?$/u;

/** The bodies that issue licences to associations. */
const issuers = new Set(
  [...Object.values(registrars), 'وزارة العمل والشؤون الاجتماعية', 'وزارة العمل والتنمية الاجتماعية']
    .flatMap(nameWords)
    .flatMap((word) => [
      word,
      `ال${word}`,
      `ب${word}`,
      `بال${word}`,
      word.replace(/^ال/u, 'بال'),
      word.replace(/^ال/u, 'لل'),
    ]),
);
/** Words that may stand between the word for a licence and its number, besides the association's own name. */
const ofTheIssuer = new Set([
  ...issuers,
  ...nameWords(
    'الجمعية جمعية المؤسسة مؤسسة خيرية أهلية تعاونية لها له في من لدى عن تحت صادر الصادر صادرة الصادرة رسميا رسمي',
  ),
]);
const association = /^[وف]?[بكل]?(?:ال|ل)?(?:جمعيه|مؤسسه|صندوق)$/u;

/** The most words that may stand between the word for a licence and its number. */
const mostBetween = 14;

/** How many words before «مسجلة» are read for whether it is the association that is registered. */
const mostBefore = 6;

interface LicenceNumber {
  readonly number: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Returns the numbers that a text gives as an association's licence: «بترخيص رقم (…)», «مسجلة بوزارة … برقم …», «رقم الترخيص: …».
 */
function licenceNumbers({ text, words, loose }: FreeText, ours: ReadonlySet<string>): LicenceNumber[] {
  if (!/[\d٠-٩]/u.test(text)) return [];
  return loose.flatMap((word, i): LicenceNumber[] => {
    const isLicence = licence.test(word);
    if (!isLicence && !registered.test(word)) return [];
    let last = i;
    let isOurs = false;
    while (
      last - i < mostBetween &&
      !called.test(loose[last] ?? '') &&
      isBeside(text, words[last], words[last + 1])
    ) {
      const next = loose[last + 1] ?? '';
      if (!called.test(next) && !ours.has(next)) break;
      isOurs ||= issuers.has(next) || association.test(next);
      last++;
    }
    const from = words[last]?.end ?? 0;
    const found = numberAfter.exec(text.slice(from, from + longestNumber));
    const { number = '', sign = '' } = found?.groups ?? {};
    if (!found || number === '') return [];
    const start = from + found[0].length - number.length;
    const end = start + number.length;
    const after = text.slice(end, end + longestIssuer);
    const by = givenBy.exec(after)?.groups?.name;
    if (by !== undefined && !isIssuer(by)) return [];
    const isCalled = called.test(loose[last] ?? '') || called.test(loose[i - 1] ?? '');
    const isSaid = isLicence
      ? isCalled || sign !== '' || by !== undefined || /^\s*(?:$|[.،؛)\]])/u.test(after)
      : isCalled &&
        (isOurs ||
          by !== undefined ||
          loose.slice(Math.max(0, i - mostBefore), i).some((one) => association.test(one)));
    return isSaid ? [{ number, start, end }] : [];
  });
}

const longestNumber = 24;
const numberAfter = /^\s*(?<sign>[:([«]?)\s*[([«]?(?<number>[\d٠-٩]{2,10})(?![\d٠-٩/])/u;
const longestIssuer = 60;
const givenBy =
  /^[)\]»]?\s*(?:ال)?(?:صادرة?\s+)?(?:(?:من|عن|لدى|في)\s+|(?=بوزارة|بالوزارة|بالمركز))(?<name>[\u0621-\u064A]+(?:\s+[\u0621-\u064A]+)?)/u;

/** Tells whether the words after «من» name a body that issues licences; a ministry counts only by its name. */
function isIssuer(name: string): boolean {
  const [first = '', second = ''] = nameWords(name);
  return (
    issuers.has(first) &&
    (!/وزاره$/u.test(first) || /^ال/u.test(first) || second === '' || issuers.has(second))
  );
}

/** Tells whether only spaces and brackets separate two words. */
function isBeside(
  text: string,
  one: { end: number } | undefined,
  next: { start: number } | undefined,
): boolean {
  return one !== undefined && next !== undefined && /^[\s()«»]{1,4}$/u.test(text.slice(one.end, next.start));
}
