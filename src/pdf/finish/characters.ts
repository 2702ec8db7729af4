/** Kinds of characters, as PDF readers distinguish them. */

export const rightToLeftMark = '\u200F';
export const leftToRightMark = '\u200E';

export const rightToLeft =
  /[\u0590-\u05FF\u0608\u060B\u060D\u061B-\u065F\u066D-\u06FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

/** What poppler takes for a number, with the signs that belong to numbers, or for a left-to-right letter. */
export const leftToRight =
  /[0-9\p{Script=Latin}\p{Script=Greek}ʹ-ʿµ\u0660-\u066C\u060C@#%+.,:/°±²³¹‰-‴⁰-₎−∓\p{Sc}-]/u;

/** Signs that are mirrored in a right-to-left line. */
export const mirrored = /\p{Bidi_M}/u;
/** Signs that PDFium splits, such as «½» into «1/2». */
export const composed = /[\p{No}®…‖′-‴‼№℃℉℠-™≠]/u;
/** Marks above or below a letter. */
export const mark = /^\p{Mn}+$/u;
export const space = /^ $/u;

/** Signs that pdf.js takes for left-to-right letters: all that are neither in Latin-1 nor Arabic. */
export const unknownSign = /^[^\0-\xFF\p{L}\u0590-\u08AC\uFB50-\uFEFF]$/u;
/** The Arabic letter mark, which isn't seen either; pdf.js takes it for a right-to-left letter. */
export const rightToLeftBar = '\u061C';
