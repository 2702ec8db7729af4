import path from 'node:path';
import { type Message, message } from '../locales/say.js';
import { mostPicturePixels, picturePixels } from '../pdf/codes.js';
import { type Change, changedWords, isAlike } from '../pdf/compare.js';
import { type Difference, differences } from '../pdf/differences.js';
import { type IdentityKey, informationKey } from '../pdf/finish/metadata.js';
import { NotUnderstood } from '../pdf/objects.js';
import { isReaderFailure, Pdfium, type PdfiumDocument } from '../pdf/pdfium.js';
import { PdfReader } from '../pdf/reader.js';
import { isFaultOfText } from '../rules/lib/levels.js';
import { themeNames } from '../workspace/themes.js';
import { type CarriedFiles, checksumFaults, loadedFrom, sourcesAmong } from './carried-files.js';
import { type CodesOnPaper, codesInPicture, codesOnPages, mostPages } from './codes-on-paper.js';
import { type CarriedText, identityOf, surroundingsOf, withdrawalOf } from './identity.js';
import { ownThemeNames } from './own-theme-names.js';
import { ownThemeSigned } from './own-themes.js';
import type { Printable, PrintJob } from './pdf-printer.js';
import { printJobOf } from './produce.js';
import { Typesetter } from './typesetter.js';

/** What made a PDF, as it says itself; empty where it doesn't say. */
export interface Makers {
  /** This program, with its version. */
  readonly program: string;
  /** The part of the browser that writes PDFs. */
  readonly writer: string;
}

/** What a file is, as far as that can be found out without printing it again. */
export type Examined =
  /** PDFium can't open it. */
  | { readonly kind: 'unreadable' | 'password' }
  /** A picture, or a PDF that carries no policy: what the QR codes on it say, and whether it is a scan of paper. */
  | ({ readonly kind: 'paper'; readonly makers: Makers; readonly isScan: boolean } & CodesOnPaper)
  /** It carries a policy that can't be printed again. */
  | {
      readonly kind: 'faulty';
      readonly makers: Makers;
      readonly faults: readonly Message[];
      readonly text?: CarriedText;
    }
  /** It carries a policy, which can be printed again. */
  | {
      readonly kind: 'policy';
      readonly makers: Makers;
      readonly faults: readonly Message[];
      /** What the user must know of how it is printed. */
      readonly notes: readonly Message[];
      readonly text: CarriedText;
      readonly printJob: PrintJob;
      /** The policy's file, for messages. */
      readonly name: string;
    };

/** How a PDF differs from what is printed of the text that it carries. */
export interface PdfComparison {
  readonly changes: readonly Change[];
  readonly differences: readonly Message[];
  /** What made the PDF that is printed for the comparison. */
  readonly makers: Makers;
}

/** The longest page that is printed, in UTF-16 units; a policy's text and pictures are shorter. */
const longestPage = 12 * 1024 * 1024;
/** The most bytes that all attachments of a PDF may have. */
const largestAttachments = 8 * 1024 * 1024;
const mostAttachments = 20;
export interface ExaminerOptions {
  readonly bytes: Uint8Array;
  /** Where files are put that are taken out of the PDF. */
  readonly folder: string;
  /** Where own themes are looked for: no theme is taken from the PDF. */
  readonly templates: string;
}

/** Reads a file that a stranger may have made. Runs in its own thread, which can be stopped. */
export class Examiner {
  readonly #bytes: Uint8Array;
  readonly #folder: string;
  readonly #templates: string;
  #pdfium: Pdfium | undefined;
  #document: PdfiumDocument | undefined;

  /** `folder` must be empty. */
  constructor({ bytes, folder, templates }: ExaminerOptions) {
    this.#templates = templates;
    this.#bytes = bytes;
    this.#folder = folder;
  }

  async examine(): Promise<Examined> {
    const pixels = picturePixels(this.#bytes);
    if (pixels !== undefined) return this.#picture(pixels);
    this.#pdfium = await Pdfium.open();
    const opened = this.#pdfium.read(this.#bytes);
    if (!opened.ok) return { kind: opened.fault };
    const { document } = opened;
    this.#document = document;
    const makers = makersOf(document);
    const sizes = document.attachmentSizes();
    if (sizes.length > mostAttachments || sizes.reduce((sum, size) => sum + size, 0) > largestAttachments)
      return { kind: 'faulty', makers, faults: [{ key: 'verify.attachments-large', values: {} }] };
    const attachments = document.attachments();
    const sources = sourcesAmong(attachments);
    if (!sources)
      return { kind: 'paper', makers, isScan: document.isScan(), ...(await codesOnPages(document)) };
    return this.#carried(sources, makers, checksumFaults(attachments));
  }

  async #picture(pixels: number): Promise<Examined> {
    if (pixels > mostPicturePixels) return { kind: 'unreadable' };
    const makers = { program: '', writer: '' };
    return { kind: 'paper', makers, isScan: true, ...(await codesInPicture(this.#bytes)) };
  }

  async #carried(sources: CarriedFiles, makers: Makers, faults: Message[]): Promise<Examined> {
    const loaded = await loadedFrom(sources, this.#folder, this.#templates);
    const errors = [...loaded.diagnostics, ...loaded.loadedAssociation.diagnostics];
    const { policy, association } = loaded;
    // A PDF carries no signed copies.
    // The PDF's own record says more of a missing theme.
    const faulty = errors.filter((one) => isFaultOfText(one) && one.rule !== 'theme-unknown');
    if (!policy || !association || faulty.length > 0) {
      const [first] = faulty;
      const values = { file: path.basename(first?.file ?? ''), line: first?.range.start.line ?? 1 };
      return { kind: 'faulty', makers, faults: [...faults, { key: 'verify.sources-faulty', values }] };
    }
    const text = {
      identity: identityOf(loaded),
      type: policy.type ?? null,
      withdrawal: withdrawalOf(loaded),
      surroundings: surroundingsOf(loaded.loadedAssociation),
    };
    const [recorded, { digest }] = [this.#says('digest'), text.identity];
    if (recorded !== digest) faults.push({ key: 'verify.digest-changed', values: { recorded, digest } });
    const unprintable = (message: Message): Examined => ({
      kind: 'faulty',
      makers,
      faults: [...faults, message],
      text,
    });
    const theme = this.#says('theme');
    const own = ownThemeSigned(theme);
    const known = await themeNames();
    const isKnown = own ? ownThemeNames(this.#templates, known).includes(own.id) : known.includes(theme);
    if (theme !== '' && !isKnown) {
      const values = { theme: own?.id ?? theme, templates: this.#templates };
      return unprintable({ key: own ? 'verify.own-theme-missing' : 'verify.theme-missing', values });
    }
    const layout = this.#says('layout');
    const bound = { binding: layout === 'binding', duplex: layout === 'duplex' };
    const typesetter = new Typesetter(own?.id ?? (theme || undefined), bound, this.#templates);
    const typeset = await typesetter.typeset(loaded);
    if (!typeset.ok) return unprintable(typeset.fault.message);
    if (own && typeset.value.theme !== theme)
      return unprintable({
        key: 'verify.own-theme-changed',
        values: { theme: own.id, templates: this.#templates },
      });
    if (typeset.value.html.length > longestPage) return unprintable({ key: 'verify.too-much', values: {} });
    const printJob = plainPrintJob(printJobOf(loaded, typeset.value));
    const notes: Message[] = own
      ? [{ key: 'verify.own-theme', values: { theme: own.id, templates: this.#templates } }]
      : [];
    return { kind: 'policy', makers, faults, notes, text, printJob, name: sources.policy.name };
  }

  /** Returns, as far as it can be found out, how the file differs from what is printed of the text that it carries. */
  compare(printed: Uint8Array): PdfComparison {
    const again = this.#pdfium?.read(printed);
    if (!again?.ok || !this.#document) throw new Error('what was printed can’t be read');
    const [expected, found] = [again.document, this.#document];
    const messages: Message[] = [];
    const structure = structureOf(printed, this.#bytes);
    if (structure) messages.push(...structure.map(messageOf));
    else messages.push({ key: 'verify.differs.unreadable', values: {} });
    // PDFium may fail on a forged file, which is then reported with what was found until then.
    let changes: readonly Change[] = [];
    try {
      changes = changedWords(expected.texts(mostPages), found.texts(mostPages));
      if (changes.length === 0) messages.push(...differentPictures(expected, found));
    } catch (error) {
      if (!isReaderFailure(error)) throw error;
      messages.push({ key: 'verify.differs.unreadable', values: {} });
    }
    if (messages.length === 0 && changes.length === 0)
      messages.push({ key: 'verify.differs.rewritten', values: {} });
    return { changes, differences: messages, makers: makersOf(expected) };
  }

  /** Returns a value that the PDF's information records; empty where there is none. */
  #says(key: IdentityKey): string {
    return this.#document?.information(informationKey(key)) ?? '';
  }
}

function makersOf(document: PdfiumDocument): Makers {
  return { program: document.information('Creator'), writer: document.information('Producer') };
}

/** Returns the differences of two PDFs' objects; undefined where they can't be read. */
function structureOf(printed: Uint8Array, found: Uint8Array): Difference[] | undefined {
  try {
    return differences(PdfReader.open(printed), PdfReader.open(found));
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}

function messageOf({ aspect, pages }: Difference): Message {
  return message(`verify.differs.${aspect}`, { pages });
}

/** Returns messages of pages that look different on a screen, or on paper. */
function differentPictures(expected: PdfiumDocument, found: PdfiumDocument): Message[] {
  const [pages, others] = [expected.pageCount(), found.pageCount()];
  const seen: number[] = [];
  const onPaper: number[] = [];
  for (let index = 0; index < Math.min(Math.max(pages, others), mostPages); index++) {
    const differs = (options: { onPaper: boolean }) =>
      !isAlike(
        expected.picture(index, { scale: 1, ...options }),
        found.picture(index, { scale: 1, ...options }),
      );
    if (index >= Math.min(pages, others) || differs({ onPaper: false })) seen.push(index + 1);
    else if (differs({ onPaper: true })) onPaper.push(index + 1);
  }
  const messages: Message[] = [];
  if (seen.length > 0) messages.push({ key: 'verify.pictures-changed', values: { pages: seen } });
  if (onPaper.length > 0) messages.push({ key: 'verify.paper-changed', values: { pages: onPaper } });
  return messages;
}

/** Returns a print job as plain data, which threads can send. */
function plainPrintJob({ view, html, fonts, sources, identity, hasOwnTheme }: PrintJob): PrintJob {
  const { title, author, description, day, figures, bookmarks, closing, layout, contents } = view;
  const plain: Printable = {
    title,
    author,
    description,
    figures,
    bookmarks,
    ...(day !== undefined && { day }),
    ...(closing && { closing }),
    ...(layout && { layout }),
    ...(contents && { contents }),
  };
  return { view: plain, html, fonts, sources, identity, ...(hasOwnTheme && { hasOwnTheme }) };
}
