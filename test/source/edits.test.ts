import { describe, expect, it } from 'vitest';
import type { Edit } from '../../src/diagnostics/diagnostic.js';
import { apart, edited, mover } from '../../src/source/edits.js';

const edit = (start: number, end: number, text: string): Edit => ({ start, end, text });

describe('edits of a text', () => {
  it('are applied in whatever order they are given', () => {
    expect(edited('abcdef', [edit(4, 6, ''), edit(0, 1, 'xyz'), edit(2, 2, '-')])).toBe('xyzb-cd');
  });

  it('keep the line ends of what they replace, and take those of the file for what they add', () => {
    expect(edited('a\r\nb\nc\rd', [edit(0, 8, "'a\nb\nc\nd'")])).toBe("'a\r\nb\nc\rd'");
    expect(edited('a\r\nb', [edit(3, 4, 'x\ny')])).toBe('a\r\nx\r\ny');
    expect(edited('ab', [edit(1, 1, '\n')])).toBe('a\nb');
  });

  it('move the places after them, and no others', () => {
    const edits = [edit(2, 4, ''), edit(6, 6, 'xyz')];
    expect([0, 2, 4, 6, 7].map(mover(edits))).toEqual([0, 2, 2, 4, 8]);
  });
});

describe('things to fix at the same time', () => {
  const thing = (...edits: Edit[]) => ({ fix: { safe: true, edits } });

  it('are those that don’t touch one that comes before them', () => {
    const things = [
      thing(edit(0, 2, '')),
      thing(edit(2, 3, '')),
      thing(edit(1, 2, '')),
      thing(edit(4, 5, ''), edit(9, 9, 'x')),
      thing(edit(7, 9, '')),
      thing(edit(7, 8, '')),
      thing(),
    ];
    expect(apart(things, 10)).toEqual([things[0], things[3], things[5]]);
  });
});
