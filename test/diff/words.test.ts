import { describe, expect, it } from 'vitest';
import { segmentsOf } from '../../src/diff/words.js';
import { arabic } from '../cases/arabic.js';
import { seeded } from '../cases/seeded.js';

const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
const marked = (before: string, after: string) =>
  segmentsOf(before, after)
    .map(({ op, text }) => marks[op][0] + text + marks[op][1])
    .join('');

describe('words marked in a text', () => {
  it.each([
    [
      'a word',
      'خلال مدة لا تقل عن شهر.',
      'خلال مدة لا تزيد على شهر.',
      'خلال مدة لا [-تقل عن-]{+تزيد على+} شهر.',
    ],
    [
      'vowel signs belong to their word',
      'حفاظاً على الوقت',
      'حفاظًا على الوقت',
      '[-حفاظاً-]{+حفاظًا+} على الوقت',
    ],
    ['a letter is no word', 'المستفيد الداخلي', 'المستفيدين الداخلي', '[-المستفيد-]{+المستفيدين+} الداخلي'],
    ['a sign stands for itself', 'نعم، هو', 'نعم؛ هو', 'نعم[-،-]{+؛+} هو'],
    ['brackets leave their word alone', 'باسم رحمة دائمًا', 'باسم (رحمة) دائمًا', 'باسم {+(+}رحمة{+)+} دائمًا'],
    ['a code is one word', 'الرمز BR-01 هنا', 'الرمز BR-02 هنا', 'الرمز [-BR-01-]{+BR-02+} هنا'],
    [
      'so is an address',
      'موقع https://a.sa/x?y=1 لنا',
      'موقع https://a.sa/x?y=2 لنا',
      'موقع [-https://a.sa/x?y=1-]{+https://a.sa/x?y=2+} لنا',
    ],
    ['and a date', 'في ٢٠٢٥/١٠/٢٥ تم', 'في ٢٠٢٥/١٠/٢٦ تم', 'في [-٢٠٢٥/١٠/٢٥-]{+٢٠٢٥/١٠/٢٦+} تم'],
    [
      'hardly a word between two changes is read with them',
      'زيد و عمر جاءا اليوم',
      'سعد و خالد جاءا اليوم',
      '[-زيد و عمر-]{+سعد و خالد+} جاءا اليوم',
    ],
    [
      'texts that have nothing in common are one after the other',
      'أول النص كله',
      'لا صلة بينهما',
      '[-أول النص كله-]{+لا صلة بينهما+}',
    ],
    ['nothing before', '', 'نص', '{+نص+}'],
    ['nothing after', 'نص', '', '[-نص-]'],
  ])('%s', (_, before, after, expected) => {
    expect(marked(before, after)).toBe(expected);
  });

  it('make up both texts again, and no word is split', () => {
    const seed = Math.floor(Math.random() * 2 ** 32);
    const dice = seeded(seed);
    const writer = arabic(dice);
    const fold = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
    for (let n = 0; n < 500; n++) {
      const before = fold(writer.text(['رحمة']));
      const words = before.split(' ');
      const after =
        dice.below(3) === 0
          ? fold(writer.text(['رحمة']))
          : fold(words.map((word) => (dice.below(5) === 0 ? dice.pick(words) : word)).join(' '));
      const segments = segmentsOf(before, after);
      const without = (op: string) =>
        segments
          .filter((one) => one.op !== op)
          .map(({ text }) => text)
          .join('');
      expect(without('added'), `seed ${seed}`).toBe(before);
      expect(without('removed'), `seed ${seed}`).toBe(after);
      for (const [i, { text, op }] of segments.entries()) {
        const next = segments.slice(i + 1).find((one) => op === 'same' || one.op === 'same' || one.op === op);
        if (op !== 'same' && next?.op !== op && next?.op !== 'same') continue;
        expect(
          /[\p{L}\p{M}]$/u.test(text) && /^[\p{L}\p{M}]/u.test(next?.text ?? ''),
          `seed ${seed}: ${text}|${next?.text}`,
        ).toBe(false);
      }
    }
  });
});
