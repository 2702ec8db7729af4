import path from 'node:path';
import { endBrowser, launch } from '../pdf/launch.js';
import type { BrowserSource } from '../pdf/locate.js';
import type { Result } from '../result.js';
import type { Environment } from '../workspace/environment.js';
import { fontFiles, fontsFolder } from '../workspace/fonts.js';
import { ownThemeFolders, templatesFolder } from '../workspace/own-templates.js';
import { policiesFolder } from '../workspace/policies-folder.js';
import { exists } from '../workspace/read.js';
import { knownThemes } from './own-theme-names.js';
import { loadOwnTheme } from './own-themes.js';
import type { Unable } from './refusal.js';

/** What the program finds on this machine. */
export interface Report {
  readonly node: { readonly version: string; readonly recent: boolean };
  readonly fonts: {
    readonly family: string;
    readonly present: readonly string[];
    readonly missing: readonly string[];
  };
  readonly themes: readonly string[];
  /** The own themes that have errors. */
  readonly faultyThemes: readonly string[];
  readonly browser: Result<FoundBrowser, Unable>;
}

/** A browser that could be started. */
interface FoundBrowser {
  readonly executable: string;
  readonly version: string;
  readonly source: BrowserSource;
  readonly sandbox: 'on' | 'root' | 'denied';
}

/** Returns a report of all that printing needs; the browser is started for it. */
export async function examine(environment: Environment, browser: string | undefined): Promise<Report> {
  const fonts = examineFonts();
  const [themes, faultyThemes, found] = await Promise.all([
    knownThemes(),
    faultyOwnThemes(),
    examineBrowser(environment, browser),
  ]);
  const [major = 0, minor = 0] = environment.node.split('.').map(Number);
  return {
    node: { version: environment.node, recent: major > 20 || (major === 20 && minor >= 19) },
    fonts,
    themes,
    faultyThemes,
    browser: found,
  };
}

async function faultyOwnThemes(): Promise<string[]> {
  const templates = templatesFolder(policiesFolder());
  const faulty: string[] = [];
  for (const id of ownThemeFolders(templates)) if (!(await loadOwnTheme(templates, id)).ok) faulty.push(id);
  return faulty;
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
  if (!launched.ok) return { ok: false, fault: launched };
  const { browser, located, sandbox } = launched;
  try {
    const { executable, source } = located;
    return { ok: true, value: { executable, version: await browser.version(), source, sandbox } };
  } finally {
    await endBrowser(browser);
  }
}
