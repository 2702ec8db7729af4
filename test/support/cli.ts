import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from './project.js';

const program = path.join(projectFolder, 'bin/siyasa.js');

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Run {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

export interface RunOptions {
  readonly cwd?: string;
  /** Replaces the whole environment. */
  readonly env?: NodeJS.ProcessEnv;
  /** A command to run the program with, such as a shell that sets a limit. */
  readonly command?: readonly [string, ...string[]];
}

/** Starts the built program, as a user does. */
export function start(
  args: readonly string[],
  { cwd = projectFolder, env = process.env, command }: RunOptions = {},
): Run {
  if (!existsSync(path.join(projectFolder, 'dist/cli/main.js'))) throw new Error('npm run build comes first');
  const [file, ...rest] = [...(command ?? []), process.execPath, program, ...args];
  const child = spawn(file ?? '', rest, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  return { child, ended };
}

export function run(args: readonly string[], options?: RunOptions): Promise<Ended> {
  return start(args, options).ended;
}
