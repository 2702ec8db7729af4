import { writeChange } from './changing.js';
import type { Session } from './session.js';

/** Matches folder names that need no quoting in a workflow, a setting and a README. */
const plainFolder = /^[\p{L}\p{N}_-][\p{L}\p{N}._-]*(?:\/[\p{L}\p{N}_-][\p{L}\p{N}._-]*)*$/u;

/** Writes the files that a repository of policies needs besides them; existing ones stay unchanged. */
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
