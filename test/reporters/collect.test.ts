import { describe, expect, it } from 'vitest';
import { sorted } from '../../src/diagnostics/collect.js';
import type { Diagnostic, Severity } from '../../src/diagnostics/diagnostic.js';
import { Lines } from '../../src/diagnostics/range.js';
import { firstFew as firstFewOf } from '../../src/faults/first-few.js';
import { finding } from '../cases/finding.js';

const lines = new Lines('x\n'.repeat(1000));

function at(file: string, offset: number, rule: string, severity: Severity = 'warning'): Diagnostic {
  return { ...finding(rule, severity, lines.range(offset, offset + 1)), file };
}

const firstFew = (findings: readonly Diagnostic[]) => firstFewOf(findings, ({ rule }) => rule === 'truth');

describe('what was found', () => {
  it('is sorted by file, place and rule, whatever the order in which it came', () => {
    const all = [at('b', 0, 'x'), at('a', 9, 'x'), at('a', 2, 'y'), at('a', 2, 'x'), at('A', 9, 'x')];
    const order = sorted(all).map(({ file, range, rule }) => `${file}${range.start.offset}${rule}`);
    expect(order).toEqual(['A9x', 'a2x', 'a2y', 'a9x', 'b0x']);
    expect(sorted([...all].reverse())).toEqual(sorted(all));
  });

  it('is reported once, however often it was found', () => {
    expect(sorted([at('a', 1, 'x'), at('a', 1, 'x'), at('a', 1, 'y'), at('b', 1, 'x')])).toHaveLength(3);
  });

  it('is cut after two hundred of one file, in the order of the file, and says how many are left', () => {
    const many = Array.from({ length: 205 }, (_, i) => at('a', 2 * (204 - i), 'x'));
    expect(firstFew(many.slice(0, 200))).toHaveLength(200);
    const few = firstFew(many);
    expect(few.slice(0, 200).map(({ range }) => range.start.line)).toEqual(
      Array.from({ length: 200 }, (_, i) => i + 1),
    );
    expect(few.slice(200)).toMatchObject([
      {
        rule: 'too-many',
        severity: 'warning',
        values: { more: 5 },
        range: { start: { line: 201 } },
      },
    ]);
  });

  it('keep the gravest, wherever it stands, and end as grave as what was cut away', () => {
    const many = Array.from({ length: 200 }, (_, i) => at('a', i, 'x'));
    const few = firstFew([...many, at('a', 300, 'y', 'error')]);
    expect(few.map(({ rule }) => rule)).toContain('y');
    expect(few.at(-1)).toMatchObject({ rule: 'too-many', severity: 'warning' });
    const errors = Array.from({ length: 201 }, (_, i) => at('a', i, 'x', 'error'));
    expect(firstFew(errors).at(-1)).toMatchObject({ rule: 'too-many', severity: 'error' });
  });
});

describe('what nothing may hide', () => {
  const flood = Array.from({ length: 300 }, (_, i) => at('a', i, 'x', 'error'));

  it('comes first, however many graver findings there are before it', () => {
    const few = firstFew([...flood, at('a', 900, 'truth', 'warning')]);
    expect(few).toHaveLength(201);
    expect(few[0]).toMatchObject({ rule: 'truth', range: { start: { line: 451 } } });
  });

  it('is no flood of its own: ten of one rule', () => {
    const truths = Array.from({ length: 300 }, (_, i) => at('a', 600 + i, 'truth', 'warning'));
    const reported = firstFew([...flood, ...truths]).filter(({ rule }) => rule === 'truth');
    expect(reported).toHaveLength(10);
  });
});

describe('places', () => {
  it('count lines and columns from 1, in UTF-16 units', () => {
    const text = new Lines('ab\n😀c\r\n\nd');
    expect(text.position(0)).toEqual({ line: 1, column: 1, offset: 0 });
    expect(text.position(2)).toEqual({ line: 1, column: 3, offset: 2 });
    expect(text.position(5)).toEqual({ line: 2, column: 3, offset: 5 });
    expect(text.position(8)).toEqual({ line: 3, column: 1, offset: 8 });
    expect(text.position(10)).toEqual({ line: 4, column: 2, offset: 10 });
  });

  it('of a part go on from where the part begins', () => {
    const part = new Lines('ab\ncd', { line: 7, column: 5, offset: 100 });
    expect(part.position(1)).toEqual({ line: 7, column: 6, offset: 101 });
    expect(part.position(4)).toEqual({ line: 8, column: 2, offset: 104 });
  });
});
