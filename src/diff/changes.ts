import type { Status } from '../policy/schema.js';
import type { ListStyle } from '../policy/values.js';

/** The kinds of changes that the list of changes has. */
export const changeKinds = [
  'changed',
  'added',
  'removed',
  'moved',
  /** Moved and reworded. */
  'movedAndChanged',
  /** Two texts took each other's place. */
  'swapped',
  /**
   * One paragraph or clause became several; several became one. Here and in all the following kinds, words may differ too.
   */
  'parted',
  'joined',
  /** Running text became clauses; clauses became running text. */
  'listed',
  'unlisted',
  /** Words of a clause, or the clauses after it, moved into clauses below it; or out of them. */
  'nested',
  'unnested',
  /** Several texts became several others, with the same words. */
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

/** A section that holds a place; steps are listed outermost first. */
export interface SectionStep {
  /** The heading as printed; null where the section has none. */
  readonly heading: string | null;
  /** The letter or number before the heading, without its full stop; null where none is printed. */
  readonly marker: string | null;
  /** The position among its sibling sections, from 1. */
  readonly position: number;
}

/** A clause that holds a place, or is it; steps are listed outermost first. */
export interface ItemStep {
  readonly style: ListStyle;
  /** The letter or number as printed, without its full stop; null where the list has none. */
  readonly marker: string | null;
  /** The position in its list, from 1. */
  readonly position: number;
}

/** The place of a text on paper. */
export interface Place {
  readonly sections: readonly SectionStep[];
  readonly items: readonly ItemStep[];
  /** The position of a paragraph, term, reference or signature among its kind, from 1; null for anything else. */
  readonly position: number | null;
}

/** One line of the policy: a heading, a paragraph, a clause. */
export interface Line {
  readonly subject: Subject;
  readonly place: Place;
  /** How many of the lines reported with it contain it; 0 for an outermost line. */
  readonly depth: number;
  /**
   * The text, with placeholders filled in, white space folded, in NFC; «…» stands for a gap. Empty for a section without
   * heading.
   */
  readonly text: string;
}

/** What one of the two policies says in a change, and where: usually one line, or several that are reported together. */
export interface Side {
  /** The place of the first line. */
  readonly place: Place;
  /** The texts of the lines, one a line; for a moved section without heading, its first words. */
  readonly text: string;
  readonly lines: readonly Line[];
}

/**
 * A stretch of words. The same and removed segments, in order, make up the text before; the same and added ones the text
 * after.
 */
export interface Segment {
  readonly text: string;
  readonly op: 'same' | 'removed' | 'added';
}

/**
 * One difference between two policies. Removing the lines of every `before`, and inserting those of every `after` in order,
 * each at its place in the new policy, turns the old policy into the new one. What stands below a line goes with it, unless
 * it is reported by itself; below lines that were split, merged and the like, it goes with the last of the outermost lines.
 */
export interface Change {
  readonly kind: ChangeKind;
  readonly subject: Subject;
  /** Null for what was added. */
  readonly before: Side | null;
  /** Null for what was removed. */
  readonly after: Side | null;
  /** The other text of a swap, as it stood and as it stands now; null for any other kind. */
  readonly exchanged: { readonly before: Side; readonly after: Side } | null;
  readonly segments: readonly Segment[];
}

/** One of the two compared policies. */
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

/** All changes between two policies, in the reading order of the new one; removed texts come where they stood. */
export interface Changes {
  readonly before: Version;
  readonly after: Version;
  /** The digits in which the association of the new policy writes its documents. */
  readonly digits: 'arabic' | 'latin';
  readonly changes: readonly Change[];
}
