import type { Policy } from './schema.js';

/** Returns whether a policy of this status may have no blanks: it says that a board approved it. */
export function saysApproved({ status }: Pick<Policy, 'status'>): boolean {
  return status === 'approved' || status === 'withdrawn';
}
