import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PDFiumModule } from '@hyzyla/pdfium';
import type { Functions } from './pdfium-functions.js';
import { boundedInstance } from './wasm.js';

/** A file that a PDF carries. */
export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The MD5 that the PDF gives for it, in hexadecimal; empty where it gives none. */
  readonly checksum: string;
}

/** What a page looks like: four bytes a pixel, rows from the top. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** FPDFBitmap_BGRA */
const colours = 4;
/** FPDF_ANNOT: with annotations, which were added later; FPDF_PRINTING: as on paper. */
const [withAnnotations, asPrinted] = [0x01, 0x800];

/** FPDF_PAGEOBJ_IMAGE */
const imageObject = 3;

/** The most pixels of a page's longer side, however large the page claims to be. */
const mostPixels = 4000;

/** How a picture of a page is made. */
export interface PictureOptions {
  /** Pixels per point. */
  readonly scale: number;
  /** Whether it is as a printer prints it, else as a screen shows it. */
  readonly onPaper?: boolean;
}

/** FPDF_ERR_PASSWORD */
const wantsPassword = 4;

export type Opened =
  | { readonly ok: true; readonly document: PdfiumDocument }
  | { readonly ok: false; readonly fault: 'password' | 'unreadable' };

/** PDFium, with which Chromium shows PDFs. */
export class Pdfium {
  readonly #functions: Functions;

  private constructor(functions: Functions) {
    this.#functions = functions;
  }

  static async open(): Promise<Pdfium> {
    const wasm = await pdfiumCode();
    const functions = (await PDFiumModule({
      instantiateWasm: boundedInstance(wasm),
      // Errors are reported by the calls that fail.
      printErr: () => undefined,
    } as object)) as unknown as Functions;
    functions._FPDF_InitLibraryWithConfig(0);
    return new Pdfium(functions);
  }

  /** Opens a PDF, which must be closed again. */
  read(bytes: Uint8Array): Opened {
    const functions = this.#functions;
    const place = functions.wasmExports.malloc(bytes.length);
    if (place === 0) return { ok: false, fault: 'unreadable' };
    functions.HEAPU8.set(bytes, place);
    const document = functions._FPDF_LoadMemDocument(place, bytes.length, 0);
    if (document !== 0) return { ok: true, document: new PdfiumDocument(functions, document, place) };
    const fault = functions._FPDF_GetLastError() === wantsPassword ? 'password' : 'unreadable';
    functions.wasmExports.free(place);
    return { ok: false, fault };
  }
}

/** Reads the compiled code of PDFium from its package. */
export function pdfiumCode(): Promise<Uint8Array> {
  return readFile(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm'));
}

/** Returns whether PDFium itself failed: WebAssembly stopped it, or it ran out of stack or memory. */
export function isReaderFailure(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof Error && error.name === 'RuntimeError');
}

/** An open PDF. */
export class PdfiumDocument {
  readonly #functions: Functions;
  readonly #document: number;
  readonly #bytes: number;

  constructor(functions: Functions, document: number, bytes: number) {
    this.#functions = functions;
    this.#document = document;
    this.#bytes = bytes;
  }

  close(): void {
    this.#functions._FPDF_CloseDocument(this.#document);
    this.#functions.wasmExports.free(this.#bytes);
  }

  pageCount(): number {
    return this.#functions._FPDF_GetPageCount(this.#document);
  }

  /** Returns the text of each page as a search finds it, for at most `most` pages. */
  texts(most = Number.POSITIVE_INFINITY): string[] {
    const functions = this.#functions;
    const count = Math.min(most, this.pageCount());
    return Array.from({ length: count }, (_, index) => {
      const page = functions._FPDF_LoadPage(this.#document, index);
      if (page === 0) return '';
      const text = functions._FPDFText_LoadPage(page);
      const letters = functions._FPDFText_CountChars(text);
      // A zero ends the text.
      const found = this.#withRoom(2 * (letters + 1), (room) => {
        const written = functions._FPDFText_GetText(text, 0, letters, room);
        return this.#utf16(room, Math.max(0, written - 1));
      });
      functions._FPDFText_ClosePage(text);
      functions._FPDF_ClosePage(page);
      return found;
    });
  }

  /** Returns a text of the information dictionary; empty where it has none of this name. */
  information(key: string): string {
    const functions = this.#functions;
    return this.#withName(key, (name) =>
      this.#sized((room, size) => functions._FPDF_GetMetaText(this.#document, name, room, size)),
    );
  }

  /** Returns the sizes of the attached files, in bytes, unpacked. */
  attachmentSizes(): number[] {
    const functions = this.#functions;
    const count = Math.max(0, functions._FPDFDoc_GetAttachmentCount(this.#document));
    return Array.from({ length: count }, (_, index) =>
      this.#sizeOf(functions._FPDFDoc_GetAttachment(this.#document, index)),
    );
  }

  /** Returns the attached files. */
  attachments(): Attachment[] {
    const functions = this.#functions;
    const count = Math.max(0, functions._FPDFDoc_GetAttachmentCount(this.#document));
    return Array.from({ length: count }, (_, index) => {
      const attachment = functions._FPDFDoc_GetAttachment(this.#document, index);
      return {
        name: this.#sized((room, size) => functions._FPDFAttachment_GetName(attachment, room, size)),
        bytes: this.#fileOf(attachment),
        checksum: this.#withName('CheckSum', (name) =>
          this.#sized((room, size) => functions._FPDFAttachment_GetStringValue(attachment, name, room, size)),
        )
          .replace(/[<>]/gu, '')
          .toLowerCase(),
      };
    });
  }

  #sizeOf(attachment: number): number {
    const functions = this.#functions;
    return this.#withRoom(4, (needed) =>
      functions._FPDFAttachment_GetFile(attachment, 0, 0, needed)
        ? Buffer.from(functions.HEAPU8.slice(needed, needed + 4)).readUInt32LE()
        : 0,
    );
  }

  #fileOf(attachment: number): Uint8Array {
    const functions = this.#functions;
    const size = this.#sizeOf(attachment);
    if (size === 0) return new Uint8Array();
    return this.#withRoom(4, (needed) =>
      this.#withRoom(size, (room) =>
        functions._FPDFAttachment_GetFile(attachment, room, size, needed)
          ? functions.HEAPU8.slice(room, room + size)
          : new Uint8Array(),
      ),
    );
  }

  /** Returns whether all pages hold only pictures, as a scanner makes them: no text, drawings or annotations. */
  isScan(): boolean {
    const functions = this.#functions;
    const pages = Array.from({ length: this.pageCount() }, (_, index) => index);
    if (pages.length === 0) return false;
    return pages.every((index) => {
      const page = functions._FPDF_LoadPage(this.#document, index);
      if (page === 0) return false;
      const count = functions._FPDFPage_CountObjects(page);
      let isScan = count > 0 && functions._FPDFPage_GetAnnotCount(page) === 0;
      for (let i = 0; isScan && i < count; i++)
        isScan = functions._FPDFPageObj_GetType(functions._FPDFPage_GetObject(page, i)) === imageObject;
      functions._FPDF_ClosePage(page);
      return isScan;
    });
  }

  /** Returns the picture of a page; `index` counts from 0. Empty where the page can't be read. */
  picture(index: number, { scale, onPaper = false }: PictureOptions): Picture {
    const functions = this.#functions;
    const page = functions._FPDF_LoadPage(this.#document, index);
    if (page === 0) return noPicture;
    const [width, height] = fitting(
      functions._FPDF_GetPageWidth(page) * scale,
      functions._FPDF_GetPageHeight(page) * scale,
    );
    const bitmap = functions._FPDFBitmap_CreateEx(width, height, colours, 0, 0);
    if (bitmap === 0) return noPicture;
    functions._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    const flags = onPaper ? withAnnotations | asPrinted : withAnnotations;
    functions._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags);
    const first = functions._FPDFBitmap_GetBuffer(bitmap);
    const pixels = functions.HEAPU8.slice(first, first + width * height * 4);
    functions._FPDFBitmap_Destroy(bitmap);
    functions._FPDF_ClosePage(page);
    return { width, height, pixels };
  }

  /** Reads a text whose size PDFium gives first, in bytes with the two that end it. */
  #sized(write: (room: number, size: number) => number): string {
    const size = write(0, 0);
    if (size <= 2) return '';
    return this.#withRoom(size, (room) => {
      write(room, size);
      return this.#utf16(room, size / 2 - 1);
    });
  }

  #withName<Result>(name: string, use: (place: number) => Result): Result {
    return this.#withRoom(name.length + 1, (place) => {
      this.#functions.HEAPU8.set([...Buffer.from(name, 'latin1'), 0], place);
      return use(place);
    });
  }

  #withRoom<Result>(size: number, use: (room: number) => Result): Result {
    const room = this.#functions.wasmExports.malloc(size);
    try {
      return use(room);
    } finally {
      this.#functions.wasmExports.free(room);
    }
  }

  #utf16(place: number, letters: number): string {
    return Buffer.from(this.#functions.HEAPU8.slice(place, place + 2 * letters)).toString('utf16le');
  }
}

const noPicture: Picture = { width: 0, height: 0, pixels: new Uint8Array() };

/** Returns sides in whole pixels, both made smaller alike where one would be too long. */
function fitting(width: number, height: number): [width: number, height: number] {
  const share = Math.min(1, mostPixels / Math.max(width, height, 1));
  const whole = (length: number) => Math.min(mostPixels, Math.max(1, Math.ceil(length * share) || 1));
  return [whole(width), whole(height)];
}
