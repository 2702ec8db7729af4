import { allSections, matchSections, type SectionPair } from './match-sections.js';
import { type Matches, matchUnits, matedIn } from './match-units.js';
import { orderChangesOf } from './order-changes.js';
import { listsOf, type Paper, type PaperSection, type Unit, unitsIn } from './paper.js';
import type { Group } from './regroup.js';
import type { Pair } from './sequence.js';

/** A part of a policy that is matched by itself. */
export type Part = Unit | PaperSection;

export function isUnit(part: Part): part is Unit {
  return 'list' in part;
}

/** Which parts of two policies are the same, and which of them stand where they stood. */
export class Matching {
  readonly #isReversed: boolean;
  readonly #sections = new Map<PaperSection, PaperSection>();
  readonly #units: Matches;
  readonly #inPlace = new Set<Part>();
  readonly #swapped = new Map<Part, Part>();

  constructor(before: Paper, after: Paper) {
    // What belongs together is the same whichever of the two is older, also where there is a choice.
    this.#isReversed = wordsOfPaper(before) > wordsOfPaper(after);
    const papers = this.#isReversed ? ([after, before] as const) : ([before, after] as const);
    const pairs = matchSections(...papers);
    for (const [one, other] of pairs) this.#sections.set(one, other).set(other, one);
    this.#units = matchUnits(...papers, pairs);
    this.#setStandingOfSections(pairs);
    for (const [one, other] of this.#units.lists)
      this.#setStanding(one.units, other.units, matedIn(one.units, other.units, this.#units));
  }

  /** Returns the same part of the other policy; of texts in other pieces, the last of the outermost have each other. */
  mateOf(part: Part): Part | undefined {
    return isUnit(part) ? this.#units.mateOf(part) : this.#sections.get(part);
  }

  /** Returns the texts that say the same in other pieces. */
  groupOf(part: Part): Group | undefined {
    const group = isUnit(part) ? this.#units.groupOf(part) : undefined;
    return group && this.#isReversed ? { before: group.after, after: group.before } : group;
  }

  isKept(part: Part): boolean {
    return this.mateOf(part) !== undefined || this.groupOf(part) !== undefined;
  }

  /** Returns whether a part stands where it stood, but for what came or went before it. */
  isInPlace(part: Part): boolean {
    return this.#inPlace.has(part);
  }

  /** Returns the part of the same policy with which it exchanged its place. */
  swappedWith(part: Part): Part | undefined {
    return this.#swapped.get(part);
  }

  /** Sections that stand in the same section as before can be in their place. */
  #setStandingOfSections(pairs: readonly SectionPair[]): void {
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
      this.#setStanding(
        before,
        after,
        before.map((one, i): Pair => [i, places.get(this.#sections.get(one) ?? one) ?? 0]),
      );
    }
  }

  #setStanding(before: readonly Part[], after: readonly Part[], pairs: readonly Pair[]): void {
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
