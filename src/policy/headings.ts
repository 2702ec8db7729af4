import { digitsOf } from '../association/defaults.js';
import type { Association } from '../association/schema.js';
import { withDigits } from '../calendar/digits.js';
import { letterAt } from './numbering.js';
import type { Section } from './schema.js';
import { sectionKind } from './section-kinds.js';
import type { ListStyle } from './values.js';

/** Returns a section's heading, with placeholders: its own or its kind's; null while blank, undefined if it has none. */
export function headingOf({ kind, heading }: Section): string | null | undefined {
  if (heading === 'none') return undefined;
  return heading === undefined ? sectionKind(kind).heading : heading;
}

/** Returns how the sections in a section are marked; undefined unless it says so or its kind has lettered parts. */
export function partStyle({ kind, list }: Section): ListStyle | undefined {
  return list ?? (sectionKind(kind).list === 'letters' ? 'letters' : undefined);
}

/** Returns the number or letter of the nth item (from 0) of a list, without its stop; undefined if the list has none. */
export function markerAt(
  n: number,
  style: ListStyle | undefined,
  { defaults }: Association,
): string | undefined {
  if (style === 'letters') return letterAt(n, defaults?.letters ?? 'hijai');
  if (style === 'decimal') return withDigits(String(n + 1), digitsOf({ defaults }));
  return undefined;
}
