import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import { type Environment, programFolder } from './environment.js';

/** Milliseconds after which a program started to show a page, and still running, counts as showing it. */
const longestWait = 1000;

/** Returns the first page of the manual that comes with the program, by its language: `ar` or `en`. */
export function manualPage(language: string): string {
  return path.join(programFolder, 'dist', 'docs', language, 'index.html');
}

/**
 * Shows a file of the program in the user's browser, by the system's program for that, which is started without a
 * shell. Returns whether that worked.
 */
export async function showInBrowser(file: string, environment: Environment): Promise<boolean> {
  const program = environment.opener.find(isProgram);
  if (program === undefined) return false;
  const child = spawn(program, [file], { detached: true, stdio: 'ignore', env: environment.variables });
  const shown = await new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(true), longestWait);
    const end = (result: boolean) => {
      clearTimeout(timer);
      resolve(result);
    };
    child.on('error', () => end(false));
    // On Windows the program always ends with 1.
    child.on('exit', (code) => end(code === 0 || process.platform === 'win32'));
  });
  child.unref();
  return shown;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
