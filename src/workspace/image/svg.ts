import { parseXml, type XmlDocument, XmlElement, XmlProcessingInstruction, XmlText } from '@rgrove/parse-xml';
import { examineRaster, rasterType } from './examine.js';
import { damaged, type ImageFault } from './fault.js';
import { type Reference, referencesIn, refusedIn, StyleSheet } from './svg-references.js';

/**
 * The most units to draw, with every reference replaced by what it names. A unit is a character; this many are
 * drawn in a few seconds on every page that has it.
 */
export const largestDrawing = 4_000_000;

/** The cost of an element, in units. */
const perElement = 200;
/** The cost of a filter's step, in units: it is drawn pixel by pixel. */
const filterStep = 80_000;
/** The cost of a mask, in units: what it covers is drawn pixel by pixel, too. */
const perMask = 8_000;
/** The least cost of a picture inside the drawing, in units. */
const perPicture = 2_000;
/** Pixels of a picture inside the drawing that cost as much as a unit. */
const pixelsPerUnit = 16;
/** Numbers in a filter, such as the width of a blur, beyond which its time grows without a visible effect. */
const largestFilterNumber = 200;

/** The most references in style sheets, each of which may apply to every element. */
const mostStyles = 500;

/** The most references looked up: those of attributes, and of style sheets once for each element. */
const mostLookups = 1_000_000;

const deepestElement = 256;
/** The most levels of drawings within drawings. */
const deepestDrawing = 2;

/** The longest side, in CSS units; a longer one must be a mistake. */
const longestDrawingSide = 100_000;

/** Returns what is wrong with an SVG picture, found without drawing it; undefined if nothing is. */
export function svgFault(bytes: Uint8Array): ImageFault | undefined {
  const examined = examine(new TextDecoder().decode(bytes), 0);
  if ('state' in examined) return examined;
  return examined.units > largestDrawing ? { state: 'heavy' } : undefined;
}

interface Drawing {
  readonly units: number;
}

function examine(text: string, depth: number): Drawing | ImageFault {
  if (depth > deepestDrawing) return { state: 'heavy' };
  const document = documentOf(text);
  const root = document?.root;
  const sheet = document?.children.find(
    (one) => one instanceof XmlProcessingInstruction && one.name === 'xml-stylesheet',
  );
  if (sheet) return { state: 'outward', target: 'xml-stylesheet' };
  if (root?.name !== 'svg' || root.attributes.xmlns !== 'http://www.w3.org/2000/svg') return damaged;
  try {
    return sizeFault(root) ?? new Examination(root, depth).drawing();
  } catch (error) {
    if (error instanceof Found) return error.fault;
    // Nested too deeply for the stack.
    if (error instanceof RangeError) return { state: 'heavy' };
    throw error;
  }
}

/** Parses XML; returns undefined if it isn't well-formed, which browsers don't draw. */
function documentOf(text: string): XmlDocument | undefined {
  try {
    return parseXml(text);
  } catch {
    return undefined;
  }
}

function sizeFault({ attributes: { width, height, viewBox } }: XmlElement): ImageFault | undefined {
  const [, , boxWidth, boxHeight] = (viewBox ?? '').trim().split(/[\s,]+/u);
  const sides = [width, height, boxWidth, boxHeight].map((side) =>
    side === undefined ? 1 : Number.parseFloat(side),
  );
  const fits = (side: number) => !(side <= 0 || side > longestDrawingSide);
  if (sides.every(fits)) return undefined;
  const [first = 0, second = 0] = fits(sides[0] ?? 0) && fits(sides[1] ?? 0) ? sides.slice(2) : sides;
  return { state: 'dimensions', width: first, height: second, limit: longestDrawingSide };
}

/** Thrown to end an examination with a fault. */
class Found extends Error {
  readonly fault: ImageFault;

  constructor(fault: ImageFault) {
    super(fault.state);
    this.fault = fault;
  }
}

/** What there is to draw of an element and its descendants. */
interface Amount {
  readonly units: number;
  readonly elements: number;
}

/** Elements that run code, animate, or lay out something other than a drawing. */
const active: ReadonlySet<string> = new Set([
  'script',
  'handler',
  'foreignobject',
  'animate',
  'animatecolor',
  'animatemotion',
  'animatetransform',
  'set',
  'discard',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'canvas',
]);

class Examination {
  readonly #root: XmlElement;
  readonly #depth: number;
  readonly #byId = new Map<string, XmlElement>();
  readonly #amounts = new Map<XmlElement, Amount | 'begun'>();
  /** The amounts of `data:` addresses, kept since style sheets may name them for every element. */
  readonly #carried = new Map<string, Amount>();
  readonly #styles: StyleSheet;
  /** How many elements around the current one declare a prefix. */
  readonly #prefixes = new Map([['xml', 1]]);
  #lookups = 0;

  constructor(root: XmlElement, depth: number) {
    this.#root = root;
    this.#depth = depth;
    const sheets: string[] = [];
    this.#collect(root, sheets, 1);
    this.#styles = new StyleSheet(sheets.join('\n'), mostStyles);
    if (this.#styles.moves) throw new Found({ state: 'active', element: 'animation' });
    if (this.#styles.refused) throw new Found({ state: 'active', element: `${this.#styles.refused}()` });
    for (const target of this.#styles.imports) throw new Found({ state: 'outward', target });
    if (this.#styles.references > mostStyles) throw new Found({ state: 'heavy' });
  }

  drawing(): Drawing {
    return { units: this.#amountOf(this.#root).units };
  }

  /** Collects ids and style sheets; throws at what no drawing has, and at names with an undeclared prefix. */
  #collect(element: XmlElement, sheets: string[], depth: number): void {
    if (depth > deepestElement) throw new Found({ state: 'heavy' });
    const names = Object.keys(element.attributes);
    const declared = names.filter((name) => name.startsWith('xmlns:')).map((name) => name.slice(6));
    this.#declare(declared, 1);
    for (const name of [element.name, ...names]) {
      const [prefix, rest] = name.split(':');
      if (rest !== undefined && prefix !== 'xmlns' && !this.#prefixes.get(prefix ?? ''))
        throw new Found(damaged);
    }
    const kind = localName(element.name);
    if (active.has(kind.toLowerCase())) throw new Found({ state: 'active', element: kind });
    const refused = refusedIn(element);
    if (refused) throw new Found({ state: 'active', element: `${refused}()` });
    if (kind === 'style') sheets.push(element.text);
    const { id } = element.attributes;
    if (id !== undefined && !this.#byId.has(id)) this.#byId.set(id, element);
    for (const child of element.children)
      if (child instanceof XmlElement) this.#collect(child, sheets, depth + 1);
    this.#declare(declared, -1);
  }

  #declare(prefixes: readonly string[], change: 1 | -1): void {
    for (const prefix of prefixes) this.#prefixes.set(prefix, (this.#prefixes.get(prefix) ?? 0) + change);
  }

  #amountOf(element: XmlElement): Amount {
    const known = this.#amounts.get(element);
    // A reference to itself would be drawn without end.
    if (known === 'begun') throw new Found({ state: 'heavy' });
    if (known) return known;
    this.#amounts.set(element, 'begun');
    let [units, elements] = [ownUnits(element), 1];
    const add = (amount: Amount) => {
      units += amount.units;
      elements += amount.elements;
    };
    for (const child of element.children) if (child instanceof XmlElement) add(this.#amountOf(child));
    const references = [...referencesIn(element), ...this.#styles.referencesOf(element)];
    this.#lookups += references.length;
    if (this.#lookups > mostLookups) throw new Found({ state: 'heavy' });
    for (const reference of references) if (reference.drawn === 'inside') add(this.#amountBehind(reference));
    let more = 0;
    for (const reference of references) {
      if (reference.drawn === 'inside') continue;
      const behind = this.#amountBehind(reference).units;
      // Children inherit fills and strokes; a marker may stand at every point of a path.
      const times = { once: 1, each: elements, points: elements + units / 4 }[reference.drawn];
      more += behind * times;
    }
    const amount = { units: units + more, elements };
    this.#amounts.set(element, amount);
    return amount;
  }

  #amountBehind({ target }: Reference): Amount {
    if (target.startsWith('#')) {
      const element = this.#byId.get(decoded(target.slice(1)));
      return element ? this.#amountOf(element) : { units: 0, elements: 0 };
    }
    const known = this.#carried.get(target);
    if (known) return known;
    const amount = { units: this.#unitsCarried(target), elements: 1 };
    this.#carried.set(target, amount);
    return amount;
  }

  #unitsCarried(target: string): number {
    const carried = carriedIn(target);
    if (!carried) throw new Found({ state: 'outward', target });
    const type = rasterType(carried);
    if (type) {
      const examined = examineRaster(type, carried);
      if (!examined.ok) throw new Found(examined.fault);
      return perPicture + (examined.width * examined.height) / pixelsPerUnit;
    }
    const drawing = examine(new TextDecoder().decode(carried), this.#depth + 1);
    if ('state' in drawing) throw new Found(drawing);
    return drawing.units;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function ownUnits({ name, attributes, children }: XmlElement): number {
  const written = Object.values(attributes).reduce((sum, value) => sum + value.length, 0);
  const texts = children.reduce((sum, child) => sum + (child instanceof XmlText ? child.text.length : 0), 0);
  const kind = localName(name);
  if (!/^fe[A-Z]/u.test(kind)) return (kind === 'mask' ? perMask : perElement) + written + texts;
  const { stdDeviation = '', radius = '', order = '', numOctaves = '' } = attributes;
  const numbers = [stdDeviation, radius, order, numOctaves].flatMap((value) => value.split(/[\s,]+/u));
  return numbers.some((number) => Number(number) > largestFilterNumber)
    ? Number.POSITIVE_INFINITY
    : filterStep + written;
}

/** Returns the content of a `data:` address; undefined for any other address. */
function carriedIn(target: string): Uint8Array | undefined {
  const [, head = '', body = ''] = /^data:([^,]*),(.*)$/isu.exec(target) ?? [];
  if (!/^data:/iu.test(target)) return undefined;
  if (/;\s*base64\s*$/iu.test(head)) return Buffer.from(decoded(body), 'base64');
  return new TextEncoder().encode(decoded(body));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
