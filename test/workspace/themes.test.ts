import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  programTemplates,
  readBoardPackTemplate,
  readChangesTemplate,
  readIndexTemplate,
  readStatusTemplate,
  readTheme,
  themeNames,
} from '../../src/workspace/themes.js';

const sheet = (...file: readonly string[]) =>
  readFileSync(path.join(programTemplates, 'base', ...file), 'utf8');
const shared = readdirSync(path.join(programTemplates, 'base/styles')).map((name) => ['styles', name]);

describe('a page looks as all its style sheets say, its own after the shared ones', () => {
  it.each([
    ['the index', readIndexTemplate, [['index', 'styles.css']]],
    [
      'the page of the status',
      readStatusTemplate,
      [
        ['index', 'styles.css'],
        ['status', 'styles.css'],
      ],
    ],
    [
      'the table of changes',
      readChangesTemplate,
      [...shared, ['changes', 'table.css'], ['changes', 'styles.css']],
    ],
    [
      'the pack for a board',
      readBoardPackTemplate,
      [...shared, ['changes', 'table.css'], ['board-pack', 'styles.css']],
    ],
  ])('%s', async (_, read, sheets) => {
    const { styles } = await read();
    expect(styles).toBe(sheets.map((file) => sheet(...file)).join('\n'));
  });

  it('each theme', async () => {
    for (const id of await themeNames()) {
      const { styles } = await readTheme(id);
      for (const file of shared) expect(styles, `${id} ${file[1]}`).toContain(sheet(...file));
    }
  });
});
