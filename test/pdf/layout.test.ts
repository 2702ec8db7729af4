import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../support/cli.js';
import { type Pdf, type PdfPage, readPdf } from '../support/pdf.js';
import { writeAssociation } from '../support/workspace.js';

/** Points per millimetre. */
const mm = 72 / 25.4;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'siyasa-layout-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function printed(option: string, id: string): Promise<Pdf> {
  const out = path.join(folder, option);
  const { code, stderr } = await run(['render', `${id}/beneficiary-relations`, option, '--out', out]);
  expect(stderr).not.toContain('PDF');
  expect(code).toBe(0);
  return readPdf(await readFile(path.join(out, id, 'beneficiary-relations.pdf')));
}

/** Returns the margins of the text itself in millimetres; heads and feet of pages are set smaller. */
function margins({ lines, width }: PdfPage): { left: number; right: number } {
  const text = lines.filter(({ size }) => size > 12);
  return {
    left: Math.min(...text.map(({ left }) => left)) / mm,
    right: (width - Math.max(...text.map(({ right }) => right))) / mm,
  };
}

const isEmpty = ({ lines }: PdfPage) => lines.every(({ size }) => size < 12);

describe.each(['qurrat-ayn', 'rahma'])('%s', (id) => {
  it('leaves room for a binder on the right of every page: --binding', async () => {
    for (const page of (await printed('--binding', id)).pages) {
      expect(margins(page).right, `page ${page.number}`).toBeGreaterThan(33);
      expect(margins(page).left, `page ${page.number}`).toBeGreaterThan(15);
    }
  });

  it('is bound in the middle when printed on both sides: --duplex', async () => {
    const { pages } = await printed('--duplex', id);
    for (const page of pages.filter((one) => !isEmpty(one))) {
      const { left, right } = margins(page);
      expect(page.number % 2 === 1 ? right : left, `page ${page.number}`).toBeGreaterThan(33);
    }
    // The closing page is on the front of a sheet.
    expect(pages.length % 2).toBe(1);
  });
});

it('gives cover and closing page sheets of their own, and the contents their pages: --duplex', async () => {
  const { pages, bookmarks } = await printed('--duplex', 'qurrat-ayn');
  expect(pages.map(isEmpty)).toEqual([false, true, false, false, false, false, false]);
  const contents = pages[2]?.lines.map(({ text }) => text) ?? [];
  expect(contents).toContain('اعتماد مجلس الإدارة ٦');
  expect(bookmarks.find(({ title }) => title === 'اعتماد مجلس الإدارة')?.page).toBe(6);
});

it.each(['booklet', 'letterhead'])(
  'twelve people sign on one page, under what they sign: %s',
  async (theme) => {
    const names = ['محمد', 'أحمد', 'خالد', 'سعد', 'فهد', 'علي', 'نورة', 'سارة', 'ريم', 'منى', 'عمر', 'هند'];
    const home = path.join(folder, `signatories-${theme}`);
    await writeAssociation(
      path.join(home, 'policies/birr'),
      {
        name: 'جمعية البر الخيرية بمحافظة الزلفي والقرى التابعة لها',
        registrar: 'ncnp',
        license: '1682',
        contacts: { email: 'a@example.sa', phones: ['0500000000', '0112345678'] },
      },
      {
        policy: {
          type: 'code-of-conduct',
          title: 'سياسة قواعد السلوك المهني وأخلاقيات العمل',
          version: 1,
          status: 'inReview',
          issued: '2025-09',
          sections: [{ kind: 'custom', heading: 'قسم', text: 'نص من كلمات. '.repeat(300) }],
          approval: {
            method: 'session',
            signatures: names.map((name, i) => ({
              role: i === 1 ? 'نائب الرئيس' : 'عضو مجلس الإدارة',
              name,
            })),
          },
        },
      },
    );
    const { code } = await run(['render', 'birr/policy', '--theme', theme, '--format', 'pdf'], { cwd: home });
    expect(code).toBe(0);
    const { pages, bookmarks } = await readPdf(await readFile(path.join(home, 'out/birr/policy.pdf')));
    const at = bookmarks.find(({ title }) => title === 'اعتماد مجلس الإدارة')?.page ?? 0;
    const lines = pages[at - 1]?.lines.map(({ text }) => text).join('\n') ?? '';
    for (const name of names) expect(lines).toContain(name);
  },
);
