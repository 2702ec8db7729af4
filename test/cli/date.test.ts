import { describe, expect, it } from 'vitest';
import { siyasa } from './run.js';

interface Row {
  readonly input: string;
  readonly gregorian: string | null;
  readonly hijri: string | null;
  readonly weekday: string | null;
  readonly provisional: boolean | null;
  readonly error: string | null;
}

async function rows(
  dates: readonly string[],
  input?: string,
): Promise<{ code: number | null; dates: Row[] }> {
  const { code, stdout, stderr } = await siyasa(
    ['date', '--format', 'json', ...dates],
    input === undefined ? {} : { input },
  );
  expect(stderr).toBe('');
  const report = JSON.parse(stdout) as { dates: Row[] };
  expect(Object.keys(report)).toEqual(['dates']);
  return { code, dates: report.dates };
}

describe('siyasa date', () => {
  it('converts either way, in words', async () => {
    expect(await siyasa(['date', '2025-10-25', '1447-05-03'])).toEqual({
      code: 0,
      stdout:
        'السبت ٢٥ أكتوبر ٢٠٢٥م الموافق ٣ جمادى الأولى ١٤٤٧هـ\nالسبت ٣ جمادى الأولى ١٤٤٧هـ الموافق ٢٥ أكتوبر ٢٠٢٥م\n',
      stderr: '',
    });
  });

  it('prints JSON of a fixed shape', async () => {
    const { code, dates } = await rows(['2025-10-25', '1447-05-03']);
    expect(code).toBe(0);
    const both = {
      gregorian: '2025-10-25',
      hijri: '1447-05-03',
      weekday: 'السبت',
      provisional: false,
      error: null,
    };
    expect(dates).toEqual([
      { input: '2025-10-25', ...both },
      { input: '1447-05-03', ...both },
    ]);
    expect(Object.keys(dates[0] ?? {})).toEqual([
      'input',
      'gregorian',
      'hijri',
      'weekday',
      'provisional',
      'error',
    ]);
  });

  it('marks a Hijri date as provisional from 1451 on', async () => {
    const { code, dates } = await rows(['1450-12-29', '1451-01-01', '2077-01-01']);
    expect(code).toBe(0);
    expect(dates.map(({ provisional }) => provisional)).toEqual([false, true, true]);
    expect((await siyasa(['date', '1451-01-01'])).stdout).toContain('١ المحرم ١٤٥١هـ (تقديري)');
    expect((await siyasa(['date', '1450-12-29'])).stdout).not.toContain('تقديري');
  });

  it('takes a year under 1600 for Hijri, and Arabic digits like Latin ones', async () => {
    const { dates } = await rows(['١٤٤٧-٠٥-٠٣', '٢٠٢٥-١٠-٢٥']);
    expect(dates.map(({ gregorian, hijri }) => [gregorian, hijri])).toEqual([
      ['2025-10-25', '1447-05-03'],
      ['2025-10-25', '1447-05-03'],
    ]);
  });

  it('takes dates as people write them, and what it printed itself', async () => {
    const written = ['٣/٥/١٤٤٧هـ', '1447/05/03', '25 أكتوبر 2025م', '\u2068٢٥/١٠/٢٠٢٥م\u2069'];
    const printed = (await siyasa(['date', '2025-10-25', '1447-05-03'])).stdout.trim().split('\n');
    const { code, dates } = await rows([...written, ...printed]);
    expect(code).toBe(0);
    for (const { gregorian, hijri } of dates)
      expect([gregorian, hijri]).toEqual(['2025-10-25', '1447-05-03']);
  });

  it('shows the day in the form that can be pasted, where it refuses another', async () => {
    const ended = await siyasa([
      'date',
      '6/1/2022',
      '3/5/47هـ',
      '3/5/1447هـ الموافق 26/10/2025م',
      '--lang',
      'en',
    ]);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toBe(
      "The date “6/1/2022” can be two days: which figure is the day and which the month can't be determined. If the day was written first, write 2022-01-06; if the month was, write 2022-06-01\n" +
        "“3/5/47هـ” can't be read as a date. Perhaps 1447-05-03 was meant.\n" +
        'The two dates disagree: 2025-10-26 is 1447-05-04 in the Umm al-Qura calendar, not 1447-05-03. Find out which is right, and write that alone: 2025-10-26 or 2025-10-25\n',
    );
  });

  it('reads a list from standard input, whatever parts its lines', async () => {
    const input = '\ufeff2025-10-25\r\n\n   \n  1447-05-03  \n\n2025-09-01';
    const { code, dates } = await rows(['1446-01-01', '-'], input);
    expect(code).toBe(0);
    expect(dates.map((row) => row.input)).toEqual(['1446-01-01', '2025-10-25', '1447-05-03', '2025-09-01']);
    expect(await rows(['-'], '\n\n')).toEqual({ code: 0, dates: [] });
  });

  it('refuses what is no date, says why, and still converts the rest', async () => {
    const refused = [
      '2025-02-30',
      '1447-06-30',
      '1447-13-01',
      '1355-12-29',
      '1501-01-01',
      '2025-10',
      '6/1/2022',
      '',
    ];
    const { code, dates } = await rows([...refused, '2025-10-25']);
    expect(code).toBe(1);
    for (const row of dates.slice(0, -1)) {
      expect({ ...row, error: '' }).toEqual({
        input: row.input,
        gregorian: null,
        hijri: null,
        weekday: null,
        provisional: null,
        error: '',
      });
      expect(row.error).toMatch(/\p{Script=Arabic}/u);
    }
    expect(
      new Set(dates.map(({ error }) => error?.replace(/[\d\u0660-\u0669/-]+/gu, ''))).size,
    ).toBeGreaterThanOrEqual(6);
    expect(dates.at(-1)).toMatchObject({ hijri: '1447-05-03', error: null });
  });

  it('says in words what is wrong and what to do, apart from the results', async () => {
    const english = await siyasa(['date', '2025-02-30', '2025-10-25', '1447-06-30', '--lang', 'en']);
    expect(english.code).toBe(1);
    expect(english.stdout).toBe('السبت ٢٥ أكتوبر ٢٠٢٥م الموافق ٣ جمادى الأولى ١٤٤٧هـ\n');
    expect(english.stderr).toBe(
      '“2025-02-30” names a day that does not exist; this month has 28 days. Correct the day. The last of this month is 2025-02-28\n' +
        '“1447-06-30” names a day that does not exist; this month has 29 days in the Umm al-Qura calendar. Correct the day, or look at the month again. Its last day is 1447-06-29\n',
    );
    const arabic = await siyasa(['date', '1447-13-01']);
    expect([arabic.code, arabic.stdout]).toEqual([1, '']);
    expect(arabic.stderr).toContain('رقم الشهر في «⁨1447-13-01⁩» ليس بين ١ و١٢. لعل المقصود: ⁨1447-01-13⁩');
  });
});
