import { describe, expect, it } from 'vitest';
import { toPlain } from '../../src/source/located.js';
import { parse } from '../../src/source/parse.js';
import { sentenceOf } from '../cases/finding.js';

const plain = (text: string) => {
  const { root } = parse(text);
  return root && toPlain(root);
};
const rules = (text: string) => parse(text).findings.map(({ rule }) => rule);

describe('reading YAML', () => {
  it('takes values as YAML 1.2 does, whatever the file claims to be', () => {
    const values = 'a: yes\nb: 2025-10-25\nc: 12:30\nd: 0o17\n';
    const read = { a: 'yes', b: '2025-10-25', c: '12:30', d: 15 };
    expect(plain(values)).toEqual(read);
    expect(plain(`%YAML 1.1\n---\n${values}`)).toEqual(read);
  });

  it('keeps the first of a repeated key', () => {
    expect(plain('a: 1\nb: 2\na: 3\n')).toEqual({ a: 1, b: 2 });
  });

  it('reads a value without quotes as the text it was meant to be', () => {
    expect(plain("a: {{x.y}} نص\nb: هذا: كذا\nc: '{{z}}'\nd: {{x.y}}\ne: @x y\nf: #1b5e4b\n")).toEqual({
      a: '{{x.y}} نص',
      b: 'هذا: كذا',
      c: '{{z}}',
      d: '{{x.y}}',
      e: '@x y',
      f: '#1b5e4b',
    });
  });

  it('reads the first of several documents', () => {
    expect(plain('a: 1\n---\na: 2\n')).toEqual({ a: 1 });
  });

  it('reads what tabs indent, as an editor shows it', () => {
    expect(plain('a:\n\tb: 1\n\tc:\n\t\t- x\n')).toEqual({ a: { b: 1, c: ['x'] } });
    expect(plain('a:\n  - b: 1\n\tc: 2\n')).toEqual({ a: [{ b: 1, c: 2 }] });
  });

  it('follows aliases', () => {
    expect(plain('a: &x [1, 2]\nb: *x\nc: [*x, *x]\n')).toEqual({
      a: [1, 2],
      b: [1, 2],
      c: [
        [1, 2],
        [1, 2],
      ],
    });
  });

  it('reports one mistake once', () => {
    expect(rules('a: "x\nb: y\nc: "z"\n')).toEqual(['yaml-syntax']);
    expect(rules('a: [x, y\nb: z\nc: w\n')).toEqual(['yaml-syntax']);
    expect(rules('a:\n   b: x\n  c: y\n')).toEqual(['yaml-syntax']);
  });
});

describe('a mistake is recognised by the code of the library', () => {
  const mistakes = (text: string) => parse(text).findings.map(sentenceOf);

  it.each([
    ['a tag that is called as a thing of YAML', 'a: !flow x\n', 'tag'],
    ['a tag that is called as a sign', 'a: !quoted x\n', 'tag'],
    ['a text that begins with a comma', 'a: ,x\n', 'start'],
  ])('and not by words of the file in its message: %s', (_, text, mistake) => {
    expect(mistakes(text)).toEqual([`yaml-syntax.${mistake}`]);
  });

  it.each([
    ['a quote that is never closed', 'a: "x\n', 'quote'],
    ['items without a comma', 'a: [ "x" "y" ]\n', 'bracket'],
    ['items with an Arabic comma', 'a: [ "x"، "y" ]\n', 'comma'],
    ['a bracket that is never closed', 'a: [x\nb: y\n', 'bracket'],
  ])('or by its message where one code stands for many mistakes: %s', (_, text, mistake) => {
    expect(mistakes(text)).toEqual([`yaml-syntax.${mistake}`]);
  });
});

describe('reading what nobody wrote by hand ends soon', () => {
  const many = (unit: string) => unit.repeat(Math.floor(100_000 / Buffer.byteLength(unit)));
  const chain = Array.from({ length: 30 }, (_, i) => `k${i + 1}: &k${i + 1} [${`*k${i},`.repeat(9)}]\n`);

  it.each([
    ['aliases of aliases of aliases', `k0: &k0 [x]\n${chain.join('')}`, 'yaml-alias-bomb'],
    [
      'aliases of one long list',
      `a: &a [${'x,'.repeat(5000)}]\nb: [${'*a,'.repeat(5000)}]\n`,
      'yaml-alias-bomb',
    ],
    ['brackets in brackets', `a: ${many('[')}`, 'yaml-nesting'],
    ['braces in braces', `a: ${many('{b: ')}`, 'yaml-nesting'],
    ['lists in lists', many('- '), 'yaml-nesting'],
    ['a hundred levels', `${'['.repeat(100)}${']'.repeat(100)}`, 'yaml-nesting'],
    ['more values than any policy has', `[${'1,'.repeat(20_000)}]`, 'yaml-size'],
    ['one key again and again', many('k: 1\n'), 'key-duplicate'],
    ['a mistake on every line', many('- a: b: c\n'), 'yaml-syntax'],
    ['a tab on every line', many('\t- x\n'), 'yaml-syntax'],
  ])('%s', (_, text, rule) => {
    const started = performance.now();
    expect(rules(text)).toContain(rule);
    expect(performance.now() - started).toBeLessThan(8000);
  });

  it('as many values as a policy may have, and as many levels', () => {
    // The list itself counts as a value.
    expect(rules(`[${'1,'.repeat(19_999)}]`)).toEqual([]);
    expect(rules(`${'['.repeat(61)}${']'.repeat(61)}`)).toEqual([]);
    expect(rules(`${'['.repeat(60)}1${']'.repeat(60)}`)).toEqual([]);
    expect(rules(`${'['.repeat(61)}1${']'.repeat(61)}`)).toEqual(['yaml-nesting']);
    expect(rules(`${'['.repeat(62)}${']'.repeat(62)}`)).toEqual(['yaml-nesting']);
  });
});
