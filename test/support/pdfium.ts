import { PDFiumModule } from '@hyzyla/pdfium';
import { pdfiumCode } from '../../src/pdf/pdfium.js';

// biome-ignore lint/suspicious/noExplicitAny: PDFium's functions, as its `fpdfview.h`, `fpdf_doc.h` and `fpdf_text.h` declare them
export type Functions = any;

/** Opens a PDF with PDFium itself and gives access to all its functions; what is opened is never closed. */
export async function openedByPdfium(bytes: Uint8Array): Promise<{ functions: Functions; document: number }> {
  const wasmBinary = (await pdfiumCode()) as unknown as ArrayBuffer;
  const functions = (await PDFiumModule({ wasmBinary })) as Functions;
  functions._FPDF_InitLibraryWithConfig(0);
  const place = functions.wasmExports.malloc(bytes.length);
  functions.HEAPU8.set(bytes, place);
  return { functions, document: functions._FPDF_LoadMemDocument(place, bytes.length, 0) };
}

/** Returns the text in the box of each page; text without width there isn't found. */
export async function textInBoxes(bytes: Uint8Array): Promise<string> {
  const { functions, document } = await openedByPdfium(bytes);
  const texts: string[] = [];
  for (let index = 0; index < functions._FPDF_GetPageCount(document); index++) {
    const page = functions._FPDF_LoadPage(document, index);
    const text = functions._FPDFText_LoadPage(page);
    const box = [text, 0, functions._FPDF_GetPageHeight(page), functions._FPDF_GetPageWidth(page), 0];
    const size = functions._FPDFText_GetBoundedText(...box, 0, 0);
    const room = functions.wasmExports.malloc(2 * size);
    functions._FPDFText_GetBoundedText(...box, room, size);
    texts.push(Buffer.from(functions.HEAPU8.slice(room, room + 2 * size)).toString('utf16le'));
    functions.wasmExports.free(room);
  }
  return texts.join('\n');
}
