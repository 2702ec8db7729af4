/**
 * Returns what the margins of every page of a document print, by the place of each, such as `top-left`: the `content` that the
 * style sheets of its head give last. Margins of single pages, as the first one, aren't read. A place whose content depends on
 * the medium or the browser has none.
 */
export function marginContents(styles: string): ReadonlyMap<string, string> {
  const contents = new Map<string, string>();
  /** What stands before each brace that is open. */
  const open: string[] = [];
  let words = '';
  const endDeclaration = () => {
    const [, value] = /^\s*content\s*:(?<value>.*)$/isu.exec(words) ?? [];
    const [page, margin] = open.slice(-2);
    words = '';
    if (value === undefined || page !== '@page' || !margin?.startsWith('@')) return;
    if (open.length === 2) contents.set(margin.slice(1), value);
    else contents.delete(margin.slice(1));
  };
  // Braces and semicolons in comments and strings end nothing.
  for (const [part] of styles.matchAll(/\/\*[\s\S]*?(?:\*\/|$)|"[^"]*"?|[{};]|[^"{};/]+|\//gu)) {
    if (part.startsWith('/*')) continue;
    if (part === '{') {
      open.push(words.trim().toLowerCase());
      words = '';
    } else if (part === ';') endDeclaration();
    else if (part === '}') {
      endDeclaration();
      open.pop();
    } else words += part;
  }
  return contents;
}
