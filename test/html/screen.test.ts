import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Association } from '../../src/association/schema.js';
import { compilePage } from '../../src/html/render.js';
import { compare } from '../../src/pipeline/diff.js';
import { changesPrintJob, pageOf as pageBytes } from '../../src/pipeline/diff-page.js';
import { pageParts } from '../../src/pipeline/status-page.js';
import type { Policy } from '../../src/policy/schema.js';
import { html as statusHtml } from '../../src/reporters/status/html.js';
import { folded } from '../../src/source/folded.js';
import { indexView } from '../../src/view/index-page.js';
import { readIndexTemplate, themeNames } from '../../src/workspace/themes.js';
import { inFolder } from '../cases/folder.js';
import { withRevision } from '../cases/revision.js';
import { overviewIn } from '../reporters/status/reports.js';
import { useBrowser } from '../support/browser.js';
import { nastyTexts, viewFullOf } from '../support/nasty.js';
import { associations, policyFile, projectFolder } from '../support/project.js';
import { viewOf } from '../support/sources.js';
import { inFonts, pageOf, typeset } from '../support/typeset.js';
import { valueIn } from '../support/value-in.js';

const browser = useBrowser();

async function indexPage(): Promise<string> {
  const { document, styles } = await readIndexTemplate();
  const each = await Promise.all(
    associations.map(async (folder) => {
      const { view } = await typeset(policyFile(folder));
      const { title, association, mark } = view;
      return {
        title,
        association: association.name,
        folder,
        version: 1,
        digits: 'arabic' as const,
        mark: mark?.word,
        href: `${folder}/x`,
      };
    }),
  );
  // The first has a revision in work, which stands below it.
  const [first] = each;
  const rows = first
    ? [...each, { ...first, version: 2, href: `${first.href}.next`, revisionOf: first.href }]
    : each;
  return inFonts(compilePage(document, styles)(indexView(rows)));
}

async function statusPage(): Promise<string> {
  return Buffer.from(statusHtml(await overviewIn(), await pageParts())).toString();
}

async function changesPage(): Promise<string> {
  const compared = await inFolder(withRevision, (folder) => {
    const file = (name: string) => path.join(folder, 'policies/birr', name);
    return compare({ old: file('relations.yaml'), new: file('relations.next.yaml'), git: undefined });
  });
  return Buffer.from(pageBytes(await changesPrintJob(valueIn(compared)))).toString();
}

const golden = (name: string) => path.join(projectFolder, 'test/golden', name, 'policy.yaml');
const htmlOf = async (file: string, theme?: string) => (await typeset(file, theme)).html;

/** The five policies, the index and the status page, and two small policies with what those don't have. */
const pages: readonly { name: string; html: () => Promise<string> }[] = [
  ...associations.map((id) => ({ name: id, html: () => htmlOf(policyFile(id)) })),
  { name: 'the index', html: indexPage },
  { name: 'where policies stand', html: statusPage },
  { name: 'a table of changes', html: changesPage },
  { name: 'a small policy in the booklet', html: () => htmlOf(golden('booklet')) },
  { name: 'a small policy on letterhead', html: () => htmlOf(golden('letterhead')) },
  { name: 'a small policy on the other’s letterhead', html: () => htmlOf(golden('booklet'), 'letterhead') },
];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = (await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as {
    violations: Violation[];
    passes: unknown[];
  };
  // A run that checked nothing would find nothing.
  expect(found.passes.length).toBeGreaterThan(10);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}

/** Returns by how many CSS pixels the page is wider than its window. */
function overhang(page: Page): Promise<unknown> {
  return page.evaluate(
    'Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - document.documentElement.clientWidth',
  );
}

describe.each(pages)('on a screen, $name', ({ html }) => {
  const asked: string[] = [];
  let page: Page;

  beforeAll(async () => {
    page = await browser().newPage();
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => asked.push(message.text()));
    await page.setContent(await html(), { waitUntil: 'load' });
  });
  afterAll(() => page.close());

  it('is set in the embedded family, and asks for nothing', async () => {
    const loaded = await page.evaluate(
      'document.fonts.ready.then((all) => [...all].map((one) => one.status))',
    );
    expect(loaded).toEqual(['loaded', 'loaded']);
    expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([]);
  });

  it.each([390, 1280])('gives axe nothing to complain of at %i pixels', async (width) => {
    await page.setViewport({ width, height: 900 });
    expect(await violations(page)).toEqual([]);
  });

  it('is never wider than the screen', async () => {
    for (const width of [1280, 768, 390, 320]) {
      await page.setViewport({ width, height: 800 });
      expect(await overhang(page), `at ${width} pixels`).toBe(0);
    }
  });
});

describe('hostile texts in a real browser', async () => {
  const themes = await themeNames();

  it.each(themes)('end no style, no rule and no element: %s', async (theme) => {
    const page = await browser().newPage();
    const shape = async (text: string) => {
      await page.setContent(await pageOf(viewFullOf(text), theme));
      return page.evaluate(`({
        title: document.title,
        head: [...document.head.children].map((one) => one.localName),
        elements: [...document.body.querySelectorAll('*')].filter((one) => !one.matches('a, bdi, .letter-foot > span'))
          .map((one) => one.localName),
        scripts: document.scripts.length,
        events: [...document.querySelectorAll('*')].filter((one) => [...one.attributes].some(({ name }) => name.startsWith('on'))).length,
        rules: [...document.styleSheets].map(({ cssRules }) => [...cssRules].map((one) => one.constructor.name)),
        margins: [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]).filter((one) => one instanceof CSSPageRule)
          .map((one) => one.cssText.replace(/"(?:[^"\\\\]|\\\\.)*"/gs, '').match(/@[a-z-]+ \\{/g)),
      })`) as Promise<{
        title: string;
        head: string[];
        elements: string[];
        scripts: number;
        events: number;
        rules: string[][];
        margins: unknown;
      }>;
    };
    const plain = await shape('نص');
    expect(plain.rules.flat().length).toBeGreaterThan(50);
    for (const text of nastyTexts) {
      const hostile = await shape(text);
      expect(hostile, JSON.stringify(text)).toEqual({ ...plain, title: hostile.title });
      expect(hostile.scripts + hostile.events).toBe(0);
      expect(hostile.title).not.toMatch(/^[x1]$/u);
    }
    await page.close();
  });

  it('are the words of a page’s margin as typed', async () => {
    const page = await browser().newPage();
    for (const text of nastyTexts) {
      await page.setContent(await pageOf(viewFullOf(text), 'booklet'));
      const rule = (await page.evaluate(
        "[...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]).filter((one) => one instanceof CSSPageRule).map((one) => one.cssText).find((text) => text.includes('@bottom-right { content'))",
      )) as string;
      const [, strings = ''] = /@bottom-right \{ content: ((?:"(?:[^"\\]|\\.)*"|[^";])*);/su.exec(rule) ?? [];
      // The page's number, a new line, and then the association's name and tagline.
      const content = strings.match(/"(?:[^"\\]|\\.)*"/gsu)?.at(-1) ?? '';
      // CSSOM writes quotes and backslashes with a backslash, control characters as code points.
      const read = content
        .slice(1, -1)
        .replace(/\\([0-9a-f]{1,6}) ?|\\(.)/giu, (_, code, sign) =>
          code ? String.fromCodePoint(Number.parseInt(code, 16)) : sign,
        );
      const typed = folded(text.replaceAll('\ud800', '\ufffd'));
      // Contacts with Arabic words follow.
      expect(read.startsWith(`${typed} · ${typed}`), read).toBe(true);
    }
    await page.close();
  });
});

describe('a letter’s head on paper', () => {
  const long = 'الجمعية التعاونية متعددة الأغراض بمحافظة صامطة وما حولها من القرى والهجر';
  const subject = 'سياسة تنظيم العلاقة مع أعضاء الجمعية العمومية وتقديم الخدمات لهم ولذويهم';
  const fields = ['number', 'date', 'attachments', 'subject'] as const;
  const registered = { registrar: 'hrsd', license: '7000000000' } as const;

  it.each<[string, Partial<Association>, Policy['letter']]>([
    ['short', {}, {}],
    ['with blank fields', { ...registered, letterhead: { fields: [...fields] } }, {}],
    ['with a long name', { ...registered, nameLines: [long] }, {}],
    ['with a long name in lines', { ...registered, nameLines: [long, long, long] }, {}],
    ['with a subject', { ...registered, letterhead: { fields: [...fields] } }, { subject: 'سياسة العلاقة' }],
    ['with a long subject', { ...registered, letterhead: { fields: [...fields] } }, { subject }],
    [
      'with all of it',
      { ...registered, nameLines: [long, long], letterhead: { fields: [...fields] } },
      { subject, number: subject },
    ],
  ])('%s holds what is written in it', async (_, association, letter) => {
    const page = await browser().newPage();
    await page.emulateMediaType('print');
    // The width of the text on A4.
    await page.setViewport({ width: 627, height: 900 });
    const view = viewOf({ title: subject, letter }, { name: long, shortName: undefined, ...association });
    await page.setContent(await inFonts(await pageOf(view, 'letterhead')), { waitUntil: 'load' });
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    const { head, parts, name } = (await page.evaluate(`({
      head: document.querySelector('.letter-head').getBoundingClientRect().bottom,
      parts: [...document.querySelectorAll('.letter-head *')].map((one) => one.getBoundingClientRect().bottom),
      name: document.querySelector('.head-name').getBoundingClientRect().left
        - (document.querySelector('.fields')?.getBoundingClientRect().right ?? -1),
    })`)) as { head: number; parts: number[]; name: number };
    expect(Math.max(...parts)).toBeLessThanOrEqual(head);
    // No more than 4 mm are left above the rule, but for lines that are counted as if they were full.
    if (!JSON.stringify([association, letter]).includes(long) && letter?.subject !== subject)
      expect(head - Math.max(...parts)).toBeLessThan((4 / 25.4) * 96);
    expect(name).toBeGreaterThan(0);
    await page.close();
  });
});

describe('the look of a page', () => {
  /** Returns a page of a policy with a browser's window, and what is found in it. */
  async function found<Result>(
    html: string,
    media: 'print' | 'screen',
    width: number,
    code: string,
  ): Promise<Result> {
    const page = await browser().newPage();
    await page.emulateMediaType(media);
    await page.setViewport({ width, height: 900 });
    await page.setContent(html, { waitUntil: 'load' });
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    const result = (await page.evaluate(code)) as Result;
    await page.close();
    return result;
  }

  it.each([
    ['letterhead', 390],
    ['letterhead', 1280],
    ['booklet', 390],
  ])('shows the title before the contents: %s at %i pixels', async (theme, width) => {
    const view = viewOf({ sections: [{ kind: 'custom', heading: 'قسم', text: 'نص. '.repeat(900) }] });
    const tops = await found<{ title: number; contents: number; open: boolean }>(
      await inFonts(await pageOf(view, theme)),
      'screen',
      width,
      `({
        title: document.querySelector('h1').getBoundingClientRect().top,
        contents: document.querySelector('.screen-contents').getBoundingClientRect().top,
        open: document.querySelector('.screen-contents details').open,
      })`,
    );
    expect(tops.title).toBeLessThan(tops.contents);
    // And the contents are at hand, folded at the foot of the window.
    expect(tops.contents).toBeLessThan(900);
    expect(tops.open).toBe(false);
  });

  it('leaves no space between a gap and the comma after it', async () => {
    const approval = { method: 'session', effective: 'onApproval' } as const;
    const distance = await found<number>(
      await inFonts(await pageOf(viewOf({ approval }), 'booklet')),
      'print',
      612,
      `(() => {
        const [kept] = [...document.querySelectorAll('.approval .kept')].filter((one) => one.textContent.startsWith('،'));
        const comma = document.createRange();
        comma.setStart(kept.lastChild, 0);
        comma.setEnd(kept.lastChild, 1);
        return kept.querySelector('.gap').getBoundingClientRect().left - comma.getBoundingClientRect().right;
      })()`,
    );
    expect(Math.abs(distance)).toBeLessThan(0.5);
  });

  it('sets Latin letters and figures at 88 % of the size that their font has, and Arabic ones and signs at all of it', async () => {
    const folder = path.join(projectFolder, 'node_modules/@expo-google-fonts/noto-naskh-arabic/400Regular');
    const [file = ''] = (await readdir(folder)).filter((name) => name.endsWith('.ttf'));
    const url = `data:font/ttf;base64,${(await readFile(path.join(folder, file))).toString('base64')}`;
    const html = (await inFonts(await pageOf(viewOf(), 'booklet'))).replace(
      '</head>',
      `<style>@font-face { font-family: Whole; src: url(${url}) }</style></head>`,
    );
    const ratios = await found<number[]>(
      html,
      'print',
      612,
      `(async () => {
        await document.fonts.load('100px Whole');
        const context = document.createElement('canvas').getContext('2d');
        const width = (family, text) => {
          context.font = '100px ' + family;
          return context.measureText(text).width;
        };
        return ['Siyasa', '0123456789', '@', '()'].map((text) => width('"Noto Naskh Arabic"', text) / width('Whole', text));
      })()`,
    );
    const [letters, figures, at, signs] = ratios;
    for (const ratio of [letters, figures, at]) expect(ratio).toBeCloseTo(0.88, 2);
    expect(signs).toBeCloseTo(1, 2);
  });
});
