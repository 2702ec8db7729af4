import { withItem, withoutKey, withValue } from '../../source/entries.js';
import { type Path, toPlain } from '../../source/located.js';
import { parse } from '../../source/parse.js';

/** One change of a policy's text: a key set, an item added, a key taken away. */
export type Step =
  | { readonly set: Path; readonly yaml: string }
  | { readonly add: Path; readonly yaml: string }
  | { readonly remove: Path };

/**
 * Returns a text after some changes, its comments, layout, line ends and byte order mark kept. Undefined where the file is laid
 * out so that they can't be made, such as with anchors.
 */
export function editedText(text: string, steps: readonly Step[]): string | undefined {
  const before = text.replaceAll('\r\n', '\n');
  let result: string | undefined = before;
  for (const step of steps) {
    if (result === undefined) return undefined;
    if ('set' in step) result = withValue(result, step.set, step.yaml);
    else if ('add' in step) result = withItem(result, step.add, step.yaml);
    else result = withoutKey(result, step.remove);
  }
  if (result === undefined || !saysJust(result, before, steps)) return undefined;
  return text.includes('\r\n') ? result.replaceAll('\n', '\r\n') : result;
}

/**
 * Returns whether a text says what the steps made of the one before, and nothing else: in a layout that nobody thought of, a
 * value may have gone into a comment, or an anchor away that something refers to.
 */
function saysJust(after: string, before: string, steps: readonly Step[]): boolean {
  const [then, now] = [parse(before), parse(after)];
  if (!then.root || !now.root || now.findings.length > then.findings.length) return false;
  let expected = toPlain(then.root);
  for (const step of steps) {
    if ('set' in step) expected = changed(expected, step.set, () => plain(step.yaml));
    else if ('add' in step)
      expected = changed(expected, step.add, (list) => [
        ...(Array.isArray(list) ? list : []),
        plain(step.yaml),
      ]);
    else expected = changed(expected, step.remove, () => undefined);
  }
  return canonical(expected) === canonical(toPlain(now.root));
}

/** Plain data with another value at a path; what leads there is made, and `undefined` takes the key away. */
function changed(data: unknown, [step, ...below]: Path, change: (value: unknown) => unknown): unknown {
  if (step === undefined) return change(data);
  if (Array.isArray(data))
    return data.map((one, i) => (i === Number(step) ? changed(one, below, change) : one));
  const map = new Map(Object.entries(data ?? {}));
  const value = changed(map.get(String(step)), below, change);
  if (value === undefined) map.delete(String(step));
  else map.set(String(step), value);
  return Object.fromEntries(map);
}

function plain(yaml: string): unknown {
  const { root } = parse(yaml);
  return root ? toPlain(root) : null;
}

/** As text to compare; how a block of text ends depends on what comes after it. */
function canonical(data: unknown): string {
  return JSON.stringify(data, (_, value) => (typeof value === 'string' ? value.trimEnd() : value));
}

/** Returns the bytes of a text, with the mark that those before it began with. */
export function encoded(text: string, before: Uint8Array): Uint8Array {
  const hasMark = before[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf;
  return new TextEncoder().encode(hasMark && !text.startsWith('\uFEFF') ? `\uFEFF${text}` : text);
}
