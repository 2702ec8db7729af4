import type { Line } from './changes.js';

/** Returns whether a line stands right after another of its kind in the same list. */
export function isNextLine(one: Line, other: Line): boolean {
  if (one.subject !== other.subject || !isSameWay(one.place.sections, other.place.sections)) return false;
  if (!isSameWay(one.place.items.slice(0, -1), other.place.items.slice(0, -1))) return false;
  return positionOf(other) - positionOf(one) === 1;
}

/** Returns a line's position among its kind, from 1. */
export function positionOf({ place: { items, position } }: Line): number {
  return items.at(-1)?.position ?? position ?? 1;
}

/** Returns whether two lists of steps lead through the same sections or clauses. */
export function isSameWay(
  one: readonly { readonly position: number }[],
  other: readonly { readonly position: number }[],
): boolean {
  return one.length === other.length && one.every(({ position }, i) => position === other[i]?.position);
}
