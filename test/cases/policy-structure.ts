import { changeWords } from '../../src/locales/changes.js';
import type { Change, Line, Place, Subject } from '../../src/diff/changes.js';
import { approvalFacts, policyFacts } from '../../src/diff/facts.js';
import { clauseText, textOf } from '../../src/diff/texts.js';
import { headingOf, partStyle } from '../../src/policy/headings.js';
import { sectionKind } from '../../src/policy/section-kinds.js';
import type { Sources } from '../../src/policy/placeholders.js';
import type { Item, Section } from '../../src/policy/schema.js';

/** A text and what stands below it. */
interface StructureText {
  text: string;
  /** The style of the texts below; null where there are none. */
  style: string | null;
  below: StructureText[];
}

interface StructureSection {
  heading: string | null;
  /** The style of its clauses, else of the sections in it; null where it has neither. */
  style: string | null;
  paragraphs: StructureText[];
  terms: StructureText[];
  intro: StructureText[];
  items: StructureText[];
  sections: StructureSection[];
}

/** The words and structure of a policy, as printed. */
export interface PolicyStructure {
  facts: Record<string, string | null>;
  references: StructureText[];
  sections: StructureSection[];
  signatures: StructureText[];
}

/** Returns a policy's structure, from its file's values. */
export function structureOf(sources: Sources): PolicyStructure {
  const { policy } = sources;
  const text = (one: string | null | undefined) => textOf(one, sources);
  const alone = (one: string): StructureText => ({ text: one, style: null, below: [] });
  const item = (one: Item): StructureText => {
    if (one === null || typeof one === 'string') return alone(text(one));
    const below = inFull(one.items).map(item);
    const style = below.length > 0 ? styles[one.list ?? 'bullet'] : null;
    return { text: clauseText(one, sources), style, below };
  };
  const section = (one: Section): StructureSection => {
    const heading = headingOf(one);
    const items = inFull(one.items).map(item);
    const sections = (one.sections ?? []).map(section);
    const style =
      items.length > 0
        ? (one.list ?? sectionKind(one.kind).list)
        : sections.length > 0
          ? (partStyle(one) ?? 'none')
          : null;
    return {
      heading: heading === undefined ? null : text(heading),
      style: style && styles[style],
      paragraphs: paragraphsOf(one.text).map((paragraph) => alone(text(paragraph))),
      terms: (one.terms === null ? [{}] : (one.terms ?? [])).map(({ term, meaning }) => alone(`${text(term)}: ${text(meaning)}`)),
      intro: one.intro === undefined ? [] : [alone(text(one.intro))],
      items,
      sections,
    };
  };
  return {
    facts: Object.fromEntries([...policyFacts, ...approvalFacts].map((fact) => [fact.subject, fact.text(sources)])),
    references: (policy.references ?? []).map((one) =>
      alone([text(one.text), ...(one.url ? [one.url] : [])].join(' ')),
    ),
    sections: (policy.sections ?? []).map(section),
    signatures: (policy.approval?.signatures ?? []).map(({ role, name }) => alone(`${text(role)}: ${text(name)}`)),
  };
}

const styles = changeWords.lists;

/** Returns the items of a list; a blank list has one blank item. */
const inFull = (items: readonly Item[] | null | undefined) => (items === null ? [null] : (items ?? []));

function paragraphsOf(text: string | null | undefined): (string | null)[] {
  if (text === undefined) return [];
  const found = (text ?? '').split(/\n\s*\n/u).filter((paragraph) => paragraph.trim() !== '');
  return found.length > 0 ? found : [null];
}

type Part = StructureText | StructureSection;

/**
 * Applies a list of changes to an old structure, by the definition of `Change`: the lines of all `before` are removed, those of
 * all `after` inserted in reading order, each at its place. What stands below a line goes with it. Throws where there is
 * nothing at a place.
 */
export function patched(before: PolicyStructure, changes: readonly Change[]): PolicyStructure {
  const structure = structuredClone(before);
  const changed = changes.filter(({ subject }) => !isFact(subject));
  for (const { subject, after } of changes) if (isFact(subject)) structure.facts[subject] = after?.text ?? null;
  const [ofParts, ofTraits] = [
    changed.filter(({ subject }) => !isTrait(subject)),
    changed.filter(({ subject }) => isTrait(subject)),
  ];
  // All are looked up before any is moved.
  const traits = ofTraits.map((change) => ({
    change,
    part: change.before && partAt(structure, change.before.place),
  }));
  const puts: { line: Line; part: Part }[] = [];
  const taken = new Set<Part>();
  for (const change of ofParts) {
    const pairs = [change, ...(change.exchanged ? [change.exchanged] : [])];
    for (const one of pairs) {
      const old = (one.before?.lines ?? []).map((line) => ({ line, part: partOf(structure, line) }));
      for (const { line, part } of old) {
        if (!isSection(part) && part.text !== line.text) throw new Error(`«${part.text}» is not «${line.text}»`);
        if (taken.has(part)) throw new Error(`«${line.text}» is reported twice`);
        taken.add(part);
      }
      const lines = one.after?.lines ?? [];
      const heir = lastOutermost(lines);
      const owner = old.find(({ line }) => line === lastOutermost(one.before?.lines ?? []))?.part;
      for (const line of lines) {
        const kept = line === heir ? owner : undefined;
        const part: Part = kept ?? (line.subject === 'section' ? newSection() : { text: '', style: null, below: [] });
        puts.push({ line, part });
      }
    }
  }
  takeOut(structure, taken);
  for (const { line, part } of puts.sort((a, b) => byReading(a.line, b.line))) {
    if (isSection(part)) part.heading = line.text === '' ? null : line.text;
    else part.text = line.text;
    const list = listAt(structure, line.subject, line.place);
    const at = indexIn(line);
    if (at > list.length) throw new Error(`no place for «${line.text}»`);
    (list).splice(at, 0, part);
    setStyle(structure, line);
  }
  for (const { change, part } of traits) {
    const { subject, after } = change;
    const now = after ? partAt(structure, after.place) : part;
    if (!now) throw new Error(`no place for ${subject}`);
    if (subject === 'heading' && isSection(now)) now.heading = after?.text ?? null;
    if (subject === 'list') now.style = after?.text ?? null;
  }
  return structure;
}

const isFact = (subject: Subject) =>
  [...policyFacts, ...approvalFacts].some((fact) => fact.subject === subject);
const isTrait = (subject: Subject) => subject === 'heading' || subject === 'kind' || subject === 'list';
const isSection = (part: Part): part is StructureSection => 'heading' in part;
const newSection = (): StructureSection => ({
  heading: null,
  style: null,
  paragraphs: [],
  terms: [],
  intro: [],
  items: [],
  sections: [],
});

const lists = { paragraph: 'paragraphs', term: 'terms', intro: 'intro', item: 'items' } as const;

function sectionAt({ sections }: PolicyStructure, steps: Place['sections']): StructureSection {
  let [found, among]: [StructureSection | undefined, StructureSection[]] = [undefined, sections];
  for (const { position } of steps) {
    found = among[position - 1];
    among = found?.sections ?? [];
  }
  if (!found) throw new Error(`no section at ${steps.map(({ position }) => position).join('.')}`);
  return found;
}

/** Returns the list that holds the last step of a place. */
function listAt(structure: PolicyStructure, subject: Subject, { sections, items }: Place): Part[] {
  if (subject === 'reference') return structure.references;
  if (subject === 'approval.signature') return structure.signatures;
  if (subject === 'section')
    return sections.length === 1 ? structure.sections : sectionAt(structure, sections.slice(0, -1)).sections;
  const section = sectionAt(structure, sections);
  if (subject !== 'item') return section[lists[subject as keyof typeof lists]];
  return textAt(section, items.slice(0, -1))?.below ?? section.items;
}

function textAt({ items }: StructureSection, steps: Place['items']): StructureText | undefined {
  let [found, among]: [StructureText | undefined, StructureText[]] = [undefined, items];
  for (const { position } of steps) {
    found = among[position - 1];
    if (!found) throw new Error(`no clause at ${steps.map((step) => step.position).join('.')}`);
    among = found.below;
  }
  return found;
}

function partAt(structure: PolicyStructure, { sections, items }: Place): Part {
  const section = sectionAt(structure, sections);
  return textAt(section, items) ?? section;
}

function indexIn({ subject, place: { sections, items, position } }: Line): number {
  const of = subject === 'section' ? sections.at(-1)?.position : subject === 'item' ? items.at(-1)?.position : position;
  return (of ?? 1) - 1;
}

function partOf(structure: PolicyStructure, line: Line): Part {
  const part = listAt(structure, line.subject, line.place)[indexIn(line)];
  if (!part) throw new Error(`nothing at the place of «${line.text}»`);
  return part;
}

/** Sets the style of the list that holds a line, by the line's place. */
function setStyle(structure: PolicyStructure, { subject, place }: Line): void {
  if (subject === 'item') {
    const section = sectionAt(structure, place.sections);
    const owner = textAt(section, place.items.slice(0, -1)) ?? section;
    owner.style = styles[place.items.at(-1)?.style ?? 'none'];
  }
  const marker = place.sections.at(-1)?.marker;
  if (subject !== 'section' || place.sections.length === 1 || !marker) return;
  const section = sectionAt(structure, place.sections.slice(0, -1));
  if (section.items.length === 0) section.style = /\d|[٠-٩]/u.test(marker) ? styles.decimal : styles.letters;
}

function takeOut(structure: PolicyStructure, taken: ReadonlySet<Part>): void {
  const left = <One extends Part>(list: One[]): One[] => list.filter((one) => !taken.has(one));
  const inTexts = (list: StructureText[]): StructureText[] => {
    for (const one of list) one.below = inTexts(one.below);
    return left(list);
  };
  const inSections = (list: StructureSection[]): StructureSection[] => {
    for (const one of list) {
      for (const key of Object.values(lists)) one[key] = inTexts(one[key]);
      one.sections = inSections(one.sections);
    }
    return left(list);
  };
  structure.references = inTexts(structure.references);
  structure.signatures = inTexts(structure.signatures);
  structure.sections = inSections(structure.sections);
}

function lastOutermost(lines: readonly Line[]): Line | undefined {
  const way = ({ place: { sections, items } }: Line) =>
    `${sections.map(({ position }) => position).join('.')}:${items.map(({ position }) => `${position}.`).join('')}`;
  return lines.findLast(
    (line) =>
      line.subject !== 'item' ||
      !lines.some((other) => other !== line && other.subject === 'item' && way(line).startsWith(way(other))),
  );
}

const slots: Partial<Record<Subject, number>> = { paragraph: 0, term: 1, intro: 2, item: 3 };

function byReading(one: Line, other: Line): number {
  const key = ({ subject, place: { sections, items, position } }: Line) => [
    ...sections.flatMap((step) => [4, step.position]),
    ...(subject === 'section' ? [] : [slots[subject] ?? 0]),
    ...(subject === 'item' ? items.map((step) => step.position) : subject === 'section' ? [] : [position ?? 1]),
  ];
  const [a, b] = [key(one), key(other)];
  for (let i = 0; i < Math.min(a.length, b.length); i++)
    if (a[i] !== b[i]) return (a[i] ?? 0) - (b[i] ?? 0);
  return a.length - b.length;
}

/** Returns the style of sections: those with a heading have numbers or letters before it, or nothing. */
const markOf = ({ sections, style }: StructureSection) =>
  sections.some(({ heading }) => heading !== null) && style !== styles.bullet ? (style ?? styles.none) : styles.none;

/** Returns a structure without what isn't printed: the style of a list with nothing in it. */
export function shown(structure: PolicyStructure): PolicyStructure {
  const inText = (one: StructureText): StructureText => ({
    ...one,
    style: one.below.length > 0 ? one.style : null,
    below: one.below.map(inText),
  });
  const inSection = (one: StructureSection): StructureSection => ({
    ...one,
    style: one.items.length > 0 ? one.style : markOf(one),
    paragraphs: one.paragraphs.map(inText),
    terms: one.terms.map(inText),
    intro: one.intro.map(inText),
    items: one.items.map(inText),
    sections: one.sections.map(inSection),
  });
  return { ...structure, sections: structure.sections.map(inSection) };
}

