import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { starters } from '../../src/catalogue/starters.js';
import { siyasaProcess as siyasa } from '../cli/run.js';
import { temporaryFolder } from '../support/project.js';

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
  });
});
