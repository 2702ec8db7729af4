import { withDigits } from '../calendar/digits.js';
import { documentWords as words } from '../locales/document.js';
import type { Sources } from '../policy/placeholders.js';
import type { DocumentView } from './document.js';
import { linesOf, packed } from './line-widths.js';

/** What names a document in the margin of each of its pages. */
export interface PageName {
  readonly title: string;
  /** Code, version, and the digest's first digits, as far as there are any. */
  readonly facts: string;
  /** The lines that both take at most. */
  readonly lines: number;
}

/** Whose document it is and how they are reached, at the foot of each page. */
export interface PageFoot {
  /** One text a line; a very long one takes several. */
  readonly texts: readonly string[];
  /** The lines that they take at most. */
  readonly lines: number;
}

/** Em of the letters in margins that one line holds: of the whole width, and of what stands beside it. */
const room = { line: 47, mark: 17, pageNumber: 10 };

const separator = ' · ';

/** Keeps a text from being mixed with what stands beside it (LRI, FSI … PDI). */
const fromLeft = (text: string) => `\u2066${text}\u2069`;
const apart = (text: string) => `\u2068${text}\u2069`;

/** A digest as margins say it. */
export interface DigestSaid {
  readonly caption: string;
  readonly digits: string;
}

/** `digest`: undefined on pages that nobody signs. `beside`: em that are taken beside it. */
export function pageName(
  title: string,
  { policy, association }: Sources,
  digest: DigestSaid | undefined,
  beside = room.mark,
): PageName {
  const { code, version } = policy;
  const digits = association.defaults?.digits ?? 'arabic';
  const facts = [
    ...(code?.trim() ? [apart(code.trim())] : []),
    ...(version ? [words.page.version(withDigits(String(version), digits))] : []),
    ...(digest ? [`${digest.caption} ${fromLeft(digest.digits)}`] : []),
  ].join(separator);
  const width = room.line - beside;
  return { title, facts, lines: linesOf(title, width) + (facts === '' ? 0 : linesOf(facts, width)) };
}

/** The association's name and tagline, and its contacts but for an Arabic address, which is too long for a foot. */
export function pageFoot({ shortName, tagline, contacts }: DocumentView['association']): PageFoot {
  const addresses = contacts.filter(({ arabic }) => !arabic).map(({ text }) => fromLeft(text));
  return footOf([[shortName, ...(tagline ? [tagline] : [])], addresses]);
}

/** The same of any texts; each list of them begins a line. */
export function footOf(lists: readonly (readonly string[])[]): PageFoot {
  const width = room.line - room.pageNumber;
  const texts = lists.flatMap((list) => packed(list, separator, width));
  return { texts, lines: texts.reduce((sum, text) => sum + linesOf(text, width), 0) };
}
