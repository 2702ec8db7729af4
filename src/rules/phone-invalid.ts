import { beforeExtension, compactPhone, isPhoneNumber, phoneOf } from '../association/phone.js';
import { ar, en } from '../locales/words.js';
import { type FreeText, freeTexts } from '../policy/texts.js';
import { reportIn, type TextMatch } from './lib/in-texts.js';
import { defineRule } from './lib/rule.js';

/** A number in a text whose beginning shows that it is a phone. */
const inText = /(?<![\d٠-٩])(?:(?:\+|00|٠٠)\s?(?:966|٩٦٦)|05|٠٥)(?:[\s-]?[\d٠-٩]){5,13}(?![\d٠-٩])/gu;

/** A number with an extension is a phone, whatever it begins with. */
const extended = new RegExp(
  `(?<![\\d٠-٩+])(?:\\+|[\\d٠-٩])(?:[ -]?[\\d٠-٩]){5,14}(?=(?:${beforeExtension})[\\d٠-٩]{1,6}(?![\\d٠-٩]))`,
  'giu',
);

export const phoneInvalid = defineRule({
  id: 'phone-invalid',
  over: 'both',
  proofreads: 'both',
  severity: 'warning',
  fixes: 'no',
  texts: {
    ar: {
      why: 'رقم ناقص لا يصل به المستفيد إلى أحد.',
      message: (v: { phone: string; digits?: number | undefined; expected: number }) =>
        v.digits !== undefined && v.digits !== v.expected
          ? `الرقم ${ar.q(v.phone)} ليس رقم هاتف سعوديًا: بعد رمز الدولة أو الصفر ${v.digits} من الأرقام، والصواب ${v.expected}.`
          : `الرقم ${ar.q(v.phone)} ليس رقم هاتف سعوديًا.`,
      hint: `راجع الرقم واكتبه كاملًا، مثل: ${ar.q('0501234567')} أو ${ar.q('00966501234567')}، والتحويلة بعده: ${ar.q('0112345678 تحويلة 105')}.`,
    },
    en: {
      why: 'With a digit too few nobody is reached.',
      message: (v) =>
        v.digits !== undefined && v.digits !== v.expected
          ? `${en.q(v.phone)} is no Saudi phone: ${v.digits} digits follow the country's number or the nought instead of ${v.expected}.`
          : `${en.q(v.phone)} is no Saudi phone.`,
      hint: 'Look the number up and write all of it, such as 0501234567 or 00966501234567; an extension stands after it: 0112345678 ext. 105.',
    },
  },
  example: {
    kind: 'clause',
    bad: 'الاتصال على 0096651056560',
    good: 'الاتصال على 00966510565600',
  },
  check({ root }, report) {
    for (const text of freeTexts(root))
      reportIn(text, isPhone(text) ? whole(text.text) : inside(text.text), report);
  },
});

/** Tells whether the words before a number say that it isn't a phone: «رقم الحساب 0506…». */
const isOther = (before: string) =>
  /(?:حساب|الآيبان|هوية|إقامة|الصك|المعاملة|السجل|الطلب|الفاتورة|العضوية|المرجعي)\s?:?\s?\(?$/u.test(before);
const longestLabel = 20;

function isPhone({ path }: FreeText): boolean {
  return path.includes('phones');
}

function whole(text: string): TextMatch<ReturnType<typeof valuesOf>>[] {
  const { number } = phoneOf(text);
  if (text.trim() === '' || isPhoneNumber(number)) return [];
  return [{ start: 0, end: text.length, values: { ...valuesOf(number), phone: text } }];
}

function inside(text: string): TextMatch<ReturnType<typeof valuesOf>>[] {
  if (!/[\d٠-٩]/u.test(text)) return [];
  const phones = new Map(
    [...text.matchAll(inText), ...text.matchAll(extended)].map(
      ({ 0: phone, index }) => [index, phone] as const,
    ),
  );
  return [...phones].flatMap(([start, phone]) =>
    isOther(text.slice(Math.max(0, start - longestLabel), start)) ||
    isPhoneNumber(phone) ||
    isPhoneNumber(phoneOf(phone).number)
      ? []
      : [{ start, end: start + phone.length, values: valuesOf(phone) }],
  );
}

/** Returns how many digits follow the country code or the leading zero, and how many should. */
function valuesOf(phone: string) {
  const after = /^(?:(?:\+|00)966|0)(?<rest>\d+)$/u.exec(compactPhone(phone))?.groups?.rest;
  return { phone, digits: after?.length, expected: 9 };
}
