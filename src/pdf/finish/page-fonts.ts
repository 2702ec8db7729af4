import { asDictionary, type PdfFile } from '../file.js';
import { type Dictionary, NotUnderstood, type Value } from '../objects.js';
import { nameOf, PrintedFont } from './fonts.js';

/**
 * Returns the fonts of the pages by dictionary, with the parts of one font merged. Text in fonts that aren't understood is left
 * as it is.
 */
export function fontsOf(file: PdfFile, pages: readonly Dictionary[]): Map<Dictionary, PrintedFont> {
  const alike = new Map<string, Set<Dictionary>>();
  for (const page of pages)
    for (const [, value] of resourceFonts(file, page)) {
      const dictionary = file.dictionary(value);
      const name = nameOf(dictionary.get('BaseFont')) ?? '';
      alike.set(name, (alike.get(name) ?? new Set()).add(dictionary));
    }
  const fonts = new Map<Dictionary, PrintedFont>();
  for (const [first, ...others] of alike.values()) {
    if (!first) continue;
    const whole = understood(file, [first, ...others]);
    for (const part of [first, ...others]) {
      const font = whole ?? understood(file, [part]);
      if (font) fonts.set(part, font);
    }
  }
  return fonts;
}

/** Returns a page's fonts by the names that its content uses. */
export function namedFonts(
  file: PdfFile,
  page: Dictionary,
  fonts: ReadonlyMap<Dictionary, PrintedFont>,
): Map<string, PrintedFont> {
  const named = new Map<string, PrintedFont>();
  for (const [name, value] of resourceFonts(file, page)) {
    const font = fonts.get(file.dictionary(value));
    if (font) named.set(name, font);
  }
  return named;
}

/** Makes the font names in the pages' content lead to the merged fonts. */
export function renameMerged(
  file: PdfFile,
  pages: readonly Dictionary[],
  fonts: ReadonlyMap<Dictionary, PrintedFont>,
): void {
  const references = new Map<Dictionary, Value>();
  for (const page of pages)
    for (const [, value] of resourceFonts(file, page)) {
      const dictionary = file.dictionary(value);
      if (!references.has(dictionary)) references.set(dictionary, value);
    }
  for (const page of pages) {
    const resources = resourceFonts(file, page);
    for (const [name, value] of resources) {
      const font = fonts.get(file.dictionary(value));
      const reference = font?.isMerged && references.get(font.dictionary);
      if (reference) resources.set(name, reference);
    }
  }
}

function resourceFonts(file: PdfFile, page: Dictionary): Dictionary {
  const resources = file.dictionary(page.get('Resources'));
  return resources.has('Font') ? asDictionary(file.resolve(resources.get('Font'))) : new Map();
}

function understood(file: PdfFile, parts: readonly [Dictionary, ...Dictionary[]]): PrintedFont | undefined {
  try {
    return new PrintedFont(file, parts);
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}
