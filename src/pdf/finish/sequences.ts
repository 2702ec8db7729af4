/** How a tagged sequence begins. */
export const beginsMarked = /^\/\w+ <<\/MCID \d+ >>BDC$/u;

/** Returns the MCID of a sequence by how it begins. */
export function idOf(begin: string): number {
  return Number(/MCID (\d+)/u.exec(begin)?.[1]);
}
