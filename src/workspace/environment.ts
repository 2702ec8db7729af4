import { existsSync } from 'node:fs';
import { availableParallelism, homedir, platform, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The program's own folder, which holds `templates/` and `fonts/`, wherever below it this code was compiled to. */
export const programFolder = folderWithPackage(path.dirname(fileURLToPath(import.meta.url)));

/** What the program reads from its environment, once, and passes on as a value. */
export interface Environment {
  readonly language: string | undefined;
  /** SIYASA_FOLDER: the folder of the associations' folders; `policies` if it isn't set. */
  readonly policies: string;
  /** The folder in which the call was typed. */
  readonly folder: string;
  readonly browser: string | undefined;
  readonly sandboxRequired: boolean;
  readonly isRoot: boolean;
  /** The folder into which the embedded browser is unpacked. */
  readonly cacheFolder: string;
  /** The folder of the browsers that Puppeteer downloads: a full path, or undefined. */
  readonly downloadFolder: string | undefined;
  readonly colour: boolean;
  readonly progress: boolean;
  /** Whether results go to a terminal, not to a file or another program. */
  readonly terminal: boolean;
  /** Whether a window can be shown to the person who typed the call: not on a CI server, nor without a display. */
  readonly screen: boolean;
  /** Paths of the system's program that opens a file as a double click does; the first that exists is used. */
  readonly opener: readonly string[];
  /** Whether a person can be asked: questions and answers go through a terminal. */
  readonly interactive: boolean;
  readonly node: string;
  /** SOURCE_DATE_EPOCH: the time that files get in place of their own, in seconds since 1970. */
  readonly sourceDate: number | undefined;
  /** GITHUB_WORKSPACE: the folder of the repository on GitHub's server; a full path, or undefined. */
  readonly checkout: string | undefined;
  /** SIYASA_TODAY: the day to use as today, as written. */
  readonly today: string | undefined;
  /** The cells in a line of the terminal; without a terminal 120, as many as most windows show. */
  readonly columns: number;
  /** The environment variables for the browser and git, without those that name a user's folder by a relative path. */
  readonly variables: NodeJS.ProcessEnv;
  /** The fontconfig file that gives a browser the program's fonts and no others. */
  readonly fontConfiguration: string;
  /** The compiled code of a thread that checks policies. */
  readonly checkWorker: string;
  /** The compiled code of a thread that reads a file to be verified. */
  readonly examineWorker: string;
  /** False to leave PDFs as the browser wrote them, to measure what finishing costs. */
  readonly finishing: boolean;
  /** The compiled code of a thread that finishes PDFs. */
  readonly finishWorker: string;
  /** How many processors may be used. */
  readonly cores: number;
  /** The full paths in PATH: a relative one may lead into a stranger's files. */
  readonly searchPath: readonly string[];
}

export function readEnvironment(): Environment {
  const { env } = process;
  return {
    language: env.SIYASA_LANG,
    policies: env.SIYASA_FOLDER || 'policies',
    folder: currentFolder(),
    browser: env.PUPPETEER_EXECUTABLE_PATH,
    sandboxRequired: env.SIYASA_SANDBOX === 'require',
    isRoot: process.getuid?.() === 0,
    cacheFolder: path.resolve(currentFolder(), env.SIYASA_CACHE || path.join(userCacheFolder(), 'siyasa')),
    downloadFolder: downloadFolder(),
    colour: Boolean(process.stdout.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb',
    progress: Boolean(process.stderr.isTTY) && env.TERM !== 'dumb',
    terminal: Boolean(process.stdout.isTTY),
    screen: Boolean(process.stdout.isTTY) && !env.CI && hasDisplay(),
    opener: openers(),
    interactive: Boolean(process.stdin.isTTY && process.stderr.isTTY),
    node: process.versions.node,
    sourceDate: /^\d{1,12}$/u.test(env.SOURCE_DATE_EPOCH ?? '') ? Number(env.SOURCE_DATE_EPOCH) : undefined,
    checkout: path.isAbsolute(env.GITHUB_WORKSPACE ?? '') ? env.GITHUB_WORKSPACE : undefined,
    today: env.SIYASA_TODAY || undefined,
    columns: process.stdout.columns || 120,
    variables: withoutHalfPaths(env),
    fontConfiguration: path.join(programFolder, 'fonts', 'fonts.conf'),
    checkWorker: path.join(programFolder, 'dist', 'pipeline', 'check-worker.js'),
    examineWorker: path.join(programFolder, 'dist', 'pipeline', 'examine-worker.js'),
    finishing: env.SIYASA_FINISH !== 'off',
    finishWorker: path.join(programFolder, 'dist', 'pdf', 'finish', 'worker.js'),
    cores: availableParallelism(),
    searchPath: absoluteFolders(env.PATH),
  };
}

function hasDisplay(): boolean {
  const { env } = process;
  return platform() === 'win32' || platform() === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

function openers(): readonly string[] {
  const { env } = process;
  if (platform() === 'darwin') return ['/usr/bin/open'];
  if (platform() === 'win32') return [path.join(env.SystemRoot || 'C:\\Windows', 'explorer.exe')];
  return absoluteFolders(env.PATH).map((folder) => path.join(folder, 'xdg-open'));
}

function absoluteFolders(list: string | undefined): string[] {
  return (list ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
}

/** Matches variables that name the user's folders, in which other programs read settings and make folders. */
const userFolders = /^(?:HOME|XDG_\w+_(?:HOME|DIR)|USERPROFILE|APPDATA|LOCALAPPDATA)$/u;

/** Returns variables without relative paths of user folders, which are invalid by the XDG specification. */
function withoutHalfPaths(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name, value]) => !userFolders.test(name) || (value !== undefined && path.isAbsolute(value)),
    ),
  );
}

/** Returns the current folder; `.` if it was removed meanwhile, in which nothing is found. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    return '.';
  }
}

/**
 * Returns the user's cache folder. The variables count only if they hold a full path, by the specification of
 * XDG; for a user without a home, it is among temporary files.
 */
function userCacheFolder(): string {
  const { env } = process;
  const named = platform() === 'win32' ? env.LOCALAPPDATA : env.XDG_CACHE_HOME;
  const home = homeFolder() ?? path.join(tmpdir(), `siyasa-${process.getuid?.() ?? 'home'}`);
  if (platform() === 'darwin') return path.join(home, 'Library', 'Caches');
  if (named && path.isAbsolute(named)) return named;
  return platform() === 'win32' ? path.join(home, 'AppData', 'Local') : path.join(home, '.cache');
}

/** Returns the folder of Puppeteer's browsers. A relative path doesn't count, since it may lead to a stranger's programs. */
function downloadFolder(): string | undefined {
  const named = process.env.PUPPETEER_CACHE_DIR;
  if (named) return path.isAbsolute(named) ? named : undefined;
  const home = homeFolder();
  return home && path.join(home, '.cache', 'puppeteer');
}

/**
 * Returns the folder in which a change is noted before the first file is touched: a full path, in a folder of the user's own.
 * Undefined if the environment names none, or only a relative path.
 */
export function stateFolder(): string | undefined {
  const { env } = process;
  const folder = env.SIYASA_STATE || usualStateFolder(env);
  return folder !== undefined && path.isAbsolute(folder) ? folder : undefined;
}

function usualStateFolder(env: NodeJS.ProcessEnv): string | undefined {
  if (env.XDG_STATE_HOME && path.isAbsolute(env.XDG_STATE_HOME))
    return path.join(env.XDG_STATE_HOME, 'siyasa');
  if (platform() === 'win32' && env.LOCALAPPDATA) return path.join(env.LOCALAPPDATA, 'siyasa', 'State');
  const home = homeFolder();
  if (!home) return undefined;
  if (platform() === 'win32') return path.join(home, 'AppData', 'Local', 'siyasa', 'State');
  if (platform() === 'darwin') return path.join(home, 'Library', 'Application Support', 'siyasa');
  return path.join(home, '.local', 'state', 'siyasa');
}

/** Returns the user's home as a full path; undefined for a user without one. */
function homeFolder(): string | undefined {
  try {
    const home = homedir();
    return path.isAbsolute(home) ? home : undefined;
  } catch {
    return undefined;
  }
}

function folderWithPackage(folder: string): string {
  return existsSync(path.join(folder, 'package.json')) ? folder : folderWithPackage(path.dirname(folder));
}
