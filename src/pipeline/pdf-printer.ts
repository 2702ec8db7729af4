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

/** What must be known of a document to print it: a policy's view, or that part of one. */
export type Printable = Pick<
  DocumentView,
  'title' | 'author' | 'description' | 'day' | 'figures' | 'bookmarks'
> &
  Partial<Pick<DocumentView, 'closing' | 'layout'>> & {
    /** Its list of contents: all bookmarks unless `entries` is given. */
    readonly contents?: { readonly heading: string; readonly entries?: readonly ContentsEntry[] };
  };

/** A page with its fonts, its view, and the files that it was made from. */
export interface PrintJob {
  readonly view: Printable;
  readonly html: string;
  readonly fonts: string;
  readonly sources: readonly Source[];
  /** Empty for a document that is no policy. */
  readonly identity: Facts['identity'];
  /** Whether its theme isn't the program's: then it is printed only if every word can be read back from the PDF. */
  readonly hasOwnTheme?: boolean;
}

/** Prints pages to PDF. `withPdfPrinter` opens and closes it. */
export interface PdfPrinter {
  readonly print: (printJob: PrintJob, file: string) => Promise<Printed>;
  /** A warning about the browser, whatever it prints. */
  readonly warning?: Message;
}

/** A PDF with warnings about it. */
interface PrintedPdf {
  readonly bytes: Uint8Array;
  readonly warnings: readonly Message[];
}

/** Why a document isn't printed. `kind`: whether only this document can't be, or no other can either. */
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
  /** How many documents are printed at a time. */
  readonly tabs: number;
  readonly documents: number;
  /** Whether each PDF is read back. */
  readonly readBack: boolean;
  /** Whether PDFs are finished in a thread even if they are few, since the work may have to be stopped. */
  readonly apart?: boolean;
  /** Aborted to stop: the browser is closed at once. */
  readonly signal: AbortSignal;
}

/** The fewest documents for which a thread is started: fewer are finished before it is ready. */
const worthAThread = 8;

/**
 * Makes V8 compile less, for a build of hundreds of documents: much of a thread's time went into optimizing functions that are
 * hardly used often enough for that to pay. With less inlining, and later optimization where a second thread compiles too, the
 * whole takes less time.
 */
function compileLess({ threads }: { threads: number }): void {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=250');
  // Later versions of V8 don't have this flag, and complain of unknown ones.
  if (threads > 1 && process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=270000');
}

/**
 * Returns the result of work that prints, with a browser that is started before the work and closed after it, however it ends, or
 * when `signal` is aborted. Nothing else opens or closes a browser or loads its code. The work begins while the browser still
 * starts in its own process, so that this one can load and read other things.
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
    // A stopped thread may take long to end.
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
        ids: idsOf(view.contents.entries ?? view.bookmarks),
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

/** The fault when the browser ended, or was closed to stop the work. */
export const died: PrintFault = { kind: 'browser', message: { key: 'browser.died', values: {} } };

/** The bytes of a very long text; a policy of a hundred pages has half as many. */
const longText = 500_000;

/**
 * Returns a message with the cause why a document takes too long or ends its tab: a very long text, else the logo, which every
 * page draws, else the machine, which `Printer` names since it doesn't know the document.
 */
function withCause(fault: Message, { sources }: PrintJob): Message {
  const size = (isLogo: boolean) =>
    sources
      .filter(({ type }) => type.startsWith('image/') === isLogo)
      .reduce((sum, { bytes }) => sum + bytes.length, 0);
  const cause = size(false) > longText ? 'text' : size(true) > 0 ? 'logo' : 'machine';
  if (fault.key === 'browser.crashed.machine') return message(`browser.crashed.${cause}`, fault.values);
  return fault.key === 'browser.too-slow.machine'
    ? message(`browser.too-slow.${cause}`, fault.values)
    : fault;
}

/** The most lost words that a message shows. */
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
  const titles = new Map(titlesOf(view.bookmarks));
  return { title, author, subject, creator, date, titles, sources, identity };
}

function titlesOf(entries: readonly ContentsEntry[]): [id: string, title: string][] {
  return entries.flatMap(({ id, text, entries: inner }) => [[id, asText(text)], ...titlesOf(inner)]);
}
