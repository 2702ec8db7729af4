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

/** Reads a phone; one without an extension is its number alone. */
export function phoneOf(text: string): Phone {
  const { number = text.trim(), extension } = withExtension.exec(text.trim())?.groups ?? {};
  return { number, extension: extension === undefined ? undefined : toLatinDigits(extension) };
}
