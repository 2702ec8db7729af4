import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileTheme } from '../../src/html/render.js';
import { readTheme } from '../../src/workspace/themes.js';
import { expectGolden } from '../support/golden.js';
import { projectFolder } from '../support/project.js';
import { typeset } from '../support/typeset.js';

/** One small policy per theme; together they use everything that a policy file can say. */
const fixtures = [
  { theme: 'booklet', name: 'booklet/policy' },
  { theme: 'letterhead', name: 'letterhead/policy' },
] as const;

describe('the page of a small policy', () => {
  it.each(fixtures)('in the theme $theme', async ({ theme, name }) => {
    const { view, html } = await typeset(path.join(projectFolder, 'test/golden', `${name}.yaml`));
    const files = await readTheme(theme);
    // The styles would hide the page in the diff; they have tests of their own.
    const render = compileTheme({ ...files, styles: '/* styles */' });
    const page = render(view);
    expectGolden(page, `${name}.html`);
    // The policy's own theme is used, and the page differs from the real one in nothing else.
    const body = (text: string) => text.slice(text.lastIndexOf('</style>'));
    expect(body(html)).toBe(body(page));
  });
});

describe('a theme without a place for the fonts', () => {
  it('makes no page: its letters would be another font’s', async () => {
    const { view } = await typeset(path.join(projectFolder, 'test/golden/booklet/policy.yaml'));
    const render = compileTheme({
      document: '<main>{{title}}</main>',
      partials: new Map(),
      styles: '',
    });
    expect(() => render(view)).toThrow('no <style id="fonts"></style>');
  });
});
