import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Files, inFolder, lay } from './folder.js';
import { policy } from './policies.js';

export const folder = 'policies/birr';
export const file = `${folder}/relations.yaml`;
export const nextFile = `${folder}/relations.next.yaml`;
export const archiveFile = `${folder}/archive/relations@1.yaml`;
export const name = 'birr/relations';

export const board = `name: جمعية البر
license: "1511"
board:
  members:
    - { role: رئيس مجلس الإدارة, name: }
    - { role: أمين السر, name: سالم بن أحمد }
`;

/** A draft as an office has it: with comments, and blanks that the meeting fills. */
export const draft = policy({
  top: 'code: BR-01 # من دليل الرموز\nversion: 1\n',
  approval: `# يُملأ بعد الاجتماع
approval:
  method: session
  minutes: # رقم المحضر
  date:
  effective: onApproval
  supersedes: all
`,
});

export const meeting = ['--minutes', '12', '--date', '2025-10-25'] as const;
/** The options of `approve` for a session of the board. */
export const inSession = (minutes: string, date: string) =>
  ['--method', 'session', '--minutes', minutes, '--date', date] as const;

/** The date of every call. */
export const env = { SIYASA_TODAY: '2026-11-01' };

/** Makes a folder of an association with one draft. */
export function inOffice<Result>(use: (cwd: string) => Promise<Result>, files: Files = {}): Promise<Result> {
  return inFolder({ [`${folder}/association.yaml`]: board, [file]: draft }, async (cwd) => {
    await lay(cwd, files);
    return use(cwd);
  });
}

/** Returns all files below a folder, except those of git. */
export async function contents(cwd: string): Promise<Record<string, string>> {
  const entries = await readdir(cwd, { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => !one.isDirectory()).map((one) => path.join(one.parentPath, one.name));
  const pairs = files
    .filter((one) => !one.includes(`${path.sep}.git${path.sep}`))
    .sort()
    .map(async (one) => [path.relative(cwd, one).split(path.sep).join('/'), await readFile(one, 'utf8')] as const);
  return Object.fromEntries(await Promise.all(pairs));
}
