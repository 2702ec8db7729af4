import { type FreeText, freeTexts, urlTexts } from '../../policy/texts.js';
import type { Located } from '../../source/located.js';

/** What looks like an address in a text, without the sign that ends a sentence. */
const inText = /\S{0,40}(?:https?[:;]?[/\\]{1,3}|www\.)[^\s«»()[\]،؛]*[^\s«»()[\]،؛.,:;!؟]/giu;

/** A quick test first: almost no text has an address. */
const hint = /https?|www|HTTP|WWW/u;

export function addressesIn(root: Located): { text: FreeText; address: string; start: number }[] {
  return [...freeTexts(root), ...urlTexts(root)]
    .filter(({ text }) => hint.test(text))
    .flatMap((text) =>
      [...text.text.matchAll(inText)].map(({ 0: address, index: start }) => ({ text, address, start })),
    );
}

export function isAddress(text: string): boolean {
  const whole = /^www\./iu.test(text) ? `https://${text}` : text;
  return /^https?:\/\/[^/\s]/iu.test(whole) && URL.canParse(whole) && new URL(whole).hostname.includes('.');
}
