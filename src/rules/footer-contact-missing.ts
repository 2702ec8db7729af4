import { rangeAt } from '../source/located.js';
import { type AssociationRule, found } from './rule.js';

/** An invitation to get in touch that doesn't say how. */
export const footerContactMissing: AssociationRule = {
  id: 'footer-contact-missing',
  check({ association: { tagline, contacts }, root }) {
    if (!tagline || !/تواصل|اتصل/u.test(tagline)) return [];
    const { website, email, phones, social, address } = contacts ?? {};
    const known = [
      website,
      email,
      address,
      ...(phones ?? []),
      ...(social ?? []).map((one) => one.handle ?? one.url),
    ];
    if (known.some((value) => value)) return [];
    return [found('footer-contact-missing', 'warning', rangeAt(root, ['tagline']), { tagline })];
  },
};
