import { toLatinDigits } from '../calendar/digits.js';

/** A phone number as people write it, separated from its extension. */
export interface Phone {
  readonly number: string;
  /** Latin digits. */
  readonly extension: string | undefined;
}

/** The pattern of what stands between a number and its extension: «تحويلة 105», «(ext. 105)», «x105», «#105». */
export const beforeExtension = String.raw`[ ،,]{0,2}\(?(?:تحويل[ةه]|داخلي|ت|extension|ext|x)[ .:]{0,3}|[ ]?#[ ]?`;

const withExtension = new RegExp(
  `^(?<number>.*[\\d٠-٩])(?:${beforeExtension})(?<extension>[\\d٠-٩]{1,6})\\)?$`,
  'iu',
);

/** «0112345678-105», «0112345678 (105)», «0112345678/5»: an extension only if the number is complete without it. */
const afterSign =
  /^(?<number>.*[\d٠-٩])(?:\s?[-–—/]\s?(?<extension>[\d٠-٩]{1,5})|\s?\(\s?(?<bracketed>[\d٠-٩]{1,5})\s?\))$/u;

/** «ت:», «هاتف», «Tel.» before a number. */
const label = /^[\p{L}\p{M}]+(?:\s[\p{L}\p{M}]+)?\s?[.:]?\s?(?=[+(\d٠-٩])/u;

/** Saudi numbers: a mobile is 05 and eight digits, a land line 01 and eight, or 9200, 800; 966 may replace the zero. */
const saudi = [
  /^(?:0|(?:\+|00)?966)5\d{8}$/u,
  /^(?:0|(?:\+|00)?966)1[1-9]\d{7}$/u,
  /^(?:(?:\+|00)?966)?9200\d{5}$/u,
  /^(?:(?:\+|00)?966)?800\d{7}$/u,
];
const short = /^(?:19\d{1,4}|9\d{2})$/u;
/** Numbers abroad follow other rules. */
const abroad = /^(?:\+|00)(?!966)\d{7,15}$/u;

/** Returns whether a number, without its extension, can be called. */
export function isPhoneNumber(number: string): boolean {
  const digits = compactPhone(number);
  return isSaudi(number) || short.test(digits) || abroad.test(digits);
}

function isSaudi(number: string): boolean {
  return saudi.some((form) => form.test(compactPhone(number)));
}

/** Returns a number's digits as Latin ones, with a plus before them, without the spaces, brackets and dashes between them. */
export function compactPhone(number: string): string {
  return toLatinDigits(number).replace(/[\s()\-–]/gu, '');
}

/** Returns the number and the extension of a phone, without a label such as «هاتف». */
export function phoneOf(text: string): Phone {
  const whole = text.trim().replace(label, '');
  const said = withExtension.exec(whole)?.groups ?? {};
  const signed = afterSign.exec(whole)?.groups ?? {};
  const isAfterSign = said.number === undefined && signed.number !== undefined && isSaudi(signed.number);
  const { number = whole, extension, bracketed } = isAfterSign ? signed : said;
  const digits = extension ?? bracketed;
  return { number, extension: digits === undefined ? undefined : toLatinDigits(digits) };
}
