import type { Session } from './session.js';

/**
 * Returns why a new folder or file can't have a name, as a sentence; undefined if it can. An existing entry of that name is in
 * the way, unless `mayStay` accepts it.
 */
export async function nameProblem(
  folder: string,
  name: string,
  { say }: Pick<Session, 'say'>,
  mayStay: (entry: string) => Promise<boolean> = async () => false,
): Promise<string | undefined> {
  const [{ nameFault, safeName, takenBy }, { slashed }, { default: path }] = await Promise.all([
    import('../workspace/safe-name.js'),
    import('../workspace/find.js'),
    import('node:path'),
  ]);
  const fault = nameFault(name);
  const proposal = safeName(name);
  const entry = await takenBy(folder, fault === undefined ? name : (proposal ?? ''));
  if (fault !== undefined)
    // A proposed name must be free.
    return say(`cli.name.${fault}`, { name, proposal: entry === undefined ? proposal : undefined });
  if (entry === undefined || (await mayStay(entry))) return undefined;
  return say('cli.name.taken', { name, path: slashed(path.join(folder, entry)) });
}
