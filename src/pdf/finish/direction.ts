import { mark, rightToLeftBar } from './characters.js';
import type { PrintedFont } from './fonts.js';
import type { Glyph } from './glyph.js';
import { isLetter } from './glyph-kinds.js';
import { coded, unseenGlyph } from './unseen.js';

const figure = /[0-9\u0660-\u0669]$/u;

/** Signs that stand between a word and the sign beside it. */
const passedOver = /^[ ()[\]{}«»"“”‘’.,:;،؛]$/u;
/** As many stand there at most. */
const mostPassedOver = 4;

/** For a space pdf.js goes by the second character after it. */
const bars = rightToLeftBar.repeat(2);

/** Keeps pdf.js from reading a sign, which it takes for a letter from left to right, with what stands beside it. */
export function barFromNeighbours(glyphs: readonly Glyph[], at: number): void {
  const isPassedOver = ({ text }: Glyph) => passedOver.test(text);
  const next = glyphs.slice(at + 1, at + mostPassedOver + 2).findIndex((one) => !isPassedOver(one));
  const after = next < 0 ? undefined : glyphs[at + 1 + next];
  const isLoneLetter =
    /^\p{L}/u.test(after?.text ?? '') && !/^[\p{L}\p{M}]/u.test(glyphs[at + 2 + next]?.text ?? '');
  if (after && (isLoneLetter || figure.test(after.text))) after.text = bars + after.text;
}

/** An item with fewer letters from right to left than this share pdf.js takes for one from left to right. */
const leastShare = 0.4;

/** Adds marks to a letter or a sign until pdf.js takes the item for one from right to left. */
export function holdDirection(glyphs: Glyph[], font: PrintedFont): void {
  let [all, fromRight] = [0, 0];
  for (const { text } of glyphs)
    for (const character of text) {
      all += 1;
      if (countedFromRight.test(character)) fromRight += 1;
    }
  const least = Math.ceil((leastShare * all - fromRight) / (1 - leastShare));
  if (least <= 0) return;
  const bars = rightToLeftBar.repeat(least);
  // The letter of a mark isn't touched: poppler would find the mark elsewhere.
  const letters = glyphs.filter(
    (one, i) => isLetter(one) && !mark.test(one.text) && !mark.test(glyphs[i - 1]?.text ?? ''),
  );
  // Nor the first, where there is another: MuPDF would find what it stands for on a line of its own.
  const holder =
    letters[1] ?? letters[0] ?? glyphs.find(({ text }) => /^[^\p{L}\p{M}\p{N}\p{Cf}\s]/u.test(text));
  const unseenMark = glyphs.findIndex(({ text, width }) => width === 0 && mark.test(text));
  const { text, x, y } = glyphs[unseenMark] ?? {};
  if (holder) {
    holder.text = bars + holder.text;
    coded(holder, font);
  } else if (text !== undefined && x !== undefined && y !== undefined)
    glyphs[unseenMark] = unseenGlyph(bars + text, x, y, font);
}
const countedFromRight = /[\p{Script=Arabic}\u061C\u0660-\u0669]/u;
