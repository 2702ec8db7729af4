import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder, type Files, inFolder } from '../cases/folder.js';
import { folder as files } from '../cases/overview.js';
import { looksBroken, type Options, siyasa } from './run.js';

const env = { SIYASA_TODAY: '2025-11-26' };
const status = (args: readonly string[], options: Options = {}, laid: Files = files) =>
  inFolder(laid, (folder) => siyasa(['status', ...args], { cwd: folder, env, ...options }));

describe('siyasa status', () => {
  it('reports on all below policies/, broken ones too, and ends with 0', async () => {
    const ended = await status([]);
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    expect(looksBroken(ended)).toBe(false);
    for (const words of [
      'جمعية البر الأهلية',
      'جمعية بلا سياسات',
      'policies/stray',
      'broken.yaml',
      'إصدار جديد:',
    ])
      expect(ended.stdout).toContain(words);
    expect(ended.stdout).toContain('٣ جمعيات، ٧ سياسات: ');
  });

  it('reports on one association where its folder is named', async () => {
    const { code, stdout } = await status(['policies/none', '--lang', 'en']);
    expect(code).toBe(0);
    expect(stdout).toContain('1 association, 0 policies; findings: none.');
  });

  it('reckons from the day that is named, before that of the environment, in either calendar', async () => {
    const left = async (...args: string[]) => {
      const { stdout } = await status(['--format', 'json', ...args]);
      const report = JSON.parse(stdout);
      return [report.today, report.associations[0].policies[0].review.daysLeft];
    };
    expect(await left()).toEqual(['2025-11-26', 698]);
    expect(await left('--today', '2027-10-26')).toEqual(['2027-10-26', -1]);
    expect(await left('--today', '1447-05-03')).toEqual(['2025-10-25', 730]);
  });

  it('without a day of its own takes the one in Riyadh', async () => {
    const { code, stdout } = await status(['--format', 'json'], { env: { SIYASA_TODAY: '' } });
    expect(code).toBe(0);
    const inRiyadh = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Riyadh' }).format(new Date());
    expect(JSON.parse(stdout).today).toBe(inRiyadh);
  });
});

describe('siyasa status --due', () => {
  it('ends with 1 where a review is overdue or falls due, and says which', async () => {
    const ended = await status(['--due', '60', '--format', 'json']);
    expect(ended.code).toBe(1);
    expect(JSON.parse(ended.stdout).due).toEqual({
      withinDays: 60,
      files: ['policies/birr/investment.yaml'],
    });
    const messages = ended.stderr.replace(/[\u2068\u2069]/gu, '');
    expect(messages).toContain(
      '«=1+1»: موعد مراجعتها 2025-11-25، متأخرة منذ يوم واحد: policies/birr/investment.yaml\n',
    );
    expect(messages).toContain('ما حان موعد مراجعته من السياسات أو يحين خلال ٦٠ يومًا: ١.\n');
    expect(messages).not.toContain('beneficiary-relations');
  });

  it('counts the last day in, and ends with 0 where nothing is due', async () => {
    const beneficiaries: Files = Object.fromEntries(
      Object.entries(files).filter(([name]) => /association|beneficiary-relations\.yaml/u.test(name)),
    );
    expect((await status(['--due', '698'], {}, beneficiaries)).code).toBe(1);
    const ended = await status(['--due', '697'], {}, beneficiaries);
    expect([ended.code, ended.stderr]).toEqual([0, '']);
  });

  it('names policies in force whose review can’t be determined, and broken ones', async () => {
    const { stderr } = await status(['--due', '0', '--lang', 'en']);
    expect(stderr).toContain(
      "When policies/stray/volunteers.yaml is due for review can't be determined: it needs",
    );
    expect(stderr).toContain(
      "When policies/birr/broken.yaml is due for review can't be determined, since it has errors.",
    );
    expect(stderr).not.toMatch(/withdrawn|\.next/u);
  });
});

describe('siyasa status --output', () => {
  it('has the form that the name of the file says, and refuses an ending that is none of its own', async () => {
    await inFolder(files, async (folder) => {
      expect(await siyasa(['status', '-o', 'all.csv'], { cwd: folder, env })).toMatchObject({ code: 0 });
      expect(await readFile(path.join(folder, 'all.csv'), 'utf8')).toMatch(/^\uFEFFالجمعية,/u);
      for (const call of [
        ['-o', 'all.docx'],
        ['-o', 'all.json', '--format', 'csv'],
      ]) {
        const ended = await siyasa(['status', ...call, '--lang', 'en'], { cwd: folder, env });
        expect([ended.code, ended.stdout]).toEqual([2, '']);
        expect(ended.stderr).toMatch(/Offered are \.html, \.csv, \.txt, \.json|Let it end in \.csv/u);
      }
    });
  });

  it.each([
    ['table', /حالة السياسات في/u],
    ['json', /^\{\n/u],
    ['csv', /^\uFEFFالجمعية,/u],
    ['html', /^<!doctype html>\n/u],
  ])('writes %s to the file that it prints otherwise', async (format, words) => {
    await inFolder(files, async (folder) => {
      const printed = await siyasa(['status', '--format', format], { cwd: folder, env });
      const ended = await siyasa(['status', '--format', format, '-o', 'new/report'], { cwd: folder, env });
      expect(ended).toEqual({ code: 0, stdout: '', stderr: '' });
      const text = await readFile(path.join(folder, 'new', 'report'), 'utf8');
      expect(text).toBe(printed.stdout);
      expect(text).toMatch(words);
      expect(await readdir(path.join(folder, 'new'))).toEqual(['report']);
    });
  });

  it('a file that can’t be written ends with 2 and leaves nothing behind', async () => {
    await inFolder({ ...files, 'out/folder': aFolder, 'out/file': 'x' }, async (folder) => {
      for (const output of ['out/folder', 'out/file/report']) {
        const ended = await siyasa(['status', '--output', output], { cwd: folder, env });
        expect(ended.code).toBe(2);
        expect(looksBroken(ended)).toBe(false);
        expect(ended.stderr).toContain('تعذرت الكتابة');
        expect(await readdir(path.join(folder, 'out'))).toEqual(['file', 'folder']);
      }
    });
  });
});

describe('siyasa status ends with 2 where the call is wrong', () => {
  it.each([
    [['nowhere'], 'لا يوجد ⁨nowhere⁩.', 'There is no nowhere.'],
    [['policies/birr/archive/nothing'], 'لا يوجد', 'There is no'],
    [['policies/birr/investment.yaml'], 'ملف واحد', 'is one file'],
    [['--format', 'xml'], 'المقبول: ⁨table, json, csv, html⁩.', 'Accepted: table, json, csv, html.'],
    [['--due', 'soon'], 'عدد صحيح', 'a whole number'],
    [['--today', 'tomorrow'], 'لا يُقرأ «⁨tomorrow⁩» تاريخًا', "“tomorrow” can't be read as a date"],
    [['--today', '2025-02-30'], 'يوم لا وجود له', 'a day that does not exist'],
  ])('%j', async (args, arabic, english) => {
    for (const [lang, words] of [
      ['ar', arabic],
      ['en', english],
    ] as const) {
      const ended = await status([...args, '--lang', lang]);
      expect([ended.code, ended.stdout]).toEqual([2, '']);
      expect(ended.stderr).toContain(words);
      expect(looksBroken(ended)).toBe(false);
    }
  });

  it('a wrong day in the environment, and a folder without policies', async () => {
    expect((await status([], { env: { SIYASA_TODAY: '6/1/2022' } })).stderr).toContain('«⁨6/1/2022⁩»');
    const empty = await status(['empty'], {}, { 'empty/notes.txt': 'x' });
    expect([empty.code, empty.stdout]).toEqual([2, '']);
    expect(empty.stderr).toContain('لا توجد سياسات في ⁨empty⁩.');
  });

  it.skipIf(process.platform === 'win32')('and, with the report, where a file can’t be read', async () => {
    const ended = await status([], {}, { ...files, 'policies/birr/endless.yaml': { linkTo: '/dev/zero' } });
    expect(ended.code).toBe(2);
    expect(ended.stdout).toContain('endless.yaml');
  });
});
