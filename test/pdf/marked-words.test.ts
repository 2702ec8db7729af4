import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Changes } from '../../src/diff/changes.js';
import { compilePage, fontSheet } from '../../src/html/render.js';
import { plainWords, wordsOfMain } from '../../src/html/words.js';
import { finish } from '../../src/pdf/finish/finish.js';
import { Printer } from '../../src/pdf/printer.js';
import { missingWords } from '../../src/pdf/read-back.js';
import { type ChangesPageView, changesPageView } from '../../src/view/changes-page.js';
import { readFonts } from '../../src/workspace/fonts.js';
import { readChangesTemplate } from '../../src/workspace/themes.js';
import { seeded } from '../cases/seeded.js';
import { marked, withSigns } from '../cases/segments.js';
import { useBrowser } from '../support/browser.js';
import { facts } from '../support/document-facts.js';
import { associations, policyFile } from '../support/project.js';
import { readers } from '../support/read-back.js';
import { readTags } from '../support/read-tags.js';
import { inFonts } from '../support/typeset.js';

/** `SIYASA_TEST_SEED` tries another seed. */
const seeds = process.env.SIYASA_TEST_SEED ? [Number(process.env.SIYASA_TEST_SEED)] : [1, 2, 3];
const rows = 100;

let sentences: readonly string[];
beforeAll(async () => {
  const texts = await Promise.all(associations.map((id) => readFile(policyFile(id), 'utf8')));
  sentences = texts.flatMap((text) => sentencesIn(parse(text)));
  expect(sentences.length).toBeGreaterThan(100);
});

/** Returns a policy's texts that have only Arabic words. */
function sentencesIn(value: unknown): string[] {
  if (typeof value === 'string')
    return value
      .split(/\n\s*\n/u)
      .map((text) => text.replace(/\s+/gu, ' ').trim())
      .filter((text) => text.length > 25 && !/[A-Za-z{]/u.test(text) && !text.includes(' - '));
  return value && typeof value === 'object' ? Object.values(value).flatMap(sentencesIn) : [];
}

const version = {
  title: 'سياسة',
  association: 'جمعية',
  code: null,
  version: 1,
  approved: null,
  issued: null,
};

function changesOf(seed: number): Changes {
  const dice = seeded(seed);
  const place = { sections: [], items: [], position: 1 };
  const side = { place, text: '', lines: [{ subject: 'paragraph', place, depth: 0, text: '' }] } as const;
  return {
    before: { ...version, status: 'draft' },
    after: { ...version, status: 'draft' },
    digits: 'arabic',
    changes: Array.from({ length: rows }, () => ({
      kind: 'changed',
      subject: 'paragraph',
      before: side,
      after: side,
      exchanged: null,
      segments: marked(withSigns(dice.pick(sentences), dice), dice),
    })),
  };
}

/** The readers whose order is tested: in boxes, PDFium may begin a line before the bracket at a word's end. */
const inOrder = readers.filter(({ name }) => name !== 'PDFium, in boxes');

/** Lines one below another, over the width of a page. */
const inLines =
  '<!doctype html><html lang="ar" dir="rtl"><head>{{> head}}</head><body><main class="changes">' +
  '{{#each rows}}{{#each before}}<p>{{> changes-line this}}</p>{{/each}}' +
  '{{#each after}}<p>{{> changes-line this}}</p>{{/each}}{{/each}}</main></body></html>';

describe('words that are marked, and signs beside them, are read as if they were not', () => {
  const browser = useBrowser();

  async function printed(html: string): Promise<Uint8Array> {
    const fonts = fontSheet(await readFonts());
    const pages = await new Printer(browser(), 1).print({ html, fonts, contents: undefined, file: 'x' });
    if (!pages.ok) throw new Error(pages.message.key);
    const { bytes, left } = finish(pages.bytes, facts);
    expect(left).toBe(0);
    return bytes;
  }

  async function pageOf(seed: number, document?: string): Promise<string> {
    const template = await readChangesTemplate();
    const association = { name: 'جمعية البر', shortName: 'البر' };
    const sources = { policy: {}, association } as Parameters<typeof changesPageView>[1];
    const view = changesPageView(changesOf(seed), sources, undefined);
    return compilePage<ChangesPageView>(
      document ?? template.document,
      template.styles,
      template.partials,
    )(view);
  }

  it.each(seeds)('in lines of their own (seed %i)', { timeout: 60_000 }, async (seed) => {
    const html = await pageOf(seed, inLines);
    const pdf = await printed(html);
    for (const { name, read } of inOrder)
      expect(missingWords(wordsOfMain(html), plainWords(await read(pdf))), name).toEqual([]);
  });

  it.each(seeds)('in the cells of the table (seed %i)', { timeout: 60_000 }, async (seed) => {
    const html = await pageOf(seed);
    const pdf = await printed(html);
    const wanted = wordsOfMain(html);
    for (const { name, read } of inOrder) {
      const found = plainWords(await read(pdf));
      // Poppler may order columns as it likes; no word may be lost.
      const missing = name === 'poppler' ? lessOften(wanted, found) : missingWords(wanted, found);
      expect(missing, name).toEqual([]);
    }
  });

  it('the line below an addition isn’t hidden by the tint of the line after it', async () => {
    const html = (await pageOf(1, inLines)).replace(
      /(?<=<main[^>]*>).*(?=<\/main>)/su,
      `<p style="width: 40mm">${'<ins>كلمات أضيفت</ins> و'.repeat(12)}</p>`,
    );
    const page = await browser().newPage();
    await page.setContent(await inFonts(html));
    const boxes = await page.$$eval('ins', (marked) =>
      // biome-ignore lint/suspicious/noExplicitAny: the program itself is compiled without the DOM's types
      (marked as any[]).flatMap((one) => [...one.getClientRects()].map(({ top, bottom }) => [top, bottom])),
    );
    await page.close();
    const tops = [...new Set(boxes.map(([top]) => top))].toSorted((a, b) => a - b);
    expect(tops.length).toBeGreaterThan(2);
    for (const [top, bottom] of boxes) {
      const next = tops.find((other) => other > top);
      if (next !== undefined) expect(bottom).toBeLessThanOrEqual(next);
    }
  });

  it('by their tags too, as screen readers read them', async () => {
    const html = await pageOf(1);
    const { text, lost } = await readTags(await printed(html));
    expect(lost).toBe(0);
    expect(missingWords(wordsOfMain(html), plainWords(text))).toEqual([]);
  });

  it.each([
    'وسائل <del>التواصل الاجتماعي</del>.',
    'الموقع<ins> الإلكتروني</ins> للجمعية.',
    'كلمة<del>،</del> أخرى',
    'باسم «<ins>كلمة</ins>» هنا',
    'باسم <ins>«كلمة»</ins>.',
    'قال: "<ins>نعم</ins>".',
    '[<ins>ملحق</ins> ١]',
    'مدة (<del>١٣</del>) يومًا',
    'مدة <del>١٣</del>، <ins>١٤</ins>',
    'مدة (<del>12</del>) يومًا',
    'رقم <del>13</del> دراسة الطلب',
    'رقم 13 <ins>دراسة</ins> الطلب',
    'من <del>3</del> إلى <del>5</del> أيام',
    'البريد (<ins><bdi dir="ltr">a@b.sa</bdi></ins>)، ثم',
    'مُنِحَ <del>المستفيدُ</del> <del>حقًّا</del>',
    'قال تعالى ﴿٢﴾ ثم <ins>نص</ins>',
    'قال ﷺ في مبلغ ٥٠ ﷼ ثم ﷲ ﷻ <ins>نص</ins>',
    'بأن طلبه سيرفع<br>خلال مدة لا<br><ins>تزيد</ins> على شهر',
  ])('%s', async (line) => {
    const html = (await pageOf(1, inLines)).replace(/(?<=<main[^>]*>).*(?=<\/main>)/su, `<p>${line}</p>`);
    const pdf = await printed(html);
    for (const { name, read } of inOrder)
      expect(missingWords(wordsOfMain(html), plainWords(await read(pdf))), name).toEqual([]);
  });
});

/** Returns the words that were found fewer times than wanted. */
function lessOften(wanted: readonly string[], found: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  return wanted.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}
