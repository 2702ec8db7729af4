import { keys } from '../locales/keys.js';
import { otherWordsOfKeys } from '../locales/other-words.js';
import type { AllowedValue } from './described.js';
import { nearest, nearestTitle } from './nearest.js';

/** The most places of a file in which the intended word is guessed: a file with more faults isn't meant for this schema. */
const mostGuesses = 200;

/** Guesses which keys and values were meant by those of a file that its schema doesn't have. */
export class Guesses {
  #made = 0;
  readonly #known = new Map<string, ReadonlyMap<string, string[]>>();

  /** Returns the key that an unknown one was meant to be. `free`: the known keys that its map lacks, which are likelier. */
  key(name: string, free: readonly string[], known: readonly string[]): string | undefined {
    if (++this.#made > mostGuesses) return undefined;
    return nearestTitle(name, this.titles(known)) ?? nearest(name, free) ?? nearest(name, known);
  }

  /** Returns the allowed value that another was meant to be. `values`: those of them with Arabic meanings. */
  value(value: string, allowed: readonly string[], values: readonly AllowedValue[]): string | undefined {
    if (++this.#made > mostGuesses) return undefined;
    const names = new Map(values.map(({ id, meaning, otherWords = [] }) => [id, [meaning, ...otherWords]]));
    return nearestTitle(value, names) ?? nearest(value, allowed);
  }

  /** Returns the Arabic titles of keys; they are kept, since a file with many unknown keys needs the same ones each time. */
  titles(names: readonly string[]): ReadonlyMap<string, string[]> {
    const id = names.join(' ');
    const titles = this.#known.get(id) ?? new Map(names.map((name) => [name, titlesOf(name)]));
    this.#known.set(id, titles);
    return titles;
  }
}

/** Returns the Arabic titles of all keys of that name, and other words that people use for them. */
function titlesOf(key: string): string[] {
  const titles = Object.entries(keys)
    .filter(([id]) => id.split('.').at(-1) === key)
    .map(([, [title]]) => title);
  return [...titles, ...(otherWordsOfKeys[key] ?? [])];
}
