import { withItem, withoutKey, withValue } from '../../source/entries.js';
import { type Path, toPlain } from '../../source/located.js';
import { parse } from '../../source/parse.js';

/** One change of a policy's text: a key set, an item added, a key removed. */
export type Step =
  | { readonly set: Path; readonly yaml: string }
  | { readonly add: Path; readonly yaml: string }
  | { readonly remove: Path };

/**
 * Returns a text after some changes, keeping its comments, layout, line ends and byte order mark; undefined where the
 * layout doesn't allow them, such as with anchors.
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
 * Returns whether a text says what the steps made of the earlier one, and nothing else: in an unforeseen layout a value may have
 * ended in a comment, or an anchor that is referred to may be gone.
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

/** Returns plain data with another value at a path; missing maps are made, and `undefined` removes the key. */
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

/** Returns data as text to compare; without spaces at a text's end, since a block's end depends on what follows it. */
function canonical(data: unknown): string {
  return JSON.stringify(data, (_, value) => (typeof value === 'string' ? value.trimEnd() : value));
}

/** Returns the bytes of a text, with a byte order mark if the earlier bytes had one. */
export function encoded(text: string, before: Uint8Array): Uint8Array {
  const hasMark = before[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf;
  return new TextEncoder().encode(hasMark && !text.startsWith('\uFEFF') ? `\uFEFF${text}` : text);
}
