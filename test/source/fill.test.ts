import { describe, expect, it } from 'vitest';
import { parse as readYaml } from 'yaml';
import { filled, scalar } from '../../src/source/fill.js';

describe('a text as a value', () => {
  it.each(['إدارة الحوكمة', 'BR-01', 'a#b', 'رقم (5)'])('%s needs no quotes', (text) => {
    expect(scalar(text)).toBe(text);
  });

  it.each([
    '12e3',
    '0123',
    'true',
    'إدارة: الحوكمة',
    'قرار #5',
    '{{association.name}} هنا',
    "it's: 'so'",
    '- x',
    '~',
    '*a',
    '@b',
  ])('%s is put in quotes, and read as what it is', (text) => {
    expect(scalar(text)).toMatch(/^'.*'$/u);
    expect(readYaml(`key: ${scalar(text)} # remark`)).toEqual({ key: text });
  });

  it('stands on one line', () => {
    expect(scalar('  a\n b\t c ')).toBe('a b c');
  });
});

describe('filling in', () => {
  it('puts values after blank keys and in the place of old ones, and changes nothing else', () => {
    const text = '# remark\ncode: # which\nowner:\nissued: 2020 # when\nsections:\n  - code: x\n';
    expect(filled(text, { code: 'A-1', owner: "'b: c'", issued: '2026-01-15' })).toBe(
      "# remark\ncode: A-1 # which\nowner: 'b: c'\nissued: 2026-01-15 # when\nsections:\n  - code: x\n",
    );
    expect(filled(text, {})).toBe(text);
  });

  it('knows only keys that are there', () => {
    expect(() => filled('a: 1\n', { b: '2' })).toThrow('no key b');
  });
});
