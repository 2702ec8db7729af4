import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { digestsAt, scanOf } from '../cases/scan.js';
import { projectFolder } from '../support/project.js';
import { readers } from '../support/read-back.js';

const program = path.join(projectFolder, 'bin', 'siyasa.js');
const storyFile = path.join(projectFolder, 'docs/en/story.md');
const story = await readFile(storyFile, 'utf8');
/** Whether to write what the calls print into the story, instead of comparing it: `UPDATE_DOCS=1`. */
const updating = Boolean(process.env.UPDATE_DOCS);

interface Call {
  readonly line: string;
  readonly output: string;
}

/** The calls of the manual's story, each with its output: `$ ` begins a call, `> ` continues it. */
const calls = [...story.matchAll(/^```shell-session\n(?<body>.*?)^```$/gmsu)].flatMap((fence): Call[] =>
  (fence.groups?.body ?? '')
    .split(/^\$ /mu)
    .slice(1)
    .map((text) => {
      const lines = text.trimEnd().split('\n');
      const last = lines.findIndex((line) => !line.endsWith('\\'));
      return {
        line: lines
          .slice(0, last + 1)
          .join('\n')
          .replaceAll('\n> ', '\n'),
        output: lines.slice(last + 1).join('\n'),
      };
    }),
);

let folder: string;
const env: NodeJS.ProcessEnv = {
  ...process.env,
  NO_COLOR: '1',
  SIYASA_LANG: 'en',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.org.sa',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.org.sa',
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'siyasa-story-'));
  for (const one of ['rahma', 'schema'])
    await cp(path.join(projectFolder, 'policies', one), path.join(folder, 'policies', one), {
      recursive: true,
    });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function run(line: string): string {
  const { name, value } = /^export (?<name>\w+)=(?<value>\S+)$/u.exec(line)?.groups ?? {};
  if (name !== undefined) {
    env[name] = value;
    return '';
  }
  const script = `siyasa() { "$NODE" "$PROGRAM" "$@"; }\n{ ${line}\n} 2>&1`;
  const ended = spawnSync('bash', ['-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...env, NODE: process.execPath, PROGRAM: program },
  });
  return ended.stdout.replaceAll(/[\u2066-\u2069]/gu, '').trimEnd();
}

/** Puts the scan of a policy's signed paper where the story expects it. */
async function scan(policy: string): Promise<void> {
  const [digest = ''] = await digestsAt(path.join(folder, 'policies'), policy);
  await writeFile(path.join(folder, 'scan.png'), scanOf(digest, { license: '1234' }));
}

it('is shown in the manual as it goes: clone, check, board pack, approval, correction, signed copy, revision, changes, tampering', async () => {
  expect(
    calls.map(({ line }) => /siyasa (?<name>[a-z-]+)/u.exec(line)?.groups?.name).filter(Boolean),
  ).toEqual([
    'new',
    'clone',
    'fix',
    'check',
    'submit',
    'board-pack',
    'approve',
    'correct',
    'check',
    'file',
    'revise',
    'diff',
    'diff',
    'approve',
    'log',
    'check',
  ]);
  // A commit's hash depends on the time at which it was made.
  const masked = (text: string) => text.replaceAll(/(?<=commit )[0-9a-f]{12}/gu, '…');
  let text = story;
  for (const { line, output } of calls) {
    if (line.startsWith('siyasa file')) await scan('my-association/beneficiary-relations.yaml');
    const now = run(line);
    if (updating && masked(now) !== masked(output)) text = text.replace(output, () => now);
    else expect(masked(`${line}\n${now}`)).toBe(masked(`${line}\n${output}`));
  }
  if (updating) await writeFile(storyFile, text);
}, 120_000);

it.each(readers)('prints what the board reads: $name', async ({ read }) => {
  const words = async (file: string) =>
    (await read(await readFile(path.join(folder, 'out', file))))
      .replaceAll(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
      .replaceAll(/\s+/gu, ' ');
  const pack = await words('my-association/board-pack-12.pdf');
  for (const part of ['جمعية المثال لرعاية الأسر', 'مشروع القرار', 'لا تزيد على شهر'])
    expect(pack).toContain(part);
  expect(pack).not.toMatch(/السجناء|رحمة|1511/u);
  const changes = await words('changes.pdf');
  for (const part of ['جدول التعديلات', 'عشرة أيام عمل', 'شهر']) expect(changes).toContain(part);
});
