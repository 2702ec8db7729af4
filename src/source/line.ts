/** Returns the offset at which the line of an offset begins; offsets count UTF-16 units. */
export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** Returns the offset at which the line of an offset ends, before its line break. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** Returns the line of an offset, without its line break. */
export function lineAt(text: string, at: number): string {
  return text.slice(lineStart(text, at), lineEnd(text, at)).replace(/\r$/u, '');
}
