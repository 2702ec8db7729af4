import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fontSheet } from '../../src/html/render.js';
import { plainWords, wordsOfMain } from '../../src/html/words.js';
import { finish } from '../../src/pdf/finish/finish.js';
import { lostWords } from '../../src/pdf/finish/work.js';
import { Printer } from '../../src/pdf/printer.js';
import { missingInAny, missingWords } from '../../src/pdf/read-back.js';
import { pageTexts } from '../../src/pdf/second-reader/page-texts.js';
import { readFonts } from '../../src/workspace/fonts.js';
import { inFolder } from '../cases/folder.js';
import { custom, pair, policy } from '../cases/policies.js';
import { seeded } from '../cases/seeded.js';
import { signs } from '../cases/signs.js';
import { tokens } from '../cases/tokens.js';
import { siyasaProcess as siyasa } from '../cli/run.js';
import { useBrowser } from '../support/browser.js';
import { facts } from '../support/document-facts.js';
import { pdfJsPages, readers } from '../support/read-back.js';

/** `SIYASA_TEST_SEED` tries other sentences; `SIYASA_TEST_RUNS` sets how many. */
const seed = Number(process.env.SIYASA_TEST_SEED ?? 5);
const count = Number(process.env.SIYASA_TEST_RUNS ?? 250);

/** Texts that are rare in policies. */
const rare = [
  'لا‍',
  'هـ‍',
  'ﷲ',
  'ﷺ',
  '﴿١﴾',
  '۝١٢',
  '×²³',
  'x²',
  'A→B',
  '(1)(2)',
  '«أ»«ب»',
  'أ/ب',
  '<>',
  '?!',
  '‏',
  'ā',
];

describe(`the rules of pdf.js (seed ${seed})`, () => {
  const browser = useBrowser();
  let html: string;
  /** As Chromium writes the file, and as this program does. */
  const files: { name: string; bytes: Uint8Array }[] = [];
  beforeAll(async () => {
    const dice = seeded(seed);
    const pieces = [...tokens, ...signs, ...rare, 'كلمة', 'على', 'الجمعية'];
    const style = () =>
      dice.pick([
        '',
        'font-weight: 700',
        'font-size: 9pt',
        'color: #888',
        'text-align: left',
        'direction: ltr',
      ]);
    const lines = Array.from({ length: count }, () => {
      const words = Array.from({ length: 1 + dice.below(14) }, () => dice.pick(pieces).replace('<', '&lt;'));
      const stretched = words.map((word) => {
        const kind = dice.below(6);
        if (kind === 0) return `<bdi dir="ltr">${word}</bdi>`;
        return kind === 1 ? `<span style="${style()}">${word}</span>` : word;
      });
      return dice.below(8) === 0
        ? `<table style="width: 100%"><tr>${stretched.map((word) => `<td>${word}</td>`).join('')}</tr></table>`
        : `<p style="${style()}">${stretched.join(' ')}</p>`;
    });
    const turned = '<div style="writing-mode: vertical-rl; opacity: 0.5; height: 8cm">كلمة 12 Latin نص</div>';
    html = `<!doctype html><html lang="ar" dir="rtl"><head><title>t</title><style>body { font-family: "Noto Naskh Arabic" }</style></head><body><main>${lines.join('')}${turned}</main></body></html>`;
    const fonts = fontSheet(await readFonts());
    const printed = await new Printer(browser(), 1).print({ html, fonts, contents: undefined, file: 'x' });
    if (!printed.ok) throw new Error(printed.message.key);
    files.push({ name: 'as printed', bytes: printed.bytes });
    files.push({ name: 'finished', bytes: finish(printed.bytes, facts).bytes });
  });

  it('give what pdf.js gives, to the letter', async () => {
    for (const { name, bytes } of files) expect(pageTexts(bytes), name).toEqual(await pdfJsPages(bytes));
  });

  it('and PDFium find together which words are lost', async () => {
    const wanted = wordsOfMain(html);
    const found = async (bytes: Uint8Array, reader: string) => {
      const one = readers.find(({ name }) => name === reader);
      return plainWords((await one?.read(bytes)) ?? '');
    };
    for (const { name, bytes } of files) {
      const [first, second] = [await found(bytes, 'PDFium'), await found(bytes, 'pdf.js')];
      const lost = await lostWords(bytes, wanted);
      expect(lost, name).toEqual(missingInAny(wanted, [first, second]));
      if (name === 'as printed') expect(lost.length).toBeGreaterThan(missingWords(wanted, first).length);
    }
  });

  it('are left out where a file isn’t understood', () => {
    expect(pageTexts(Buffer.from('%PDF-1.7\nnothing of the kind'))).toBeUndefined();
  });
});

describe('a word that pdf.js alone misreads', () => {
  it('is reported when a policy is rendered, but not when reading back is left out', async () => {
    // For pdf.js the joiner, which is invisible, separates the two letters.
    const word = 'لا‍';
    const text = policy({ section: custom(`text: كلمة ${word} أخرى في هذه الفقرة.`) });
    await inFolder(pair(text), async (folder) => {
      const call = ['render', 'policy.yaml', '--format', 'pdf', '--out', 'out', '--lang', 'en'];
      const ended = await siyasa(call, { cwd: folder });
      expect(ended.code).toBe(0);
      expect(ended.stderr).toMatch(/did not come back as written: \u2068?لا/u);
      const pdf = await readFile(path.join(folder, 'out', path.basename(folder), 'policy.pdf'));
      const reader = readers.find(({ name }) => name === 'PDFium');
      expect(plainWords((await reader?.read(pdf)) ?? '')).toContain(plainWords(word)[0]);
      const silent = await siyasa([...call, '--no-read-back'], { cwd: folder });
      expect(silent.stderr).not.toContain('did not come back');
    });
  });
});
