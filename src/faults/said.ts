import type { Finding } from '../diagnostics/diagnostic.js';
import { type Language, type Message, sentence } from '../locales/say.js';
import type { FaultFacts, Sentence } from './fault.js';

/** What the sentences of a finding are made from. */
export type Said = Pick<Finding, 'rule' | 'variant' | 'values' | 'digits'>;

/** Returns a sentence of a fault, filled with the values of a finding; throws where the fault lacks it, our own bug. */
export function said(
  { id, texts }: Pick<FaultFacts, 'id' | 'texts'>,
  finding: Said,
  part: 'message' | 'hint',
  language: Language,
): string {
  const { variant } = finding;
  const own = texts[language];
  const text: Sentence | undefined = (variant === undefined ? own : own.variants?.[variant])?.[part];
  if (text === undefined) throw new Error(`no ${part} for ${id} ${variant ?? ''}`);
  return sentence(text, language, finding);
}

/** Returns a finding's message and hint as messages of the program, for a call that has the same fault as a file may have. */
export function asMessages(
  fault: Pick<FaultFacts, 'id' | 'texts'>,
  finding: Said,
): { readonly message: Message; readonly hint: Message } {
  // The message that it becomes a part of decides its figures, unless the finding has its own.
  const plain = { ...finding, digits: finding.digits ?? 'latin' };
  const inBoth = (part: 'message' | 'hint'): Message => ({
    key: 'cli.rule-says',
    values: { ar: said(fault, plain, part, 'ar'), en: said(fault, plain, part, 'en') },
  });
  return { message: inBoth('message'), hint: inBoth('hint') };
}
