import { parseDocument } from 'yaml';
import { edited } from './edits.js';
import { entryAt } from './located.js';
import { parse } from './parse.js';
import { quote } from './repair.js';

/** A text as a value of a YAML file, on one line: in quotes only where it would else be read as something else. */
export function scalar(text: string): string {
  const line = text.trim().replace(/\s+/gu, ' ');
  const document = parseDocument(`key: ${line} # end\n`, { schema: 'core' });
  const isPlain = document.errors.length + document.warnings.length === 0 && document.get('key') === line;
  return isPlain ? line : quote(line);
}

/**
 * A YAML text with these values after keys of its outermost level, as YAML writes them. Comments and layout stay; a key
 * that isn't there is our own bug.
 */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  const { root } = parse(text);
  const edits = Object.entries(values).map(([key, value]) => {
    const entry = root && entryAt(root, [key]);
    if (!entry) throw new Error(`no key ${key}`);
    const { value: old, keyRange } = entry;
    if (old.kind !== 'scalar') throw new Error(`${key} holds more than one value`);
    // A blank one stands right after its colon.
    const at = keyRange.end.offset + 1;
    return old.value === null
      ? { start: at, end: at, text: ` ${value}` }
      : { start: old.range.start.offset, end: old.range.end.offset, text: value };
  });
  return edited(text, edits);
}
