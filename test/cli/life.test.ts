import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as life from '../cases/life.js';
import { looksBroken, siyasa } from './run.js';

const { archiveFile, contents, draft, file, inOffice, meeting, name, nextFile } = life;

/** Runs a command in English; throws where its output looks broken. */
async function run(cwd: string, ...args: string[]) {
  const ended = await siyasa([...args, '--lang', 'en'], { cwd, env: life.env });
  expect(looksBroken(ended), ended.stdout + ended.stderr).toBe(false);
  return ended;
}

const read = (cwd: string, one: string) => readFile(path.join(cwd, one), 'utf8');

describe('a first version', () => {
  it('is submitted, taken back, submitted and approved; comments and layout stay', () =>
    inOffice(async (cwd) => {
      expect(await run(cwd, 'submit', name)).toMatchObject({ code: 0 });
      expect(await read(cwd, file)).toBe(draft.replace('status: draft', 'status: inReview'));
      expect(await run(cwd, 'reopen', name)).toMatchObject({ code: 0 });
      expect(await read(cwd, file)).toBe(draft);
      const approved = await run(cwd, 'approve', name, ...meeting);
      expect(approved).toMatchObject({ code: 0, stderr: '' });
      expect(approved.stdout).toMatch(
        /^Approved: .*version 1, digest (?:[0-9a-f]{4} ?){4}: policies\/birr\/relations\.yaml\n$/u,
      );
      const text = await read(cwd, file);
      const [above, below] = text.split('  signatures:\n');
      expect(above).toBe(
        draft
          .replace('status: draft', 'status: approved')
          .replace('minutes: # رقم', 'minutes: "12" # رقم')
          .replace('date:\n', 'date: { gregorian: 2025-10-25, hijri: 1447-05-03 }\n'),
      );
      expect(below).toMatch(
        /^ {4}- \{ role: رئيس مجلس الإدارة, name: \}\n {4}- \{ role: أمين السر, name: سالم بن أحمد \}\n {2}seal:\n {4}format: 1\n {4}digest: "[0-9a-f]{64}"\n {4}association:\n {6}name: جمعية البر\n {6}license: "1511"\n$/u,
      );
      expect(await run(cwd, 'check', '--quiet')).toMatchObject({ code: 0 });
    }));

  it('keeps the lines of registration under which it was approved', () => {
    const associationFile = `${life.folder}/association.yaml`;
    const withLines = (lines: string) => `${life.board}registrationLines: [${lines}]\n`;
    const own = withLines('"مسجلة: بالوزارة", "رقم الترخيص ({{association.license}})"');
    return inOffice(
      async (cwd) => {
        expect(await run(cwd, 'approve', name, ...meeting)).toMatchObject({ code: 0 });
        expect(await read(cwd, file)).toMatch(
          /license: "1511"\n {6}registrationLines:\n {8}- 'مسجلة: بالوزارة'\n {8}- 'رقم الترخيص \(\{\{association.license\}\}\)'\n/u,
        );
        await writeFile(path.join(cwd, associationFile), withLines('مسجلة برقم ١٥١١'));
        expect(await run(cwd, 'check', '--quiet')).toMatchObject({ code: 0 });
      },
      { [associationFile]: own },
    );
  });

  it('is approved on a Hijri day as on the Gregorian one', () =>
    inOffice(async (cwd) => {
      await run(cwd, 'approve', name, '--minutes', '12', '--date', '1447-05-03');
      expect(await read(cwd, file)).toContain('date: { gregorian: 2025-10-25, hijri: 1447-05-03 }');
    }));

  it('takes dates and numbers as people write them, and what was copied with the signs that keep it in order', () =>
    inOffice(async (cwd) => {
      const options = ['--method', 'session', '--meeting', '3/27/366', '--term', '٢', '--date', '٣/٥/١٤٤٧هـ'];
      const marked = (word: string) => `\u2068${word}\u2069`;
      const ended = await run(
        cwd,
        'approve',
        marked(name),
        ...options,
        '--effective',
        '1 جمادى الآخرة 1447',
        '--minutes',
        marked('12'),
      );
      expect(ended).toMatchObject({ code: 0, stderr: '' });
      const text = await read(cwd, file);
      expect(text).toContain('date: { gregorian: 2025-10-25, hijri: 1447-05-03 }');
      expect(text).toContain('effective: 1447-06-01');
      expect(text).toMatch(/number: "3\/27\/366"\n\s+term: 2\n/u);
      expect(text).toContain('minutes: "12"');
      expect(await run(cwd, 'check', '--quiet')).toMatchObject({ code: 0 });
      expect(await run(cwd, 'log', `\u200f${file}\u200e`)).toMatchObject({
        code: 0,
        stdout: expect.stringContaining('meeting 3/27/366'),
      });
      // A whole number stays one, whatever its digits.
      await writeFile(path.join(cwd, file), draft);
      await run(cwd, 'approve', name, '--meeting', '٣', '--minutes', '12', '--date', '25 أكتوبر 2025م');
      expect(await read(cwd, file)).toContain('number: 3\n');
    }));

  it('keeps Windows line ends and the byte order mark', () =>
    inOffice(async (cwd) => {
      await writeFile(path.join(cwd, file), `\uFEFF${draft.replaceAll('\n', '\r\n')}`);
      expect(await run(cwd, 'approve', name, ...meeting)).toMatchObject({ code: 0 });
      const text = await read(cwd, file);
      expect(text.startsWith('\uFEFFtype')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
      expect(await run(cwd, 'check', '--quiet')).toMatchObject({ code: 0 });
    }));

  it.each([
    ['a day to come', ['--minutes', '12', '--date', '2026-11-02'], 2, /yet to come; today is 2026-11-01/u],
    ['no day', ['--minutes', '12', '--date', '30 October'], 2, /can't be read as a date/u],
    ['a date that can be two', ['--minutes', '12', '--date', '6/1/2022'], 2, /2022-01-06; .* 2022-06-01/u],
    [
      'a day that no month has',
      ['--minutes', '12', '--date', '1447-02-30'],
      2,
      /does not exist; this month has 29 days/u,
    ],
    ['no date at all', ['--minutes', '12'], 2, /--date is missing/u],
    ['no number', ['--date', '2025-10-25'], 2, /--minutes is missing/u],
    ['a method that is none', ['--method', 'vote', ...meeting], 2, /vote/u],
    [
      'a package of another method',
      ['--package', '--method', 'session', ...meeting],
      2,
      /no other --method/u,
    ],
  ])('is not approved with %s, and nothing is written', (_, args, code, said) =>
    inOffice(async (cwd) => {
      const before = await contents(cwd);
      const ended = await run(cwd, 'approve', name, ...args);
      expect(ended).toMatchObject({ code, stdout: '' });
      expect(ended.stderr).toMatch(said);
      expect(await contents(cwd)).toEqual(before);
    }),
  );

  it.each([
    [
      'before its issue',
      (text: string) => text.replace('version: 1', 'version: 1\nissued: 2025-11'),
      /approval-before-issue/u,
    ],
    [
      'with a blank',
      (text: string) => text.replace('version: 1', 'version: 1\nowner:'),
      /card-field-missing/u,
    ],
    [
      'without a section that its type asks for',
      (text: string) => text.replace('kind: tools', 'kind: information'),
      /required-section-missing/u,
    ],
  ])('is not approved %s: the error is shown at its line, and nothing is written', (_, spoil, said) =>
    inOffice(async (cwd) => {
      await writeFile(path.join(cwd, file), spoil(draft));
      const before = await contents(cwd);
      const ended = await run(cwd, 'approve', name, ...meeting);
      expect(ended).toMatchObject({ code: 1, stdout: '' });
      expect(ended.stderr).toMatch(said);
      expect(ended.stderr).toMatch(/^ {2}\d+:\d+ {2}error/mu);
      expect(await contents(cwd)).toEqual(before);
    }),
  );

  it('is approved of an association that has left something blank', () =>
    inOffice(
      async (cwd) => {
        expect(await run(cwd, 'approve', name, ...meeting)).toMatchObject({ code: 0, stderr: '' });
        expect((await run(cwd, 'check')).stdout).not.toContain('seal-broken');
      },
      { [`${life.folder}/association.yaml`]: `${life.board}shortName:\nregistrar:\n` },
    ));

  it('gets signatures where its list of them is empty', () =>
    inOffice(
      async (cwd) => {
        expect(await run(cwd, 'approve', name, ...meeting)).toMatchObject({ code: 0 });
        expect(await read(cwd, file)).toContain('  signatures:\n    - { role: رئيس مجلس الإدارة, name: }\n');
      },
      { [file]: `${draft}  signatures: []\n` },
    ));

  it('that says approved by hand gets its seal from what it says', () =>
    inOffice(async (cwd) => {
      const byHand = draft
        .replace('status: draft', 'status: approved')
        .replace('minutes:', 'minutes: "12"')
        .replace('date:', 'date: { hijri: 1447-05-03 }');
      await writeFile(path.join(cwd, file), byHand);
      expect((await run(cwd, 'check')).stdout).toContain('seal-missing');
      expect(await run(cwd, 'approve', name)).toMatchObject({ code: 0 });
      expect((await run(cwd, 'check')).stdout).not.toContain('seal-missing');
    }));

  it('with the rules against errors is not submitted', () =>
    inOffice(async (cwd) => {
      await writeFile(path.join(cwd, file), draft.replace('code: BR-01', 'code: BR-01\nissued: 2025-13'));
      expect(await run(cwd, 'submit', name)).toMatchObject({ code: 1 });
      expect(await read(cwd, file)).toContain('status: draft');
    }));
});

describe('the next version', () => {
  const revised = async (cwd: string) => {
    await run(cwd, 'approve', name, ...meeting);
    return run(cwd, 'revise', name, '--summary', 'مدة الرد: عشرة أيام');
  };

  it('begins from the one in force, which stays to the byte', () =>
    inOffice(async (cwd) => {
      await run(cwd, 'approve', name, ...meeting);
      const inForce = await read(cwd, file);
      expect(await run(cwd, 'revise', name, '--summary', 'مدة الرد: عشرة أيام')).toMatchObject({ code: 0 });
      expect(await read(cwd, file)).toBe(inForce);
      const next = await read(cwd, nextFile);
      expect(next).toContain('version: 2\n');
      expect(next).toContain('status: draft\n');
      // It isn't approved in the same way as the version before, unless the minutes say so.
      expect(next).toContain('method:\n  minutes: # رقم المحضر\n  date: { gregorian: , hijri: }\n');
      expect(next).toContain(
        "  - { version: 1, date: 2025-10-25, summary: الإصدار الأول }\n  - { version: 2, date: 2026-11-01, summary: 'مدة الرد: عشرة أيام' }\n",
      );
      expect(next).not.toContain('seal');
      expect(next).not.toContain('سالم');
      expect(await run(cwd, 'check', '--quiet')).toMatchObject({ code: 0 });
    }));

  it('takes the place of the one in force when it is approved; that goes to the archive to the byte', () =>
    inOffice(async (cwd) => {
      await revised(cwd);
      const inForce = await read(cwd, file);
      const approved = await run(cwd, 'approve', name, ...life.inSession('20', '2026-10-25'));
      expect(approved).toMatchObject({ code: 0 });
      expect(approved.stdout).toContain(archiveFile);
      const all = await contents(cwd);
      expect(Object.keys(all).sort()).toEqual([`${life.folder}/association.yaml`, file, archiveFile].sort());
      expect(all[archiveFile]).toBe(inForce);
      expect(all[file]).toContain('version: 2\nsections');
      expect(await run(cwd, 'check', '--quiet')).toMatchObject({ code: 0 });
      const log = JSON.parse((await run(cwd, 'log', name, '--format', 'json')).stdout);
      expect(log.versions).toMatchObject([
        { version: 1, status: 'superseded', seal: 'intact', approved: { date: { hijri: '1447-05-03' } } },
        { version: 2, status: 'approved', seal: 'intact', summary: 'مدة الرد: عشرة أيام' },
      ]);
    }));

  it('begins from nothing else', () =>
    inOffice(async (cwd) => {
      expect(await run(cwd, 'revise', name, '--summary', 'x')).toMatchObject({ code: 2 });
      await revised(cwd);
      const again = await run(cwd, 'revise', name, '--summary', 'x');
      expect(again).toMatchObject({ code: 2 });
      expect(again.stderr).toContain(nextFile);
      expect(await run(cwd, 'revise', name, '--summary', ' ')).toMatchObject({ code: 2 });
      await run(cwd, 'approve', name, ...life.inSession('20', '2026-10-25'));
      await run(cwd, 'withdraw', name, '--reason', 'دُمجت', '--minutes', '21', '--date', '2026-10-26');
      expect(await run(cwd, 'revise', name, '--summary', 'x')).toMatchObject({ code: 2 });
    }));

  it('does not begin from a text that was changed after its approval', () =>
    inOffice(async (cwd) => {
      await run(cwd, 'approve', name, ...meeting);
      await writeFile(path.join(cwd, file), (await read(cwd, file)).replace('نص الهدف', 'نص آخر'));
      const ended = await run(cwd, 'revise', name, '--summary', 'x');
      expect(ended).toMatchObject({ code: 1 });
      expect(ended.stderr).toContain('seal-broken');
      expect(await contents(cwd)).not.toHaveProperty([nextFile]);
    }));

  it('is not approved until a method is named, whatever that of the one before was', () =>
    inOffice(async (cwd) => {
      await revised(cwd);
      const args = ['approve', name, '--minutes', '20', '--date', '2026-10-25'];
      const ended = await run(cwd, ...args);
      expect(ended).toMatchObject({ code: 2, stdout: '' });
      expect(ended.stderr).toContain('--method');
      expect(await run(cwd, ...args, '--method', 'circulation')).toMatchObject({ code: 0 });
      expect(await read(cwd, file)).toContain('method: circulation\n');
    }));

  it('is approved in the meeting that the call names', () =>
    inOffice(async (cwd) => {
      await revised(cwd);
      const args = ['approve', name, '--meeting', '7', '--minutes', '20', '--date', '2026-10-25'];
      expect(await run(cwd, ...args)).toMatchObject({ code: 0 });
      expect(await read(cwd, file)).toContain('method: session\n');
    }));

  it('that is numbered like one before it is an error, as is one that says approved by hand', () =>
    inOffice(async (cwd) => {
      await revised(cwd);
      const next = await read(cwd, nextFile);
      await writeFile(path.join(cwd, nextFile), next.replace('version: 2\n', 'version: 1\n'));
      expect((await run(cwd, 'check')).stdout).toContain('Version 1 is taken: policies/birr/relations.yaml');
      await writeFile(path.join(cwd, nextFile), next.replace('status: draft', 'status: approved'));
      expect((await run(cwd, 'check')).stdout).toContain('version-in-force');
    }));
});

it('a revision without a version before it becomes the first one', () =>
  inOffice(async (cwd) => {
    await rename(path.join(cwd, file), path.join(cwd, nextFile));
    expect(await run(cwd, 'approve', name, ...meeting)).toMatchObject({ code: 0 });
    expect(Object.keys(await contents(cwd)).sort()).toEqual([`${life.folder}/association.yaml`, file].sort());
    expect(await run(cwd, 'check', '--quiet')).toMatchObject({ code: 0 });
  }));

describe('several policies of one meeting', () => {
  const other = { [`${life.folder}/privacy.yaml`]: draft.replace('BR-01', 'DP-01') };

  it('are approved together under one number, or none of them', () =>
    inOffice(async (cwd) => {
      const args = ['approve', '--package', name, 'birr/privacy', ...meeting];
      const good = await contents(cwd);
      await writeFile(
        path.join(cwd, life.folder, 'privacy.yaml'),
        draft.replace('kind: tools', 'kind: information'),
      );
      expect(await run(cwd, ...args)).toMatchObject({ code: 1, stdout: '' });
      expect((await contents(cwd))[file]).toBe(draft);
      await writeFile(path.join(cwd, life.folder, 'privacy.yaml'), good[`${life.folder}/privacy.yaml`] ?? '');
      expect(await run(cwd, ...args)).toMatchObject({ code: 0 });
      for (const text of Object.values(await contents(cwd)).filter((one) => one.includes('status:')))
        expect(text).toMatch(/status: approved[\s\S]*method: package\n {2}minutes: "12"/u);
    }, other));

  it('are submitted together, and taken back together, or none of them', () =>
    inOffice(async (cwd) => {
      const privacy = path.join(cwd, life.folder, 'privacy.yaml');
      const good = await readFile(privacy, 'utf8');
      await writeFile(privacy, good.replace('code: DP-01', 'code: DP-01\nissued: 2025-13'));
      const before = await contents(cwd);
      const refused = await run(cwd, 'submit', name, 'birr/privacy');
      expect(refused).toMatchObject({ code: 1, stdout: '' });
      expect(refused.stderr).toContain('privacy.yaml  1 error');
      expect(await contents(cwd)).toEqual(before);
      await writeFile(privacy, good);
      const done = await run(cwd, 'submit', name, `./${file}`, 'birr/privacy');
      expect(done).toMatchObject({ code: 0 });
      expect(done.stdout.match(/is in review/gu)).toHaveLength(2);
      expect((await read(cwd, file)) + (await readFile(privacy, 'utf8'))).not.toContain('draft');
      // One of them is in review already.
      await run(cwd, 'reopen', name);
      expect(await run(cwd, 'submit', name, 'birr/privacy')).toMatchObject({ code: 2, stdout: '' });
      expect(await read(cwd, file)).toBe(draft);
      await run(cwd, 'submit', name);
      expect(await run(cwd, 'reopen', name, 'birr/privacy')).toMatchObject({ code: 0 });
      expect([await read(cwd, file), await readFile(privacy, 'utf8')]).toEqual([draft, good]);
    }, other));

  it('are submitted of one association, and with a code of their own', () =>
    inOffice(
      async (cwd) => {
        const before = await contents(cwd);
        const foreign = await run(cwd, 'submit', name, 'other/privacy');
        expect(foreign).toMatchObject({ code: 2, stdout: '' });
        expect(foreign.stderr).toMatch(/policies\/birr and policies\/other/u);
        const twins = await run(cwd, 'submit', name, 'birr/two');
        expect(twins).toMatchObject({ code: 2, stdout: '' });
        expect(twins.stderr).toContain('BR-01');
        expect(await contents(cwd)).toEqual(before);
      },
      {
        [`${life.folder}/two.yaml`]: draft,
        'policies/other/association.yaml': life.board,
        'policies/other/privacy.yaml': draft,
      },
    ));

  it('want --package, and one association', () =>
    inOffice(
      async (cwd) => {
        expect(await run(cwd, 'approve', name, 'birr/privacy', ...meeting)).toMatchObject({ code: 2 });
        const ended = await run(cwd, 'approve', '--package', name, 'other/privacy', ...meeting);
        expect(ended).toMatchObject({ code: 2 });
        expect(ended.stderr).toContain('policies/other');
      },
      { ...other, 'policies/other/association.yaml': life.board, 'policies/other/privacy.yaml': draft },
    ));
});

describe('a withdrawal', () => {
  const args = ['withdraw', name, '--reason', 'دُمجت: في لائحة', '--minutes', '31', '--date', '2026-10-20'];

  it('says why, by which minutes and when; text and seal stay, and the record has a seal of its own', () =>
    inOffice(async (cwd) => {
      await run(cwd, 'approve', name, ...meeting);
      const approved = await read(cwd, file);
      expect(await run(cwd, ...args)).toMatchObject({ code: 0 });
      const seal = (await read(cwd, file)).split('digest: ').at(-1) ?? '';
      expect(await read(cwd, file)).toBe(
        `${approved.replace('status: approved', 'status: withdrawn')}withdrawal:\n  minutes: "31"\n  date: { gregorian: 2026-10-20, hijri: 1448-05-09 }\n  reason: 'دُمجت: في لائحة'\n  seal:\n    format: 1\n    digest: ${seal}`,
      );
      expect(seal).toMatch(/^"[0-9a-f]{64}"\n$/u);
      expect(await run(cwd, 'check', '--quiet')).toMatchObject({ code: 0 });
      expect(await run(cwd, ...args)).toMatchObject({ code: 2 });
      expect(await run(cwd, 'reopen', name)).toMatchObject({ code: 2 });
    }));

  it.each<[string, (text: string) => string]>([
    ['another reason', (text) => text.replace('دُمجت: في لائحة', 'دُمجت: في دليل')],
    ['another day', (text) => text.replace('2026-10-20', '2026-10-21').replace('1448-05-09', '1448-05-10')],
    ['no seal', (text) => text.slice(0, text.lastIndexOf('  seal:'))],
    ['no record', (text) => text.slice(0, text.indexOf('withdrawal:'))],
    ['a record of what is in force again', (text) => text.replace('status: withdrawn', 'status: approved')],
  ])('that was changed by hand is an error: %s', (_, change) =>
    inOffice(async (cwd) => {
      await run(cwd, 'approve', name, ...meeting);
      await run(cwd, ...args);
      await writeFile(path.join(cwd, file), change(await read(cwd, file)));
      const { code, stdout } = await run(cwd, 'check', '--quiet');
      expect({ code, reported: stdout.includes('seal-broken') }).toEqual({ code: 1, reported: true });
    }),
  );

  it('of what was never approved, or before its approval, is refused', () =>
    inOffice(async (cwd) => {
      const args = ['withdraw', name, '--reason', 'x', '--minutes', '31', '--date', '2025-01-01'];
      expect(await run(cwd, ...args)).toMatchObject({ code: 2 });
      await run(cwd, 'approve', name, ...meeting);
      expect(await run(cwd, ...args)).toMatchObject({ code: 2 });
    }));
});

it.each([
  ['2025-09', '2026-11'],
  ['2025-09-01', '2026-11-01'],
  ['1447-03', '1448-05'],
  ['1447-03-01', '1448-05-21'],
])('the issue of a revision is written as that before it: %s, then %s', (before, after) =>
  inOffice(
    async (cwd) => {
      await run(cwd, 'approve', name, ...meeting);
      expect(await run(cwd, 'revise', name, '--summary', 'x')).toMatchObject({ code: 0 });
      expect(await read(cwd, nextFile)).toContain(`issued: ${after}\n`);
    },
    { [file]: draft.replace('version: 1', `version: 1\nissued: ${before}`) },
  ),
);

describe('a version that is named', () => {
  /** Makes a folder with version 2 in force and version 1 in the archive; with version 3 as a revision, if wanted. */
  async function secondVersion(cwd: string, withRevision = false) {
    await run(cwd, 'approve', name, ...meeting);
    await run(cwd, 'revise', name, '--summary', 'x', '--today', '2026-01-01');
    await run(cwd, 'approve', name, ...life.inSession('13', '2026-02-02'));
    if (withRevision) await run(cwd, 'revise', name, '--summary', 'x', '--today', '2026-03-01');
  }
  const withdrawal = ['--reason', 'x', '--minutes', '31', '--date', '2026-10-20'];

  it.each([
    ['withdraw', `${name}@1`, withdrawal, file],
    ['withdraw', archiveFile, withdrawal, file],
    ['revise', `${name}@1`, ['--summary', 'x'], file],
    ['approve', `${name}@1`, meeting, file],
  ])('and is in the archive is not taken for the one in force: %s %s', (command, named, args, other) =>
    inOffice(async (cwd) => {
      await secondVersion(cwd);
      const before = await contents(cwd);
      const ended = await run(cwd, command, named, ...args);
      expect(ended).toMatchObject({ code: 2, stdout: '' });
      expect(ended.stderr).toContain(`this command would work on ${other}`);
      expect(await contents(cwd)).toEqual(before);
    }),
  );

  it.each([
    ['submit', `${name}@2`, [], nextFile],
    ['approve', `${name}@2`, [...life.inSession('14', '2026-10-20')], nextFile],
    ['withdraw', `${name}@next`, withdrawal, file],
  ])('and stands beside the one that a command is for is not changed: %s %s', (command, named, args, other) =>
    inOffice(async (cwd) => {
      await secondVersion(cwd, true);
      const before = await contents(cwd);
      const ended = await run(cwd, command, named, ...args);
      expect(ended).toMatchObject({ code: 2, stdout: '' });
      expect(ended.stderr).toContain(`this command would work on ${other}`);
      expect(await contents(cwd)).toEqual(before);
    }),
  );

  it('by a file of another ending is that file', () =>
    inOffice(
      async (cwd) => {
        const ended = await run(cwd, 'approve', `${life.folder}/relations.yml`, ...meeting);
        expect(ended).toMatchObject({ code: 2, stdout: '' });
        expect(ended.stderr).toContain(`this command would work on ${file}`);
      },
      { [`${life.folder}/relations.yml`]: draft },
    ));

  it('twice is approved once', () =>
    inOffice(async (cwd) => {
      const ended = await run(cwd, 'approve', name, `./${file}`, `${name}@1`, '--package', ...meeting);
      expect(ended).toMatchObject({ code: 0 });
      expect(ended.stdout.match(/^Approved/gmu)).toHaveLength(1);
    }));
});

it('two policies of a package with one code are not approved, nor put before a board', () =>
  inOffice(
    async (cwd) => {
      const before = await contents(cwd);
      const ended = await run(cwd, 'approve', name, 'birr/two', '--package', ...meeting);
      expect(ended).toMatchObject({ code: 2, stdout: '' });
      expect(ended.stderr).toContain('BR-01');
      const pack = await run(cwd, 'board-pack', name, 'birr/two', '--minutes', '12', '-o', 'pack.html');
      expect(pack).toMatchObject({ code: 2, stdout: '' });
      expect(pack.stderr).toContain('BR-01');
      expect(await contents(cwd)).toEqual(before);
    },
    { [`${life.folder}/two.yaml`]: draft },
  ));

it('a code may hold a number sign: it is no comment', () =>
  inOffice(
    async (cwd) => {
      expect(await run(cwd, 'approve', name, 'birr/two', '--package', ...meeting)).toMatchObject({ code: 0 });
      expect(await run(cwd, 'check', '--quiet')).toMatchObject({ code: 0 });
    },
    {
      [file]: draft.replace('BR-01', 'BR#1'),
      [`${life.folder}/two.yaml`]: draft.replace('BR-01', 'BR#2'),
    },
  ));

it.each(['2026-01-01 # x', 'soon', '', '2026-13-01'])('«%s» is no day of effect', (effective) =>
  inOffice(async (cwd) => {
    const ended = await run(cwd, 'approve', name, ...meeting, '--effective', effective);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(await read(cwd, file)).toBe(draft);
  }),
);

it('an error that stands in the file is shown in its own line, not in that of the text to come', () =>
  inOffice(
    async (cwd) => {
      const ended = await run(cwd, 'approve', name, ...meeting);
      expect(ended.code).toBe(1);
      const line = draft.split('\n').length;
      expect(ended.stderr).toContain(`${line}:1  error  key-duplicate`);
      expect(ended.stderr).not.toContain('digest');
    },
    { [file]: `${draft}code: BR-02\n` },
  ));

it('the log of what is no policy says what is wrong with it', () =>
  inOffice(
    async (cwd) => {
      const ended = await run(cwd, 'log', 'birr/list');
      expect(ended).toMatchObject({ code: 1, stdout: '' });
      expect(ended.stderr).toContain('value-type');
    },
    { [`${life.folder}/list.yaml`]: '- a\n' },
  ));

describe('trying out', () => {
  it.each([
    ['submit', [name]],
    ['approve', [name, ...meeting]],
  ])('%s --dry-run shows the difference and writes nothing', (command, args) =>
    inOffice(async (cwd) => {
      const before = await contents(cwd);
      const ended = await run(cwd, command, ...args, '--dry-run');
      expect(ended).toMatchObject({ code: 0 });
      expect(ended.stdout).toMatch(/^\+status: (?:inReview|approved)$/mu);
      expect(await contents(cwd)).toEqual(before);
    }),
  );
});

it('the log names a version whose file is gone', () =>
  inOffice(async (cwd) => {
    await run(cwd, 'approve', name, ...meeting);
    await run(cwd, 'revise', name, '--summary', 'الثاني');
    await run(cwd, 'approve', name, ...life.inSession('20', '2026-10-25'));
    await rm(path.join(cwd, archiveFile));
    const { stdout } = await run(cwd, 'log', name);
    expect(stdout).toContain('Version 1: the history names it, and the archive has no file of it');
  }));

it('errors of a package are reported for all its policies', () =>
  inOffice(
    async (cwd) => {
      await writeFile(path.join(cwd, file), draft.replace('version: 1', 'version: 1\nowner:'));
      const ended = await run(cwd, 'approve', '--package', name, 'birr/privacy', ...meeting);
      expect(ended).toMatchObject({ code: 1, stdout: '' });
      for (const one of [file, `${life.folder}/privacy.yaml`])
        expect(ended.stderr).toContain(`${one}  1 error`);
    },
    {
      [`${life.folder}/privacy.yaml`]: draft
        .replace('BR-01', 'DP-01')
        .replace('version: 1', 'version: 1\nissued: 2026-01'),
    },
  ));

it('errors of a revision are reported in its own file', () =>
  inOffice(async (cwd) => {
    await run(cwd, 'approve', name, ...meeting);
    await run(cwd, 'revise', name, '--summary', 'الثاني');
    const next = await read(cwd, nextFile);
    await writeFile(path.join(cwd, nextFile), next.replace('version: 2', 'version: 2\nissued: 2026-10'));
    const ended = await run(cwd, 'approve', name, ...life.inSession('20', '2026-05-01'));
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toContain(`${nextFile}  1 error`);
    expect(ended.stderr).toContain('approval-before-issue');
  }));

it.each(['session', 'circulation', 'package'])(
  'a place kept for a meeting’s number is no hindrance: %s',
  (method) =>
    inOffice(async (cwd) => {
      const kept = draft.replace('  minutes: # رقم المحضر\n', '  meeting: { number: } # بعد الاجتماع\n');
      await writeFile(path.join(cwd, file), kept);
      expect(await run(cwd, 'approve', name, '--method', method, ...meeting)).toMatchObject({ code: 0 });
      const text = await read(cwd, file);
      expect(text).not.toContain('meeting:');
      expect(text).toContain('minutes: "12"');
      expect(await run(cwd, 'check', '--quiet')).toMatchObject({ code: 0 });
    }),
);

it('the history has the day on which a version was approved', () =>
  inOffice(async (cwd) => {
    await run(cwd, 'approve', name, ...meeting);
    await run(cwd, 'revise', name, '--summary', 'الثاني');
    expect(await read(cwd, nextFile)).toContain('{ version: 2, date: 2026-11-01, summary: الثاني }');
    await run(cwd, 'approve', name, ...life.inSession('20', '2026-10-25'));
    expect(await read(cwd, file)).toContain('{ version: 2, date: 2026-10-25, summary: الثاني }');
  }));

it('a policy that is not there is named, with the nearest that is', () =>
  inOffice(async (cwd) => {
    for (const command of ['submit', 'reopen', 'log']) {
      const ended = await run(cwd, command, 'birr/relation');
      expect(ended).toMatchObject({ code: 2, stdout: '' });
      expect(ended.stderr).toContain('birr/relations');
    }
  }));

it('a file that cannot be written into without touching the rest is left alone', () =>
  inOffice(async (cwd) => {
    const flow = `{ ${['type: t', 'title: س', 'version: 1', 'status: draft', 'sections: [ { kind: preamble, text: نص } ]'].join(', ')} }\n`;
    await writeFile(path.join(cwd, file), flow);
    const ended = await run(cwd, 'approve', name, '--method', 'session', ...meeting);
    expect(ended.code).toBeGreaterThan(0);
    expect(await read(cwd, file)).toBe(flow);
  }));
