import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keysIn, placeAt } from '../../src/editor/yaml-place.js';
import type { Located, Path } from '../../src/source/located.js';
import { parse } from '../../src/source/parse.js';
import { associations, policyFile } from '../support/project.js';

/** Returns every key of a file as YAML reads it. */
function keysRead(node: Located, path: Path = []): { path: Path; start: number; end: number }[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'list') return node.items.flatMap((item, i) => keysRead(item, [...path, i]));
  return [...node.entries.values()].flatMap(({ key, keyRange, value }) => [
    { path: [...path, key], start: keyRange.start.offset, end: keyRange.end.offset },
    ...keysRead(value, [...path, key]),
  ]);
}

describe('the keys that are recognised from lines alone', () => {
  const files = associations.flatMap((id) => [
    policyFile(id),
    policyFile(id).replace('beneficiary-relations', 'association'),
  ]);

  it.each(files)('are those that YAML reads: %s', (file) => {
    for (const text of [readFileSync(file, 'utf8'), readFileSync(file, 'utf8').replaceAll('\n', '\r\n')]) {
      const { root } = parse(text);
      if (!root) throw new Error(`no YAML in ${file}`);
      const byPlace = (a: { start: number }, b: { start: number }) => a.start - b.start;
      expect([...keysIn(text)].sort(byPlace)).toEqual(keysRead(root).sort(byPlace));
    }
  });

  it('are found in lists below a key in the same column, and not in texts and comments', () => {
    const text = 'a:\n- b: 1\n  c: |\n    d: no\n\n    e: no\n# f: no\n- g: 2\nh: "i: no"\n';
    expect(keysIn(text).map(({ path }) => path.join('.'))).toEqual(['a', 'a.0.b', 'a.0.c', 'a.1.g', 'h']);
  });

  it('are found after a bracket that is never closed', () => {
    const text = 'a: { b: [1, { c: "}"\nd: 2\n';
    expect(keysIn(text).map(({ path }) => path.join('.'))).toEqual(['a', 'a.b', 'a.b.1.c', 'd']);
  });
});

describe('what is being typed', () => {
  it.each([
    ['|', 'key', ''],
    ['ti|', 'key', ''],
    ['type: |', 'value', 'type'],
    ['type:|', 'value', 'type'],
    ['type: ben|eficiary', 'value', 'type'],
    ['sections:\n  - |', 'key', 'sections.0'],
    ['sections:\n- kind: scope\n- ki|', 'key', 'sections.1'],
    ['sections:\n  - kind: scope\n    |', 'key', 'sections.0'],
    ['sections:\n  - kind: scope\n  |', 'key', 'sections'],
    ['sections:\n  - kind: scope\n|', 'key', ''],
    ['sections:\n  - items:\n      - one\n      - text: |', 'value', 'sections.0.items.1.text'],
    ['sections:\n  - text: >-\n      one\n      {{|', 'value', 'sections.0.text'],
    ['sections:\n  - text: |-\n      one\n    li|', 'key', 'sections.0'],
    ['approval: { method: se|, minutes: }', 'value', 'approval.method'],
    ['approval: { method: session, mi|', 'key', 'approval'],
    ['letterhead:\n  fields: [number, da|', 'value', 'letterhead.fields.1'],
    ['letterhead:\n  fields: [\n    number,\n    { ke|', 'key', 'letterhead.fields.1'],
    ['title: "open\nstatus: |', 'value', 'status'],
    ['a: [never closed\nstatus: |', 'value', 'status'],
    ['\tbad\n:::\nstatus: dr|', 'value', 'status'],
  ])('%j: %s at %s', (marked, slot, path) => {
    const cursor = marked.lastIndexOf('|');
    const text = marked.slice(0, cursor) + marked.slice(cursor + 1);
    const place = placeAt(text, cursor);
    expect({ slot: place.slot, path: place.path.join('.') }).toEqual({ slot, path });
  });
});
