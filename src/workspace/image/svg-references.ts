import type { XmlElement } from '@rgrove/parse-xml';

/** Another part of a drawing, or another file, that an element names. */
export interface Reference {
  /** The target as written: `#id`, `data:…` or the address of a file. */
  readonly target: string;
  /**
   * How often it is drawn: as a part of the element, once for it, once for each element in it, or at each point of the
   * paths in it.
   */
  readonly drawn: 'inside' | 'once' | 'each' | 'points';
}

/** Properties that child elements don't inherit. */
const once: ReadonlySet<string> = new Set(['clip-path', 'mask', 'mask-image', 'filter', 'href']);

function drawnBy(property: string): Reference['drawn'] {
  if (once.has(property)) return 'once';
  return property.startsWith('marker') ? 'points' : 'each';
}

/** Returns the references in an element's attributes. */
export function referencesIn({ name, attributes }: XmlElement): Reference[] {
  const isLink = /(?:^|:)a$/u.test(name);
  return Object.entries(attributes).flatMap(([attribute, value]) => {
    const property = attribute.toLowerCase();
    if (/^(?:[^:]+:)?href$/u.test(property)) {
      // Links aren't followed on paper.
      return isLink || value.trim() === '' ? [] : [{ target: value.trim(), drawn: 'inside' as const }];
    }
    if (property === 'style') return declarationsIn(value);
    return addressesIn(value).map((target) => ({ target, drawn: drawnBy(property) }));
  });
}

/**
 * CSS functions that no drawing program writes: filters and pictures that are computed pixel by pixel, each time they
 * are named, and values that stand elsewhere.
 */
const refused =
  /(?<![\w-])(blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia|(?:repeating-)?(?:linear|radial|conic)-gradient|cross-fade|element|paint|var|attr|if)\(/iu;

/** Returns the first refused function in those attributes of an element that are read as CSS. */
export function refusedIn({ attributes }: XmlElement): string | undefined {
  const written = Object.entries(attributes).filter(
    ([name, value]) => /[(\\]/u.test(value) && !/^(?:data-|aria-|id$|class$)|:/u.test(name),
  );
  return written.map(([, value]) => refused.exec(withoutEscapes(value))?.[1]).find(Boolean);
}

/** The style sheets of a drawing, read for their references. */
export class StyleSheet {
  readonly #rules = new Map<string, Reference[]>();
  readonly #everywhere: Reference[] = [];
  /** Style sheets of other files. */
  readonly imports: readonly string[];
  /** Whether it has animations. */
  readonly moves: boolean;
  /** The first refused function. */
  readonly refused: string | undefined;
  /** The number of references in the rules; beyond `most`, counting stops. */
  readonly references: number;

  constructor(text: string, most: number) {
    const css = withoutEscapes(text)
      .replace(/@namespace[^;{}]*;/giu, '')
      .replace(/"[^"\n]*"|'[^'\n]*'/gu, (string) => string.replace(/[{}]/gu, ' '));
    this.refused = refused.exec(css)?.[1];
    this.imports = [...css.matchAll(/@import\s*(?:url\(\s*)?['"]?([^'")\s;]*)/giu)].map(
      ([, target = '']) => target,
    );
    this.moves = /@(?:-\w+-)?keyframes/iu.test(css);
    let references = 0;
    for (const rule of css.split('}')) {
      if (references > most) break;
      const begin = rule.lastIndexOf('{');
      // What stands before or after a rule inside a rule may be meant for any element.
      const around = declarationsIn(begin < 0 ? rule : rule.slice(0, begin));
      this.#everywhere.push(...around);
      references += around.length;
      const found = begin < 0 ? [] : declarationsIn(rule.slice(begin + 1));
      if (found.length === 0) continue;
      const prelude = rule.slice(rule.lastIndexOf('{', begin - 1) + 1, begin);
      for (const written of prelude.split(',')) {
        references += found.length;
        if (references > most) break;
        const selector = selectorOf(written);
        if (selector === undefined) this.#everywhere.push(...found);
        else this.#rules.set(selector, [...(this.#rules.get(selector) ?? []), ...found]);
      }
    }
    this.references = references;
  }

  referencesOf({ name, attributes }: XmlElement): readonly Reference[] {
    if (this.references === 0) return [];
    const classes = new Set((attributes.class ?? '').split(/\s+/u));
    const selectors = [
      ...[...classes].map((one) => `.${one}`),
      `#${attributes.id ?? ''}`,
      name.slice(name.indexOf(':') + 1),
    ];
    return [...this.#everywhere, ...selectors.flatMap((selector) => this.#rules.get(selector) ?? [])];
  }
}

/** Returns the id, class or name that a selector requires of the element itself; undefined if it may match any element. */
function selectorOf(text: string): string | undefined {
  const last = text
    .slice(text.lastIndexOf(';') + 1)
    .trim()
    .split(/[\s>+~]+/u)
    .at(-1);
  // Attributes in brackets and pseudo-classes may match anything.
  const [, name = '', rest = ''] = /^([\w-]*)((?:[.#][\w-]+)*)$/u.exec(last ?? '') ?? [];
  const marks = rest.match(/[.#][\w-]+/gu) ?? [];
  return marks.find((mark) => mark.startsWith('#')) ?? marks[0] ?? (name === '' ? undefined : name);
}

function declarationsIn(text: string): Reference[] {
  const css = withoutEscapes(text);
  const references: Reference[] = [];
  for (const { target, at } of addressesWithPlaces(css)) {
    // The property stands before the address, after the last declaration's end.
    const declaration = css.slice(Math.max(0, at - longestDeclaration), at);
    const property = /([\w-]+)\s*:[^:;]*$/u.exec(declaration)?.[1] ?? '';
    references.push({ target, drawn: drawnBy(property.toLowerCase()) });
  }
  return references;
}

/** The most UTF-16 units between a property and the address in its value. */
const longestDeclaration = 200;

function addressesIn(text: string): string[] {
  return addressesWithPlaces(withoutEscapes(text)).map(({ target }) => target);
}

/** Returns the targets of `url()` and similar functions, and the offsets at which those begin. */
function addressesWithPlaces(css: string): { readonly target: string; readonly at: number }[] {
  const found: { readonly target: string; readonly at: number }[] = [];
  const begin = /(?:url|src|image(?:-set)?)\(\s*(["']?)/giu;
  for (let match = begin.exec(css); match; match = begin.exec(css)) {
    const from = begin.lastIndex;
    const end = css.indexOf(match[1] || ')', from);
    found.push({ target: css.slice(from, end < 0 ? undefined : end).trim(), at: match.index });
    if (end < 0) break;
    begin.lastIndex = end;
  }
  return found;
}

/** Returns CSS without comments and escapes: `\75 rl` becomes `url`. */
function withoutEscapes(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?(?:\*\/|$)/gu, '')
    .replace(/\\([0-9a-f]{1,6})\s?/giu, (_, code: string) => {
      const point = Number.parseInt(code, 16);
      return point > 0x10ffff ? '\uFFFD' : String.fromCodePoint(point);
    })
    .replace(/\\(.)/gu, '$1');
}
