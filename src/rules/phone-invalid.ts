import { beforeExtension, phoneOf } from '../association/phone.js';
import { toLatinDigits } from '../calendar/digits.js';
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

/** Saudi numbers: a mobile 05 and eight digits, a land line 01 and eight, 9200, 800; with 966 in place of the nought. */
const valid = [
  /^(?:0|(?:\+|00)?966)5\d{8}$/u,
  /^(?:0|(?:\+|00)?966)1[1-9]\d{7}$/u,
  /^(?:(?:\+|00)?966)?9200\d{5}$/u,
  /^(?:(?:\+|00)?966)?800\d{7}$/u,
  /^(?:19\d{1,4}|9\d{2})$/u,
];

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

function isPhone({ path }: FreeText): boolean {
  return path.includes('phones');
}

function whole(text: string): Slip[] {
  const { number } = phoneOf(text);
  if (text.trim() === '' || isValid(number)) return [];
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
    isValid(phone) ? [] : [{ start, end: start + phone.length, values: valuesOf(phone) }],
  );
}

function isValid(phone: string): boolean {
  const digits = compact(phone);
  // Abroad, other rules hold.
  const abroad = /^(?:\+|00)(?!966)\d{7,15}$/u.test(digits);
  return abroad || valid.some((form) => form.test(digits));
}

function compact(phone: string): string {
  return toLatinDigits(phone).replace(/[\s()\-–]/gu, '');
}

/** How many digits follow the country's number, or the nought, and how many should. */
function valuesOf(phone: string) {
  const after = /^(?:(?:\+|00)966|0)(?<rest>\d+)$/u.exec(compact(phone))?.groups?.rest;
  return { phone, digits: after?.length, expected: 9 };
}
