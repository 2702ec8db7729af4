import { describe, expect, it } from 'vitest';
import {
  entryAt,
  type LocatedScalar,
  nodeAt,
  rangeAt,
  rangesInside,
  toPlain,
} from '../../src/source/located.js';
import { parse } from '../../src/source/parse.js';
import { unmarked } from '../cases/marked.js';

function rootOf(text: string) {
  const { root, findings } = parse(text);
  if (!root || findings.length > 0) throw new Error('the text should be without fault');
  return root;
}

const placeOf = ({ start, end }: ReturnType<typeof rangeAt>) =>
  `${start.line}:${start.column}-${end.line}:${end.column}`;

/** Searches a word in the value of `text`, and compares its place with the mark. */
function expectWordAtMark(marked: string, word: string): void {
  const { files, places } = unmarked({ file: marked });
  const source = String(files.file);
  const node = entryAt(rootOf(source), ['text'])?.value as LocatedScalar;
  const start = String(node.value).lastIndexOf(word);
  expect(start, 'the word is in the value').toBeGreaterThanOrEqual(0);
  const [range] = rangesInside(node, [{ start, end: start + word.length }]);
  expect(range && placeOf(range)).toBe(places[0]?.place);
  if (range) expect(source.slice(range.start.offset, range.end.offset)).not.toBe('');
}

describe('where words of a text stand', () => {
  it.each([
    ['in plain words', 'text: نص ⟦كلمة⟧ بعدها'],
    ['after the same word', 'text: كلمة و⟦كلمة⟧'],
    ['after an emoji, which counts for two', 'text: 😀😀 ⟦كلمة⟧'],
    ['over folded lines', 'text: نص\n  سطر ثان\n\n  سطر ⟦كلمة⟧ ثالث'],
    ['in single quotes', "text: 'نص ''مقتبس'' ⟦كلمة⟧'"],
    ['in double quotes', 'text: "نص \\"مقتبس\\" ⟦كلمة⟧"'],
    ['after escapes', 'text: "\\u0646\\x41\\U0001F600\\t ⟦كلمة⟧"'],
    ['over folded lines in double quotes', 'text: "نص \\\n  سطر ⟦كلمة⟧\n  ثالث"'],
    ['in a block', 'text: |\n  نص\n\n    أبعد ⟦كلمة⟧ بعدها\n'],
    ['in a folded block', 'text: >-\n  نص\n  سطر ⟦كلمة⟧ بعدها\n'],
    ['in a block with its indentation given', 'text: |2+ # ملاحظة كلمة\n   نص ⟦كلمة⟧\n\n'],
    ['in lines that end as on Windows', 'text: |\r\n  نص\r\n  سطر ⟦كلمة⟧\r\n'],
  ])('%s', (_, marked) => {
    expectWordAtMark(marked, 'كلمة');
  });

  it('written as escapes', () => {
    expectWordAtMark('text: "نص ⟦\\u0643\\u0644\\u0645\\u0629⟧ بعدها"', 'كلمة');
  });
});

describe('where values stand', () => {
  const root = rootOf('a: { b: [x, y] }\nblank:\n"quoted key": z\n');

  it('a scalar at itself, anything larger at its key, a blank at its key', () => {
    expect(placeOf(rangeAt(root, ['a', 'b', 1]))).toBe('1:13-1:14');
    expect(placeOf(rangeAt(root, ['a', 'b']))).toBe('1:6-1:7');
    expect(placeOf(rangeAt(root, ['blank']))).toBe('2:1-2:6');
    expect(placeOf(rangeAt(root, ['quoted key']))).toBe('3:15-3:16');
  });

  it('what is not there is looked for as far as the path goes, but is no entry', () => {
    expect(nodeAt(root, ['a', 'c', 'd'])).toBe(nodeAt(root, ['a']));
    expect(entryAt(root, ['c', 'a'])).toBeUndefined();
    expect(entryAt(root, ['a', 'c'])).toBeUndefined();
    expect(entryAt(root, ['a', 'b'])?.key).toBe('b');
  });
});

describe('values without their places', () => {
  it('are what the file says', () => {
    expect(toPlain(rootOf('a: 1\nb: [x, true, null, "1"]\nc: {}\n'))).toEqual({
      a: 1,
      b: ['x', true, null, '1'],
      c: {},
    });
  });

  it('take a key named __proto__ for a key', () => {
    const plain = toPlain(rootOf('__proto__: { polluted: true }\nconstructor: x\n')) as object;
    expect(Object.keys(plain)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
