import { execFile } from 'node:child_process';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { withDigits } from '../../src/calendar/digits.js';
import * as life from '../cases/life.js';
import { siyasa } from './run.js';

const git = (cwd: string, ...args: string[]) =>
  promisify(execFile)('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd });

async function call(cwd: string, ...args: string[]) {
  const ended = await siyasa([...args, '--lang', 'en'], { cwd, env: life.env });
  expect([0, 1, 2], ended.stderr).toContain(ended.code);
  return ended;
}

/** Makes a folder of an association whose policy was approved, and passes the policy's digest on. */
function approved(use: (cwd: string, digest: string) => Promise<void>): Promise<void> {
  return life.inOffice(async (cwd) => {
    expect((await call(cwd, 'approve', life.name, ...life.meeting)).code).toBe(0);
    await use(cwd, await sealIn(cwd, life.file));
  });
}

async function sealIn(cwd: string, file: string): Promise<string> {
  const text = await readFile(path.join(cwd, file), 'utf8');
  return /digest: "?(?<digest>[0-9a-f]{64})/u.exec(text)?.groups?.digest ?? '';
}

async function edit(cwd: string, file: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(path.join(cwd, file), 'utf8');
  expect(change(text)).not.toBe(text);
  await writeFile(path.join(cwd, file), change(text));
}

/** Returns the state in which `verify` finds the text of a digest, and its exit code. */
async function stateOf(cwd: string, digest: string) {
  const { code, stdout } = await call(cwd, 'verify', digest, '--format', 'json');
  const report = JSON.parse(stdout);
  expect(report.kind).toBe('paper');
  return { code, state: report.matches[0]?.registerEntry.state, count: report.matches.length };
}

describe('a digest', () => {
  it('is read as it is printed: in groups, in capitals, in Arabic figures, in part, as a QR code’s whole text', async () => {
    await approved(async (cwd, digest) => {
      const groups = digest.replace(/.{4}(?=.)/gu, '$& ');
      for (const words of [
        [digest],
        [digest.toUpperCase()],
        [groups],
        groups.split(' '),
        [withDigits(groups, 'arabic')],
        [`\u2066${groups.slice(0, 19)}…\u2069`],
        [digest.slice(0, 8)],
        [`SIYASA:1 L:1511 C:BR-01 V:1 D:${digest.toUpperCase()}`],
      ]) {
        const { code, stdout } = await call(cwd, 'verify', ...words);
        expect(stdout, words.join(' ')).toContain('✓ The text that the digest names is the text in force');
        expect(stdout).toContain('can’t compare paper word by word');
        expect(code).toBe(0);
      }
    });
  });

  it('is found though another file can’t be read, which is reported', async () => {
    await approved(async (cwd, digest) => {
      const broken = life.file.replace(/[^/]+$/u, 'broken.yaml');
      await writeFile(path.join(cwd, broken), 'title: "\n');
      const { code, stdout } = await call(cwd, 'verify', digest);
      expect(stdout).toContain('✓ The text that the digest names is the text in force');
      expect(stdout).toMatch(/these files can't be read.*broken\.yaml/u);
      expect(code).toBe(0);
    });
  });

  it('of no text, and what is no digest', async () => {
    await approved(async (cwd, digest) => {
      const other = `${digest[0] === '0' ? '1' : '0'}${digest.slice(1)}`;
      expect(await call(cwd, 'verify', other)).toMatchObject({ code: 1 });
      for (const words of [digest.slice(0, 7), `${digest}0`, 'no-file.pdf', 'xyz01234567'])
        expect(await call(cwd, 'verify', words)).toMatchObject({ code: 2, stdout: '' });
      expect(await call(cwd, 'verify', digest, '--policies', 'nowhere')).toMatchObject({
        code: 2,
        stdout: '',
      });
      // A name that is both a digest and a file is a file.
      await writeFile(path.join(cwd, digest), 'x');
      expect((await call(cwd, 'verify', digest)).stderr).toContain('not a sound PDF');
    });
  });

  it('of a QR code that says otherwise than the text: the digest decides, and it is reported', async () => {
    await approved(async (cwd, digest) => {
      const { code, stdout } = await call(
        cwd,
        'verify',
        `SIYASA:1 L:9999 C:BR-02 V:7 D:${digest.toUpperCase()}`,
      );
      expect(code).toBe(1);
      for (const said of ['licence “9999”', 'policy code “BR-02”', 'version “7”'])
        expect(stdout).toContain(said);
    });
  });
});

describe('where a text stands', () => {
  it('in force only with a sound seal', async () => {
    await approved(async (cwd, digest) => {
      expect(await stateOf(cwd, digest)).toMatchObject({ code: 0, state: 'inForce' });
      const text = await readFile(path.join(cwd, life.file), 'utf8');
      await writeFile(path.join(cwd, life.file), text.replace(/\n {2}seal:[\s\S]*$/u, '\n'));
      expect(await stateOf(cwd, digest)).toMatchObject({ code: 1, state: 'unsealed' });
      await writeFile(path.join(cwd, life.file), text.replace('نص الهدف', 'نص هدف آخر'));
      expect(await stateOf(cwd, digest)).toMatchObject({ code: 1, state: 'changed' });
      await writeFile(path.join(cwd, life.file), text.replace('status: approved', 'status: draft'));
      expect(await stateOf(cwd, digest)).toMatchObject({ code: 1, state: 'draft' });
    });
  });

  it('a text whose seal is of another: what check finds is reported', async () => {
    await approved(async (cwd, digest) => {
      await edit(cwd, life.file, (text) =>
        text.replace(digest, digest.replace(/./u, digest[0] === '0' ? '1' : '0')),
      );
      expect(await stateOf(cwd, digest)).toMatchObject({ code: 1, state: 'unsound' });
      const { stdout } = await call(cwd, 'verify', digest);
      expect(stdout).toContain('until what siyasa check finds is fixed:\n  ');
    });
  });

  it('replaced by another version, which is named, and a revision in work', async () => {
    await approved(async (cwd, digest) => {
      expect((await call(cwd, 'revise', life.name, '--summary', 'x')).code).toBe(0);
      await edit(cwd, life.nextFile, (text) => text.replace('نص الهدف', 'نص هدف آخر'));
      expect((await call(cwd, 'approve', life.name, ...life.inSession('13', '2026-10-01'))).code).toBe(0);
      expect(await stateOf(cwd, digest)).toMatchObject({ code: 1, state: 'superseded' });
      const { stdout } = await call(cwd, 'verify', digest);
      expect(stdout).toContain('Version 2 is in force.');
      expect(await stateOf(cwd, await sealIn(cwd, life.file))).toMatchObject({ code: 0, state: 'inForce' });
    });
  });

  it('withdrawn', async () => {
    await approved(async (cwd, digest) => {
      const call2 = ['withdraw', life.name, '--reason', 'x', '--minutes', '14', '--date', '2026-10-02'];
      expect((await call(cwd, ...call2)).code).toBe(0);
      expect(await stateOf(cwd, digest)).toMatchObject({ code: 1, state: 'withdrawn' });
    });
  });

  it('in two files: in none that can be determined', async () => {
    await approved(async (cwd, digest) => {
      await copyFile(path.join(cwd, life.file), path.join(cwd, life.folder, 'copy.yaml'));
      expect(await stateOf(cwd, digest)).toMatchObject({ code: 1, state: 'ambiguous' });
    });
  });

  it('several texts whose digests begin alike', async () => {
    await approved(async (cwd, digest) => {
      const forged = digest.slice(0, 8) + 'f'.repeat(56);
      await mkdir(path.join(cwd, life.folder, 'archive'), { recursive: true });
      const text = await readFile(path.join(cwd, life.file), 'utf8');
      await writeFile(
        path.join(cwd, life.folder, 'other.yaml'),
        text.replace(digest, forged).replace('نص الهدف', 'نص آخر').replace('BR-01', 'BR-02'),
      );
      expect(await stateOf(cwd, digest.slice(0, 8))).toMatchObject({ code: 1, count: 2 });
    });
  });

  it('in force not before its day', async () => {
    await life.inOffice(async (cwd) => {
      await edit(cwd, life.file, (text) => text.replace('effective: onApproval', 'effective: 2026-12-01'));
      expect((await call(cwd, 'approve', life.name, ...life.meeting)).code).toBe(0);
      const digest = await sealIn(cwd, life.file);
      expect(await stateOf(cwd, digest)).toMatchObject({ code: 1, state: 'notYet' });
      const later = { cwd, env: { SIYASA_TODAY: '2026-12-01' } };
      expect((await siyasa(['verify', digest], later)).code).toBe(0);
    });
  });

  it('is unsound where git knows of an archive that was changed', async () => {
    await approved(async (cwd) => {
      await git(cwd, 'init', '-q');
      await git(cwd, 'add', '-A');
      await git(cwd, 'commit', '-qm', 'one');
      await call(cwd, 'revise', life.name, '--summary', 'x');
      expect((await call(cwd, 'approve', life.name, ...life.inSession('13', '2026-10-01'))).code).toBe(0);
      await git(cwd, 'add', '-A');
      await git(cwd, 'commit', '-qm', 'two');
      const digest = await sealIn(cwd, life.file);
      expect(await stateOf(cwd, digest)).toMatchObject({ code: 0, state: 'inForce' });
      await edit(cwd, life.archiveFile, (text) => `${text}# x\n`);
      expect(await stateOf(cwd, digest)).toMatchObject({ code: 1, state: 'unsound' });
    });
  });
});
