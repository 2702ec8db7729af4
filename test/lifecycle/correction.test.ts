import { describe, expect, it } from 'vitest';
import { beforeCorrection, brokenCorrection, earlierDigests } from '../../src/lifecycle/correction.js';
import { digestOf } from '../../src/lifecycle/digest.js';
import { associationOf, sealFaults } from '../../src/lifecycle/seal.js';
import { association as associationText, corrected, resealed, sealed } from '../cases/approved-texts.js';
import { associationIn, policyIn } from '../cases/sealed.js';

const association = associationIn(associationText);
const first = sealed();
const once = corrected(first);
const twice = corrected(once, '17', '2026-02-20');

const faultsOf = (text: string) => sealFaults(policyIn(text), association);
const brokenIn = (text: string) => brokenCorrection(policyIn(text), association);

describe('a corrected record', () => {
  it('gives the earlier digest, once it is taken back, however often it was corrected', () => {
    expect([first, once, twice].map(faultsOf)).toEqual([[], [], []]);
    const sealOf = (text: string) => policyIn(text).approval?.seal?.digest;
    expect(new Set([first, once, twice].map(sealOf)).size).toBe(3);
    expect(earlierDigests(policyIn(twice))).toEqual([sealOf(first), sealOf(once)]);
    for (const [at, text] of [first, once].entries()) {
      const before = beforeCorrection(policyIn(twice), at);
      expect(digestOf({ policy: before, association: associationOf(before, association) })).toBe(
        sealOf(text),
      );
    }
  });

  it.each<[string, (text: string) => string]>([
    ['a word of the text', (text) => text.replace('نص الهدف', 'نص آخر')],
    ['the reason', (text) => text.replace('نُقل الرقم خطأ', 'طلب الرئيس')],
    ['the earlier number', (text) => text.replace('"minutes":"12"', '"minutes":"13"')],
    ['its day', (text) => text.replace('2026-01-20', '2026-01-21')],
  ])('is covered by the seal: %s', (_, edit) => {
    expect(edit(twice)).not.toBe(twice);
    expect(faultsOf(edit(twice))).toEqual(['text']);
  });

  it.each<[string, (text: string) => string, number]>([
    ['another text', (text) => text.replace('نص الهدف', 'نص آخر'), 1],
    ['an earlier record that was another', (text) => text.replace('"minutes":"12"', '"minutes":"13"'), 1],
    [
      'an effect that no correction changes',
      (text) => text.replace('  seal:', '  effective: 2026-01-01\n  seal:'),
      1,
    ],
    [
      'the first correction left out',
      (text) => text.replace(/corrections: \[(?<one>\{.*?\}\}),/u, 'corrections: ['),
      0,
    ],
  ])('is none of %s, though somebody made the seal anew', (_, edit, at) => {
    expect(edit(twice)).not.toBe(twice);
    const forged = resealed(edit(twice));
    expect(faultsOf(forged)).toEqual(['correction']);
    expect(brokenIn(forged)).toBe(at);
  });

  it('is one of the same text where only looks and filed copies differ', () => {
    const filed = `filed:\n  - { version: 1, file: signed/x@1.pdf, sha256: "${'ab'.repeat(32)}" }\n`;
    expect(faultsOf(`theme: letterhead\n${twice}${filed}`)).toEqual([]);
  });
});
