import { withinWords } from '../locales/document.js';
import { headingOf, markerAt, partStyle } from '../policy/headings.js';
import { duration } from '../policy/numbering.js';
import type { Sources } from '../policy/placeholders.js';
import type { Item, Section, Within } from '../policy/schema.js';
import { type Columns, sectionKind } from '../policy/section-kinds.js';
import { withoutStop } from '../policy/texts.js';
import type { ListStyle } from '../policy/values.js';
import { gapRun, type Inline, inline, joined, plain } from './inline.js';

export interface SectionView {
  /** Names the section in links and bookmarks. */
  readonly id: string;
  /** 2 for a section of the policy, 3 for one inside it, and so on up to 6. */
  readonly level: number;
  /** The letter or number before the heading. */
  readonly marker?: string;
  readonly heading?: Inline;
  readonly paragraphs: readonly Inline[];
  readonly columns?: Columns;
  readonly terms?: readonly { readonly term: Inline; readonly meaning: Inline }[];
  readonly intro?: Inline;
  readonly list?: ListView;
  readonly sections: readonly SectionView[];
}

export interface ListView {
  readonly style: ListStyle;
  /** Whether the list is numbered or lettered, so that the order counts. */
  readonly ordered: boolean;
  readonly items: readonly { readonly text: Inline; readonly list?: ListView }[];
}

interface Place {
  readonly id: string;
  readonly level: number;
  readonly marker?: string;
}

export function sectionViews(
  sections: readonly Section[] | null | undefined,
  sources: Sources,
): SectionView[] {
  return (sections ?? []).map((section, i) =>
    sectionView(section, { id: `section-${i + 1}`, level: 2 }, sources),
  );
}

function sectionView(section: Section, { id, level, marker }: Place, sources: Sources): SectionView {
  const heading = headingLine(section, sources);
  const { items, terms } = section;
  const { columns } = sectionKind(section.kind);
  return {
    id,
    level,
    ...(marker === undefined ? {} : { marker }),
    ...(heading ? { heading } : {}),
    paragraphs: paragraphs(section.text, sources),
    ...(terms === undefined || !columns ? {} : { columns, terms: termViews(terms, sources) }),
    ...(section.intro === undefined ? {} : { intro: leadIn(section.intro, sources) }),
    ...(isAbsent(items)
      ? {}
      : { list: listView(items, section.list ?? sectionKind(section.kind).list, sources) }),
    sections: (section.sections ?? []).map((inner, i, all) => {
      // A part without a heading shows no marker and uses none up.
      const nth = all.slice(0, i).filter((one) => headingOf(one) !== undefined).length;
      const marker = headingOf(inner) === undefined ? undefined : sectionMarker(section, nth, sources);
      // Inside a section without a heading, parts stay on its level, so that no level is skipped.
      const place = { id: `${id}-${i + 1}`, level: Math.min(6, heading ? level + 1 : level) };
      return sectionView(inner, marker === undefined ? place : { ...place, marker }, sources);
    }),
  };
}

function headingLine(section: Section, sources: Sources): Inline | undefined {
  const heading = headingOf(section);
  if (heading === null) return [gapRun];
  return heading === undefined ? undefined : inline(heading, sources);
}

function sectionMarker(section: Section, nth: number, { association }: Sources): string | undefined {
  const marker = markerAt(nth, partStyle(section), association);
  return marker === undefined ? undefined : `${marker}.`;
}

/** Returns the paragraphs of a text, which blank lines separate. A blank text is one gap. */
export function paragraphs(text: string | null | undefined, sources: Sources): Inline[] {
  if (text === undefined) return [];
  if (text === null || text.trim() === '') return [[gapRun]];
  return text
    .split(/\n\s*\n/u)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => inline(paragraph.trim(), sources));
}

function termViews(terms: Section['terms'], sources: Sources) {
  return (terms ?? [{ term: null, meaning: null }]).map(({ term, meaning }) => ({
    term: inline(term, sources),
    meaning: inline(meaning, sources),
  }));
}

function listView(items: readonly Item[] | null | undefined, style: ListStyle, sources: Sources): ListView {
  return {
    style,
    ordered: style === 'decimal' || style === 'letters',
    items: (items ?? [null]).map((item) => itemView(item, sources)),
  };
}

function itemView(item: Item, sources: Sources): ListView['items'][number] {
  if (item === null || typeof item === 'string') return { text: inline(item, sources) };
  const text = item.within ? withLimit(item.text, item.within, sources) : inline(item.text, sources);
  const { items } = item;
  if (isAbsent(items)) return { text };
  return { text: withColon(text), list: listView(items, item.list ?? 'bullet', sources) };
}

/** Returns whether a key is left out or holds an empty list. A blank key (null) isn't absent: it prints a gap. */
function isAbsent<Entry>(items: readonly Entry[] | null | undefined): items is undefined | [] {
  return items === undefined || items?.length === 0;
}

/** Returns the clause with its time limit worded after it, before its full stop. */
function withLimit(
  text: string | null | undefined,
  { atMost, unit, from }: Within,
  sources: Sources,
): Inline {
  const { digits } = sources.association.defaults ?? {};
  const { clause, stop } = withoutStop(text ?? '');
  const limit = atMost && unit ? plain(duration(atMost, unit, digits ?? 'arabic')) : [gapRun];
  return joined(
    inline(clause, sources),
    around(withinWords.atMost, limit),
    from === undefined ? [] : around(withinWords.from, inline(from, sources)),
    [{ text: stop }],
  );
}

/** Returns the program's words around a stretch of the text, with a space before them. */
function around(words: (inner: string) => string, inner: Inline): Inline {
  const [before = '', after = ''] = words('\n').split('\n');
  return [{ text: ` ${before}` }, ...inner, { text: after }];
}

function leadIn(text: string | null | undefined, sources: Sources): Inline {
  return text?.trim() ? withColon(inline(text.trim(), sources)) : [gapRun];
}

/** Adds a colon to a line before a list, so that the writer need not type it. */
function withColon(line: Inline): Inline {
  const last = line.at(-1);
  if (!last || (last.gap && line.length === 1)) return line;
  const end = last.text ?? last.ltr ?? '';
  return /[:：.؟!…؛،][\s\p{Pd}]*$/u.test(end) ? line : joined(line, [{ text: ':' }]);
}
