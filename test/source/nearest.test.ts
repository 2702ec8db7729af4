import { describe, expect, it } from 'vitest';
import { isTitle, nearest, nearestTitle } from '../../src/source/nearest.js';

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

  it('is told from a part of one', () => {
    expect(isTitle('الإصدار', ['رقم الإصدار'])).toBe(false);
    expect(isTitle('رقم الاصدار', ['رقم الإصدار'])).toBe(true);
  });
});
