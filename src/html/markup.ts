/** One piece of a page, or of a template with blanked values: a tag, or the text up to the next tag. */
export const markup =
  /<(?<end>\/?)(?<name>[a-z][a-z0-9]*)(?<attributes>(?:\s+[a-zA-Z][a-zA-Z-]*(?:="[^"<]*")?)*)\s*>|(?<text>[^<]+)/
    .source;

const elements = new Set(
  'a abbr address article aside b bdi bdo blockquote body br caption cite code col colgroup dd del div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html i img ins li main nav ol p q s section small span strong sub sup table tbody td tfoot th thead time tr u ul wbr'.split(
    ' ',
  ),
);

/** Elements that only the program's own partials may have: the QR code beside an approval, and a screen's folded contents. */
const drawn = new Set(['svg', 'path', 'details', 'summary']);

const attributeNames = new Set(
  'alt aria-hidden aria-label aria-labelledby class colspan data-page-of dir href id lang role rowspan scope src'.split(
    ' ',
  ),
);
const drawnNames = new Set(['class', 'role', 'aria-label', 'viewBox', 'xmlns', 'd']);

/** Attributes whose values are read aloud. */
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
 * Returns whether themes may have a piece of markup. `isShown`: it stands in a page, with all values filled in; in a template
 * an address must be blank, since it must come from a value.
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
  // A template may have an attribute twice, once in each branch of an `if`.
  if (isShown && new Set(all.map((one) => one.name)).size < all.length) return false;
  return all.every((one) => attributeNames.has(one.name) && isAllowedAddress(one, isShown));
}

/**
 * Returns whether an address is allowed: links lead to a part of the page, a site, an e-mail address or a phone; pictures are
 * data URLs.
 */
function isAllowedAddress({ name, value }: Attribute, isShown: boolean): boolean {
  if (name === 'src') return isShown ? /^data:image\//u.test(value) : value.trim() === '';
  if (name === 'href')
    return isShown ? /^(?:#|https?:|mailto:|tel:)/iu.test(value) : /^#?\s*$|^#policy$/u.test(value);
  return true;
}
