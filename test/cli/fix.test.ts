import { chmod, link, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerIn } from '../../src/cli/agree-to-fixes.js';
import { type Fixed, fix } from '../../src/pipeline/fix.js';
import { replace } from '../../src/workspace/replace.js';
import { badInputs } from '../cases/bad-input.js';
import { type Files, inFolder } from '../cases/folder.js';
import { unmarked } from '../cases/marked.js';
import { associationText, custom, pair, policy } from '../cases/policies.js';
import { sealed } from '../cases/sealed.js';
import { hasTerminal, inTerminal } from '../support/terminal.js';
import { valueIn } from '../support/value-in.js';
import { looksBroken, siyasa } from './run.js';

const faulty = policy({ section: custom('text: نص ، وآخر ; ثم آخر !! # تعليق ، لا يُمس') });
const good = faulty.replace('نص ، وآخر ; ثم آخر !!', 'نص، وآخر؛ ثم آخر!');
const proposed = faulty.replace('status: draft', 'status: drafft');
const plainFix = { write: true, rules: undefined, agreed: undefined, signal: new AbortController().signal };

const read = (folder: string, file = 'policy.yaml') => readFile(path.join(folder, file), 'utf8');

describe('siyasa fix', () => {
  it('fixes what is safe, says so in a line, and has nothing to do the second time', () =>
    inFolder(pair(faulty), async (folder) => {
      const first = await siyasa(['fix', '.', '--lang', 'en'], { cwd: folder });
      expect(first).toEqual({
        code: 0,
        stdout: 'policy.yaml: 5 corrections\n',
        stderr: '5 corrections in 1 file. Nothing is left for you.\n',
      });
      expect(await read(folder)).toBe(good);
      expect((await readdir(folder)).sort()).toEqual(['association.yaml', 'policy.yaml']);
      const second = await siyasa(['fix', '.'], { cwd: folder });
      expect(second).toMatchObject({ code: 0, stdout: '' });
      expect(second.stderr).toContain('لا شيء يُصحَّح آليًا');
      expect(await read(folder)).toBe(good);
    }));

  it('keeps line ends, the byte order mark and permissions, and another name of the file has what it had', () =>
    inFolder({ 'association.yaml': associationText }, async (folder) => {
      const asWindows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
      const file = path.join(folder, 'policy.yaml');
      const other = path.join(folder, 'other');
      await writeFile(file, asWindows(faulty));
      await chmod(file, 0o640);
      await link(file, other);
      expect((await siyasa(['fix', '.'], { cwd: folder })).code).toBe(0);
      expect(await readFile(file, 'utf8')).toBe(asWindows(good));
      expect((await stat(file)).mode & 0o777).toBe(0o640);
      expect(await readFile(other, 'utf8')).toBe(asWindows(faulty));
    }));

  it('with --dry-run shows a diff that makes the same of the file, and writes nothing', () =>
    inFolder(pair(faulty), async (folder) => {
      const { code, stdout, stderr } = await siyasa(['fix', '.', '--dry-run', '--lang', 'en'], {
        cwd: folder,
      });
      expect([code, stderr]).toEqual([
        0,
        '5 corrections to make in 1 file; nothing was written. Nothing is left for you.\n',
      ]);
      expect(await read(folder)).toBe(faulty);
      expect(stdout.split('\n').filter((line) => /^[-+]/u.test(line))).toEqual([
        '--- policy.yaml',
        '+++ policy.yaml',
        '-    text: نص ، وآخر ; ثم آخر !! # تعليق ، لا يُمس',
        '+    text: نص، وآخر؛ ثم آخر! # تعليق ، لا يُمس',
      ]);
    }));

  it('with --rule fixes what that rule finds and nothing else', () =>
    inFolder(pair(faulty), async (folder) => {
      const rules = ['--rule', 'latin-punctuation', '--rule', 'doubled-punctuation'];
      expect((await siyasa(['fix', '.', ...rules], { cwd: folder })).code).toBe(0);
      expect(await read(folder)).toBe(faulty.replace(';', '؛').replace(' !! #', ' ! #'));
    }));

  it('fixes an association’s file only where it or its folder is named, and a policy by the fixed file', () =>
    inFolder(pair(faulty, `${associationText}tagline: يسعدنا ، تواصلكم\n`), async (folder) => {
      await siyasa(['fix', 'policy.yaml'], { cwd: folder });
      expect([await read(folder), await read(folder, 'association.yaml')]).toEqual([
        good,
        `${associationText}tagline: يسعدنا ، تواصلكم\n`,
      ]);
      await siyasa(['fix', 'association.yaml'], { cwd: folder });
      expect(await read(folder, 'association.yaml')).toBe(`${associationText}tagline: يسعدنا، تواصلكم\n`);
    }));

  const approved = faulty.replace('status: draft', 'status: approved');
  const kept: [string, string][] = [
    ['approved', approved],
    ['withdrawn', faulty.replace('status: draft', 'status: withdrawn')],
    ['sealed', sealed(approved)],
    ['sealed, and called a draft since', sealed(approved).replace('status: approved', 'status: draft')],
    ['approved by a quoted key', faulty.replace('status: draft', '"status": approved')],
    ['approved by an escaped key', faulty.replace('status: draft', '"st\\u0061tus": approved')],
    ['approved by a tagged value', faulty.replace('status: draft', 'status: !!str approved')],
    ['approved by an alias', faulty.replace('status: draft', 'owner: &x approved\nstatus: *x')],
    ['approved by a folded value', faulty.replace('status: draft', 'status: >-\n  approved')],
    ['approved by a value with a capital', faulty.replace('status: draft', 'status: Approved')],
    ['approved by a misspelt key', faulty.replace('status: draft', 'Status: approved')],
    ['approved by a key with a hidden mark', faulty.replace('status: draft', 'st\u200batus: approved')],
    [
      'approved by the second of two keys',
      faulty.replace('status: draft', 'status: draft\nstatus: approved'),
    ],
    ['approved in Arabic', faulty.replace('status: draft', 'الحالة: معتمدة')],
    ...['معتمدة', 'مُعتمَدة', 'سارية', 'ملغية', 'in force', 'final', 'issued'].map((word): [string, string] => [
      `${word} in its status`,
      faulty.replace('status: draft', `status: ${word}`),
    ]),
    ['approved in a list', faulty.replace('status: draft', 'status: [approved]')],
  ];

  it.each(kept)('never touches a text that is %s', (_, text) =>
    inFolder(pair(text), async (folder) => {
      const agreed = () => Promise.resolve(true);
      for (const target of [folder, path.join(folder, 'policy.yaml'), path.join(folder, '*.yaml')]) {
        const fixed = valueIn(await fix([target], { ...plainFix, agreed }));
        expect(['approved', 'status']).toContain(fixed.files.at(-1)?.untouched?.reason);
        expect(
          fixed.remaining.filter(({ file, fix: offered }) => file.endsWith('policy.yaml') && offered),
        ).toEqual([]);
      }
      expect(await read(folder)).toBe(text);
    }),
  );

  it.each(['draft', 'Draft', 'drfat', 'inReview', 'in review', 'مسودة', 'مسوّدة', 'قيد المراجعة', ''])(
    'fixes a text that says “%s”',
    (word) =>
      inFolder(pair(faulty.replace('status: draft', `status: ${word}`)), async (folder) => {
        const fixed = valueIn(await fix([path.join(folder, 'policy.yaml')], plainFix));
        expect(fixed.files.at(-1)?.untouched).toBeUndefined();
        expect(await read(folder)).not.toBe(faulty.replace('status: draft', `status: ${word}`));
      }),
  );

  it('says that a text was approved, and points to a new version', () =>
    inFolder(pair(approved), async (folder) => {
      const ended = await siyasa(['fix', '.', '--lang', 'en'], { cwd: folder });
      expect(ended).toMatchObject({ code: 0, stdout: '' });
      expect(ended.stderr).toContain('siyasa revise policy.yaml');
      expect((await siyasa(['fix', '.'], { cwd: folder })).stderr).toContain('نصه معتمد');
      const { stdout } = await siyasa(['check', '.', '--format', 'json'], { cwd: folder });
      expect(stdout).not.toContain('"fixable": true');
    }));

  it('says that the status is to be corrected, where it is none that is known', () =>
    inFolder(pair(approved.replace('status: approved', 'status: aproved')), async (folder) => {
      const { stderr } = await siyasa(['fix', '.', '--lang', 'en'], { cwd: folder });
      expect(stderr).toContain('Correct the status first: draft, inReview, approved or withdrawn.');
      expect(stderr).not.toContain('siyasa revise');
      expect((await siyasa(['fix', '.'], { cwd: folder })).stderr).toContain('صحّح الحالة أولًا');
    }));

  it('never touches the archive, whether a path or a pattern leads there', () =>
    inFolder({ ...pair(good), 'archive/policy@1.yaml': faulty }, async (folder) => {
      for (const call of ['archive/policy@1.yaml', 'archive/*.yaml', '**/*.yaml']) {
        const ended = await siyasa(['fix', call, '--lang', 'en'], { cwd: folder });
        if (call !== '**/*.yaml') expect(ended.stderr).toContain("the archive doesn't change");
        expect(await read(folder, 'archive/policy@1.yaml')).toBe(faulty);
      }
    }));

  it('leaves an association’s file from which an approved text without a seal takes words, and fixes it for a sealed one', () => {
    const association = `${associationText}tagline: يسعدنا ، خدمتكم\n`;
    const text = good.replace('status: draft', 'status: approved');
    const fixed = async (files: Files) =>
      inFolder(files, async (folder) => {
        const { stderr } = await siyasa(['fix', 'association.yaml', '--lang', 'en'], { cwd: folder });
        return { isKept: (await read(folder, 'association.yaml')) === association, stderr };
      });
    return Promise.all([
      expect(fixed(pair(text, association))).resolves.toEqual({
        isKept: true,
        stderr: expect.stringContaining('association.yaml stays as it is, since policy.yaml was approved'),
      }),
      ...['Approved', 'معتمدة', 'aproved', 'in force'].map((status) =>
        expect(
          fixed(pair(text.replace('status: approved', `status: ${status}`), association)),
        ).resolves.toMatchObject({ isKept: true }),
      ),
      expect(fixed(pair(`${text}- [\n`, association))).resolves.toMatchObject({ isKept: true }),
      expect(fixed(pair(sealed(text, association), association))).resolves.toMatchObject({ isKept: false }),
      expect(fixed(pair(good, association))).resolves.toMatchObject({ isKept: false }),
    ]);
  });

  it('ends with 1 where errors remain, and reports how many want a person', () =>
    inFolder(pair(proposed), async (folder) => {
      const ended = await siyasa(['fix', '.', '--lang', 'en'], { cwd: folder });
      expect(ended.code).toBe(1);
      expect(ended.stderr).toContain(
        'Left for you: 1 finding, 1 of them with a proposed correction.\nTo see the proposals one by one',
      );
      expect(await read(folder)).toContain('status: drafft');
    }));

  it('leaves a file alone whose YAML can’t be read, and fixes the others', () =>
    inFolder({ ...pair(faulty), 'broken.yaml': 'title: "x ، y\ntype: z .' }, async (folder) => {
      const ended = await siyasa(['fix', '.'], { cwd: folder });
      expect(ended.code).toBe(1);
      expect(ended.stderr).toContain('تُرك ⁨broken.yaml⁩ كما هو');
      expect(await read(folder, 'broken.yaml')).toBe('title: "x ، y\ntype: z .');
      expect(await read(folder)).toBe(good);
    }));

  it('refuses a call that is wrong', () =>
    inFolder(pair(faulty), async (folder) => {
      const wrong: [string[], string][] = [
        [['fix', 'nowhere'], 'لا يوجد ⁨nowhere⁩'],
        [['fix', '.', '--rule', 'latin-puctuation'], '«⁨latin-punctuation⁩»'],
        [['fix', '.', '--propose'], 'نافذة أوامر'],
      ];
      for (const [args, words] of wrong) {
        const ended = await siyasa(args, { cwd: folder });
        expect([ended.code, ended.stdout]).toEqual([2, '']);
        expect(ended.stderr).toContain(words);
      }
      expect(await read(folder)).toBe(faulty);
    }));

  it('is hinted at by a check that finds something for it to fix', () =>
    inFolder(pair(faulty), async (folder) => {
      expect((await siyasa(['check', '.', '--lang', 'en'], { cwd: folder })).stdout).toMatch(
        /\n5 corrections of the above can be made by: siyasa fix\n$/u,
      );
      await siyasa(['fix', '.'], { cwd: folder });
      expect((await siyasa(['check', '.'], { cwd: folder })).stdout).not.toContain('siyasa fix');
    }));
});

describe('whatever the file, fixing', () => {
  it.each(badInputs.map((input) => [input.name, input.files] as const))('%s', (_, files: Files) =>
    inFolder(unmarked(files).files, async (folder) => {
      const errorsOf = (fixed: Fixed) => {
        expect(fixed.files.flatMap(({ leftOut }) => leftOut)).toEqual([]);
        return fixed.remaining.filter(({ severity }) => severity === 'error').length;
      };
      const none = { ...plainFix, write: false, rules: new Set<string>() };
      const before = errorsOf(valueIn(await fix([folder], none)));
      const after = errorsOf(valueIn(await fix([folder], plainFix)));
      expect(after).toBeLessThanOrEqual(before);
      const again = valueIn(await fix([folder], plainFix));
      expect(errorsOf(again)).toBe(after);
      expect(again.files.flatMap(({ fixed }) => fixed)).toEqual([]);
    }),
  );
});

describe('a file is written', () => {
  it('not at all if it changed since it was read', () =>
    inFolder(pair(proposed), async (folder) => {
      const meanwhile = `${proposed}# تعديل من محرر آخر\n`;
      const agreed = async () => {
        await writeFile(path.join(folder, 'policy.yaml'), meanwhile);
        return true;
      };
      const fixed = valueIn(await fix([folder], { ...plainFix, agreed }));
      expect(await read(folder)).toBe(meanwhile);
      expect(fixed.files.map(({ untouched }) => untouched)).toEqual([undefined, { reason: 'changed' }]);
    }));

  it('nor if the work was stopped', () =>
    inFolder(pair(proposed), async (folder) => {
      const stop = new AbortController();
      const agreed = async () => {
        stop.abort();
        return true;
      };
      await fix([folder], { ...plainFix, agreed, signal: stop.signal });
      expect(await read(folder)).toBe(proposed);
    }));

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('nor if it is read-only', () =>
    inFolder(pair(faulty), async (folder) => {
      await chmod(path.join(folder, 'policy.yaml'), 0o444);
      const ended = await siyasa(['fix', '.'], { cwd: folder });
      expect([ended.code, await read(folder)]).toEqual([2, faulty]);
      expect(ended.stderr).toContain('EACCES');
    }),
  );

  it('nor if it is gone', () =>
    inFolder({}, async (folder) => {
      const file = path.join(folder, 'policy.yaml');
      expect(await replace(file, Buffer.from('a'), Buffer.from('b'))).toEqual({ ok: false, changed: true });
      expect(await readdir(folder)).toEqual([]);
    }));
});

describe('a proposal', () => {
  it.each([
    [['ن', ' نعم ', 'y', 'Yes'], 'yes'],
    [['ل', 'لا', 'n', 'NO', ''], 'no'],
    [['ك', 'الكل', 'a', 'all'], 'all'],
    [['خ', 'خروج', 'كفى', 'q'], 'enough'],
    [['x', 'نن', '؟'], undefined],
  ])('is answered with %j', (lines, answer) => {
    for (const line of lines) expect(answerIn(line)).toBe(answer);
  });

  it.skipIf(!hasTerminal)('is shown and asked for on a terminal', () =>
    inFolder(pair(proposed.replace('method: session', 'method: sesion')), async (folder) => {
      const terminal = inTerminal(['fix', '.', '--propose', '--lang', 'ar'], folder);
      await terminal.answer('بعد: status: draft', 'x\n');
      await terminal.answer('اكتب ن أو ل أو ك أو خ', 'ن\n');
      await terminal.answer('بعد: method: session', 'ل\n');
      const { shown: stdout } = await terminal.ended;
      expect(stdout).toContain('قبل: status: drafft');
      expect(stdout).toContain('بعد: status: draft');
      expect(stdout).toContain('اكتب ن أو ل أو ك أو خ');
      expect(stdout).toContain('بعد: method: session');
      expect(looksBroken({ code: 0, stdout, stderr: '' })).toBe(false);
      expect(await read(folder)).toBe(good.replace('method: session', 'method: sesion'));
    }),
  );
});
