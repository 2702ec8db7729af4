import { sorted } from '../diagnostics/collect.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { PolicyFacts } from '../lifecycle/overview.js';
import { type PolicyPlace, slashed } from '../workspace/find.js';
import { type AssociationFacts, factsOf } from './facts.js';
import { Loader } from './load.js';

export interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  /** How many files were looked at. */
  readonly files: number;
  /** The text of each file that has a diagnostic, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
  /** What was looked at, folder by folder. */
  readonly associations: readonly AssociationFacts[];
}

/** Some of the files of a check. */
export interface Share {
  readonly places: readonly PolicyPlace[];
  /** Folders of profiles, also of those that no policy in `places` is for. */
  readonly folders: readonly string[];
}

/** Reads a share of the files, folder by folder, and collects all that is wrong with them. */
export async function checkShare({ places, folders: alone }: Share): Promise<Checked> {
  const loader = await Loader.open();
  const diagnostics: Diagnostic[] = [];
  const texts = new Map<string, string>();
  const associations: AssociationFacts[] = [];
  let files = 0;
  const note = (file: string, text: string, found: readonly Diagnostic[]) => {
    files += 1;
    diagnostics.push(...found);
    if (found.length > 0) texts.set(file, text);
  };
  const folders = new Map<string, PolicyPlace[]>(alone.map((folder) => [folder, []]));
  for (const place of places) {
    const policies = folders.get(place.folder);
    if (policies) policies.push(place);
    else folders.set(place.folder, [place]);
  }
  for (const [folder, policies] of folders) {
    const profile = loader.profileOf(folder);
    const facts: PolicyFacts[] = [];
    for (const place of policies) {
      const loaded = loader.policy(place);
      note(place.file, loaded.text, loaded.diagnostics);
      facts.push(factsOf(loaded));
    }
    const name = profile.association?.name ?? null;
    associations.push({ folder: slashed(folder), file: profile.file, name, policies: facts });
    note(profile.file, profile.text, profile.diagnostics);
    for (const list of profile.lists) note(list.file, list.text, list.diagnostics);
    if (profile.missing) files -= 1;
  }
  return { diagnostics: sorted(diagnostics), files, texts, associations };
}
