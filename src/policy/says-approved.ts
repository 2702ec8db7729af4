import type { Policy } from './schema.js';

/** Returns whether a policy's status says that a board approved it, so that it may have no blanks. */
export function saysApproved({ status }: Pick<Policy, 'status'>): boolean {
  return status === 'approved' || status === 'withdrawn';
}
