import type { Change, ItemStep, Line, Place, SectionStep, Side, Subject } from '../diff/changes.js';
import { isNextLine, isSameWay, positionOf } from '../diff/next-line.js';
import type { Speaker } from '../locales/say.js';

/** The language and digits in which places are worded. */
export interface Words {
  readonly say: Speaker;
  readonly figures: (text: string) => string;
}

/**
 * Returns the place of a change, one step a line: the headings of the sections, then the clause or whatever else changed in
 * the last section.
 */
export function placeWords({ before, after }: Pick<Change, 'before' | 'after'>, words: Words): string[] {
  const side = after ?? before;
  if (!side) return [];
  // What is added or removed as a whole is named by its outermost line.
  const lines = before && after ? outermost(side) : side.lines.slice(0, 1);
  const ways: string[][] = [];
  for (const [i, run] of runsOf(lines).entries()) {
    const [{ place, subject }] = run;
    const name = subject === 'section' ? [] : [wordsOfRun(run, words)];
    const last = ways.at(-1);
    const isInSame = i > 0 && alike(place.sections, lines[0]?.place.sections ?? []);
    const other = isInSame ? last?.pop() : undefined;
    if (last && other !== undefined)
      last.push(words.say('diff.place.and', { one: other, other: name.join('') }));
    else ways.push([...place.sections.map((step) => sectionWords(step, words)), ...name]);
  }
  return ways.flat();
}

/** Returns the words for one place, one step a line. */
export function wayToPlace(place: Place, subject: Subject, words: Words): string[] {
  const way = place.sections.map((step) => sectionWords(step, words));
  return subject === 'section' ? way : [...way, subjectWords(subject, place, words)];
}

/** Returns where something moved stood before, or what it was swapped with; undefined where it stands where it stood. */
export function fromWords({ kind, before, after, exchanged }: Change, words: Words): string | undefined {
  if (!before || !after || kind === 'changed') return undefined;
  const { say } = words;
  if (exchanged) return say('diff.swapped-with', { place: wayTo(exchanged.after, after, words) });
  if (kind === 'moved' || kind === 'movedAndChanged')
    return say('diff.moved-from', { place: wayTo(before, after, words) });
  return isSamePlace(before, after) ? undefined : say('diff.was', { place: wayTo(before, after, words) });
}

/** Returns the whole place, or only what is below the section where both stand in the same one. */
function wayTo(side: Side, other: Side, words: Words): string {
  const { say, figures } = words;
  const isSection = side.lines[0]?.subject === 'section';
  const way = placeWords({ before: side, after: side }, words);
  const isInSame = !isSection && alike(side.place.sections, other.place.sections);
  const steps = isInSame ? way.slice(side.place.sections.length) : way;
  const position = figures(String(side.place.sections.at(-1)?.position));
  return [...steps, ...(isSection ? [say('diff.place.position', { position })] : [])].join(
    say('diff.place.comma'),
  );
}

function outermost({ lines }: Side): readonly Line[] {
  return lines.filter(({ depth }) => depth === 0);
}

type Run = [Line, ...Line[]];

/** Returns runs of consecutive lines. */
function runsOf(lines: readonly Line[]): Run[] {
  const runs: Run[] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && isNextLine(last, line)) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

/** Returns whether lines begin at the same place as before, as a reader counts. */
function isSamePlace(before: Side, after: Side): boolean {
  const [one, other] = [before.lines[0], after.lines[0]];
  if (!one || !other || !alike(one.place.sections, other.place.sections)) return false;
  return (
    one.subject === other.subject &&
    isSameWay(one.place.items.slice(0, -1), other.place.items.slice(0, -1)) &&
    positionOf(one) === positionOf(other)
  );
}

function alike(before: readonly SectionStep[], after: readonly SectionStep[]): boolean {
  return before.length === after.length && before.every(({ heading }, i) => heading === after[i]?.heading);
}

function sectionWords({ heading, marker, position }: SectionStep, { say, figures }: Words): string {
  if (heading === null) return say('diff.place.section', { position: figures(String(position)) });
  return marker === null ? heading : `${marker}. ${heading}`;
}

function wordsOfRun(run: Run, words: Words): string {
  const [first] = run;
  const last = run.at(-1) ?? first;
  const { say, figures } = words;
  if (run.length === 1) return subjectWords(first.subject, first.place, words);
  const items = first.place.items.at(-1);
  const nth = (line: Line) => line.place.items.at(-1)?.marker ?? figures(String(positionOf(line)));
  const values = { count: run.length, first: nth(first), last: nth(last) };
  if (!items) return say('diff.place.paragraphs', values);
  return within(say('diff.place.items', values), first.place.items.slice(0, -1), words);
}

function subjectWords(subject: Subject, { items, position }: Place, words: Words): string {
  const { say, figures } = words;
  const innermost = items.at(-1);
  const name = say(`diff.subject.${subject}`);
  if (innermost && subject === 'list') return within(name, items, words);
  if (innermost) return within(clauseWords(innermost, words), items.slice(0, -1), words);
  return position === null ? name : say('diff.place.nth', { name, position: figures(String(position)) });
}

/** Returns the place with the innermost step first: «البند ٢ من البند ٦». */
function within(name: string, items: readonly ItemStep[], words: Words): string {
  return items.reduceRight(
    (inner, step) => words.say('diff.place.of', { inner, outer: clauseWords(step, words) }),
    name,
  );
}

function clauseWords({ marker, position }: ItemStep, { say, figures }: Words): string {
  return say('diff.place.item', { marker: marker ?? figures(String(position)) });
}
