import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { projectFolder } from './project.js';

/** Whether this system has the `script` of util-linux, which runs a program in a terminal of its own. */
export const hasTerminal = spawnSync('script', ['--version']).stdout?.includes('util-linux') ?? false;

export interface Terminal {
  /** Waits until words are shown, then types. */
  readonly answer: (words: string, typed: string) => Promise<void>;
  /** The exit code and everything shown. */
  readonly ended: Promise<{ readonly code: number | null; readonly shown: string }>;
}

/** Runs the built program in a terminal, as a person at the keyboard does. */
export function inTerminal(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Terminal {
  const program = path.join(projectFolder, 'bin/siyasa.js');
  const line = [process.execPath, program, ...args].map((word) => `'${word}'`).join(' ');
  const child = spawn('script', ['-qefc', `stty cols 100 rows 40; exec ${line}`, '/dev/null'], {
    cwd,
    env: { ...process.env, TERM: 'xterm', ...env },
  });
  let shown = '';
  let from = 0;
  let wake = () => {};
  child.stdout.setEncoding('utf8').on('data', (text) => {
    shown += text;
    wake();
  });
  const plain = () => stripVTControlCharacters(shown);
  const ended = new Promise<{ code: number | null; shown: string }>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      wake();
      resolve({ code, shown: plain() });
    });
  });
  const answer = async (words: string, typed: string) => {
    while (!plain().includes(words, from)) {
      if (child.exitCode !== null) throw new Error(`ended before «${words}»:\n${plain()}`);
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    // Nobody types before the whole question is shown.
    await setTimeout(50);
    from = plain().length;
    child.stdin.write(typed);
  };
  return { answer, ended };
}
