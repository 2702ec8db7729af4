import { changeWords } from '../locales/changes.js';
import type { Sources } from '../policy/placeholders.js';
import { sectionKind } from '../policy/section-kinds.js';
import { changed, changeOf, factOf, kindOfGroup, sideOf } from './change.js';
import type { Change, Side, Subject } from './changes.js';
import { isUnit, Matching, type Part } from './matching.js';
import { isNextLine } from './next-line.js';
import { type List, listsOf, type Paper, type PaperSection, paperOf, type Unit, unitsIn } from './paper.js';
import {
  lineOfSection,
  lineOfUnit,
  linesOfSection,
  linesOfUnit,
  nameOfSection,
  placeOfSection,
  placeOfUnit,
} from './places.js';
import type { Group } from './regroup.js';
import { textOf } from './texts.js';

/** A change with its place in the report: after how many parts of the new policy it comes. */
interface Placed {
  readonly at: number;
  readonly change: Change;
  /** Whether nothing stands below it, neither before nor after. */
  readonly isLeaf?: boolean;
}

/** Compares the texts of two policies, part by part. */
export class Comparison {
  readonly #before: Paper;
  readonly #after: Paper;
  readonly #sources: { readonly before: Sources; readonly after: Sources };
  readonly #matching: Matching;

  constructor(before: Sources, after: Sources) {
    this.#sources = { before, after };
    this.#before = paperOf(before);
    this.#after = paperOf(after);
    this.#matching = new Matching(this.#before, this.#after);
  }

  /**
   * Returns the changes of references and sections, in the reading order of the new policy; removed texts come where they
   * stood.
   */
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
      this.#changesOf(part).map((change) => ({ at, change, isLeaf: this.#isLeaf(part) })),
    );
    // A removed part is reported after the nearest part before it that stayed in place.
    let last = -0.5;
    for (const part of before) {
      const mate = this.#matching.mateOf(part);
      if (mate && this.#matching.isInPlace(part)) last = (places.get(mate) ?? last) + 0.5;
      else if (!this.#isKept(part))
        found.push(...this.#reportedAlone(part).map((side) => ({ at: last, change: removal(side) })));
    }
    return asBlocks(found.sort((a, b) => a.at - b.at)).map(({ change }) => change);
  }

  #isLeaf(part: Part): boolean {
    return [part, this.#matching.mateOf(part)].every(
      (one) => one === undefined || (isUnit(one) && one.below.units.length === 0),
    );
  }

  #changesOf(part: Part): Change[] {
    const group = this.#matching.groupOf(part);
    if (group) return group.after[0] === part ? this.#changesOfGroup(group) : [];
    const mate = this.#matching.mateOf(part);
    if (!mate) return this.#reportedAlone(part).map(addition);
    const other = this.#matching.swappedWith(part);
    const otherMate = other && this.#matching.mateOf(other);
    const swapped = other && otherMate ? this.#swap([mate, part], [otherMate, other]) : undefined;
    if (isUnit(part)) return isUnit(mate) ? this.#changesOfUnit(mate, part, swapped) : [];
    return isUnit(mate) ? [] : this.#changesOfSection(mate, part, swapped);
  }

  /** Returns a swap once, where the first of the two stands now. */
  #swap([before, after]: readonly [Part, Part], [otherBefore, otherAfter]: readonly [Part, Part]): Change[] {
    if (after.position > otherAfter.position) return [];
    const other = sidesOf(otherBefore, otherAfter);
    const exchanged = { before: other[0], after: other[1] };
    return [changeOf('swapped', subjectOf(after), ...sidesOf(before, after), exchanged)];
  }

  #changesOfGroup(group: Group): Change[] {
    const [before, after] = [group.before, group.after].map((units) => sideOfUnits(units));
    const heir = group.after.find((unit) => this.#matching.mateOf(unit));
    const mate = heir && this.#matching.mateOf(heir);
    if (!before || !after || !heir || !mate || !isUnit(mate))
      throw new Error('a group has texts on both sides');
    const subject = group.after[0]?.subject ?? heir.subject;
    return [changeOf(kindOfGroup(group), subject, before, after), ...styleChanges(mate, heir)];
  }

  #changesOfSection(before: PaperSection, after: PaperSection, swapped: Change[] | undefined): Change[] {
    const [from, to] = [placeOfSection(before), placeOfSection(after)];
    const fact = (subject: Subject, one: string | null, other: string | null) =>
      changed(subject, factOf(subject, one, from), factOf(subject, other, to));
    const isHeadingSame = before.heading === after.heading;
    const isMoved = !this.#matching.isInPlace(after);
    const named = isMoved
      ? changed('section', ...sidesOf(before, after), true)
      : fact('heading', before.heading, after.heading);
    const kinds = isHeadingSame
      ? fact('kind', kindName(before, this.#sources.before), kindName(after, this.#sources.after))
      : [];
    const isStyled = before.style !== null && after.style !== null;
    const styles = isStyled ? fact('list', styleName(before.style), styleName(after.style)) : [];
    return [...(swapped ?? named), ...(before.kind === after.kind ? [] : kinds), ...styles];
  }

  #changesOfUnit(before: Unit, after: Unit, swapped: Change[] | undefined): Change[] {
    const isMoved = !this.#matching.isInPlace(after);
    return [
      ...(swapped ?? changed(after.subject, ...sidesOf(before, after), isMoved)),
      ...styleChanges(before, after),
    ];
  }

  /**
   * Returns a part that only one policy has, with everything in it that isn't kept elsewhere; nothing where it is reported
   * with the part that contains it.
   */
  #reportedAlone(part: Part): Side[] {
    const owner: Part | undefined = isUnit(part) ? (part.list.above ?? part.list.section) : part.above;
    if (owner && !this.#isKept(owner)) return [];
    return [sideOf(isUnit(part) ? linesOfUnit(part, this.#isKept) : linesOfSection(part, this.#isKept))];
  }

  readonly #isKept = (part: Part): boolean => this.#matching.isKept(part);
}

/** Joins the changes of consecutive texts that were moved together into one change. */
function asBlocks(all: readonly Placed[]): Placed[] {
  const blocks: Placed[] = [];
  for (const placed of all) {
    const last = blocks.at(-1);
    const block = last && blockOf(last, placed);
    if (block) blocks[blocks.length - 1] = block;
    else blocks.push(placed);
  }
  return blocks;
}

function blockOf(one: Placed, other: Placed): Placed | undefined {
  if (!one.isLeaf || !other.isLeaf || one.change.kind !== 'moved' || other.change.kind !== 'moved')
    return undefined;
  const { subject } = one.change;
  if (subject !== 'item' && subject !== 'paragraph') return undefined;
  const before = following(one.change.before, other.change.before);
  const after = following(one.change.after, other.change.after);
  if (!before || !after) return undefined;
  return { ...one, change: changeOf('moved', subject, before, after) };
}

/** Joins two sides where the second goes on right after the first in the same list; undefined elsewhere. */
function following(one: Side | null, other: Side | null): Side | undefined {
  const [first, ...rest] = one?.lines ?? [];
  const [last, next] = [one?.lines.at(-1), other?.lines[0]];
  if (!first || !last || !next || !isNextLine(last, next)) return undefined;
  return sideOf([first, ...rest, ...(other?.lines ?? [])]);
}

function addition(side: Side): Change {
  return changeOf('added', side.lines[0]?.subject ?? 'item', null, side);
}

function removal(side: Side): Change {
  return changeOf('removed', side.lines[0]?.subject ?? 'item', side, null);
}

function subjectOf(part: Part): Subject {
  return isUnit(part) ? part.subject : 'section';
}

/** Returns a part before and after, without what stands below it. A section without heading is named by its first words. */
function sidesOf(before: Part, after: Part): [Side, Side] {
  if (isUnit(before) || isUnit(after)) {
    const side = (part: Part) => sideOf([isUnit(part) ? lineOfUnit(part) : lineOfSection(part)]);
    return [side(before), side(after)];
  }
  const names = [nameOfSection(before), nameOfSection(after)] as const;
  const isNamed = before.heading !== null || after.heading !== null;
  // A change of those first words is reported by itself, so both sides show the shorter name.
  const same = names[0].length < names[1].length ? names[0] : names[1];
  return [
    sideOf([lineOfSection(before)], isNamed ? names[0] : same),
    sideOf([lineOfSection(after)], isNamed ? names[1] : same),
  ];
}

function sideOfUnits(units: readonly Unit[]): Side | undefined {
  const all = new Set(units);
  const depthOf = ({ list: { above } }: Unit): number =>
    above ? (all.has(above) ? 1 : 0) + depthOf(above) : 0;
  const [first, ...others] = units.map((unit) => lineOfUnit(unit, depthOf(unit)));
  return first && sideOf([first, ...others]);
}

/** Returns the change of how the list below a text is numbered, if any. */
function styleChanges(before: Unit, after: Unit): Change[] {
  if (before.below.units.length === 0 || after.below.units.length === 0) return [];
  return changed(
    'list',
    factOf('list', styleName(before.below.style), placeOfUnit(before)),
    factOf('list', styleName(after.below.style), placeOfUnit(after)),
  );
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
