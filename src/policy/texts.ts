import type { Located, LocatedScalar, Path } from '../source/located.js';
import { arabicWords, loosely, type Word } from './arabic.js';

export class FreeText {
  readonly path: Path;
  readonly text: string;
  readonly node: LocatedScalar;
  #words: readonly Word[] | undefined;
  #loose: readonly string[] | undefined;
  #looseText: string | undefined;

  constructor(path: Path, text: string, node: LocatedScalar) {
    this.path = path;
    this.text = text;
    this.node = node;
  }

  /** The Arabic words of the text, kept since several rules use them. */
  get words(): readonly Word[] {
    this.#words ??= arabicWords(this.text);
    return this.#words;
  }

  /** The letters of each word, in the form in which words are compared (see `loosely`). */
  get loose(): readonly string[] {
    this.#loose ??= this.words.map(({ letters }) => loosely(letters));
    return this.#loose;
  }

  /** The same words with a space between them: tells quickly that a text has nothing of what a rule looks for. */
  get looseText(): string {
    this.#looseText ??= this.loose.join(' ');
    return this.#looseText;
  }
}

/** Keys whose values are for the program, not words for a reader. */
const codes = new Set([
  'type',
  'status',
  'theme',
  'kind',
  'list',
  'url',
  'method',
  'unit',
  'format',
  'logo',
  'lint',
  'seal',
  'earlier',
  'filed',
]);

/** The texts found in a file, kept since every rule uses them. */
const known = new WeakMap<Located, readonly FreeText[]>();
const knownUrls = new WeakMap<Located, readonly FreeText[]>();

/** Returns every text of a policy that is for a reader, in the order of the file. */
export function freeTexts(root: Located): readonly FreeText[] {
  const texts = known.get(root) ?? textsBelow(root, (key) => !codes.has(key));
  known.set(root, texts);
  return texts;
}

/** Returns the value of every `url` key, in the order of the file. */
export function urlTexts(root: Located): readonly FreeText[] {
  const texts =
    knownUrls.get(root) ?? textsBelow(root, () => true).filter(({ path }) => path.at(-1) === 'url');
  knownUrls.set(root, texts);
  return texts;
}

/** Returns the lines by which an association's file says where it is registered, if it has a wording of its own. */
export function registrationLines(root: Located): readonly FreeText[] {
  return freeTexts(root).filter(({ path }) => path[0] === 'registrationLines');
}

/** Returns every text below a value, except below keys that aren't wanted. */
export function textsBelow(root: Located, wanted: (key: string) => boolean): FreeText[] {
  const found: FreeText[] = [];
  const visit = (node: Located, path: Path) => {
    if (node.kind === 'scalar') {
      if (typeof node.value === 'string') found.push(new FreeText(path, node.value, node));
    } else if (node.kind === 'list') {
      for (const [i, item] of node.items.entries()) visit(item, [...path, i]);
    } else {
      for (const { key, value } of node.entries.values()) if (wanted(key)) visit(value, [...path, key]);
    }
  };
  visit(root, []);
  return found;
}

/** Returns a clause's words and the sign that ends them ('' if none does), without white space after it. */
export function withoutStop(text: string): { clause: string; stop: string } {
  const words = text.trimEnd();
  const last = words.at(-1) ?? '';
  return /[.؛،]/u.test(last) ? { clause: words.slice(0, -1), stop: last } : { clause: words, stop: '' };
}
