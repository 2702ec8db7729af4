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

describe('the heads and feet of their letters', () => {
  const wordsIn = async (id: AssociationId, name: string) => {
    const { html } = await typeset(policyFile(id));
    return classed(parseHtml(html), name).flatMap((one) => wordsOf(textOf(one)));
  };
  /** Returns the words of lines of the seed that repeat on each page. */
  const seedLines = (id: AssociationId, ...lines: readonly string[]) => {
    const seed = readFileSync(path.join(seeds, `${id}.txt`), 'utf8').split('\n');
    return lines.flatMap((line) => {
      expect(
        seed.some((one) => one.trim() === line),
        line,
      ).toBe(true);
      return wordsOf(line.replace(/\[(?<words>.*?)\]\(.*\)/u, '$<words>'));
    });
  };

  it.skipIf(skip)(`say in the association’s words that it is registered${notice}`, async () => {
    expect(await wordsIn('huda-rabigh', 'registration')).toEqual(
      seedLines('huda-rabigh', 'مسجلة في المركز الوطني لتنمية القطاع غير الربحي', 'برقم 1682'),
    );
    expect(await wordsIn('samtah-cooperative', 'registration')).toEqual(
      seedLines(
        'samtah-cooperative',
        'مسجلة بوزارة الموارد',
        'البشرية والتنمية الاجتماعية',
        'رقم الترخيص (81)',
      ),
    );
    expect(await wordsIn('rahma', 'registration')).toEqual(
      seedLines('rahma', 'مسجلة بوزارة الموارد البشرية والتنمية الاجتماعية برقم (١٥١١)'),
    );
  });

  it.skipIf(skip)(`have the contacts in their order${notice}`, async () => {
    const { html } = await typeset(policyFile('rahma'));
    const [foot] = classed(parseHtml(html), 'letter-foot');
    const contacts = foot ? named(foot, 'bdi') : [];
    expect(contacts.flatMap((one) => wordsOf(textOf(one)))).toEqual(
      seedLines(
        'rahma',
        '[rahma.org.sa](http://rahma.org.sa)',
        '[rhma1511](https://www.facebook.com/rhma1511)',
        '0530588487',
        '[info@rahma.org.sa](mailto:info@rahma.org.sa)',
      ),
    );
  });
});
