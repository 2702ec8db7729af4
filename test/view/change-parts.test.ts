import { expect, it } from 'vitest';
import type { Segment } from '../../src/diff/changes.js';
import { partsOf } from '../../src/view/change-parts.js';
import { seeded } from '../cases/seeded.js';
import { marked } from '../cases/segments.js';

const side = (segments: readonly Segment[], without: Segment['op']) =>
  segments
    .filter(({ op }) => op !== without)
    .map(({ text }) => text)
    .join('');
const sentence = (i: number) =>
  `تقدم الجمعية خدماتها للمستفيدين بعناية كبيرة في المرة ${i}، وتتابع الطلب حتى نهايته.`;
const long = Array.from({ length: 40 }, (_, i) => sentence(i)).join(' ');

it('what a page holds is one part, as it is', () => {
  const segments = [{ op: 'same', text: sentence(1) }] as const;
  expect(partsOf(segments, 900)).toEqual([segments]);
  expect(partsOf([{ op: 'same', text: long }], Number.POSITIVE_INFINITY)).toHaveLength(1);
});

it('a long text is cut at ends of sentences, and no word is lost of either side', () => {
  const parts = partsOf([{ op: 'same', text: long }], 900);
  expect(parts.length).toBeGreaterThan(5);
  for (const part of parts) expect(side(part, 'added').trimEnd()).toMatch(/^تقدم.*نهايته\.$/su);
  const dice = seeded(1);
  for (let i = 0; i < 50; i++) {
    const segments = marked(long, dice);
    const cut = partsOf(segments, 900);
    expect(cut.length).toBeGreaterThan(3);
    for (const without of ['added', 'removed'] as const)
      expect(cut.map((part) => side(part, without)).join('')).toBe(side(segments, without));
  }
});

it('texts without a word in common are cut at like places, lines at their ends; none is longer than a page', () => {
  const lines = Array.from({ length: 60 }, (_, i) => `بند ${i}.`).join('\n');
  for (const segments of [
    [
      { op: 'removed', text: long },
      { op: 'added', text: `${long} ${long}` },
    ],
    [{ op: 'added', text: lines }],
  ] as const) {
    const parts = partsOf(segments, 900);
    expect(parts.length).toBeGreaterThan(3);
    for (const part of parts)
      for (const without of ['added', 'removed'] as const) {
        const text = side(part, without).trimEnd();
        expect(text.length + 30 * text.split('\n').length).toBeLessThan(900);
        expect(text).toBe(text.trimStart());
      }
  }
});
