import { expect, it } from 'vitest';
import { columnWidths, padding, wrapped } from '../../src/reporters/columns.js';

/** In milliseconds of processor time; measured as a whole, such a text takes minutes. */
const guard = 10_000;

it.each([
  ['one long word', 'ا'.repeat(80_000)],
  ['many short words', 'a '.repeat(150_000)],
  ['words', 'كلمة عن '.repeat(10_000)],
  ['marks', '\u064B'.repeat(80_000)],
  ['joined pictures', '👨\u200d'.repeat(30_000)],
])('a cell that holds %s is measured and broken in time', (_, text) => {
  const start = process.cpuUsage();
  columnWidths([[['x'], [text]]], 80, 9);
  const lines = wrapped([text], 40);
  padding(text, 80);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(guard);
  expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
});

it('a word that fills many lines fills each of them', () => {
  const lines = wrapped(['ا'.repeat(1500)], 50);
  expect(lines).toEqual(Array.from({ length: 30 }, () => 'ا'.repeat(50)));
});
