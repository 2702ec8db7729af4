import { beforeExtension, compactPhone, isPhoneNumber, phoneOf } from '../association/phone.js';
import { type FreeText, freeTexts } from '../policy/texts.js';
import { foundIn, type Slip } from './in-texts.js';
import type { AssociationRule, PolicyRule } from './rule.js';

const id = 'phone-invalid';

/** A number in a text that says by its beginning that it is a phone. */
const inText = /(?<![\d٠-٩])(?:(?:\+|00|٠٠)\s?(?:966|٩٦٦)|05|٠٥)(?:[\s-]?[\d٠-٩]){5,13}(?![\d٠-٩])/gu;

/** A number that has an extension is a phone, whatever it begins with. */
const extended = new RegExp(
  `(?<![\\d٠-٩+])(?:\\+|[\\d٠-٩])(?:[ -]?[\\d٠-٩]){5,14}(?=(?:${beforeExtension})[\\d٠-٩]{1,6}(?![\\d٠-٩]))`,
  'giu',
);

export const phoneInvalid: PolicyRule & AssociationRule = {
  id,
  check: ({ root }) =>
    freeTexts(root).flatMap((text) =>
      foundIn(text, isPhone(text) ? whole(text.text) : inside(text.text), id, {
        severity: 'warning',
        safe: false,
      }),
    ),
};

/** «رقم الحساب 0506…»: a number that says what else it is. */
const isOther = (before: string) =>
  /(?:حساب|الآيبان|هوية|إقامة|الصك|المعاملة|السجل|الطلب|الفاتورة|العضوية|المرجعي)\s?:?\s?\(?$/u.test(before);
const longestLabel = 20;

function isPhone({ path }: FreeText): boolean {
  return path.includes('phones');
}

function whole(text: string): Slip[] {
  const { number } = phoneOf(text);
  if (text.trim() === '' || isPhoneNumber(number)) return [];
  return [{ start: 0, end: text.length, values: { ...valuesOf(number), phone: text } }];
}

function inside(text: string): Slip[] {
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

/** How many digits follow the country's number, or the nought, and how many should. */
function valuesOf(phone: string) {
  const after = /^(?:(?:\+|00)966|0)(?<rest>\d+)$/u.exec(compactPhone(phone))?.groups?.rest;
  return { phone, digits: after?.length, expected: 9 };
}
