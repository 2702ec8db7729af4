import { themeInvalid } from '../faults/theme-invalid.js';
import type { TemplateFault } from './template-fault.js';

const functions = new Set(
  'and blur brightness calc circle clamp color color-mix conic-gradient contrast counter cubic-bezier dir drop-shadow ellipse fit-content grayscale has hsl hsla hwb inset invert is lab lang lch light-dark linear-gradient matrix max min minmax not nth-child nth-last-child nth-last-of-type nth-of-type oklab oklch opacity or polygon radial-gradient repeat repeating-conic-gradient repeating-linear-gradient repeating-radial-gradient rgb rgba rotate saturate scale scalex scaley selector sepia skew translate translatex translatey var where'.split(
    ' ',
  ),
);

const boxes = ['top', 'bottom', 'left', 'right'];
const atRules = new Set([
  'media',
  'page',
  'supports',
  ...boxes.flatMap((side) =>
    ['', '-left', '-center', '-right', '-top', '-middle', '-bottom', '-left-corner', '-right-corner'].map(
      (place) => `${side}${place}`,
    ),
  ),
]);

/** Properties that change the numbers of a policy's text or the order of its letters. */
const properties =
  /^(?:counter-(?:reset|set|increment)|direction|list-style(?:-type|-image)?|unicode-bidi|writing-mode|-webkit-text-security)$/u;

const pieces = /\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/gu;

/**
 * Returns what a style sheet of one's own may not have: whatever loads a file or an address, and whatever prints words or
 * numbers that the policy doesn't have. Names can't be disguised, since only a line end may be escaped. `offset`: where the
 * text begins in its file.
 */
export function styleFaults(text: string, offset = 0): TemplateFault[] {
  const faults: TemplateFault[] = [];
  const fault = (variant: 'style' | 'style-address' | 'style-words', start: number, words: string) =>
    faults.push({
      start: offset + start,
      end: offset + start + words.length,
      found: (range) => themeInvalid.at(range, { words }, { variant }),
    });
  const blank = (part: string) => ' '.repeat(part.length);
  // Comments and strings are found together, in order: one may contain what looks like the other.
  const plain = text.replace(pieces, (part) => (part.startsWith('/*') ? blank(part) : part));
  const css = plain.replace(pieces, (part, start: number) => {
    const inside = part.slice(1, -1).replace(/\\a(?=\s|$)/gu, '');
    if (/[\\<]/u.test(inside)) fault('style', start, part);
    else if (/[\p{L}\p{N}]/u.test(inside) && !isName(plain, start)) fault('style-words', start, part);
    return `"${' '.repeat(part.length - 2)}"`;
  });
  for (const { 0: sign, index } of css.matchAll(/[\\<]/gu)) fault('style', index, sign);
  for (const { 0: whole, 1: name = '', index } of css.matchAll(/@([-\w]*)/gu))
    if (!atRules.has(name.toLowerCase()))
      fault(
        name.toLowerCase() === 'import' || name === 'font-face' ? 'style-address' : 'style',
        index,
        whole,
      );
  for (const { 0: whole, 1: name = '', index } of css.matchAll(/([-\w\u0080-\uFFFF]+)\(/gu)) {
    if (functions.has(name.toLowerCase())) continue;
    const asks = /url|src|image|import|element|cross-fade|paint/iu.test(name);
    fault(asks ? 'style-address' : 'style', index, whole);
  }
  for (const { 1: name = '', index } of css.matchAll(/(?<![-\w])([-\w]+)(?=\s*:)/gu))
    if (properties.test(name.toLowerCase())) fault('style', index, name);
  for (const { 0: whole, index } of css.matchAll(/counter\(\s*(?!pages?\s*[,)])[^)]*\)?/giu))
    fault('style-words', index, whole);
  return faults.sort((a, b) => a.start - b.start);
}

/** Returns whether a string is the name of a font or the value of an attribute, which nobody reads. */
function isName(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 300), start);
  return /(?:^|[;{}\s])font(?:-family)?\s*:[^;{}]*$|\[[^\]{};]*=\s*$/u.test(before);
}
