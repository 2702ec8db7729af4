import { lstat, readdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { interrupted, journalName } from '../../src/workspace/journal.js';
import { commit, type FileChange, recover } from '../../src/workspace/transaction.js';
import { type Files, inFolder } from '../cases/folder.js';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A revision takes the place of the version in force, which goes to the archive. */
const before: Files = { 'policy.yaml': 'الأول', 'policy.next.yaml': 'مسودة الثاني' };
const after = { 'archive/policy@1.yaml': 'الأول', 'policy.yaml': 'الثاني' };
const changes = (folder: string): FileChange[] => [
  { file: path.join(folder, 'archive/policy@1.yaml'), before: null, after: bytes('الأول') },
  { file: path.join(folder, 'policy.yaml'), before: bytes('الأول'), after: 'الثاني' },
  { file: path.join(folder, 'policy.next.yaml'), before: bytes('مسودة الثاني'), after: null },
];

async function contents(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const pairs = files
    .sort()
    .map(async (file) => [path.relative(folder, file), await readFile(file, 'utf8')] as const);
  return Object.fromEntries(await Promise.all(pairs));
}

/** A journal as another process left it. */
async function leaveJournal(
  folder: string,
  { process: id = 2 ** 22, age = 0, steps = journalSteps() } = {},
): Promise<void> {
  const file = path.join(folder, journalName);
  const journal = { format: 1, id: 'abc', process: id, host: hostname(), command: 'approve a/policy', steps };
  await writeFile(file, JSON.stringify(journal));
  const then = new Date(Date.now() - age);
  await utimes(file, then, then);
}

function journalSteps() {
  const base64 = (content: Uint8Array | string | null) =>
    content === null ? null : Buffer.from(content).toString('base64');
  return changes('').map((one) => ({ file: one.file, before: base64(one.before), after: base64(one.after) }));
}

describe('a change of several files', () => {
  it('is carried out whole, and leaves nothing of its own', () =>
    inFolder(before, async (folder) => {
      expect(await commit(folder, changes(folder))).toEqual({ ok: true });
      expect(await contents(folder)).toEqual(after);
    }));

  it.each([
    ['changed', 'policy.next.yaml', 'تغيّر'],
    ['exists', 'archive/policy@1.yaml', 'غيره'],
  ])('is not carried out at all where a file has %s meanwhile', (fault, name, text) =>
    inFolder({ ...before, [name]: text }, async (folder) => {
      const committed = await commit(folder, changes(folder));
      expect(committed).toMatchObject({ ok: false, fault, path: path.join(folder, name) });
      expect(await contents(folder)).toEqual({ ...before, [name]: text });
    }),
  );

  it('is undone where the system refuses a later step', () =>
    inFolder({ ...before, blocked: 'a file where a folder is needed' }, async (folder) => {
      const refused = [
        ...changes(folder),
        { file: path.join(folder, 'blocked/a.yaml'), before: null, after: 'x' },
      ];
      expect(await commit(folder, refused)).toMatchObject({ ok: false, fault: 'failed' });
      expect(await contents(folder)).toEqual({ ...before, blocked: 'a file where a folder is needed' });
    }));

  it('keeps a link and permissions', () =>
    inFolder({ 'real.yaml': 'الأول' }, async (folder) => {
      await symlink(path.join(folder, 'real.yaml'), path.join(folder, 'policy.yaml'));
      const file = path.join(folder, 'policy.yaml');
      expect(await commit(folder, [{ file, before: bytes('الأول'), after: 'الثاني' }])).toEqual({ ok: true });
      expect((await lstat(file)).isSymbolicLink()).toBe(true);
      expect(await readFile(path.join(folder, 'real.yaml'), 'utf8')).toBe('الثاني');
    }));

  it('of two at once, one wins and the other says so', () =>
    inFolder(before, async (folder) => {
      const results = await Promise.all([commit(folder, changes(folder)), commit(folder, changes(folder))]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      const [lost] = results.filter((one) => !one.ok);
      expect(['busy', 'changed', 'exists']).toContain(lost && 'fault' in lost && lost.fault);
      expect(await contents(folder)).toEqual(after);
    }));
});

describe('a change that was killed', () => {
  it.each([0, 1, 2, 3])('after %i of its steps is completed by whoever comes next', (done) =>
    inFolder(before, async (folder) => {
      await commit(folder, changes(folder).slice(0, done));
      await leaveJournal(folder);
      expect(interrupted(folder)).toBe('approve a/policy');
      const recovered = await recover(folder);
      expect(recovered).toMatchObject({ ok: true, command: 'approve a/policy' });
      expect(await contents(folder)).toEqual(after);
      expect(await recover(folder)).toEqual({ ok: true, completed: [], command: '' });
    }),
  );

  it('is not completed where a link leads out of its folder', () =>
    inFolder({ 'inside/policy.yaml': 'الأول', 'outside/x.yaml': 'غيره' }, async (root) => {
      const folder = path.join(root, 'inside');
      await symlink(path.join(root, 'outside'), path.join(folder, 'archive'));
      await leaveJournal(folder);
      expect(await recover(folder)).toMatchObject({ ok: false, fault: 'failed', code: 'EXDEV' });
      expect(await readdir(path.join(root, 'outside'))).toEqual(['x.yaml']);
      expect(interrupted(folder)).toBeDefined();
    }));

  it('waits for a person where a file was changed since; what was not begun is dropped', () =>
    inFolder(before, async (folder) => {
      await commit(folder, changes(folder).slice(0, 1));
      await leaveJournal(folder);
      await writeFile(path.join(folder, 'policy.yaml'), 'غيره');
      expect(await recover(folder)).toMatchObject({ ok: false, fault: 'changed', code: 'EINPROGRESS' });
      expect(interrupted(folder)).toBeDefined();
      await inFolder({ ...before, 'policy.yaml': 'غيره' }, async (untouched) => {
        await leaveJournal(untouched);
        expect(await recover(untouched)).toMatchObject({ ok: false, fault: 'changed', code: '' });
        expect(interrupted(untouched)).toBeUndefined();
      });
    }));

  it('is told from one that is still at work, which has a minute at most', () =>
    inFolder(before, async (folder) => {
      await leaveJournal(folder, { process: process.pid });
      expect(await commit(folder, changes(folder))).toMatchObject({ ok: false, fault: 'busy' });
      expect(await contents(folder)).toMatchObject(before as object);
      await leaveJournal(folder, { process: process.pid, age: 61_000 });
      expect(await recover(folder)).toMatchObject({ ok: true });
      expect(await contents(folder)).toEqual(after);
    }));

  it.each([
    ['half a journal', '{"format":1,"steps":[{"file":"pol'],
    [
      'one that reaches outside',
      JSON.stringify({ id: 'a', steps: [{ file: '../outside.yaml', before: null, after: 'eA==' }] }),
    ],
    ['something else', '[]'],
  ])('%s was never begun, and is dropped', (_, text) =>
    inFolder({ 'a/policy.yaml': 'الأول', [`a/${journalName}`]: text }, async (folder) => {
      expect(await recover(path.join(folder, 'a'))).toMatchObject({ ok: true, completed: [] });
      expect(await contents(folder)).toEqual({ 'a/policy.yaml': 'الأول' });
    }),
  );
});
