import path from 'node:path';
import type { LogoState } from '../rules/lib/rule.js';
import { examineRaster, rasterType } from './image/examine.js';
import type { ImageFault } from './image/fault.js';
import { svgFault } from './image/svg.js';
import { read } from './read.js';

/** Bytes; a mark that prints well is far smaller, and every page carries it. */
const largestLogo = 2 * 1024 * 1024;

export interface Image {
  readonly type: 'image/svg+xml' | 'image/png' | 'image/jpeg' | 'image/webp';
  readonly bytes: Uint8Array;
}

export interface Logo {
  readonly state: LogoState;
  readonly image: Image | undefined;
  readonly bytes: number;
  readonly limit: number;
  /** What is wrong inside the image. */
  readonly fault?: ImageFault;
}

/** Returns the logo that an association names: only an image, and only from inside its folder, never through a link. */
export function readLogo(folder: string, name: string): Logo {
  const without = (state: Logo['state'], bytes = 0): Logo => ({
    state,
    image: undefined,
    bytes,
    limit: largestLogo,
  });
  if (/^[a-z]:[\\/]/iu.test(name)) return without('outside');
  if (/^[a-z][a-z0-9+.-]*:|^\/\//iu.test(name)) return without('url');
  const target = path.resolve(folder, name);
  if (!isInside(path.resolve(folder), target)) return without('outside');
  const file = read(target, largestLogo, path.resolve(folder));
  if (!file.ok) {
    if (file.fault === 'too-large') return without('too-large', file.bytes);
    if (file.fault === 'git') return without('outside');
    return without(file.fault === 'missing' || file.fault === 'link' ? file.fault : 'not-image');
  }
  const type = imageType(file.bytes);
  if (!type) return without('not-image');
  const fault = faultIn(type, file.bytes);
  if (fault) return { ...without(fault.state, file.bytes.length), fault };
  return { state: 'ok', image: { type, bytes: file.bytes }, bytes: file.bytes.length, limit: largestLogo };
}

function isInside(folder: string, target: string): boolean {
  const way = path.relative(folder, target);
  return way !== '' && !way.startsWith('..') && !path.isAbsolute(way);
}

function faultIn(type: Image['type'], bytes: Uint8Array): ImageFault | undefined {
  if (type === 'image/svg+xml') return svgFault(bytes);
  const examined = examineRaster(type, bytes);
  return examined.ok ? undefined : examined.fault;
}

/** By content, since a name proves nothing. */
function imageType(bytes: Uint8Array): Image['type'] | undefined {
  const raster = rasterType(bytes);
  if (raster) return raster;
  const head = new TextDecoder().decode(bytes.subarray(0, 4096));
  return isDrawing(head) ? 'image/svg+xml' : undefined;
}

/**
 * Returns whether a text begins as a drawing, after what may stand before it. Each part of that is read once, whatever follows.
 */
function isDrawing(text: string): boolean {
  const before = /\uFEFF|\s+|<\?xml[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*>/uy;
  let at = 0;
  while (before.test(text)) at = before.lastIndex;
  return /^<svg[\s>/]/u.test(text.slice(at));
}
