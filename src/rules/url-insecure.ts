import { ar, en } from '../locales/words.js';
import { addressesIn, isAddress } from './lib/addresses.js';
import { reportIn } from './lib/in-texts.js';
import { defineRule } from './lib/rule.js';

/** Addresses without encryption. Almost every site answers at the encrypted address too, but not all do. */
export const urlInsecure = defineRule({
  id: 'url-insecure',
  over: 'both',
  proofreads: 'both',
  severity: 'info',
  fixes: 'proposed',
  texts: {
    ar: {
      why: 'الرابط غير المشفّر يتيح لغيرك الاطلاع على بيانات من يفتحه.',
      message: (v: { address: string }) => `العنوان ${ar.q(v.address)} غير مشفّر.`,
      hint: (v: { instead: string }) => `إن كان يفتح هكذا فاكتب: ${ar.isolated(v.instead)}`,
    },
    en: {
      why: 'Without encryption what people send to a page can be read on the way.',
      message: (v) => `The address ${en.q(v.address)} opens a page without encryption.`,
      hint: (v) => `If it opens like this, write ${v.instead}`,
    },
  },
  example: {
    kind: 'clause',
    bad: 'الموقع http://example.org',
    good: 'الموقع https://example.org',
  },
  check({ root }, report) {
    for (const { text, address, start: first } of addressesIn(root)) {
      const at = address.toLowerCase().indexOf('http://');
      if (at < 0 || !isAddress(address.slice(at))) continue;
      const [start, end] = [first + at, first + address.length];
      const values = { address: address.slice(at), instead: `https${address.slice(at + 4)}` };
      const instead = { start, end: start + 4, text: 'https' };
      reportIn(text, [{ start, end, values, instead }], report);
    }
  },
});
