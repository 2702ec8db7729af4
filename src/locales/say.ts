import { type Digits, withDigits } from '../calendar/digits.js';
import { ar, type MessageKey } from './ar.js';
import { en } from './en.js';
import { contained } from './quoted.js';

export const languages = ['ar', 'en'] as const;
export type Language = (typeof languages)[number];

const locales: Record<Language, Record<MessageKey, (values: never) => string>> = { ar, en };

type Values<Key extends MessageKey> = Parameters<(typeof ar)[Key]>[0];

/** A sentence of the program, in no language yet: a key of the locales and the values that its sentence needs. */
export type Message = {
  readonly [Key in MessageKey]: {
    readonly key: Key;
    readonly values: Values<Key> extends undefined ? Readonly<Record<string, never>> : Values<Key>;
    /** The digits of the Arabic sentence: those of the association that it is about, else Arabic digits. */
    readonly digits?: Digits;
  };
}[MessageKey];

/** A key and, where its sentence needs any, its values. */
export type MessageArguments<Key extends MessageKey> = [
  key: Key,
  ...values: Values<Key> extends undefined ? [] : [Values<Key>],
];

/** Returns a message whose key is one of several. For a single key, write the object directly. */
export function message<Key extends MessageKey>(...[key, values]: MessageArguments<Key>): Message {
  return { key, values: values ?? {} } as Message;
}

/** Returns the sentence of a message in a language. */
export function say(language: Language, { key, values, digits }: Message): string {
  return sentence(locales[language][key], language, { values, digits });
}

/** Returns a sentence with its values filled in. Whatever the values hold, it stays one sentence. */
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
 * Writes the numbers of an Arabic sentence in Arabic digits. Isolated text stays as it stands in a file or is typed, and so
 * does a number that is part of something longer, such as a date, a version or «PDF/A-3».
 */
function withArabicFigures(sentence: string): string {
  if (!/\d/u.test(sentence)) return sentence;
  return sentence.replace(figures, (part) =>
    part.startsWith('\u2068') ? part : withDigits(part, 'arabic').replace('.', '٫'),
  );
}

/** Isolated text, and numbers that stand alone or after «و». */
const figures = /\u2068[^\u2068\u2069]*\u2069|(?<![^\s«(،؛:و])\d+(?:\.\d+)?(?=[\s»)،؛.:٪!؟]|$)(?![.:]\d)/gu;

/** Returns a sentence of the program by its key; the types require the key's values. */
export type Speaker = <Key extends MessageKey>(...args: MessageArguments<Key>) => string;

/** Returns a speaker for a language. `digits`: those of the association that all sentences are about. */
export function speaker(language: Language, digits: Digits = 'arabic'): Speaker {
  return (key, ...[values]) => sentence(locales[language][key], language, { values: values ?? {}, digits });
}
