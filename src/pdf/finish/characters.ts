/** Kinds of characters, as readers of PDFs tell them apart. */

export const rightToLeftMark = '\u200F';
export const leftToRightMark = '\u200E';

export const rightToLeft =
  /[\u0590-\u05FF\u0608\u060B\u060D\u061B-\u065F\u066D-\u06FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

/** What poppler takes for a number, with the signs that belong to numbers, or for a letter from left to right. */
export const leftToRight =
  /[0-9\p{Script=Latin}\p{Script=Greek}ʹ-ʿµ\u0660-\u066C\u060C@#%+.,:/°±²³¹‰-‴⁰-₎−∓\p{Sc}-]/u;

/** Signs that are drawn the other way round in a line from right to left. */
export const mirrored = /\p{Bidi_M}/u;
/** Signs that PDFium takes apart, such as «½» to «1/2». */
export const composed = /[\p{No}®…‖′-‴‼№℃℉℠-™≠]/u;
/** Above or below a letter. */
export const mark = /^\p{Mn}+$/u;
export const space = /^ $/u;

/** What pdf.js takes for a letter from left to right: all signs that neither Latin-1 nor Arabic has. */
export const unknownSign = /^[^\0-\xFF\p{L}\u0590-\u08AC\uFB50-\uFEFF]$/u;
/** Not seen either; to pdf.js a letter from right to left. */
export const rightToLeftBar = '\u061C';
