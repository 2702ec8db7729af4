import { describe, expect, it } from 'vitest';
import { isDay, toIso } from '../../src/calendar/date.js';
import { parseDate } from '../../src/calendar/parse.js';

const value = (text: string) => {
  const result = parseDate(text);
  return result.ok ? result.value : result;
};
/** Returns why a text is refused, without the days that it may mean. */
const fault = (text: string) => {
  const result = parseDate(text);
  if (result.ok) return result;
  const { proposals: _, ...rest } = result.fault;
  return rest;
};
const iso = (text: string, wanted?: 'gregorian' | 'hijri') => {
  const result = parseDate(text, wanted);
  return result.ok ? toIso(result.value) : `${result.fault.code} ${result.fault.proposals.join(' ')}`.trim();
};

describe('reading a date', () => {
  it('takes a year, a month or a day, and keeps how much was said', () => {
    expect(value('2025')).toEqual({ calendar: 'gregorian', year: 2025 });
    expect(value('2025-09')).toEqual({ calendar: 'gregorian', year: 2025, month: 9 });
    expect(value('2025-10-25')).toEqual({ calendar: 'gregorian', year: 2025, month: 10, day: 25 });
  });

  it('takes a year before 1600 for Hijri', () => {
    expect(value('1447')).toEqual({ calendar: 'hijri', year: 1447 });
    expect(value('1447-05')).toEqual({ calendar: 'hijri', year: 1447, month: 5 });
    expect(value('1447-05-03')).toEqual({ calendar: 'hijri', year: 1447, month: 5, day: 3 });
    expect(fault('1599')).toEqual({ code: 'range', calendar: 'hijri' });
    expect(fault('1600')).toEqual({ code: 'range', calendar: 'gregorian' });
  });

  it('reads Arabic-Indic and Persian digits, and ignores spaces around', () => {
    expect(value('٢٠٢٥-١٠-٢٥')).toEqual(value('2025-10-25'));
    expect(value('۱۴۴۷-۰۵-۰۳')).toEqual(value('1447-05-03'));
    expect(value(' \t2025-10-25\n')).toEqual(value('2025-10-25'));
  });

  it('gives back what toIso writes', () => {
    for (const text of ['2025', '2025-09', '2025-10-25', '1447', '1447-05', '1447-05-03']) {
      const result = parseDate(text);
      expect(result.ok && toIso(result.value)).toBe(text);
    }
  });

  it('distinguishes a day from a month and a year', () => {
    const days = ['2025', '2025-09', '2025-10-25'].map((text) => {
      const result = parseDate(text);
      return result.ok && isDay(result.value);
    });
    expect(days).toEqual([false, false, true]);
  });
});

describe('reading a date as people write it', () => {
  it.each([
    ...['٣/٥/١٤٤٧هـ', '3/5/1447', '03-05-1447', '3.5.1447 ه', '۳/۵/۱۴۴۷ هـ', '3 / 5 / 1447هـ', '3–5–1447هـ'],
    ...['1447/05/03', '1447-5-3', '1447/5/3هـ', 'هـ1447/05/03', '3/5/1447 AH', '1447.5.3'],
    ...[
      '٣ جمادى الأولى ١٤٤٧هـ',
      '3 جمادى الأولى 1447',
      '3 جمادي الاولى 1447 هـ',
      '3 من جمادى الأولى لعام 1447هـ',
    ],
    ...[
      '٣ من شهر جمادى الأول سنة ١٤٤٧',
      '03-جمادى الأولى-1447',
      'السبت ٣ جمادى الأولى ١٤٤٧هـ',
      '3 جُمَادَى الأُولَى 1447هـ',
    ],
    ...['يوم السبت الموافق 3/5/1447هـ', '3 جمـــادى الأولى 1447 هجري', '1447 جمادى الأولى 3', '٣/٥/١٤٤٧هـ.'],
    ...['\u20681447-05-03\u2069', '\u200f3/5/1447\u200fهـ\u200e', '1447\u201105\u201103'],
  ])('1447-05-03: %j', (text) => {
    expect(iso(text)).toBe('1447-05-03');
  });

  it.each([
    ...['25/10/2025', '٢٥/١٠/٢٠٢٥م', '25-10-2025', '2025/10/25', '2025-10-25م', '25.10.2025 م'],
    ...[
      '25 أكتوبر 2025م',
      '25 اكتوبر 2025',
      '٢٥ أكتوبر ٢٠٢٥م',
      'أكتوبر 25، 2025',
      '25-أكتوبر-2025',
      '25 October 2025',
    ],
    ...['Oct 25, 2025', 'السبت، 25 أكتوبر 2025', '25 أكتوبر 2025 ميلادي'],
  ])('2025-10-25: %j', (text) => {
    expect(iso(text)).toBe('2025-10-25');
  });

  it('keeps how much was said', () => {
    const said = [
      'سبتمبر ٢٠٢٥م',
      '٩/٢٠٢٥م',
      '2025/9',
      '2025-9',
      'عام 2025',
      '2025م',
      'رمضان 1447هـ',
      '٩/١٤٤٧هـ',
      'سنة 1447هـ',
    ];
    const read = ['2025-09', '2025-09', '2025-09', '2025-09', '2025', '2025', '1447-09', '1447-09', '1447'];
    expect(said.map((text) => iso(text))).toEqual(read);
  });

  it('knows every month of both calendars by all that it is called', () => {
    const gregorian = 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' ');
    const months = [
      ...gregorian.map((name, i) => [name, `2025-${String(i + 1).padStart(2, '0')}`]),
      ...[
        ['إبريل', '2025-04'],
        ['يونيه', '2025-06'],
        ['يوليه', '2025-07'],
      ],
      ...[
        ['المحرم', '1447-01'],
        ['محرم', '1447-01'],
        ['صفر', '1447-02'],
        ['ربيع الأول', '1447-03'],
        ['ربيع أول', '1447-03'],
      ],
      ...[
        ['ربيع الآخر', '1447-04'],
        ['ربيع الثاني', '1447-04'],
        ['ربيع ثاني', '1447-04'],
        ['جمادى الأولى', '1447-05'],
      ],
      ...[
        ['جماد الأول', '1447-05'],
        ['جمادى الآخرة', '1447-06'],
        ['جمادى الثانية', '1447-06'],
        ['جماد الثاني', '1447-06'],
      ],
      ...[
        ['رجب', '1447-07'],
        ['شعبان', '1447-08'],
        ['رمضان', '1447-09'],
        ['رمضان المبارك', '1447-09'],
        ['شوال', '1447-10'],
      ],
      ...[
        ['ذو القعدة', '1447-11'],
        ['ذي القعدة', '1447-11'],
        ['ذوالقعده', '1447-11'],
        ['ذو الحجة', '1447-12'],
        ['ذي الحجة', '1447-12'],
      ],
    ] as const;
    for (const [name = '', read = ''] of months)
      expect([name, iso(`${name} ${read.slice(0, 4)}`)]).toEqual([name, read]);
  });

  it('takes one day in both calendars, whichever comes first and whatever joins them', () => {
    for (const text of [
      '٢٥ أكتوبر ٢٠٢٥م الموافق ٣ جمادى الأولى ١٤٤٧هـ',
      'السبت ٣ جمادى الأولى ١٤٤٧هـ الموافق ٢٥ أكتوبر ٢٠٢٥م',
      '3/5/1447هـ الموافق 25/10/2025م',
      '3/5/1447هـ الموافق لـ 25/10/2025م',
      '3/5/1447هـ (الموافق 25/10/2025م)',
      '1447-05-03 (2025-10-25)',
      '2025-10-25 (1447-05-03 AH)',
      '2025-10-25 = 1447-05-03',
      '3/5/1447هـ - 25/10/2025م',
      '1447/5/3هـ، 2025/10/25م',
    ])
      expect([text, iso(text), iso(text, 'hijri')]).toEqual([text, '2025-10-25', '1447-05-03']);
  });

  it('lets the other date, or the day of the week, decide which day figures mean', () => {
    expect(iso('6/1/2022')).toBe('ambiguous 2022-01-06 2022-06-01');
    expect(iso('٦/١/٢٠٢٢م')).toBe('ambiguous 2022-01-06 2022-06-01');
    expect(iso('6/1/2022م الموافق 3/6/1443هـ')).toBe('2022-01-06');
    expect(iso('2/11/1443هـ الموافق 6/1/2022م')).toBe('2022-06-01');
    expect(iso('الخميس 6/1/2022')).toBe('2022-01-06');
    expect(iso('الأربعاء 6/1/2022')).toBe('2022-06-01');
    // Where both figures are the same, or one can't be a month, there is nothing to decide.
    expect([iso('6/6/2022'), iso('13/1/2022'), iso('12/1/2022')]).toEqual([
      '2022-06-06',
      '2022-01-13',
      'ambiguous 2022-01-12 2022-12-01',
    ]);
    // Nobody writes a Hijri date with its month first.
    expect(iso('6/1/1443')).toBe('1443-01-06');
  });
});

describe('the day that a refused date means', () => {
  it.each([
    ['10/25/2025', 'month 2025-10-25'],
    ['2025-25-10', 'month 2025-10-25'],
    ['1447/25/10', 'month 1447-10-25'],
    ['2025-13', 'month'],
    ['20251025', 'malformed 2025-10-25'],
    ['14470503', 'malformed 1447-05-03'],
    ['25102025', 'malformed 2025-10-25'],
    ['25 10 2025', 'malformed 2025-10-25'],
    ['2025-10-25T00:00:00', 'malformed 2025-10-25'],
    ['2025-10-25 00:00:00', 'malformed 2025-10-25'],
    ['بتاريخ 3/5/1447هـ', 'malformed 1447-05-03'],
    ['في 3 جمادى الأولى 1447هـ بالرياض', 'malformed 1447-05-03'],
    ['3/5/47هـ', 'malformed 1447-05-03'],
    ['25/10/25م', 'malformed 2025-10-25'],
    ['25/10/25', 'malformed 1425-10-25 2025-10-25'],
    ['25/10/1447م', 'era 1447-10-25'],
    ['3 جمادى الأولى 2025م', 'era'],
    ['الأحد 25 أكتوبر 2025م', 'weekday 2025-10-25'],
    ['2025-02-30', 'day 2025-02-28'],
    ['2024-02-30', 'day 2024-02-29'],
    ['1446-05-30', 'shortMonth 1446-05-29'],
    ['1447/05/03هـ الموافق 2025/10/26م', 'pair 2025-10-26 2025-10-25'],
    ['1937-03-01', 'range'],
    ['قريبًا', 'malformed'],
  ])('%j: %s', (text, wanted) => {
    expect(iso(text)).toBe(wanted);
  });

  it('says of two dates that disagree what the first is', () => {
    expect(fault('1447/05/03هـ الموافق 2025/10/26م')).toEqual({
      code: 'pair',
      gregorian: '2025-10-26',
      hijri: '1447-05-03',
      expected: '1447-05-04',
    });
    expect(fault('الأحد 25 أكتوبر 2025م')).toEqual({ code: 'weekday', weekday: 0 });
  });

  it('proposes only what can be pasted', () => {
    for (const text of ['10/25/2025', '25/10/25', '6/1/2022', '2025-02-30', '20251025']) {
      const result = parseDate(text);
      const proposals = result.ok ? [] : result.fault.proposals;
      expect(proposals.length).toBeGreaterThan(0);
      for (const one of proposals) expect(iso(one)).toBe(one);
    }
  });
});

describe('refusing a date', () => {
  it.each([
    '',
    ' ',
    '25',
    '202',
    '20255',
    '25/10',
    '2025-10-25\n2025-10-26',
    '-2025',
    '2025-',
    '1/2/3/2025',
    '3 جمادى 1447',
    'أكتوبر',
    'السبت',
    '0x7E9-10-25',
    '2025-10-25 '.repeat(40),
  ])('not written as a date: %j', (text) => {
    expect(fault(text)).toEqual({ code: 'malformed' });
  });

  it('of any length in no time', () => {
    for (const part of ['1/', '٣ ', 'الموافق ', ' - ', 'جمادى ', '(']) {
      const start = performance.now();
      expect(fault(part.repeat(100_000))).toEqual({ code: 'malformed' });
      fault(part.repeat(60));
      // Parsing each part again would take minutes.
      expect(performance.now() - start).toBeLessThan(20_000);
    }
  });

  it('a month outside 1–12', () => {
    expect(fault('2025-00')).toEqual({ code: 'month', month: 0 });
    expect(fault('2025-13-01')).toEqual({ code: 'month', month: 13 });
    expect(fault('1446-13-01')).toEqual({ code: 'month', month: 13 });
  });

  it('a day no month of the calendar has, with how many this one has', () => {
    expect(fault('2025-10-00')).toEqual({ code: 'day', day: 0, daysInMonth: 31 });
    expect(fault('2025-10-32')).toEqual({ code: 'day', day: 32, daysInMonth: 31 });
    expect(fault('2025-02-30')).toEqual({ code: 'day', day: 30, daysInMonth: 28 });
    expect(fault('2024-02-30')).toEqual({ code: 'day', day: 30, daysInMonth: 29 });
    expect(fault('2025-02-29')).toEqual({ code: 'day', day: 29, daysInMonth: 28 });
    expect(value('2024-02-29')).toMatchObject({ day: 29 });
    expect(fault('2025-11-31')).toEqual({ code: 'day', day: 31, daysInMonth: 30 });
    expect(fault('1447-05-00')).toEqual({ code: 'day', day: 0, daysInMonth: 30 });
    expect(fault('1447-05-31')).toEqual({ code: 'day', day: 31, daysInMonth: 30 });
  });

  it('the 30th of a Hijri month of 29 days', () => {
    expect(value('1446-05-29')).toMatchObject({ day: 29 });
    expect(fault('1446-05-30')).toEqual({
      code: 'shortMonth',
      year: 1446,
      month: 5,
      day: 30,
      daysInMonth: 29,
    });
  });

  it('the 29th of شعبان 1364, the one month printed with 28 days', () => {
    expect(value('1364-08-28')).toMatchObject({ day: 28 });
    expect(fault('1364-08-29')).toMatchObject({ code: 'shortMonth', day: 29, daysInMonth: 28 });
    expect(fault('1364-08-30')).toMatchObject({ code: 'shortMonth', day: 30, daysInMonth: 28 });
  });

  it('what lies outside the printed calendars', () => {
    const hijri = { code: 'range', calendar: 'hijri' };
    const gregorian = { code: 'range', calendar: 'gregorian' };
    for (const text of ['0000', '1355', '1355-12-29', '1501', '1501-01-01'])
      expect(fault(text)).toEqual(hijri);
    for (const text of ['1936-12-31', '1937-03-13', '2077-11-17', '2077-12', '2078', '9999']) {
      expect(fault(text)).toEqual(gregorian);
    }
    for (const text of ['1356', '1356-01-01', '1500-12-30', '1937-03-14', '2077-11-16', '2077']) {
      expect(parseDate(text), text).toMatchObject({ ok: true });
    }
  });

  it('a year or month that begins before the printed calendars do', () => {
    expect(fault('1937')).toEqual({ code: 'range', calendar: 'gregorian' });
    expect(fault('1937-03')).toEqual({ code: 'range', calendar: 'gregorian' });
    expect(parseDate('1937-04')).toMatchObject({ ok: true });
  });
});
