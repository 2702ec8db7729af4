import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Association } from '../../src/association/schema.js';
import type { Policy } from '../../src/policy/schema.js';
import { run } from '../support/cli.js';
import { wordsOf } from '../support/words.js';
import { writeAssociation } from '../support/workspace.js';

const words =
  'جمعية التنمية الأسرية والاجتماعية لرعاية الأيتام والأرامل والمطلقات والأسر المحتاجة بمحافظة وادي النسيم ومراكزها وقراها وهجرها التابعة لها شرقا';
const name = words.slice(0, 140).trim();
const title = `سياسة ${words.replace('جمعية ', '')}`.slice(0, 140).trim();

const short: Association = { name: 'جمعية البر', contacts: { email: 'info@birr.sa' } };
const long: Association = {
  name,
  registrar: 'ncnp',
  license: '9876',
  tagline: 'يسعدنا تواصلكم معنا عبر وسائل التواصل الآتية',
  contacts: {
    website: 'https://www.naseem-valley-charity-for-families.org.sa/contact/board-of-directors',
    email: 'governance.and.compliance@naseem-valley-charity.org.sa',
    phones: ['0501234567', '0112345678', '920012345', '+966 53 058 8487'],
    social: [{ platform: 'X', handle: 'naseem_valley_charity_official' }],
    address: 'حي العزيزية، شارع الأمير سلطان بن عبد العزيز، مبنى رقم ٧٤٥٢، الدور الثالث، الرمز البريدي ١٢٣٤٥',
  },
  letterhead: { pages: 'all', fields: ['number', 'date'] },
};

const base: Policy = {
  type: 'code-of-conduct',
  title: 'قواعد السلوك',
  code: 'CC-01',
  version: 3,
  status: 'draft',
  sections: [
    {
      kind: 'custom',
      heading: 'الأحكام',
      items: Array.from({ length: 45 }, (_, i) => `يلتزم الموظف بالنظام في الأمر رقم ${i + 1}.`),
    },
  ],
  approval: {
    method: 'session',
    minutes: null,
    date: null,
    signatures: [{ role: 'رئيس المجلس', name: null }],
  },
};
const approved: Partial<Policy> = {
  status: 'approved',
  approval: {
    method: 'session',
    minutes: '12',
    date: { gregorian: '2025-10-25', hijri: '1447-05-03' },
    effective: 'onApproval',
    signatures: [{ role: 'رئيس المجلس', name: null }],
  },
};
const named: Partial<Policy> = { title, code: 'ADM-GOV-BR-2025-014' };
const bare: Partial<Policy> = { title, code: null, status: 'inReview' };

const policies = (theme: string): Record<string, Policy> => ({
  draft: { ...base, ...named, theme },
  review: { ...base, ...bare, theme },
  approved: { ...base, ...approved, ...named, theme },
  plain: { ...base, ...approved, theme },
});

const themes = ['booklet', 'letterhead'] as const;
const cases = (['short', 'long'] as const).flatMap((association) =>
  themes.flatMap((theme) =>
    Object.entries(policies(theme)).map(([file, policy]) => ({
      id: `${association}-${theme}/${file}`,
      theme,
      policy,
      association: association === 'long' ? long : short,
    })),
  ),
);

/** A piece of text on a page, in points from the bottom and the left edge. */
interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly foot: number;
  readonly size: number;
}

const pages = new Map<string, Piece[][]>();
const digests = new Map<string, string>();
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'siyasa-margins-'));
  for (const theme of themes) {
    await writeAssociation(path.join(folder, 'policies', `short-${theme}`), short, policies(theme));
    await writeAssociation(path.join(folder, 'policies', `long-${theme}`), long, policies(theme));
  }
  const built = await run(['build', path.join(folder, 'policies'), '--out', path.join(folder, 'out')]);
  if (built.code !== 0) throw new Error(built.stderr);
  expect(built.stderr).not.toContain('PDF');
  for (const { id } of cases) {
    pages.set(id, await piecesOf(await readFile(path.join(folder, 'out', `${id}.pdf`))));
    const html = await readFile(path.join(folder, 'out', `${id}.html`), 'utf8');
    digests.set(
      id,
      /class="digest">[^<]*<bdi dir="ltr">(?<digits>[0-9a-f ]+)</u.exec(html)?.groups?.digits ?? '',
    );
  }
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function piecesOf(bytes: Uint8Array): Promise<Piece[][]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const found: Piece[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const pieces = items.filter((item): item is TextItem => 'str' in item && item.str.trim() !== '');
    found.push(
      pieces.map(({ str, transform, width }) => ({
        text: str,
        left: transform[4],
        right: transform[4] + width,
        foot: transform[5],
        size: transform[3],
      })),
    );
  }
  await document.destroy();
  return found;
}

/** Returns whether a text has the size of the margins: headings, clauses and contacts at a letter's foot are larger. */
const isSmall = ({ size }: Piece) => size < 9.7;
const textOf = (pieces: readonly Piece[]) =>
  pieces
    .map(({ text }) => text)
    .join(' ')
    .normalize('NFKC')
    .replace(/[\u061C\u200E\u200F]/gu, '');

describe.each(cases)('the margins of $id', ({ id, theme, policy, association }) => {
  const all = () => pages.get(id) ?? [];
  /** The pages after the cover, which says the same in its own font size. */
  const afterCover = () => all().slice(theme === 'booklet' ? 1 : 0);

  it('keep to the page', () => {
    expect(all().length).toBeGreaterThan(1);
    for (const { left, right, foot, size, text } of all().flat()) {
      expect(foot, text).toBeGreaterThan(12);
      expect(foot + size, text).toBeLessThan(842 - 10);
      expect(left, text).toBeGreaterThan(36);
      expect(right, text).toBeLessThan(595 - 36);
    }
  });

  it('cover nothing, and are covered by nothing', () => {
    for (const pieces of all())
      for (const [i, one] of pieces.entries())
        for (const other of pieces.slice(0, i)) {
          if (!isSmall(one) && !isSmall(other)) continue;
          const isBeside = Math.abs(one.foot - other.foot) > 0.45 * Math.max(one.size, other.size);
          const overlap = Math.min(one.right, other.right) - Math.max(one.left, other.left);
          expect(isBeside || overlap < 1, `«${one.text}» and «${other.text}»`).toBe(true);
        }
  });

  it('name every page: title, code and version, and the digest where there is a page to sign', () => {
    for (const pieces of afterCover()) {
      const small = textOf(pieces.filter(isSmall));
      for (const word of wordsOf(policy.title ?? '')) expect(wordsOf(small)).toContain(word);
      if (policy.code) expect(small).toContain(policy.code);
      expect(small).toMatch(/الإصدار ?٣/u);
      for (const group of digests.get(id)?.split(' ') ?? []) expect(small).toContain(group);
      expect(small.includes('لم تُعتمد')).toBe(policy.status !== 'approved');
    }
    expect(digests.get(id)).toMatch(/^(?:[0-9a-f]{4} ){3}[0-9a-f]{4}$/u);
  });

  it('say whose it is and how to reach them', () => {
    const { phones, email } = association.contacts ?? {};
    for (const pieces of afterCover()) {
      const said = textOf(pieces).replaceAll(' ', '');
      for (const contact of [...(phones ?? []), email ?? ''])
        expect(said).toContain(contact.replaceAll(' ', ''));
    }
  });
});
