import type { Requirement } from '../../catalogue/catalogue.js';
import { resolvedText } from '../../policy/resolve.js';
import { type SectionKindId, sectionKind } from '../../policy/section-kinds.js';
import { policySections } from '../../policy/sections.js';
import type { Path } from '../../source/located.js';
import type { PolicyContext } from './rule.js';

/** Keys for what a section itself says, unlike the sections in it. */
const contents = new Set(['heading', 'text', 'intro', 'list', 'terms', 'items']);

function mayHideSections(path: Path): boolean {
  const [, key] = path.slice(path.lastIndexOf('sections') + 1);
  return key === undefined || !contents.has(String(key));
}

/** Returns the wanted sections that a policy lacks; none where sections were left out as invalid, as these may be among them. */
export function absent(wanted: readonly Requirement[], { policy, invalid }: PolicyContext): Requirement[] {
  if (invalid.lostBelow(['sections']).some(mayHideSections)) return [];
  const present = new Set(policySections(policy).map(({ section }) => section.kind));
  return wanted.filter((kinds) => !kinds.some((kind) => present.has(kind)));
}

/** Returns the headings that kinds of sections have on paper. */
export function headingsOf(
  kinds: readonly SectionKindId[],
  { policy, association }: PolicyContext,
): string[] {
  const sources = { policy, association: association ?? { name: '' } };
  return kinds.map((kind) => resolvedText(sectionKind(kind).heading ?? kind, sources, '…'));
}
