/*
 * The folder of policies is the same for a whole call, and every part that finds a policy by its name needs
 * it: it is chosen once, before anything else, like the current folder.
 */

let chosen = 'policies';

/** Sets the folder of policies: that of `--folder`, else of `SIYASA_FOLDER`. */
export function usePoliciesFolder(folder: string): void {
  chosen = folder.replace(/(?<=[^/\\:])[/\\]+$/u, '');
}

/** Returns the folder that holds the associations' folders. */
export function policiesFolder(): string {
  return chosen;
}
