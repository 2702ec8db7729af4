import { headingOf, markerAt, partStyle } from '../policy/headings.js';
import type { Sources } from '../policy/placeholders.js';
import type { Item, ItemWithMore, Section } from '../policy/schema.js';
import { type SectionKindId, sectionKind } from '../policy/section-kinds.js';
import type { ListStyle } from '../policy/values.js';
import { folded } from '../source/folded.js';
import type { Subject } from './changes.js';
import { clauseText, gap, textOf } from './texts.js';
import { type Bag, bagOf, wordsOf } from './words.js';

/** A text that is compared by itself: a paragraph, a clause, a term with its meaning. */
export interface Unit {
  readonly subject: Subject;
  readonly list: List;
  readonly text: string;
  /** Its words, normalised for comparison: in order, and counted. */
  readonly words: readonly string[];
  readonly bag: Bag;
  /** The term, title or role that identifies it, where it has one. */
  readonly label: string | undefined;
  readonly marker: string | null;
  /** The position in its list, from 1. */
  readonly position: number;
  /** The clauses below it. */
  readonly below: List;
}

/** Consecutive texts of one kind. */
export interface List {
  readonly style: ListStyle;
  readonly units: readonly Unit[];
  /** The section and the text that hold the list; both undefined for a list of the policy itself. */
  readonly section: PaperSection | undefined;
  readonly above: Unit | undefined;
}

export interface PaperSection {
  readonly above: PaperSection | undefined;
  readonly kind: SectionKindId;
  readonly heading: string | null;
  readonly marker: string | null;
  readonly position: number;
  /** The list style of what it holds; null where it holds nothing that could be marked. */
  readonly style: ListStyle | null;
  readonly paragraphs: List;
  readonly terms: List;
  readonly intro: List;
  readonly items: List;
  readonly sections: readonly PaperSection[];
}

/** A policy's texts as printed, without its facts. */
export interface Paper {
  readonly references: List;
  readonly sections: readonly PaperSection[];
  readonly signatures: List;
}

/** Returns a section's lists in reading order. */
export function listsOf({ paragraphs, terms, intro, items }: PaperSection): readonly List[] {
  return [paragraphs, terms, intro, items];
}

/** Returns the texts of a list and of the lists below, in reading order. */
export function unitsIn({ units }: List): Unit[] {
  return units.flatMap((unit) => [unit, ...unitsIn(unit.below)]);
}

export function paperOf(sources: Sources): Paper {
  const { policy } = sources;
  const value = (text: string | null | undefined) => textOf(text, sources);
  return {
    references: policyList(
      'reference',
      (policy.references === null ? [{}] : (policy.references ?? [])).map(({ text, url }) => ({
        text: [...(text === undefined && url ? [] : [value(text)]), ...(url ? [folded(url)] : [])].join(' '),
        label: text ? value(text) : undefined,
      })),
    ),
    sections: sectionsOf(policy.sections, undefined, undefined, sources),
    signatures: policyList(
      'approval.signature',
      (policy.approval?.signatures === null ? [{}] : (policy.approval?.signatures ?? [])).map(
        ({ role, name }) => ({
          text: name === undefined ? value(role) : `${value(role)}: ${value(name)}`,
          label: role ? value(role) : undefined,
        }),
      ),
    ),
  };
}

function sectionsOf(
  sections: readonly Section[] | null | undefined,
  above: PaperSection | undefined,
  parent: Section | undefined,
  sources: Sources,
): PaperSection[] {
  let headed = 0;
  return (sections ?? []).map((section, i) => {
    const heading = headingOf(section);
    const marker =
      parent && heading !== undefined ? markerAt(headed, partStyle(parent), sources.association) : undefined;
    if (heading !== undefined) headed += 1;
    return sectionOf(section, { above, marker, position: i + 1 }, sources);
  });
}

interface SectionPosition {
  readonly above: PaperSection | undefined;
  readonly marker: string | undefined;
  readonly position: number;
}

function sectionOf(
  section: Section,
  { above, marker, position }: SectionPosition,
  sources: Sources,
): PaperSection {
  const heading = headingOf(section);
  const { kind, list, text, intro, terms, items, sections } = section;
  const itemStyle = list ?? sectionKind(kind).list;
  const has = (things: readonly unknown[] | null | undefined) => things !== undefined && things?.length !== 0;
  const style = has(items) ? itemStyle : has(sections) ? (partStyle(section) ?? 'none') : null;
  const own: Writable<PaperSection> = {
    above,
    kind,
    heading: heading === undefined ? null : textOf(heading, sources),
    marker: marker ?? null,
    position,
    style,
    paragraphs: emptyList,
    terms: emptyList,
    intro: emptyList,
    items: emptyList,
    sections: [],
  };
  const list_ = (subject: Subject, entries: readonly Entry[]) =>
    listOf(subject, 'none', entries, own, undefined, sources);
  own.paragraphs = list_('paragraph', paragraphsOf(text, sources));
  own.terms = list_(
    'term',
    (terms === null ? [{}] : (terms ?? [])).map(({ term, meaning }) => ({
      text: `${textOf(term, sources)}: ${textOf(meaning, sources)}`,
      label: term ? textOf(term, sources) : undefined,
    })),
  );
  own.intro = list_('intro', intro === undefined ? [] : [{ text: textOf(intro, sources) }]);
  own.items = listOf('item', itemStyle, entriesOf(items, sources), own, undefined, sources);
  own.sections = sectionsOf(sections, own, section, sources);
  return own;
}

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

interface Entry {
  readonly text: string;
  readonly label?: string | undefined;
  readonly item?: ItemWithMore;
}

function entriesOf(items: readonly Item[] | null | undefined, sources: Sources): Entry[] {
  return (items === null ? [null] : (items ?? [])).map((item) =>
    item === null || typeof item === 'string'
      ? { text: textOf(item, sources) }
      : { text: clauseText(item, sources), item },
  );
}

function paragraphsOf(text: string | null | undefined, sources: Sources): Entry[] {
  if (text === undefined) return [];
  if (text === null || text.trim() === '') return [{ text: gap }];
  return text
    .split(/\n\s*\n/u)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => ({ text: textOf(paragraph, sources) }));
}

function policyList(subject: Subject, entries: readonly Entry[]): List {
  return listOf(subject, 'none', entries, undefined, undefined, undefined);
}

function listOf(
  subject: Subject,
  style: ListStyle,
  entries: readonly Entry[],
  section: PaperSection | undefined,
  above: Unit | undefined,
  sources: Sources | undefined,
): List {
  const list: Writable<List> = { style, units: [], section, above };
  list.units = entries.map(({ text, label, item }, i) => {
    const words = wordsOf(text);
    const unit: Writable<Unit> = {
      subject,
      list,
      text,
      words,
      bag: bagOf(words),
      label,
      marker: (sources && markerAt(i, style, sources.association)) ?? null,
      position: i + 1,
      below: emptyList,
    };
    if (item && sources)
      unit.below = listOf(
        'item',
        item.list ?? 'bullet',
        entriesOf(item.items, sources),
        section,
        unit,
        sources,
      );
    return unit;
  });
  return list;
}

const emptyList: List = { style: 'none', units: [], section: undefined, above: undefined };
