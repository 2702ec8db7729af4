import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { embeddedBrowser } from './embedded.js';

export type BrowserSource = 'option' | 'embedded' | 'puppeteer' | 'system';

/** A browser's executable and where it was found. */
export interface LocatedBrowser {
  readonly source: BrowserSource;
  readonly executable: string;
  /** The folder of the shared libraries that come with it. */
  readonly libraries?: string;
}

export interface BrowserOptions {
  /** `--browser` or PUPPETEER_EXECUTABLE_PATH. */
  readonly executable: string | undefined;
  readonly cacheFolder: string;
  /** Where Puppeteer's installation keeps the browsers that it downloads. */
  readonly downloadFolder: string | undefined;
  /** The folders of PATH, and the roots under which Windows keeps programs. */
  readonly searchPath: readonly string[];
}

/**
 * Returns the browser to print with: the one that was asked for, else the embedded headless shell, else Puppeteer's own
 * download, else one of the system's. Undefined where there is none, or the one asked for isn't there.
 */
export async function locateBrowser(options: BrowserOptions): Promise<LocatedBrowser | undefined> {
  if (options.executable)
    return (await isExecutable(options.executable))
      ? { source: 'option', executable: options.executable }
      : undefined;
  const embedded = await embeddedBrowser(options.cacheFolder);
  if (embedded) return { source: 'embedded', ...embedded };
  return (await downloadedBrowser(options.downloadFolder)) ?? (await systemBrowser(options.searchPath));
}

/**
 * Returns the newest browser that Puppeteer's installation downloaded. The package itself is never loaded: it looks for settings
 * in the current folder and those above, and runs what it finds there, whoever wrote it.
 */
async function downloadedBrowser(folder: string | undefined): Promise<LocatedBrowser | undefined> {
  if (folder === undefined) return undefined;
  const { getInstalledBrowsers } = await import('@puppeteer/browsers');
  // A folder that can't be read counts as empty.
  const installed = await getInstalledBrowsers({ cacheDir: folder }).catch(() => []);
  for (const name of ['chrome-headless-shell', 'chrome'])
    for (const { executablePath: executable } of installed
      .filter(({ browser }) => browser === name)
      .sort((a, b) => b.buildId.localeCompare(a.buildId, 'en', { numeric: true })))
      if (await isExecutable(executable)) return { source: 'puppeteer', executable };
  return undefined;
}

/** Headless shells first: they start sooner and print faster. */
const names = [
  'chrome-headless-shell',
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];

async function systemBrowser(searchPath: readonly string[]): Promise<LocatedBrowser | undefined> {
  const onPath = names.flatMap((name) =>
    searchPath.flatMap((folder) => [name, `${name}.exe`].map((file) => path.join(folder, file))),
  );
  for (const executable of [...onPath, ...places])
    if (await isExecutable(executable)) return { source: 'system', executable };
  return undefined;
}

async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
