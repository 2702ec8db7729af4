import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/lifecycle/digest.js';
import { Loader } from '../../src/pipeline/load.js';
import { buildView } from '../../src/view/build.js';
import { placeOf } from '../../src/workspace/find.js';
import { inFolder } from '../cases/folder.js';
import { associationText, policy } from '../cases/policies.js';

type Dates = Readonly<
  Record<'issued' | 'letter' | 'gregorian' | 'hijri' | 'effective' | 'noted' | 'until', string>
>;

const text = ({ issued, letter, gregorian, hijri, effective, noted, until }: Dates) =>
  policy({
    top: `issued: ${issued}\nletter: { date: ${letter} }\nhistory: [ { version: 1, date: ${noted}, summary: الأول } ]\nlint: { ignore: [ { rule: tatweel, reason: س, until: ${until} } ] }\n`,
    approval: `approval:\n  method: session\n  minutes: "12"\n  date: { gregorian: ${gregorian}, hijri: ${hijri} }\n  effective: ${effective}\n`,
  });

const plain: Dates = {
  issued: '2025-09',
  letter: '1447-05-03',
  gregorian: '2025-10-25',
  hijri: '1447-05-03',
  effective: '2025-11-01',
  noted: '2025-09-14',
  until: '2060-01-01',
};

/** Returns the rules that `check` reports, the page, and the digest. */
function made(dates: Dates, title = 'policy.yaml') {
  return inFolder({ 'a/association.yaml': associationText, [`a/${title}`]: text(dates) }, async (folder) => {
    const loader = await Loader.open({ reading: false });
    const loaded = loader.policy(placeOf(`${folder}/a/${title}`));
    const { policy: read, association, diagnostics } = loaded;
    if (!read || !association) throw new Error('nothing read');
    const layout = { binding: false, duplex: false };
    const theme = { id: 'booklet', title: '', description: '', present: {} } as never;
    const view = buildView({ policy: read, association, theme, logo: undefined, layout });
    return {
      rules: diagnostics.map(({ rule }) => rule).filter((rule) => rule !== 'ignore-unused'),
      view: JSON.stringify(view),
      digest: digestOf({ policy: read, association }),
    };
  });
}

describe('dates in a policy’s file', () => {
  it.each<[string, Dates]>([
    [
      'in figures with the day first',
      {
        ...plain,
        letter: '3/5/1447هـ',
        gregorian: '25/10/2025م',
        hijri: '٣/٥/١٤٤٧هـ',
        effective: '2025/11/1',
        noted: '14-9-2025',
        until: '2060/1/1',
        issued: '9/2025',
      },
    ],
    [
      'in words',
      {
        ...plain,
        issued: 'سبتمبر 2025م',
        letter: '٣ جمادى الأولى ١٤٤٧هـ',
        gregorian: '25 أكتوبر 2025م',
        hijri: '3 جمادى الأولى 1447',
        effective: '1 نوفمبر 2025',
        noted: '١٤ سبتمبر ٢٠٢٥م',
        until: '1 يناير 2060',
      },
    ],
    [
      'in both calendars',
      {
        ...plain,
        letter: '3/5/1447هـ الموافق 25/10/2025م',
        gregorian: '3/5/1447هـ الموافق 25/10/2025م',
        hijri: '25/10/2025م الموافق 3/5/1447هـ',
      },
    ],
  ])('%s: the same check, page and digest as those of ISO', async (name, dates) => {
    const [iso, written] = [await made(plain), await made(dates)];
    if (name === 'in both calendars') {
      // Of a letter's date in both calendars, the Gregorian one counts.
      expect(written).toEqual(await made({ ...plain, letter: '2025-10-25' }));
      expect(written.rules).toEqual(iso.rules);
    } else expect(written).toEqual(iso);
    expect(iso.rules).not.toContain('date-invalid');
  });

  it('that can be two days are decided by the Hijri date beside them, or kept as they were written', async () => {
    const reported = (date: string) =>
      inFolder(
        {
          'a/association.yaml': associationText,
          'a/policy.yaml': text(plain).replace('{ gregorian: 2025-10-25, hijri: 1447-05-03 }', date),
        },
        async (folder) => {
          const loader = await Loader.open({ reading: false });
          const { diagnostics } = loader.policy(placeOf(`${folder}/a/policy.yaml`));
          return diagnostics
            .filter(({ rule }) => rule === 'date-invalid')
            .map(({ values }) => values.proposals);
        },
      );
    expect(await reported('{ gregorian: 6/1/2022 }')).toEqual([['2022-01-06', '2022-06-01']]);
    expect(await reported('{ gregorian: 6/1/2022, hijri: 2/11/1443هـ }')).toEqual([['2022-06-01']]);
    expect(await reported('{ gregorian: 3/5/1447هـ }')).toEqual([['2025-10-25']]);
    expect(await reported('{ hijri: 25/10/2025 }')).toEqual([['1447-05-03']]);
    expect(await reported('{ asWritten: 6/1/2022 }')).toEqual([]);
  });
});
