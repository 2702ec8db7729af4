import { setFlagsFromString } from 'node:v8';
import { withDigits } from '../calendar/digits.js';
import { type Message, message } from '../locales/say.js';
import type { Facts, Source } from '../pdf/finish/metadata.js';
import { tooFewHandles } from '../pdf/handles.js';
import type { Result } from '../result.js';
import type { ContentsEntry, DocumentView } from '../view/document.js';
import { asText } from '../view/inline.js';
import type { Environment } from '../workspace/environment.js';
import { programVersion } from '../workspace/read.js';
import type { Unable } from './refusal.js';

/** What has to be known of a document to print it: a policy's view, or as much of one. */
export type Printable = Pick<
  DocumentView,
  'title' | 'author' | 'description' | 'day' | 'figures' | 'outline'
> &
  Partial<Pick<DocumentView, 'closing' | 'layout'>> & {
    /** Its list of contents: all of the outline, unless it names what it lists. */
    readonly contents?: { readonly heading: string; readonly entries?: readonly ContentsEntry[] };
  };

/** What is to be printed: a page, its fonts, the view that it shows, and the files that it was made from. */
export interface PrintJob {
  readonly view: Printable;
  readonly html: string;
  readonly fonts: string;
  readonly sources: readonly Source[];
  /** Of what is no policy, nothing. */
  readonly identity: Facts['identity'];
  /** Its theme isn't the program's: it is printed only if every word of it comes back from the PDF. */
  readonly hasOwnTheme?: boolean;
}

/** What pages are printed with. `withPdfPrinter` opens and closes it. */
export interface PdfPrinter {
  readonly print: (printJob: PrintJob, file: string) => Promise<Printed>;
  /** What is to be told of the browser whatever it prints. */
  readonly warning?: Message;
}

/** A PDF, and what is to be told of it. */
interface PrintedPdf {
  readonly bytes: Uint8Array;
  readonly warnings: readonly Message[];
}

/** Why a document isn't printed. `kind`: whether this document can't be, or nothing more can. */
export interface PrintFault extends Unable {
  readonly kind: 'document' | 'browser';
}

export type Printed = Result<PrintedPdf, PrintFault>;

/** A printer that is being opened, or why there is none. */
export type Opening = Promise<Result<PdfPrinter, Unable>>;

/** How much is to be printed, and how. */
export interface PdfPrinterOptions {
  /** The browser to print with; undefined for the first that is found. */
  readonly browser: string | undefined;
  /** How many documents at a time. */
  readonly tabs: number;
  readonly documents: number;
  /** Whether each PDF is read back. */
  readonly readBack: boolean;
  /** Whether PDFs are finished in a thread, however few they are: work that may have to be given up. */
  readonly apart?: boolean;
  /** Aborted to stop: the browser is closed at once. */
  readonly signal: AbortSignal;
}

/** Fewer documents are finished by the time that a thread is ready. */
const worthAThread = 8;

/**
 * For a build of hundreds of documents: much of a thread's time went into compiling functions that are hardly used often
 * enough for it to pay. With fewer others put into each, and compiled later where a second thread compiles too, they
 * cost less in all.
 */
function compileLess({ threads }: { threads: number }): void {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=250');
  // V8 has given this up in later versions, and complains of flags that it doesn't know.
  if (threads > 1 && process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=270000');
}

/**
 * Does work that prints, with a browser that is started before and closed after it, however the work ends, or when it is to
 * stop: nothing else opens or closes one. The browser's code is loaded here and nowhere else. The work begins as soon as the
 * browser is on its way: it starts in a process of its own while this one loads and reads other things.
 */
export async function withPdfPrinter<Value>(
  environment: Environment,
  options: PdfPrinterOptions,
  work: (opening: Opening) => Promise<Value>,
): Promise<Value> {
  if (options.documents >= worthAThread) compileLess({ threads: environment.finishing ? 2 : 1 });
  const code = await Promise.all([
    import('../pdf/launch.js'),
    import('../pdf/printer.js'),
    import('../pdf/finish/finisher.js'),
    import('../pdf/embedded.js'),
  ]);
  const opening = openPdfPrinter(code, environment, options);
  const { signal } = options;
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= opening.then((opened) => (opened.ok ? opened.value.close() : undefined));
    return closed;
  };
  const abort = () => void close();
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await work(opening);
  } finally {
    signal.removeEventListener('abort', abort);
    const closing = close();
    // A thread that was given up may take its time.
    if (!(options.apart && signal.aborted)) await closing;
  }
}

type Code = [
  typeof import('../pdf/launch.js'),
  typeof import('../pdf/printer.js'),
  typeof import('../pdf/finish/finisher.js'),
  typeof import('../pdf/embedded.js'),
];

interface OpenPdfPrinter extends PdfPrinter {
  readonly close: () => Promise<void>;
}

async function openPdfPrinter(
  [{ launch }, { Printer }, { Finisher }, { removeDamagedBrowser }]: Code,
  environment: Environment,
  { browser, tabs, documents, readBack, apart = false }: PdfPrinterOptions,
): Promise<Result<OpenPdfPrinter, Unable>> {
  const { finishing, finishWorker } = environment;
  const inThread = finishing && (apart || documents >= worthAThread);
  const finisher = new Finisher(inThread ? finishWorker : undefined, { readBack: finishing && readBack });
  const launchOptions = { ...environment, executable: browser ?? environment.browser };
  const launched = await launch(launchOptions);
  if (!launched.ok) {
    await finisher.close();
    return { ok: false, fault: launched };
  }
  const relaunch = async () => {
    const again = await launch(launchOptions);
    return again.ok ? again.browser : undefined;
  };
  const printer = new Printer(launched.browser, tabs, { relaunch });
  const creator = `Siyasa ${programVersion()}`;
  const pdfPrinter: OpenPdfPrinter = {
    print: async (printJob, file) => {
      const { view, html, fonts, hasOwnTheme = false } = printJob;
      const contents = view.contents && {
        ids: idsOf(view.contents.entries ?? view.outline),
        pageNumber: (page: number) =>
          withDigits(String(page), view.figures === 'decimal' ? 'latin' : 'arabic'),
      };
      const endsOnFront = view.layout?.duplex === true && view.closing !== undefined;
      const printed = await printer.print({ html, fonts, contents, file, endsOnFront });
      if (!printed.ok) {
        const { message, fault: kind } = printed;
        const { key } = message;
        if (key === 'browser.died') {
          await removeDamagedBrowser(environment.cacheFolder);
          return { ok: false, fault: { kind, message: tooFewHandles() ?? message } };
        }
        return { ok: false, fault: { kind, message: withCause(message, printJob) } };
      }
      if (!finishing) return { ok: true, value: { bytes: printed.bytes, warnings: [] } };
      const facts = factsOf(printJob, creator, environment);
      const job = { bytes: printed.bytes, facts, html, readBack: readBack || hasOwnTheme };
      const worked = await finisher.finish(job);
      if (!worked) return { ok: false, fault: died };
      const { bytes, left, lost } = worked;
      if (hasOwnTheme && lost.length > 0)
        return {
          ok: false,
          fault: {
            kind: 'document',
            message: { key: 'cli.theme-refused.unseen', values: wordsLost(file, lost) },
          },
        };
      const warnings: Message[] = [];
      if (left > 0) warnings.push({ key: 'browser.unfinished', values: { file } });
      if (lost.length > 0) warnings.push({ key: 'browser.words-lost', values: wordsLost(file, lost) });
      return { ok: true, value: { bytes, warnings } };
    },
    close: async () => {
      await Promise.all([printer.close(), finisher.close()]);
    },
  };
  const warning: Message = { key: 'browser.unsandboxed', values: {} };
  return { ok: true, value: launched.sandbox === 'denied' ? { ...pdfPrinter, warning } : pdfPrinter };
}

/** The browser ended, or was closed since the work is to stop. */
export const died: PrintFault = { kind: 'browser', message: { key: 'browser.died', values: {} } };

/** Bytes; a policy of a hundred pages has half as many. */
const longText = 500_000;

/**
 * Says what is behind it that a document takes too long or ends its tab: a very long text, else the logo, which every page draws,
 * else the machine, as whoever printed it says without knowing the document.
 */
function withCause(told: Message, { sources }: PrintJob): Message {
  const size = (isLogo: boolean) =>
    sources
      .filter(({ type }) => type.startsWith('image/') === isLogo)
      .reduce((sum, { bytes }) => sum + bytes.length, 0);
  const cause = size(false) > longText ? 'text' : size(true) > 0 ? 'logo' : 'machine';
  if (told.key === 'browser.crashed.machine') return message(`browser.crashed.${cause}`, told.values);
  return told.key === 'browser.too-slow.machine' ? message(`browser.too-slow.${cause}`, told.values) : told;
}

/** So many of the words that are lost are reported. */
const shownWords = 8;

function wordsLost(file: string, lost: readonly string[]) {
  const words = lost.slice(0, shownWords);
  return { file, words, more: lost.length - words.length };
}

function idsOf(entries: readonly ContentsEntry[]): string[] {
  return entries.flatMap(({ id, entries: inner }) => [id, ...idsOf(inner)]);
}

function factsOf({ view, sources, identity }: PrintJob, creator: string, { sourceDate }: Environment): Facts {
  const { title, author, description: subject, day } = view;
  const ownDate = day && `${day}T00:00:00+03:00`;
  const date =
    sourceDate === undefined ? ownDate : new Date(sourceDate * 1000).toISOString().replace('.000Z', 'Z');
  const titles = new Map(titlesOf(view.outline));
  return { title, author, subject, creator, date, titles, sources, identity };
}

function titlesOf(entries: readonly ContentsEntry[]): [id: string, title: string][] {
  return entries.flatMap(({ id, text, entries: inner }) => [[id, asText(text)], ...titlesOf(inner)]);
}
