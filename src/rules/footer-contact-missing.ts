import { ar, en } from '../locales/words.js';
import { rangeAt } from '../source/located.js';
import { defineRule } from './lib/rule.js';

/** An invitation to get in touch without any contact. */
export const footerContactMissing = defineRule({
  id: 'footer-contact-missing',
  over: 'association',
  proofreads: 'association',
  severity: 'warning',
  fixes: 'no',
  texts: {
    ar: {
      why: 'دعوة إلى التواصل بلا وسيلة لا تنفع أحدًا.',
      message: (v: { tagline: string }) => `${ar.q(v.tagline)}: دعوة إلى التواصل بلا وسيلة.`,
      hint: `اكتب في ${ar.isolated('contacts')} موقعًا أو بريدًا أو رقمًا، أو احذف العبارة.`,
    },
    en: {
      why: 'An invitation to get in touch, without a way to, helps nobody.',
      message: (v) => `${en.q(v.tagline)} invites to get in touch, and doesn't say how.`,
      hint: 'Give a website, an address or a phone in contacts, or remove it.',
    },
  },
  example: {
    kind: 'association',
    bad: 'tagline: يسعدنا تواصلكم معنا',
    good: 'tagline: يسعدنا تواصلكم معنا\ncontacts: { email: info@example.org.sa }',
  },
  check({ association: { tagline, contacts }, root }, report) {
    if (!tagline || !/تواصل|اتصل/u.test(tagline)) return;
    const { website, email, phones, social, address } = contacts ?? {};
    const known = [
      website,
      email,
      address,
      ...(phones ?? []),
      ...(social ?? []).map((one) => one.handle ?? one.url),
    ];
    if (!known.some((value) => value)) report(rangeAt(root, ['tagline']), { tagline });
  },
});
