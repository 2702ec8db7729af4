import type { Inline } from './inline.js';
import type { MarkView } from './mark.js';
import type { PageFoot, PageName } from './page-margins.js';
import type { ProofView } from './proof.js';
import type { SectionView } from './sections.js';

/** How paper is to be bound. */
export interface Layout {
  /** Whether each page has a wider margin on the right. */
  readonly binding: boolean;
  /**
   * Whether paper is printed on both sides: the wider margin alternates, and the cover and closing page get sheets of their
   * own.
   */
  readonly duplex: boolean;
}

/** A label and the lines beside it. */
export interface Row {
  readonly label: string;
  readonly lines: readonly Inline[];
  /** Several things instead of the lines, each with a bullet and lines of its own. */
  readonly items?: readonly (readonly Inline[])[];
}

export interface ContactView {
  readonly label: string;
  readonly text: string;
  readonly href?: string;
  /** Whether the text is Arabic, such as an address or a phone with «تحويلة», and so is no left-to-right run. */
  readonly arabic?: boolean;
}

export interface SignatureTable {
  readonly caption: string;
  /** The last column is one cell beside all rows, for the association's stamp. */
  readonly columns: readonly string[];
  /** How many rows there are. */
  readonly count: number;
  readonly rows: readonly { readonly role: Inline; readonly name: Inline }[];
}

/** Everything that a template shows of one policy; a template computes nothing. What is absent is not shown. */
export interface DocumentView {
  readonly title: string;
  readonly heading: Inline;
  readonly description: string;
  readonly author: string;
  /** The day that the document bears, as an ISO date. */
  readonly day?: string;
  readonly words: import('../locales/document.js').DocumentWords;
  /** The counter style of page and list numbers. */
  readonly figures: 'arabic-indic' | 'decimal';
  readonly letters: 'hijai' | 'abjad';
  /** The digest of the policy's text. */
  readonly digest: string;
  readonly layout: Layout & { readonly bound: boolean };
  /** The margins of each page. The name carries the digest on every page where the document has a page to sign. */
  readonly margins: { readonly name: PageName; readonly foot: PageFoot };
  readonly colour: string;
  readonly mark?: MarkView;
  readonly association: {
    readonly name: string;
    readonly shortName: string;
    readonly nameLines: readonly string[];
    readonly brandName?: string;
    readonly registration: readonly Inline[];
    readonly tagline?: string;
    readonly contacts: readonly ContactView[];
    readonly logo?: { readonly url: string; readonly alternative: string };
  };
  readonly letterhead: {
    readonly everyPage: boolean;
    readonly fields: readonly { readonly label: string; readonly value?: Inline }[];
    /** How many lines the taller side of the head takes. */
    readonly lines: number;
    /** How many lines the contacts at the foot take. */
    readonly footLines: number;
  };
  /** `approved`: the body, decision and date of the approval. */
  readonly cover?: { readonly facts: readonly Row[]; readonly approved?: Inline };
  /** The printed list of contents. A screen shows `bookmarks` in any case. */
  readonly contents?: { readonly heading: string };
  readonly bookmarks: readonly ContentsEntry[];
  readonly card?: { readonly id: string; readonly heading: string; readonly rows: readonly Row[] };
  readonly sections: readonly SectionView[];
  readonly approval?: {
    readonly id: string;
    readonly heading: string;
    readonly paragraphs: readonly Inline[];
    /** The corrections made to the record since the approval, in small type. */
    readonly corrections?: readonly CorrectionView[];
    readonly signatures?: SignatureTable;
    readonly proof: ProofView;
  };
  readonly history?: {
    readonly id: string;
    readonly heading: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly Inline[])[];
  };
  readonly closing?: { readonly text?: Inline };
}

/** A correction of the record of approval: what was corrected, and the first digits of the digest before the correction. */
export interface CorrectionView {
  readonly text: Inline;
  readonly caption: string;
  readonly digest: string;
}

export interface ContentsEntry {
  readonly id: string;
  readonly text: Inline;
  /** The letter or number before the heading of a lettered or numbered section. */
  readonly marker?: string;
  readonly entries: readonly ContentsEntry[];
}
