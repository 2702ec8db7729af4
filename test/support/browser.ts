import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { type LaunchOptions, launch } from '../../src/pdf/launch.js';
import { readEnvironment } from '../../src/workspace/environment.js';

export function launchOptions(): LaunchOptions {
  const environment = readEnvironment();
  return { ...environment, executable: environment.browser };
}

/** Returns the browser that the program itself would use, shared by all tests of a file. */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    const launched = await launch(launchOptions());
    if (!launched.ok) throw new Error(`no browser: ${launched.message.key}`);
    browser = launched.browser;
  });
  afterAll(() => browser?.close());
  return () => {
    if (!browser) throw new Error('the browser is there only while tests run');
    return browser;
  };
}
