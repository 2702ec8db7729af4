import { changeWords } from '../locales/changes.js';
import { sectionKind } from '../policy/kinds/index.js';
import type { Sources } from '../policy/placeholders.js';
import { changed, sideOf } from './change.js';
import type { Change } from './changes.js';
import { matchSections, type SectionPair } from './match-sections.js';
import { anchorsOf, type Matches, matchUnits, unitsIn } from './match-units.js';
import { type List, listsOf, type Paper, type PaperSection, paperOf, type Unit } from './paper.js';
import { nameOfSection, placeOfSection, placeOfUnit, textOfSection, textOfUnit } from './places.js';
import { inOrder, type Pair } from './sequence.js';
import { textOf } from './texts.js';

/** A part of a policy that is matched by itself. */
type Part = Unit | PaperSection;

/** A change and where it is told: after so many parts of the new policy. */
interface Placed {
  readonly at: number;
  readonly change: Change;
}

/** Two policies' texts, part by part. */
export class Comparison {
  readonly #before: Paper;
  readonly #after: Paper;
  readonly #sources: { readonly before: Sources; readonly after: Sources };
  readonly #sections: readonly SectionPair[];
  readonly #matches: Matches;
  readonly #mates = new Map<PaperSection, PaperSection>();
  /** Parts of the new policy that are in their place. */
  readonly #inPlace: ReadonlySet<Part>;

  constructor(before: Sources, after: Sources) {
    this.#sources = { before, after };
    this.#before = paperOf(before);
    this.#after = paperOf(after);
    this.#sections = matchSections(this.#before, this.#after);
    for (const [one, other] of this.#sections) this.#mates.set(one, other).set(other, one);
    this.#matches = matchUnits(this.#before, this.#after, this.#sections);
    this.#inPlace = new Set<Part>([...this.#sectionsInPlace(), ...this.#unitsInPlace()]);
  }

  /** Of references and sections, in the order in which the new policy is read; what was removed, where it stood. */
  changes(): Change[] {
    return this.#inOrder(
      [...unitsIn(this.#before.references), ...partsOf(this.#before.sections)],
      [...unitsIn(this.#after.references), ...partsOf(this.#after.sections)],
    );
  }

  changesOfSignatures(): Change[] {
    return this.#inOrder(unitsIn(this.#before.signatures), unitsIn(this.#after.signatures));
  }

  #inOrder(before: readonly Part[], after: readonly Part[]): Change[] {
    const places = new Map(after.map((part, at) => [part, at]));
    const found: Placed[] = after.flatMap((part, at) =>
      this.#changesOf(part).map((change) => ({ at, change })),
    );
    // What was removed is told after what stood before it and still does.
    let last = -0.5;
    for (const part of before) {
      const mate = this.#mateOf(part);
      if (mate && this.#inPlace.has(mate)) last = (places.get(mate) ?? last) + 0.5;
      else if (!mate) found.push(...this.#removalOf(part).map((change) => ({ at: last, change })));
    }
    return found.sort((a, b) => a.at - b.at).map(({ change }) => change);
  }

  #changesOf(part: Part): Change[] {
    if ('list' in part) return this.#changesOfUnit(part);
    const mate = this.#mates.get(part);
    if (mate) return this.#changesOfSection(mate, part);
    if (!this.#isOwnerKept(part)) return [];
    const text = textOfSection(part, this.#isKept);
    return changed('section', null, sideOf(text, placeOfSection(part)));
  }

  #changesOfSection(before: PaperSection, after: PaperSection): Change[] {
    const [from, to] = [placeOfSection(before), placeOfSection(after)];
    const isMoved = !this.#inPlace.has(after);
    const named = isMoved
      ? changed('section', sideOf(nameOfSection(before), from), sideOf(nameOfSection(after), to), true)
      : changed('heading', sideOf(before.heading, from), sideOf(after.heading, to));
    const isHeadingSame = before.heading === after.heading;
    const kinds =
      isHeadingSame && before.kind !== after.kind
        ? changed(
            'kind',
            sideOf(kindName(before, this.#sources.before), from),
            sideOf(kindName(after, this.#sources.after), to),
          )
        : [];
    const isStyled = before.style !== null && after.style !== null;
    const styles = isStyled
      ? changed('list', sideOf(styleName(before.style), from), sideOf(styleName(after.style), to))
      : [];
    return [...named, ...kinds, ...styles];
  }

  #changesOfUnit(unit: Unit): Change[] {
    const before = this.#matches.mateOf(unit);
    const to = placeOfUnit(unit);
    if (!before) {
      if (!this.#isOwnerKept(unit)) return [];
      return changed(unit.subject, null, sideOf(textOfUnit(unit, this.#isKept), to));
    }
    const from = placeOfUnit(before);
    const isStyled = before.below.units.length > 0 && unit.below.units.length > 0;
    return [
      ...changed(unit.subject, sideOf(before.text, from), sideOf(unit.text, to), !this.#inPlace.has(unit)),
      ...(isStyled
        ? changed(
            'list',
            sideOf(styleName(before.below.style), from),
            sideOf(styleName(unit.below.style), to),
          )
        : []),
    ];
  }

  #removalOf(part: Part): Change[] {
    if (!this.#isOwnerKept(part)) return [];
    if ('list' in part)
      return changed(part.subject, sideOf(textOfUnit(part, this.#isKept), placeOfUnit(part)), null);
    return changed('section', sideOf(textOfSection(part, this.#isKept), placeOfSection(part)), null);
  }

  #mateOf(part: Part): Part | undefined {
    return 'list' in part ? this.#matches.mateOf(part) : this.#mates.get(part);
  }

  readonly #isKept = (part: Part): boolean => this.#mateOf(part) !== undefined;

  /** Whether what a part belongs to is in both policies; else the part is told with it. */
  #isOwnerKept(part: Part): boolean {
    const owner: Part | undefined = 'list' in part ? (part.list.above ?? part.list.section) : part.above;
    return owner === undefined || this.#isKept(owner);
  }

  #unitsInPlace(): Unit[] {
    return this.#matches.lists.flatMap((pair) =>
      anchorsOf(pair, this.#matches).flatMap(([, at]) => pair[1].units[at] ?? []),
    );
  }

  /** Sections that stand in the same section as before, and in the same order. */
  #sectionsInPlace(): PaperSection[] {
    const families = new Map<PaperSection | undefined, SectionPair[]>();
    for (const pair of this.#sections) {
      const [{ above }, other] = pair;
      if (other.above !== (above && this.#mates.get(above))) continue;
      const family = families.get(above);
      if (family) family.push(pair);
      else families.set(above, [pair]);
    }
    return [...families.values()].flatMap((family) => {
      const sorted = family.toSorted(([a], [b]) => a.position - b.position);
      const places = sorted.map(([one, other]): Pair => [one.position, other.position]);
      const kept = new Set(inOrder(places).map(([, position]) => position));
      return sorted.flatMap(([, other]) => (kept.has(other.position) ? [other] : []));
    });
  }
}

function partsOf(sections: readonly PaperSection[]): Part[] {
  return sections.flatMap((section) => [
    section,
    ...listsOf(section).flatMap((list): Part[] => unitsIn(list)),
    ...partsOf(section.sections),
  ]);
}

function kindName({ kind }: PaperSection, sources: Sources): string {
  return textOf(sectionKind(kind).heading ?? changeWords.kindWithoutHeading, sources);
}

function styleName(style: List['style'] | null): string | null {
  return style && changeWords.lists[style];
}
