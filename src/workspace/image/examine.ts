import type { Examined } from './fault.js';
import { examineJpeg } from './jpeg.js';
import { examinePng } from './png.js';
import { examineWebp } from './webp.js';

export type RasterType = 'image/png' | 'image/jpeg' | 'image/webp';

/** Returns the type of a raster picture by its content, since a name proves nothing; undefined for anything else. */
export function rasterType(bytes: Uint8Array): RasterType | undefined {
  const begins = (signature: number[], at = 0) => signature.every((byte, i) => bytes[at + i] === byte);
  if (begins([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (begins([0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (begins([0x52, 0x49, 0x46, 0x46]) && begins([0x57, 0x45, 0x42, 0x50], 8)) return 'image/webp';
  return undefined;
}

export function examineRaster(type: RasterType, bytes: Uint8Array): Examined {
  if (type === 'image/png') return examinePng(bytes);
  return type === 'image/jpeg' ? examineJpeg(bytes) : examineWebp(bytes);
}
