import { toLatinDigits } from '../calendar/digits.js';

/** A phone as people write it, apart from the extension that is asked for after it. */
export interface Phone {
  readonly number: string;
  /** Latin digits. */
  readonly extension: string | undefined;
}

/** What stands between a number and its extension: «تحويلة 105», «(ext. 105)», «x105», «#105». */
export const beforeExtension = String.raw`[ ،,]{0,2}\(?(?:تحويل[ةه]|داخلي|ت|extension|ext|x)[ .:]{0,3}|[ ]?#[ ]?`;

const withExtension = new RegExp(
  `^(?<number>.*[\\d٠-٩])(?:${beforeExtension})(?<extension>[\\d٠-٩]{1,6})\\)?$`,
  'iu',
);

/** «0112345678-105», «0112345678 (105)», «0112345678/5»: an extension only after what is a whole number without it. */
const afterSign =
  /^(?<number>.*[\d٠-٩])(?:\s?[-–—/]\s?(?<extension>[\d٠-٩]{1,5})|\s?\(\s?(?<bracketed>[\d٠-٩]{1,5})\s?\))$/u;

/** «ت:», «هاتف», «Tel.» before a number. */
const label = /^[\p{L}\p{M}]+(?:\s[\p{L}\p{M}]+)?\s?[.:]?\s?(?=[+(\d٠-٩])/u;

/** Saudi numbers: a mobile 05 and eight digits, a land line 01 and eight, 9200, 800; with 966 in place of the nought. */
const saudi = [
  /^(?:0|(?:\+|00)?966)5\d{8}$/u,
  /^(?:0|(?:\+|00)?966)1[1-9]\d{7}$/u,
  /^(?:(?:\+|00)?966)?9200\d{5}$/u,
  /^(?:(?:\+|00)?966)?800\d{7}$/u,
];
const short = /^(?:19\d{1,4}|9\d{2})$/u;
/** Abroad, other rules hold. */
const abroad = /^(?:\+|00)(?!966)\d{7,15}$/u;

/** Returns whether a number, without its extension, is one that can be called. */
export function isPhoneNumber(number: string): boolean {
  const digits = compactPhone(number);
  return isSaudi(number) || short.test(digits) || abroad.test(digits);
}

function isSaudi(number: string): boolean {
  return saudi.some((form) => form.test(compactPhone(number)));
}

/** Latin digits and the sign before them, without what people put between them. */
export function compactPhone(number: string): string {
  return toLatinDigits(number).replace(/[\s()\-–]/gu, '');
}

/** Reads a phone; one without an extension is its number alone. */
export function phoneOf(text: string): Phone {
  const whole = text.trim().replace(label, '');
  const said = withExtension.exec(whole)?.groups ?? {};
  const signed = afterSign.exec(whole)?.groups ?? {};
  const isAfterSign = said.number === undefined && signed.number !== undefined && isSaudi(signed.number);
  const { number = whole, extension, bracketed } = isAfterSign ? signed : said;
  const digits = extension ?? bracketed;
  return { number, extension: digits === undefined ? undefined : toLatinDigits(digits) };
}
