import { type FreeText, freeTexts, urlTexts } from '../policy/texts.js';
import type { Located } from '../source/located.js';
import { foundIn, type Slip } from './in-texts.js';
import type { AssociationRule, PolicyRule } from './rule.js';

/** What looks like an address in a text; the sign that ends a sentence is not part of it. */
const inText = /\S*(?:https?[:;]?[/\\]{1,3}|www\.)[^\s«»()[\]،؛]*[^\s«»()[\]،؛.,:;!؟]/giu;

/** Almost no text has an address in it. */
const hint = /https?|www|HTTP|WWW/u;

function addressesIn(root: Located): { text: FreeText; address: string; start: number }[] {
  return [...freeTexts(root), ...urlTexts(root)]
    .filter(({ text }) => hint.test(text))
    .flatMap((text) =>
      [...text.text.matchAll(inText)].map(({ 0: address, index: start }) => ({ text, address, start })),
    );
}

/** Addresses that lead nowhere, for instance with their sign at the wrong end: «/https://…». */
export const urlMalformed: PolicyRule & AssociationRule = {
  id: 'url-malformed',
  check: ({ root }) =>
    addressesIn(root).flatMap(({ text, address, start }) => {
      const bare = address.replace(/^[«([]+/u, '');
      if (isAddress(bare)) return [];
      const from = start + address.length - bare.length;
      const end = start + address.length;
      const mended = bare.replace(/^[/\\]+/u, '');
      const instead = mended !== bare && isAddress(mended) ? { start: from, end, text: mended } : undefined;
      const slip: Slip = { start: from, end, values: { address: bare, instead: instead?.text }, instead };
      return foundIn(text, [slip], 'url-malformed', { severity: 'warning', safe: true });
    }),
};

/** Addresses without encryption: almost every site answers at the other one too, but not all. */
export const urlInsecure: PolicyRule & AssociationRule = {
  id: 'url-insecure',
  check: ({ root }) =>
    addressesIn(root).flatMap(({ text, address, start }) => {
      const at = address.toLowerCase().indexOf('http://');
      if (at < 0 || !isAddress(address.slice(at))) return [];
      const [from, end] = [start + at, start + address.length];
      const instead = `https${address.slice(at + 4)}`;
      const slip = { start: from, end, values: { address: address.slice(at), instead } };
      const fix = { start: from, end: from + 4, text: 'https' };
      return foundIn(text, [{ ...slip, instead: fix }], 'url-insecure', { severity: 'info', safe: false });
    }),
};

function isAddress(text: string): boolean {
  const whole = /^www\./iu.test(text) ? `https://${text}` : text;
  return /^https?:\/\/[^/\s]/iu.test(whole) && URL.canParse(whole) && new URL(whole).hostname.includes('.');
}
