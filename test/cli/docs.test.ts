import { chmod, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../src/workspace/environment.js';
import { showInBrowser } from '../../src/workspace/manual.js';
import { run } from '../support/cli.js';
import { projectFolder, temporaryFolder } from '../support/project.js';

describe('siyasa docs', () => {
  it.each([
    ['ar', []],
    ['ar', ['--print']],
    ['en', ['--lang', 'en']],
  ])('prints the path of the first page where there is no terminal: %s %s', async (language, options) => {
    const env = { ...process.env, DISPLAY: ':0', CI: '', SIYASA_LANG: '' };
    const { code, stdout } = await run(['docs', ...options], { env });
    expect([code, stdout.trimEnd()]).toEqual([
      0,
      path.join(projectFolder, 'dist', 'docs', language, 'index.html'),
    ]);
    expect(await readFile(stdout.trimEnd(), 'utf8')).toContain('<!doctype html>');
  });
});

describe.skipIf(process.platform === 'win32')('the page', () => {
  /** Makes a program that replaces the one by which the system opens files. */
  async function opener(script: string) {
    const folder = await temporaryFolder();
    const program = path.join(folder, 'xdg-open');
    await writeFile(program, `#!/bin/sh\n${script}\n`);
    await chmod(program, 0o755);
    const environment = { ...readEnvironment(), opener: [path.join(folder, 'missing'), program] };
    return { folder, environment };
  }

  it('is handed to the system’s program as one word, without a shell', async () => {
    const { folder, environment } = await opener(`printf '%s\\n' "$@" > "$(dirname "$0")/given"`);
    const page = `${folder}/a b;$(touch ran)&.html`;
    expect(await showInBrowser(page, environment)).toBe(true);
    expect(await readFile(path.join(folder, 'given'), 'utf8')).toBe(`${page}\n`);
  });

  it('isn’t shown where that program fails or isn’t there', async () => {
    const { environment } = await opener('exit 3');
    expect(await showInBrowser('page.html', environment)).toBe(false);
    expect(await showInBrowser('page.html', { ...environment, opener: [] })).toBe(false);
  });

  it('counts as shown while that program runs on', async () => {
    const { environment } = await opener('exec sleep 3');
    expect(await showInBrowser('page.html', environment)).toBe(true);
  });
});
