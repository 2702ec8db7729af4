import type { Sentence } from '../../faults/fault.js';
import { type Said, said } from '../../faults/said.js';
import type { Language } from '../../locales/say.js';
import { factsOf } from '../index.js';

/** Returns a finding's message: what is wrong. */
export function messageOf(finding: Said, language: Language): string {
  return said(factsNamed(finding.rule), finding, 'message', language);
}

/** Returns a finding's hint: what to do. */
export function hintOf(finding: Said, language: Language): string {
  return said(factsNamed(finding.rule), finding, 'hint', language);
}

/** Returns message and hint in one line, as for a refusal. */
export function refusalOf(finding: Said, language: Language): string {
  return `${messageOf(finding, language)} ${hintOf(finding, language)}`;
}

/** Returns the sentence for a board; undefined where the board reads the message. */
export function boardSentence({ rule, variant }: Said): Sentence | undefined {
  const texts = factsNamed(rule).texts.ar;
  return (variant === undefined ? texts : texts.variants?.[variant])?.board;
}

/** Returns what is known of a rule; throws where no rule has the id, which is the program's own bug. */
function factsNamed(rule: string) {
  const facts = factsOf(rule);
  if (!facts) throw new Error(`no sentences for ${rule}`);
  return facts;
}
