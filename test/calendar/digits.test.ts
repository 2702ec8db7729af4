import { describe, expect, it } from 'vitest';
import { toLatinDigits, withDigits } from '../../src/calendar/digits.js';

describe('digits', () => {
  it('prints any digits as the Arabic-Indic ones', () => {
    expect(withDigits('0123456789 ٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹', 'arabic')).toBe('٠١٢٣٤٥٦٧٨٩ ٠١٢٣٤٥٦٧٨٩ ٠١٢٣٤٥٦٧٨٩');
  });

  it('prints any digits as the Latin ones', () => {
    const latin = '0123456789 0123456789 0123456789';
    expect(withDigits('0123456789 ٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹', 'latin')).toBe(latin);
    expect(toLatinDigits('0123456789 ٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹')).toBe(latin);
  });

  it('leaves everything else as it stands', () => {
    const text = 'المادة (أ) – 1.5٪، ²½ 😀 Ⅳ १ e\u0301';
    expect(withDigits(text, 'arabic')).toBe(text.replace('1.5', '١.٥'));
    expect(withDigits('', 'arabic')).toBe('');
  });
});
