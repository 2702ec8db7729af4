import { isOfLines } from '../diff/change.js';
import type { Change, Line, Segment, Side } from '../diff/changes.js';
import { changeWords } from '../locales/changes.js';
import { partsOf } from './change-parts.js';

/**
 * A stretch of what a change shows. `before` and `after` mark what only one text has but nobody wrote or deleted, such as a
 * number.
 */
export interface ShownSegment {
  readonly text: string;
  readonly op: Segment['op'] | 'before' | 'after';
}

/**
 * Returns what a change shows, in parts of about `most` letters: the words removed and added, and the markers of its lines
 * where there are several. A swap shows both sides whole.
 */
export function shownParts(change: Change, most: number): ShownSegment[][] {
  const { before, after, exchanged, segments } = change;
  const sides = {
    before: exchanged ? [...exchanged.before.lines, ...(before?.lines ?? [])] : (before?.lines ?? []),
    after: exchanged ? [...(after?.lines ?? []), ...exchanged.after.lines] : (after?.lines ?? []),
  };
  const texts = exchanged ? swapped(change, exchanged) : segments;
  const marksOfLines = (lines: readonly Line[]) => {
    // A change of a single line is named by its place, so its marker isn't repeated.
    if (lines.length === 1 && !isOfLines(change)) return new LineMarks([]);
    // A section without heading has no line in a text, except in a swap, where it goes by its first words.
    const shown = exchanged ? lines : lines.filter(({ text }) => text !== '');
    return new LineMarks(shown.map(markOf));
  };
  const marks = { before: marksOfLines(sides.before), after: marksOfLines(sides.after) };
  return partsOf(texts, most).map((part) =>
    part.flatMap(({ op, text }) =>
      // Handles each line and each line end by itself.
      text.split(/(?<=\n)|(?=\n)/u).flatMap((line): ShownSegment[] => {
        const isUnmarked = exchanged !== null || (isOfLines(change) && line.trim() === '');
        const shown = { op: isUnmarked ? unmarked[op] : op, text: line };
        return line === '\n' ? endOfLine(shown, op, marks) : [...marksOf(op, marks), shown];
      }),
    ),
  );
}

const unmarked = { same: 'same', removed: 'before', added: 'after' } as const;

type Exchanged = NonNullable<Change['exchanged']>;

/** Returns a swap's segments: before it, the other one stood first. */
function swapped({ before, after }: Change, exchanged: Exchanged): Segment[] {
  const joined = (...sides: (Side | null)[]) => sides.map((side) => side?.text ?? '').join('\n');
  return [
    { op: 'removed', text: joined(exchanged.before, before) },
    { op: 'added', text: joined(after, exchanged.after) },
  ];
}

interface Marks {
  readonly before: LineMarks;
  readonly after: LineMarks;
}

/** The markers (numbers, letters, bullets) of one side's lines, given out while its text is walked through. */
class LineMarks {
  readonly #marks: readonly string[];
  #at = 0;
  #isAtStart = true;

  constructor(marks: readonly string[]) {
    this.#marks = marks;
  }

  /** Returns the marker of the line that the next words begin; '' where they don't begin a line. */
  next(): string {
    const mark = this.#isAtStart ? (this.#marks[this.#at] ?? '') : '';
    this.#isAtStart = false;
    return mark;
  }

  endLine(): void {
    this.#at += 1;
    this.#isAtStart = true;
  }
}

function markOf({ subject, place }: Line): string {
  const step = subject === 'item' ? place.items.at(-1) : undefined;
  const marker = subject === 'section' ? place.sections.at(-1)?.marker : step?.marker;
  if (marker) return `${marker}. `;
  return step?.style === 'bullet' ? `${changeWords.bullet} ` : '';
}

function marksOf(op: Segment['op'], { before, after }: Marks): ShownSegment[] {
  const [one, other] = [op === 'added' ? '' : before.next(), op === 'removed' ? '' : after.next()];
  const shown: ShownSegment[] =
    op === 'same' && one === other
      ? [{ op: 'same', text: one }]
      : [
          { op: 'before', text: one },
          { op: 'after', text: other },
        ];
  return shown.filter(({ text }) => text !== '');
}

function endOfLine(shown: ShownSegment, op: Segment['op'], { before, after }: Marks): ShownSegment[] {
  if (op !== 'added') before.endLine();
  if (op !== 'removed') after.endLine();
  return [shown];
}
