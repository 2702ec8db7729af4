import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encode } from 'uqr';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mostPicturePixels, picturePixels } from '../../src/pdf/codes.js';
import { Name, Reference, Stream, type Value } from '../../src/pdf/objects.js';
import { Pdfium } from '../../src/pdf/pdfium.js';
import { type Ended, run } from '../support/cli.js';
import { printedPolicy } from '../support/printed.js';
import { projectFolder } from '../support/project.js';
import { dictionaryOf, objectBytes, Saving, savedAnew } from '../support/saving.js';
import { drawn, scanned } from '../support/scan.js';

const jpeg = path.join(projectFolder, 'test/pdf/scans/turned.jpg');
/** In the picture's code. */
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
    for (const [text, told] of [
      ['https://example.com/SIYASA:1', 'not this program’s'],
      [`SIYASA:1 L:1 C:- V:1 D:${'A'.repeat(63)}`, 'not this program’s'],
      ['', 'No QR code of this program'],
    ] as const) {
      const modules = text === '' ? [[false]] : encode(text, { border: 0 }).data;
      const { code, stdout } = await verified(drawn(modules));
      expect(stdout).toContain(told);
      expect(code).toBe(1);
    }
  });
});

describe('a PDF that carries no text is no scan', () => {
  it('its QR code is told, and proves nothing', async () => {
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
    expect(stderr).toContain('nor a PNG or JPEG picture that can be read');
    expect(code).toBe(2);
    // One that is small enough is read, as far as there is something in it.
    const small = await verified(png(mostPicturePixels / 1000, 1000));
    expect(small.stdout).toContain('No QR code of this program');
    expect(small.code).toBe(1);
  });
});

/** A PDF of one page, as a scanner makes it. */
function pdfOf(image: Uint8Array): Uint8Array {
  const [width, height] = [1240, 1754];
  const values: Value[] = [
    dictionaryOf({ Type: new Name('Catalog'), Pages: new Reference(2) }),
    dictionaryOf({ Type: new Name('Pages'), Kids: [new Reference(3)], Count: 1 }),
    dictionaryOf({
      Type: new Name('Page'),
      Parent: new Reference(2),
      MediaBox: [0, 0, 595, 842],
      Contents: new Reference(4),
      Resources: dictionaryOf({ XObject: dictionaryOf({ I: new Reference(5) }) }),
    }),
    streamWith(Buffer.from('q 595 0 0 842 0 0 cm /I Do Q')),
    streamWith(image, {
      Type: new Name('XObject'),
      Subtype: new Name('Image'),
      Width: width,
      Height: height,
      ColorSpace: new Name('DeviceGray'),
      BitsPerComponent: 8,
      Filter: new Name('DCTDecode'),
    }),
  ];
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n')];
  const offsets = values.map((value, i) => {
    const at = parts.reduce((sum, { length }) => sum + length, 0);
    parts.push(objectBytes(i + 1, value));
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const start = parts.reduce((sum, { length }) => sum + length, 0);
  const table = `xref\n0 6\n0000000000 65535 f \n${offsets.join('')}`;
  return Buffer.concat([
    ...parts,
    Buffer.from(`${table}trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`),
  ]);
}

function streamWith(bytes: Uint8Array, entries: Record<string, Value> = {}): Stream {
  return new Stream(dictionaryOf({ ...entries, Length: bytes.length }), bytes);
}
