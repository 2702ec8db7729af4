import path from 'node:path';
import { sorted } from '../diagnostics/collect.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { type Found, find, findPolicy, type PolicyPlace } from '../workspace/find.js';
import { Loader } from './load.js';

export interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  /** How many files were looked at. */
  readonly files: number;
  /** The text of each file that has a diagnostic, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
}

/** A path that leads to no policy: the call is wrong, not a policy. */
export interface NothingFound {
  readonly path: string;
  readonly fault: 'missing' | 'unreadable' | 'not-a-policy' | 'empty';
  readonly reason: string;
}

/** Reads everything below the paths and collects all that is wrong with it, in one run. */
export async function check(paths: readonly string[]): Promise<Checked | { nothing: NothingFound }> {
  const places = new Map<string, PolicyPlace>();
  const folders = new Set<string>();
  for (const target of paths) {
    const found = await named(target);
    if (!found.ok) return { nothing: found };
    if (found.policies.length + found.profiles.length === 0)
      return { nothing: { path: target, fault: 'empty', reason: '' } };
    for (const place of found.policies) places.set(path.resolve(place.file), place);
    for (const profile of found.profiles) folders.add(path.dirname(profile));
  }
  return checkPlaces([...places.values()], folders);
}

/** What is at a path or, where there is nothing, what `<association>/<policy>` names. */
async function named(target: string): Promise<Found> {
  const found = await find(target);
  if (found.ok || found.fault !== 'missing') return found;
  const place = await findPolicy(target);
  return place ? { ok: true, policies: [place], profiles: [] } : found;
}

/** Files read side by side, so that the next are there while one is looked at. */
const atOnce = 32;

async function checkPlaces(places: readonly PolicyPlace[], folders: Set<string>): Promise<Checked> {
  const loader = await Loader.open();
  const diagnostics: Diagnostic[] = [];
  const texts = new Map<string, string>();
  for (let next = 0; next < places.length; next += atOnce) {
    const some = places.slice(next, next + atOnce);
    for (const { place, text, diagnostics: found } of await Promise.all(
      some.map((one) => loader.policy(one)),
    )) {
      diagnostics.push(...found);
      if (found.length > 0) texts.set(place.file, text);
      folders.add(place.folder);
    }
  }
  let profiles = 0;
  for (const folder of folders) {
    const profile = await loader.profileOf(folder);
    if (!profile.missing) profiles += 1;
    diagnostics.push(...profile.diagnostics);
    texts.set(profile.file, profile.text);
  }
  return { diagnostics: sorted(diagnostics), files: places.length + profiles, texts };
}
