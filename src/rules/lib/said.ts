import type { Sentence } from '../../faults/fault.js';
import { type Said, said } from '../../faults/said.js';
import type { Language } from '../../locales/say.js';
import { factsOf } from '../index.js';

/** Returns what a finding says is wrong. */
export function messageOf(finding: Said, language: Language): string {
  return said(factsNamed(finding.rule), finding, 'message', language);
}

/** Returns what a finding says is to be done. */
export function hintOf(finding: Said, language: Language): string {
  return said(factsNamed(finding.rule), finding, 'hint', language);
}

/** Returns both in one line, as a call is refused. */
export function refusalOf(finding: Said, language: Language): string {
  return `${messageOf(finding, language)} ${hintOf(finding, language)}`;
}

/** Returns what a board is told in place of the message; undefined where it is told the same. */
export function boardSentence({ rule, variant }: Said): Sentence | undefined {
  const texts = factsNamed(rule).texts.ar;
  return (variant === undefined ? texts : texts.variants?.[variant])?.board;
}

/** A finding of a rule that is in no list is our own bug. */
function factsNamed(rule: string) {
  const facts = factsOf(rule);
  if (!facts) throw new Error(`no sentences for ${rule}`);
  return facts;
}
