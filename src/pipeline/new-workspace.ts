import path from 'node:path';
import { slashed } from '../workspace/find.js';
import { isThere } from '../workspace/plain.js';
import { policiesFolder } from '../workspace/policies-folder.js';
import { programVersion } from '../workspace/read.js';
import { themeNames } from '../workspace/themes.js';
import type { FileChange } from '../workspace/transaction.js';
import { readWorkspaceTemplate } from '../workspace/workspace-template.js';
import { jsonSchemas } from './schema.js';

/** The files of a new workspace, and those that are there already and stay as they are. */
export interface WorkspaceFiles {
  readonly changes: readonly FileChange[];
  readonly kept: readonly string[];
}

/** Returns the files that a workspace for associations needs besides their policies; the folder may have some already. */
export async function workspaceFiles(folder: string): Promise<WorkspaceFiles> {
  const blanks = { version: programVersion(), folder: slashed(policiesFolder()) };
  const texts = new Map<string, string>();
  for (const [file, text] of await readWorkspaceTemplate())
    texts.set(
      file,
      text.replace(/\{\{(version|folder)\}\}/gu, (_, blank: keyof typeof blanks) => blanks[blank]),
    );
  for (const [name, schema] of Object.entries(jsonSchemas(await themeNames())))
    texts.set(`${policiesFolder()}/schema/${name}.schema.json`, schema);
  const changes: FileChange[] = [];
  const kept: string[] = [];
  for (const [name, after] of texts) {
    const file = slashed(path.join(folder, name));
    if (isThere(file)) kept.push(file);
    else changes.push({ file, before: null, after });
  }
  return { changes, kept };
}
