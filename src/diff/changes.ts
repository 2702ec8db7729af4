import type { Status } from '../policy/schema.js';
import type { ListStyle } from '../policy/values.js';

/** What becomes of parts of a policy, as the list of changes tells it. */
export const changeKinds = [
  'changed',
  'added',
  'removed',
  'moved',
  /** Stands elsewhere, and with other words. */
  'movedAndChanged',
  /** Two exchanged their places. */
  'swapped',
  /** One paragraph or clause became several; several became one. Their words may differ too, as in all that follow. */
  'parted',
  'joined',
  /** Running text became clauses, or clauses became running text. */
  'listed',
  'unlisted',
  /** The words of a clause, or the clauses after it, stand in clauses below it now, or no longer. */
  'nested',
  'unnested',
  /** Several became several others, with the same words. */
  'regrouped',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What differs: a fact about the association, the policy or its approval, or a part of its text. */
export type Subject =
  | 'association.name'
  | 'association.shortName'
  | 'association.license'
  | 'association.registrar'
  | 'type'
  | 'title'
  | 'code'
  | 'version'
  | 'owner'
  | 'issued'
  | 'review'
  | 'reference'
  | 'section'
  | 'heading'
  | 'kind'
  | 'list'
  | 'paragraph'
  | 'term'
  | 'intro'
  | 'item'
  | 'approval.method'
  | 'approval.minutes'
  | 'approval.meeting.number'
  | 'approval.meeting.term'
  | 'approval.date'
  | 'approval.effective'
  | 'approval.supersedes'
  | 'approval.text'
  | 'approval.signature';

/** A section on the way to a place, the outermost first. */
export interface SectionStep {
  /** As printed; null where it has none. */
  readonly heading: string | null;
  /** The letter or number before the heading, without its stop; null where none is printed. */
  readonly marker: string | null;
  /** Among its neighbours, from 1. */
  readonly position: number;
}

/** A clause on the way to a place, the outermost first. */
export interface ItemStep {
  readonly style: ListStyle;
  /** The letter or number as printed, without its stop; null where its list has none. */
  readonly marker: string | null;
  /** In its list, from 1. */
  readonly position: number;
}

/** Where something stands on paper. */
export interface Place {
  readonly sections: readonly SectionStep[];
  readonly items: readonly ItemStep[];
  /** Of a paragraph, a term, a reference or a signature among its like, from 1; null of all else. */
  readonly position: number | null;
}

/** A heading, a paragraph, a clause: what is one line of the policy. */
export interface Line {
  readonly subject: Subject;
  readonly place: Place;
  /** How many of the lines that are reported with it stand above it; 0 of an outermost one. */
  readonly depth: number;
  /** Placeholders filled in, white space folded, NFC; «…» is a gap. Empty of a section without heading. */
  readonly text: string;
}

/** What one of the two texts says, and where: most often one line, or what is told together. */
export interface Side {
  /** Of the first line. */
  readonly place: Place;
  /** The lines' texts, each on a line of its own; of a section without heading that was moved, its first words. */
  readonly text: string;
  readonly lines: readonly Line[];
}

/** A stretch of words. What is same and removed is, in its order, the text before; what is same and added the text after. */
export interface Segment {
  readonly text: string;
  readonly op: 'same' | 'removed' | 'added';
}

/**
 * One difference between two policies. The old one becomes the new one where the lines of all `before` are taken out and
 * those of all `after` are put in, in their order: each at its place in the new policy. What stands below a line goes with
 * it, unless it is told by itself; below lines that were parted, joined and the like, with the last of the outermost.
 */
export interface Change {
  readonly kind: ChangeKind;
  readonly subject: Subject;
  /** Null of what was added. */
  readonly before: Side | null;
  /** Null of what was removed. */
  readonly after: Side | null;
  /** Where two were swapped, the other one, as it stood and as it stands; else null. */
  readonly exchanged: { readonly before: Side; readonly after: Side } | null;
  readonly segments: readonly Segment[];
}

/** One of the two policies that were compared. */
export interface Version {
  readonly association: string;
  readonly title: string | null;
  readonly code: string | null;
  readonly version: number | null;
  readonly status: Status;
  /** The day of approval in words; null while it is blank. */
  readonly approved: string | null;
  /** The day, month or year of issue in words. */
  readonly issued: string | null;
}

/** All differences between two policies, in the order in which the new one is read; what was removed, where it stood. */
export interface Changes {
  readonly before: Version;
  readonly after: Version;
  /** How the papers of the new one's association write figures. */
  readonly digits: 'arabic' | 'latin';
  readonly changes: readonly Change[];
}
