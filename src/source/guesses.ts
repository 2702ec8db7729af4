import { keys } from '../locales/keys.js';
import { otherWordsOfKeys } from '../locales/other-words.js';
import type { AllowedValue } from './described.js';
import { nearest, nearestTitle } from './nearest.js';

/** What was meant is looked for in so many places of a file; one with more faults than that is another thing. */
const mostGuesses = 200;

/** Finds the keys and values that those of a file were meant to be which its schema doesn't have. */
export class Guesses {
  #made = 0;
  readonly #known = new Map<string, ReadonlyMap<string, string[]>>();

  /** Returns the key that an unknown one was meant for. `free`: the known keys that the map doesn't have yet, which are likelier. */
  key(name: string, free: readonly string[], known: readonly string[]): string | undefined {
    if (++this.#made > mostGuesses) return undefined;
    return nearestTitle(name, this.titles(known)) ?? nearest(name, free) ?? nearest(name, known);
  }

  /** Returns the allowed value that another was meant for. `values`: those of them that have meanings in Arabic. */
  value(value: string, allowed: readonly string[], values: readonly AllowedValue[]): string | undefined {
    if (++this.#made > mostGuesses) return undefined;
    const names = new Map(values.map(({ id, meaning, otherWords = [] }) => [id, [meaning, ...otherWords]]));
    return nearestTitle(value, names) ?? nearest(value, allowed);
  }

  /** Returns the Arabic titles of some keys; a file of nothing but unknown ones asks for the same titles again and again. */
  titles(names: readonly string[]): ReadonlyMap<string, string[]> {
    const id = names.join(' ');
    const titles = this.#known.get(id) ?? new Map(names.map((name) => [name, titlesOf(name)]));
    this.#known.set(id, titles);
    return titles;
  }
}

/** Returns the Arabic titles of the keys of that name, anywhere, and what else people call them. */
function titlesOf(key: string): string[] {
  const titles = Object.entries(keys)
    .filter(([id]) => id.split('.').at(-1) === key)
    .map(([, [title]]) => title);
  return [...titles, ...(otherWordsOfKeys[key] ?? [])];
}
