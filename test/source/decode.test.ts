import { describe, expect, it } from 'vitest';
import { decode, largestFile } from '../../src/source/decode.js';

const text = (bytes: Uint8Array) => {
  const decoded = decode(bytes);
  return decoded.ok ? decoded.text : decoded.findings.map(({ rule }) => rule).join();
};

describe('the bytes of a file', () => {
  it('are read as UTF-8, without a byte order mark', () => {
    expect(text(Buffer.from('title: سياسة 😀\n'))).toBe('title: سياسة 😀\n');
    expect(text(Buffer.from('\ufefftitle: س\n'))).toBe('title: س\n');
  });

  it('keep their line ends, except that a lone carriage return is one too', () => {
    expect(text(Buffer.from('a: 1\r\nb: 2\r\n'))).toBe('a: 1\r\nb: 2\r\n');
    expect(text(Buffer.from('a: 1\rb: 2\r'))).toBe('a: 1\nb: 2\n');
  });

  it('may be as many as the limit, and not one more', () => {
    expect(text(Buffer.alloc(largestFile, 'a'))).toHaveLength(largestFile);
    expect(text(Buffer.alloc(largestFile + 1, 'a'))).toBe('file-too-large');
  });

  it('are refused in any other encoding, at the first character that is none', () => {
    const decoded = decode(Buffer.from([...Buffer.from('a: 1\nb: '), 0xc7, 0xe1]));
    expect(decoded.ok ? [] : decoded.findings).toMatchObject([
      { rule: 'encoding', range: { start: { line: 2, column: 4, offset: 8 }, end: { column: 5 } } },
    ]);
    expect(text(Buffer.from('a: سياسة', 'utf16le').swap16())).toBe('encoding');
    expect(text(Buffer.from([0xfe, 0xff, 0, 0x61]))).toBe('encoding');
  });

  it.each([
    ['a Word file', 'PK\x03\x04'],
    ['an old Word file', '\xd0\xcf\x11\xe0'],
    ['a PDF file', '%PDF-1.7'],
    ['an RTF file', '{\\rtf1'],
    ['a zero in the midst', 'title: x\0\n'],
  ])('are no text: %s', (_, start) => {
    expect(text(Buffer.from(start, 'latin1'))).toBe('file-not-text');
  });
});
