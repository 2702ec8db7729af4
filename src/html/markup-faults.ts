import { themeInvalid } from '../faults/theme-invalid.js';
import { attributesOf, isAllowedMarkup, markup, readNames } from './markup.js';
import type { TemplateFault } from './template-fault.js';

const blankEntity = /&(?:nbsp|#xA0|#160);/giu;

/** Returns the markup that a template may not have, and words of its own. In `text`, the template's values are blanked. */
export function markupFaults(text: string, isDocument: boolean): TemplateFault[] {
  const faults: TemplateFault[] = [];
  const begin = isDocument ? (/^<!doctype html>/iu.exec(text)?.[0].length ?? 0) : 0;
  const pattern = new RegExp(markup, 'yu');
  for (let at = begin; at < text.length; at = pattern.lastIndex) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found?.groups?.name === 'head') continue;
    if (!found || !isAllowedMarkup(found, { isShown: false })) {
      const words = /^<[^\s<>]{0,30}/u.exec(text.slice(at))?.[0] ?? '<';
      faults.push({
        start: at,
        end: at + (found?.[0].length ?? words.length),
        found: (range) => themeInvalid.at(range, { words: found?.[0] ?? words }, { variant: 'markup' }),
      });
      // What follows can't be split into markup and text.
      if (!found) return faults;
      continue;
    }
    const read = found.groups?.text ?? readValues(found.groups?.attributes);
    const words = read.replace(blankEntity, ' ');
    if (/[\p{L}\p{N}&]/u.test(words)) {
      const first = found[0].search(/\S/u);
      faults.push({
        start: at + first,
        end: at + found[0].trimEnd().length,
        found: (range) => themeInvalid.at(range, { words: words.trim() }, { variant: 'words' }),
      });
    }
  }
  return faults;
}

function readValues(attributes = ''): string {
  return attributesOf(attributes)
    .filter(({ name }) => readNames.has(name))
    .map(({ value }) => value)
    .join(' ');
}
