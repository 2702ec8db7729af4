import type { Association } from '../../association/schema.js';
import { toLatinDigits } from '../../calendar/digits.js';
import type { Span } from '../../source/located.js';
import { editDistance } from '../../source/nearest.js';
import { type Finder, gapIn, type Leftover, leftover, type Origin, type Reading } from './leftover.js';

/** Mail providers open to everybody: such a host says nothing about the association. */
const publicMail = /^(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|msn)\./u;

const email = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
const address =
  /(?<![\w@.-])(?:https?:\/\/(?:[\w-]+\.)+[\w-]{2,}|(?:[a-z\d-]+\.)+[a-z]{2,})(?::\d+)?(?:\/[\w./?&=%#@+~-]*[\w/])?(?![\w@])/giu;
const phone =
  /(?<![\d٠-٩۰-۹\w])[(+]?[\d٠-٩۰-۹](?:[\s().\-–\u200E\u200F\u202A-\u202E\u2066-\u2069\u00A0]{0,3}[\d٠-٩۰-۹]){3,14}(?![\d٠-٩۰-۹\w])/gu;
const latin = /@?[a-z\d](?:[\w.-]*[a-z\d])?/giu;

/** Finds contacts of the first association, however they are typed, and contacts that neither association's file has. */
export function contactFinder({ association, target }: Origin): Finder {
  const first = contactsOf(association);
  const second = contactsOf(target);
  return (reading) =>
    /[a-z\d٠-٩۰-۹]/iu.test(reading.typed)
      ? [
          ...mails(reading, first, second),
          ...addresses(reading, first, second),
          ...phones(reading, first, second),
          ...handles(reading, first, second),
        ]
      : [];
}

interface Contacts {
  readonly website: string | undefined;
  readonly email: string | undefined;
  readonly phone: string | undefined;
  readonly hosts: readonly string[];
  readonly phones: readonly string[];
  readonly social: readonly { readonly handle: string; readonly url: string; readonly platform: string }[];
  /** The names that its domains and handles consist of. */
  readonly labels: readonly string[];
}

function contactsOf({ contacts }: Association): Contacts {
  const { website, email: mail, phones: all, social } = contacts ?? {};
  const host = mail?.split('@')[1]?.toLowerCase() ?? '';
  const hosts = [website ? hostOf(website) : '', publicMail.test(host) ? '' : host].filter(Boolean);
  const accounts = (social ?? []).map(({ handle, url, platform }) => ({
    handle: (handle ?? url?.replace(/\/+$/u, '').split('/').at(-1) ?? '').replace(/^@/u, ''),
    url: url ?? '',
    platform: platform ?? '',
  }));
  const labels = hosts.map((one) => one.split('.')[0] ?? '').filter((one) => one.length > 2);
  return {
    website: website || undefined,
    email: mail || undefined,
    phone: all?.find(Boolean),
    hosts: [...new Set(hosts)],
    phones: (all ?? []).map(phoneForm).filter(Boolean),
    social: accounts,
    labels: [...labels, ...accounts.map(({ handle }) => handle).filter((one) => one.length > 2)],
  };
}

function mails(reading: Reading, first: Contacts, second: Contacts): Leftover[] {
  return matchesOf(reading, email).flatMap(({ words, place }) => {
    const mail = words.toLowerCase();
    if (mail === second.email?.toLowerCase()) return [];
    const host = mail.split('@')[1] ?? '';
    const isOwn = isHostOf(host, first) || isNear(mail, first.email?.toLowerCase() ?? '');
    return [contact(reading, place, isOwn, second.email)];
  });
}

function addresses(reading: Reading, first: Contacts, second: Contacts): Leftover[] {
  return matchesOf(reading, address).flatMap(({ words, place }) => {
    const host = hostOf(words);
    const isLink = /^https?:/iu.test(words);
    const account = first.social.find(
      ({ handle, url }) => (handle && words.toLowerCase().includes(handle.toLowerCase())) || url === words,
    );
    const isKnown = isHostOf(host, second) || second.social.some(({ url }) => url === words);
    if (isKnown || /(?:^|\.)gov\.sa$/u.test(host)) return [];
    if (account) {
      const same = second.social.find(({ url }) => url && hostOf(url) === host);
      return [contact(reading, place, true, same?.url)];
    }
    const figures = phoneForm(words);
    if (first.phones.some((one) => one.length > 7 && figures.endsWith(one)))
      return [contact(reading, place, true)];
    const site = isLink ? second.website : second.website && hostOf(second.website);
    if (isHostOf(host, first)) return [contact(reading, place, true, site)];
    const isSite = isLink || /^www\.|\.(?:sa|com|org|net|info|edu|io|co|app|me)(?:\/|$)/iu.test(words);
    return isSite ? [contact(reading, place, false)] : [];
  });
}

function phones(reading: Reading, first: Contacts, second: Contacts): Leftover[] {
  return matchesOf(reading, phone).flatMap(({ words, place }) => {
    const form = phoneForm(words);
    if (second.phones.includes(form)) return [];
    const isOwn = first.phones.some((one) => one === form || (one.length > 7 && isNear(form, one)));
    if (isOwn) return [contact(reading, place, true, second.phone)];
    return /^(?:5\d{8}|1[1-9]\d{7}|9200\d{5}|800\d{7})$/u.test(form) ? [contact(reading, place, false)] : [];
  });
}

/** Finds handles of accounts, and words that contain the name in the first association's domain. */
function handles(reading: Reading, first: Contacts, second: Contacts): Leftover[] {
  return matchesOf(reading, latin).flatMap(({ words, place }) => {
    const bare = words.replace(/^@/u, '').toLowerCase();
    if (second.labels.some((one) => one.toLowerCase() === bare)) return [];
    const account = first.social.find(({ handle }) => isNear(bare, handle.toLowerCase()));
    if (account) {
      const same = second.social.find(({ platform }) => platform && platform === account.platform)?.handle;
      return [contact(reading, place, true, same && (words.startsWith('@') ? `@${same}` : same))];
    }
    const isLabel = first.labels.some((one) => bare.includes(one.toLowerCase()));
    return isLabel || /^@[a-z]\w{3,}$/iu.test(words) ? [contact(reading, place, false)] : [];
  });
}

/**
 * Returns a leftover: a contact of the first association is replaced, any other is left for the reader of the new text to decide.
 */
function contact(reading: Reading, place: Span, isOwn: boolean, instead?: string): Leftover {
  if (!isOwn) return leftover(reading, place, 'stranger');
  return leftover(reading, place, 'contact', instead || gapIn(reading.text, place));
}

function matchesOf({ typed }: Reading, pattern: RegExp): { words: string; place: Span }[] {
  return [...typed.matchAll(pattern)].map(({ 0: words, index: start }) => ({
    words,
    place: { start, end: start + words.length },
  }));
}

function hostOf(url: string): string {
  return (
    url
      .toLowerCase()
      .replace(/^https?:\/\//u, '')
      .split(/[/:?#]/u)[0] ?? ''
  ).replace(/^www\./u, '');
}

/** Tells whether a host is the association's own, a subdomain of it, or its own with a typing mistake. */
function isHostOf(host: string, { hosts }: Contacts): boolean {
  const bare = host.replace(/^www\./u, '');
  return hosts.some((own) => bare.endsWith(`.${own}`) || isNear(bare, own));
}

/** Tells whether two contacts are so few letters or digits apart that one is the other with a typing mistake. */
function isNear(one: string, own: string): boolean {
  const most = own.length > 7 ? 2 : 0;
  return own !== '' && editDistance(one, own, most + 1) <= most;
}

function phoneForm(written: string): string {
  return toLatinDigits(written)
    .replace(/\D/gu, '')
    .replace(/^(?:00966|966|0)(?=\d{5})/u, '');
}
