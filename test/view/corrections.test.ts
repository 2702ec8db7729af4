import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Approval } from '../../src/policy/schema.js';
import { asText } from '../../src/view/inline.js';
import { association as associationText, corrected, sealed } from '../cases/approved-texts.js';
import { temporaryFolder } from '../support/project.js';
import { viewOf } from '../support/sources.js';
import { typeset } from '../support/typeset.js';

const date = { gregorian: '2026-02-03', hijri: '1447-08-15' };
const reason = 'نُقل خطأ';

/** Returns the printed corrections of an approval; each is given with the record before it. */
function reported(approval: Approval, ...earlier: Partial<Approval>[]): string[] {
  const corrections = earlier.map((record) => ({
    date,
    reason,
    earlier: { ...record, digest: 'abcd'.repeat(16) },
  })) as unknown as Approval['corrections'];
  const { approval: shown } = viewOf({ approval: { ...approval, corrections } });
  return (shown?.corrections ?? []).map(
    ({ text, caption, digest }) => `${asText(text)} ${caption} ${digest}`,
  );
}

const sentence = (changes: string) =>
  `جرى تصحيح سجل هذا الاعتماد بتاريخ ٣/٢/٢٠٢٦م الموافق ١٥/٨/١٤٤٧هـ: ${changes}. وسبب التصحيح: نُقل خطأ. البصمة الرقمية قبل التصحيح: abcd abcd abcd abcd`;

describe('a correction of the record', () => {
  it('is reported in small with what stood before, one after another', () => {
    const now = { minutes: '17', meeting: { number: 3, term: 2 } };
    expect(reported(now, { minutes: '12' }, { minutes: '16', meeting: { number: 3, term: 2 } })).toEqual([
      sentence('رقم المحضر (١٦) وكان (١٢)؛ رقم الاجتماع (٣) وكان (…)؛ رقم الدورة (٢) وكان (…)'),
      sentence('رقم المحضر (١٧) وكان (١٦)'),
    ]);
  });

  it('of a day, and of who signed: line by line, or the whole list where it grew', () => {
    const before = [
      { role: 'الرئيس', name: null },
      { role: 'الأمين', name: 'سالم' },
    ];
    const after = [
      { role: 'النائب', name: null },
      { role: 'الأمين', name: 'صالح' },
    ];
    expect(
      reported(
        { date: { gregorian: '2025-10-26' }, signatures: after },
        { date: { gregorian: '2025-10-25' }, signatures: before },
      ),
    ).toEqual([
      sentence(
        'تاريخ الاعتماد ٢٦/١٠/٢٠٢٥م الموافق ٤/٥/١٤٤٧هـ وكان ٢٥/١٠/٢٠٢٥م الموافق ٣/٥/١٤٤٧هـ؛ صفة الموقّع «النائب» وكانت «الرئيس»؛ اسم الأمين «صالح» وكان «سالم»',
      ),
    ]);
    expect(reported({ signatures: after }, { signatures: after.slice(1) })).toEqual([
      sentence('الموقّعون: النائب، الأمين (صالح)، وكانوا: الأمين (صالح)'),
    ]);
  });

  it.each(['booklet', 'letterhead'])('stands on the page of the theme %s', async (theme) => {
    const folder = await temporaryFolder();
    const file = path.join(folder, 'policy.yaml');
    await writeFile(path.join(folder, 'association.yaml'), associationText);
    await writeFile(file, corrected(sealed()));
    const { html } = await typeset(file, theme);
    expect(html).toMatch(
      /<p class="correction">.*رقم المحضر \(١٦\) وكان \(١٢\).*<bdi dir="ltr">(?:[0-9a-f]{4} ?){4}<\/bdi><\/p>/su,
    );
    await writeFile(file, sealed());
    expect((await typeset(file, theme)).html).not.toContain('class="correction"');
  });
});
