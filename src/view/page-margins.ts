import { digitsOf } from '../association/defaults.js';
import { withDigits } from '../calendar/digits.js';
import { documentWords as words } from '../locales/document.js';
import type { Sources } from '../policy/placeholders.js';
import { folded } from '../source/folded.js';
import { cut, linesOf, packed, widthOf } from './line-widths.js';

/** What names a document in the margin of each page. */
export interface PageName {
  readonly title: string;
  /** The code and version, as far as there are any. */
  readonly facts: string;
  /** The first digits of the digest with their caption, on pages that may be signed; set from left to right. */
  readonly digest?: string;
  /** How many lines the title and the facts take at most. */
  readonly lines: number;
}

/** The association and its contacts, at the foot of each page. */
export interface PageFoot {
  /** Arabic text, below or beside the page number; the browser breaks long text. */
  readonly owner: string;
  /** Lines read from left to right. */
  readonly contacts: readonly string[];
  /** How many lines the taller of both takes at most, including the page number. */
  readonly lines: number;
}

/** How many em a margin line holds: the whole line, the parts beside the text, and the gap between two parts. */
const room = { line: 47, mark: 17, pageNumber: 10, contacts: 30, gap: 2 };

const separator = ' · ';

const arabicLetter = /\p{Script=Arabic}/u;

/** A digest with its caption, as margins show it. */
export interface DigestSaid {
  readonly caption: string;
  readonly digits: string;
}

/** Returns the title, code, version and digest of a policy. `digest` is undefined on pages that nobody signs. */
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
  // After Arabic letters, groups of digits would change places: the digits come first in the text, and still stand on the
  // left.
  return nameOf(title, facts, digest && `${digest.digits} :${digest.caption}`);
}

/** Returns a title with facts below it. */
export function nameOf(title: string, all: readonly string[], digest?: string): PageName {
  const facts = all.join(separator);
  const width = room.line - Math.max(room.mark, digest === undefined ? 0 : widthOf(digest) + room.gap);
  const lines = linesOf(title, width) + (facts === '' ? 0 : linesOf(facts, width));
  return { title, facts, ...(digest === undefined ? {} : { digest }), lines };
}

/** What the foot of a page prints of an association. */
interface FootFacts {
  readonly shortName: string;
  readonly tagline?: string;
  readonly contacts: readonly { readonly label: string; readonly text: string }[];
}

/** Returns the association's name, tagline and contacts, without an Arabic address, which is too long for a foot. */
export function pageFoot({ shortName, tagline, contacts }: FootFacts): PageFoot {
  const shown = contacts
    .filter(({ label }) => label !== words.contacts.address)
    .map(({ text }) => folded(text));
  // A text with Arabic letters, such as a phone with «تحويلة», is read from the right, like the name.
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

/** Returns the foot for one Arabic line beside the page number. */
export function footOf(texts: readonly string[]): PageFoot {
  const owner = texts.map(folded).join(separator);
  return { owner, contacts: [], lines: linesOf(owner, room.line - room.pageNumber) };
}
