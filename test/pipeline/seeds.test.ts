import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { classed, named, only, parseHtml, textOf } from '../support/html.js';
import { type AssociationId, associations, policyFile, projectFolder } from '../support/project.js';
import { typeset } from '../support/typeset.js';
import { wordsOf } from '../support/words.js';
import { type Correction, type SeedReading, seedReadings } from './seed-corrections.js';

const seeds = path.resolve(projectFolder, '../shared/seeds');
const skip = !existsSync(seeds) && !process.env.CI;
const notice = skip ? ' (SKIPPED: ../shared/seeds does not stand beside the project)' : '';
if (skip) console.warn(`seeds:${notice}`);

/** Returns the policy's own words in the seed, corrected. */
function seedWords(id: AssociationId, reading: SeedReading): string[] {
  const lines = readFileSync(path.join(seeds, `${id}.txt`), 'utf8').split('\n');
  const { furniture, leftOut, contents = [0, 0], card = [0, 0] } = reading;
  const met = new Set<string>();
  const own = lines.map((line, i) => {
    const number = i + 1;
    if (leftOut.some(({ lines }) => within(number, lines))) return '';
    const bare = line.trim();
    if (furniture.includes(bare)) {
      met.add(bare);
      return '';
    }
    if (within(number, contents)) return bare.replace(/^[٠-٩]+\t/u, '');
    return within(number, card) ? turned(line) : withoutMarker(bare);
  });
  expect([...furniture].filter((line) => !met.has(line))).toEqual([]);
  return reading.corrections.reduce(corrected, wordsOf(own.join('\n')));
}

function within(number: number, [from, to]: readonly [number, number]): boolean {
  return number >= from && number <= to;
}

function turned(line: string): string {
  return line
    .replace(/<[^>]*>/gu, ' ')
    .split('\t')
    .reverse()
    .join(' ');
}

/** Removes the number, letter or bullet typed before a clause, and the marks of a heading. */
function withoutMarker(line: string): string {
  return line.replace(/^[#*\s]+/u, '').replace(/^(?:[-❖]\s*)?(?:[0-9٠-٩]{1,2}\s*[-.]|[أبتثجحخدذ]-)?\s*/u, '');
}

function corrected(words: string[], { from, to, times = 1 }: Correction): string[] {
  const [before, after] = [` ${wordsOf(from).join(' ')} `, ` ${wordsOf(to).join(' ')} `];
  const parts = ` ${words.join('  ')} `.split(before.replaceAll(' ', '  ').slice(1, -1));
  expect(parts.length - 1, `«${from}»`).toBe(times);
  return parts
    .join(after)
    .split(' ')
    .filter((word) => word !== '');
}

/** Returns the words of the page's document, without those that the program adds: letters, labels, the cover's facts. */
function pageWords(html: string): string[] {
  const main = only(named(parseHtml(html), 'main'));
  const ours = new Set(
    ['marker', 'cover-name', 'facts', 'signatures', 'digest', 'contact-label'].flatMap((name) =>
      classed(main, name),
    ),
  );
  return wordsOf(textOf(main, (element) => ours.has(element)));
}

describe('the words of the five policies', () => {
  it.skipIf(skip).each(associations)(
    `are those of the seed in its order, set right: %s${notice}`,
    async (id) => {
      expect(existsSync(seeds), `${seeds} must be there when CI is set`).toBe(true);
      const { html } = await typeset(policyFile(id));
      expect(pageWords(html).join('\n')).toBe(seedWords(id, seedReadings[id]).join('\n'));
    },
  );
});
