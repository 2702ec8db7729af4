import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { withDigits } from '../../src/calendar/digits.js';
import { plainWords, wordsOfMain } from '../../src/html/words.js';
import { missingWords } from '../../src/pdf/read-back.js';
import { inFolder } from '../cases/folder.js';
import { inForce, revision, withRevision } from '../cases/revision.js';
import { siyasaProcess as siyasa } from '../cli/run.js';
import { readPdf } from '../support/pdf.js';
import { readers } from '../support/read-back.js';

/** Returns a policy for a long table: every one of many clauses has a changed word. */
const many = (text: string, word: string) =>
  text.replace(
    '[الهاتف]',
    `\n${Array.from({ length: 40 }, (_, i) => `      - يتولى الموظف رقم ${withDigits(String(i), 'arabic')} ${word} الطلب والرد على صاحبه.`).join('\n')}`,
  );
/** Returns a policy with changes longer than a page: a clause changed throughout, and a new section. */
const long = (text: string, word: string, added = '') =>
  text
    .replace(
      '[الهاتف]',
      `\n      - ${Array.from({ length: 70 }, (_, i) => `يتولى الموظف رقم ${i} ${word} الطلب وحده`).join('، ')}.`,
    )
    .replace('sections:\n', `sections:\n${added}`);
const section = `  - kind: custom
    heading: قسم جديد
    items:
${Array.from({ length: 60 }, (_, i) => `      - بند جديد رقم ${i} لم يكن من قبل.`).join('\n')}
`;

const filesOf = (before: string, after: string) => ({
  ...withRevision,
  'policies/birr/relations.yaml': before,
  'policies/birr/relations.next.yaml': after,
});

async function made(
  files: ReturnType<typeof filesOf>,
): Promise<{ pdf: Uint8Array; html: string; stderr: string }> {
  return inFolder(files, async (folder) => {
    const written = await siyasa(['diff', 'birr/relations', '-o', 'x.pdf'], { cwd: folder });
    await siyasa(['diff', 'birr/relations', '-o', 'x.html'], { cwd: folder });
    const [pdf, html] = await Promise.all([
      readFile(path.join(folder, 'x.pdf')),
      readFile(path.join(folder, 'x.html'), 'utf8'),
    ]);
    return { pdf, html, stderr: written.stderr };
  });
}

describe('the table of changes on paper', () => {
  const document = made(filesOf(many(inForce, 'دراسة'), many(revision, 'مراجعة')));

  it('is written with nothing to warn of: every word was read back', async () => {
    expect((await document).stderr).toBe('كُتب \u2068x.pdf\u2069\n');
  });

  it('bears its title, its language and a bookmark', async () => {
    const { title, language, bookmarks } = await readPdf((await document).pdf);
    expect(title).toBe('جدول التعديلات: سياسة تنظيم العلاقة مع المستفيدين');
    expect(language).toBe('ar');
    expect(bookmarks.map((one) => one.title)).toEqual(['جدول التعديلات']);
  });

  it('goes over several pages of A4, its head on each', async () => {
    const { pages } = await readPdf((await document).pdf);
    expect(pages.length).toBeGreaterThan(2);
    for (const { width, height, lines } of pages) {
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
      const text = lines.map((line) => line.text).join(' ');
      for (const word of ['الموضع', 'السابق', 'المعدل']) expect(text).toContain(word);
    }
  });

  it.each(readers)('gives its words back, in order: $name', async ({ name, read }) => {
    const { pdf, html } = await document;
    // Poppler may order columns as it likes; no word may be lost.
    const found = plainWords(await read(pdf));
    const wanted = wordsOfMain(html);
    if (name === 'poppler') expect(wanted.filter((word) => !found.includes(word))).toEqual([]);
    else expect(missingWords(wanted, found)).toEqual([]);
  });

  it('sets a change longer than a page in rows that go on, each in its order', async () => {
    const files = filesOf(long(inForce, 'دراسة'), long(revision, 'مراجعة', section));
    const { pdf, html, stderr } = await made(files);
    expect(stderr).toBe('كُتب \u2068x.pdf\u2069\n');
    expect(html.match(/>تابع</gu)?.length).toBeGreaterThan(10);
    const wanted = wordsOfMain(html);
    for (const { name, read } of readers.filter((one) => one.name !== 'poppler'))
      expect(missingWords(wanted, plainWords(await read(pdf))), name).toEqual([]);
  });
});
