import { registrars } from '../../association/names.js';
import type { Association } from '../../association/schema.js';
import type { FreeText } from '../../policy/texts.js';
import { allNames, nameWords } from './names.js';

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
const associationWord = /^[وف]?[بكل]?(?:ال|ل)?(?:جمعيه|مؤسسه|صندوق)$/u;

/** Words that may stand between the word for a licence and its number, with those of each association's names. */
const known = new WeakMap<Association, ReadonlySet<string>>();

function oursOf(association: Association): ReadonlySet<string> {
  const ours =
    known.get(association) ?? new Set([...ofTheIssuer, ...allNames(association).flatMap(nameWords)]);
  known.set(association, ours);
  return ours;
}

/** The most words that may stand between the word for a licence and its number. */
const mostBetween = 14;

/** How many words before «مسجلة» are read for whether it is the association that is registered. */
const mostBefore = 6;

/** A number that a text gives as an association's licence; offsets count UTF-16 units. */
export interface LicenceNumber {
  readonly number: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Returns the numbers that a text gives as an association's licence: «بترخيص رقم (…)», «مسجلة بوزارة … برقم …», «رقم الترخيص: …».
 */
export function licenceNumbers(
  { text, words, loose }: Pick<FreeText, 'text' | 'words' | 'loose'>,
  association: Association,
): LicenceNumber[] {
  if (!/[\d٠-٩]/u.test(text)) return [];
  const ours = oursOf(association);
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
      isOurs ||= issuers.has(next) || associationWord.test(next);
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
          loose.slice(Math.max(0, i - mostBefore), i).some((one) => associationWord.test(one)));
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
