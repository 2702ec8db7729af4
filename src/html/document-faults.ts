import { themeInvalid } from '../faults/theme-invalid.js';
import type { TemplateFault } from './template-fault.js';
import type { Places } from './template-places.js';

/** The partials that every page needs, each called once and unconditionally. */
const neededParts = ['head', 'mark', 'body'];

/** Returns what a theme's `document.hbs` lacks of the frame of every page and of the partials that every page needs. */
export function documentFaults(text: string, program: hbs.AST.Program, places: Places): TemplateFault[] {
  const faults: TemplateFault[] = [];
  const begins =
    /^<!doctype html>\s*<html lang="ar" dir="rtl">\s*<head>\s*\{\{> head\}\}\s*<\/head>\s*<body[\s>]/iu;
  if (!begins.test(text))
    faults.push({
      start: 0,
      end: places.lineEnd(1),
      found: (range) => themeInvalid.at(range, {}, { variant: 'frame' }),
    });
  const [start, end] = [text.search(/<main id="policy">/u), text.indexOf('</main>')];
  const parts = program.body.flatMap((one) =>
    one.type === 'PartialStatement' ? [one as hbs.AST.PartialStatement] : [],
  );
  for (const name of neededParts) {
    const found = parts.filter(
      ({ name: path, params }) => 'original' in path && path.original === name && params.length === 0,
    );
    const at = found[0] ? places.offset(found[0].loc.start) : -1;
    const isInPlace =
      name === 'body'
        ? start >= 0 && at > start && at < end
        : name === 'head' || (at >= 0 && (start < 0 || at < start || at > end));
    if (found.length !== 1 || !isInPlace)
      faults.push({
        start: 0,
        end: 0,
        found: (range) => themeInvalid.at(range, { name }, { variant: 'part-missing' }),
      });
  }
  return faults;
}
