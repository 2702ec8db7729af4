import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compilePage } from '../../src/html/render.js';
import { indexView } from '../../src/view/index-page.js';
import { readIndexTemplate, themeNames } from '../../src/workspace/themes.js';
import { all, classed, type Element, folded, named, only, parseHtml, textOf } from '../support/html.js';
import { associations, policyFile, projectFolder } from '../support/project.js';
import { inFonts, typeset } from '../support/typeset.js';

const policies = [
  ...associations.map(policyFile),
  ...['booklet', 'letterhead'].map((name) => path.join(projectFolder, 'test/golden', name, 'policy.yaml')),
];
const themes = await themeNames();

/** Each policy in each theme. */
const pages = policies.flatMap((file) =>
  themes.map((theme) => ({ name: path.basename(path.dirname(file)), theme, file })),
);

const attribute = (name: string) => (element: Element) => element.attributes.get(name);

function headings(element: Element): Element[] {
  return named(element, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
}

const isMarker = (element: Element) => element.attributes.get('class') === 'page-number';

describe.each(pages)('the page of $name in the theme $theme', async ({ theme, file }) => {
  const { view, html } = await typeset(file, theme);
  const page = parseHtml(html);
  const main = only(named(page, 'main'));

  it('says its language, direction and title', () => {
    const root = only(named(page, 'html'));
    expect([root.attributes.get('lang'), root.attributes.get('dir')]).toEqual(['ar', 'rtl']);
    expect(folded(textOf(only(named(page, 'title'))))).toBe(view.title);
    expect(html).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">/u);
  });

  it('allows nothing but its own styles, fonts and images', () => {
    const policy = only(named(page, 'meta').filter((meta) => meta.attributes.has('http-equiv')));
    expect(policy.attributes.get('content')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'",
    );
    expect(
      named(page, 'script', 'iframe', 'object', 'embed', 'form', 'base', 'link', 'video', 'audio'),
    ).toEqual([]);
    const written = all(page).flatMap(({ attributes }) => [...attributes.keys()]);
    expect(written.filter((name) => /^on|^(?:style|srcset|formaction|xlink:href)$/u.test(name))).toEqual([]);
  });

  it('loads nothing from elsewhere', () => {
    const sources = all(page).flatMap(({ attributes }) => attributes.get('src') ?? []);
    expect(
      sources.filter((source) => !/^data:image\/(?:svg\+xml|png|jpeg|webp);base64,/u.test(source)),
    ).toEqual([]);
    const styles = named(page, 'style')
      .map((style) => textOf(style))
      .join('\n');
    const urls = [...styles.matchAll(/url\(([^)]{0,30})/giu)].map(([, url]) => url);
    expect(urls).toHaveLength(2);
    expect(urls.every((url) => url?.startsWith('data:font/woff2;base64,'))).toBe(true);
    expect(/@import|https?:|\/\/[a-z]/iu.test(styles.replaceAll(/base64,[\w+/=]+/gu, ''))).toBe(false);
    const links = all(page).filter((element) => element.attributes.has('href'));
    expect(new Set(links.map(({ name }) => name))).toEqual(new Set(['a']));
    expect(
      links.map(attribute('href')).filter((href) => !/^(?:#|https?:\/\/|mailto:|tel:)/u.test(href ?? '')),
    ).toEqual([]);
  });

  it('has ids that are its own, and no link or label that leads nowhere', () => {
    const ids = all(page).flatMap((element) => attribute('id')(element) ?? []);
    expect(ids).toEqual([...new Set(ids)]);
    const wanted = all(page).flatMap(({ attributes }) => [
      ...[attributes.get('href') ?? ''].filter((href) => href.startsWith('#')).map((href) => href.slice(1)),
      ...[attributes.get('aria-labelledby') ?? []].flat(),
      ...[attributes.get('data-page-of') ?? []].flat(),
    ]);
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('has one heading of the first level, and skips none after it', () => {
    const levels = headings(page).map(({ name }) => Number(name[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
    expect(headings(main)).toHaveLength(levels.length);
  });

  it('begins with a way past everything else', () => {
    const body = only(named(page, 'body'));
    const first = body.children.find((child) => typeof child !== 'string');
    expect(first).toBe(only(classed(page, 'skip')));
    expect(only(classed(page, 'skip')).attributes.get('href')).toBe(`#${main.attributes.get('id')}`);
  });

  it('has one list of contents, of every heading of two levels in their order', () => {
    const nav = only(named(page, 'nav'));
    const entries = named(nav, 'a').map((a) => [a.attributes.get('href'), folded(textOf(a, isMarker))]);
    const wanted = headings(main)
      .filter(({ name, attributes }) => ['h2', 'h3'].includes(name) && attributes.get('id') !== 'contents')
      .map((heading) => [`#${heading.attributes.get('id')}`, folded(textOf(heading))]);
    expect(entries).toEqual(wanted);
    // In the document where it has a list of contents, else beside it for the screen only.
    expect(named(main, 'nav')).toHaveLength(view.contents ? 1 : 0);
  });

  it('keeps draft marks and what only a screen needs outside the document', () => {
    for (const name of [
      'ribbon',
      'watermark',
      'skip',
      'screen-contents',
      'screen-footer',
      'letter-head',
      'letter-foot',
    ])
      expect(classed(main, name)).toEqual([]);
    const marks = classed(page, 'watermark').map(({ attributes }) => [
      attributes.get('src'),
      attributes.get('alt'),
    ]);
    expect(marks).toEqual(view.mark ? [[view.mark.picture, '']] : []);
    expect(classed(page, 'ribbon')).toHaveLength(marks.length);
  });
});

describe('the index', async () => {
  const { document, styles } = await readIndexTemplate();
  const render = compilePage(document, styles);
  const row = { version: 1, digits: 'arabic' as const, mark: 'مسودة', folder: 'a', href: 'a/%D8%B3' };
  const page = parseHtml(
    await inFonts(
      render(
        indexView([
          { ...row, title: '<b>سياسة</b> "{{x}}"', association: 'جمعية & شركاؤها' },
          { ...row, title: 'لائحة', association: 'أخرى', folder: 'b' },
        ]),
      ),
    ),
  );

  it('shows texts as they are', () => {
    expect(classed(page, 'title').map((one) => textOf(one))).toEqual(['<b>سياسة</b> "{{x}}"', 'لائحة']);
    expect(named(page, 'h2').map((one) => textOf(one))).toEqual(['جمعية & شركاؤها', 'أخرى']);
    expect(named(page, 'b')).toEqual([]);
  });

  it('leads to a page and a PDF of each policy, each link with a name of its own', () => {
    const links = named(page, 'a');
    expect(links.map(attribute('href'))).toEqual([
      'a/%D8%B3.html',
      'a/%D8%B3.pdf',
      'a/%D8%B3.html',
      'a/%D8%B3.pdf',
    ]);
    expect(links.map(attribute('aria-label'))).toEqual([
      undefined,
      'PDF: <b>سياسة</b> "{{x}}" (جمعية & شركاؤها)',
      undefined,
      'PDF: لائحة (أخرى)',
    ]);
  });

  it('is self-contained', () => {
    expect(
      named(page, 'style')
        .map((one) => textOf(one))
        .join(' '),
    ).not.toMatch(/@import|https?:/iu);
    expect(named(page, 'script', 'link', 'img')).toEqual([]);
    expect(named(page, 'meta').map(attribute('content')).join(' ')).toContain("default-src 'none'");
  });
});
