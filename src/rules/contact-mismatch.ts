import { phoneOf } from '../association/phone.js';
import type { Association } from '../association/schema.js';
import { toLatinDigits } from '../calendar/digits.js';
import { type FreeText, freeTexts } from '../policy/texts.js';
import { editDistance } from '../source/nearest.js';
import { foundIn, type Slip } from './in-texts.js';
import type { AssociationContext, AssociationRule, PolicyContext, PolicyRule } from './rule.js';

const id = 'contact-mismatch';

/** An address, a site or a phone in a text that is nearly the association's. */
export const contactMismatch: PolicyRule = {
  id,
  check: ({ root, association }: PolicyContext) => {
    if (!association) return [];
    const own = contactsOf(association);
    return freeTexts(root).flatMap((text) =>
      foundIn(text, nearMisses(text, own), id, { severity: 'warning', safe: false }),
    );
  },
};

/** A handle that its own link doesn't hold. */
export const ownContactMismatch: AssociationRule = {
  id,
  check: ({ root, association }: AssociationContext) => {
    const social = association.contacts?.social ?? [];
    return freeTexts(root).flatMap((text) => {
      const [list, index, key] = text.path.slice(-3);
      const { handle, url } = (list === 'social' && key === 'handle' && social[Number(index)]) || {};
      const bare = handle?.replace(/^@/u, '').toLowerCase();
      if (!bare || !url || url.toLowerCase().includes(bare)) return [];
      const slip = { start: 0, end: text.text.length, variant: 'link', values: { words: handle, own: url } };
      return foundIn(text, [slip], id, { severity: 'warning', safe: false });
    });
  },
};

interface Contact {
  /** In the form in which contacts are compared. */
  readonly form: string;
  readonly written: string;
}

const kinds = [
  { pattern: /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, form: (text: string) => text.toLowerCase() },
  {
    pattern: /(?<![\w@.-])(?:https?:\/\/)?(?:www\.)?[\w-]+(?:\.[\w-]+)+/gu,
    form: (text: string) => text.toLowerCase().replace(/^(?:https?:\/\/)?(?:www\.)?/u, ''),
  },
  {
    pattern: /(?<![\d٠-٩])(?:\+|00|٠٠)?[\d٠-٩](?:[\s-]?[\d٠-٩]){7,13}(?![\d٠-٩])/gu,
    form: (text: string) =>
      toLatinDigits(text)
        .replace(/\D/gu, '')
        .replace(/^(?:00966|966|0)/u, ''),
  },
] as const;

function contactsOf({ contacts }: Association): Contact[][] {
  const { website, email, phones } = contacts ?? {};
  const numbers = (phones ?? []).map((phone) => (phone ? phoneOf(phone).number : phone));
  const all = [[email], [website, email?.split('@')[1]], numbers];
  return kinds.map(({ form }, i) =>
    (all[i] ?? [])
      .slice(0, mostContacts)
      .flatMap((written) => (written ? [{ form: form(written).replace(/\/.*$/u, ''), written }] : [])),
  );
}

/** So many contacts of a kind are compared with each of those in a text. */
const mostContacts = 50;

/** So few letters or digits apart, two contacts are one with a slip. */
const most = 2;

/** «rahma.org», «info@rahma.com.sa»: what follows the name is what is most easily mistaken. Phones have no such ending. */
function withoutEnding(form: string): string {
  return form.replace(/(?<=[a-z-])\.(?:(?:com|org|net|edu|gov|med|info|co)(?:\.sa)?|sa)$/u, '');
}

function nearMisses({ text }: FreeText, own: readonly Contact[][]): Slip[] {
  if (!/[A-Za-z\d٠-٩]/u.test(text)) return [];
  return kinds.flatMap(({ pattern, form }, i) =>
    [...text.matchAll(pattern)].flatMap(({ 0: typed, index: start }): Slip[] => {
      const typedForm = form(typed);
      const same = own[i] ?? [];
      if (same.some((one) => one.form === typedForm)) return [];
      const near = same.find(
        (one) =>
          editDistance(typedForm, one.form, most + 1) <= most ||
          withoutEnding(typedForm) === withoutEnding(one.form),
      );
      if (!near) return [];
      const end = start + typed.length;
      return [{ start, end, values: { words: typed, own: near.written } }];
    }),
  );
}
