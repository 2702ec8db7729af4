import type { Line, Place, SectionStep } from './changes.js';
import { type List, listsOf, type PaperSection, type Unit } from './paper.js';

/** The place of a fact, which stands in no section. */
export const nowhere: Place = { sections: [], items: [], position: null };

export function placeOfSection(section: PaperSection): Place {
  return { sections: stepsTo(section), items: [], position: null };
}

export function placeOfUnit(unit: Unit): Place {
  const { section } = unit.list;
  const sections = section ? stepsTo(section) : [];
  if (unit.subject === 'item') return { sections, items: itemsTo(unit), position: null };
  // A section's only paragraph, or its lead-in, needs no number.
  const isAlone = unit.list.units.length === 1;
  return { sections, items: [], position: isAlone ? null : unit.position };
}

function stepsTo(section: PaperSection): SectionStep[] {
  const { above, heading, marker, position } = section;
  return [...(above ? stepsTo(above) : []), { heading, marker, position }];
}

function itemsTo(unit: Unit): Place['items'] {
  const { above, style } = unit.list;
  return [...(above ? itemsTo(above) : []), { style, marker: unit.marker, position: unit.position }];
}

type IsElsewhere = (part: Unit | PaperSection) => boolean;

/** Returns a text with what stands below it and isn't kept elsewhere. */
export function linesOfUnit(unit: Unit, isElsewhere: IsElsewhere, depth = 0): [Line, ...Line[]] {
  return [lineOfUnit(unit, depth), ...linesOfList(unit.below, isElsewhere, depth + 1)];
}

export function lineOfUnit(unit: Unit, depth = 0): Line {
  return { subject: unit.subject, place: placeOfUnit(unit), depth, text: unit.text };
}

/** Returns a section with what it holds and isn't kept elsewhere, the heading first. */
export function linesOfSection(
  section: PaperSection,
  isElsewhere: IsElsewhere,
  depth = 0,
): [Line, ...Line[]] {
  return [
    lineOfSection(section, depth),
    ...listsOf(section).flatMap((list) => linesOfList(list, isElsewhere, depth + 1)),
    ...section.sections
      .filter((one) => !isElsewhere(one))
      .flatMap((one) => linesOfSection(one, isElsewhere, depth + 1)),
  ];
}

export function lineOfSection(section: PaperSection, depth = 0): Line {
  return { subject: 'section', place: placeOfSection(section), depth, text: section.heading ?? '' };
}

function linesOfList({ units }: List, isElsewhere: IsElsewhere, depth: number): Line[] {
  return units.filter((unit) => !isElsewhere(unit)).flatMap((unit) => linesOfUnit(unit, isElsewhere, depth));
}

/** Returns the name of a section: its heading, else its first words. */
export function nameOfSection(section: PaperSection): string {
  const first = listsOf(section).flatMap(({ units }) => units)[0];
  return section.heading ?? first?.text ?? section.sections.map(nameOfSection)[0] ?? '';
}
