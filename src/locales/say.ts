import { type Digits, withDigits } from '../calendar/digits.js';
import { ar, type MessageKey } from './ar.js';
import { en } from './en.js';
import { contained } from './quoted.js';

export const languages = ['ar', 'en'] as const;
export type Language = (typeof languages)[number];

const locales: Record<Language, Record<MessageKey, (values: never) => string>> = { ar, en };

type Values<Key extends MessageKey> = Parameters<(typeof ar)[Key]>[0];

/** What the program is to say, in no language yet: a key of the locales and the values that its sentence needs. */
export type Message = {
  readonly [Key in MessageKey]: {
    readonly key: Key;
    readonly values: Values<Key> extends undefined ? Readonly<Record<string, never>> : Values<Key>;
    /** How an Arabic sentence of it writes numbers: as the papers of the association do that it speaks of, else in Arabic figures. */
    readonly digits?: Digits;
  };
}[MessageKey];

/** A key and, where its sentence needs any, its values. */
export type MessageArguments<Key extends MessageKey> = [
  key: Key,
  ...values: Values<Key> extends undefined ? [] : [Values<Key>],
];

/** Returns a message of a key that is one of several; of one that is known, its object says the same. */
export function message<Key extends MessageKey>(...[key, values]: MessageArguments<Key>): Message {
  return { key, values: values ?? {} } as Message;
}

/** Returns the sentence of a message in a language. */
export function say(language: Language, { key, values, digits }: Message): string {
  return sentence(locales[language][key], language, { values, digits });
}

/** Returns a sentence with its values. Whatever they hold, it stays one sentence that ends where it ends. */
export function sentence(
  text: string | ((values: never) => string),
  language: Language,
  { values, digits }: { readonly values: object; readonly digits?: Digits | undefined },
): string {
  const asked = new Proxy(values, { get: (all, name) => contained(Reflect.get(all, name)) });
  const said = typeof text === 'string' ? text : text(asked as never);
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

/** A sentence that the program itself says; the key's own values are required. */
export type Speaker = <Key extends MessageKey>(...args: MessageArguments<Key>) => string;

/** `digits`: those of the association whose papers all of it is about. */
export function speaker(language: Language, digits: Digits = 'arabic'): Speaker {
  return (key, ...[values]) => sentence(locales[language][key], language, { values: values ?? {}, digits });
}
