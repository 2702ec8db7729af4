import { registrars, shortNameOf } from '../association/names.js';
import type { Association } from '../association/schema.js';
import { type Digits, withDigits } from '../calendar/digits.js';
import { documentWords as words } from '../locales/document.js';
import type { ContactView, DocumentView } from './document.js';
import { linkOf, mailLinkOf } from './inline.js';

/** The association's name, registration and contacts as papers show them. `logo` is a data URL. */
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

function registration({ registrar, license, defaults }: Association): string[] {
  const number = license ? withDigits(license, (defaults?.digits ?? 'arabic') satisfies Digits) : undefined;
  if (registrar && number) return [words.registered(registrars[registrar], number)];
  if (registrar) return [words.registeredIn(registrars[registrar])];
  return number ? [words.licenceNumber(number)] : [];
}

function contactViews({ contacts }: Association): ContactView[] {
  const { website, email, phones, social, address } = contacts ?? {};
  const labels = words.contacts;
  return [
    ...(phones ?? []).map((phone) => ({
      label: labels.phone,
      text: phone,
      href: `tel:${phone.replace(/[^\d+]/gu, '')}`,
    })),
    ...(email ? [{ label: labels.email, text: email, ...linked(mailLinkOf(email)) }] : []),
    ...(website ? [{ label: labels.website, text: bare(website), ...link(website) }] : []),
    ...(social ?? []).flatMap(({ platform, handle, url }) => {
      const text = handle ?? (url ? bare(url) : undefined);
      return text ? [{ label: platform ?? labels.social, text, ...link(url) }] : [];
    }),
    ...(address ? [{ label: labels.address, text: address, arabic: true }] : []),
  ];
}

function link(address: string | null | undefined): { href?: string } {
  return linked(address ? linkOf(address) : undefined);
}

function linked(href: string | undefined): { href?: string } {
  return href ? { href } : {};
}

/** An address as people write it on paper. */
function bare(address: string): string {
  return address.replace(/^https?:\/\//iu, '').replace(/\/$/u, '');
}
