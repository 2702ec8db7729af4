import { setTimeout } from 'node:timers/promises';
import { type Browser, type Page, PuppeteerError } from 'puppeteer-core';
import type { Message } from '../locales/say.js';
import { destinations, pageCount } from './destinations.js';
import { endBrowser } from './launch.js';
import {
  call,
  clearUp,
  fillPageNumbers,
  pdfOf,
  putEmptyPage,
  replaceDocument,
  type Tab,
  tabOn,
  windowWith,
} from './tab.js';

/** A page to print. */
export interface PrintJob {
  /** A whole document without its fonts. */
  readonly html: string;
  /** The style sheet with its fonts. */
  readonly fonts: string;
  /** Undefined where the document lists no page numbers. */
  readonly contents: PrintedContents | undefined;
  /** Whether its last page must be the front of a sheet; the document has an empty page to put before it. */
  readonly endsOnFront?: boolean;
  /** The file that messages name. */
  readonly file: string;
}

/** What a list of contents says about pages. */
export interface PrintedContents {
  /** The ids of the elements whose pages it names. */
  readonly ids: readonly string[];
  /** Writes the number of a page in the document's figures. */
  readonly pageNumber: (page: number) => string;
}

export type Printed =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** `document`: this document can't be printed; `browser`: nothing more can. */
  | { readonly ok: false; readonly fault: 'document' | 'browser'; readonly message: Message };

/** Page numbers (from 1) by element id. */
type Places = ReadonlyMap<string, number>;

/** The number of documents after which a tab must free the memory of earlier ones: a busy tab never finds the time by itself. */
const documentsPerClearing = 30;

/** The number of documents after which a tab is replaced, so that memory doesn't grow with their number. */
const documentsPerTab = 200;

/** The longest time that a document may take, in milliseconds: a hundred times as long as the longest policies do. */
const longestPrinting = 60_000;

export interface PrinterOptions {
  /** The longest time that a document may take, in milliseconds. */
  readonly limit?: number;
  /** Starts another browser in place of one that had to be ended; undefined where none starts. */
  readonly relaunch?: () => Promise<Browser | undefined>;
}

/** A running browser and its state. */
interface Running {
  readonly browser: Browser;
  readonly idle: Tab[];
  /** Aborted when the browser is gone: some of what Puppeteer waits for is then never answered. */
  readonly gone: AbortSignal;
  usedFirst: boolean;
  /** Whether it was ended because a document took too long, which isn't the fault of the others that it was printing. */
  wasEnded: boolean;
}

function runningOf(browser: Browser): Running {
  const gone = new AbortController();
  browser.once('disconnected', () => gone.abort());
  return { browser, idle: [], gone: gone.signal, usedFirst: false, wasEnded: false };
}

/** Returns the result of work; throws where one of the signals is aborted first. */
async function unless<Result>(signals: readonly AbortSignal[], work: Promise<Result>): Promise<Result> {
  let stop: () => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(new Error('the browser crashed'));
  });
  // The listeners are removed again: otherwise they would keep every result in memory.
  for (const signal of signals) signal.addEventListener('abort', stop);
  if (signals.some(({ aborted }) => aborted)) stop();
  try {
    return await Promise.race([work, stopped]);
  } finally {
    for (const signal of signals) signal.removeEventListener('abort', stop);
  }
}

/** Why an attempt to print ended without a result. */
type Lost = 'crashed' | 'ended' | 'too-slow';

/** Prints HTML through a browser, up to `tabs` documents at a time. */
export class Printer {
  #running: Promise<Running | undefined>;
  readonly #waiting: ((free: undefined) => void)[] = [];
  #busy = 0;
  #closing = false;
  readonly #tabs: number;
  readonly #limit: number;
  readonly #relaunch: () => Promise<Browser | undefined>;
  /** The page numbers of the last document with the same contents: one text for several associations breaks alike. */
  readonly #guesses = new Map<string, Places>();

  constructor(
    browser: Browser,
    tabs: number,
    { limit = longestPrinting, relaunch = async () => undefined }: PrinterOptions = {},
  ) {
    this.#running = Promise.resolve(runningOf(browser));
    this.#tabs = tabs;
    this.#limit = limit;
    this.#relaunch = relaunch;
  }

  /**
   * Prints HTML as PDF. A browser that dies is reported as a message, never thrown; a tab that dies is replaced once. A document
   * that takes too long is given up, and the browser with it: a busy page can't be stopped otherwise.
   */
  async print(job: PrintJob): Promise<Printed> {
    const died: Printed = { ok: false, fault: 'browser', message: { key: 'browser.died', values: {} } };
    for (let crashes = 0; crashes < 2 && !this.#closing; ) {
      const running = await this.#running;
      if (!running) return died;
      const printed = await this.#tryPrint(running, job, { inNewTab: crashes > 0 });
      if (typeof printed === 'object') return printed;
      if (printed === 'too-slow') {
        const seconds = this.#limit / 1000;
        const message: Message = { key: 'browser.too-slow.machine', values: { file: job.file, seconds } };
        return { ok: false, fault: 'document', message };
      }
      if (printed === 'ended') continue;
      if (!running.browser.connected) return died;
      crashes += 1;
    }
    if (this.#closing) return died;
    // Two tabs crashed, and the browser still runs: more than chance.
    const message: Message = { key: 'browser.crashed.machine', values: { file: job.file } };
    return { ok: false, fault: 'document', message };
  }

  /**
   * Tries to print once. `inNewTab`: in no idle tab, since what crashed one tab may have crashed those too, which isn't known
   * yet.
   */
  async #tryPrint(
    running: Running,
    job: PrintJob,
    { inNewTab }: { inNewTab: boolean },
  ): Promise<Printed | Lost> {
    while (this.#busy >= this.#tabs) await new Promise((resolve) => this.#waiting.push(resolve));
    if (running.wasEnded) {
      this.#waiting.shift()?.(undefined);
      return 'ended';
    }
    this.#busy += 1;
    const tooSlow = new AbortController();
    const limit = globalThis.setTimeout(() => tooSlow.abort(), this.#limit);
    let tab = inNewTab ? undefined : running.idle.pop();
    try {
      tab ??= await unless([running.gone, tooSlow.signal], this.#newTab(running));
      return await unless([running.gone, tab.lost, tooSlow.signal], this.#printOn(tab, job));
    } catch (error) {
      if (tab) tab.printed = documentsPerTab;
      if (tooSlow.signal.aborted && !running.wasEnded && !this.#closing) {
        await this.#replace(running);
        return 'too-slow';
      }
      if (running.wasEnded) return 'ended';
      if (await this.#isLost(error, running)) return 'crashed';
      throw error;
    } finally {
      clearTimeout(limit);
      this.#busy -= 1;
      this.#release(tab, running);
      this.#waiting.shift()?.(undefined);
    }
  }

  /** Ends a browser and starts another for the documents to come. */
  async #replace(running: Running): Promise<void> {
    running.wasEnded = true;
    const ended = endBrowser(running.browser);
    this.#running = ended
      .then(() => (this.#closing ? undefined : this.#relaunch()))
      .then((browser) => browser && runningOf(browser));
    await ended;
  }

  /** Returns whether an error only means that the tab, or the whole browser, is gone. */
  async #isLost(error: unknown, { browser }: Running): Promise<boolean> {
    if (this.#closing || error instanceof PuppeteerError || /crashed/u.test(String(error))) return true;
    // Puppeteer may fail in other ways before it notices that the browser has ended.
    await setTimeout(200);
    return !browser.connected;
  }

  async #printOn(tab: Tab, job: PrintJob): Promise<Printed> {
    const printed = await this.#printOnce(tab, job);
    if (!printed.ok || !job.endsOnFront) return printed;
    const pages = pageCount(printed.bytes);
    if (pages === undefined || pages % 2 === 1) return printed;
    // Nothing that the list of contents names comes after the empty page, so that its numbers stay right.
    await call(tab, tab.held?.window ?? '', putEmptyPage, undefined);
    return { ok: true, bytes: await pdfOf(tab) };
  }

  async #printOnce(tab: Tab, { html, fonts, contents, file }: PrintJob): Promise<Printed> {
    if (tab.printed > 0 && tab.printed % documentsPerClearing === 0) await clearUp(tab);
    const window = await windowWith(fonts, tab);
    if (!window)
      return { ok: false, fault: 'browser', message: { key: 'browser.fonts-failed', values: { file } } };
    const broken = await call(tab, window, replaceDocument, html);
    if (broken > 0)
      return { ok: false, fault: 'document', message: { key: 'browser.image-failed', values: { file } } };
    if (!contents) return { ok: true, bytes: await pdfOf(tab) };
    const { ids, pageNumber } = contents;
    const alike = ids.join(' ');
    // The page of a part is known only once it is printed; so print until the numbers are right.
    let guess: Places = this.#guesses.get(alike) ?? new Map();
    for (let pass = 0; pass < 3; pass++) {
      const numbers = [...guess].map(([id, number]) => [id, pageNumber(number)] as const);
      await call(tab, window, fillPageNumbers, numbers);
      const bytes = await pdfOf(tab);
      const places = destinations(bytes);
      if (ids.every((id) => places.has(id) && places.get(id) === guess.get(id))) return { ok: true, bytes };
      guess = places;
      this.#guesses.set(alike, places);
    }
    return { ok: false, fault: 'document', message: { key: 'browser.page-numbers', values: { file } } };
  }

  async close(): Promise<void> {
    this.#closing = true;
    const running = await this.#running;
    if (running) await endBrowser(running.browser);
  }

  #release(tab: Tab | undefined, { browser, idle }: Running): void {
    if (!tab) return;
    if (++tab.printed < documentsPerTab && browser.connected && !tab.lost.aborted) {
      idle.push(tab);
      return;
    }
    // Not awaited: a tab that was lost may never answer.
    tab.page.close().catch(() => undefined);
  }

  /** Returns a new tab; the first time, the one with which the browser started. */
  async #freshPage(running: Running): Promise<Page> {
    if (running.usedFirst) return running.browser.newPage();
    running.usedFirst = true;
    const [first] = await running.browser.pages();
    return first ?? running.browser.newPage();
  }

  async #newTab(running: Running): Promise<Tab> {
    return tabOn(await this.#freshPage(running));
  }
}
