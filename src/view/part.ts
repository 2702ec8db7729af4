import type { ContentsEntry, DocumentView } from './document.js';
import type { SectionView } from './sections.js';

/** The text of a policy as a part of a larger document. */
export interface PolicyPart extends Pick<DocumentView, 'card' | 'sections' | 'history'> {
  /** The headings in it, without the approval. */
  readonly entries: readonly ContentsEntry[];
}

/** The deepest level of headings that HTML has. */
const deepest = 6;

/**
 * Returns a policy's text for use in a larger document. `name` prefixes all ids, so that those of several policies don't
 * clash; headings are `levels` deeper.
 */
export function partOf(view: DocumentView, name: string, levels: number): PolicyPart {
  const { card, history } = view;
  return {
    ...(card ? { card: { ...card, id: `${name}-${card.id}` } } : {}),
    sections: view.sections.map((section) => sectionIn(section, name, levels)),
    ...(history ? { history: { ...history, id: `${name}-${history.id}` } } : {}),
    entries: view.bookmarks.filter(({ id }) => id !== view.approval?.id).map((entry) => entryIn(entry, name)),
  };
}

function sectionIn(section: SectionView, name: string, levels: number): SectionView {
  return {
    ...section,
    id: `${name}-${section.id}`,
    level: Math.min(deepest, section.level + levels),
    sections: section.sections.map((inner) => sectionIn(inner, name, levels)),
  };
}

function entryIn(entry: ContentsEntry, name: string): ContentsEntry {
  return {
    ...entry,
    id: `${name}-${entry.id}`,
    entries: entry.entries.map((inner) => entryIn(inner, name)),
  };
}
