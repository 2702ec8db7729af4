import { digitsOf } from '../association/defaults.js';
import { withDigits } from '../calendar/digits.js';
import { documentWords as words } from '../locales/document.js';
import type { Sources } from '../policy/placeholders.js';
import { folded } from '../source/folded.js';
import { cut, linesOf, packed, widthOf } from './line-widths.js';

/** What names a document in the margin of each of its pages. */
export interface PageName {
  readonly title: string;
  /** Code and version, as far as there are any. */
  readonly facts: string;
  /** The digest's first digits and what they are, on pages that may be signed; set from left to right. */
  readonly digest?: string;
  /** The lines that title and facts take at most. */
  readonly lines: number;
}

/** Whose document it is, and how they are reached, at the foot of each page. */
export interface PageFoot {
  /** Arabic, below or beside the page's number; the browser breaks what is long. */
  readonly owner: string;
  /** Read from left to right, a line each. */
  readonly contacts: readonly string[];
  /** The lines that the higher of both takes at most, with the page's number. */
  readonly lines: number;
}

/** Em of the letters in margins that one line holds: of the whole width, and of what stands beside it. */
const room = { line: 47, mark: 17, pageNumber: 10, contacts: 30, gap: 2 };

const separator = ' · ';

const arabicLetter = /\p{Script=Arabic}/u;

/** A digest as margins say it. */
export interface DigestSaid {
  readonly caption: string;
  readonly digits: string;
}

/** Title, code, version and digest of a policy; `digest`: undefined on pages that nobody signs. */
export function pageName(
  title: string,
  { policy, association }: Sources,
  digest: DigestSaid | undefined,
): PageName {
  const { code, version } = policy;
  const digits = digitsOf(association);
  const facts = [
    ...(code?.trim() ? [folded(code)] : []),
    ...(version ? [words.page.version(withDigits(String(version), digits))] : []),
  ];
  // After Arabic letters, groups of figures would change places: the digits come first, and stand to the left all the same.
  return nameOf(title, facts, digest && `${digest.digits} :${digest.caption}`);
}

/** Returns a title, and facts below it. */
export function nameOf(title: string, all: readonly string[], digest?: string): PageName {
  const facts = all.join(separator);
  const width = room.line - Math.max(room.mark, digest === undefined ? 0 : widthOf(digest) + room.gap);
  const lines = linesOf(title, width) + (facts === '' ? 0 : linesOf(facts, width));
  return { title, facts, ...(digest === undefined ? {} : { digest }), lines };
}

/** What is printed of an association at a page's foot. */
interface FootFacts {
  readonly shortName: string;
  readonly tagline?: string;
  readonly contacts: readonly { readonly label: string; readonly text: string }[];
}

/** Returns the association's name and tagline, and its contacts but for an Arabic address, which is too long for a foot. */
export function pageFoot({ shortName, tagline, contacts }: FootFacts): PageFoot {
  const shown = contacts
    .filter(({ label }) => label !== words.contacts.address)
    .map(({ text }) => folded(text));
  // Such as a phone with «تحويلة» before its extension: read from the right, like the name.
  const addresses = shown.filter((text) => !arabicLetter.test(text));
  const others = shown.filter((text) => arabicLetter.test(text));
  const lines = packed(
    addresses.flatMap((text) => cut(text, room.contacts)),
    separator,
    room.contacts,
  );
  const taken = Math.max(0, ...lines.map((line) => widthOf(line) + room.gap));
  const owner = [shortName, ...(tagline ? [tagline] : []), ...others].map(folded).join(separator);
  return { owner, contacts: lines, lines: Math.max(1 + linesOf(owner, room.line - taken), lines.length) };
}

/** Returns the same of one Arabic line beside the page's number. */
export function footOf(texts: readonly string[]): PageFoot {
  const owner = texts.map(folded).join(separator);
  return { owner, contacts: [], lines: linesOf(owner, room.line - room.pageNumber) };
}
