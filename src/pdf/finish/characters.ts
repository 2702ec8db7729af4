/** Kinds of characters, as readers of PDFs tell them apart. */

export const rightToLeftMark = '\u200F';
export const leftToRightMark = '\u200E';

export const rightToLeft =
  /[\u0590-\u05FF\u0608\u060B\u060D\u061B-\u065F\u066D-\u06FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

/** What poppler takes for a number or a Latin letter. */
export const leftToRight = /[0-9A-Za-z\u00C0-\u024F\u0660-\u066C\u060C@#$%+.,:/-]/u;

/** Signs that are drawn the other way round in a line from right to left. */
export const mirrored = /[()[\]{}«»‹›<>≤≥]/u;
/** Above or below a letter. */
export const mark = /^\p{Mn}+$/u;
export const space = /^ $/u;
