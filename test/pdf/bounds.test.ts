import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  Name,
  NotUnderstood,
  PdfString,
  Reference,
  readValue,
  Stream,
  type Value,
} from '../../src/pdf/objects.js';
import { isReaderFailure } from '../../src/pdf/pdfium.js';
import { PdfReader } from '../../src/pdf/reader.js';
import { Examiner } from '../../src/pipeline/examiner.js';
import { ExaminerThread, TimeLimit } from '../../src/pipeline/examiner-thread.js';
import { readEnvironment } from '../../src/workspace/environment.js';
import { run } from '../support/cli.js';
import { printedPolicy } from '../support/printed.js';
import { dictionaryOf, Saving, savedAnew } from '../support/saving.js';

const megabyte = 1024 * 1024;

let folder: string;
let printed: Uint8Array;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'siyasa-bounds-'));
  printed = await printedPolicy();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Returns a stream of zeros, compressed to a thousandth. */
function zeros(bytes: number): Stream {
  const packed = deflateSync(Buffer.alloc(bytes));
  return new Stream(
    dictionaryOf({ Type: new Name('EmbeddedFile'), Filter: new Name('FlateDecode'), Length: packed.length }),
    packed,
  );
}

function withAttachment(bytes: number): Uint8Array {
  const saving = new Saving(printed);
  const file = saving.add(zeros(bytes));
  const one = saving.add(
    dictionaryOf({
      Type: new Name('Filespec'),
      F: new PdfString('x'),
      UF: new PdfString('x'),
      EF: dictionaryOf({ F: file }),
    }),
  );
  const names = saving.reader.dictionary(saving.catalog.get('Names'));
  const list = saving.reader.resolve(saving.reader.dictionary(names.get('EmbeddedFiles')).get('Names'));
  const all = [...(list as readonly Value[]), new PdfString('x'), one];
  saving.catalog.set('Names', dictionaryOf({ EmbeddedFiles: dictionaryOf({ Names: all }) }));
  return savedAnew(saving);
}

async function examined(bytes: Uint8Array): Promise<string> {
  try {
    const examiner = new Examiner({
      bytes,
      folder: await mkdtemp(path.join(folder, 'x-')),
      templates: folder,
    });
    const found = await examiner.examine();
    return found.kind === 'faulty' ? (found.faults[0]?.key ?? '') : found.kind;
  } catch (error) {
    return isReaderFailure(error) ? 'broken' : String(error);
  }
}

describe('what a file may need', () => {
  it('attachments as large as a policy’s may be, and no larger', async () => {
    expect(await examined(withAttachment(7 * megabyte))).toBe('policy');
    expect(await examined(withAttachment(9 * megabyte))).toBe('verify.attachments-large');
  });

  it('a reader’s memory, and no more', async () => {
    expect(await examined(withAttachment(500 * megabyte))).toBe('broken');
  });

  it('streams as large as a policy’s may be, and no larger', () => {
    const unpack = (bytes: number) => {
      const saving = new Saving(printed);
      const { number } = saving.add(zeros(bytes));
      const reader = PdfReader.open(saving.bytes());
      return () => reader.unpack(reader.get(number) as Stream);
    };
    expect(unpack(31 * megabyte)().length).toBe(31 * megabyte);
    expect(unpack(33 * megabyte)).toThrow(NotUnderstood);
  });

  it('values inside values as deep as they are meant to be read, and no deeper', () => {
    const nested = (depth: number) => () => readValue('['.repeat(depth) + ']'.repeat(depth), 0);
    expect(nested(90)).not.toThrow();
    expect(nested(110)).toThrow(NotUnderstood);
    expect(nested(100_000)).toThrow(NotUnderstood);
  });

  it('cross-references that lead in a circle, or an object that hangs on itself', () => {
    const saving = new Saving(printed);
    const own = saving.add(dictionaryOf({}));
    saving.objects.set(
      own.number,
      new Stream(dictionaryOf({ Length: new Reference(own.number) }), Buffer.from('x')),
    );
    const reader = PdfReader.open(saving.bytes());
    expect(() => reader.get(own.number)).toThrow(NotUnderstood);
    const circle = new Saving(printed);
    const text = Buffer.from(circle.bytes()).toString('latin1');
    const start = text.lastIndexOf('xref\n', text.lastIndexOf('trailer'));
    const forged = text.replace(/\/Prev \d+/u, `/Prev ${String(start)}`);
    expect(() => PdfReader.open(Buffer.from(forged, 'latin1'))).toThrow(NotUnderstood);
  });
});

describe('a file that stops its reader', () => {
  it('by values inside values: not proven, and no fault of the program', async () => {
    const saving = new Saving(printed);
    saving.catalog.set('X', 0);
    const raw = `<</Type/Catalog/X ${'['.repeat(60_000)}${']'.repeat(60_000)}/Pages 2 0 R>>`;
    saving.raw.set(saving.reader.root, raw);
    const file = path.join(folder, 'deep.pdf');
    await writeFile(file, savedAnew(saving));
    const { code, stdout } = await run(['verify', file, '--lang', 'en']);
    expect(stdout).toContain('✗');
    expect(code).toBe(1);
  });

  it('is given up when its time is over', async () => {
    const limit = new TimeLimit(new AbortController().signal, 1);
    const thread = new ExaminerThread(
      readEnvironment().examineWorker,
      { bytes: printed, folder, templates: folder },
      limit,
    );
    try {
      expect(await thread.examine()).toEqual({ ok: false, fault: 'verify.too-slow' });
    } finally {
      limit.end();
      thread.close();
    }
  });
});

describe('the time that a file may take', () => {
  it('is not counted while it is paused', async () => {
    const limit = new TimeLimit(new AbortController().signal, 50);
    limit.pause();
    await setTimeout(200);
    expect(limit.signal.aborted).toBe(false);
    limit.resume();
    expect(await limit.within(setTimeout(60_000, 'done', { ref: false }))).toBeUndefined();
    limit.end();
  });

  it('ends at once where the whole call is stopped', async () => {
    const call = new AbortController();
    const limit = new TimeLimit(call.signal, 60_000);
    const work = limit.within(setTimeout(60_000, 'done', { ref: false }));
    call.abort();
    expect(await work).toBeUndefined();
    limit.end();
  });
});
