import { phoneOf } from '../association/phone.js';
import type { Association } from '../association/schema.js';
import { toLatinDigits } from '../calendar/digits.js';
import type { Words } from '../locales/ar/words.js';
import { ar, en } from '../locales/words.js';
import { type FreeText, freeTexts } from '../policy/texts.js';
import type { Located } from '../source/located.js';
import { editDistance } from '../source/nearest.js';
import { reportIn, type TextMatch } from './lib/in-texts.js';
import { defineRule, type ReportOf } from './lib/rule.js';

/** An e-mail address, website or phone in a text that is nearly the association's. */
export const contactMismatch = defineRule({
  id: 'contact-mismatch',
  over: 'both',
  proofreads: 'both',
  severity: 'warning',
  fixes: 'no',
  texts: {
    ar: {
      why: 'رقم أو بريد فيه خطأ يوصل شكوى المستفيد إلى غير الجمعية.',
      message: (v: Words & { own: string }) =>
        `${ar.q(v.words)} يشبه ما في ملف الجمعية (${ar.isolated(v.own)}) ولا يطابقه.`,
      hint: 'تحقق من أيهما الصحيح، واجعلهما متطابقين.',
      board: (v: Words & { own: string }) =>
        `${ar.q(v.words)} يشبه ما في بيانات الجمعية (${ar.isolated(v.own)}) ولا يطابقه.`,
      variants: {
        link: {
          message: (v: Words & { own: string }) =>
            `الحساب ${ar.q(v.words)} ليس في رابطه: ${ar.isolated(v.own)}`,
          hint: 'تحقق من الحساب والرابط، واجعلهما لحساب واحد.',
        },
      },
    },
    en: {
      why: 'A mistake in a phone or an address sends a complaint to somebody else.',
      message: (v) =>
        `${en.q(v.words)} is almost what the association's file says (${v.own}), but not quite.`,
      hint: 'Find out which is right, and write both alike.',
      variants: {
        link: {
          message: (v) => `The account ${en.q(v.words)} is not in its link: ${v.own}`,
          hint: 'Look at both, and make them one account.',
        },
      },
    },
  },
  example: {
    kind: 'named',
    bad: 'التواصل على info@exampel.org.sa',
    good: 'التواصل على info@example.org.sa',
  },
  check(context, report) {
    const { root, association } = context;
    if (!association) return;
    if (!('policy' in context)) return reportHandles(root, association, report);
    const own = contactsOf(association);
    for (const text of freeTexts(root)) reportIn(text, nearMisses(text, own), report);
  },
});

/** Words of a text, and what the association's file says. */
interface Own {
  readonly words: string;
  readonly own: string;
}

/** Reports a handle in an association's file that isn't part of its own link. */
function reportHandles(root: Located, { contacts }: Association, report: ReportOf<Own, 'link'>): void {
  const social = contacts?.social ?? [];
  for (const text of freeTexts(root)) {
    const [list, index, key] = text.path.slice(-3);
    const { handle, url } = (list === 'social' && key === 'handle' && social[Number(index)]) || {};
    const bare = handle?.replace(/^@/u, '').toLowerCase();
    if (!handle || !bare || !url || url.toLowerCase().includes(bare)) continue;
    const values = { words: handle, own: url };
    reportIn(text, [{ start: 0, end: text.text.length, variant: 'link', values }], report);
  }
}

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

/** The most contacts of a kind that are compared with each one in a text. */
const mostContacts = 50;

/** The most letters or digits by which two contacts may differ to count as the same with a typing mistake. */
const most = 2;

/**
 * Returns a host or address without its ending, which is most easily mistaken: «rahma.org», «info@rahma.com.sa». A phone
 * has none.
 */
function withoutEnding(form: string): string {
  return form.replace(/(?<=[a-z-])\.(?:(?:com|org|net|edu|gov|med|info|co)(?:\.sa)?|sa)$/u, '');
}

function nearMisses({ text }: FreeText, own: readonly Contact[][]): TextMatch<Own>[] {
  if (!/[A-Za-z\d٠-٩]/u.test(text)) return [];
  return kinds.flatMap(({ pattern, form }, i) =>
    [...text.matchAll(pattern)].flatMap(({ 0: typed, index: start }): TextMatch<Own>[] => {
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
