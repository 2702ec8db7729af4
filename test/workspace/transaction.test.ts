import { chmod, link, mkdir, readdir, readFile, realpath, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { interrupted, journalPlace } from '../../src/workspace/journal.js';
import { lockName } from '../../src/workspace/lock.js';
import { commit, type FileChange, recover } from '../../src/workspace/transaction.js';
import { aFolder, type Files, inFolder, lay } from '../cases/folder.js';

afterEach(() => {
  vi.unstubAllEnvs();
});

const bytes = (text: string) => new TextEncoder().encode(text);

/** A change that puts a revision in the place of the version in force, which goes to the archive. */
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
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const pairs = files
    .sort()
    .map(async (file) => [path.relative(folder, file), await readFile(file, 'utf8')] as const);
  return Object.fromEntries(await Promise.all(pairs));
}

interface Left {
  readonly process?: number;
  /** In milliseconds. */
  readonly age?: number;
  readonly isDone?: boolean;
  readonly text?: string;
}

/** Leaves a journal and a lock as another process of this user would. */
async function leaveJournal(
  folder: string,
  { process: id = 2 ** 22, age = 0, isDone = false, text }: Left = {},
) {
  const place = journalPlace(folder) ?? '';
  await mkdir(place, { recursive: true, mode: 0o700 });
  const who = [Date.now() - age, id, encodeURIComponent(hostname()), 'abc'].join('+');
  const journal = text ?? (await journalText(folder));
  await writeFile(path.join(place, `${who}.${isDone ? 'done' : 'begun'}.json`), journal);
  await leaveLock(folder, age);
}

async function journalText(folder: string, steps: readonly object[] = journalSteps()): Promise<string> {
  const facts = { format: 1, id: 'abc', folder: await realpath(folder), command: 'approve a/policy' };
  return JSON.stringify({ ...facts, steps });
}

async function leaveLock(folder: string, age: number) {
  const file = path.join(folder, lockName);
  await writeFile(file, '');
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
      expect(await readdir(journalPlace(folder) ?? '')).toEqual([]);
    }));

  it.each([
    ['changed', 'policy.next.yaml', 'تغيّر'],
    ['exists', 'archive/policy@1.yaml', 'غيره'],
  ])('is not carried out at all where a file has %s meanwhile', (fault, name, text) =>
    inFolder({ ...before, [name]: text }, async (folder) => {
      const committed = await commit(folder, changes(folder));
      expect(committed).toMatchObject({ ok: false, fault, path: path.join(folder, name) });
      expect(await contents(folder)).toEqual({ ...before, [name]: text });
      expect(interrupted(folder)).toBeUndefined();
    }),
  );

  it('is not carried out where the system refuses a later step, and makes no folder for nothing', () =>
    inFolder({ ...before, blocked: 'a file where a folder is needed' }, async (folder) => {
      const refused = [
        ...changes(folder),
        { file: path.join(folder, 'blocked/a.yaml'), before: null, after: 'x' },
      ];
      expect(await commit(folder, refused)).toMatchObject({ ok: false, fault: 'failed' });
      expect(await readdir(folder)).toEqual(['blocked', 'policy.next.yaml', 'policy.yaml']);
      const fresh = path.join(folder, 'new/one');
      const missing = [{ file: path.join(fresh, 'x.yaml'), before: bytes('x'), after: 'y' }];
      expect(await commit(fresh, missing)).toMatchObject({ ok: false, fault: 'changed' });
      expect(await readdir(folder)).not.toContain('new');
    }));

  it('is not carried out where a folder has the name of a file, and reports that as the system does', () =>
    inFolder({ ...before, 'archive/policy@1.yaml': aFolder }, async (folder) => {
      const refused = { ok: false, fault: 'failed', code: 'EISDIR' };
      const path = expect.stringMatching(/policy@1\.yaml$/u);
      expect(await commit(folder, changes(folder))).toMatchObject({ ...refused, path });
    }));

  it('is refused where there can be no journal, and is not taken for one that waits for another', () =>
    inFolder(before, async (folder) => {
      // The folder of a journal can be made there, but no file in it: its path would be longer than a system allows.
      const deep = path.join(folder, '.state', ...Array.from({ length: 20 }, () => 's'.repeat(200)));
      vi.stubEnv('SIYASA_STATE', deep.slice(0, 4040));
      expect(await commit(folder, changes(folder))).toMatchObject({ ok: false, fault: 'state' });
    }));

  it('keeps permissions, and leaves alone another name of the same file', () =>
    inFolder({ 'policy.yaml': 'الأول' }, async (folder) => {
      const file = path.join(folder, 'policy.yaml');
      await chmod(file, 0o640);
      await link(file, path.join(folder, 'other.txt'));
      expect(await commit(folder, [{ file, before: bytes('الأول'), after: 'الثاني' }])).toEqual({ ok: true });
      expect((await stat(file)).mode & 0o777).toBe(0o640);
      expect(await contents(folder)).toEqual({ 'policy.yaml': 'الثاني', 'other.txt': 'الأول' });
    }));

  it.each([
    ['a file', 'policy.yaml', { 'policy.next.yaml': 'مسودة الثاني' }],
    ['the archive', 'archive', before],
    ['the lock', lockName, before],
  ])('writes nothing through %s that is a link', (_, name, files) =>
    inFolder({ 'outside/policy@1.yaml': 'غيره' }, async (root) => {
      const folder = path.join(root, 'a');
      const target = path.join(folder, name);
      await lay(folder, { ...files, [name]: { linkTo: path.join(root, 'outside') } });
      const found = await contents(root);
      const refused = { ok: false, fault: 'failed', code: 'link', path: target };
      expect(await commit(folder, changes(folder))).toMatchObject(refused);
      expect(await contents(root)).toEqual(found);
      expect(interrupted(folder)).toBeUndefined();
    }),
  );

  it('writes nothing below .git, by whatever name a file system may know it', () =>
    inFolder({ '.git/x': '', '.GIT/x': '', outside: aFolder }, async (root) => {
      for (const name of ['.git', '.GIT', '.git ', 'git~1/hooks', '.g\u200Cit']) {
        const folder = path.join(root, name);
        const change = [{ file: path.join(folder, 'config'), before: null, after: 'x' }];
        expect(await commit(folder, change), name).toMatchObject({ ok: false, code: 'git' });
      }
      expect(await contents(root)).toEqual({ '.git/x': '', '.GIT/x': '' });
    }));

  it('of sixty at once, one wins and the others say so', () =>
    inFolder(before, async (folder) => {
      const results = await Promise.all(Array.from({ length: 60 }, () => commit(folder, changes(folder))));
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      for (const one of results) if (!one.ok) expect(['busy', 'changed', 'exists']).toContain(one.fault);
      expect(await contents(folder)).toEqual(after);
    }));
});

describe('the folder of journals', () => {
  it.each([
    ['is a file', 'state', 'state'],
    ['lies below a file', 'state/below', 'state'],
    ['is a path that means another folder elsewhere', '../state', 'state-unknown'],
  ])('that %s is reported, and nothing is written', (_, name, fault) =>
    inFolder({ 'a/policy.yaml': 'الأول', state: '' }, async (root) => {
      vi.stubEnv('SIYASA_STATE', name.startsWith('.') ? name : path.join(root, name));
      const folder = path.join(root, 'a');
      const change = [{ file: path.join(folder, 'policy.yaml'), before: bytes('الأول'), after: 'الثاني' }];
      expect(await commit(folder, change)).toMatchObject({ ok: false, fault });
      expect(await contents(folder)).toEqual({ 'policy.yaml': 'الأول' });
    }),
  );

  it.skipIf(process.platform === 'win32').each([
    [0o700, true],
    [0o755, true],
    [0o770, false],
    [0o707, false],
  ])('is used with the permissions %o: %s', (mode, isUsed) =>
    inFolder({ a: aFolder, state: aFolder }, async (root) => {
      vi.stubEnv('SIYASA_STATE', path.join(root, 'state'));
      await chmod(path.join(root, 'state'), mode);
      const folder = path.join(root, 'a');
      const committed = await commit(folder, [{ file: path.join(folder, 'x'), before: null, after: 'x' }]);
      expect(committed).toMatchObject(isUsed ? { ok: true } : { ok: false, fault: 'state-open' });
    }),
  );
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

  it('is completed by one of sixty that come next', () =>
    inFolder(before, async (folder) => {
      await leaveJournal(folder);
      const results = await Promise.all(Array.from({ length: 60 }, () => recover(folder)));
      expect(results.filter((one) => one.ok && one.completed.length > 0)).toHaveLength(1);
      for (const one of results) if (!one.ok) expect(one.fault).toBe('busy');
      expect(await contents(folder)).toEqual(after);
    }));

  it('is not completed through a link', () =>
    inFolder({ 'inside/policy.yaml': 'الأول', 'outside/x.yaml': 'غيره' }, async (root) => {
      const folder = path.join(root, 'inside');
      await lay(folder, { archive: { linkTo: path.join(root, 'outside') } });
      await leaveJournal(folder);
      expect(await recover(folder)).toMatchObject({ ok: false, fault: 'failed', code: 'link' });
      expect(await readdir(path.join(root, 'outside'))).toEqual(['x.yaml']);
      expect(interrupted(folder)).toBeDefined();
    }));

  it('waits for a person where a file was changed since; what was not begun is dropped', () =>
    inFolder(before, async (folder) => {
      await commit(folder, changes(folder).slice(0, 1));
      await leaveJournal(folder);
      await writeFile(path.join(folder, 'policy.yaml'), 'غيره');
      const journal = journalPlace(folder);
      expect(await recover(folder)).toMatchObject({ ok: false, fault: 'stuck', journal });
      expect(await recover(folder)).toMatchObject({ ok: false, fault: 'stuck', journal });
      expect(interrupted(folder)).toBeDefined();
      await inFolder({ ...before, 'policy.yaml': 'غيره' }, async (untouched) => {
        await leaveJournal(untouched);
        expect(await recover(untouched)).toMatchObject({ ok: false, fault: 'changed' });
        expect(interrupted(untouched)).toBeUndefined();
        expect(await recover(untouched)).toMatchObject({ ok: true, completed: [] });
      });
    }));

  it('once all its steps were done, is done, whatever became of the files since', () =>
    inFolder({ 'policy.yaml': 'غيره' }, async (folder) => {
      await leaveJournal(folder, { isDone: true });
      expect(await recover(folder)).toMatchObject({ ok: true, command: 'approve a/policy' });
      expect(await contents(folder)).toEqual({ 'policy.yaml': 'غيره' });
    }));

  it('is distinguished from one that is still at work, which has a minute at most', () =>
    inFolder(before, async (folder) => {
      await leaveJournal(folder, { process: process.pid });
      expect(await recover(folder)).toMatchObject({ ok: false, fault: 'busy' });
      expect(await commit(folder, changes(folder))).toMatchObject({ ok: false, fault: 'busy' });
      expect(interrupted(folder)).toBeUndefined();
      expect(await contents(folder)).toMatchObject(before);
    }));

  it.each([
    [50_000, false],
    [61_000, true],
  ])('%i milliseconds ago, by a process whose number another has now: %s', (age, isCompleted) =>
    inFolder(before, async (folder) => {
      await leaveJournal(folder, { process: process.pid, age });
      expect(await recover(folder)).toMatchObject(isCompleted ? { ok: true } : { fault: 'busy' });
      expect(await contents(folder)).toMatchObject(isCompleted ? after : (before as object));
    }),
  );

  it.each([
    ['half a journal', async () => '{"format":1,"steps":[{"file":"pol'],
    [
      'one that reaches outside',
      (folder: string) => journalText(folder, [{ file: '../outside.yaml', before: null, after: 'eA==' }]),
    ],
    ['one of another folder', (folder: string) => journalText(path.dirname(folder))],
    ['something else', async () => '[]'],
  ])('%s is not carried out, and dropped', (_, text) =>
    inFolder({ 'a/policy.yaml': 'الأول' }, async (root) => {
      const folder = path.join(root, 'a');
      await leaveJournal(folder, { text: await text(folder) });
      expect(await recover(folder)).toMatchObject({ ok: true, completed: [] });
      expect(await contents(root)).toMatchObject({ 'a/policy.yaml': 'الأول' });
      expect(interrupted(folder)).toBeUndefined();
    }),
  );

  it('isn’t looked for in the association’s own folder', () =>
    inFolder(before, async (folder) => {
      const text = await journalText(folder);
      await lay(folder, { '.siyasa-journal.json': text, [`.siyasa/${path.basename(folder)}.json`]: text });
      expect(interrupted(folder)).toBeUndefined();
      expect(await recover(folder)).toEqual({ ok: true, completed: [], command: '' });
      expect(await contents(folder)).toMatchObject(before);
    }));
});
