/** Returns a text in Unicode NFC, with white space as single spaces and none at its ends: none of this changes what it says. */
export function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
