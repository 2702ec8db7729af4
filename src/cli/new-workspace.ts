import { writeChange } from './changing.js';
import type { Session } from './session.js';

/** Names that stand in a workflow, a setting and a README as they are. */
const plainFolder = /^[\p{L}\p{N}_-][\p{L}\p{N}._-]*(?:\/[\p{L}\p{N}_-][\p{L}\p{N}._-]*)*$/u;

/** Writes what a repository of policies needs beside them; what is there already stays as it is. */
export async function newWorkspace(
  folder: string,
  { dryRun }: { dryRun: boolean },
  session: Session,
): Promise<void> {
  const [{ workspaceFiles }, { policiesFolder }] = await Promise.all([
    import('../pipeline/new-workspace.js'),
    import('../workspace/policies-folder.js'),
  ]);
  if (!plainFolder.test(policiesFolder()))
    return session.refuse(session.say('cli.new.workspace.folder', { path: policiesFolder() }));
  const { changes, kept } = await workspaceFiles(folder);
  if (changes.length > 0 && !(await writeChange(folder, changes, { dryRun }, session))) return;
  if (dryRun) return;
  for (const { file } of changes) session.printPath(file);
  if (kept.length > 0) session.tell(session.say('cli.new.workspace.kept', { paths: kept }));
  session.tell(session.say('cli.new.workspace.next', { folder }));
}
