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
export function say(language: Language, { key, values }: Message): string {
  const sentence = locales[language][key];
  if (!sentence) throw new Error(`no sentence for ${key}`);
  const asked = new Proxy(values, { get: (all, name) => contained(Reflect.get(all, name)) });
  return sentence(asked as never);
}

type Values<Key extends MessageKey> = Parameters<(typeof ar)[Key]>[0];

/** A sentence that the program itself says; the key's own values are required. */
export type Speaker = <Key extends MessageKey>(
  key: Key,
  ...values: Values<Key> extends undefined ? [] : [Values<Key>]
) => string;

export function speaker(language: Language): Speaker {
  return (key, ...[values]) => say(language, { key, values: (values ?? {}) as Record<string, unknown> });
}
