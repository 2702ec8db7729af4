import { readFileSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Files, inFolder } from '../cases/folder.js';
import { associationText, policy } from '../cases/policies.js';
import { associations, projectFolder } from '../support/project.js';
import { looksBroken, siyasa } from './run.js';

const source = policy({ top: 'code: BR-01\n' }).replace(
  'نص التمهيد',
  'تضع جمعية البر هذه السياسة ببر، هاتف 0530588487',
);
const files: Files = {
  'policies/first/association.yaml': `${associationText}contacts: { phones: ["0530588487"] }\n`,
  'policies/first/relations.yaml': source,
  'policies/second/association.yaml': 'name: جمعية المثال\nlicense: "1234"\n',
};
const made = 'policies/second/relations.yaml';
const inProject = <Result>(use: (folder: string) => Promise<Result>, more: Files = {}) =>
  inFolder({ ...files, ...more }, use);

describe('siyasa clone', () => {
  it('writes the new file, and reports what was replaced and what is left', () =>
    inProject(async (folder) => {
      const ended = await siyasa(['clone', 'first/relations', '--for', 'second', '--lang', 'en'], {
        cwd: folder,
      });
      expect(ended).toEqual({
        code: 0,
        stdout: `${made}\n`,
        stderr: `Replaced in 2 places:
  policies/first/relations.yaml:7:15  “جمعية البر” (the first association's name): now “{{association.shortName}}”
  policies/first/relations.yaml:7:48  “0530588487” (a contact of its own): now “(___)”
Besides its text, changed in 5 places:
  policies/first/relations.yaml:1:1  "version": added “1”
  policies/first/relations.yaml:4:7  "code": “BR-01”, left blank
  policies/first/relations.yaml:24:1  "approval.meeting": added, blank
  policies/first/relations.yaml:26:12  "approval.minutes": “12”, removed
  policies/first/relations.yaml:27:3  "approval.date": “2025-10-25، 1447-05-03”, left blank
Left for you in 1 place, which may be true of the first association only. Change it, or let it be:
  ${made}:9:53  “ببر”: of its name, or what it works for
The new file has 0 errors and 4 warnings; for the details: siyasa check ${made}
`,
      });
      expect(await readFile(path.join(folder, made), 'utf8')).toContain(
        '    text: تضع {{association.shortName}} هذه السياسة ببر، هاتف (___)\n',
      );
      const { code } = await siyasa(['check', made], { cwd: folder });
      expect(code).toBe(0);
    }));

  it('says it in Arabic, with paths and codes that keep their order', () =>
    inProject(async (folder) => {
      const { stderr } = await siyasa(['clone', 'first/relations', '--for', 'second'], { cwd: folder });
      expect(stderr).toContain('استُبدل: موضعان\n');
      expect(stderr).toContain(
        '«\u2068جمعية البر\u2069» (اسم الجمعية الأولى): صار «\u2068{{association.shortName}}\u2069»',
      );
      expect(stderr).toContain('بقي ما يحتاج إلى نظرك مما قد يخص الجمعية الأولى (موضع واحد)');
    }));

  it('with --dry-run shows the new file and writes nothing', () =>
    inProject(async (folder) => {
      const ended = await siyasa(['clone', 'first/relations', '--for', 'second', '--dry-run'], {
        cwd: folder,
      });
      expect(ended.code).toBe(0);
      expect(ended.stdout).toContain('+status: draft\n');
      expect(await readdir(path.join(folder, 'policies/second'))).toEqual(['association.yaml']);
    }));

  it('with --format json prints one object: the new file, what was replaced, what is left', () =>
    inProject(async (folder) => {
      const call = ['clone', 'first/relations', '--for', 'second', '--format', 'json'];
      const [tried] = JSON.parse((await siyasa([...call, '--dry-run'], { cwd: folder })).stdout).clones;
      const { stdout, stderr } = await siyasa(call, { cwd: folder });
      const [done, ...more] = JSON.parse(stdout).clones;
      expect(more).toEqual([]);
      expect(stderr).toBe('');
      expect(done).toMatchObject({
        file: made,
        written: true,
        replaced: [
          {
            file: 'policies/first/relations.yaml',
            line: 7,
            kind: 'name',
            instead: '{{association.shortName}}',
          },
          { kind: 'contact' },
        ],
        changed: [
          { key: 'version', before: null, after: '1' },
          { file: 'policies/first/relations.yaml', line: 4, key: 'code', before: 'BR-01', after: null },
          { key: 'approval.meeting', before: null, after: null },
          { key: 'approval.minutes', before: '12', after: null },
          { key: 'approval.date', before: '2025-10-25، 1447-05-03', after: null },
        ],
        left: [{ file: made, line: 9, column: 53, words: 'ببر', kind: 'subject' }],
        summary: { replaced: 2, changed: 5, comments: 0, left: 1, errors: 0 },
      });
      expect(tried).toMatchObject({ written: false, left: done.left });
      expect(tried.text).toBe(await readFile(path.join(folder, made), 'utf8'));
    }));

  it('writes it for several associations, all or none, and reports each', () =>
    inProject(
      async (folder) => {
        const call = ['clone', 'first/relations', '--lang', 'en', '--for'];
        const third = 'policies/third/relations.yaml';
        const files = async () =>
          Promise.all(['second', 'third'].map((id) => readdir(path.join(folder, 'policies', id))));
        for (const [names, code] of [
          ['second,third,fourth', 2],
          ['second,broken', 1],
          ['third,first', 2],
          ['second,', 2],
        ] as const) {
          expect((await siyasa([...call, names], { cwd: folder })).code).toBe(code);
          expect(await files()).toEqual([['association.yaml'], ['association.yaml']]);
        }
        const tried = await siyasa([...call, 'second,third', '--format', 'json', '--dry-run'], {
          cwd: folder,
        });
        expect(JSON.parse(tried.stdout).clones.map(({ file }: { file: string }) => file)).toEqual([
          made,
          third,
        ]);
        const ended = await siyasa([...call, 'second، policies/third, second'], { cwd: folder });
        expect([ended.code, ended.stdout]).toEqual([0, `${made}\n${third}\n`]);
        const [, ofSecond = '', ofThird = ''] = ended.stderr.split(
          /^For policies\/(?:second|third)\/relations.yaml:\n/mu,
        );
        expect(ofSecond).toContain('now “(___)”');
        expect(ofThird).toContain('now “0500000001”');
        expect(await files()).toEqual([
          ['association.yaml', 'relations.yaml'],
          ['association.yaml', 'relations.yaml'],
        ]);
        // An existing file keeps the others from being written.
        await rm(path.join(folder, made));
        expect((await siyasa([...call, 'second,third'], { cwd: folder })).code).toBe(2);
        expect(await files()).toEqual([['association.yaml'], ['association.yaml', 'relations.yaml']]);
      },
      {
        'policies/third/association.yaml': 'name: جمعية الثالث\ncontacts: { phones: ["0500000001"] }\n',
        'policies/broken/association.yaml': 'shortName: x\n',
      },
    ));

  it('takes the file name, code, owner and date of issue from the call', () =>
    inProject(async (folder) => {
      const more = [
        '--as',
        'beneficiaries',
        '--code',
        '12',
        '--owner',
        'إدارة\n البرامج',
        '--issued',
        '2026',
      ];
      const { stdout } = await siyasa(['clone', 'first/relations', '--for', 'second', ...more], {
        cwd: folder,
      });
      expect(stdout).toBe('policies/second/beneficiaries.yaml\n');
      expect(await readFile(path.join(folder, 'policies/second/beneficiaries.yaml'), 'utf8')).toMatch(
        /version: 1\nstatus: draft\ncode: '12'\nowner: إدارة البرامج\nissued: '2026'\n/u,
      );
    }));

  it.each([
    [['first/relations', '--for', 'first'], /own/u],
    [
      ['first/relations', '--for', 'secnd'],
      /Did you mean "second"\? To make one: siyasa new association secnd/u,
    ],
    [['first/relations', '--for', 'policies/none'], /siyasa new association none/u],
    [['first/relations', '--for', '..'], /a path/u],
    [['first/relations', '--for', ''], /blank/u],
    [['first/relations', '--for', 'جمعية'], /can't name a file or folder/u],
    [['first/relations', '--for', 'second', '--as', '../x'], /a path/u],
    [['first/relations', '--for', 'second', '--as', 'x.next'], /version of a policy/u],
    [['first/relations', '--for', 'second', '--as', 'association'], /keeps it for itself/u],
    [['first/relations', '--for', 'second', '--issued', 'أمس'], /can't be read as a date/u],
    [['first/none', '--for', 'second'], /There is no policy/u],
    [['first/relations@7', '--for', 'second'], /There is no policy/u],
    [['first/relations'], /--for/u],
  ])('refuses %j and writes nothing', (args, wanted) =>
    inProject(async (folder) => {
      const ended = await siyasa(['clone', ...args, '--lang', 'en'], { cwd: folder });
      expect(ended.code).toBe(2);
      expect(ended.stderr).toMatch(wanted);
      expect(looksBroken(ended)).toBe(false);
      expect(await readdir(path.join(folder, 'policies/second'))).toEqual(['association.yaml']);
    }),
  );

  it('takes a version that was archived', () =>
    inProject(
      async (folder) => {
        const { code, stdout } = await siyasa(['clone', 'first/relations@1', '--for', 'second'], {
          cwd: folder,
        });
        expect([code, stdout]).toEqual([0, `${made}\n`]);
        expect(await readFile(path.join(folder, made), 'utf8')).toContain('قديم');
      },
      {
        'policies/first/relations.yaml': source.replace('status:', 'version: 2\nstatus:'),
        'policies/first/archive/relations@1.yaml': source
          .replace('status:', 'version: 1\nstatus:')
          .replace('نص الهدف', 'قديم'),
      },
    ));

  it('leaves a file that is there as it is', () =>
    inProject(
      async (folder) => {
        const { code, stderr } = await siyasa(['clone', 'first/relations', '--for', 'second'], {
          cwd: folder,
        });
        expect([code, stderr.includes('Relations.yml')]).toEqual([2, true]);
        expect(await readdir(path.join(folder, 'policies/second'))).toEqual([
          'Relations.yml',
          'association.yaml',
        ]);
      },
      { 'policies/second/Relations.yml': 'x' },
    ));

  it.each([
    ['the policy', { 'policies/first/relations.yaml': `${source}colour: red\n` }, 'colour'],
    ['its association’s file', { 'policies/first/association.yaml': 'shortName: x\n' }, 'name'],
    [
      'the other association’s file',
      { 'policies/second/association.yaml': 'name: [\n' },
      'second/association.yaml',
    ],
  ] as const)('reports the faults of %s, and writes nothing', (_, more, wanted) =>
    inProject(async (folder) => {
      const ended = await siyasa(['clone', 'first/relations', '--for', 'second', '--lang', 'en'], {
        cwd: folder,
      });
      expect(ended.code).toBe(1);
      expect(ended.stderr).toContain(wanted);
      expect(ended.stderr).toContain('Nothing was written.');
      expect(await readdir(path.join(folder, 'policies/second'))).toEqual(['association.yaml']);
    }, more),
  );

  it(
    'makes pages in which nothing of the first association is left that was not reported',
    () =>
      inFolder(
        {
          ...files,
          ...Object.fromEntries(
            associations.flatMap((id) =>
              ['association.yaml', 'beneficiary-relations.yaml', 'logo.svg'].map((name) => [
                `policies/${id}/${name}`,
                readFileSync(path.join(projectFolder, 'policies', id, name), 'utf8'),
              ]),
            ),
          ),
        },
        async (folder) => {
          const names: Record<(typeof associations)[number], RegExp> = {
            'qurrat-ayn': /قرة|أعين|الأنابيب|2025|1447|٢٠٢٥|١٤٤٧/u,
            'samtah-cooperative': /التعاونية|الأغراض|صامطة|(?<![\d٠-٩])(?:81|٨١)(?![\d٠-٩])/u,
            rahma: /رحمة|السجناء|المدينة|1511|١٥١١|rahma|rhma|0530588487/u,
            'binaa-jazan': /مساكن|جازان|bena|Binaanmia|96651056560|2022|٢٠٢٢/u,
            'huda-rabigh': /الهدى|رابغ|1682|١٦٨٢/u,
          };
          for (const id of associations) {
            const call = ['clone', `${id}/beneficiary-relations`, '--for', 'second', '--as', id];
            expect((await siyasa(call, { cwd: folder })).code).toBe(0);
            const rendered = await siyasa(['render', `second/${id}`, '--format', 'html'], { cwd: folder });
            expect(rendered.code, rendered.stderr).toBe(0);
            const page = await readFile(path.join(folder, `out/second/${id}.html`), 'utf8');
            const words = page.replace(/<style[\s\S]*?<\/style>|data:[^"')]*/gu, '');
            // The program's own stamp names the day and the file.
            const text = words.replace(/<(?:head|script)[\s\S]*?<\/(?:head|script)>|<[^>]*>/gu, ' ');
            expect(text.match(names[id])).toBeNull();
          }
        },
      ),
    60_000,
  );
});
