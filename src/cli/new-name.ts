import type { NameFault } from '../workspace/safe-name.js';
import type { Session } from './session.js';

/** Why a new folder or file can't have a name, as a sentence; undefined where it can. */
export async function nameProblem(
  folder: string,
  name: string,
  { say }: Pick<Session, 'say'>,
): Promise<string | undefined> {
  const [{ nameFault, safeName, takenBy }, { slashed }, { default: path }] = await Promise.all([
    import('../workspace/safe-name.js'),
    import('../workspace/find.js'),
    import('node:path'),
  ]);
  const fault: NameFault | undefined = nameFault(name);
  const proposal = safeName(name);
  const entry = await takenBy(folder, fault === undefined ? name : (proposal ?? ''));
  if (fault === undefined)
    return entry && say('cli.name.taken', { name, path: slashed(path.join(folder, entry)) });
  // What is proposed must be free.
  return say(`cli.name.${fault}`, { name, proposal: entry === undefined ? proposal : undefined });
}
