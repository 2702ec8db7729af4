import { withItem, withoutKey, withValue } from '../../source/entries.js';
import type { Path } from '../../source/located.js';

/** One change of a policy's text: a key set, an item added, a key taken away. */
export type Step =
  | { readonly set: Path; readonly yaml: string }
  | { readonly add: Path; readonly yaml: string }
  | { readonly remove: Path };

/**
 * A text after some changes, its comments, layout, line ends and byte order mark kept. Undefined where the file is laid
 * out so that they can't be made, such as with anchors.
 */
export function editedText(text: string, steps: readonly Step[]): string | undefined {
  let result: string | undefined = text.replaceAll('\r\n', '\n');
  for (const step of steps) {
    if (result === undefined) return undefined;
    if ('set' in step) result = withValue(result, step.set, step.yaml);
    else if ('add' in step) result = withItem(result, step.add, step.yaml);
    else result = withoutKey(result, step.remove);
  }
  return text.includes('\r\n') ? result?.replaceAll('\n', '\r\n') : result;
}

/** The bytes of a text, with the mark that those before it began with. */
export function encoded(text: string, before: Uint8Array): Uint8Array {
  const hasMark = before[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf;
  return new TextEncoder().encode(hasMark && !text.startsWith('\uFEFF') ? `\uFEFF${text}` : text);
}
