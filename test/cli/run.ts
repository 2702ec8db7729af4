import { spawn } from 'node:child_process';
import path from 'node:path';
import { Readable } from 'node:stream';
import { meantArguments } from '../../src/cli/pasted.js';
import { run } from '../../src/cli/program.js';
import { languageOf, Session } from '../../src/cli/session.js';
import { reportFault } from '../../src/cli/system-fault.js';

const program = path.resolve(import.meta.dirname, '../../bin/siyasa.js');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Options {
  readonly cwd?: string;
  /** The input, typed or piped. */
  readonly input?: string;
  /** Variables besides those of every run. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The previous call: calls run one at a time, since folder, environment and outputs belong to the whole process. */
let previous: Promise<unknown> = Promise.resolve();

/**
 * Runs a call from the source within the test's process, in a fraction of the time that the built program needs to start.
 * There is no terminal; the two outputs are kept apart.
 */
export function siyasa(args: readonly string[], options: Options = {}): Promise<Ended> {
  const ended = previous.then(() => call(args, options));
  previous = ended.catch(() => undefined);
  return ended;
}

async function call(args: readonly string[], { cwd, input = '', env = {} }: Options): Promise<Ended> {
  const before = { env: { ...process.env }, folder: process.cwd(), exitCode: process.exitCode };
  const [stdout, stderr] = [heard(process.stdout), heard(process.stderr)];
  const stdin = Object.getOwnPropertyDescriptor(process, 'stdin');
  try {
    setEnvironment({ ...surroundings(), ...env });
    if (cwd !== undefined) process.chdir(cwd);
    process.exitCode = undefined;
    Object.defineProperty(process, 'stdin', {
      value: Readable.from([Buffer.from(input)]),
      configurable: true,
    });
    const typed = await meantArguments(args);
    const session = new Session(languageOf(typed, process.env.SIYASA_LANG), typed);
    await run(typed, session).catch((error: unknown) => reportFault(error, session));
    return { code: Number(process.exitCode ?? 0), stdout: stdout.end(), stderr: stderr.end() };
  } finally {
    stdout.end();
    stderr.end();
    if (stdin) Object.defineProperty(process, 'stdin', stdin);
    process.exitCode = before.exitCode;
    process.chdir(before.folder);
    setEnvironment(before.env);
  }
}

/** Collects what is written to an output until `end` is called; nothing of it is shown. */
function heard(stream: NodeJS.WriteStream): { end: () => string } {
  const { write } = stream;
  let text = '';
  stream.write = (chunk: Uint8Array | string, ...rest: unknown[]) => {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    const done = rest.at(-1);
    if (typeof done === 'function') done();
    return true;
  };
  return {
    end: () => {
      stream.write = write;
      return text;
    },
  };
}

/**
 * Sets the environment variable by variable, because system functions, such as the one that finds the user's home, read the
 * process's own environment.
 */
function setEnvironment(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) if (env[name] === undefined) delete process.env[name];
  for (const [name, value] of Object.entries(env)) if (process.env[name] !== value) process.env[name] = value;
}

function surroundings(): NodeJS.ProcessEnv {
  const { SIYASA_LANG: _lang, SIYASA_DEBUG: _debug, ...rest } = process.env;
  return rest;
}

/** Runs the built program in a process of its own, as a user does, for tests that need a process, such as of how it ends. */
export function siyasaProcess(
  args: readonly string[],
  { cwd, input = '', env = {} }: Options = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [program, ...args], { cwd, env: { ...surroundings(), ...env } });
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

/** Returns whether an output has what no user may see: a stack trace, a bug of ours, a forgotten value. */
export function looksBroken({ code, stdout, stderr }: Ended): boolean {
  return code === 3 || /^ {4}at |undefined|\[object |node:internal/mu.test(stdout + stderr);
}
