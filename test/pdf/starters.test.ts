import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { starters } from '../../src/catalogue/starters.js';
import { siyasaProcess as siyasa } from '../cli/run.js';
import { readPdf } from '../support/pdf.js';
import { temporaryFolder } from '../support/project.js';

/** Points per millimetre. */
const mm = 72 / 25.4;

describe('every starter', () => {
  it.each(['booklet', 'letterhead'])('is printed in the theme %s, with all of its words', async (theme) => {
    const cwd = await temporaryFolder();
    const name = 'جمعية المثال الأهلية';
    const facts = ['--name', name, '--license', '1234', '--theme', theme];
    expect((await siyasa(['new', 'association', 'almithal', ...facts], { cwd })).code).toBe(0);
    const names = starters.map(({ type, id }) => (id === undefined ? type : `${type}-${id}`));
    for (const { type, id } of starters) {
      const which = id === undefined ? [] : ['--starter', id, '--as', `${type}-${id}`];
      const begun = await siyasa(['new', 'policy', type, '--for', 'almithal', ...which], { cwd });
      expect(begun.code).toBe(0);
    }
    const { code, stderr } = await siyasa(['build', '--lang', 'en'], { cwd });
    expect(code).toBe(0);
    // Words lost in the read-back would be reported here.
    expect(stderr).toBe('72 warnings; for these, and what a careful reader would add: siyasa check\n');
    const out = path.join(cwd, 'out/almithal');
    const printed = (await readdir(out)).filter((file) => file.endsWith('.pdf'));
    expect(printed.sort()).toEqual(names.map((one) => `${one}.pdf`).sort());
    for (const file of names) {
      const page = await readFile(path.join(out, `${file}.html`), 'utf8');
      expect(page, file).toContain(name);
      expect(page, file).not.toContain('{{');
    }
    for (const file of names) {
      const { pages, bookmarks } = await readPdf(await readFile(path.join(out, `${file}.pdf`)));
      const at = (title: string) => bookmarks.find((one) => one.title.startsWith(title))?.page;
      // Before the last one and after a cover, no page is nearly empty: its text reaches 40 % of its height, and short contents
      // before a card that doesn't fit below them 35 %.
      const between = pages.slice(theme === 'booklet' ? 1 : 0, -1);
      const reached = ({ lines, height }: (typeof pages)[number]) => {
        const text = lines.filter(({ size, y }) => size > 12 && y > 25 * mm);
        return (height - Math.min(...text.map(({ y }) => y))) / height;
      };
      for (const page of between) {
        const least = page.number === at('المحتويات') ? 0.35 : 0.4;
        expect(reached(page), `${file}, page ${page.number}`).toBeGreaterThan(least);
      }
      // Contents and card share a page, or the text follows the card, unless that leaves it little room: no two half-empty pages.
      if (theme === 'booklet') {
        const card = at('بطاقة تعريف') ?? 0;
        const next = bookmarks[bookmarks.findIndex((one) => one.title.startsWith('بطاقة تعريف')) + 1]?.page;
        const page = pages[card - 1];
        if (page && reached(page) < 0.55) expect([at('المحتويات'), next], file).toContain(card);
      }
      // Headings at the head of a page stand equally high, whatever ended the page before.
      const heads = pages.slice(theme === 'booklet' ? 1 : 0).flatMap(({ lines }) => {
        const [first] = lines.filter(({ size, y }) => size > 12 && y < (lines[0]?.y ?? 0) + 1);
        return first && Math.abs(first.size - 15.75) < 0.1 ? [first.y] : [];
      });
      if (heads.length > 1) expect(Math.max(...heads) - Math.min(...heads), file).toBeLessThan(1);
    }
  });
});
