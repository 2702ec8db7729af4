import type { List, Unit } from './paper.js';
import type { Group } from './regroup.js';

/** A list before, and the same list after. */
export type ListPair = readonly [before: List, after: List];

/** Which texts before match which texts after, as far as it is known. */
export class Matches {
  readonly #mates = new Map<Unit, Unit>();
  readonly #groups = new Map<Unit, Group>();
  readonly #lists: ListPair[] = [];

  mateOf(unit: Unit): Unit | undefined {
    return this.#mates.get(unit);
  }

  groupOf(unit: Unit): Group | undefined {
    return this.#groups.get(unit);
  }

  /** Returns whether a text isn't matched yet. */
  isFree(unit: Unit): boolean {
    return !this.#mates.has(unit) && !this.#groups.has(unit);
  }

  /** The lists that are the same before and after; lists below a pair are added when it is matched. */
  get lists(): readonly ListPair[] {
    return this.#lists;
  }

  addLists(before: List, after: List): void {
    if (before.units.length === 0 && after.units.length === 0) return;
    this.#lists.push([before, after]);
  }

  pair(before: Unit, after: Unit): void {
    this.#mates.set(before, after).set(after, before);
    this.addLists(before.below, after.below);
  }

  group(group: Group): void {
    for (const unit of [...group.before, ...group.after]) {
      this.#groups.set(unit, group);
      this.#mates.delete(unit);
    }
    // What stands below such texts, before and after, stands below the last of the outermost ones.
    const [before, after] = [outermost(group.before).at(-1), outermost(group.after).at(-1)];
    if (before && after) this.pair(before, after);
  }

  onEachPair(work: (pair: ListPair, matches: Matches) => void): void {
    // The work may match further pairs, which add lists to the end.
    for (let i = 0; i < this.#lists.length; i++) {
      const pair = this.#lists[i];
      if (pair) work(pair, this);
    }
  }
}

/** Returns the texts that stand below none of the others. */
export function outermost(units: readonly Unit[]): Unit[] {
  const all = new Set(units);
  const isBelow = ({ list: { above } }: Unit): boolean =>
    above !== undefined && (all.has(above) || isBelow(above));
  return units.filter((unit) => !isBelow(unit));
}
