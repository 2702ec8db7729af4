import { dimensionsFault, type Examined, isDamaged } from './fault.js';

/** The most pixels decoded in total: each scan of a progressive picture goes over all of them. */
const mostDecoded = 600_000_000;

/** Reads a JPEG's segments to its end, and checks its size and that every scan has the tables that it names. */
export function examineJpeg(bytes: Uint8Array, faultOf = dimensionsFault): Examined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const quantization = new Set<number>();
  const huffman = new Set<number>();
  let frame: Frame | undefined;
  let scans = 0;
  let at = 2;
  for (;;) {
    // Filling bytes FF may precede a marker.
    if (bytes[at] !== 0xff) return isDamaged;
    while (bytes[at] === 0xff) at += 1;
    const marker = bytes[at];
    at += 1;
    if (marker === undefined) return isDamaged;
    if (marker === endOfImage) break;
    if (marker === 0x01 || isRestart(marker)) continue;
    if (at + 2 > bytes.length) return isDamaged;
    const length = view.getUint16(at);
    const content = bytes.subarray(at + 2, at + length);
    if (length < 2 || at + length > bytes.length) return isDamaged;
    at += length;
    if (marker === quantizationTables) {
      if (!readQuantization(content, quantization)) return isDamaged;
    } else if (marker === huffmanTables) {
      if (!readHuffman(content, huffman)) return isDamaged;
    } else if (frames.has(marker)) {
      if (frame) return isDamaged;
      frame = frameOf(content);
      if (!frame) return isDamaged;
      const fault = faultOf(frame.width, frame.height);
      if (fault) return { ok: false, fault };
      frame = { ...frame, progressive: marker === progressive };
    } else if (marker >= 0xc3 && marker <= 0xcf && marker !== 0xc8) return isDamaged;
    else if (marker === startOfScan) {
      if (!frame || !canScan(content, frame, quantization, huffman)) return isDamaged;
      scans += 1;
      if (scans * frame.width * frame.height > mostDecoded) return { ok: false, fault: { state: 'heavy' } };
      const from = at;
      at = endOfScan(bytes, at);
      if (at === from) return isDamaged;
    }
  }
  return frame && scans > 0 ? { ok: true, width: frame.width, height: frame.height } : isDamaged;
}

/** Returns whether a JPEG of any size has all its segments to its end. */
export function isWholeJpeg(bytes: Uint8Array): boolean {
  const examined = examineJpeg(bytes, () => undefined);
  return examined.ok || examined.fault.state !== 'damaged';
}

const endOfImage = 0xd9;
const startOfScan = 0xda;
const quantizationTables = 0xdb;
const huffmanTables = 0xc4;
const progressive = 0xc2;
/** Baseline, extended and progressive with Huffman codes, which browsers read. */
const frames: ReadonlySet<number> = new Set([0xc0, 0xc1, progressive]);

const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly progressive: boolean;
  /** The quantization table of each component. */
  readonly components: ReadonlyMap<number, number>;
}

function frameOf(content: Uint8Array): Frame | undefined {
  const [precision, high = 0, low = 0, wideHigh = 0, wideLow = 0, count = 0] = content;
  if (precision !== 8 || ![1, 3, 4].includes(count) || content.length !== 6 + 3 * count) return undefined;
  const components = new Map<number, number>();
  for (let i = 0; i < count; i += 1) {
    const [id = 0, sampling = 0, table = 4] = content.subarray(6 + 3 * i);
    const [across, down] = [sampling >> 4, sampling & 15];
    if (across < 1 || across > 4 || down < 1 || down > 4 || table > 3) return undefined;
    components.set(id, table);
  }
  if (components.size !== count) return undefined;
  return { height: high * 256 + low, width: wideHigh * 256 + wideLow, progressive: false, components };
}

function readQuantization(content: Uint8Array, known: Set<number>): boolean {
  let at = 0;
  while (at < content.length) {
    const head = content[at] ?? 0;
    if (head >> 4 > 1 || (head & 15) > 3) return false;
    known.add(head & 15);
    at += 1 + (head >> 4 === 0 ? 64 : 128);
  }
  return at === content.length;
}

/** Adds the tables of a segment, by their class and number in one byte, as in the file; returns false if one is damaged. */
function readHuffman(content: Uint8Array, known: Set<number>): boolean {
  let at = 0;
  while (at < content.length) {
    const head = content[at] ?? 0;
    if (head >> 4 > 1 || (head & 15) > 3) return false;
    const counts = content.subarray(at + 1, at + 17);
    if (counts.length < 16) return false;
    // The number of codes left at each length; a table with more codes than that can't be built.
    let left = 1;
    for (const count of counts) {
      left = left * 2 - count;
      if (left < 0) return false;
    }
    known.add(head);
    at += 17 + counts.reduce((sum, one) => sum + one, 0);
  }
  return at === content.length;
}

function canScan(
  content: Uint8Array,
  { components, progressive: inSteps }: Frame,
  quantization: ReadonlySet<number>,
  huffman: ReadonlySet<number>,
): boolean {
  const [count = 0] = content;
  if (count < 1 || count > 4 || content.length !== 4 + 2 * count) return false;
  const [from = 0, to = 0, bits = 0] = content.subarray(1 + 2 * count);
  const [wantsDc, wantsAc] = inSteps ? [from === 0 && bits >> 4 === 0, from > 0] : [true, true];
  if (inSteps && (from > to || to > 63)) return false;
  for (let i = 0; i < count; i += 1) {
    const [id = 0, tables = 0] = content.subarray(1 + 2 * i);
    const table = components.get(id);
    if (table === undefined || !quantization.has(table)) return false;
    if (wantsDc && !huffman.has(tables >> 4)) return false;
    if (wantsAc && !huffman.has(0x10 | (tables & 15))) return false;
  }
  return true;
}

/** Returns the offset of the next marker that isn't part of a scan's data; the end of the file if there is none. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0 && next !== 0xff && !isRestart(next)) return at;
  }
  return bytes.length;
}
