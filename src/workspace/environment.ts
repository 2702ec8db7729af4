import { availableParallelism, homedir, platform } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The program's own folder: where `templates/`, `fonts/` and `package.json` stand. */
export const programFolder = fileURLToPath(new URL('../../', import.meta.url));

/** What the program takes from its surroundings, read once and passed on as a value. */
export interface Environment {
  readonly language: string | undefined;
  readonly browser: string | undefined;
  readonly sandboxRequired: boolean;
  readonly isRoot: boolean;
  /** Where the embedded browser is unpacked to. */
  readonly cacheFolder: string;
  readonly colour: boolean;
  readonly progress: boolean;
  readonly node: string;
  /** How many processors may be used. */
  readonly cores: number;
  /** The folders of PATH. */
  readonly searchPath: readonly string[];
}

export function readEnvironment(): Environment {
  const { env } = process;
  return {
    language: env.SIYASA_LANG,
    browser: env.PUPPETEER_EXECUTABLE_PATH,
    sandboxRequired: env.SIYASA_SANDBOX === 'require',
    isRoot: process.getuid?.() === 0,
    cacheFolder: env.SIYASA_CACHE ?? path.join(userCacheFolder(), 'siyasa'),
    colour: Boolean(process.stdout.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb',
    progress: Boolean(process.stderr.isTTY) && env.TERM !== 'dumb',
    node: process.versions.node,
    cores: availableParallelism(),
    searchPath: (env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== ''),
  };
}

function userCacheFolder(): string {
  const { env } = process;
  if (platform() === 'win32') return env.LOCALAPPDATA ?? path.join(homedir(), 'AppData', 'Local');
  if (platform() === 'darwin') return path.join(homedir(), 'Library', 'Caches');
  return env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache');
}
