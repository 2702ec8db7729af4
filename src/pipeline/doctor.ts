import path from 'node:path';
import type { Message } from '../locales/say.js';
import { endBrowser, launch } from '../pdf/launch.js';
import type { BrowserSource } from '../pdf/locate.js';
import type { Environment } from '../workspace/environment.js';
import { fontFiles, fontsFolder } from '../workspace/fonts.js';
import { exists } from '../workspace/read.js';
import { themeNames } from '../workspace/themes.js';

/** What the program finds on this machine. */
export interface Report {
  readonly node: { readonly version: string; readonly recent: boolean };
  readonly fonts: {
    readonly family: string;
    readonly present: readonly string[];
    readonly missing: readonly string[];
  };
  readonly themes: readonly string[];
  readonly browser:
    | {
        readonly ok: true;
        readonly executable: string;
        readonly version: string;
        readonly source: BrowserSource;
        readonly sandbox: 'on' | 'root' | 'denied';
      }
    | { readonly ok: false; readonly message: Message };
}

/** Tries everything that printing needs, the browser by starting it. */
export async function examine(environment: Environment, browser: string | undefined): Promise<Report> {
  const [fonts, themes, found] = await Promise.all([
    examineFonts(),
    themeNames(),
    examineBrowser(environment, browser),
  ]);
  const [major = 0, minor = 0] = environment.node.split('.').map(Number);
  return {
    node: { version: environment.node, recent: major > 20 || (major === 20 && minor >= 19) },
    fonts,
    themes,
    browser: found,
  };
}

function examineFonts(): Report['fonts'] {
  const present: string[] = [];
  const missing: string[] = [];
  for (const { weight, file } of fontFiles) {
    if (exists(path.join(fontsFolder, file))) present.push(String(weight));
    else missing.push(path.join(fontsFolder, file));
  }
  return { family: 'Noto Naskh Arabic', present, missing };
}

async function examineBrowser(
  environment: Environment,
  executable: string | undefined,
): Promise<Report['browser']> {
  const launched = await launch({ ...environment, executable: executable ?? environment.browser });
  if (!launched.ok) return launched;
  const { browser, located, sandbox } = launched;
  try {
    return {
      ok: true,
      executable: located.executable,
      version: await browser.version(),
      source: located.source,
      sandbox,
    };
  } finally {
    await endBrowser(browser);
  }
}
