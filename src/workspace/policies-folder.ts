/*
 * The folder of policies is the same for all that a call does, and every part that looks for a policy by its name asks for
 * it: it is chosen once, before anything else, like the current folder.
 */

let chosen = 'policies';

/** Sets the folder of policies: what `--folder` names, else `SIYASA_FOLDER`. */
export function usePoliciesFolder(folder: string): void {
  chosen = folder.replace(/(?<=[^/\\:])[/\\]+$/u, '');
}

/** Returns where the associations' folders stand. */
export function policiesFolder(): string {
  return chosen;
}
