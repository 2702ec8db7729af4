import { mkdir, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Files } from '../cases/folder.js';
import * as life from '../cases/life.js';
import { gitIn } from '../cases/repository.js';
import { codeOf, digestsAt, scanOf } from '../cases/scan.js';
import { looksBroken, siyasa } from './run.js';

const { archiveFile, contents, file, folder, inOffice, meeting, name, nextFile } = life;
const copy = `${folder}/signed/relations@1.png`;

/** Runs a command in English; throws where its output looks broken. */
async function run(cwd: string, ...args: string[]) {
  const ended = await siyasa([...args, '--lang', 'en'], { cwd, env: life.env });
  expect(looksBroken(ended), ended.stdout + ended.stderr).toBe(false);
  return ended;
}

const read = (cwd: string, one: string) => readFile(path.join(cwd, one), 'utf8');

/** Makes a folder of an association whose policy was approved, with the scan of its signed paper. */
const approved = (use: (cwd: string, digest: string) => Promise<void>, files: Files = {}) =>
  inOffice(async (cwd) => {
    expect(await run(cwd, 'approve', name, ...meeting)).toMatchObject({ code: 0 });
    const [digest = ''] = await digestsAt(cwd, file);
    await writeFile(path.join(cwd, 'scan.png'), scanOf(digest));
    await use(cwd, digest);
  }, files);

/** Makes the same folder with the second version in force. */
const revised = (use: (cwd: string, first: string) => Promise<void>, before = async (_: string) => {}) =>
  approved(async (cwd, first) => {
    await before(cwd);
    await run(cwd, 'revise', name, '--summary', 'تعديل');
    expect(await run(cwd, 'approve', name, ...life.inSession('20', '2026-10-25'))).toMatchObject({
      code: 0,
    });
    const [second = ''] = await digestsAt(cwd, file);
    await writeFile(path.join(cwd, 'second.png'), scanOf(second, { version: 2 }));
    await use(cwd, first);
  });

async function rulesFound(cwd: string): Promise<string[]> {
  const { stdout } = await run(cwd, 'check', '--quiet', '--format', 'json');
  return (JSON.parse(stdout).diagnostics as { rule: string; severity: string; message: string }[])
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, message }) => `${rule}: ${message}`);
}

/** Returns the approved versions that have no signed copy, according to the CSV table of `status`. */
async function lacking(cwd: string): Promise<string | undefined> {
  const { stdout } = await run(cwd, 'status', '--format', 'csv');
  return /,2026-10-25,(?<versions>[^,]*),/u.exec(stdout)?.groups?.versions;
}

const copiesIn = async (cwd: string) => {
  const { stdout } = await run(cwd, 'log', name, '--format', 'json');
  return (JSON.parse(stdout).versions as { copy: { file: string; state: string } | null }[]).map(
    ({ copy: one }) => one && `${one.file} ${one.state}`,
  );
};

describe('the scan of a signed paper', () => {
  it('is filed with its policy, whose seal stays; log and status say which have none', () =>
    approved(async (cwd, digest) => {
      expect((await run(cwd, 'log', name)).stdout).toContain('No signed copy filed (siyasa file)');
      expect((await run(cwd, 'status')).stdout).toContain('no signed copy');
      const before = await read(cwd, file);
      const filed = await run(cwd, 'file', name, 'scan.png');
      expect(filed).toMatchObject({ code: 0, stderr: '' });
      expect(filed.stdout).toMatch(
        /^Filed: the signed copy of .*version 1: policies\/birr\/signed\/relations@1\.png\n$/u,
      );
      expect(await readFile(path.join(cwd, copy))).toEqual(await readFile(path.join(cwd, 'scan.png')));
      expect(await read(cwd, file)).toMatch(
        new RegExp(
          `^${before.replace(/[.*+?^$()[\]{}|\\]/gu, '\\$&')}filed:\\n {2}- version: 1\\n {4}file: "signed/relations@1\\.png"\\n {4}sha256: "[0-9a-f]{64}"\\n$`,
          'u',
        ),
      );
      expect(await digestsAt(cwd, file)).toEqual([digest]);
      expect(await rulesFound(cwd)).toEqual([]);
      expect((await run(cwd, 'log', name)).stdout).toContain(
        'Signed copy: policies/birr/signed/relations@1.png',
      );
      expect((await run(cwd, 'status')).stdout).not.toContain('no signed copy');
      expect((await run(cwd, 'status', '--format', 'csv')).stdout).toMatch(/2025-10-25,,/u);
      expect(await run(cwd, 'verify', digest)).toMatchObject({ code: 0 });
    }));

  it('is filed once: again it is only reported, and another one only with --replace', () =>
    approved(async (cwd, digest) => {
      await run(cwd, 'file', name, 'scan.png');
      const before = await contents(cwd);
      const again = await run(cwd, 'file', name, 'scan.png');
      expect(again.code).toBe(0);
      expect(again.stdout).toContain('is filed already');
      expect(await contents(cwd)).toEqual(before);
      // The same text, with another picture of it.
      await writeFile(path.join(cwd, 'other.png'), Buffer.concat([scanOf(digest), Buffer.from('\n')]));
      const other = await run(cwd, 'file', name, 'other.png');
      expect(other).toMatchObject({ code: 2, stdout: '' });
      expect(other.stderr).toContain('--replace');
      expect(await run(cwd, 'file', name, 'other.png', '--replace', '--dry-run')).toMatchObject({ code: 0 });
      expect(await read(cwd, file)).toBe(before[file]);
      expect(await run(cwd, 'file', name, 'other.png', '--replace')).toMatchObject({ code: 0 });
      expect(await readFile(path.join(cwd, copy))).toEqual(await readFile(path.join(cwd, 'other.png')));
      expect(await rulesFound(cwd)).toEqual([]);
    }));

  it('of another kind replaces the first and its file', () =>
    approved(async (cwd, digest) => {
      await run(cwd, 'file', name, 'scan.png');
      const text = await read(cwd, file);
      // As if a PDF had been filed.
      await writeFile(path.join(cwd, file), text.replace('relations@1.png', 'relations@1.pdf'));
      await writeFile(
        path.join(cwd, `${folder}/signed/relations@1.pdf`),
        await readFile(path.join(cwd, copy)),
      );
      await rm(path.join(cwd, copy));
      await writeFile(path.join(cwd, 'other.png'), Buffer.concat([scanOf(digest), Buffer.from('\n')]));
      expect(await run(cwd, 'file', name, 'other.png', '--replace')).toMatchObject({ code: 0 });
      expect(await readdir(path.join(cwd, `${folder}/signed`))).toEqual(['relations@1.png']);
      expect(await rulesFound(cwd)).toEqual([]);
    }));

  it('that is lost, changed or a link is an error, also without git; the same scan puts it right', () =>
    approved(async (cwd) => {
      await run(cwd, 'file', name, 'scan.png');
      const place = path.join(cwd, copy);
      await rm(place);
      expect(await rulesFound(cwd)).toEqual([
        "filed-copy: The signed copy of version 1 is lost: there is no signed/relations@1.png in the association's folder.",
      ]);
      expect(await copiesIn(cwd)).toEqual(['policies/birr/signed/relations@1.png missing']);
      expect((await run(cwd, 'status')).stdout).toContain('no signed copy');
      expect(await run(cwd, 'file', name, 'scan.png')).toMatchObject({ code: 0 });
      expect(await rulesFound(cwd)).toEqual([]);
      await writeFile(place, `${await read(cwd, copy)}x`);
      expect(await rulesFound(cwd)).toEqual([
        'filed-copy: The signed copy of version 1 was changed after it was filed: signed/relations@1.png',
      ]);
      expect(await run(cwd, 'file', name, 'scan.png')).toMatchObject({ code: 0 });
      expect(await rulesFound(cwd)).toEqual([]);
      await rm(place);
      await symlink(path.join(cwd, 'scan.png'), place);
      expect(await rulesFound(cwd)).toEqual([
        'filed-copy: Where the signed copy should be is a link: signed/relations@1.png. Links are not followed.',
      ]);
      expect(await run(cwd, 'file', name, 'scan.png')).toMatchObject({ code: 1, stdout: '' });
    }));

  it('that another filing is about to record is not to be deleted', () =>
    approved(async (cwd) => {
      const lock = path.join(cwd, folder, '.siyasa-lock');
      await mkdir(path.join(cwd, `${folder}/signed`));
      await writeFile(path.join(cwd, copy), 'another scan');
      await writeFile(lock, '');
      expect((await run(cwd, 'file', name, 'scan.png')).stderr).toContain('Another command is at work');
      const longAgo = new Date(Date.now() - 3_600_000);
      await utimes(lock, longAgo, longAgo);
      expect((await run(cwd, 'file', name, 'scan.png')).stderr).toContain(
        "isn't recorded as the signed copy",
      );
    }));

  it.each<[string, (digest: string) => Buffer, RegExp]>([
    [
      'another association',
      () => scanOf('ab'.repeat(32), { license: '77' }),
      /another association's: it has the licence “77”/u,
    ],
    [
      'another policy',
      () => scanOf('ab'.repeat(32), { code: 'BR-02' }),
      /another policy's: it has the code “BR-02”/u,
    ],
    [
      'another version',
      () => scanOf('ab'.repeat(32), { version: 3 }),
      /is version 3 of this policy, not version 1\. .*birr\/relations@3/u,
    ],
    ['another text', () => scanOf('ab'.repeat(32)), /another text than the one approved/u],
    ['what it isn’t', (digest) => scanOf(digest, { version: 7 }), /version “7”/u],
    [
      'two codes of one text that contradict each other',
      (digest) => scanOf(digest, {}, [{ version: 7 }]),
      /version “7”/u,
    ],
    ['whatever', () => codeOf('https://example.org'), /not this program's/u],
    ['nothing', () => codeOf('').subarray(0, 0), /not a sound PDF/u],
  ])('that is of %s is refused, in words of its own', (_, scan, said) =>
    approved(async (cwd, digest) => {
      await writeFile(path.join(cwd, 'scan.png'), scan(digest));
      const before = await contents(cwd);
      const refused = await run(cwd, 'file', name, 'scan.png');
      expect(refused).toMatchObject({ code: 2, stdout: '' });
      expect(refused.stderr).toMatch(said);
      expect(await contents(cwd)).toEqual(before);
    }),
  );

  it('that is of another policy or version of the folder is refused with its name', () =>
    revised(async (cwd) => {
      const other = await run(cwd, 'file', name, 'scan.png');
      expect(other).toMatchObject({ code: 2, stdout: '' });
      expect(other.stderr).toContain('To file it for that version, name: birr/relations@1');
      await writeFile(path.join(cwd, `${folder}/contact.yaml`), life.draft.replace('BR-01', 'BR-02'));
      await run(cwd, 'approve', 'birr/contact', ...meeting);
      const [digest = ''] = await digestsAt(cwd, `${folder}/contact.yaml`);
      await writeFile(path.join(cwd, 'contact.png'), scanOf(digest, { code: 'BR-02' }));
      const foreign = await run(cwd, 'file', name, 'contact.png');
      expect(foreign).toMatchObject({ code: 2, stdout: '' });
      expect(foreign.stderr).toContain('To file it there, name: birr/contact');
    }));

  it('that is no file, a folder, a link or too large is refused', () =>
    approved(async (cwd) => {
      await mkdir(path.join(cwd, 'folder'));
      await symlink('scan.png', path.join(cwd, 'link.png'));
      await writeFile(path.join(cwd, 'large.pdf'), Buffer.alloc(64 * 1024 * 1024 + 1, '%PDF-'));
      for (const one of ['none.pdf', 'folder', 'link.png', 'large.pdf'])
        expect(await run(cwd, 'file', name, one), one).toMatchObject({ code: 2, stdout: '' });
    }));

  it('leaves a file alone that lies in its place, unless it is the scan itself', () =>
    approved(async (cwd) => {
      await mkdir(path.join(cwd, `${folder}/signed`));
      await writeFile(path.join(cwd, copy), 'x');
      const refused = await run(cwd, 'file', name, 'scan.png');
      expect(refused).toMatchObject({ code: 2, stdout: '' });
      expect(refused.stderr).toContain('is there already');
      expect(await read(cwd, copy)).toBe('x');
      await writeFile(path.join(cwd, copy), await readFile(path.join(cwd, 'scan.png')));
      expect(await run(cwd, 'file', name, copy)).toMatchObject({ code: 0 });
      expect(await rulesFound(cwd)).toEqual([]);
    }));

  it('is reported, with the way to file it, where no policy lists it', () =>
    approved(async (cwd) => {
      const unlisted = async (...args: string[]) => {
        const { stdout } = await run(cwd, 'check', ...args, '--format', 'json');
        return (JSON.parse(stdout).diagnostics as Record<string, string>[])
          .filter(({ rule }) => rule === 'filed-copy')
          .map(({ severity, file: where, hint }) => `${severity} ${where}: ${hint}`);
      };
      await run(cwd, 'file', name, 'scan.png');
      expect(await unlisted()).toEqual([]);
      await writeFile(path.join(cwd, `${folder}/signed/.gitkeep`), '');
      await writeFile(path.join(cwd, `${folder}/signed/minutes.pdf`), 'x');
      expect(await unlisted()).toEqual([
        expect.stringContaining(
          'warning policies/birr/signed/minutes.pdf: If it is a signed copy, file it: siyasa file',
        ),
      ]);
      // A check of one policy doesn't know the copies of others.
      expect(await unlisted(file)).toEqual([]);
      await rm(path.join(cwd, `${folder}/signed/minutes.pdf`));
      const text = await read(cwd, file);
      await writeFile(path.join(cwd, file), text.slice(0, text.indexOf('filed:')));
      expect(await unlisted()).toEqual([
        expect.stringContaining(`siyasa file ${file} policies/birr/signed/relations@1.png`),
      ]);
      expect(await run(cwd, 'file', file, copy)).toMatchObject({ code: 0 });
      expect(await unlisted()).toEqual([]);
      // A policy that can't be read may list it.
      await writeFile(path.join(cwd, `${folder}/signed/minutes.pdf`), 'x');
      await writeFile(path.join(cwd, `${folder}/other.yaml`), 'title: [');
      expect(await unlisted()).toEqual([]);
    }));

  it('is not written through a link', () =>
    approved(async (cwd) => {
      await mkdir(path.join(cwd, 'outside'));
      await symlink('../../outside', path.join(cwd, `${folder}/signed`));
      expect(await run(cwd, 'file', name, 'scan.png')).toMatchObject({ code: 2, stdout: '' });
      expect(await readdir(path.join(cwd, 'outside'))).toEqual([]);
      expect(await rulesFound(cwd)).toEqual([expect.stringContaining('file-unreadable')]);
    }));

  it('is none of a draft', () =>
    inOffice(async (cwd) => {
      await writeFile(path.join(cwd, 'scan.png'), scanOf('ab'.repeat(32)));
      const refused = await run(cwd, 'file', name, 'scan.png');
      expect(refused).toMatchObject({ code: 2, stdout: '' });
      expect(refused.stderr).toContain("isn't approved yet");
    }));
});

describe('the copies of several versions', () => {
  it('stay with their own, the archive to the byte, whenever they are filed', () =>
    revised(async (cwd) => {
      const archived = await read(cwd, archiveFile);
      expect(await copiesIn(cwd)).toEqual([null, null]);
      expect(await lacking(cwd)).toEqual('1 2');
      expect(await run(cwd, 'file', name, 'second.png')).toMatchObject({ code: 0 });
      expect(await lacking(cwd)).toEqual('1');
      expect(await run(cwd, 'file', `${name}@1`, 'scan.png')).toMatchObject({ code: 0 });
      expect(await copiesIn(cwd)).toEqual([
        'policies/birr/signed/relations@1.png ok',
        'policies/birr/signed/relations@2.png ok',
      ]);
      expect(await read(cwd, archiveFile)).toBe(archived);
      expect(await lacking(cwd)).toEqual('');
      await rm(path.join(cwd, copy));
      expect(await rulesFound(cwd)).toEqual([expect.stringContaining('version 1 is lost')]);
      // The next version takes none of them over; they go to the archive with the version that lists them.
      expect(await run(cwd, 'file', `${name}@1`, 'scan.png')).toMatchObject({ code: 0 });
      await run(cwd, 'revise', name, '--summary', 'تعديل');
      expect(await read(cwd, nextFile)).not.toContain('filed');
      await run(cwd, 'approve', name, '--minutes', '21', '--date', '2026-10-30');
      expect(await copiesIn(cwd)).toEqual([
        'policies/birr/signed/relations@1.png ok',
        'policies/birr/signed/relations@2.png ok',
        null,
      ]);
      await rm(path.join(cwd, copy));
      expect(await rulesFound(cwd)).toEqual([expect.stringContaining('version 1 is lost')]);
    }));

  it('that a version in the archive lists are not replaced', () =>
    revised(
      async (cwd, first) => {
        await writeFile(path.join(cwd, 'other.png'), Buffer.concat([scanOf(first), Buffer.from('\n')]));
        const refused = await run(cwd, 'file', `${name}@1`, 'other.png', '--replace');
        expect(refused).toMatchObject({ code: 2, stdout: '' });
        expect(refused.stderr).toContain('the archive never changes');
      },
      async (cwd) => void (await run(cwd, 'file', name, 'scan.png')),
    ));

  it('may be papers from before a correction, and after it', () =>
    approved(async (cwd) => {
      await run(cwd, 'correct', name, '--minutes', '16', '--reason', 'خطأ');
      expect(await run(cwd, 'file', name, 'scan.png')).toMatchObject({ code: 0 });
      const [now = ''] = await digestsAt(cwd, file);
      await writeFile(path.join(cwd, 'now.png'), scanOf(now));
      expect(await run(cwd, 'file', name, 'now.png', '--replace')).toMatchObject({ code: 0 });
      expect(await rulesFound(cwd)).toEqual([]);
      expect(await run(cwd, 'correct', name, '--minutes', '17', '--reason', 'خطأ')).toMatchObject({
        code: 0,
      });
      expect(await rulesFound(cwd)).toEqual([]);
    }));

  it('are no change of an approved text for git, and leave nothing in a clone', () =>
    approved(
      async (cwd) => {
        const git = gitIn(cwd);
        git('init', '-q');
        git('add', '-A');
        git('commit', '-qm', 'one');
        expect(await run(cwd, 'file', name, 'scan.png')).toMatchObject({ code: 0 });
        expect(await run(cwd, 'correct', name, '--minutes', '16', '--reason', 'خطأ')).toMatchObject({
          code: 0,
        });
        expect(await rulesFound(cwd)).toEqual([]);
        expect((await run(cwd, 'clone', name, '--for', 'other')).code).toBe(0);
        expect(await read(cwd, 'policies/other/relations.yaml')).not.toMatch(
          /filed|signed|sha256|corrections|earlier/u,
        );
        const before = await read(cwd, file);
        await run(cwd, 'fix', name);
        expect(await read(cwd, file)).toBe(before);
      },
      { 'policies/other/association.yaml': 'name: جمعية الإحسان\nlicense: "77"\n' },
    ));
});
