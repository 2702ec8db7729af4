import { once } from 'node:events';
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import jsqr from 'jsqr';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PdfString, type Reference } from '../../src/pdf/objects.js';
import { Loader } from '../../src/pipeline/load.js';
import { type PdfPrinter, type PrintJob, withPdfPrinter } from '../../src/pipeline/pdf-printer.js';
import { printJobOf } from '../../src/pipeline/produce.js';
import { Typesetter } from '../../src/pipeline/typesetter.js';
import { readEnvironment } from '../../src/workspace/environment.js';
import { placeOf } from '../../src/workspace/find.js';
import { beforeMeeting } from '../cases/board-pack.js';
import * as life from '../cases/life.js';
import { seeded } from '../cases/seeded.js';
import { siyasaProcess as siyasa } from '../cli/run.js';
import { type Ended, run } from '../support/cli.js';
import { policyFile, projectFolder } from '../support/project.js';
import { Saving, savedAnew, sign } from '../support/saving.js';
import { valueIn } from '../support/value-in.js';
import { copyPolicies } from '../support/workspace.js';

/** The function itself: its types declare a module. */
const readCode = jsqr as unknown as typeof jsqr.default;

let folder: string;
let printer: PdfPrinter;
let closed: Promise<void>;
const finished = new AbortController();
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'siyasa-verify-'));
  const { signal } = finished;
  const options = { browser: undefined, tabs: 1, documents: 1, readBack: false, signal };
  printer = await new Promise((resolve, reject) => {
    closed = withPdfPrinter(readEnvironment(), options, async (opening) => {
      opening.then((opened) => resolve(valueIn(opened))).catch(reject);
      await once(signal, 'abort');
    });
  });
});
afterAll(async () => {
  finished.abort();
  await closed;
  await rm(folder, { recursive: true, force: true });
});

/** Returns the print job of rahma's policy. */
async function sheet(): Promise<PrintJob> {
  const loaded = (await Loader.open()).policy(placeOf(policyFile('rahma')));
  const typeset = valueIn(await new Typesetter(undefined).typeset(loaded));
  return printJobOf(loaded, typeset);
}

/** Returns the PDF of rahma's policy, made of a print job that a forger changed. */
async function printed(change: (sheet: PrintJob) => PrintJob): Promise<Uint8Array> {
  return valueIn(await printer.print(change(await sheet()), 'x')).bytes;
}

let count = 0;
async function verified(bytes: Uint8Array, ...options: string[]): Promise<Ended> {
  const file = path.join(folder, `${++count}.pdf`);
  await writeFile(file, bytes);
  return run(['verify', file, '--lang', 'en', ...options]);
}

function replaced(text: string, from: string, to: string): string {
  expect(text).toContain(from);
  return text.replace(from, to);
}

const withSource = (sheet: PrintJob, at: number, change: (text: string) => string): PrintJob => ({
  ...sheet,
  sources: sheet.sources.map((source, i) =>
    i === at ? { ...source, bytes: Buffer.from(change(Buffer.from(source.bytes).toString())) } : source,
  ),
});

describe('a PDF as it was made', () => {
  it('is what it says: every one of the five, in both themes', async () => {
    for (const theme of ['booklet', 'letterhead']) {
      const out = path.join(folder, theme);
      expect((await run(['build', '--theme', theme, '--out', out])).code).toBe(0);
      for (const id of ['qurrat-ayn', 'samtah-cooperative', 'rahma', 'binaa-jazan', 'huda-rabigh']) {
        const { code, stdout } = await run(['verify', path.join(out, id, 'beneficiary-relations.pdf')]);
        expect(stdout).toContain('الملف مطابق تمامًا');
        expect(code).toBe(0);
      }
    }
  });

  it('reports its policy, also to programs', async () => {
    const { code, stdout } = await verified(await printed((one) => one), '--format', 'json');
    expect(code).toBe(0);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      verified: true,
      identical: true,
      association: 'جمعية رعاية السجناء وأسرهم بالمدينة المنورة',
      license: '1511',
      status: 'draft',
      changes: [],
      faults: [],
      registerEntry: null,
    });
    expect(report.digest).toMatch(/^[0-9a-f]{64}$/u);
    expect(report.digest).toBe((await sheet()).identity.digest);
  });

  it('is not proven by its words alone: one byte more, or the same saved anew', async () => {
    const { code, stdout } = await verified(Buffer.concat([await printed((one) => one), Buffer.from('\n')]));
    expect(code).toBe(1);
    expect(stdout).toContain('What comes before it is equal to what was printed');
    expect(stdout).not.toContain('✓');
  });

  it('of another version of the program: which one, and whether its words are those of its text', async () => {
    const saving = new Saving(await printed((one) => one));
    saving
      .changed((saving.reader.trailer.get('Info') as Reference).number)
      .set('Creator', PdfString.ofText('Siyasa 0.0.9'));
    // Saved as a whole, so that it doesn't begin with the printed bytes.
    const { code, stdout } = await verified(savedAnew(saving));
    expect(code).toBe(1);
    expect(stdout).toContain('printed it: Siyasa 0.0.9 (Skia/PDF');
    expect(stdout).toContain('The words of its pages are those of the text that it carries');
  });

  it('is proven with signatures that were appended, and says that they were not checked', async () => {
    const saving = new Saving(await printed((one) => one));
    sign(saving, 'Signature1');
    const file = path.join(folder, 'signed.pdf');
    await writeFile(file, saving.bytes());
    const { code, stdout } = await run(['verify', file, '--lang', 'en']);
    expect(code).toBe(0);
    expect(stdout).toContain('only signatures that do not show on its pages were appended');
    expect(stdout).toContain('Whether the signatures themselves are valid was not checked');
    const report = JSON.parse((await run(['verify', file, '--format', 'json'])).stdout);
    expect(report).toMatchObject({ kind: 'pdf', verified: true, identical: false, signatures: 1 });
  });

  it('is not enough where it is asked for the text in force', async () => {
    const other = path.join(folder, 'policies');
    await copyPolicies(other);
    const bytes = await printed((one) => one);
    const { code, stdout } = await verified(bytes, '--policies', other);
    expect(stdout).toContain('✓ The file is equal, byte for byte');
    expect(stdout).toContain('✗ This text is not approved yet');
    expect(stdout).not.toContain('does not prove that the text was approved');
    expect(code).toBe(1);
    // Without --policies, the output says that nothing proves the approval.
    const unasked = await verified(bytes);
    expect(unasked.stdout).toContain('does not prove that the text was approved');
    expect(unasked.code).toBe(0);
    const nowhere = await verified(bytes, '--policies', path.join(folder, 'nowhere'));
    expect(nowhere).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('the code on the approval’s page', () => {
  it('is read from the paper: licence, policy, version and digest', async () => {
    const loaded = (await Loader.open()).policy(placeOf(policyFile('huda-rabigh')));
    const typeset = valueIn(await new Typesetter(undefined).typeset(loaded));
    const printed = valueIn(await printer.print(printJobOf(loaded, typeset), 'x'));
    const library = await PDFiumLibrary.init();
    const document = await library.loadDocument(printed.bytes);
    const pages = [...document.pages()];
    const picture = await pages.at(-1)?.render({ scale: 3, render: 'bitmap' });
    if (!picture) throw new Error('no page');
    const code = readCode(new Uint8ClampedArray(picture.data), picture.width, picture.height);
    library.destroy();
    const { digest } = printJobOf(loaded, typeset).identity;
    expect(code?.data).toBe(`SIYASA:1 L:1682 C:- V:1 D:${digest?.toUpperCase()}`);
  });
});

describe('a PDF that was tampered with', () => {
  it('one word of its pages: the word is shown, with its page', async () => {
    const { code, stdout } = await verified(
      await printed((one) => ({ ...one, html: replaced(one.html, 'متميزة', 'عادية') })),
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/Page 1, after “[^”]+”: the page has “عادية”, the attached text “متميزة”/u);
    expect(stdout).toContain('in 1 place:');
  });

  it('a sentence that is taken out, and one that is added', async () => {
    const { code, stdout } = await verified(
      await printed((one) => ({
        ...one,
        html: replaced(
          replaced(one.html, 'تقديم خدمة متميزة', ''),
          '</main>',
          '<p>ولا يحق الاعتراض على ذلك</p></main>',
        ),
      })),
    );
    expect(code).toBe(1);
    expect(stdout).toContain('“تقديم خدمة متميزة” is missing');
    expect(stdout).toContain('“ولا يحق الاعتراض على ذلك” was added');
  });

  it('something that covers a word, although every word is still there', async () => {
    const cover =
      '<div style="position: absolute; top: 90mm; right: 0; width: 60mm; height: 8mm; background: white"></div></main>';
    const { code, stdout } = await verified(
      await printed((one) => ({ ...one, html: replaced(one.html, '</main>', cover) })),
    );
    expect(code).toBe(1);
    expect(stdout).toContain('these pages look different from when they were printed: 1.');
  });

  it('one letter of the text that it carries', async () => {
    const { code, stdout } = await verified(
      await printed((one) => withSource(one, 0, (text) => replaced(text, 'متميزة', 'متميزه'))),
    );
    expect(code).toBe(1);
    expect(stdout).toContain('is not the one that the file records');
    expect(stdout).toContain('the page has “متميزة”, the attached text “متميزه”');
  });

  it('one letter of a comment in it, which no page shows', async () => {
    const bytes = Buffer.from(await printed((one) => one));
    const source = Buffer.from((await sheet()).sources[0]?.bytes ?? []);
    const packed = deflateSync(source, { level: 3 });
    const at = bytes.indexOf(packed);
    expect(at).toBeGreaterThan(0);
    const forged = deflateSync(Buffer.from(source.toString().replace('# ', '#-')), { level: 9 });
    expect(forged.length).toBeLessThanOrEqual(packed.length);
    bytes.fill(0, at, at + packed.length);
    bytes.set(forged, at);
    const { code, stdout } = await verified(bytes);
    expect(code).toBe(1);
    expect(stdout).toContain('beneficiary-relations.yaml is not as it was');
  });

  it('the files of another association in place of its own', async () => {
    const loaded = (await Loader.open()).policy(placeOf(policyFile('huda-rabigh')));
    const { code, stdout } = await verified(
      await printed((one) => ({
        ...one,
        sources: one.sources.map((source, i) => ({
          ...source,
          bytes: [loaded.bytes, loaded.loadedAssociation.bytes][i] ?? source.bytes,
        })),
      })),
    );
    expect(code).toBe(1);
    expect(stdout).toContain('الهدى');
    expect(stdout).toContain('is not the one that the file records');
  });

  it('its two files, each under the other’s name', async () => {
    const { code, stdout } = await verified(
      await printed((one) => {
        const [policy, association, ...rest] = one.sources;
        if (!policy || !association) throw new Error('two files');
        return {
          ...one,
          sources: [
            { ...policy, bytes: association.bytes },
            { ...association, bytes: policy.bytes },
            ...rest,
          ],
        };
      }),
    );
    expect(code).toBe(1);
    expect(stdout).toContain('has an error at line');
  });

  it('its end cut off', async () => {
    const bytes = await printed((one) => one);
    for (const share of [0.3, 0.6, 0.95]) {
      const { code, stdout, stderr } = await verified(bytes.subarray(0, bytes.length * share));
      expect([1, 2]).toContain(code);
      expect(stdout + stderr).toMatch(/not a sound PDF|does not carry|not as it was/u);
    }
  });
});

describe('what is no policy’s PDF', () => {
  it('another program’s', async () => {
    const out = path.join(folder, 'raw');
    const env = { ...process.env, SIYASA_FINISH: 'off' };
    await run(['render', 'rahma/beneficiary-relations', '--format', 'pdf', '--out', out], { env });
    const { code, stdout } = await verified(
      await readFile(path.join(out, 'rahma/beneficiary-relations.pdf')),
    );
    expect(code).toBe(1);
    expect(stdout).toContain('carries no text of a policy');
  });

  it('a table of changes and a pack for a board: neither carries a text', async () => {
    await beforeMeeting(async (cwd) => {
      for (const call of [
        ['diff', life.name, '-o', 'x.pdf'],
        ['board-pack', life.name, '--minutes', '12', '-o', 'x.pdf'],
      ]) {
        expect((await siyasa(call, { cwd, env: life.env })).code, call.join(' ')).toBe(0);
        const { code, stdout } = await siyasa(['verify', 'x.pdf'], { cwd });
        expect(code).toBe(1);
        expect(stdout).toContain(
          'فإن كان جدول تعديلات أو حزمة معروضة على المجلس فتحقق من ملفات السياسات نفسها',
        );
        expect(stdout).not.toContain('كل ملف من هذا البرنامج');
      }
    });
  });

  it('one with a password', async () => {
    const file = path.join(projectFolder, 'test/pdf/tampered/protected.pdf');
    const { code, stderr } = await run(['verify', file, '--lang', 'en']);
    expect(code).toBe(2);
    expect(stderr).toContain('protected by a password');
  });

  it('200 MB', async () => {
    const file = path.join(folder, 'large.pdf');
    await writeFile(file, '%PDF-1.7\n');
    await truncate(file, 200 * 1024 * 1024);
    const { code, stderr } = await run(['verify', file, '--lang', 'en']);
    expect(code).toBe(2);
    expect(stderr).toContain('has 200 MB, more than a policy ever has (limit 64 MB)');
  });

  const seed = Number(process.env.SIYASA_TEST_SEED ?? Date.now() % 2 ** 31);
  it(`any bytes, also behind the first line of a PDF (SIYASA_TEST_SEED=${seed})`, async () => {
    const { below } = seeded(seed);
    for (const head of ['', '%PDF-1.7\n']) {
      const noise = Uint8Array.from({ length: 40_000 }, () => below(256));
      const { code, stderr } = await verified(Buffer.concat([Buffer.from(head), noise]));
      expect(code).toBe(2);
      expect(stderr).toContain('not a sound PDF');
    }
  });

  it('nothing, a folder, an empty file', async () => {
    expect(await run(['verify', path.join(folder, 'none.pdf'), '--lang', 'en'])).toMatchObject({
      code: 2,
      stdout: '',
    });
    expect((await run(['verify', folder, '--lang', 'en'])).stderr).toContain('is a folder');
    expect(await verified(new Uint8Array())).toMatchObject({ code: 2, stdout: '' });
  });
});
