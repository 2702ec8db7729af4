import { message } from '../locales/say.js';
import { mostPicturePixels, picturePixels } from '../pdf/codes.js';
import type { Failure, Result } from '../result.js';
import { isWholeJpeg } from '../workspace/image/jpeg.js';
import { isWholePng } from '../workspace/image/png.js';
import { read } from '../workspace/read.js';
import { largestCopy } from '../workspace/signed.js';
import { refuse, type Unable } from './refusal.js';

/** The ending under which a paper's file is kept. */
type PaperType = 'pdf' | 'png' | 'jpg';

export interface PaperFile {
  readonly bytes: Uint8Array;
  readonly type: PaperType;
}

/** Returns a PDF or a picture of paper, distinguished by content; a refusal where it can't be read or is neither. */
export function readPaper(file: string): Result<PaperFile, Unable> {
  const source = read(file, largestCopy);
  if (!source.ok) {
    const values = { path: source.path, bytes: source.bytes, limit: largestCopy, reason: source.reason };
    return { ok: false, fault: { message: message(`verify.file-${source.fault}`, values) } };
  }
  const { bytes } = source;
  const pixels = picturePixels(bytes);
  if (pixels !== undefined) return readPicture(file, bytes, pixels);
  if (isPdf(bytes)) return { ok: true, value: { bytes, type: 'pdf' } };
  return refuse('verify.unreadable', { path: file });
}

/** Refuses a picture that other programs may not open, although its QR code could be read. */
function readPicture(file: string, bytes: Uint8Array, pixels: number): Result<PaperFile, Unable> {
  const failed = (fault: 'large' | 'damaged'): Failure<Unable> => {
    const million = 1_000_000;
    const values = { path: file, pixels: Math.ceil(pixels / million), limit: mostPicturePixels / million };
    return { ok: false, fault: { message: message(`verify.picture-${fault}`, values) } };
  };
  if (pixels > mostPicturePixels) return failed('large');
  const type = bytes[0] === 0xff ? 'jpg' : 'png';
  const isWhole = pixels > 0 && (type === 'jpg' ? isWholeJpeg(bytes) : isWholePng(bytes));
  return isWhole ? { ok: true, value: { bytes, type } } : failed('damaged');
}

/** Returns whether PDF readers try to open a file: they look for its mark in the first 1024 bytes. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}
