import { negations } from './arabic.js';

/** What nobody may change in a text unasked. */
export interface Facts {
  /** The numbers in order, with the signs inside them, in digits of one kind. */
  readonly numbers: readonly string[];
  /** Years with their calendar, such as «١٤٤٧هـ». */
  readonly eras: readonly string[];
  readonly negations: readonly string[];
  /** Latin words, addresses, placeholders. */
  readonly latin: readonly string[];
  /** All Arabic letters, in one form and spelling. */
  readonly letters: string;
}

/** Placeholders, addresses and Latin words. */
const latin = /\{\{[\w.]+\}\}|(?:https?:|www\.|[\w.]+@)[!-z]+|\.?[A-Za-z]\w*(?:(?:::|\.)[A-Za-z]\w*)*/gu;

export function factsOf(text: string): Facts {
  const plain = plainly(text);
  return {
    numbers: plain.replace(/(?<=\d) ?\/ ?(?=\d)/gu, '/').match(/(?<![\p{L}\d])[-+]?\d+(?:[.,:/-]\d+)*(?: ?%)?/gu) ?? [],
    eras: (withDigits(text).replace(/[\u200B-\u200F]/gu, '').match(/\d\s*(?:هـ|م)(?!\p{L})/gu) ?? []).map((era) => era.replace(/\s/gu, '')),
    negations: (plain.match(/\p{Script=Arabic}+/gu) ?? []).filter((word) => negations.includes(word)),
    latin: (text.match(latin) ?? []).map((word) => word.replace(/[^A-Za-z0-9}]+$/u, '')),
    letters: plain
      .replace(/[أإآٱ]/gu, 'ا')
      .replace(/[ؤئ]/gu, 'ء')
      .replace(/\P{Script=Arabic}|[،؛؟]/gu, ''),
  };
}

/** Removes a number, letter or bullet that was typed before an item; «• ٢ -» and «( ٢)» too. */
export function withoutMarker(text: string): string {
  return text.replace(/^\s*(?:[-–—•*]\s*)?(?:[-–—•*]|(?:\(\s*)?(?:[\d٠-٩۰-۹]{1,3}|\p{L})\s*[-–.)][-–.)\s]*)\s*(?=[\p{L}«"“'({[])/u, '');
}

/** Returns letters in one spelling and form: without presentation forms, tatweel, vowel signs or Farsi letters. */
function plainly(text: string): string {
  return withDigits(text)
    .normalize('NFKC')
    .replace(/[\u0640\u064B-\u0652\u0670\u200B-\u200F\u061C]/gu, '')
    .replace(/[یى]/gu, 'ي')
    .replace(/ک/gu, 'ك')
    .replace(/[ہە]/gu, 'ه')
    .replace(/\s+/gu, ' ');
}

function withDigits(text: string): string {
  return text
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll('٪', '%')
    .replaceAll('٫', '.')
    .replaceAll('٬', ',');
}
