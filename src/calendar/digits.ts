/** `arabic`: ٠–٩ (U+0660…), as Saudi texts print them; `latin`: 0–9. */
export type Digits = 'arabic' | 'latin';

/** The pattern of a decimal digit. Persian digits are included: they look like the Arabic ones and come with pasted text. */
export const anyDigit = '[0-9\\u0660-\\u0669\\u06F0-\\u06F9]';

const decimalDigit = new RegExp(anyDigit, 'g');

/**
 * Returns the text with every decimal digit (Latin, Arabic-Indic or Persian) in the given set. Nothing else changes,
 * separators included. Never fails.
 */
export function withDigits(text: string, digits: Digits): string {
  const zero = digits === 'arabic' ? 0x0660 : 0x30;
  // All three zeros (U+0030, U+0660, U+06F0) end in 0, so a digit's last four bits are its value.
  return text.replace(decimalDigit, (digit) => String.fromCharCode(zero + (digit.charCodeAt(0) & 0xf)));
}

/** Returns the text with every decimal digit (Arabic-Indic, Persian) as 0–9. */
export function toLatinDigits(text: string): string {
  return withDigits(text, 'latin');
}
