/** The operator that begins a tagged sequence. */
export const beginsMarked = /^\/\w+ <<\/MCID \d+ >>BDC$/u;

/** Returns the MCID of a sequence from the operator that begins it. */
export function idOf(begin: string): number {
  return Number(/MCID (\d+)/u.exec(begin)?.[1]);
}
