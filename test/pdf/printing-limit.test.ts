import { describe, expect, it } from 'vitest';
import { endBrowser, launch } from '../../src/pdf/launch.js';
import { Printer } from '../../src/pdf/printer.js';
import { launchOptions } from '../support/browser.js';
import { commandOf, descendantsOf, processesWith, secondsOf, until } from '../support/processes.js';
import { temporaryFolder } from '../support/project.js';

const onLinux = process.platform === 'linux';

const page = (content: string) =>
  `<!doctype html><html lang="ar" dir="rtl"><head><title>t</title></head><body><main>${content}</main></body></html>`;
const job = (html: string, file = 'a.yaml') => ({ html, fonts: '', contents: undefined, file });
const picture = (svg: string) =>
  page(`<img alt="" width="50" src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`);

/** Returns a drawing of ten times ten times … shapes, which takes a browser hours. */
function endless(): string {
  const levels = Array.from(
    { length: 9 },
    (_, i) => `<g id="i${i + 1}">${`<use href="#i${i}"/>`.repeat(10)}</g>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg"><defs><g id="i0"><rect width="1" height="1"/></g>${levels.join('')}</defs><use href="#i9"/></svg>`;
}

async function started(mark: string) {
  const options = launchOptions();
  const launched = await launch({ ...options, variables: { ...options.variables, TMPDIR: mark } });
  if (!launched.ok) throw new Error(launched.message.key);
  return launched.browser;
}

describe('a document that takes too long', () => {
  it('is reported, its browser is killed, and the others are printed all the same', async () => {
    const [first, second] = await Promise.all([temporaryFolder(), temporaryFolder()]);
    const browser = await started(first);
    const printer = new Printer(browser, 2, { limit: 5000, relaunch: () => started(second) });
    try {
      const sound = (name: string) => printer.print(job(page('<p>نص</p>'), name));
      const slow = printer.print(job(picture(endless()), 'slow.yaml'));
      const others = ['b.yaml', 'c.yaml', 'd.yaml'].map(sound);
      await Promise.all(others);
      const parts = onLinux ? descendantsOf(browser.process()?.pid ?? 0) : [];
      expect(await slow).toEqual({
        ok: false,
        fault: 'document',
        message: { key: 'browser.too-slow.machine', values: { file: 'slow.yaml', seconds: 5 } },
      });
      for (const printed of await Promise.all(others)) expect(printed.ok).toBe(true);
      if (onLinux) {
        expect(parts.length).toBeGreaterThan(0);
        await until(
          () => parts.every((pid) => commandOf(pid) === ''),
          'every part of the first browser gone',
        );
        await until(() => processesWith(first).length === 0, 'and itself');
      }
      expect((await sound('later.yaml')).ok).toBe(true);
    } finally {
      await printer.close();
      await endBrowser(browser);
    }
    if (onLinux)
      await until(() => processesWith(second).length === 0, 'every process of the second browser gone');
  }, 60_000);

  it('costs a document that is printed beside it nothing but a new start', async () => {
    const browser = await started(await temporaryFolder());
    const printer = new Printer(browser, 2, { limit: 3000, relaunch: async () => started(mark) });
    const mark = await temporaryFolder();
    try {
      const first = printer.print(job(picture(endless()), 'first.yaml'));
      await new Promise((resolve) => setTimeout(resolve, 1500));
      const second = printer.print(job(picture(endless()), 'second.yaml'));
      for (const [printed, file] of [
        [await first, 'first.yaml'],
        [await second, 'second.yaml'],
      ] as const)
        expect(printed).toMatchObject({ message: { key: 'browser.too-slow.machine', values: { file } } });
    } finally {
      await printer.close();
    }
  }, 60_000);

  it('leaves a printer that says so where no other browser starts', async () => {
    const browser = await started(await temporaryFolder());
    const printer = new Printer(browser, 1, { limit: 3000 });
    try {
      const [slow, next] = await Promise.all([
        printer.print(job(picture(endless()))),
        printer.print(job(page('<p>نص</p>'))),
      ]);
      expect(slow).toMatchObject({ ok: false, fault: 'document' });
      expect(next).toEqual({ ok: false, fault: 'browser', message: { key: 'browser.died', values: {} } });
    } finally {
      await printer.close();
    }
  }, 60_000);
});

describe.runIf(onLinux)('a document over which tabs are lost', () => {
  it('is reported after the second, and the others are printed', async () => {
    const browser = await started(await temporaryFolder());
    const printer = new Printer(browser, 1);
    let done = false;
    const slow = printer.print(job(picture(endless()), 'slow.yaml')).finally(() => {
      done = true;
    });
    try {
      // As the system does where memory runs out.
      while (!done) {
        for (const pid of descendantsOf(browser.process()?.pid ?? 0))
          if (commandOf(pid).includes('--type=renderer') && secondsOf(pid) > 0.3)
            process.kill(pid, 'SIGKILL');
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      expect(await slow).toEqual({
        ok: false,
        fault: 'document',
        message: { key: 'browser.crashed.machine', values: { file: 'slow.yaml' } },
      });
      expect((await printer.print(job(page('<p>نص</p>')))).ok).toBe(true);
    } finally {
      await printer.close();
    }
  }, 60_000);
});

describe('a picture that the browser can’t read', () => {
  it('is a fault of the document, and not left out', async () => {
    const browser = await started(await temporaryFolder());
    const printer = new Printer(browser, 1);
    try {
      const sound =
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
      expect((await printer.print(job(picture(sound)))).ok).toBe(true);
      expect(await printer.print(job(picture(sound.replace('</svg>', ''))))).toMatchObject({
        ok: false,
        fault: 'document',
        message: { key: 'browser.image-failed' },
      });
    } finally {
      await printer.close();
    }
  }, 60_000);
});
