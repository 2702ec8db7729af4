import { sorted } from '../diagnostics/collect.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { PolicyPlace } from '../workspace/find.js';
import { Loader } from './load.js';

export interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  /** How many files were looked at. */
  readonly files: number;
  /** The text of each file that has a diagnostic, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Some of the files of a check. */
export interface Share {
  readonly places: readonly PolicyPlace[];
  /** Folders of profiles, also of those that no policy in `places` is for. */
  readonly folders: readonly string[];
}

/** Reads a share of the files and collects all that is wrong with them. */
export async function checkShare({ places, folders: alone }: Share): Promise<Checked> {
  const folders = new Set(alone);
  const loader = await Loader.open();
  const diagnostics: Diagnostic[] = [];
  const texts = new Map<string, string>();
  for (const one of places) {
    const { place, text, diagnostics: found } = loader.policy(one);
    diagnostics.push(...found);
    if (found.length > 0) texts.set(place.file, text);
    folders.add(place.folder);
  }
  let profiles = 0;
  for (const folder of folders) {
    const profile = loader.profileOf(folder);
    if (!profile.missing) profiles += 1;
    diagnostics.push(...profile.diagnostics);
    texts.set(profile.file, profile.text);
  }
  return { diagnostics: sorted(diagnostics), files: places.length + profiles, texts };
}
