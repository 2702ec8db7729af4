import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { toLatinDigits } from '../../src/calendar/digits.js';
import { beforeMeeting, boardPack, changed, otherFile, otherName } from '../cases/board-pack.js';
import * as life from '../cases/life.js';
import { siyasaProcess as siyasa } from '../cli/run.js';
import { all, type Element, folded, named, only, parseHtml, textOf } from '../support/html.js';
import { type Pdf, readPdf } from '../support/pdf.js';
import { readers } from '../support/read-back.js';
import { wordsOf } from '../support/words.js';

const files = ['out/birr/board-pack-12.html', 'out/birr/board-pack-12.pdf'] as const;

/** Makes the pack of a revision and a first draft. */
async function made(): Promise<{
  html: string;
  bytes: Uint8Array;
  again: Uint8Array;
  stderr: string;
  digests: string[];
}> {
  return beforeMeeting(async (cwd) => {
    await changed(cwd, otherFile, 'text: نص السرية', 'text: نص السرية ,وما يتصل بها');
    const call = [life.name, otherName, '--minutes', '12', '--date', '2026-10-15', '--meeting', '3'];
    const ended = await boardPack(cwd, ...call);
    expect(ended).toMatchObject({ code: 0, stdout: `${files.join('\n')}\n` });
    const [html, bytes] = await Promise.all(files.map((one) => readFile(path.join(cwd, one))));
    await boardPack(cwd, ...call, '--format', 'pdf');
    const again = await readFile(path.join(cwd, files[1]));
    if (!html || !bytes) throw new Error('nothing was made');
    // What the board decides is recorded as the pack had it.
    const approved = await siyasa(['approve', '--package', ...call], { cwd, env: life.env });
    const digests = [...approved.stdout.matchAll(/(?:[0-9a-f]{4} ){3}[0-9a-f]{4}/gu)].map(([one]) => one);
    return { html: html.toString(), bytes, again, stderr: ended.stderr, digests };
  });
}

describe('the pack on paper', () => {
  let pack: Awaited<ReturnType<typeof made>>;
  let pdf: Pdf;
  let main: Element;
  beforeAll(async () => {
    pack = await made();
    pdf = await readPdf(pack.bytes);
    main = only(named(parseHtml(pack.html), 'main'));
  });

  it('is read back without a word lost, and is the same to the byte when made again', () => {
    expect(pack.stderr).toBe('');
    expect(Buffer.compare(pack.bytes, pack.again)).toBe(0);
  });

  it.each(readers)('has all words of the page in $name, each as often', async ({ read }) => {
    const wanted = wordsOf(textOf(main, ({ attributes }) => attributes.get('aria-hidden') === 'true'));
    const found = new Map<string, number>();
    for (const word of wordsOf(await read(pack.bytes))) found.set(word, (found.get(word) ?? 0) + 1);
    const lost = wanted.filter((word) => {
      const left = found.get(word) ?? 0;
      found.set(word, left - 1);
      return left < 1;
    });
    expect(wanted.length).toBeGreaterThan(200);
    expect(lost).toEqual([]);
  });

  it('names in its agenda and contents the pages on which the parts are', () => {
    const listed = all(main, ({ attributes }) => attributes.has('data-page-of')).map(
      ({ attributes }) => attributes.get('data-page-of') ?? '',
    );
    // The agenda has two policies; the contents have both, with five parts of one and, without changes, four of the other.
    expect(listed).toHaveLength(2 + 6 + 5);
    const pageOf = (id: string) => String(pdf.destinations.get(id)?.page);
    const rows = pdf.pages[0]?.lines.map(({ text }) => toLatinDigits(text)) ?? [];
    for (const id of listed.slice(0, 2))
      expect(
        rows.some((row) => /اعتماد (?:أول|تعديل)/u.test(row) && row.endsWith(` ${pageOf(id)}`)),
        id,
      ).toBe(true);
    // There is room for the contents below the agenda.
    const contents = rows.slice(rows.indexOf('المحتويات') + 1);
    const numbers = contents.flatMap((line) => /^(?!الصفحة).* (?<page>\d+)$/u.exec(line)?.groups?.page ?? []);
    expect(numbers).toEqual(listed.slice(2).map(pageOf));
  });

  it('begins each policy on a page of its own, and has no empty one', () => {
    const [first, second] = ['policy-1', 'policy-2'].map((id) => pdf.destinations.get(id));
    expect(first?.page).toBe(2);
    expect(second?.page).toBeGreaterThan(2);
    const underHead = [first, second].map((place) => pdf.pages[(place?.page ?? 0) - 1]?.lines[2]?.text);
    expect(underHead).toEqual([
      '١. سياسة تنظيم العلاقة مع المستفيدين',
      '٢. لائحة تنظيم العلاقة مع المستفيدين',
    ]);
    for (const { lines } of pdf.pages) expect(lines.length).toBeGreaterThan(5);
  });

  it('has bookmarks for every part and every section', () => {
    const headings = named(main, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map((one) => ({
      title: folded(textOf(one)),
      depth: Number(one.name.slice(1)),
    }));
    expect(pdf.bookmarks.map(({ title, depth }) => ({ title: folded(title), depth }))).toEqual(headings);
    expect(headings.filter(({ title }) => title === 'نص التمهيد' || title === 'تمهيد')).toHaveLength(2);
    expect(new Set(headings.map(({ depth }) => depth))).toEqual(new Set([1, 2, 3, 4]));
  });

  it('says at the foot of each page whose it is, which minutes, and which page of how many', () => {
    for (const { number, lines } of pdf.pages) {
      const foot = toLatinDigits(lines.at(-1)?.text ?? '');
      expect(foot).toBe(`الصفحة ${number} من ${pdf.pages.length} المحضر رقم (12) · جمعية البر`);
    }
  });

  it('shows changes, findings and the draft resolution where they belong', () => {
    const textFrom = (id: string, to: string) => {
      const [from, until] = [pdf.destinations.get(id), pdf.destinations.get(to)];
      return pdf.pages
        .slice((from?.page ?? 1) - 1, until?.page)
        .flatMap(({ lines }) => lines.map(({ text }) => text))
        .join(' ');
    };
    const changes = textFrom('policy-1-changes', 'policy-1-findings');
    expect(changes).toContain('البريد الإلكتروني');
    expect(changes).toContain('بعد تعديله');
    expect(changes).not.toContain('رقم المحضر');
    // A first version has no changes, and no page that only says so.
    expect(pdf.destinations.has('policy-2-changes')).toBe(false);
    expect(textFrom('policy-2-findings', 'policy-2-findings')).toContain('توصية');
    for (const id of ['policy-1', 'policy-2']) {
      const decision = pdf.pages[(pdf.destinations.get(`${id}-resolution`)?.page ?? 0) - 1];
      const text = decision?.lines.map((line) => line.text).join(' ');
      expect(text).toContain('بمحضره رقم (١٢)');
      // The table of signatures stands on the page of what is signed, and its rows are tall enough to sign.
      const at = (role: string) => decision?.lines.find((line) => line.text.startsWith(role))?.y ?? 0;
      expect(at('رئيس مجلس الإدارة') - at('أمين السر')).toBeGreaterThan(55);
    }
  });

  it('names each page by title, code and version, and what is signed also by the digest of the approval', () => {
    const head = (id: string) =>
      pdf.pages[(pdf.destinations.get(id)?.page ?? 0) - 1]?.lines.slice(0, 2).map(({ text }) => text) ?? [];
    for (const [i, title] of [
      '١. سياسة تنظيم العلاقة مع المستفيدين',
      '٢. لائحة تنظيم العلاقة مع المستفيدين',
    ].entries()) {
      const [first, second = ''] = head(`policy-${i + 1}-resolution`);
      expect(first).toBe(title);
      expect(second).toMatch(
        i === 0 ? /^BR-01 · الإصدار ٢ البصمة الرقمية:/u : /^BR-02 · الإصدار ١ البصمة الرقمية:/u,
      );
      for (const group of pack.digests[i]?.split(' ') ?? ['none']) expect(second).toContain(group);
    }
    const firsts = [1, 2].map((one) => pdf.destinations.get(`policy-${one}`)?.page ?? 0);
    for (const { number, lines } of pdf.pages.slice(1)) {
      const [title, facts] = lines.map(({ text }) => text);
      const nth = number >= (firsts[1] ?? 0) ? 2 : 1;
      expect(title, `page ${number}`).toMatch(nth === 1 ? /^١\. سياسة/u : /^٢\. لائحة/u);
      expect(facts, `page ${number}`).toMatch(nth === 1 ? /^BR-01 · الإصدار ٢/u : /^BR-02 · الإصدار ١/u);
    }
  });

  it('says of the texts that they are drafts, and of nothing that is signed', () => {
    const heads = (id: string) => pdf.pages[(pdf.destinations.get(id)?.page ?? 0) - 1]?.lines[1]?.text ?? '';
    expect(heads('policy-1-text')).toBe('BR-01 · الإصدار ٢ مسودة لم تُعتمد بعد');
    expect(heads('policy-1-resolution')).not.toContain('مسودة');
    // There is no invisible mark either, which would add its word to the text.
    const signed = pdf.pages[(pdf.destinations.get('policy-1-resolution')?.page ?? 0) - 1];
    expect(signed?.lines.map(({ text }) => text).join(' ')).not.toContain('مسودة');
    expect(pdf.pages.map(({ turned }) => turned).join('')).toBe('');
  });
});
