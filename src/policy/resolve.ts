import { mentions, placeholder, type Sources } from './placeholders.js';

/** A part of a resolved text: words, or a gap to write in for a placeholder that is still blank. */
export type Piece = { readonly text: string } | { readonly gap: string };

/** The most UTF-16 units that a placeholder's value may have, with its own placeholders filled in; no name is longer. */
export const longestValue = 1000;

/**
 * Returns a text with its placeholders filled in, in Unicode NFC and without variation selectors. A prefix joins by Arabic
 * spelling: ل before a name that begins with ال gives لل. An unknown placeholder stays as typed, and so does one whose value is
 * too long.
 */
export function resolve(text: string, sources: Sources): Piece[] {
  const pieces = new Pieces();
  let from = 0;
  for (const { name, start, end } of mentions(text)) {
    const value = fillingOf(name, sources, new Set());
    if (!value || value === tooLong) continue;
    pieces.append(text.slice(from, start));
    from = end;
    for (const piece of value) pieces.join(piece);
  }
  pieces.append(text.slice(from));
  return pieces.all();
}

/** Returns the resolved text as one string, with `gap` for each blank placeholder. */
export function resolvedText(text: string, sources: Sources, gap: string): string {
  return resolve(text, sources)
    .map((piece) => ('text' in piece ? piece.text : gap))
    .join('');
}

/** Returns whether a placeholder's value exceeds `longestValue`; the placeholder then stays as typed. */
export function isTooLong(name: string, sources: Sources): boolean {
  return fillingOf(name, sources, new Set()) === tooLong;
}

const tooLong = Symbol('too long');

/**
 * Returns what replaces a placeholder; undefined for an unknown one. A value that mentions one that is too long
 * is itself too long, which limits the time that a chain of values can take.
 */
function fillingOf(
  name: string,
  sources: Sources,
  open: ReadonlySet<string>,
): Piece[] | typeof tooLong | undefined {
  const known = placeholder(name);
  if (!known) return undefined;
  const value = open.has(name) ? undefined : known.value(sources)?.trim();
  if (!value) return [{ gap: name }];
  if (value.length > longestValue) return tooLong;
  const pieces = new Pieces();
  let from = 0;
  for (const mention of mentions(value)) {
    const inner = fillingOf(mention.name, sources, new Set([...open, name]));
    if (inner === tooLong) return tooLong;
    if (!inner) continue;
    pieces.append(value.slice(from, mention.start));
    from = mention.end;
    for (const piece of inner) pieces.join(piece);
    if (pieces.length > longestValue) return tooLong;
  }
  pieces.append(value.slice(from));
  return pieces.length > longestValue ? tooLong : pieces.all();
}

/** Matches the prefix ل at the end, alone or after و or ف, with or without vowel signs. */
const lamBefore = /(?<![\p{L}\p{M}])(?:[وف]\p{M}*)?ل[\p{M}\u0640]*$/u;

/** More UTF-16 units than any prefix with its signs has. */
const longestPrefix = 20;

/** Variation selectors, which phones put after «☑» for a coloured picture: paper has none, and PDF readers misread them. */
const pictureSelectors = /[\uFE0E\uFE0F]/gu;

/** The pieces of a text that is being resolved. */
class Pieces {
  readonly #done: Piece[] = [];
  /** The words after the last gap. */
  #words: string[] = [];
  /** UTF-16 units; a gap counts as one. */
  length = 0;

  append(text: string): void {
    if (text === '') return;
    const normal = text.normalize('NFC').replace(pictureSelectors, '');
    this.#words.push(normal);
    this.length += normal.length;
  }

  join(next: Piece): void {
    if (!('text' in next)) {
      this.#close();
      this.#done.push(next);
      this.length += 1;
    } else if (next.text.startsWith('ال') && lamBefore.test(this.#ending())) {
      // ل + الجمعية → للجمعية, and ل + اللجنة → للجنة: three lams are never written, nor a stretched one.
      const rest = next.text.slice(2);
      this.#withoutTatweel();
      this.append(rest.startsWith('ل') ? rest : `ل${rest}`);
    } else this.append(next.text);
  }

  all(): Piece[] {
    this.#close();
    return this.#done;
  }

  /** Returns the last `longestPrefix` UTF-16 units of the words. */
  #ending(): string {
    let ending = '';
    for (let i = this.#words.length - 1; i >= 0 && ending.length < longestPrefix; i--)
      ending = (this.#words[i] ?? '').slice(-longestPrefix) + ending;
    return ending.slice(-longestPrefix);
  }

  #withoutTatweel(): void {
    for (let last = this.#words.pop(); last !== undefined; last = this.#words.pop()) {
      let end = last.length;
      while (last[end - 1] === '\u0640') end -= 1;
      if (end === 0) continue;
      this.#words.push(last.slice(0, end));
      return;
    }
  }

  #close(): void {
    const text = this.#words.join('');
    if (text !== '') this.#done.push({ text });
    this.#words = [];
  }
}
