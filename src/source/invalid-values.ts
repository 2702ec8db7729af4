import type { Path } from './located.js';

/**
 * The places whose value differs from the file's, because that doesn't fit the schema: left out, or another one in its
 * place. Rules needn't report them, since that has been done already.
 */
export class InvalidValues {
  readonly #places = new Map<string, { path: Path; guessed: boolean }>();

  /** Adds a place. `guessed`: its value is now what the writer most likely meant. */
  add(path: Path, guessed = false): void {
    this.#places.set(JSON.stringify(path), { path, guessed });
  }

  /** Returns whether the value at a path, or one that it is part of, doesn't fit. */
  has(path: Path): boolean {
    if (this.#places.size === 0) return false;
    return path.some((_, i) => this.#places.has(JSON.stringify(path.slice(0, i + 1))));
  }

  /** Returns the paths below a path, itself included, whose value was left out and not guessed. */
  lostBelow(path: Path): Path[] {
    const lost: Path[] = [];
    for (const one of this.#places.values())
      if (!one.guessed && path.every((step, i) => one.path[i] === step)) lost.push(one.path);
    return lost;
  }
}
