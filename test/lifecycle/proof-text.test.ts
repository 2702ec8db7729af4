import { describe, expect, it } from 'vitest';
import { proofText, readProofText } from '../../src/lifecycle/proof-text.js';
import { seeded } from '../cases/seeded.js';
import { sources } from '../support/sources.js';

const seed = Number(process.env.SIYASA_TEST_SEED ?? Math.floor(Math.random() * 2 ** 31));
const times = Number(process.env.SIYASA_TEST_RUNS ?? 500);

const digest = '0a'.repeat(32);
const written = (code: string | null, license: string | null = '1511', version = 2) =>
  proofText(sources({ code, version }, { license }), digest);

describe('the text of the QR code', () => {
  it('names licence, code, version and digest, and what is missing', () => {
    expect(written('BR-01')).toBe(`SIYASA:1 L:1511 C:BR-01 V:2 D:${digest.toUpperCase()}`);
    expect(proofText(sources(), digest)).toBe(`SIYASA:1 L:- C:- V:- D:${digest.toUpperCase()}`);
    expect(written('«س-١»/٢')).toContain(' C:«س-١»/٢ ');
  });

  it('is read back', () => {
    expect(readProofText(written('BR-01'))).toEqual({ license: '1511', code: 'BR-01', version: 2, digest });
    expect(readProofText(proofText(sources(), digest))).toEqual({
      license: undefined,
      code: undefined,
      version: undefined,
      digest,
    });
  });

  it.each([
    'X V:9 D:00',
    'X\u00A0V:9',
    'X\nSIYASA:1 L:1 C:2 V:3 D:00',
    '-',
    '%20',
    '%',
    'C:',
    '\u202EX',
    '\u2028L:1',
  ])('keeps %j one field', (code) => {
    const text = written(code, code);
    expect(text.split(' ')).toHaveLength(5);
    expect(text.match(/:/gu)).toHaveLength(5);
    expect(readProofText(text)).toMatchObject({ code, license: code, version: 2 });
  });

  it('shortens a code that would make the squares too small, and says so', () => {
    expect(written('A'.repeat(60))).toContain(` C:${'A'.repeat(60)} `);
    expect(written('A'.repeat(61))).toContain(` C:${'A'.repeat(59)}… `);
    expect(readProofText(written(' '.repeat(61)))?.code).toBe(`${' '.repeat(19)}…`);
  });

  it(`reads back any licence and code (SIYASA_TEST_SEED=${seed})`, () => {
    const dice = seeded(seed);
    const alphabet = [...' :%-ABLCVD019٣سيا\n\t\r\u00A0\u2028\u202E\u2066\u0000\u001B\u{1f600}'];
    const value = () => Array.from({ length: 1 + dice.below(6) }, () => dice.pick(alphabet)).join('');
    for (let run = 0; run < times; run += 1) {
      const [code, license, version] = [value(), value(), 1 + dice.below(99)];
      const text = written(code, license, version);
      expect(readProofText(text), text).toEqual({ license, code, version, digest });
    }
  });

  it.each([
    '',
    'SIYASA:1',
    `SIYASA:2 L:- C:- V:- D:${'0A'.repeat(32)}`,
    `SIYASA:1 L:- C:- V:- D:${'0A'.repeat(31)}`,
    `SIYASA:1 L:- C:- V:- D:${digest}`,
    `SIYASA:1 L:- C:- V:02 D:${'0A'.repeat(32)}`,
    `SIYASA:1 L:- C:X V:9 V:2 D:${'0A'.repeat(32)}`,
    `SIYASA:1 L:- C:%41 V:2 D:${'0A'.repeat(32)}`,
    `SIYASA:1 L:- C:%E0%A4%A V:2 D:${'0A'.repeat(32)}`,
    `SIYASA:1 L:- C:- V:- D:${'0A'.repeat(32)}\n`,
  ])('is not %j', (text) => {
    expect(readProofText(text)).toBeUndefined();
  });
});
