import { beforeEach, expect, it, vi } from 'vitest';
import { type Opening, withPdfPrinter } from '../../src/pipeline/pdf-printer.js';
import { readEnvironment } from '../../src/workspace/environment.js';

/** Whether the browser starts, and how often it was closed. */
const browser = vi.hoisted(() => ({ starts: Promise.resolve(true), closed: 0 }));

vi.mock('../../src/pdf/launch.js', () => ({
  launch: async () =>
    (await browser.starts)
      ? { ok: true, browser: {}, located: {}, sandbox: 'on' }
      : { ok: false, message: { key: 'browser.missing', values: {} } },
}));
vi.mock('../../src/pdf/printer.js', () => ({
  Printer: class {
    async close() {
      browser.closed++;
    }
  },
}));
vi.mock('../../src/pdf/finish/finisher.js', () => ({
  Finisher: class {
    async close() {}
  },
}));
vi.mock('../../src/pdf/embedded.js', () => ({ removeDamagedBrowser: async () => undefined }));

beforeEach(() => {
  browser.starts = Promise.resolve(true);
  browser.closed = 0;
});

const print = <Value>(work: (opening: Opening) => Promise<Value>, signal = new AbortController().signal) =>
  withPdfPrinter(
    readEnvironment(),
    { browser: undefined, tabs: 1, documents: 1, readBack: false, signal },
    work,
  );

it('the browser is closed once the work is done, and not before', async () => {
  const during = await print(async (opening) => {
    expect((await opening).ok).toBe(true);
    return browser.closed;
  });
  expect([during, browser.closed]).toEqual([0, 1]);
});

it('the browser is closed where the work breaks down', async () => {
  const work = async () => {
    throw new Error('broken');
  };
  await expect(print(work)).rejects.toThrow('broken');
  expect(browser.closed).toBe(1);
});

it('the browser is closed at once, and once, where the work is to stop', async () => {
  const stop = new AbortController();
  await print(async (opening) => {
    await opening;
    stop.abort();
    await vi.waitFor(() => expect(browser.closed).toBe(1));
  }, stop.signal);
  expect(browser.closed).toBe(1);
});

it('the work begins while the browser starts, and one that starts after the work is closed too', async () => {
  let start: (worked: boolean) => void = () => undefined;
  browser.starts = new Promise((resolve) => {
    start = resolve;
  });
  let began = false;
  const done = print(async () => {
    began = true;
  });
  await vi.waitFor(() => expect(began).toBe(true));
  expect(browser.closed).toBe(0);
  start(true);
  await done;
  expect(browser.closed).toBe(1);
});

it('the work learns why there is no browser', async () => {
  browser.starts = Promise.resolve(false);
  const opened = await print((opening) => opening);
  expect(opened).toMatchObject({ ok: false, fault: { message: { key: 'browser.missing' } } });
  expect(browser.closed).toBe(0);
});
