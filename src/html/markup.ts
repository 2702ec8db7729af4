/** One piece of a page or of a template whose values are blanked: a tag, or text up to the next one. */
export const markup =
  /<(?<end>\/?)(?<name>[a-z][a-z0-9]*)(?<attributes>(?:\s+[a-zA-Z][a-zA-Z-]*(?:="[^"<]*")?)*)\s*>|(?<text>[^<]+)/
    .source;

const elements = new Set(
  'a abbr address article aside b bdi bdo blockquote body br caption cite code col colgroup dd del div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html i img ins li main nav ol p q s section small span strong sub sup table tbody td tfoot th thead time tr u ul wbr'.split(
    ' ',
  ),
);

/** Elements of the program's own partials alone: the code that is drawn beside an approval. */
const drawn = new Set(['svg', 'path']);

const attributeNames = new Set(
  'alt aria-hidden aria-label aria-labelledby class colspan data-page-of dir href id lang role rowspan scope src'.split(
    ' ',
  ),
);
const drawnNames = new Set(['class', 'role', 'aria-label', 'viewBox', 'xmlns', 'd']);

/** Attributes whose values are read by somebody. */
export const readNames: ReadonlySet<string> = new Set(['alt', 'aria-label']);

export interface Attribute {
  readonly name: string;
  readonly value: string;
}

/** Returns the attributes of a tag that `markup` found. */
export function attributesOf(text: string): Attribute[] {
  return [...text.matchAll(/\s+(?<name>[a-zA-Z][a-zA-Z-]*)(?:="(?<value>[^"<]*)")?/gu)].map(({ groups }) => ({
    name: groups?.name ?? '',
    value: groups?.value ?? '',
  }));
}

/**
 * Returns whether a piece of markup is one that themes may have. `isShown`: in a page, with all its values; in a template an
 * address is blank, since it must be a value.
 */
export function isAllowedMarkup(
  { groups = {} }: Pick<RegExpExecArray, 'groups'>,
  { isShown }: { isShown: boolean },
): boolean {
  const { name, attributes = '' } = groups;
  if (name === undefined) return true;
  if (isShown && drawn.has(name)) return attributesOf(attributes).every((one) => drawnNames.has(one.name));
  if (!elements.has(name)) return false;
  const all = attributesOf(attributes);
  // A template may say one of two in each branch.
  if (isShown && new Set(all.map((one) => one.name)).size < all.length) return false;
  return all.every((one) => attributeNames.has(one.name) && isAllowedAddress(one, isShown));
}

/** Links lead to a part of the page, a site, an address or a phone; pictures are carried by the page. */
function isAllowedAddress({ name, value }: Attribute, isShown: boolean): boolean {
  if (name === 'src') return isShown ? /^data:image\//u.test(value) : value.trim() === '';
  if (name === 'href')
    return isShown ? /^(?:#|https?:|mailto:|tel:)/iu.test(value) : /^#?\s*$|^#policy$/u.test(value);
  return true;
}
