import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import type { Message } from '../locales/say.js';
import { removeDamagedBrowser } from './embedded.js';
import { tooFewHandles } from './handles.js';
import { type BrowserOptions, type LocatedBrowser, locateBrowser } from './locate.js';

export interface LaunchOptions extends BrowserOptions {
  readonly isRoot: boolean;
  readonly sandboxRequired: boolean;
  /** The environment variables that the browser inherits. */
  readonly variables: NodeJS.ProcessEnv;
  /** The fontconfig file with the fonts that the browser may use; only on Linux, where fontconfig is. */
  readonly fontConfiguration: string;
}

export type Launched =
  | {
      readonly ok: true;
      readonly browser: Browser;
      readonly located: LocatedBrowser;
      /** `root`: off, as always for root; `denied`: the system doesn't allow it. */
      readonly sandbox: 'on' | 'root' | 'denied';
    }
  | { readonly ok: false; readonly message: Message };

/**
 * Finds a browser and starts it without network, and with its sandbox where possible. An embedded one that doesn't start because
 * its files were damaged is unpacked anew.
 */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const launched = await launchOnce(options);
  if (launched.ok || launched.message.key !== 'browser.failed' || options.executable) return launched;
  if (await removeDamagedBrowser(options.cacheFolder)) return launchOnce(options);
  const message = tooFewHandles();
  return message ? { ok: false, message } : launched;
}

async function launchOnce(options: LaunchOptions): Promise<Launched> {
  let located: LocatedBrowser | undefined;
  try {
    located = await locateBrowser(options);
  } catch (error) {
    return failed({
      key: 'browser.unpack-failed',
      values: { path: options.cacheFolder, reason: reasonOf(error) },
    });
  }
  if (!located)
    return options.executable
      ? failed({ key: 'browser.not-executable', values: { path: options.executable } })
      : failed({ key: 'browser.none', values: {} });
  if (options.isRoot) {
    if (options.sandboxRequired) return failed({ key: 'browser.sandbox-required', values: {} });
    return started(located, 'root', options);
  }
  const first = await started(located, 'on', options);
  if (first.ok) return first;
  const second = await started(located, 'denied', options);
  if (!second.ok) return first;
  if (!options.sandboxRequired) return second;
  await endBrowser(second.browser);
  return failed({ key: 'browser.sandbox-required', values: {} });
}

async function started(
  located: LocatedBrowser,
  sandbox: 'on' | 'root' | 'denied',
  { variables, fontConfiguration }: LaunchOptions,
): Promise<Launched> {
  const { executable, libraries } = located;
  try {
    const browser = await puppeteer.launch({
      executablePath: executable,
      headless: /headless[-_]shell/u.test(executable) ? 'shell' : true,
      pipe: true,
      args: [...flags, ...(sandbox === 'on' ? [] : ['--no-sandbox'])],
      // The command line handles Ctrl-C, and closes the browser in good order.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      timeout: 60_000,
      env: {
        ...variables,
        FONTCONFIG_FILE: fontConfiguration,
        ...(libraries ? { LD_LIBRARY_PATH: libraries } : {}),
      },
    });
    // A browser that is gone closes its pipes; the printer is informed of its end in another way.
    for (const pipe of browser.process()?.stdio ?? []) pipe?.on('error', () => undefined);
    return { ok: true, browser, located, sandbox };
  } catch (error) {
    if (isSystemError(error) && error.syscall === 'mkdtemp')
      return failed({
        key: 'browser.temporary',
        values: { path: path.dirname(error.path ?? ''), code: error.code ?? '' },
      });
    return failed({ key: 'browser.failed', values: { path: executable, reason: reasonOf(error) } });
  }
}

const flags = [
  '--disable-gpu',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--hide-scrollbars',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  // The document carries all that it needs; whatever asks for more finds no network.
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/**
 * Kills a browser's processes at once: it has nothing to save, and needs a tenth of a second to end by itself. Puppeteer starts
 * it as the leader of a process group; Windows has none, so that it ends by itself there.
 */
export async function endBrowser(browser: Browser): Promise<void> {
  const { pid } = browser.process() ?? {};
  if (pid !== undefined && process.platform !== 'win32')
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // It is gone already.
    }
  // Puppeteer removes what the browser kept on the disk.
  await browser.close().catch(() => browser.process()?.kill('SIGKILL'));
}

function failed(message: Message): Launched {
  return { ok: false, message };
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

/** Returns the first line of the browser's error message that gives a reason. */
function reasonOf(error: unknown): string {
  const lines = String(error instanceof Error ? error.message : error)
    .split('\n')
    .map((line) => line.trim());
  return (
    lines.find((line) => /error|cannot|denied|sandbox|no such/iu.test(line)) ??
    lines.find((line) => line !== '') ??
    ''
  );
}
