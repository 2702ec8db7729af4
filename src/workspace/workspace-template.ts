import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { programFolder } from './environment.js';

/** The files of a new workspace by their paths in it, with their names here: npm leaves out some names. */
const names = {
  'README.md': 'README.md',
  '.gitignore': 'gitignore',
  '.editorconfig': 'editorconfig',
  '.pre-commit-config.yaml': 'pre-commit-config.yaml',
  '.github/workflows/siyasa.yml': 'workflow.yml',
  '.vscode/settings.json': 'vscode-settings.json',
  '.vscode/extensions.json': 'vscode-extensions.json',
} as const;

/** Reads the files of a new workspace, by their paths in it; `{{version}}` and `{{folder}}` in them are to be filled in. */
export async function readWorkspaceTemplate(): Promise<Map<string, string>> {
  const folder = path.join(programFolder, 'templates', 'workspace');
  const files = new Map<string, string>();
  for (const [file, name] of Object.entries(names))
    files.set(file, await readFile(path.join(folder, name), 'utf8'));
  return files;
}
