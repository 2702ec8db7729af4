import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import pixelmatch from 'pixelmatch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fontSheet } from '../../src/html/render.js';
import { plainWords, wordsOfMain } from '../../src/html/words.js';
import { PdfFile, unpacked } from '../../src/pdf/file.js';
import { type Part, partsOf } from '../../src/pdf/finish/content.js';
import { drawingsFirst } from '../../src/pdf/finish/drawings.js';
import { finish } from '../../src/pdf/finish/finish.js';
import { PrintedFont } from '../../src/pdf/finish/fonts.js';
import { drawnGlyphs, mergedGlyphShapes } from '../../src/pdf/finish/glyph-shapes.js';
import { rewritten } from '../../src/pdf/finish/text-layer.js';
import { NotUnderstood } from '../../src/pdf/objects.js';
import { Printer } from '../../src/pdf/printer.js';
import { missingWords } from '../../src/pdf/read-back.js';
import { readFonts } from '../../src/workspace/fonts.js';
import { useBrowser } from '../support/browser.js';
import { run } from '../support/cli.js';
import { facts } from '../support/document-facts.js';
import { associations, policyFile, projectFolder } from '../support/project.js';
import { readers } from '../support/read-back.js';
import { typeset } from '../support/typeset.js';
import { copyPolicies } from '../support/workspace.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'siyasa-finish-'));
  const built = await run(['build', '--out', path.join(folder, 'out')]);
  if (built.code !== 0) throw new Error(built.stderr);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const written = (id: string, format: 'pdf' | 'html') =>
  readFile(path.join(folder, 'out', id, `beneficiary-relations.${format}`));

describe.each(associations)('the PDF of %s', (id) => {
  it.each(readers)('gives its words back, in order: $name', async ({ read }) => {
    const wanted = wordsOfMain((await written(id, 'html')).toString());
    const found = plainWords(await read(await written(id, 'pdf')));
    expect(wanted.length).toBeGreaterThan(300);
    expect(missingWords(wanted, found)).toEqual([]);
  });

  it('embeds each weight of its font once, in whatever colours it is drawn', async () => {
    const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const data = new Uint8Array(await written(id, 'pdf'));
    const document = await getDocument({ data, verbosity: 0 }).promise;
    const fonts = new Set<string>();
    const colours = new Set<string>();
    for (let number = 1; number <= document.numPages; number++) {
      const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList();
      for (const [i, fn] of fnArray.entries()) {
        if (fn === OPS.setFont) fonts.add(argsArray[i][0]);
        if (fn === OPS.setFillRGBColor) colours.add(String(argsArray[i]));
      }
    }
    await document.destroy();
    expect(colours.size).toBeGreaterThan(2);
    expect(fonts.size).toBe(2);
  });

  it('carries the files that it was made from', async () => {
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const document = await getDocument({ data: new Uint8Array(await written(id, 'pdf')), verbosity: 0 })
      .promise;
    const attached: Record<string, { content: Uint8Array }> = (await document.getAttachments()) ?? {};
    const source = (name: string) => readFile(path.join(projectFolder, 'policies', id, name), 'utf8');
    for (const name of ['association.yaml', 'beneficiary-relations.yaml'])
      expect(Buffer.from(attached[name]?.content ?? []).toString()).toBe(await source(name));
    await document.destroy();
  });
});

describe.each(['booklet', 'letterhead'])('text in all directions, in the theme %s', (theme) => {
  const out = () => path.join(folder, 'directions', theme);
  beforeAll(async () => {
    const source = path.join(projectFolder, 'test', 'pdf', 'directions', 'policy.yaml');
    const rendered = await run(['render', source, '--theme', theme, '--out', out()]);
    expect(rendered.code).toBe(0);
    // Nothing is missing, so nothing is reported.
    expect(rendered.stderr).not.toContain('PDF');
  });

  it.each(readers)('comes back, in order: $name', async ({ read }) => {
    const file = (format: string) => readFile(path.join(out(), 'directions', `policy.${format}`));
    const wanted = wordsOfMain((await file('html')).toString());
    expect(wanted).toEqual(
      expect.arrayContaining(['حقًّا', '(CRM)', '1,250.50', '٩٠٪.', 'A/B', '(٣-٥)', 'الـPDF']),
    );
    const found = plainWords(await read(await file('pdf')));
    expect(missingWords(wanted, found)).toEqual([]);
  });
});

describe('reading back', () => {
  it('names the words that a reader doesn’t find, and is left out when asked', async () => {
    const other = path.join(folder, 'lost');
    await copyPolicies(other);
    const file = path.join(other, 'rahma/beneficiary-relations.yaml');
    // PDFium reads the sign that ends a verse after the verse’s number.
    const text = (await readFile(file, 'utf8')).replace(
      'sections:',
      'sections:\n  - { kind: custom, heading: نص ۝١٢ نص, text: نص. }',
    );
    await writeFile(file, text);
    const call = ['render', file, '--format', 'pdf', '--out', other];
    const ended = await run([...call, '--lang', 'en']);
    expect(ended.code).toBe(0);
    expect(ended.stderr).toMatch(/did not come back as written: ۝١٢/u);
    expect((await run([...call, '--no-read-back'])).stderr).not.toContain('PDF');
  });
});

describe('a letter’s head', () => {
  it('is read on the first page, and decoration on the others', async () => {
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const document = await getDocument({ data: new Uint8Array(await written('rahma', 'pdf')), verbosity: 0 })
      .promise;
    const kinds: boolean[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const open: string[] = [];
      for (const item of items) {
        if ('str' in item) {
          if (item.str.includes('رعاية السجناء') && item.height < 12) kinds.push(open.includes('Artifact'));
        } else if (item.type === 'endMarkedContent') open.pop();
        else open.push(String((item as { tag?: string }).tag));
      }
    }
    await document.destroy();
    expect(kinds).toEqual([false, true, true, true]);
  });
});

describe('the tags of list items', () => {
  it.each(['samtah-cooperative', 'huda-rabigh'])('are a label and a body each: %s', async (id) => {
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const document = await getDocument({ data: new Uint8Array(await written(id, 'pdf')), verbosity: 0 })
      .promise;
    const shapes: string[] = [];
    const visit = (node: { role?: string; children?: object[] }) => {
      const children = (node.children ?? []) as { role?: string; children?: object[] }[];
      if (node.role === 'LI') shapes.push(children.map(({ role }) => role).join(' '));
      for (const child of children) visit(child);
    };
    for (let number = 1; number <= document.numPages; number++) {
      const tree = await (await document.getPage(number)).getStructTree();
      if (tree) visit(tree);
    }
    const others = shapes.filter((shape) => shape !== 'Lbl LBody');
    expect(shapes.length - others.length).toBeGreaterThan(20);
    // An item that continues on the next page is tagged on both.
    expect(others.length).toBeLessThan(document.numPages);
    expect(shapes.every((shape) => /^(?:Lbl )?LBody$/u.test(shape))).toBe(true);
  });
});

describe('the attached files', () => {
  it('are those on the disk to the byte, marks and line ends too', async () => {
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const other = path.join(folder, 'bytes');
    await copyPolicies(other);
    const file = path.join(other, 'rahma/beneficiary-relations.yaml');
    const typed = Buffer.from(`\uFEFF${(await readFile(file, 'utf8')).replaceAll('\n', '\r\n')}`);
    await writeFile(file, typed);
    expect((await run(['render', file, '--format', 'pdf', '--out', other])).code).toBe(0);
    const pdf = await readFile(path.join(other, 'rahma/beneficiary-relations.pdf'));
    const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
    const attached: Record<string, { content: Uint8Array }> = (await document.getAttachments()) ?? {};
    expect(typed.equals(attached['beneficiary-relations.yaml']?.content ?? new Uint8Array())).toBe(true);
    await document.destroy();
  });
});

describe('building again', () => {
  it('gives the same bytes, in another folder, time zone and order', async () => {
    const other = await mkdtemp(path.join(tmpdir(), 'siyasa-again-'));
    await copyPolicies(path.join(other, 'policies'));
    const out = path.join(other, 'out');
    const env = { ...process.env, TZ: 'Pacific/Auckland' };
    const files = [...associations]
      .reverse()
      .map((id) => path.join(other, 'policies', id, 'beneficiary-relations.yaml'));
    expect((await run(['render', ...files, '--out', out], { env })).code).toBe(0);
    for (const id of associations)
      for (const format of ['pdf', 'html'] as const) {
        const again = await readFile(path.join(out, id, `beneficiary-relations.${format}`));
        expect(again.equals(await written(id, format)), `${id} ${format}`).toBe(true);
      }
    await rm(other, { recursive: true });
  });

  it('bears the policy’s date, or the one that SOURCE_DATE_EPOCH gives', async () => {
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const dateOf = async (bytes: Uint8Array) => {
      const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
      const { info } = await document.getMetadata();
      await document.destroy();
      return (info as { CreationDate?: string }).CreationDate;
    };
    // Approved on 2025-10-25; without any date; at a chosen second.
    expect(await dateOf(await written('qurrat-ayn', 'pdf'))).toBe("D:20251025000000+03'00'");
    expect(await dateOf(await written('huda-rabigh', 'pdf'))).toBeUndefined();
    const out = path.join(folder, 'epoch');
    const env = { ...process.env, SOURCE_DATE_EPOCH: '1700000000' };
    await run(['render', 'huda-rabigh/beneficiary-relations', '--format', 'pdf', '--out', out], { env });
    const pdf = await readFile(path.join(out, 'huda-rabigh/beneficiary-relations.pdf'));
    expect(await dateOf(pdf)).toBe('D:20231114221320Z');
  });
});

describe('finishing', () => {
  const browser = useBrowser();

  it.each(['qurrat-ayn', 'rahma'] as const)(
    'changes no picture and makes the file smaller: %s',
    async (id) => {
      const { html, fonts } = await typeset(policyFile(id));
      const printer = new Printer(browser(), 1);
      const printed = await printer.print({ html, fonts, contents: undefined, file: id });
      if (!printed.ok) throw new Error(printed.message.key);
      const { bytes, left } = finish(printed.bytes, facts);
      expect(left).toBe(0);
      expect(bytes.length).toBeLessThan(printed.bytes.length * 0.75);
      const [before, after] = [await pictures(printed.bytes), await pictures(bytes)];
      expect(after.length).toBe(before.length);
      // A letter right between two pixels may have another edge; at most two letters do.
      for (const [i, { data, width, height }] of before.entries())
        expect(
          pixelmatch(data, after[i]?.data ?? new Uint8Array(), undefined, width, height, { threshold: 0.05 }),
        ).toBeLessThan(80);
    },
  );

  it('changes no picture of text in a form, such as what shines through', async () => {
    const html = `<!doctype html><html lang="ar" dir="rtl"><head><title>t</title><style>body { font-family: "Noto Naskh Arabic" }</style></head><body><p>نص ظاهر (١)</p><p style="opacity: 0.5">سطر يشف عما وراءه، ورقمه 12</p></body></html>`;
    const fonts = fontSheet(await readFonts());
    const printed = await new Printer(browser(), 1).print({ html, fonts, contents: undefined, file: 'x' });
    if (!printed.ok) throw new Error(printed.message.key);
    const [before, after] = [
      await pictures(printed.bytes),
      await pictures(finish(printed.bytes, facts).bytes),
    ];
    expect(Buffer.compare(after[0]?.data ?? new Uint8Array(), before[0]?.data ?? new Uint8Array())).toBe(0);
    expect(new Set(before[0]?.data).size).toBeGreaterThan(2);
  });

  it('leaves a file that it doesn’t understand as it is', () => {
    for (const text of ['', 'x', '%PDF-2.0\nxref of another kind\nstartxref\n9\n%%EOF\n']) {
      const bytes = Buffer.from(text);
      expect(finish(bytes, facts)).toEqual({ bytes, left: Number.POSITIVE_INFINITY });
    }
  });

  it('gives two texts of one glyph a code each', () => {
    const { file, font } = fontFile('1 beginbfchar\n<0005> <FEDF>\nendbfchar');
    const letter = (hex: string) => [`/Span<</ActualText <FEFF${hex}> >> BDC`, '1 0 Td <0005> Tj', 'EMC'];
    const content = ['BT', '/F1 12 Tf', '1 0 0 -1 0 0 Tm', ...letter('0644'), ...letter('0645'), 'ET', ''];
    const { parts, left } = partsOf(content.join('\n'), new Map([['F1', font]]));
    const codes = rewritten(parts)
      .match(/<[0-9A-F]+>/gu)
      ?.join('');
    font.save();
    expect(left).toBe(0);
    expect(codes).toContain('0001');
    expect(codes).toContain('0002');
    const map = unpacked(file.stream(file.get(3))).toString();
    expect(map).toContain('<0001> <0644>');
    expect(map).toContain('<0002> <0645>');
  });

  it('puts the parts of a font together glyph by glyph', () => {
    const [one, two] = [
      ttf({ 1: [500, 'AAAA'], 2: [0, 'MARK'] }),
      ttf({ 4: [700, 'longer__'], 5: [250, ''] }),
    ];
    const { bytes, advances } = mergedGlyphShapes([one, two]);
    expect(glyphsOf(bytes)).toEqual({ 1: [500, 'AAAA'], 2: [0, 'MARK'], 4: [700, 'longer__'], 5: [250, ''] });
    expect(advances).toEqual([undefined, 500, undefined, undefined, 700, 250]);
    // The whole file's sum is a number that the format sets (ISO 14496-22, 5.3.5).
    let sum = 0;
    for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });

  it('knows which glyphs of a font draw something, those without an advance too', () => {
    const draws = drawnGlyphs(ttf({ 1: [500, 'AAAA'], 2: [0, 'MARK'], 4: [250, ''] }));
    expect([0, 1, 2, 3, 4, 99].filter(draws)).toEqual([1, 2]);
  });

  it('draws what lies under and through words before them', () => {
    const [black, tint] = ['0 0 0 rg', '.9 .9 .9 rg'];
    const begin = '/NonStruct <</MCID 1 >>BDC';
    const words = {} as Exclude<Part, string>;
    expect(
      drawingsFirst([
        black,
        begin,
        words,
        '1 2 3 4 re',
        'f',
        tint,
        words,
        '5 6 7 8 re',
        'f',
        'q',
        'EMC',
        'Q',
      ]),
    ).toEqual([
      black,
      ...[black, '1 2 3 4 re', 'f', tint, '5 6 7 8 re', 'f', black],
      ...[begin, words, tint, words, 'q', 'EMC', 'Q'],
    ]);
    // Other operators among them may depend on where they stand.
    for (const other of ['1 2 m', '1 0 0 1 2 3 cm', '/X1 Do']) {
      const parts = [black, begin, words, other, '1 2 3 4 re', 'f', words, 'EMC'];
      expect(drawingsFirst(parts)).toEqual(parts);
    }
  });

  it('leaves parts of a font alone that hold more than shapes, or less than they say', () => {
    const whole = ttf({ 1: [500, 'AAAA'] });
    const hinted = Buffer.from(whole.toString('latin1').replace('post', 'fpgm'), 'latin1');
    for (const file of [hinted, whole.subarray(0, -40), Buffer.from('OTTO'), Buffer.alloc(0)])
      expect(() => mergedGlyphShapes([whole, file])).toThrow(NotUnderstood);
  });

  it('leaves a run that it doesn’t understand as it is, and says so', () => {
    const run = ['BT', '/Other BMC', '/F1 12 Tf', '1 0 0 -1 0 0 Tm', '(other) Tj', 'EMC', 'ET'];
    const content = ['q', ...run, 'Q', 'BT', 'unended'];
    const { parts, left } = partsOf(content.join('\n'), new Map());
    expect(left).toBe(2);
    // Only the mark of an artifact is added, since the run isn't tagged.
    expect(rewritten(parts).split('\n')).toEqual(['q', '/Artifact BMC', ...content.slice(1), 'EMC']);
  });
});

/** Returns a TrueType font with some glyphs, each with its advance and a stand-in for its shape (four letters or eight). */
function ttf(glyphs: Readonly<Record<number, readonly [advance: number, contour: string]>>): Buffer {
  const count = Math.max(...Object.keys(glyphs).map(Number)) + 1;
  const [loca, hmtx] = [Buffer.alloc(count * 2 + 2), Buffer.alloc(count * 4)];
  let glyf = '';
  for (let glyph = 0; glyph < count; glyph++) {
    const [advance, contour] = glyphs[glyph] ?? [0, ''];
    hmtx.writeUInt16BE(advance, glyph * 4);
    glyf += contour;
    loca.writeUInt16BE(glyf.length / 2, glyph * 2 + 2);
  }
  const [head, hhea, maxp] = [Buffer.alloc(54), Buffer.alloc(36), Buffer.alloc(32)];
  head.writeUInt16BE(1000, 18);
  hhea.writeUInt16BE(count, 34);
  maxp.writeUInt16BE(count, 4);
  const tables = { glyf: Buffer.from(glyf), head, hhea, hmtx, loca, maxp, post: Buffer.alloc(32) };
  const entries = Object.entries(tables);
  const directory = Buffer.alloc(12 + entries.length * 16);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(entries.length, 4);
  let offset = directory.length;
  for (const [i, [tag, table]] of entries.entries()) {
    directory.write(tag, 12 + i * 16, 'latin1');
    directory.writeUInt32BE(offset, 12 + i * 16 + 8);
    directory.writeUInt32BE(table.length, 12 + i * 16 + 12);
    offset += table.length;
  }
  return Buffer.concat([directory, ...entries.map(([, table]) => table)]);
}

/** Returns the glyphs of such a font that have a shape or an advance. */
function glyphsOf(font: Buffer): Record<number, [advance: number, contour: string]> {
  const tables: Record<string, Buffer> = {};
  for (let entry = 12; entry < 12 + font.readUInt16BE(4) * 16; entry += 16) {
    const start = font.readUInt32BE(entry + 8);
    const table = font.subarray(start, start + font.readUInt32BE(entry + 12));
    tables[font.toString('latin1', entry, entry + 4)] = table;
  }
  const { glyf, hhea, hmtx, loca } = tables;
  const glyphs: Record<number, [advance: number, contour: string]> = {};
  for (let glyph = 0; glyph < (hhea?.readUInt16BE(34) ?? 0); glyph++) {
    const [from, to] = [loca?.readUInt32BE(glyph * 4), loca?.readUInt32BE(glyph * 4 + 4)];
    const contour = glyf?.toString('latin1', from, to) ?? '';
    const advance = hmtx?.readUInt16BE(glyph * 4) ?? 0;
    if (contour || advance) glyphs[glyph] = [advance, contour];
  }
  return glyphs;
}

/** Returns a file with only a font, whose ToUnicode map gives the meaning of its glyphs. */
function fontFile(map: string): { file: PdfFile; font: PrintedFont } {
  const objects = [
    '<</Type /Font/Encoding /Identity-H/DescendantFonts [2 0 R]/ToUnicode 3 0 R>>',
    '<</Type /Font/CIDToGIDMap /Identity/DW 500/W [5 [600]]>>',
    `<</Length ${map.length}>>\nstream\n${map}\nendstream`,
  ];
  let text = '%PDF-1.4\n';
  const entries = ['0000000000 65535 f'];
  for (const [i, object] of objects.entries()) {
    entries.push(`${String(text.length).padStart(10, '0')} 00000 n`);
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
  }
  const start = text.length;
  text += `xref\n0 ${entries.length}\n${entries.map((entry) => `${entry} \n`).join('')}`;
  text += `trailer\n<</Size ${entries.length}>>\nstartxref\n${start}\n%%EOF\n`;
  const file = PdfFile.read(Buffer.from(text));
  return { file, font: new PrintedFont(file, [file.dictionary(file.get(1))]) };
}

async function pictures(bytes: Uint8Array): Promise<{ data: Uint8Array; width: number; height: number }[]> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(bytes);
    const all = [];
    for (const page of document.pages()) all.push(await page.render({ scale: 1.5, render: 'bitmap' }));
    return all;
  } finally {
    library.destroy();
  }
}
