import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { sorted } from '../diagnostics/collect.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { fileStart } from '../diagnostics/range.js';
import type { Loader } from '../pipeline/load.js';
import type { LoadedAssociation } from '../pipeline/loaded.js';
import { isAssociationFile, isPassedOver, placeOf, slashed } from '../workspace/find.js';
import { isStarter } from '../workspace/own-templates.js';
import type { Known } from './known.js';
import { textOf } from './positions.js';

/**
 * Returns the path of the file that a URI names. A URI that is no file on disk, such as one never saved, is kept as a path.
 */
export function fileOf(uri: string): string {
  try {
    return slashed(fileURLToPath(uri));
  } catch {
    return slashed(path.normalize(uri));
  }
}

/**
 * Checks an open file. `before`: what was known of it. Returns undefined for a file that is neither a policy nor an
 * association's.
 */
export function study(loader: Loader, document: TextDocument, before: Known | undefined): Known | undefined {
  const { uri, version } = document;
  const text = textOf(document);
  const place = placeOf(fileOf(uri));
  const loadedAssociation = loader.associationOf(place.folder);
  // While the association's file is being typed, its names are still those that were read last.
  const association =
    loadedAssociation.association ?? (loadedAssociation.missing ? undefined : before?.association);
  const base = { text, version, association, themes: loader.themesFor(place.folder) };
  if (isAssociationFile(path.posix.basename(place.file))) {
    const diagnostics = loadedAssociation.file === place.file ? sorted(loadedAssociation.diagnostics) : [];
    return { ...base, kind: 'association', policy: undefined, diagnostics };
  }
  if (loadedAssociation.missing && (isPassedOver(place.folder) || !looksLikePolicy(text))) return undefined;
  const { policy = before?.policy, diagnostics } = loader.policyText(place, text);
  const isOnDisk = uri.startsWith('file:') && !isStarter(place.file);
  const missing = loadedAssociation.missing && isOnDisk ? absence(loadedAssociation, place.file) : [];
  return { ...base, kind: 'policy', policy, diagnostics: sorted([...missing, ...diagnostics]) };
}

/** Returns the diagnostics of a missing association's file at the start of the open file, where the editor can show them. */
function absence({ diagnostics }: LoadedAssociation, file: string): Diagnostic[] {
  return diagnostics.map((one) => ({ ...one, file, range: fileStart }));
}

/**
 * Returns whether a text is a policy. Editors send every YAML file, and one in a folder without an association's file must
 * show itself what it is.
 */
function looksLikePolicy(text: string): boolean {
  const hasKey = (name: string) => new RegExp(`^${name}:(?:\\s|$)`, 'mu').test(text);
  return (
    /^#.*\$schema=\S*policy\.schema\.json/mu.test(text) ||
    (hasKey('sections') && (hasKey('type') || hasKey('status')))
  );
}
