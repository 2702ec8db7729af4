/**
 * Returns what the margins of every page of a document print, by the place of each, such as `@top-left`: the `content` that the
 * style sheets of its head give last. Margins of single pages, as the first one, aren't read.
 */
export function marginContents(styles: string): ReadonlyMap<string, string> {
  const contents = new Map<string, string>();
  for (const page of blocksOf(styles, /@page\s*(?=\{)/giu))
    for (const { name, block } of marginsIn(page)) {
      const [, content] =
        [...block.matchAll(/(?:^|[;{\s])content\s*:(?<value>(?:"[^"]*"|[^;"])*)/giu)].at(-1) ?? [];
      if (content !== undefined) contents.set(name, content);
    }
  return contents;
}

function marginsIn(page: string): { name: string; block: string }[] {
  return [...page.matchAll(/@(?<name>[a-z-]+)\s*(?=\{)/giu)].flatMap(({ 0: start, index, groups }) => {
    const block = blockAt(page, index + start.length);
    return [{ name: groups?.name ?? '', block }];
  });
}

/** Returns the insides of the blocks that follow a pattern. */
function blocksOf(styles: string, pattern: RegExp): string[] {
  return [...styles.matchAll(pattern)].map(({ 0: start, index }) => blockAt(styles, index + start.length));
}

/** Returns the inside of the block whose brace stands at `start`; strings may hold braces only as code points. */
function blockAt(text: string, start: number): string {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}' && --depth === 0) return text.slice(start + 1, at);
  }
  return text.slice(start + 1);
}
