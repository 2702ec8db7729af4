import { digitsOf } from '../association/defaults.js';
import { shortNameOf } from '../association/names.js';
import type { Association } from '../association/schema.js';
import { type GregorianDate, toIso } from '../calendar/date.js';
import { type Digits, withDigits } from '../calendar/digits.js';
import { packWords } from '../locales/board-pack.js';
import { changeWords } from '../locales/changes.js';
import { type DocumentWords, documentWords } from '../locales/document.js';
import { approvalDate, dateStyle } from '../policy/dates.js';
import type { Approval } from '../policy/schema.js';
import { usualBody } from './approval.js';
import { associationView } from './association.js';
import { type PackedPolicy, type PackItem, packItem } from './board-pack-item.js';
import { usualColour } from './build.js';
import type { ContentsEntry, DocumentView, Row } from './document.js';
import { type Inline, plain } from './inline.js';
import { type MarkView, markView } from './mark.js';
import { footOf, type PageFoot } from './page-margins.js';

/** What is known of the meeting and its minutes. */
export interface Meeting {
  readonly method: NonNullable<Approval['method']>;
  readonly minutes: string;
  readonly number: string | number | undefined;
  readonly term: number | undefined;
  /** The date in both calendars, as ISO dates; undefined while it isn't fixed. */
  readonly date: { readonly gregorian: string; readonly hijri: string } | undefined;
  readonly day: GregorianDate | undefined;
}

export interface PackIngredients {
  readonly association: Association;
  /** The logo as a data URL. */
  readonly logo: string | undefined;
  readonly meeting: Meeting;
  readonly policies: readonly PackedPolicy[];
}

/** Everything that the pack's template shows. */
export interface BoardPackView {
  readonly title: string;
  readonly heading: string;
  readonly description: string;
  readonly author: string;
  readonly day?: string;
  readonly words: DocumentWords;
  readonly pack: typeof packWords;
  readonly figures: DocumentView['figures'];
  readonly letters: DocumentView['letters'];
  readonly colour: string;
  /** The mark that a screen shows for the whole pack: its policies are not in force yet. */
  readonly mark: MarkView;
  readonly association: DocumentView['association'];
  readonly facts: readonly Row[];
  /** For the margins of each page: how many lines the longest name takes, and the foot. */
  readonly margins: { readonly nameLines: number; readonly foot: PageFoot };
  readonly contents: { readonly heading: string; readonly entries: readonly ContentsEntry[] };
  /** All parts of all items, for bookmarks. */
  readonly bookmarks: readonly ContentsEntry[];
  readonly items: readonly PackItem[];
}

/** Returns the pack that a board reads: the policies of one association, with what is known of the meeting. */
export function boardPackView({ association, logo, meeting, policies }: PackIngredients): BoardPackView {
  const digits = digitsOf(association);
  const items = policies.map((policy, i) => packItem(policy, i + 1));
  const bookmarks = items.map(({ entry }) => entry);
  const minutes = packWords.inMinutes(withDigits(meeting.minutes, digits));
  const heading = packWords.title(usualBody(association).name);
  const title = `${heading}، ${minutes}`;
  return {
    title,
    heading,
    description: `${title}: ${association.name}`,
    author: association.name,
    ...(meeting.day ? { day: toIso(meeting.day) } : {}),
    words: documentWords,
    pack: packWords,
    figures: digits === 'latin' ? 'decimal' : 'arabic-indic',
    letters: association.defaults?.letters ?? 'hijai',
    colour: association.brand?.primary ?? usualColour,
    mark: markOf(items),
    association: associationView(association, logo),
    facts: facts(meeting, association, digits),
    margins: {
      nameLines: Math.max(...items.flatMap(({ name, signed }) => [name.lines, signed.lines])),
      foot: footOf([minutes, shortNameOf(association)]),
    },
    contents: { heading: documentWords.contents, entries: bookmarks.map(withoutSections) },
    bookmarks,
    items,
  };
}

function facts(meeting: Meeting, association: Association, digits: Digits): Row[] {
  const labels = packWords.facts;
  const figure = (value: string | number) => plain(withDigits(String(value), digits));
  const row = (label: string, line: Inline): Row => ({ label, lines: [line] });
  const date = meeting.date && approvalDate(meeting.date, dateStyle(association, 'long'));
  const term = meeting.term ?? association.board?.term;
  return [
    row(labels.minutes, figure(meeting.minutes)),
    ...(meeting.number ? [row(labels.meeting, figure(meeting.number))] : []),
    ...(term ? [row(labels.term, figure(term))] : []),
    // A date that isn't fixed leaves a gap, to be filled by hand.
    row(labels.date, plain(date)),
    row(labels.method, plain(changeWords.methods[meeting.method])),
  ];
}

/** Returns the mark that all items share, or the draft mark where they differ. */
function markOf([first, ...others]: readonly PackItem[]): MarkView {
  const isShared = others.every(({ mark }) => mark?.word === first?.mark?.word);
  return (isShared && first?.mark) || markView(documentWords.marks.draft, documentWords.draftNote.draft);
}

/** Keeps the parts of a policy and leaves out their sections, which readers reach by bookmarks. */
function withoutSections(entry: ContentsEntry): ContentsEntry {
  return { ...entry, entries: entry.entries.map((part) => ({ ...part, entries: [] })) };
}
