import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encode } from 'uqr';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mostCodes, mostPicturePixels, picturePixels } from '../../src/pdf/codes.js';
import { Name, Reference, Stream, type Value } from '../../src/pdf/objects.js';
import { Pdfium } from '../../src/pdf/pdfium.js';
import { codeOf } from '../cases/scan.js';
import { type Ended, run } from '../support/cli.js';
import { printedPolicy } from '../support/printed.js';
import { projectFolder } from '../support/project.js';
import { dictionaryOf, objectBytes, Saving, savedAnew } from '../support/saving.js';
import { drawn, scanned } from '../support/scan.js';

const jpeg = path.join(projectFolder, 'test/pdf/scans/turned.jpg');
/** The digest in the picture's QR code. */
const digest = '20fa7e61f8247ad4';

let folder: string;
let printed: Uint8Array;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'siyasa-scans-'));
  printed = await printedPolicy('huda-rabigh');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let count = 0;
async function verified(bytes: Uint8Array, ...options: string[]): Promise<Ended> {
  const file = path.join(folder, `${++count}`);
  await writeFile(file, bytes);
  return run(['verify', file, '--lang', 'en', ...options]);
}

describe('a scan of a signed page', () => {
  it('says by its QR code which text it is and where that stands, however it lies on the glass', async () => {
    const pdfium = await Pdfium.open();
    const opened = pdfium.read(printed);
    if (!opened.ok) throw new Error('no PDF');
    const { document } = opened;
    const last = document.pageCount() - 1;
    for (const [dotsPerInch, degrees] of [
      [150, 3],
      [150, 90],
      [200, 184],
    ] as const) {
      const picture = document.picture(last, { scale: dotsPerInch / 72 });
      const { code, stdout } = await verified(scanned(picture, degrees));
      expect(stdout, `${degrees}°`).toContain('Licence: 1682');
      expect(stdout).toContain('✗ This text is not approved yet');
      expect(stdout).toContain('can’t compare paper word by word');
      expect(code).toBe(1);
    }
    document.close();
  });

  it('as JPEG, and inside a PDF', async () => {
    const bytes = await readFile(jpeg);
    for (const file of [bytes, pdfOf(bytes)]) {
      const { code, stdout } = await verified(file, '--format', 'json');
      expect(JSON.parse(stdout)).toMatchObject({ kind: 'paper', matches: [] });
      expect(JSON.parse(stdout).digits[0].slice(0, 16)).toBe(digest);
      expect(code).toBe(1);
    }
  });

  it('without a QR code, or with one that is not ours', async () => {
    for (const [text, message] of [
      ['https://example.com/SIYASA:1', 'not this program’s'],
      [`SIYASA:1 L:1 C:- V:1 D:${'A'.repeat(63)}`, 'not this program’s'],
      ['', 'No QR code of this program'],
    ] as const) {
      const modules = text === '' ? [[false]] : encode(text, { border: 0 }).data;
      const { code, stdout } = await verified(drawn(modules));
      expect(stdout).toContain(message);
      expect(code).toBe(1);
    }
  });
});

describe('a PDF that carries no text is no scan', () => {
  it('its QR code is reported, and proves nothing', async () => {
    const saving = new Saving(printed);
    saving.catalog.delete('AF');
    saving.catalog.delete('Names');
    const { code, stdout } = await verified(savedAnew(saving));
    expect(stdout).toContain('carries no text of a policy');
    expect(stdout).toContain('The QR code on its pages names the text above');
    expect(stdout).toContain('Licence: 1682');
    expect(code).toBe(1);
  });
});

describe('a picture’s size', () => {
  const png = (width: number, height: number) => {
    const head = Buffer.from('89504e470d0a1a0a0000000d4948445200000000000000000800000000', 'hex');
    head.writeUInt32BE(width, 16);
    head.writeUInt32BE(height, 20);
    return head;
  };

  it('is what its head says', async () => {
    expect(picturePixels(png(30, 20))).toBe(600);
    expect(picturePixels(await readFile(jpeg))).toBeGreaterThan(100_000);
    expect(picturePixels(Buffer.from('%PDF-1.7'))).toBeUndefined();
  });

  it('is limited, so that a small file never fills the memory', async () => {
    const { code, stderr } = await verified(png(mostPicturePixels / 1000 + 1, 1000));
    expect(stderr).toContain('has 51 million pixels (limit 50 million)');
    expect(code).toBe(2);
    // A picture that is small enough is read, though it has only a header.
    const small = await verified(png(mostPicturePixels / 1000, 1000));
    expect(small.stderr).toContain('incomplete or damaged');
    expect(small.code).toBe(2);
  });
});

describe('a picture that others may not open is refused, though its QR code could be read', () => {
  const changedAt = (bytes: Buffer, at: number) => {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 0xff;
    return changed;
  };
  const good = drawn(encode(ours(), { border: 0 }).data);

  it.each<[string, (photo: Buffer) => Uint8Array]>([
    ['a checksum is wrong', () => changedAt(good, good.length - 14)],
    ['its end is missing', () => good.subarray(0, -12)],
    ['half of it is missing', () => good.subarray(0, good.length / 2)],
    ['it has no pixels', () => changedAt(good, 19).fill(0, 16, 24)],
    ['the end of a photograph is missing', (photo) => photo.subarray(0, -2)],
    ['half of a photograph is missing', (photo) => photo.subarray(0, photo.length / 2)],
  ])('%s', async (_, spoilt) => {
    const { code, stdout, stderr } = await verified(spoilt(await readFile(jpeg)));
    expect(stderr).toContain('incomplete or damaged');
    expect([code, stdout]).toEqual([2, '']);
  });
});

describe('what the QR codes of a paper say', () => {
  it('is reported first, and of every one, in whichever order they stand', async () => {
    // No other code may hide the first one found.
    for (const texts of [
      [ours(), ours({ license: '77' })],
      [ours({ license: '77' }), ours()],
    ]) {
      const { code, stdout } = await verified(codeOf(...texts));
      expect(stdout).toMatch(/^✗ No text in policies/u);
      expect(stdout).toContain('The QR code says: licence “77”, policy code “BR-01”, version “1”.');
      expect(stdout).toContain('The QR code says: licence “1511”');
      expect(code).toBe(1);
    }
  });

  it('begins no line of its own and colours nothing, whatever it is', async () => {
    const { stdout } = await verified(codeOf('x\n✓ proven\r\u2028✓ \u001B[32mproven\u202E'));
    expect(stdout).toContain('not this program’s');
    expect(stdout).not.toMatch(/^✓|\p{Cc}(?<!\n)|[\u2028\u202E]/mu);
  });

  it('isn’t taken for all where there are more than are read', async () => {
    const many = Array.from({ length: mostCodes }, (_, i) => `text ${i + 1}`);
    const [some, all] = [await verified(codeOf(...many.slice(1))), await verified(codeOf(...many))];
    expect(all.stdout).toContain('Not all of the paper was searched');
    expect(some.stdout).not.toContain('Not all of the paper was searched');
  });
});

describe('a scan of many pages', () => {
  const photo = () => readFile(jpeg);

  it('is searched as far as 300, and that is reported where it isn’t all', async () => {
    const [whole, part] = [await verified(blankPages(300)), await verified(blankPages(301))];
    expect(whole.stdout).not.toContain('Not all of the paper');
    expect(part.stdout).toContain('was searched wholly in 300 of 301');
    expect(part.code).toBe(1);
  });

  it('with no page at all is none', async () => {
    const { code, stdout } = await verified(pdfOf(await photo(), 0));
    expect(stdout).toContain('carries no text of a policy');
    expect(code).toBe(1);
  });

  it('with words besides the picture is none, and the message says how to scan it', async () => {
    const { code, stdout } = await verified(pdfOf(await photo(), 1, 'BT 3 Tr /F 9 Tf (x) Tj ET'));
    expect(stdout).toMatch(/^✗ This file carries no text of a policy.*without text recognition/mu);
    expect(code).toBe(1);
  });
});

/** Returns what the QR code on a printed policy contains. */
function ours({ license = '1511', version = 1 } = {}): string {
  return `SIYASA:1 L:${license} C:BR-01 V:${version} D:${'AB'.repeat(32)}`;
}

/** Returns a PDF with a photograph, as a scanner makes it. */
function pdfOf(photo: Uint8Array, pages = 1, more = ''): Uint8Array {
  const image = { Width: 1240, Height: 1754, Filter: new Name('DCTDecode') };
  return scan(streamWith(photo, image), { pages, size: [595, 842], more });
}

/** Returns a PDF of blank pages, so small that many of them take no time. */
function blankPages(pages: number): Uint8Array {
  return scan(streamWith(Buffer.from([255]), { Width: 1, Height: 1 }), { pages, size: [9, 9], more: '' });
}

interface ScanOptions {
  readonly pages: number;
  /** In points. */
  readonly size: readonly [across: number, down: number];
  /** What is on each page besides the picture. */
  readonly more: string;
}

function scan(image: Stream, { pages, size: [across, down], more }: ScanOptions): Uint8Array {
  for (const [key, value] of Object.entries({
    Type: new Name('XObject'),
    Subtype: new Name('Image'),
    ColorSpace: new Name('DeviceGray'),
    BitsPerComponent: 8,
  }))
    image.dictionary.set(key, value);
  const page = dictionaryOf({
    Type: new Name('Page'),
    Parent: new Reference(2),
    MediaBox: [0, 0, across, down],
    Contents: new Reference(3),
    Resources: dictionaryOf({
      XObject: dictionaryOf({ I: new Reference(4) }),
      Font: dictionaryOf({ F: new Reference(5) }),
    }),
  });
  const kids = Array.from({ length: pages }, (_, i) => new Reference(6 + i));
  const values: Value[] = [
    dictionaryOf({ Type: new Name('Catalog'), Pages: new Reference(2) }),
    dictionaryOf({ Type: new Name('Pages'), Kids: kids, Count: pages }),
    streamWith(Buffer.from(`q ${across} 0 0 ${down} 0 0 cm /I Do Q ${more}`)),
    image,
    dictionaryOf({ Type: new Name('Font'), Subtype: new Name('Type1'), BaseFont: new Name('Helvetica') }),
    ...kids.map(() => page),
  ];
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n')];
  const offsets = values.map((value, i) => {
    const at = parts.reduce((sum, { length }) => sum + length, 0);
    parts.push(objectBytes(i + 1, value));
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const start = parts.reduce((sum, { length }) => sum + length, 0);
  const size = values.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  return Buffer.concat([
    ...parts,
    Buffer.from(`${table}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`),
  ]);
}

function streamWith(bytes: Uint8Array, entries: Record<string, Value> = {}): Stream {
  return new Stream(dictionaryOf({ ...entries, Length: bytes.length }), bytes);
}
