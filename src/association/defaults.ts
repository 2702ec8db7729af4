import type { Digits } from '../calendar/digits.js';
import type { Association } from './schema.js';

/** Returns the digits in which an association's papers write numbers. */
export function digitsOf(association: Pick<Association, 'defaults'> | undefined): Digits {
  return association?.defaults?.digits ?? 'arabic';
}
