import { type Digits, withDigits } from '../calendar/digits.js';
import type { Message } from '../diagnostics/diagnostic.js';
import { ar, type MessageKey } from './ar.js';
import { en } from './en.js';
import { contained } from './quoted.js';

export const languages = ['ar', 'en'] as const;
export type Language = (typeof languages)[number];

const locales: Record<Language, Record<string, (values: never) => string>> = { ar, en };

/**
 * The sentence of a message in a language. Whatever its values hold, it stays one sentence that ends where it ends. A key that no locale has is our own bug.
 */
export function say(language: Language, { key, values, digits }: Message): string {
  const sentence = locales[language][key];
  if (!sentence) throw new Error(`no sentence for ${key}`);
  const asked = new Proxy(values, { get: (all, name) => contained(Reflect.get(all, name)) });
  const said = sentence(asked as never);
  return language === 'ar' && digits !== 'latin' ? withArabicFigures(said) : said;
}

/**
 * Numbers in an Arabic sentence in the figures of its letters. What is isolated is written as it stands in a file or is typed, and
 * so is a number that is a part of something longer, such as a date, a version or «PDF/A-3».
 */
function withArabicFigures(sentence: string): string {
  if (!/\d/u.test(sentence)) return sentence;
  return sentence.replace(figures, (part) =>
    part.startsWith('\u2068') ? part : withDigits(part, 'arabic').replace('.', '٫'),
  );
}

/** Whatever is isolated, and numbers that stand by themselves or after «و». */
const figures = /\u2068[^\u2068\u2069]*\u2069|(?<![^\s«(،؛:و])\d+(?:\.\d+)?(?=[\s»)،؛.:٪!؟]|$)(?![.:]\d)/gu;

type Values<Key extends MessageKey> = Parameters<(typeof ar)[Key]>[0];

/** A sentence that the program itself says; the key's own values are required. */
export type Speaker = <Key extends MessageKey>(
  key: Key,
  ...values: Values<Key> extends undefined ? [] : [Values<Key>]
) => string;

/** `digits`: those of the association whose papers all of it is about. */
export function speaker(language: Language, digits: Digits = 'arabic'): Speaker {
  return (key, ...[values]) =>
    say(language, { key, values: (values ?? {}) as Record<string, unknown>, digits });
}
