import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { beforeMeeting, boardPack, changed, other, otherFile, otherName } from '../cases/board-pack.js';
import { lay } from '../cases/folder.js';
import * as life from '../cases/life.js';
import { classed, type Element, folded, named, only, parseHtml, textOf } from '../support/html.js';
import { siyasa } from './run.js';

const { contents, file, folder, inOffice, name, nextFile } = life;
const html = ['--format', 'html'];
const minutes = ['--minutes', '12'];

async function page(cwd: string, made = 'out/birr/board-pack-12.html') {
  return parseHtml(await readFile(path.join(cwd, made), 'utf8'));
}

const texts = (elements: readonly Element[]) => elements.map((one) => folded(textOf(one)));
/** Returns the texts of the rows in a table's body. */
const rowsOf = (table: Element) => texts(named(only(named(table, 'tbody')), 'tr'));

describe('what is put before the board', () => {
  it('is the revision in work, else the first draft; nothing of it is written to', () =>
    beforeMeeting(async (cwd) => {
      const before = await contents(cwd);
      const ended = await boardPack(cwd, name, otherName, ...minutes, ...html);
      expect(ended).toMatchObject({ code: 0, stdout: 'out/birr/board-pack-12.html\n' });
      const { 'out/birr/board-pack-12.html': _, ...after } = await contents(cwd);
      expect(after).toEqual(before);
      const document = await page(cwd);
      expect(rowsOf(only(classed(document, 'agenda')))).toEqual([
        '١ سياسة تنظيم العلاقة مع المستفيدين BR-01 ١ ٢ اعتماد تعديل',
        '٢ لائحة تنظيم العلاقة مع المستفيدين BR-02 – ١ اعتماد أول',
      ]);
    }));

  it('is named once however often the call names it', () =>
    beforeMeeting(async (cwd) => {
      await boardPack(cwd, name, `${name}@next`, nextFile, ...minutes, ...html);
      expect(classed(await page(cwd), 'item')).toHaveLength(1);
    }));

  it('is resolved word for word as the approval will be', () =>
    beforeMeeting(async (cwd) => {
      const meeting = [...minutes, '--date', '2026-10-30', '--meeting', '3', '--term', '2'];
      await boardPack(cwd, name, otherName, ...meeting, ...html);
      const wordings = texts(classed(await page(cwd), 'wording'));
      expect(wordings).toHaveLength(2);
      for (const wording of wordings) expect(wording).toContain('ضمن حزمة السياسات المرفقة بمحضره رقم (١٢)');
      const approved = await siyasa(['approve', '--package', name, otherName, ...meeting], {
        cwd,
        env: life.env,
      });
      expect(approved).toMatchObject({ code: 0, stderr: '' });
      await siyasa(['render', name, otherName, ...html], { cwd, env: life.env });
      const printed = await Promise.all(
        ['relations', 'rules'].map(async (one) => {
          const resolution = only(classed(await page(cwd, `out/birr/${one}.html`), 'resolution'));
          return folded(
            textOf(
              resolution,
              ({ name, attributes }) => name === 'h2' || attributes.get('class') === 'digest',
            ),
          );
        }),
      );
      expect(wordings).toEqual(printed);
    }));

  it('leaves room for a date that isn’t fixed, and may be for a day to come', () =>
    beforeMeeting(async (cwd) => {
      await boardPack(cwd, otherName, ...minutes, ...html);
      expect(classed(only(classed(await page(cwd), 'wording')), 'gap')).toHaveLength(1);
      expect(await boardPack(cwd, otherName, ...minutes, ...html, '--date', '1448-07-01')).toMatchObject({
        code: 0,
      });
      const wording = only(classed(await page(cwd), 'wording'));
      expect(classed(wording, 'gap')).toEqual([]);
      expect(folded(textOf(wording))).toContain('١/٧/١٤٤٨هـ');
    }));

  it('is signed by the roles that the policy names, else by the board’s, else by hand', () =>
    beforeMeeting(async (cwd) => {
      const roles = async () => rowsOf(only(classed(await page(cwd), 'signatures')));
      await changed(
        cwd,
        otherFile,
        'approval:\n',
        'approval:\n  signatures: [{ role: المدير التنفيذي, name: }]\n',
      );
      await boardPack(cwd, otherName, ...minutes, ...html);
      expect(await roles()).toEqual(['المدير التنفيذي']);
      await writeFile(path.join(cwd, otherFile), other);
      await boardPack(cwd, otherName, ...minutes, ...html);
      expect(await roles()).toEqual(['رئيس مجلس الإدارة', 'أمين السر سالم بن أحمد']);
      await changed(cwd, `${folder}/association.yaml`, life.board.slice(life.board.indexOf('board:')), '');
      await boardPack(cwd, otherName, ...minutes, ...html);
      expect(await roles()).toEqual(['', '']);
    }));

  it('comes with what a check finds, but not with what the minutes settle', () =>
    beforeMeeting(async (cwd) => {
      await boardPack(cwd, name, otherName, ...minutes, '--date', '2026-10-30', ...html);
      const summaries = texts(classed(await page(cwd), 'findings-summary'));
      expect(summaries[1]).toBe('لا ملاحظات.');
      await changed(cwd, otherFile, 'text: نص السرية', 'text: نص السرية ,وما يتصل بها');
      const ended = await boardPack(cwd, otherName, ...minutes, '--date', '2026-10-30', ...html);
      expect(ended.code).toBe(0);
      const found = rowsOf(only(classed(await page(cwd), 'findings')));
      expect(found.length).toBeGreaterThan(0);
      for (const row of found) {
        expect(row).toMatch(/^توصية ١ /u);
        // The place as printed, and nothing of the file.
        expect(row).toMatch(/ سرية المعلومات وحقوق المستفيد$/u);
        expect(row).not.toMatch(/[a-z]|السطر/u);
      }
    }));
});

describe('what it says of texts that are not in force', () => {
  it('is of each what it is, and of all of them that there are drafts', () =>
    beforeMeeting(async (cwd) => {
      await siyasa(['submit', otherName], { cwd, env: life.env });
      await boardPack(cwd, name, otherName, ...minutes, ...html);
      const document = await page(cwd);
      const marks = classed(document, 'item-head').map(({ attributes }) => attributes.get('data-mark'));
      expect(marks).toEqual(['مسودة لم تُعتمد بعد', 'نسخة قيد المراجعة لم تُعتمد بعد']);
      expect(texts(classed(document, 'ribbon'))).toEqual(['مسودة لم تُعتمد بعد']);
      const pictures = classed(document, 'marked').map(({ attributes }) => attributes.get('src'));
      expect(new Set(pictures).size).toBe(2);
      await boardPack(cwd, otherName, ...minutes, ...html);
      expect(texts(classed(await page(cwd), 'ribbon'))).toEqual(['نسخة قيد المراجعة لم تُعتمد بعد']);
    }));
});

describe('refused is', () => {
  it.each([
    ['a policy that nobody knows', ['birr/relatoins'], /لعل المقصود/u],
    ['a policy in force without a revision in work', ['birr/approved'], /معتمدة من قبل \(الإصدار ١\)/u],
    ['policies of two associations', [name, 'huda/rules'], /policies\/birr.*policies\/huda/u],
  ] as const)('%s', (_, names, message) =>
    beforeMeeting(
      async (cwd) => {
        const ended = await boardPack(cwd, ...names, ...minutes, ...html);
        expect(ended).toMatchObject({ code: 2, stdout: '' });
        expect(ended.stderr).toMatch(message);
        expect(Object.keys(await contents(cwd)).filter((one) => one.startsWith('out'))).toEqual([]);
      },
      {
        'policies/huda/association.yaml': 'name: جمعية الهدى\nlicense: "81"\n',
        'policies/huda/rules.yaml': other,
        [`${folder}/approved.yaml`]: other
          .replace('status: draft', 'status: approved')
          .replace(
            'approval:\n',
            'approval:\n  method: session\n  minutes: "3"\n  date: { gregorian: 2025-10-25 }\n',
          ),
      },
    ),
  );

  it.each([[[]], [['--minutes', ' ']]])('a call without the number of the minutes: %j', (options) =>
    inOffice(async (cwd) => {
      const ended = await boardPack(cwd, name, ...options);
      expect(ended.code).toBe(2);
      expect(ended.stderr).toContain('--minutes 12');
    }),
  );

  it('a text that can’t be approved; all reasons are reported at once, where they stand', () =>
    beforeMeeting(async (cwd) => {
      await changed(cwd, nextFile, 'text: نص التمهيد', 'text: نص {{association.nmae}}');
      // A warning while the policy is a draft, and a reason to refuse its approval.
      await changed(cwd, otherFile, 'text: نص النطاق', 'text:');
      const ended = await boardPack(cwd, name, otherName, ...minutes, ...html);
      expect(ended).toMatchObject({ code: 1, stdout: '' });
      expect(ended.stderr).toContain('placeholder-unknown');
      expect(ended.stderr).toMatch(/rules\.yaml {2}خطأ واحد[\s\S]* {2}21:5 {2}خطأ {2}value-blank/u);
      expect(ended.stderr).toContain('لم تُنشأ الحزمة');
      expect(Object.keys(await contents(cwd)).filter((one) => one.startsWith('out'))).toEqual([]);
    }));

  it('an association with errors', () =>
    inOffice(async (cwd) => {
      await lay(cwd, { [`${folder}/association.yaml`]: `${life.board}kind: shop\n` });
      const ended = await boardPack(cwd, name, ...minutes, ...html);
      expect(ended.code).toBe(1);
      expect(ended.stderr).toContain('association.yaml');
    }));

  it('a day that there isn’t', () =>
    inOffice(async (cwd) => {
      const ended = await boardPack(cwd, name, ...minutes, '--date', '2026-02-30');
      expect(ended.code).toBe(2);
      expect(ended.stderr).toContain('2026-02-30');
    }));
});

describe('the file', () => {
  it.each([
    ['12/1448', 'board-pack-12-1448'],
    ['../../x', 'board-pack-x'],
    ['م 7', 'board-pack-م-7'],
    ['///', 'board-pack'],
    ['٧'.repeat(300), `board-pack-${'٧'.repeat(64)}`],
  ])('is called by the minutes, as far as files may be: %s', (number, made) =>
    inOffice(async (cwd) => {
      const ended = await boardPack(cwd, name, '--minutes', number, '--out', 'made', ...html);
      expect(ended).toMatchObject({ code: 0, stdout: `made/birr/${made}.html\n` });
    }),
  );

  it('may be named, and its ending says its format', () =>
    inOffice(async (cwd) => {
      expect(await boardPack(cwd, name, ...minutes, '-o', 'x.HTML')).toMatchObject({
        code: 0,
        stdout: 'x.HTML\n',
      });
      for (const options of [
        ['-o', 'x.yaml'],
        ['-o', 'x.html', '--out', 'made'],
        ['-o', 'x.html', '--format', 'pdf'],
      ])
        expect(await boardPack(cwd, name, ...minutes, ...options)).toMatchObject({ code: 2, stdout: '' });
      await rm(path.join(cwd, file));
    }));
});
