import { digitsOf } from '../association/defaults.js';
import type { Association } from '../association/schema.js';
import { withDigits } from '../calendar/digits.js';
import { letterAt } from './numbering.js';
import type { Section } from './schema.js';
import { sectionKind } from './section-kinds.js';
import type { ListStyle } from './values.js';

/** Returns a section's heading, with placeholders: its own or its kind's; null while it is blank, undefined where it has none. */
export function headingOf({ kind, heading }: Section): string | null | undefined {
  if (heading === 'none') return undefined;
  return heading === undefined ? sectionKind(kind).heading : heading;
}

/** Returns how a section marks the sections in it: only where it says so, or is of a kind whose parts are lettered. */
export function partStyle({ kind, list }: Section): ListStyle | undefined {
  return list ?? (sectionKind(kind).list === 'letters' ? 'letters' : undefined);
}

/** Returns the number or letter of the nth (from 0) in a list, without its stop; undefined where the list has none. */
export function markerAt(
  n: number,
  style: ListStyle | undefined,
  { defaults }: Association,
): string | undefined {
  if (style === 'letters') return letterAt(n, defaults?.letters ?? 'hijai');
  if (style === 'decimal') return withDigits(String(n + 1), digitsOf({ defaults }));
  return undefined;
}
