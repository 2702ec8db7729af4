import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fontSheet } from '../../src/html/render.js';
import { plainWords, wordsOfMain } from '../../src/html/words.js';
import { finish } from '../../src/pdf/finish/finish.js';
import { Printer } from '../../src/pdf/printer.js';
import { missingWords } from '../../src/pdf/read-back.js';
import { pageTexts } from '../../src/pdf/second-reader/page-texts.js';
import { readFonts, readGlyphs } from '../../src/workspace/fonts.js';
import { inFolder } from '../cases/folder.js';
import { pair } from '../cases/policies.js';
import { lettersWithMarks, policyOfSigns, signs } from '../cases/signs.js';
import { siyasaProcess as siyasa } from '../cli/run.js';
import { useBrowser } from '../support/browser.js';
import { facts } from '../support/document-facts.js';
import { readPdf } from '../support/pdf.js';
import { pdfJsPages, readers } from '../support/read-back.js';

it('the embedded font draws every sign and letter, in both weights', async () => {
  const glyphs = await readGlyphs();
  const isDrawn = (code: number) => glyphs.some(([first, last]) => first <= code && code <= last);
  const wanted = [...signs.join(''), ...lettersWithMarks];
  expect(wanted.filter((one) => !isDrawn(one.codePointAt(0) ?? 0))).toEqual([]);
});

describe('signs in headings and sentences', () => {
  let pdf: Uint8Array;
  let html: string;
  let messages: string;
  beforeAll(() =>
    inFolder(pair(policyOfSigns()), async (folder) => {
      const rendered = await siyasa(['render', 'policy.yaml', '--theme', 'booklet', '--out', 'out'], {
        cwd: folder,
      });
      if (rendered.code !== 0) throw new Error(rendered.stderr);
      messages = rendered.stderr;
      const file = (format: string) => path.join(folder, 'out', path.basename(folder), `policy.${format}`);
      pdf = await readFile(file('pdf'));
      html = await readFile(file('html'), 'utf8');
    }),
  );

  it('are neither an error nor missed when the PDF is read back', () => {
    expect(messages).not.toContain('PDF');
  });

  it.each(readers)('come back as written, in order: $name', async ({ read }) => {
    const wanted = wordsOfMain(html);
    expect(wanted).toEqual(expect.arrayContaining(plainWords(signs.join(' '))));
    expect(missingWords(wanted, plainWords(await read(pdf)))).toEqual([]);
  });

  it('are read by the rules of pdf.js as pdf.js reads them', async () => {
    expect(pageTexts(pdf)).toEqual(await pdfJsPages(pdf));
  });

  it('stand in the bookmarks as they do in the headings', async () => {
    const { bookmarks } = await readPdf(pdf);
    const titles = bookmarks.map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(signs.map((sign) => `عنوان ${sign} الفقرة`)));
  });
});

describe('letters with marks', () => {
  const browser = useBrowser();

  it('come back as written, in both weights', async () => {
    const words = lettersWithMarks.split(' ');
    const lines = [...words, 'Ḥafṣ ʿan ʿĀṣim', 'al-Ṣaḥīḥ', '5 µm', 'x² + y₂', '٢٥‰', '٢٥²'].map(
      (word) => `<p>قبلها <bdi dir="ltr">${word}</bdi> بعدها</p>`,
    );
    const both = `${lines.join('')}<div style="font-weight: 700">${lines.join('')}</div>`;
    const page = `<!doctype html><html lang="ar" dir="rtl"><head><title>t</title><style>body { font-family: "Noto Naskh Arabic" }</style></head><body><main>${both}</main></body></html>`;
    const fonts = fontSheet(await readFonts());
    const printed = await new Printer(browser(), 1).print({
      html: page,
      fonts,
      contents: undefined,
      file: 'x',
    });
    if (!printed.ok) throw new Error(printed.message.key);
    const { bytes, left } = finish(printed.bytes, facts);
    expect(left).toBe(0);
    for (const { name, read } of readers)
      expect(missingWords(wordsOfMain(page), plainWords(await read(bytes))), name).toEqual([]);
  });
});
