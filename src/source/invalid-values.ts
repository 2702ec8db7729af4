import type { Path } from './located.js';

/**
 * The places whose value is not what the file says, because that doesn't fit: left out, or another one in its
 * stead. What a rule would say about them has been said already.
 */
export class InvalidValues {
  readonly #places = new Map<string, { path: Path; guessed: boolean }>();

  /** `guessed`: what stands there now is what the writer most likely meant. */
  add(path: Path, guessed = false): void {
    this.#places.set(JSON.stringify(path), { path, guessed });
  }

  /** Returns whether the value at a path, or what it is a part of, doesn't fit. */
  has(path: Path): boolean {
    if (this.#places.size === 0) return false;
    return path.some((_, i) => this.#places.has(JSON.stringify(path.slice(0, i + 1))));
  }

  /** Returns the paths below a path, itself included, whose value is neither there nor guessed. */
  lostBelow(path: Path): Path[] {
    const lost: Path[] = [];
    for (const one of this.#places.values())
      if (!one.guessed && path.every((step, i) => one.path[i] === step)) lost.push(one.path);
    return lost;
  }
}
