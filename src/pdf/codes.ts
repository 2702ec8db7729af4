import { prepareZXingModule, purgeZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';
import type { Picture } from './pdfium.js';
import { boundedInstance } from './wasm.js';

/** The most pixels of a picture: an A4 page at 600 dots an inch has 35 million. */
export const mostPicturePixels = 50_000_000;

/** The most QR codes that are read in one picture; a document of this program has one. */
export const mostCodes = 20;

const options: ReaderOptions = {
  formats: ['QRCode'],
  tryHarder: true,
  tryRotate: true,
  tryInvert: true,
  tryDownscale: true,
  maxNumberOfSymbols: mostCodes,
};

/** The QR codes of a picture. */
export interface Codes {
  /** What they say, each text once. */
  readonly texts: readonly string[];
  /** Whether all codes of the picture were read. */
  readonly isAll: boolean;
}

/** Reads the QR codes of pictures. */
export class CodeReader {
  /** Starts the reader; `wasm` is its compiled code, zxing_reader.wasm. */
  static async open(wasm: Uint8Array): Promise<CodeReader> {
    purgeZXingModule();
    const overrides = { instantiateWasm: boundedInstance(wasm), printErr: () => undefined };
    await prepareZXingModule({ overrides: overrides as never, fireImmediately: true });
    return new CodeReader();
  }

  /** Reads the codes in a PNG or JPEG file, or in a page's picture. */
  async read(picture: Uint8Array | Picture): Promise<Codes> {
    const input =
      picture instanceof Uint8Array
        ? picture
        : {
            data: new Uint8ClampedArray(picture.pixels.buffer),
            width: picture.width,
            height: picture.height,
          };
    const found = await readBarcodes(input, options);
    const texts = [...new Set(found.filter(({ isValid }) => isValid).map(({ text }) => text))];
    return { texts, isAll: found.length < mostCodes };
  }
}

/** Returns how many pixels a PNG or JPEG says that it has; undefined where a file is neither. */
export function picturePixels(bytes: Uint8Array): number | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length > 24 && file.subarray(0, 8).equals(pngSignature))
    return file.readUInt32BE(16) * file.readUInt32BE(20);
  if (file.length < 4 || file.readUInt16BE(0) !== 0xffd8) return undefined;
  let most = 0;
  for (let at = 2; at + 9 < file.length && file[at] === 0xff; ) {
    const marker = file[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) most = Math.max(most, file.readUInt16BE(at + 5) * file.readUInt16BE(at + 7));
    // The image data begins.
    if (marker === 0xda) break;
    at += marker === 0xff ? 1 : 2 + file.readUInt16BE(at + 2);
  }
  return most;
}

const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex');
