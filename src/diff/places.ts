import { changeWords as words } from '../locales/changes.js';
import type { Place, SectionStep } from './changes.js';
import { type List, listsOf, type PaperSection, type Unit } from './paper.js';

/** Of a fact, which stands in no section. */
export const nowhere: Place = { sections: [], items: [], position: null };

export function placeOfSection(section: PaperSection): Place {
  return { sections: stepsTo(section), items: [], position: null };
}

export function placeOfUnit(unit: Unit): Place {
  const { section } = unit.list;
  const sections = section ? stepsTo(section) : [];
  if (unit.subject === 'item') return { sections, items: itemsTo(unit), position: null };
  // A section's only paragraph needs no number, nor its lead-in.
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

/** A text with what stands below it and was not kept elsewhere, a line each. */
export function textOfUnit(unit: Unit, isElsewhere: (unit: Unit) => boolean): string {
  return [unit.text, ...linesOfList(unit.below, isElsewhere)].join('\n');
}

/** The same of a section, heading first. */
export function textOfSection(
  section: PaperSection,
  isElsewhere: (part: Unit | PaperSection) => boolean,
): string {
  const { heading, marker, sections } = section;
  const head = heading === null ? [] : [marker === null ? heading : `${marker}. ${heading}`];
  return [
    ...head,
    ...listsOf(section).flatMap((list) => linesOfList(list, isElsewhere)),
    ...sections.filter((one) => !isElsewhere(one)).map((one) => textOfSection(one, isElsewhere)),
  ].join('\n');
}

function linesOfList({ style, units }: List, isElsewhere: (unit: Unit) => boolean): string[] {
  const mark = ({ marker, subject }: Unit) => {
    if (marker !== null) return `${marker}. `;
    return subject === 'item' && style === 'bullet' ? `${words.bullet} ` : '';
  };
  return units.filter((unit) => !isElsewhere(unit)).map((unit) => mark(unit) + textOfUnit(unit, isElsewhere));
}

/** What a section is known by where its text need not be told: its heading, else its first words. */
export function nameOfSection(section: PaperSection): string {
  const first = listsOf(section).flatMap(({ units }) => units)[0];
  return section.heading ?? first?.text ?? section.sections.map(nameOfSection)[0] ?? '';
}
