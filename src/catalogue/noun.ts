import { type DocumentNoun, documentNouns, usualNoun } from '../locales/nouns.js';
import type { Policy } from '../policy/schema.js';
import { policyType } from './catalogue.js';

/**
 * Returns what a document is called: the first word of its title where that is a known noun («دليل …», «اللائحة …»), else that of
 * its type's usual title, else a policy.
 */
export function nounOf({ type, title }: Pick<Policy, 'type' | 'title'>): DocumentNoun {
  return firstNoun(title) ?? firstNoun(policyType(type)?.title) ?? usualNoun;
}

function firstNoun(title: string | null | undefined): DocumentNoun | undefined {
  const first = (title ?? '')
    .normalize('NFC')
    .replace(/[\u0640\u064B-\u0652]/gu, '')
    .trim()
    .split(/[\s،:]/u)[0];
  return documentNouns.find(({ one, the }) => first === one || first === the);
}

/** Returns what documents with this title are about, in the plural: «سياسات تنظيم العلاقة مع المستفيدين»; undefined without a noun. */
export function pluralOf(title: string): string | undefined {
  const noun = documentNouns.find(({ one }) => title.startsWith(`${one} `) && title.length > one.length + 1);
  return noun && `${noun.many}${title.slice(noun.one.length)}`;
}
