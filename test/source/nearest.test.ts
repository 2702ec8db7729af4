import { describe, expect, it } from 'vitest';
import { editDistance, isTitle, nearest, nearestTitle } from '../../src/source/nearest.js';

describe('the word that was meant', () => {
  const words = ['title', 'type', 'text', 'version', 'sections'];

  it.each([
    ['verison', 'version'],
    ['Version', 'version'],
    ['section', 'sections'],
    ['titel', 'title'],
    ['tpye', 'type'],
    ['colour', undefined],
    ['', undefined],
    ['x', undefined],
  ])('%s → %s', (typed, meant) => {
    expect(nearest(typed, words)).toBe(meant);
  });
});

describe('the word behind an Arabic title', () => {
  const titles = new Map([
    ['title', ['العنوان']],
    ['heading', ['عنوان القسم']],
    ['version', ['رقم الإصدار']],
    ['status', ['الحالة']],
  ]);

  it.each([
    ['العنوان', 'title'],
    ['عنوان', 'title'],
    ['عنوان القسم', 'heading'],
    ['القسم', 'heading'],
    ['الاصدار', 'version'],
    ['الحاله', 'status'],
    ['الميزانية', undefined],
    ['title', undefined],
  ])('%s → %s', (typed, meant) => {
    expect(nearestTitle(typed, titles)).toBe(meant);
  });

  it('is distinguished from a part of one', () => {
    expect(isTitle('الإصدار', ['رقم الإصدار'])).toBe(false);
    expect(isTitle('رقم الاصدار', ['رقم الإصدار'])).toBe(true);
  });
});

describe('two long words', () => {
  const long = 'ابتث'.repeat(50_000);

  it('are compared as soon as they are read', () => {
    const start = performance.now();
    expect(editDistance(long, `${long.slice(0, 90_000)}ج${long.slice(90_000)}`, 3)).toBe(1);
    expect(editDistance(long, `${long.slice(0, 90_000)}ججج${long.slice(90_003)}`, 3)).toBe(3);
    expect(performance.now() - start).toBeLessThan(8000);
  });

  it.each([
    ['مجلس', 'مجلس', 0],
    ['مجلس', 'مجسل', 1],
    ['مجلس', 'جلس', 1],
    ['المجلس', 'مجلس', 2],
    ['مجلس', 'لجنة', 3],
  ])('%s and %s are %i apart', (one, other, distance) => {
    expect(editDistance(one, other, 3)).toBe(distance);
    expect(editDistance(other, one, 3)).toBe(distance);
  });
});
