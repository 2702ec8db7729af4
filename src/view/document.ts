import type { Inline } from './inline.js';
import type { MarkView } from './mark.js';
import type { PageFoot, PageName } from './page-margins.js';
import type { ProofView } from './proof.js';
import type { SectionView } from './sections.js';

/** How paper is to be bound. */
export interface Layout {
  /** A wider margin on the right of each page. */
  readonly binding: boolean;
  /** Printed on both sides: the wider margin changes sides, and cover and closing page have sheets of their own. */
  readonly duplex: boolean;
}

/** A label and what stands beside it, which may take more than one line. */
export interface Row {
  readonly label: string;
  readonly lines: readonly Inline[];
}

export interface ContactView {
  readonly label: string;
  readonly text: string;
  readonly href?: string;
  /** Arabic text, such as an address or a phone with its «تحويلة»: not a run of its own direction. */
  readonly arabic?: boolean;
}

export interface SignatureTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly role: Inline; readonly name: Inline }[];
}

/**
 * Everything that a template shows of one policy, ready to be displayed: a template computes nothing. What is
 * absent is not shown.
 */
export interface DocumentView {
  readonly title: string;
  readonly heading: Inline;
  readonly description: string;
  readonly author: string;
  /** The day that the document bears, as an ISO date. */
  readonly day?: string;
  readonly words: typeof import('../locales/document.js').documentWords;
  /** The counter style of page and list numbers. */
  readonly figures: 'arabic-indic' | 'decimal';
  readonly letters: 'hijai' | 'abjad';
  /** Of its text. */
  readonly digest: string;
  readonly layout: Layout & { readonly bound: boolean };
  /** In the margins of each page. A page that may be signed says the digest, and where there is one, all do. */
  readonly margins: { readonly name: PageName; readonly foot: PageFoot };
  readonly colour: string;
  readonly mark?: MarkView;
  readonly association: {
    readonly name: string;
    readonly shortName: string;
    readonly nameLines: readonly string[];
    readonly brandName?: string;
    readonly registration: readonly string[];
    readonly tagline?: string;
    readonly contacts: readonly ContactView[];
    readonly logo?: { readonly url: string; readonly alternative: string };
  };
  readonly letterhead: {
    readonly everyPage: boolean;
    readonly fields: readonly { readonly label: string; readonly value?: Inline }[];
    /** The lines that the taller side of the head takes. */
    readonly lines: number;
    /** The lines that the contacts at the foot take. */
    readonly footLines: number;
  };
  /** `approved`: by whom, by which decision and when. */
  readonly cover?: { readonly facts: readonly Row[]; readonly approved?: Inline };
  /** The list of contents as a part of the document; `outline` is there on a screen in any case. */
  readonly contents?: { readonly heading: string };
  readonly outline: readonly ContentsEntry[];
  readonly card?: { readonly id: string; readonly heading: string; readonly rows: readonly Row[] };
  readonly sections: readonly SectionView[];
  readonly approval?: {
    readonly id: string;
    readonly heading: string;
    readonly paragraphs: readonly Inline[];
    /** In small: what was corrected of the record since it was approved. */
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

/** A correction of the record of approval: what was corrected, and the first digits of the digest before it. */
export interface CorrectionView {
  readonly text: Inline;
  readonly caption: string;
  readonly digest: string;
}

export interface ContentsEntry {
  readonly id: string;
  readonly text: Inline;
  /** The letter or number before a lettered section. */
  readonly marker?: string;
  readonly entries: readonly ContentsEntry[];
}
