import { ar, en } from '../locales/words.js';
import { addressesIn, isAddress } from './lib/addresses.js';
import { reportIn } from './lib/in-texts.js';
import { defineRule } from './lib/rule.js';

/** Addresses that lead nowhere, for instance with a sign at the wrong end: «/https://…». */
export const urlMalformed = defineRule({
  id: 'url-malformed',
  over: 'both',
  proofreads: 'both',
  severity: 'warning',
  fixes: 'safe',
  texts: {
    ar: {
      why: 'رابط فيه علامة زائدة لا يفتح صفحة.',
      message: (v: { address: string }) => `العنوان ${ar.q(v.address)} لا يفتح صفحة.`,
      hint: (v: { instead?: string | undefined }) =>
        v.instead
          ? `لعله: ${ar.isolated(v.instead)}`
          : `اكتبه كاملًا، مثل: ${ar.isolated('https://example.org')}`,
    },
    en: {
      why: 'A link with a sign too many opens nothing.',
      message: (v) => `The address ${en.q(v.address)} opens no page.`,
      hint: (v) => (v.instead ? `Perhaps ${v.instead}` : 'Write all of it, such as https://example.org'),
    },
  },
  example: {
    kind: 'clause',
    bad: 'الموقع /https://example.org',
    good: 'الموقع https://example.org',
  },
  check({ root }, report) {
    for (const { text, address, start: first } of addressesIn(root)) {
      const bare = address.replace(/^[«([]+/u, '');
      if (isAddress(bare)) continue;
      const end = first + address.length;
      const start = end - bare.length;
      const corrected = bare.replace(/^[/\\]+/u, '');
      const instead =
        corrected !== bare && isAddress(corrected) ? { start, end, text: corrected } : undefined;
      const values = { address: bare, instead: instead?.text };
      reportIn(text, [{ start, end, values, instead }], report, { safe: true });
    }
  },
});
