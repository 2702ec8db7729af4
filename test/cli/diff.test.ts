import { execFileSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Files, inFolder } from '../cases/folder.js';
import { inForce, revision, withRevision } from '../cases/revision.js';
import { type Ended, looksBroken, siyasa } from './run.js';

const diff = (args: readonly string[], files: Files = withRevision): Promise<Ended> =>
  inFolder(files, (folder) => siyasa(['diff', ...args], { cwd: folder }));

const kindsIn = (report: string): string[] =>
  JSON.parse(report).changes.map(
    ({ kind, subject }: { kind: string; subject: string }) => `${kind} ${subject}`,
  );
const expected = ['changed version', 'moved item', 'changed item', 'added item'];

/** Makes a folder with a git repository in which its files are committed. */
function inRepository<Result>(
  files: Files,
  use: (folder: string, git: (...args: string[]) => string) => Promise<Result>,
): Promise<Result> {
  return inFolder(files, async (folder) => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-C', folder, ...args], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'first');
    return use(folder, git);
  });
}

describe('siyasa diff', () => {
  it('of one policy distinguishes the version in force from its revision, in Arabic', async () => {
    const ended = await diff(['birr/relations']);
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    expect(looksBroken(ended)).toBe(false);
    for (const words of [
      'جدول التعديلات: سياسة تنظيم العلاقة مع المستفيدين\n',
      'من الإصدار ١ (معتمدة، تاريخ الاعتماد ٢٥ أكتوبر ٢٠٢٥م الموافق ٣ جمادى الأولى ١٤٤٧هـ)\n',
      'إلى الإصدار ٢ (مسودة، تاريخ الإصدار سبتمبر ٢٠٢٥م)\n',
      'تغيّر في ٤ مواضع: تعديل ٢، إضافة ١، نقل ١.\n',
      '٢. نقل: آلية التعامل مع المستفيدين › البند ١\n   كان في: البند ٣\n',
      'مدة لا [-تقل عن-]{+تزيد على+} شهر.\n',
      '{+\u2068إبلاغ المستفيد بنتيجة طلبه كتابة عبر info@birr.org.sa.\u2069+}\n',
    ])
      expect(ended.stdout).toContain(words);
    expect(ended.stdout).not.toContain('\u001B');
  });

  it('of one policy in English', async () => {
    const { stdout } = await diff(['birr/relations', '--lang', 'en']);
    expect(stdout).toContain('4 changes: 2 changed, 1 added, 1 moved.');
    expect(stdout).toContain('3. changed: \u2068آلية التعامل مع المستفيدين\u2069 › \u2068clause ٣\u2069');
  });

  it.each([
    [['birr/relations@1', '@2']],
    [['birr/relations@1', '@next']],
    [['birr/relations', '@2']],
    [['policies/birr/relations.yaml', '@next']],
    [['policies/birr/relations.yaml', 'policies/birr/relations.next.yaml']],
    [['birr/relations@1', 'birr/relations@2']],
  ])('knows the two texts by their names: %j', async (names) => {
    const { code, stdout } = await diff([...names, '--format', 'json']);
    expect(code).toBe(0);
    expect(kindsIn(stdout)).toEqual(expected);
    expect(JSON.parse(stdout)).toMatchObject({
      before: { file: 'policies/birr/relations.yaml', revision: null, version: 1, status: 'approved' },
      after: { file: 'policies/birr/relations.next.yaml', revision: null, version: 2, approved: null },
      summary: { changes: 4, added: 1, removed: 0, changed: 2, moved: 1, movedAndChanged: 0 },
    });
  });

  it('finds what was archived, and compares it with the version in force', async () => {
    const files = {
      'policies/birr/association.yaml': withRevision['policies/birr/association.yaml'],
      'policies/birr/relations.yaml': revision,
      'policies/birr/archive/relations@1.yaml': inForce,
    };
    const { code, stdout } = await diff(['birr/relations@1', '--format', 'json'], files);
    expect(code).toBe(0);
    expect(kindsIn(stdout)).toEqual(expected);
    expect(JSON.parse(stdout).before.file).toBe('policies/birr/archive/relations@1.yaml');
  });

  it('reads a file that came by mail with the other one’s association', async () => {
    const files = { ...withRevision, 'mail.yaml': revision };
    const { code, stdout } = await diff(['birr/relations', 'mail.yaml', '--format', 'json'], files);
    expect(code).toBe(0);
    expect(kindsIn(stdout)).toEqual(expected);
  });

  it('says where there is no difference, and ends with 0', async () => {
    const ended = await diff(['birr/relations', 'birr/relations']);
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    expect(ended.stdout).toContain('لا فرق بين النصين.');
  });

  it.each([
    [
      'a policy',
      ['birr/relation'],
      'لا توجد سياسة باسم «\u2068birr/relation\u2069». لعل المقصود «\u2068birr/relations\u2069»',
    ],
    ['a version', ['birr/relations', '@9'], 'لا إصدار \u2068@9\u2069'],
    [
      'a version of the first',
      ['birr/relations@9', '@1'],
      'الموجود: \u2068@1\u2069، \u2068@2\u2069، \u2068@next\u2069.',
    ],
    ['a repository', ['birr/relations', '--git', 'HEAD'], 'ليس في مستودع git'],
    ['one name, with git', ['birr/relations', '@2', '--git', 'HEAD'], 'تُذكر سياسة واحدة'],
    ['a file for a PDF', ['birr/relations', '--format', 'pdf'], '-o changes.pdf'],
    ['no policy’s file', ['birr/relations', '-o', 'policies/birr/relations.yaml'], 'relations.yaml'],
    ['a known format', ['birr/relations', '--format', 'docx'], 'text, json, html, pdf, markdown'],
  ])('ends with 2 where it lacks %s', async (_, args, words) => {
    const ended = await diff(args);
    expect([ended.code, ended.stdout]).toEqual([2, '']);
    expect(looksBroken(ended)).toBe(false);
    expect(ended.stderr).toContain(words);
    const inEnglish = await diff([...args, '--lang', 'en']);
    expect(inEnglish.code).toBe(2);
    expect(inEnglish.stderr).not.toMatch(/\p{Script=Arabic}/u);
  });

  it('where there is no revision in work, says what else can be named', async () => {
    const { 'policies/birr/relations.next.yaml': _, ...files } = withRevision;
    const { code, stderr } = await diff(['birr/relations'], files);
    expect(code).toBe(2);
    expect(stderr).toContain('ليس للسياسة «\u2068birr/relations\u2069» إصدار جديد');
  });

  it('reports what keeps a text from being a policy, and ends with 1', async () => {
    const broken = revision.replace('status: draft', 'status: drafty').replace('items:', 'itmes:');
    const ended = await diff(['birr/relations'], {
      ...withRevision,
      'policies/birr/relations.next.yaml': broken,
    });
    expect([ended.code, ended.stdout]).toEqual([1, '']);
    expect(looksBroken(ended)).toBe(false);
    expect(ended.stderr).toContain('policies/birr/relations.next.yaml');
    expect(ended.stderr).toContain('لم يُقارن النصان');
  });

  it('compares also what a check would find fault with', async () => {
    const odd = revision.replace('issued: 2025-09', 'issued: 2099-01-01');
    const { code } = await diff(['birr/relations'], {
      ...withRevision,
      'policies/birr/relations.next.yaml': odd,
    });
    expect(code).toBe(0);
  });
});

describe('siyasa diff --git', () => {
  const file = 'policies/birr/relations.yaml';
  const files = {
    'policies/birr/association.yaml': withRevision['policies/birr/association.yaml'],
    [file]: inForce,
  };

  it('compares a revision with the file on disk, and two revisions', async () => {
    await inRepository(files, async (folder, git) => {
      await writeFile(path.join(folder, file), revision);
      const onDisk = await siyasa(['diff', 'birr/relations', '--git', 'HEAD', '--format', 'json'], {
        cwd: folder,
      });
      expect([onDisk.code, onDisk.stderr]).toEqual([0, '']);
      expect(kindsIn(onDisk.stdout)).toEqual(expected);
      expect(JSON.parse(onDisk.stdout).before).toMatchObject({ file, revision: 'HEAD' });
      git('commit', '-qam', 'second');
      for (const range of ['HEAD~1..HEAD', 'HEAD~1..', 'HEAD^..HEAD']) {
        const ended = await siyasa(['diff', file, '--git', range, '--format', 'json'], { cwd: folder });
        expect(ended.code, range).toBe(0);
        expect(kindsIn(ended.stdout), range).toEqual(expected);
      }
      git('rm', '-q', file);
      const gone = await siyasa(['diff', file, '--git', 'HEAD~1..HEAD', '--format', 'json'], { cwd: folder });
      expect(kindsIn(gone.stdout)).toEqual(expected);
    });
  });

  it('takes the association as it was then', async () => {
    await inRepository(files, async (folder) => {
      const associationFile = path.join(folder, 'policies/birr/association.yaml');
      await writeFile(
        associationFile,
        (await readFile(associationFile, 'utf8')).replace('جمعية البر', 'جمعية الوفاء'),
      );
      const { stdout } = await siyasa(['diff', 'birr/relations', '--git', 'HEAD', '--format', 'json'], {
        cwd: folder,
      });
      expect(kindsIn(stdout)).toEqual(['changed association.name']);
    });
  });

  it.each([
    ['a revision that there is not', 'nowhere', 'لا نسخة باسم «\u2068nowhere\u2069»'],
    ['three dots', 'HEAD...HEAD', 'لا نسخة باسم'],
    ['an option of git’s', '--output=x', 'لا نسخة باسم'],
  ])('ends with 2 for %s', async (_, name, words) => {
    await inRepository(files, async (folder) => {
      const ended = await siyasa(['diff', 'birr/relations', `--git=${name}`], { cwd: folder });
      expect([ended.code, ended.stdout]).toEqual([2, '']);
      expect(ended.stderr).toContain(words);
    });
  });

  it('ends with 2 for a file that git doesn’t have', async () => {
    await inRepository(files, async (folder) => {
      await writeFile(path.join(folder, 'policies/birr/other.yaml'), revision);
      const ended = await siyasa(['diff', 'birr/other', '--git', 'HEAD'], { cwd: folder });
      expect(ended.code).toBe(2);
      expect(ended.stderr).toContain('لم يكن الملف \u2068policies/birr/other.yaml\u2069 في النسخة');
    });
  });

  it('reports the faults of a revision with its name', async () => {
    await inRepository({ ...files, [file]: 'type: [' }, async (folder) => {
      await writeFile(path.join(folder, file), inForce);
      const ended = await siyasa(['diff', 'birr/relations', '--git', 'HEAD'], { cwd: folder });
      expect(ended.code).toBe(1);
      expect(ended.stderr).toContain(`HEAD:${file}`);
    });
  });
});

describe('siyasa diff -o', () => {
  it.each([
    ['changes.json', (text: string) => kindsIn(text).length === expected.length],
    [
      'changes.html',
      (text: string) => text.startsWith('<!doctype html>') && text.includes('<del>تقل عن</del>'),
    ],
    ['changes.md', (text: string) => text.includes('<ins>تزيد على</ins>')],
    ['changes.txt', (text: string) => text.includes('{+تزيد على+}')],
  ] as const)('writes %s in the form that its name says', async (name, isRight) => {
    await inFolder(withRevision, async (folder) => {
      const ended = await siyasa(['diff', 'birr/relations', '-o', `out/${name}`], { cwd: folder });
      expect([ended.code, ended.stdout]).toEqual([0, '']);
      expect(ended.stderr).toBe(`كُتب \u2068out/${name}\u2069\n`);
      expect(isRight(await readFile(path.join(folder, 'out', name), 'utf8'))).toBe(true);
    });
  });

  it.each([
    [
      'changes.html',
      '<del><bdi dir="rtl" class="kept">3\u200F/5\u200F/1447</bdi></del>',
      '<del><bdi dir="ltr">SAR 15,000</bdi></del>',
    ],
    ['changes.md', '<del>3/5/1447</del>', '<del>SAR 15,000</del>'],
    ['changes.txt', '{+\u206816,000 من 4/6/1448\u2069+}هـ', 'SAR [-\u206815,000 من 3/5/1447\u2069-]'],
  ])('keeps dates and phrases from left to right as written in %s', async (name, day, sum) => {
    const clause = (text: string, words: string) => text.replace('[الهاتف]', `[الهاتف, "${words}"]`);
    const files = {
      ...withRevision,
      'policies/birr/relations.yaml': clause(inForce, 'حد الصرف SAR 15,000 من 3/5/1447هـ للأسرة المستفيدة'),
      'policies/birr/relations.next.yaml': clause(
        revision,
        'حد الصرف SAR 16,000 من 4/6/1448هـ للأسرة المستفيدة',
      ),
    };
    await inFolder(files, async (folder) => {
      await siyasa(['diff', 'birr/relations', '-o', name], { cwd: folder });
      const text = await readFile(path.join(folder, name), 'utf8');
      expect(text).not.toContain('\uFFFD');
      expect(text).toContain(day);
      expect(text).toContain(sum);
    });
  });

  it.each([
    [
      'changes.docx',
      [],
      'النهايات المتاحة: \u2068.pdf\u2069، \u2068.html\u2069، \u2068.md\u2069، \u2068.txt\u2069، \u2068.json\u2069',
    ],
    ['changes.xlsx', ['--format', 'html'], 'لا يكتب ملفات تنتهي بـ \u2068.xlsx\u2069'],
    ['changes.PDF', ['--format', 'html'], 'نهايتها: \u2068.html\u2069'],
  ])('refuses %s %j, and writes nothing', async (name, more, message) => {
    await inFolder(withRevision, async (folder) => {
      const ended = await siyasa(['diff', 'birr/relations', '-o', name, ...more], { cwd: folder });
      expect([ended.code, ended.stdout]).toEqual([2, '']);
      expect(ended.stderr).toContain(message);
      expect(await readdir(folder)).not.toContain(name);
    });
  });

  it('says why a file can’t be written', async () => {
    await inFolder({ ...withRevision, file: '' }, async (folder) => {
      const ended = await siyasa(['diff', 'birr/relations', '-o', 'file/x.json'], { cwd: folder });
      expect([ended.code, ended.stdout]).toEqual([2, '']);
      expect(looksBroken(ended)).toBe(false);
      expect(ended.stderr).toContain('file/x.json');
    });
  });
});
