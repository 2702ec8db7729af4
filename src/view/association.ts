import { digitsOf } from '../association/defaults.js';
import { registrars, shortNameOf } from '../association/names.js';
import type { Association } from '../association/schema.js';
import { toLatinDigits, withDigits } from '../calendar/digits.js';
import { documentWords as words } from '../locales/document.js';
import { withoutPolicy } from '../policy/placeholders.js';
import type { ContactView, DocumentView } from './document.js';
import { type Inline, inline, linkOf, mailLinkOf, plain } from './inline.js';

/** Returns the association's name, registration and contacts as documents show them. `logo` is a data URL. */
export function associationView(
  association: Association,
  logo: string | undefined,
): DocumentView['association'] {
  const { name, brandName, nameLines, tagline } = association;
  return {
    name,
    shortName: shortNameOf(association),
    nameLines: nameLines && nameLines.length > 0 ? nameLines : [name],
    ...(brandName ? { brandName } : {}),
    registration: registration(association),
    ...(tagline ? { tagline } : {}),
    contacts: contactViews(association),
    ...(logo ? { logo: { url: logo, alternative: words.logo(name) } } : {}),
  };
}

/** Returns the lines that say where the association is registered: its own, else the program's wording. */
function registration(association: Association): Inline[] {
  const { registrar, license, registrationLines } = association;
  const lines = (registrationLines ?? []).filter((line) => line.trim() !== '');
  if (lines.length > 0) return lines.map((line) => inline(line, withoutPolicy(association)));
  const number = license ? withDigits(license, digitsOf(association)) : undefined;
  if (registrar && number) return [plain(words.registered(registrars[registrar], number))];
  if (registrar) return [plain(words.registeredIn(registrars[registrar]))];
  return number ? [plain(words.licenceNumber(number))] : [];
}

/** Returns the contacts in the order of the file. */
function contactViews({ contacts }: Association): ContactView[] {
  const keys = Object.keys(contacts ?? {}) as (keyof Contacts)[];
  return keys.flatMap((key) => contactsOf[key](contacts ?? {}));
}

type Contacts = NonNullable<Association['contacts']>;

const labels = words.contacts;

/** What is shown for each key. */
const contactsOf: { readonly [Key in keyof Contacts]-?: (contacts: Contacts) => ContactView[] } = {
  phones: ({ phones }) =>
    (phones ?? []).map((phone) => ({
      label: labels.phone,
      text: phone,
      ...linked(telephoneLink(phone)),
      ...(/[\u0621-\u064A]/u.test(phone) ? { arabic: true } : {}),
    })),
  email: ({ email }) => (email ? [{ label: labels.email, text: email, ...linked(mailLinkOf(email)) }] : []),
  website: ({ website }) =>
    website ? [{ label: labels.website, text: bare(website), ...link(website) }] : [],
  social: ({ social }) =>
    (social ?? []).flatMap(({ platform, handle, url }) => {
      const text = handle ?? (url ? bare(url) : undefined);
      return text ? [{ label: platform ?? labels.social, text, ...link(url) }] : [];
    }),
  address: ({ address }) => (address ? [{ label: labels.address, text: address, arabic: true }] : []),
};

/** A complete Saudi number (group 1) with more digits after it (group 2). */
const saudiNumber = /^((?:(?:\+|00)966|0)[15]\d{8}|(?:(?:\+|00)?966)?(?:9200\d{5}|800\d{7}))(\d+)$/u;
/** The most digits that an extension may have. */
const longestExtension = 6;

/**
 * Returns the `tel:` link of a phone with its extension, as RFC 3966 defines it; undefined where the text isn't one number.
 */
function telephoneLink(phone: string): string | undefined {
  const [first = '', ...others] = toLatinDigits(phone)
    .split(/[^\d+\s().–-]+/u)
    .map((part) => part.replace(/[^\d+]/gu, ''))
    .filter((part) => part !== '');
  const [, number = first, more] = saudiNumber.exec(first) ?? [];
  const [extension, ...rest] = more === undefined ? others : [more, ...others];
  if (!/^\+?\d{3,15}$/u.test(number) || rest.length > 0) return undefined;
  if (extension === undefined) return `tel:${number}`;
  return /^\d+$/u.test(extension) && extension.length <= longestExtension
    ? `tel:${number};ext=${extension}`
    : undefined;
}

function link(address: string | null | undefined): { href?: string } {
  return linked(address ? linkOf(address) : undefined);
}

function linked(href: string | undefined): { href?: string } {
  return href ? { href } : {};
}

/** Returns a web address as printed, without its scheme and its last slash. */
function bare(address: string): string {
  return address.replace(/^https?:\/\//iu, '').replace(/\/$/u, '');
}
