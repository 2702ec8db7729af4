import { describe, expect, it } from 'vitest';
import { gregorian, hijri } from '../../src/calendar/date.js';
import { type Weekday, weekday } from '../../src/calendar/gregorian.js';
import {
  type DateStyle,
  dateWording,
  gregorianMonthName,
  hijriMonthName,
  partialDateWording,
  weekdayName,
} from '../../src/calendar/wording.js';

const usual: DateStyle = { digits: 'arabic', calendar: 'both', form: 'long' };
const approval = { gregorian: gregorian(2025, 10, 25), hijri: hijri(1447, 5, 3) };

describe('the wording of a day', () => {
  const expected: [Partial<DateStyle>, string][] = [
    [{}, '٢٥ أكتوبر ٢٠٢٥م الموافق ٣ جمادى الأولى ١٤٤٧هـ'],
    [{ form: 'short' }, '٢٥/١٠/٢٠٢٥م الموافق ٣/٥/١٤٤٧هـ'],
    [{ digits: 'latin' }, '25 أكتوبر 2025م الموافق 3 جمادى الأولى 1447هـ'],
    [{ digits: 'latin', form: 'short' }, '25/10/2025م الموافق 3/5/1447هـ'],
    [{ calendar: 'hijriFirst' }, '٣ جمادى الأولى ١٤٤٧هـ الموافق ٢٥ أكتوبر ٢٠٢٥م'],
    [{ calendar: 'hijriFirst', form: 'short' }, '٣/٥/١٤٤٧هـ الموافق ٢٥/١٠/٢٠٢٥م'],
    [{ calendar: 'gregorian' }, '٢٥ أكتوبر ٢٠٢٥م'],
    [{ calendar: 'hijri' }, '٣ جمادى الأولى ١٤٤٧هـ'],
    [{ calendar: 'hijri', form: 'short' }, '٣/٥/١٤٤٧هـ'],
  ];
  it.each(expected)('%j: «%s»', (style, text) => {
    expect(dateWording(approval, { ...usual, ...style })).toBe(text);
    // Whichever of the two is given, the other is computed.
    expect(dateWording({ gregorian: approval.gregorian }, { ...usual, ...style })).toBe(text);
    expect(dateWording({ hijri: approval.hijri }, { ...usual, ...style })).toBe(text);
  });

  it('prints two given dates as given, though they disagree', () => {
    const text = dateWording({ gregorian: gregorian(2025, 10, 25), hijri: hijri(1447, 5, 2) }, usual);
    expect(text).toBe('٢٥ أكتوبر ٢٠٢٥م الموافق ٢ جمادى الأولى ١٤٤٧هـ');
  });

  it('leaves a date alone whose other cannot be computed', () => {
    const old = { gregorian: gregorian(1925, 1, 2) };
    const none = { hijri: hijri(1446, 5, 30) };
    for (const calendar of ['both', 'hijriFirst', 'gregorian', 'hijri'] as const) {
      expect(dateWording(old, { ...usual, calendar })).toBe('٢ يناير ١٩٢٥م');
      expect(dateWording(none, { ...usual, calendar })).toBe('٣٠ جمادى الأولى ١٤٤٦هـ');
    }
  });

  it('is empty where no date is given', () => {
    expect(dateWording({}, usual)).toBe('');
    expect(dateWording({ gregorian: undefined, hijri: undefined }, usual)).toBe('');
  });
});

describe('a provisional date', () => {
  const day = gregorian(2029, 5, 14);

  it('says so after its Hijri date', () => {
    expect(dateWording({ gregorian: day }, usual)).toBe('١٤ مايو ٢٠٢٩م الموافق ١ المحرم ١٤٥١هـ (تقديري)');
    expect(dateWording({ gregorian: day }, { ...usual, calendar: 'hijriFirst', form: 'short' })).toBe(
      '١/١/١٤٥١هـ (تقديري) الموافق ١٤/٥/٢٠٢٩م',
    );
    expect(dateWording({ hijri: hijri(1451, 1, 1) }, { ...usual, calendar: 'hijri' })).toBe(
      '١ المحرم ١٤٥١هـ (تقديري)',
    );
  });

  it('says nothing the day before', () => {
    expect(dateWording({ gregorian: gregorian(2029, 5, 13) }, usual)).not.toContain('تقديري');
  });

  it('marks a Gregorian date only where it was computed from one and stands alone', () => {
    const style: DateStyle = { ...usual, calendar: 'gregorian' };
    expect(dateWording({ hijri: hijri(1451, 1, 1) }, style)).toBe('١٤ مايو ٢٠٢٩م (تقديري)');
    expect(dateWording({ gregorian: day }, style)).toBe('١٤ مايو ٢٠٢٩م');
    expect(dateWording({ gregorian: day, hijri: hijri(1451, 1, 1) }, style)).toBe('١٤ مايو ٢٠٢٩م');
  });
});

describe('the wording of a year or month', () => {
  it('stays in its own calendar', () => {
    for (const calendar of ['both', 'hijriFirst', 'gregorian', 'hijri'] as const) {
      const style = { ...usual, calendar };
      expect(partialDateWording({ calendar: 'gregorian', year: 2025, month: 9 }, style)).toBe('سبتمبر ٢٠٢٥م');
      expect(partialDateWording({ calendar: 'gregorian', year: 2025 }, style)).toBe('٢٠٢٥م');
      expect(partialDateWording({ calendar: 'hijri', year: 1447, month: 3 }, style)).toBe(
        'ربيع الأول ١٤٤٧هـ',
      );
      expect(partialDateWording({ calendar: 'hijri', year: 1447 }, style)).toBe('١٤٤٧هـ');
    }
  });

  it('has a short form and Latin digits', () => {
    const style: DateStyle = { digits: 'latin', calendar: 'both', form: 'short' };
    expect(partialDateWording({ calendar: 'gregorian', year: 2025, month: 9 }, style)).toBe('9/2025م');
    expect(partialDateWording({ calendar: 'hijri', year: 1447 }, style)).toBe('1447هـ');
  });

  it('is that of the day where there is one', () => {
    expect(partialDateWording(approval.gregorian, usual)).toBe(dateWording(approval, usual));
    expect(partialDateWording(approval.hijri, usual)).toBe(dateWording(approval, usual));
  });
});

describe('names', () => {
  it('are those of the house', () => {
    const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
    expect(numbers.map(hijriMonthName).join('، ')).toBe(
      'المحرم، صفر، ربيع الأول، ربيع الآخر، جمادى الأولى، جمادى الآخرة، رجب، شعبان، رمضان، شوال، ذو القعدة، ذو الحجة',
    );
    expect(numbers.map(gregorianMonthName).join('، ')).toBe(
      'يناير، فبراير، مارس، أبريل، مايو، يونيو، يوليو، أغسطس، سبتمبر، أكتوبر، نوفمبر، ديسمبر',
    );
    const week: Weekday[] = [0, 1, 2, 3, 4, 5, 6];
    expect(week.map(weekdayName).join(' ')).toBe('السبت الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة');
    expect(weekdayName(weekday(approval.gregorian))).toBe('السبت');
  });

  it('are the number itself for no month, so that a faulty date can still be shown', () => {
    expect(gregorianMonthName(0)).toBe('0');
    expect(dateWording({ hijri: hijri(1447, 13, 1) }, usual)).toBe('١ ١٣ ١٤٤٧هـ');
  });
});

describe('every wording', () => {
  it('is free of bidi controls and writes هـ as heh and tatweel', () => {
    for (const digits of ['arabic', 'latin'] as const) {
      for (const calendar of ['both', 'hijriFirst', 'gregorian', 'hijri'] as const) {
        for (const form of ['long', 'short'] as const) {
          const style = { digits, calendar, form };
          for (let month = 1; month <= 12; month++) {
            const texts = [
              dateWording({ hijri: hijri(1447, month, 1) }, style),
              dateWording({ hijri: hijri(1455, month, 1) }, style),
              dateWording({ gregorian: gregorian(2025, month, 1) }, style),
              partialDateWording({ calendar: 'hijri', year: 1447, month }, style),
            ];
            for (const text of texts) {
              expect(text).not.toMatch(/[\u200E\u200F\u202A-\u202E\u2066-\u2069\u061C]/);
              expect(text).not.toMatch(/undefined|NaN|\s{2}|^\s|\s$/);
              expect(text).not.toMatch(digits === 'arabic' ? /[0-9]/ : /[٠-٩]/);
            }
          }
        }
      }
    }
    expect(dateWording(approval, { ...usual, calendar: 'hijri' }).endsWith('\u0647\u0640')).toBe(true);
  });
});
