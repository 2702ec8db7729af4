import { spawn } from 'node:child_process';
import path from 'node:path';

const program = path.resolve(import.meta.dirname, '../../bin/siyasa.js');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Wish {
  readonly cwd?: string;
  /** What is typed or piped into it. */
  readonly input?: string;
  /** Besides what every run has. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built program as a user does, without a terminal; both of its outputs are kept apart. */
export function siyasa(args: readonly string[], { cwd, input = '', env = {} }: Wish = {}): Promise<Ended> {
  const { SIYASA_LANG: _lang, SIYASA_DEBUG: _debug, ...rest } = process.env;
  const child = spawn(process.execPath, [program, ...args], { cwd, env: { ...rest, ...env } });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  child.stdin.on('error', () => undefined).end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** What no user is ever shown: a stack, a bug of ours, a value that was forgotten. */
export function looksBroken({ code, stdout, stderr }: Ended): boolean {
  return code === 3 || /^ {4}at |undefined|\[object |node:internal/mu.test(stdout + stderr);
}
