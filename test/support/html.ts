/** An element of a page; its children include text as strings, with entities resolved. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
}

const empty = new Set(['meta', 'img', 'br', 'hr', 'link', 'input']);
const token =
  /<!doctype[^>]*>|<(?<close>\/)?(?<name>[a-z][a-z0-9]*)(?<attributes>(?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>|(?<text>[^<]+)/giy;

/**
 * Parses a page made by our templates. It is stricter than a browser and throws where an element isn't closed in order, a
 * value isn't in double quotes, or a text contains `<`.
 */
export function parseHtml(html: string): Element {
  const root: Element = { name: '#document', attributes: new Map(), children: [] };
  const open: Element[] = [root];
  token.lastIndex = 0;
  while (token.lastIndex < html.length) {
    const at = token.lastIndex;
    const groups = token.exec(html)?.groups;
    const parent = open.at(-1);
    if (!groups || !parent) throw new Error(`no HTML: ${html.slice(at, at + 80)}`);
    const { close, name, attributes = '', text } = groups;
    if (text !== undefined) parent.children.push(resolved(text));
    else if (close) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes <${parent.name}>`);
    } else if (name) {
      const element: Element = { name, attributes: attributesOf(attributes), children: [] };
      parent.children.push(element);
      if (name === 'style' || name === 'script') {
        const end = html.indexOf(`</${name}`, token.lastIndex);
        element.children.push(html.slice(token.lastIndex, end));
        token.lastIndex = html.indexOf('>', end) + 1;
      } else if (!empty.has(name)) open.push(element);
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name}> is never closed`);
  return root;
}

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { groups } of text.matchAll(/(?<name>[a-z-]+)(?:="(?<value>[^"]*)")?/giu)) {
    if (found.has(groups?.name ?? '')) throw new Error(`${groups?.name} is given twice`);
    found.set(groups?.name ?? '', resolved(groups?.value ?? ''));
  }
  return found;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function resolved(text: string): string {
  return text.replace(/&(?:#x(?<code>[0-9a-f]+)|(?<name>[a-z]+));/giu, (whole, code, name) =>
    code ? String.fromCodePoint(Number.parseInt(code, 16)) : (entities[name] ?? whole),
  );
}

/** Returns every wanted element below, in the order of the page. */
export function all(element: Element, wanted: (one: Element) => boolean = () => true): Element[] {
  const below = element.children.filter((child) => typeof child !== 'string');
  return below.flatMap((child) => [...(wanted(child) ? [child] : []), ...all(child, wanted)]);
}

export function named(element: Element, ...names: string[]): Element[] {
  return all(element, ({ name }) => names.includes(name));
}

export function classed(element: Element, name: string): Element[] {
  return all(element, ({ attributes }) => (attributes.get('class') ?? '').split(' ').includes(name));
}

export function only(elements: readonly Element[]): Element {
  const [one, ...more] = elements;
  if (!one || more.length > 0) throw new Error(`${elements.length} elements instead of one`);
  return one;
}

const inline = new Set(['a', 'bdi', 'span', 'b', 'i', 'em', 'strong', 'mark']);

/** Returns the words of an element as a reader meets them: blocks and cells apart, `left` elements left out. */
export function textOf(element: Element, left: (one: Element) => boolean = () => false): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (left(child)) return ' ';
      const text = textOf(child, left);
      return inline.has(child.name) ? text : ` ${text} `;
    })
    .join('');
}

export function folded(text: string): string {
  return text
    .replace(/[\u200E\u200F]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
