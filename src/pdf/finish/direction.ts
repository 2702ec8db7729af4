import { mark, rightToLeftBar } from './characters.js';
import type { PrintedFont } from './fonts.js';
import type { Glyph } from './glyph.js';
import { isLetter } from './glyph-kinds.js';
import { coded, isKeptSpace } from './unseen.js';

const figure = /[0-9\u0660-\u0669]$/u;

/** Signs that may stand between a sign and what comes after it. */
const passedOver = /^[ ()[\]{}«»"“”‘’.,:;،؛]$/u;
/** How many of them there are at most. */
const mostPassedOver = 4;

/** Two marks: for a space, pdf.js goes by the second character after it. */
const bars = rightToLeftBar.repeat(2);

/** Keeps pdf.js from reading a sign, which it takes for a left-to-right letter, with what stands beside it. */
export function barFromNeighbours(glyphs: readonly Glyph[], at: number): void {
  const isPassedOver = ({ text }: Glyph) => passedOver.test(text);
  const next = glyphs.slice(at + 1, at + mostPassedOver + 2).findIndex((one) => !isPassedOver(one));
  const after = next < 0 ? undefined : glyphs[at + 1 + next];
  const isLoneLetter =
    /^\p{L}/u.test(after?.text ?? '') && !/^[\p{L}\p{M}]/u.test(glyphs[at + 2 + next]?.text ?? '');
  if (after && (isLoneLetter || figure.test(after.text))) after.text = bars + after.text;
}

/** The share of right-to-left letters below which pdf.js takes an item for a left-to-right one. */
const leastShare = 0.4;

/** Adds marks to a letter or a sign until pdf.js takes the item for a right-to-left one. */
export function holdDirection(glyphs: Glyph[], font: PrintedFont): void {
  let [all, fromRight] = [0, 0];
  for (const glyph of glyphs)
    for (const character of readByPdfJs(glyph, font)) {
      all += 1;
      if (countedFromRight.test(character)) fromRight += 1;
    }
  const least = Math.ceil((leastShare * all - fromRight) / (1 - leastShare));
  if (least <= 0) return;
  const holder = holderOf(glyphs, font);
  if (!holder) return;
  const bars = rightToLeftBar.repeat(least);
  if (isKeptSpace(holder, font)) holder.code = font.code(holder.glyph, `${bars}${holder.text} `);
  else {
    holder.text = bars + holder.text;
    coded(holder, font);
  }
}

/** Returns the glyph to whose text marks of direction are added; undefined where the item has neither letters nor signs. */
function holderOf(glyphs: readonly Glyph[], font: PrintedFont): Glyph | undefined {
  const isSeen = (one: Glyph) => isLetter(one) && !font.isUnseen(one.glyph) && !isKeptSpace(one, font);
  // A letter with a mark isn't changed: poppler would find the mark elsewhere.
  const letters = glyphs.filter(
    (one, i) => isSeen(one) && !mark.test(one.text) && !mark.test(glyphs[i - 1]?.text ?? ''),
  );
  // Nor is the first letter, where there is another: MuPDF would put its text on a line of its own.
  return (
    letters[1] ??
    letters[0] ??
    glyphs.find(({ text }) => /^[^\p{L}\p{M}\p{N}\p{Cf}\s]/u.test(text)) ??
    (glyphs.some(isSeen) ? glyphs.find((one) => isKeptSpace(one, font)) : undefined)
  );
}

/** Returns the text of a glyph as pdf.js reads it: it leaves out a glyph whose text ends with a mark of direction. */
function readByPdfJs(glyph: Glyph, font: PrintedFont): string {
  if (isKeptSpace(glyph, font)) return `${glyph.text} `;
  return /\p{Cf}$/u.test(glyph.text) ? '' : glyph.text;
}
const countedFromRight = /[\p{Script=Arabic}\u061C\u0660-\u0669]/u;
