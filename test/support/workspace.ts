import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Association } from '../../src/association/schema.js';
import type { Policy } from '../../src/policy/schema.js';
import { associations, projectFolder } from './project.js';

/** Copies the project's five associations into a folder. */
export async function copyPolicies(folder: string): Promise<void> {
  for (const id of associations)
    await cp(path.join(projectFolder, 'policies', id), path.join(folder, id), { recursive: true });
}

/** Writes an association's file and its policies, given by file name without extension. JSON is YAML. */
export async function writeAssociation(
  folder: string,
  association: Association,
  policies: Readonly<Record<string, Policy>>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'association.yaml'), JSON.stringify(association));
  for (const [name, policy] of Object.entries(policies))
    await writeFile(path.join(folder, `${name}.yaml`), JSON.stringify(policy));
}
