import { describe, expect, it } from 'vitest';
import { scalar, withItem, withoutKey, withValue } from '../../src/source/entries.js';

describe('a key that is set', () => {
  it.each([
    ['takes the place of its value', 'a: 1 # واحد\nb: 2\n', ['a'], '3', 'a: 3 # واحد\nb: 2\n'],
    ['fills a blank, before a comment', 'a: # فراغ\nb: 2\n', ['a'], 'x', 'a: x # فراغ\nb: 2\n'],
    ['fills a blank in a flow map', 'a: { b: , c: }\n', ['a', 'b'], '1', 'a: { b: 1, c: }\n'],
    ['fills a blank at the end of a flow map', 'a: { b: 1, c: }\n', ['a', 'c'], '2', 'a: { b: 1, c: 2 }\n'],
    ['is put at the end of a flow map', 'a: { b: 1 }\n', ['a', 'c'], '2', 'a: { b: 1, c: 2 }\n'],
    [
      'is put at the end of a map',
      'a:\n  b: 1 # واحد\nd: 4\n',
      ['a', 'c'],
      '2',
      'a:\n  b: 1 # واحد\n  c: 2\nd: 4\n',
    ],
    [
      'is put after a block of text',
      'a:\n  b: |\n    نص\n\nd: 4\n',
      ['a', 'c'],
      '2',
      'a:\n  b: |\n    نص\n  c: 2\n\nd: 4\n',
    ],
    ['is put after the last line without a break', 'a: 1', ['b'], '2', 'a: 1\nb: 2'],
    ['brings its parents', 'a: 1\n', ['b', 'c'], '2', 'a: 1\nb:\n  c: 2\n'],
    ['fills a blank parent', 'a: # يُملأ\nb: 1\n', ['a', 'c'], '2', 'a: # يُملأ\n  c: 2\nb: 1\n'],
    [
      'in an item of a list',
      'a:\n  - { b: 1, c: }\n  - b: 2\n',
      ['a', 1, 'c'],
      '3',
      'a:\n  - { b: 1, c: }\n  - b: 2\n    c: 3\n',
    ],
    ['is made blank', 'a: 1\nb: { c: 2, d: 3 }\n', ['b', 'c'], '', 'a: 1\nb: { c: , d: 3 }\n'],
    ['takes the place of a folded text', 'a: نص\n  طويل\nb: 1\n', ['a'], 'قصير', 'a: قصير\nb: 1\n'],
    [
      'takes the place of an empty list',
      'a: [] # لا أحد\nb: 1\n',
      ['a'],
      '- c: 1',
      'a: # لا أحد\n  - c: 1\nb: 1\n',
    ],
    ['takes the place of null', 'a: null\nb: 1\n', ['a'], 'c: 1\nd: 2', 'a:\n  c: 1\n  d: 2\nb: 1\n'],
    ['is the first of an empty map', 'a: {}\nb: 1\n', ['a', 'c'], '2', 'a:\n  c: 2\nb: 1\n'],
    ['is put after a last comma', 'a: { b: 1, }\n', ['a', 'c'], '2', 'a: { b: 1, c: 2 }\n'],
    ['takes a block of its own', 'a: 1\n', ['b'], 'c: 1\nd: 2', 'a: 1\nb:\n  c: 1\n  d: 2\n'],
  ])('%s', (_, text, path, yaml, after) => {
    expect(withValue(text, path, yaml)).toBe(after);
  });

  it('leaves alone what is laid out otherwise', () => {
    expect(withValue('- a\n- b\n', ['a'], '1')).toBeUndefined();
    expect(withValue('a: [1]\n', ['a', 'b'], '1')).toBeUndefined();
    expect(withValue('a: {\n', ['b'], '1')).toBeUndefined();
  });
});

describe('an item that is added', () => {
  it.each([
    ['to a list', 'a:\n  - 1\n  - 2 # اثنان\nb: 1\n', 'a:\n  - 1\n  - 2 # اثنان\n  - 3\nb: 1\n'],
    ['to a list at the margin', 'a:\n- 1\nb: 1\n', 'a:\n- 1\n- 3\nb: 1\n'],
    ['to a list in brackets', 'a: [1, 2]\n', 'a: [1, 2, 3]\n'],
    ['to a list that is blank', 'a:\nb: 1\n', 'a:\n  - 3\nb: 1\n'],
    ['to a list that is not there', 'b: 1\n', 'b: 1\na:\n  - 3\n'],
  ])('%s', (_, text, after) => {
    expect(withItem(text, ['a'], '3')).toBe(after);
  });
});

describe('a key that is taken away', () => {
  it.each([
    ['with its block', 'a: 1\nb:\n  c: 1\n  d: 2\ne: 3\n', ['b'], 'a: 1\ne: 3\n'],
    ['at the end', 'a: 1\nb:\n  c: |\n    نص\n', ['b'], 'a: 1\n'],
    ['first in a flow map', 'a: { b: 1, c: 2 }\n', ['a', 'b'], 'a: { c: 2 }\n'],
    ['last in a flow map', 'a: { b: 1, c: 2 }\n', ['a', 'c'], 'a: { b: 1 }\n'],
    ['that is not there', 'a: 1\n', ['b'], 'a: 1\n'],
  ])('%s', (_, text, path, after) => {
    expect(withoutKey(text, path)).toBe(after);
  });
});

it.each([
  ['سبب واضح', 'سبب واضح'],
  ['مدة الرد: عشرة أيام', "'مدة الرد: عشرة أيام'"],
  ["it's", "'it''s'"],
  ['1447', "'1447'"],
  ['yes', "'yes'"],
  ['# تعليق', "'# تعليق'"],
  ['سطر\nوآخر', 'سطر وآخر'],
  [12, '12'],
  [null, ''],
])('%j is written as %s', (value, yaml) => {
  expect(scalar(value)).toBe(yaml);
});
