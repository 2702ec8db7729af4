import type { FreeText } from '../../policy/texts.js';
import { type ClausePart, partAt } from './clause-parts.js';

/** Returns an expression that matches the words with the prefixes that may be joined to them. */
const joinedTo = (words: string) => new RegExp(`^[وف]?[بكل]?(?:ال)?(?:${words})$`, 'u');
const bare = (words: string) => new RegExp(`^[وف]?[بكل]?(?:${words})$`, 'u');

/** Units of time, with the endings that they have after numbers. */
const units =
  'دقيقه|دقائق|دقيقتين|ساعه|ساعات|ساعتين|يوم|يوما|يومين|ايام|اسبوع|اسبوعا|اسبوعين|اسابيع|شهر|شهرا|شهرين|اشهر|شهور|سنه|سنتين|سنوات|عام|عاما|عامين|اعوام';
const unit = bare(units);
const anyUnit = joinedTo(units);
const dual = bare('دقيقتين|ساعتين|ساعتي|يومين|يومي|اسبوعين|شهرين|شهري|سنتين|عامين');
const numbers =
  /^[وفب]?(?:نصف|ربع|ثلث|بضع|بضعه|واحد[هة]?|احد[يه]?|اثن[\u0621-\u064A]*|ثلاث[\u0621-\u064A]*|ارب[\u0621-\u064A]*|خمس[\u0621-\u064A]*|ست[هي]?[\u0621-\u064A]{0,2}|سب[\u0621-\u064A]*|ثمان[\u0621-\u064A]*|تسع[\u0621-\u064A]*|عشر[\u0621-\u064A]{0,2}|مائ[\u0621-\u064A]*|مئ[\u0621-\u064A]*)$/u;

/** Units of time, parts of a year, and events that recur. */
const period = bare(`${units}|ربع|نصف|فصل|موسم|مره|اجتماع|جلسه|دوره|شعبان|رمضان`);
const eventBefore = /^[وف]?(?:بعد|عند|مع|عقب|قبل|اثر)$/u;
const often = /^[وف]?(?:ربع|نصف)?(?:يومي|اسبوعي|شهري|فصلي|سنوي|ربعي|موسمي|حولي|نصفي)(?:ا|ه|ين|ات)?$/u;
const times = bare('مرتين|مرتان|مرات');
const once = bare('مره');
const elsewhere = /^[وف]?(?:ال)?(?:وفق|وفقا|حسب|بحسب|طبقا|بموجب|ضمن|في)$/u;
const plan =
  /^(?:ال|لل|ل)?(?:جدول|جداول|خطه|مواعيد|مواعيدها|مواعيده|تقويم|روزنامه|مدد|المدد|مهله)(?:ها|ه)?$/u;

/** Returns a function that reads the part of a text at an offset, and keeps the result, as several matches may be in one part. */
function remembered<Result>(
  read: (part: ClausePart) => Result,
): (text: FreeText, at: number) => Result | undefined {
  const results = new WeakMap<ClausePart, { readonly result: Result }>();
  return (text, at) => {
    const part = partAt(text, at);
    if (!part) return undefined;
    const one = results.get(part) ?? { result: read(part) };
    results.set(part, one);
    return one.result;
  };
}

/** Tells whether the part of a text at an offset says how often: «كل ثلاثة أشهر», «مرتين في السنة», «سنويًّا». */
export const saysHowOften = remembered(({ words }) =>
  words.some((word, i) => {
    if (often.test(word) || times.test(word)) return true;
    if (once.test(word)) return !/^(?:من|اول|لاول)$/u.test(words[i - 1] ?? '') && words[i + 1] !== 'اخري';
    if (/^[وفب]?كل$/u.test(word))
      return (
        (eventBefore.test(words[i - 1] ?? '') && words[i - 2] !== 'من') ||
        words.slice(i + 1, i + 4).some((next) => period.test(next))
      );
    return elsewhere.test(word) && plan.test(words[i + 1] ?? '');
  }),
);

/** Tells whether the part of a text at an offset states a limit: «خلال ثلاثة أيام», «بحد أقصى», «قبل انعقاد الاجتماع». */
export const saysLimit = remembered(({ words, afterFigures }) =>
  words.some((word, i) => {
    const [before = '', two = ''] = [words[i - 1], words[i - 2]];
    const next = words[i + 1];
    if (dual.test(word) || /^[وفب]?(?:اقصاه|اقصاها)$/u.test(word)) return true;
    if (anyUnit.test(word) && (afterFigures[i] || numbers.test(before))) return true;
    if (unit.test(word) && (limiting.test(before) || limiting.test(two) || /^[بل]/u.test(word))) return true;
    if (/^(?:ال)?اقصي$/u.test(word)) return /^[وفب]*(?:ال)?حد$/u.test(before);
    if (/^(?:نفسه|ذاته|نفسها|ذاتها|تاليه?|التالي)$/u.test(word))
      return anyUnit.test(before) || anyUnit.test(two) || /^موعد/u.test(two) || /^موعد/u.test(before);
    if (/^[وف]?نفس$/u.test(word)) return next !== undefined && anyUnit.test(next);
    if (/^[وفب]?(?:نهايه|حتي)$/u.test(word)) return next !== undefined;
    if (/^[وف]?قبل$/u.test(word)) return before !== 'من' && next !== undefined;
    if (elsewhere.test(word)) return plan.test(next ?? '');
    return /^[يت](?:حدد|ذكر|بين|قرر|قر|نص)(?:ها|ه)$/u.test(word);
  }),
);

const limiting = /^[وفب]?(?:خلال|غضون|[يت]تجاوز|[يت]جاوز|[يت]تعدي|[يت]زيد|[يت]تاخر|علي|عن|بعد|حدود|مده)$/u;

/** Tells whether the part of a text at an offset is about something measured: «سرعة الرد من مؤشرات الجودة». */
export const saysMeasure = remembered(({ words }) =>
  words.some((word) =>
    /^[وفبلك]*(?:ال)?(?:[يت]?قاس|قياس|مؤشر|مؤشرات|معيار|معيارا|معايير|تقييم|متوسط|معدل|تحسين|رضا|مقياس)$/u.test(
      word,
    ),
  ),
);

/**
 * Tells whether the part of a text at an offset is about something that lasts, so that its time has a minimum and no maximum:
 * «تُحفظ السجلات خلال مدة لا تقل عن …».
 */
export const saysLasting = remembered(({ words }) =>
  words.some((word, i) => lasting.test(word) || (word === 'عمل' && words[i - 1] === 'قد')),
);

const lasting = new RegExp(
  `^[وفلبك]*(?:ال)?(?:${[
    '[يت]?ح(?:ت)?فظ(?:ا|ه)?|احتفاظ|محتفظه|[يت]?بقي|بقاء|ابقاء|[يت]?ستمر|استمرار|[يت]?ظل|[يت]سري|سريان|ساريا?|ساريه',
    '[يت]?علن|اعلان|[يت]?نشر|منشورا?|[يت]?عرض|[يت]لصق|[يت]فتح|فتح|[يت]تاح|متاحا?|اتاحه|متابعه|[يت]تابع|[يت]راقب|مراقبه',
    'خبره|مارس|[يت]مارس|ممارسه|عامله|[يت]عمل|[يت]شترط|اشتراط|شرط|ضمان|سريه|[يت]خزن|تخزين|حظر|[يت]علق|تعليق',
    'تدريب|[يت]درب|دوره|[يت]تولي|[يت]واصل|مواصله|[يت]?منح|[يت]وفر|مجمدا?|تجميد|[يت]قيم|اقامه|تجربه|مضي|[يت]مضي|محميه',
  ].join('|')})$`,
  'u',
);

/**
 * Tells whether the part of a text at an offset counts a time back from an event after it, as in «خمسة عشر يومًا قبل موعده», or
 * is about each day.
 */
export const saysBefore = remembered(({ words }) =>
  words.some(
    (word, i) =>
      /^[وف]?قبل(?:ه|ها|هم)?$/u.test(word) ||
      /^[يت]سبق(?:ه|ها)?$/u.test(word) ||
      /^يوميا$/u.test(word) ||
      (word === 'اليوم' && words[i - 1] === 'في'),
  ),
);
