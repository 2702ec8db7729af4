import type { ListStyle } from '../policy/kinds/kind.js';
import type { Status } from '../policy/schema.js';

/** What became of a part of a policy. `movedAndChanged`: it stands elsewhere, and with other words. */
export type ChangeKind = 'added' | 'removed' | 'changed' | 'moved' | 'movedAndChanged';

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

/** A part of one of the two texts: where it stands and what it says. A section or a clause with more below it has a line for each. */
export interface Side {
  readonly place: Place;
  /** Placeholders filled in, white space folded, NFC; «…» is a gap. */
  readonly text: string;
}

/** A stretch of words. What is same and removed is, in its order, the text before; what is same and added the text after. */
export interface Segment {
  readonly text: string;
  readonly op: 'same' | 'removed' | 'added';
}

/** One difference between two policies. */
export interface Change {
  readonly kind: ChangeKind;
  readonly subject: Subject;
  /** Null of what was added. */
  readonly before: Side | null;
  /** Null of what was removed. */
  readonly after: Side | null;
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
