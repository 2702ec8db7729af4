import type { Digits } from '../calendar/digits.js';
import type { Association } from './schema.js';

/** Returns the digits in which an association's papers write numbers. */
export function digitsOf(association: Pick<Association, 'defaults'> | undefined): Digits {
  return association?.defaults?.digits ?? 'arabic';
}

/** Returns the digits that several papers have in common; undefined where they differ, or there are none. */
export function commonDigits(all: Iterable<Digits>): Digits | undefined {
  const different = new Set(all);
  const [digits] = different;
  return different.size === 1 ? digits : undefined;
}
