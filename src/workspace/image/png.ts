import { crc32, inflateSync } from 'node:zlib';
import { damaged, dimensionsFault, type Examined, type ImageFault, isDamaged } from './fault.js';

/** Reads a PNG to its end, and checks every chunk's checksum and that the number of pixels is as declared. */
export function examinePng(bytes: Uint8Array): Examined {
  const read = readPng(bytes, dimensionsFault);
  if ('fault' in read) return { ok: false, fault: read.fault };
  const { header, data } = read;
  return hasPixels(Buffer.concat(data), header)
    ? { ok: true, width: header.width, height: header.height }
    : isDamaged;
}

/** Returns whether a PNG of any size has all its chunks undamaged. */
export function isWholePng(bytes: Uint8Array): boolean {
  return !('fault' in readPng(bytes, () => undefined));
}

/** Reads the chunks of a PNG; `faultOf` returns what is wrong with its size. */
function readPng(bytes: Uint8Array, faultOf: typeof dimensionsFault): ReadPng {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let header: Header | undefined;
  let hasPalette = false;
  let at = 8;
  for (;;) {
    if (at + 12 > bytes.length) return { fault: damaged };
    const length = view.getUint32(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length) return { fault: damaged };
    if (crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return { fault: damaged };
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const content = bytes.subarray(at + 8, end);
    if (!header) {
      header = type === 'IHDR' ? headerOf(content) : undefined;
      if (!header) return { fault: damaged };
      const fault = faultOf(header.width, header.height);
      if (fault) return { fault };
    } else if (type === 'PLTE') hasPalette = length > 0 && length <= 768 && length % 3 === 0;
    else if (type === 'IDAT') data.push(content);
    else if (type === 'IEND') break;
    // An unknown chunk whose name begins with a capital can't be ignored.
    else if (/^[A-Z]/u.test(type)) return { fault: damaged };
    at = end + 4;
  }
  return header.colour === palette && !hasPalette ? { fault: damaged } : { header, data };
}

type ReadPng =
  | { readonly fault: ImageFault }
  | { readonly header: Header; readonly data: readonly Uint8Array[] };

interface Header {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colour: number;
  readonly interlaced: boolean;
}

const palette = 3;

/** The samples of a pixel and the bits that a sample may have, by the number of the colour type. */
const colours: Readonly<Record<number, { readonly samples: number; readonly depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  [palette]: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};

function headerOf(content: Uint8Array): Header | undefined {
  if (content.length !== 13) return undefined;
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const [depth = 0, colour = -1, compression, filter, interlace = 2] = content.subarray(8);
  if (!colours[colour]?.depths.includes(depth) || compression !== 0 || filter !== 0 || interlace > 1)
    return undefined;
  return { width: view.getUint32(0), height: view.getUint32(4), depth, colour, interlaced: interlace === 1 };
}

/** Where each of the seven passes of an interlaced picture begins, and its steps. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

function hasPixels(data: Uint8Array, { width, height, depth, colour, interlaced }: Header): boolean {
  const bits = (colours[colour]?.samples ?? 0) * depth;
  const parts = interlaced
    ? passes.map(([x, y, stepX, stepY]) => ({
        columns: Math.ceil((width - x) / stepX),
        rows: Math.ceil((height - y) / stepY),
      }))
    : [{ columns: width, rows: height }];
  // Each row begins with the number of its filter (0–4).
  const sizes = parts
    .filter(({ columns, rows }) => columns > 0 && rows > 0)
    .map(({ columns, rows }) => ({ rows, row: 1 + Math.ceil((columns * bits) / 8) }));
  const expected = sizes.reduce((sum, { rows, row }) => sum + rows * row, 0);
  const pixels = inflated(data, expected);
  if (pixels?.length !== expected) return false;
  let at = 0;
  for (const { rows, row } of sizes)
    for (let i = 0; i < rows; i += 1, at += row) if ((pixels[at] ?? 5) > 4) return false;
  return true;
}

/** Unpacks data; returns undefined if it is damaged or larger than expected. */
function inflated(data: Uint8Array, expected: number): Uint8Array | undefined {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, expected) });
  } catch {
    return undefined;
  }
}
