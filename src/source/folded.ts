/** Returns a text in Unicode NFC, with white space folded and none at its ends: neither changes what is read. */
export function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
