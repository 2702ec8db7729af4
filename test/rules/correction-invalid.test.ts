import { describe, expect, it } from 'vitest';
import { gregorian } from '../../src/calendar/date.js';
import { check } from '../../src/pipeline/check.js';
import { association, corrected, resealed, sealed, withoutSeal } from '../cases/approved-texts.js';
import { sentenceOf } from '../cases/finding.js';
import { inFolder } from '../cases/folder.js';
import { valueIn } from '../support/value-in.js';

function reported(text: string): Promise<string[]> {
  return inFolder({ 'association.yaml': association, 'relations.yaml': text }, async (folder) => {
    const checked = valueIn(await check([folder], undefined, { today: gregorian(2026, 3, 1) }));
    return checked.diagnostics
      .filter(({ rule }) => /^(?:correction|date|seal|value|key)-/u.test(rule))
      .map((one) => `${one.severity} ${sentenceOf(one)} ${one.range.start.line}`);
  });
}

describe('a correction of a record', () => {
  const line = sealed().split('\n').length;

  it('may be of the day of the approval, of the day of the correction before it, and of today', async () => {
    const text = ['2025-10-25', '2025-10-25', '2026-03-01'].reduce(
      (before, day, i) => corrected(before, String(16 + i), day),
      sealed(),
    );
    expect(await reported(text)).toEqual([]);
  });

  it.each([
    ['before the approval', corrected(sealed(), '16', '2025-10-24'), 'approval'],
    [
      'before the correction before it',
      corrected(corrected(sealed(), '16', '2026-02-02'), '17', '2026-02-01'),
      'order',
    ],
    ['to come', corrected(sealed(), '16', '2026-03-02'), 'future'],
  ])('is none of a day %s', async (_, text, variant) => {
    expect(await reported(text)).toEqual([`error correction-invalid.${variant} ${line}`]);
  });

  it('is none of a day that no month has', async () => {
    expect(await reported(corrected(sealed(), '16', '2026-02-30'))).toEqual([
      `error date-invalid.day ${line}`,
    ]);
  });

  it.each(["''", "' '", ''])('is reported where its reason is blank: %s', async (reason) => {
    const text = corrected(sealed()).replace('"نُقل الرقم خطأ"', reason);
    expect(await reported(resealed(text))).toEqual([`error value-blank ${line}`]);
  });

  it('says why and when', async () => {
    const text = corrected(sealed());
    for (const part of ['"reason":"نُقل الرقم خطأ",', '"date":{"gregorian":"2026-01-20"},'])
      expect(await reported(text.replace(part, ''))).toContain(`error key-missing ${line}`);
  });

  it('proves nothing without a seal', async () => {
    expect(await reported(withoutSeal(corrected(sealed())))).toContain(
      `error correction-invalid.unsealed ${line - 1}`,
    );
  });
});
