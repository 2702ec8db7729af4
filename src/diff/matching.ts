import { allSections, matchSections, type SectionPair } from './match-sections.js';
import { matchUnits, matedIn } from './match-units.js';
import type { Matches } from './matches.js';
import { orderChangesOf } from './order-changes.js';
import { listsOf, type Paper, type PaperSection, type Unit, unitsIn } from './paper.js';
import type { Group } from './regroup.js';
import type { Pair } from './sequence.js';

/** A part of a policy that is matched by itself. */
export type Part = Unit | PaperSection;

export function isUnit(part: Part): part is Unit {
  return 'list' in part;
}

/** Which parts of two policies match, and which of them stand where they stood. */
export class Matching {
  readonly #isReversed: boolean;
  readonly #sections = new Map<PaperSection, PaperSection>();
  readonly #units: Matches;
  readonly #inPlace = new Set<Part>();
  readonly #swapped = new Map<Part, Part>();

  constructor(before: Paper, after: Paper) {
    // The result must not depend on which policy is older, even where several matches are possible.
    this.#isReversed = wordsOfPaper(before) > wordsOfPaper(after);
    const papers = this.#isReversed ? ([after, before] as const) : ([before, after] as const);
    const pairs = matchSections(...papers);
    for (const [one, other] of pairs) this.#sections.set(one, other).set(other, one);
    this.#units = matchUnits(...papers, pairs);
    this.#findSectionsInPlace(pairs);
    for (const [one, other] of this.#units.lists)
      this.#findInPlace(one.units, other.units, matedIn(one.units, other.units, this.#units));
  }

  /**
   * Returns the matching part of the other policy; for texts that were divided differently, the last outermost ones match
   * each other.
   */
  mateOf(part: Part): Part | undefined {
    return isUnit(part) ? this.#units.mateOf(part) : this.#sections.get(part);
  }

  /** Returns the group of texts that have the same words, divided differently; undefined where there is none. */
  groupOf(part: Part): Group | undefined {
    const group = isUnit(part) ? this.#units.groupOf(part) : undefined;
    return group && this.#isReversed ? { before: group.after, after: group.before } : group;
  }

  isKept(part: Part): boolean {
    return this.mateOf(part) !== undefined || this.groupOf(part) !== undefined;
  }

  /** Returns whether a part stands where it stood, apart from what was added or removed before it. */
  isInPlace(part: Part): boolean {
    return this.#inPlace.has(part);
  }

  /** Returns the part of the same policy that it was swapped with; undefined where there is none. */
  swappedWith(part: Part): Part | undefined {
    return this.#swapped.get(part);
  }

  /** Finds the sections that stand where they stood, or were swapped: only those still in the same parent section can be. */
  #findSectionsInPlace(pairs: readonly SectionPair[]): void {
    const families = new Map<PaperSection | undefined, SectionPair[]>();
    for (const pair of pairs) {
      const [{ above }, other] = pair;
      const isSameFamily = above ? other.above && this.#sections.get(above) === other.above : !other.above;
      if (!isSameFamily) continue;
      const family = families.get(above);
      if (family) family.push(pair);
      else families.set(above, [pair]);
    }
    for (const family of families.values()) {
      const before = family.map(([one]) => one).sort((a, b) => a.position - b.position);
      const after = family.map(([, other]) => other).sort((a, b) => a.position - b.position);
      const places = new Map(after.map((section, place) => [section, place]));
      this.#findInPlace(
        before,
        after,
        before.map((one, i): Pair => [i, places.get(this.#sections.get(one) ?? one) ?? 0]),
      );
    }
  }

  #findInPlace(before: readonly Part[], after: readonly Part[], pairs: readonly Pair[]): void {
    const { inPlace, swapped } = orderChangesOf(pairs, ([i, k]) => {
      const [one, other] = [before[i], after[k]];
      return one !== undefined && other !== undefined && this.#saysTheSame(one, other);
    });
    const add = ([i, k]: Pair) => [before[i], after[k]].flatMap((part) => part ?? []);
    for (const pair of inPlace) for (const part of add(pair)) this.#inPlace.add(part);
    for (const [one, other] of swapped) {
      const [parts, others] = [add(one), add(other)];
      for (const [i, part] of parts.entries()) {
        const partner = others[i];
        if (partner) this.#swapped.set(part, partner).set(partner, part);
      }
    }
  }

  #saysTheSame(one: Part, other: Part): boolean {
    if (isUnit(one) && isUnit(other)) return one.text === other.text && !this.groupOf(one);
    return !isUnit(one) && !isUnit(other) && one.heading === other.heading;
  }
}

function wordsOfPaper({ references, sections, signatures }: Paper): string {
  const lists = [references, ...allSections(sections).flatMap((section) => listsOf(section)), signatures];
  const headings = allSections(sections).map(({ heading }) => heading ?? '');
  return [...headings, ...lists.flatMap(unitsIn).map(({ text }) => text)].join('\n');
}
