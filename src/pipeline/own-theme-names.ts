import { idPattern } from '../association/schema.js';
import { ownThemeFolders, templatesFolder } from '../workspace/own-templates.js';
import { policiesFolder } from '../workspace/policies-folder.js';
import { themeNames } from '../workspace/themes.js';

/**
 * Returns the themes that policies of the policies folder may name: the program's, and own themes whose names aren't taken.
 */
export async function knownThemes(): Promise<string[]> {
  const builtIn = await themeNames();
  return [...builtIn, ...ownThemeNames(templatesFolder(policiesFolder()), builtIn)];
}

/** Returns the own themes that policies may name. */
export function ownThemeNames(templates: string, builtIn: readonly string[]): string[] {
  return ownThemeFolders(templates).filter((id) => idPattern.test(id) && !builtIn.includes(id));
}
