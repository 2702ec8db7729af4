import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { run } from '../../src/cli/program.js';
import { Session } from '../../src/cli/session.js';
import type { Language } from '../../src/locales/say.js';
import { projectFolder } from '../support/project.js';

const script = 'siyasa() { "$NODE" "$PROGRAM" "$@"; }\n{ eval "$LINE"\n} 2>&1';

/** Returns the output of a call typed in a shell, both streams together, without isolating characters. */
export function outputOf(line: string, language: Language, folder: string = projectFolder): string {
  const ended = spawnSync('bash', ['-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE: process.execPath,
      PROGRAM: path.join(projectFolder, 'bin', 'siyasa.js'),
      LINE: line,
      NO_COLOR: '1',
      SIYASA_LANG: language,
      SIYASA_TODAY: '2026-01-10',
    },
  });
  return plain(ended.stdout);
}

/**
 * Returns the help of each command in a language, including `new workspace` and the like; `''` is the help of the program.
 */
export async function helpsIn(language: Language): Promise<ReadonlyMap<string, string>> {
  const helps = new Map([['', await helpOf('', language)]]);
  for (const { name } of listedIn(helps.get('') ?? ''))
    if (name !== 'help') helps.set(name, await helpOf(name, language));
  for (const { name } of listedIn(helps.get('new') ?? ''))
    helps.set(`new ${name}`, await helpOf(`new ${name}`, language));
  return helps;
}

async function helpOf(command: string, language: Language): Promise<string> {
  const session = new Session(language);
  let help = '';
  session.print = (text) => {
    help += text;
  };
  await run([...command.split(' ').filter(Boolean), '--help'], session);
  return plain(help);
}

/** Returns the commands that a help lists, in order, with what it says of each. */
export function listedIn(help: string): { readonly name: string; readonly summary: string }[] {
  const lines = help.split('\n');
  const found: { name: string; summary: string }[] = [];
  for (const line of lines.slice(lines.findLastIndex((one) => /^\S.*:$/u.test(one)) + 1)) {
    const { name, summary = '' } =
      /^(?: {2}(?<name>[a-z][a-z-]*)\b.*?)? {2,}(?<summary>\S.*)$/u.exec(line)?.groups ?? {};
    const last = found.at(-1);
    if (name !== undefined) found.push({ name, summary });
    else if (last && summary) last.summary += ` ${summary}`;
  }
  return found;
}

/** Returns the long options that a text names, each once. */
export function optionsIn(text: string): string[] {
  return [...new Set([...text.matchAll(/(?<![\w-])--[a-z][a-z-]*/gu)].map(([option]) => option))];
}

const plain = (text: string) =>
  text
    .replaceAll(/[\u2066-\u2069]/gu, '')
    .replaceAll(/[ \t]+$/gmu, '')
    .trimEnd();
