import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Files, inFolder } from '../cases/folder.js';
import { associationText, pair, policy, policyWith } from '../cases/policies.js';
import { type Ended, looksBroken, siyasa } from './run.js';

/** A draft with a warning (no owner), two matters of style and an error (a character without glyph). */
const faulty = policyWith(
  'نص السرية',
  'نص 😀 السرية',
  policyWith('نص الهدف', 'نص , الهدف', policy({ top: 'owner:\n' })),
);
const english = { SIYASA_LANG: 'en' };

const run = (folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  siyasa(['check', ...args], { cwd: folder, env: { ...english, ...env } });

/** Returns `rule severity` for each finding that `check` prints as JSON. */
function rules({ stdout }: Ended): string[] {
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { rule: string; severity: string }[] };
  return diagnostics.map(({ rule, severity }) => `${severity} ${rule}`);
}

async function inBoth(files: Files, args: readonly string[]): Promise<[Ended, Ended]> {
  return inFolder(files, async (folder) => [
    await siyasa(['check', ...args], { cwd: folder }),
    await run(folder, args),
  ]);
}

async function refused(
  args: readonly string[],
  arabic: string,
  inEnglish: string,
  files: Files = pair(faulty),
) {
  for (const ended of await inBoth(files, args)) {
    expect([ended.code, ended.stdout]).toEqual([2, '']);
    expect(looksBroken(ended)).toBe(false);
  }
  const [first, second] = await inBoth(files, args);
  expect(first.stderr).toContain(arabic);
  expect(second.stderr).toContain(inEnglish);
}

describe('several reports of one run', () => {
  it('go where the -o after each format says, in folders that are made, and the one without is shown', () =>
    inFolder(pair(faulty), async (folder) => {
      const args = '--format pretty --format sarif -o out/a/check.sarif --format junit -o check.xml .';
      const ended = await run(folder, args.split(' '));
      expect([ended.code, ended.stderr]).toEqual([1, '']);
      expect(ended.stdout).toContain('policy.yaml  1 error, 1 warning, 2 suggestions');
      const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
      expect(JSON.parse(read('out/a/check.sarif')).version).toBe('2.1.0');
      expect(read('check.xml')).toContain('<testsuites name="siyasa check" tests="5" failures="1"');
    }));

  it.each([
    [['-o', 'x.json'], 'x.json'],
    [['-o', 'x.json', '--format', 'json'], 'x.json'],
    [['--format', 'json', '--output', 'x.json'], 'x.json'],
    [['--format', 'pretty,json', '-o', 'x.json'], 'x.json'],
    [['--format', 'json', '-o', 'x.json', '--format', 'github', '-o', '-'], 'x.json'],
  ])('%j', (args, file) =>
    inFolder(pair(faulty), async (folder) => {
      const ended = await run(folder, [...args, '.']);
      expect(ended.code).toBe(1);
      expect(rules({ ...ended, stdout: readFileSync(path.join(folder, file), 'utf8') })).toHaveLength(4);
      // The counts are printed even when everything else goes to files.
      expect(ended.stdout + ended.stderr).toContain('2 files: 1 error, 1 warning, 2 suggestions.');
    }),
  );

  it.each([
    [['--format', 'pretty', '--format', 'json']],
    [['-o', 'a.txt', '--format', 'json', '--format', 'pretty']],
    [['--format', 'json', '-o', 'a.json', '-o', 'b.json']],
    [['--format', 'pretty,json,junit', '-o', 'a.xml']],
  ])('are refused where it isn’t clear which goes where: %j', (args) =>
    refused([...args, '.'], 'لكل صيغة مكان واحد', 'Each format has one place'),
  );

  it('are refused where two would be one file, or one a policy’s, which stays as it is', async () => {
    await refused(
      ['--format', 'json', '-o', 'a', '--format', 'junit', '-o', 'a'],
      'لأكثر من صيغة',
      'More than one',
    );
    await inFolder(pair(faulty), async (folder) => {
      const ended = await run(folder, ['-o', 'policy.yaml', '.']);
      expect([ended.code, ended.stdout]).toEqual([2, '']);
      expect(ended.stderr).toContain('names that end in .yaml are for policies');
      expect(readFileSync(path.join(folder, 'policy.yaml'), 'utf8')).toBe(faulty);
    });
  });

  it.each([
    [['-o', 'x.docx'], 'Offered are .txt, .json, .sarif, .xml'],
    [['--format', 'sarif', '-o', 'x.pdf'], 'Offered are .txt, .json, .sarif, .xml'],
    [['--format', 'sarif', '-o', 'x.xml'], 'Let it end in .json or .sarif'],
  ])('are refused where the file would end otherwise than what it holds: %j', (args, english) =>
    inFolder(pair(faulty), async (folder) => {
      const ended = await run(folder, [...args, '.']);
      expect([ended.code, ended.stdout]).toEqual([2, '']);
      expect(ended.stderr).toContain(english);
      expect(existsSync(path.join(folder, args.at(-1) ?? ''))).toBe(false);
    }),
  );

  it('end with 2 where a file can’t be written', () =>
    inFolder(pair(faulty), async (folder) => {
      const ended = await run(folder, ['-o', 'policy.yaml/x.txt', '.']);
      expect(ended.code).toBe(2);
      expect(ended.stderr).toContain("Can't write policy.yaml/x.txt");
    }));
});

describe('what is shown', () => {
  it('with --quiet: errors alone, and all counts', () =>
    inFolder(pair(faulty), async (folder) => {
      const pretty = await run(folder, ['--quiet', '.']);
      expect(pretty.stdout).toContain('glyph-missing');
      expect(pretty.stdout).not.toMatch(/card-field-missing|latin-punctuation/u);
      expect(pretty.stdout).toContain('2 files: 1 error, 1 warning, 2 suggestions.');
      const json = await run(folder, ['--quiet', '--format', 'json', '.']);
      expect(rules(json)).toEqual(['error glyph-missing']);
      expect(JSON.parse(json.stdout).summary).toEqual({ files: 2, errors: 1, warnings: 1, infos: 2 });
      // Findings that aren't shown still count.
      expect((await run(folder, ['--quiet', '--max-warnings', '0', '.'])).stderr).toContain(
        '1 warning, over',
      );
    }));
});

describe('how grave a rule is', () => {
  const settings = 'lint:\n  severity: { card-field-missing: error, latin-punctuation: off }\n';

  it('is as the association says, and as the call says before it', () =>
    inFolder(pair(faulty, associationText + settings), async (folder) => {
      expect(rules(await run(folder, ['--format', 'json', '.']))).toEqual([
        'error card-field-missing',
        'info space-before-punctuation',
        'error glyph-missing',
      ]);
      const args = ['--rule', 'card-field-missing=info', '--rule', 'latin-punctuation=warning'];
      const more = ['--rule', 'glyph-missing=off', '--rule', 'space-before-punctuation=off'];
      const ended = await run(folder, ['--format', 'json', ...args, ...more, '.']);
      expect([...new Set(rules(ended))]).toEqual(['info card-field-missing', 'warning latin-punctuation']);
      expect(ended.code).toBe(0);
    }));

  it.each([
    ['card-field-mising=off', 'لا توجد قاعدة باسم', 'Did you mean "card-field-missing"?'],
    ['value-type=warning', 'لا تُوقف ولا تُخفف', "can't be switched off"],
    ['seal-missing=off', 'هل هذا هو النص الذي اعتُمد', 'the text that was approved'],
    ['stray-mark=info', 'الحرف الخفي', 'nobody sees'],
    ['card-field-missing', 'اكتب اسم القاعدة وشدتها', 'no value for --rule'],
    ['card-field-missing=fatal', 'اكتب اسم القاعدة وشدتها', 'no value for --rule'],
  ])('--rule %s is refused', (value, arabic, inEnglish) =>
    refused(['--rule', value, '.'], arabic, inEnglish),
  );

  it('of a fault of structure stays an error, and may be called one', () =>
    inFolder(pair(policyWith('draft', 'drafted')), async (folder) => {
      const ended = await run(folder, ['--format', 'json', '--rule', 'value-unknown=error', '.']);
      expect(rules(ended)).toEqual(['error value-unknown']);
    }));
});

describe('a baseline', () => {
  const baseline = ['--baseline', 'accepted.json'];

  it('that isn’t there is refused, with how to write one; so is what is none', async () => {
    await refused([...baseline, '.'], '--write-baseline', 'add --write-baseline');
    await refused([...baseline, '.'], 'فيه خلل', 'is damaged', {
      ...pair(faulty),
      'accepted.json': '{"format":2}',
    });
    await refused(['--write-baseline', '.'], 'يحتاج إلى اسم الملف', 'needs the name of the file');
    await refused(['--baseline', 'policy.yaml', '--write-baseline', '.'], '.yaml', 'are for policies');
  });

  it('of some policies keeps what it held of the others, and is written over nothing else', () =>
    inFolder(
      {
        'policies/a/association.yaml': associationText,
        'policies/a/policy.yaml': faulty,
        'policies/b/association.yaml': associationText,
        'policies/b/policy.yaml': faulty,
        'notes.txt': 'x',
      },
      async (folder) => {
        await run(folder, [...baseline, '--write-baseline']);
        await writeFile(path.join(folder, 'policies/a/policy.yaml'), policy());
        const renewed = await run(folder, ['policies/a', ...baseline, '--write-baseline']);
        expect(renewed.stderr).toContain('with 4 diagnostics');
        expect((await run(folder, baseline)).stdout).toBe('4 files: nothing to report.\n');
        const other = await run(folder, ['--baseline', 'notes.txt', '--write-baseline']);
        expect([other.code, readFileSync(path.join(folder, 'notes.txt'), 'utf8')]).toEqual([2, 'x']);
      },
    ));

  it('accepts what there was, on whatever line, and reports what is new', () =>
    inFolder(
      { 'policies/a/association.yaml': associationText, 'policies/a/policy.yaml': faulty },
      async (folder) => {
        const written = await run(folder, [...baseline, '--write-baseline']);
        expect([written.code, written.stdout]).toEqual([0, '2 files: nothing to report.\n']);
        expect(written.stderr).toBe(
          'accepted.json is written, with 4 diagnostics. A check with it reports only what is new.\n',
        );
        const again = await run(folder, baseline);
        expect([again.code, again.stdout]).toEqual([0, '2 files: nothing to report.\n']);
        expect(again.stderr).toBe('Accepted in accepted.json: 4 diagnostics.\n');
        // From another folder too.
        const below = await run(path.join(folder, 'policies'), ['a', '--baseline', '../accepted.json']);
        expect([below.code, below.stdout]).toEqual([0, '2 files: nothing to report.\n']);
        const file = path.join(folder, 'policies/a/policy.yaml');
        const more = faulty.replace('نص التمهيد', 'نص , التمهيد').replace('owner:', '# سطر\n\nowner:');
        await writeFile(file, more);
        const fresh = await run(folder, [...baseline, '--format', 'json']);
        expect(rules(fresh).sort()).toEqual(
          ['info latin-punctuation', 'info space-before-punctuation'].sort(),
        );
        expect(fresh.code).toBe(0);
      },
    ));

  it('says in one line what no longer applies, and doesn’t accept what has become graver', () =>
    inFolder(pair(faulty), async (folder) => {
      await run(folder, [...baseline, '--write-baseline', '.']);
      await writeFile(path.join(folder, 'policy.yaml'), policy({ top: 'owner:\n' }));
      const fixed = await run(folder, [...baseline, '.']);
      expect(fixed.stderr.split('\n')).toEqual([
        'Accepted in accepted.json: 1 diagnostic.',
        expect.stringMatching(
          /^No longer in the policies, but accepted in accepted\.json: 3 diagnostics \(.+\)\. To renew/u,
        ),
        '',
      ]);
      await writeFile(
        path.join(folder, 'policy.yaml'),
        policyWith('draft', 'approved', policy({ top: 'owner:\n' })),
      );
      const approved = await run(folder, [...baseline, '--format', 'json', '.']);
      expect([approved.code, rules(approved)]).toEqual([
        1,
        ['error card-field-missing', 'warning seal-missing'],
      ]);
    }));

  it('written by hand accepts no rule of truth, which is said; nor does --quiet hide it', () =>
    inFolder(pair(policyWith('draft', 'approved')), async (folder) => {
      const accepted = [
        {
          file: 'policy.yaml',
          rule: 'seal-missing',
          severity: 'warning',
          words: 'approval',
          in: 'approval',
          count: 9,
        },
      ];
      await writeFile(path.join(folder, 'accepted.json'), JSON.stringify({ format: 1, accepted }));
      const ended = await run(folder, [...baseline, '--quiet', '--format', 'json', '.']);
      expect(rules(ended)).toEqual(['warning seal-missing']);
      expect(ended.stderr).toContain('holds findings of rules that no baseline accepts');
    }));

  it('never holds faults of structure', () =>
    inFolder(pair(policyWith('draft', 'drafted')), async (folder) => {
      const ended = await run(folder, [...baseline, '--write-baseline', '.']);
      expect(ended.code).toBe(1);
      expect(ended.stdout).toContain('value-unknown');
      expect(JSON.parse(readFileSync(path.join(folder, 'accepted.json'), 'utf8')).accepted).toEqual([]);
    }));
});

describe('a pattern', () => {
  const files: Files = {
    'policies/a/association.yaml': associationText,
    'policies/a/beneficiary.yaml': policy(),
    'policies/a/other.yaml': faulty,
    'policies/a/archive/beneficiary@1.yaml': faulty,
    'policies/a/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'policies/b/association.yaml': associationText,
    'policies/b/beneficiary.yaml': policy(),
    'policies/[c]/association.yaml': associationText,
    'policies/[c]/beneficiary.yaml': policy(),
  };

  it.each([
    ['policies/*/benef*.yaml', 7],
    ['policies/{a,b}/benef*', 5],
    ['policies/**/beneficiary.yaml', 7],
    ['policies/?', 6],
    ['policies/a/*', 4],
    ['policies/a/archive/*', 2],
    // An existing file comes before a pattern.
    ['policies/[c]', 2],
  ])('%s stands for what it matches: %d files', (pattern, count) =>
    inFolder(files, async (folder) => {
      const ended = await run(folder, [pattern, '--format', 'json']);
      expect(JSON.parse(ended.stdout).summary.files).toBe(count);
    }),
  );

  it.each(['policies/*/nothing*.yaml', 'nowhere/**', 'policies/a/*.svg'])(
    'that matches no policy is a wrong call: %s',
    (pattern) => refused([pattern], 'لا سياسة يطابق مسارها النمط', 'No policy matches the pattern', files),
  );
});

describe('SIYASA_TODAY', () => {
  it('that is no day is refused', () =>
    inFolder(pair(policy()), async (folder) => {
      const ended = await run(folder, ['.'], { SIYASA_TODAY: 'tomorrow' });
      expect([ended.code, ended.stdout]).toEqual([2, '']);
      expect(ended.stderr).toContain("“tomorrow” can't be read as a date.");
    }));

  it('decides until when an entry of lint.ignore holds, and for rendering too', () =>
    inFolder(
      pair(
        `${policyWith('نص السرية', 'نص 😀 السرية')}lint:\n  ignore:\n    - { rule: glyph-missing, reason: كذا في المحضر, until: 1448-07-23 }\n`,
      ),
      async (folder) => {
        const on = (day: string) => ({ SIYASA_TODAY: day });
        expect((await run(folder, ['.'], on('2027-01-01'))).code).toBe(0);
        const over = await run(folder, ['.', '--format', 'json'], on('2027-01-02'));
        expect([over.code, rules(over)]).toEqual([1, ['error glyph-missing', 'warning ignore-expired']]);
        const render = (day: string) =>
          siyasa(['render', 'policy.yaml', '--format', 'html'], {
            cwd: folder,
            env: { ...english, ...on(day) },
          });
        expect((await render('2027-01-02')).code).toBe(1);
        expect(existsSync(path.join(folder, 'out'))).toBe(false);
        expect((await render('2027-01-01')).code).toBe(0);
      },
    ));
});
