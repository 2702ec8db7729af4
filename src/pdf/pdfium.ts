import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PDFiumModule } from '@hyzyla/pdfium';

/** What is called of PDFium, as its `fpdfview.h`, `fpdf_text.h`, `fpdf_doc.h` and `fpdf_attachment.h` declare it. */
interface Functions {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { malloc(size: number): number; free(pointer: number): void };
  _FPDF_InitLibraryWithConfig(config: number): void;
  _FPDF_LoadMemDocument(bytes: number, size: number, password: number): number;
  _FPDF_GetLastError(): number;
  _FPDF_CloseDocument(document: number): void;
  _FPDF_GetPageCount(document: number): number;
  _FPDF_LoadPage(document: number, index: number): number;
  _FPDF_ClosePage(page: number): void;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetText(text: number, start: number, count: number, buffer: number): number;
}

/** FPDF_ERR_PASSWORD */
const wantsPassword = 4;

export type Opened =
  | { readonly ok: true; readonly document: PdfiumDocument }
  | { readonly ok: false; readonly fault: 'password' | 'unreadable' };

/** PDFium, which Chromium shows PDFs with, as a reader of PDFs. */
export class Pdfium {
  readonly #functions: Functions;

  private constructor(functions: Functions) {
    this.#functions = functions;
  }

  static async open(): Promise<Pdfium> {
    const file = createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm');
    const wasm = await readFile(file);
    const functions = (await PDFiumModule({
      wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length) as ArrayBuffer,
    })) as unknown as Functions;
    functions._FPDF_InitLibraryWithConfig(0);
    return new Pdfium(functions);
  }

  /** Opens a PDF, which is to be closed again. */
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

  /** The text of each page, as it is found in a search. */
  texts(): string[] {
    const functions = this.#functions;
    const count = functions._FPDF_GetPageCount(this.#document);
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
