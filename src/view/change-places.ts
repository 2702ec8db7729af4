import type { ItemStep, Place, SectionStep, Subject } from '../diff/changes.js';
import type { Speaker } from '../locales/say.js';

/** How places are worded. */
export interface Words {
  readonly say: Speaker;
  readonly figures: (text: string) => string;
}

/** The way to a place, a line a step: the sections' headings, then the clause or what else of the last one it is. */
export function placeWords({ sections, items, position }: Place, subject: Subject, words: Words): string[] {
  return [
    ...sections.map((step) => sectionWords(step, words)),
    ...(subject === 'section' ? [] : [subjectWords(subject, items, position, words)]),
  ];
}

/** Where something stood that was moved: all of the way, or only the clause where it is in the section that it was in. */
export function fromWords(before: Place, after: Place, subject: Subject, words: Words): string {
  const way = placeWords(before, subject, words);
  const isInSame = subject !== 'section' && alike(before.sections, after.sections);
  if (subject === 'section')
    way.push(
      words.say('diff.place.position', { position: words.figures(String(before.sections.at(-1)?.position)) }),
    );
  return words.say('diff.moved-from', {
    place: (isInSame ? way.slice(-1) : way).join(words.say('diff.place.comma')),
  });
}

function alike(before: readonly SectionStep[], after: readonly SectionStep[]): boolean {
  return before.length === after.length && before.every(({ heading }, i) => heading === after[i]?.heading);
}

function sectionWords({ heading, marker, position }: SectionStep, { say, figures }: Words): string {
  if (heading === null) return say('diff.place.section', { position: figures(String(position)) });
  return marker === null ? heading : `${marker}. ${heading}`;
}

function subjectWords(
  subject: Subject,
  items: readonly ItemStep[],
  position: number | null,
  { say, figures }: Words,
): string {
  if (items.length > 0) {
    // The innermost first: «البند ٢ من البند ٦».
    const clauses = items
      .map(({ marker, position: nth }) => say('diff.place.item', { marker: marker ?? figures(String(nth)) }))
      .reverse()
      .reduce((inner, outer) => say('diff.place.of', { inner, outer }));
    return subject === 'list'
      ? say('diff.place.of', { inner: say('diff.subject.list'), outer: clauses })
      : clauses;
  }
  const name = say(`diff.subject.${subject}`);
  return position === null ? name : say('diff.place.nth', { name, position: figures(String(position)) });
}
