import { dimensionsFault, type Examined, isDamaged } from './fault.js';

/** Reads a WebP's chunks to its end, and the size of its first frame, whose parts must be complete. */
export function examineWebp(bytes: Uint8Array): Examined {
  if (bytes.length < 20) return isDamaged;
  const end = 8 + new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true);
  if (end > bytes.length) return isDamaged;
  let canvas: Size | undefined;
  let frame: Size | undefined;
  const chunks = chunksOf(bytes, 12, end);
  if (!chunks) return isDamaged;
  for (const { type, content } of chunks) {
    if (type === 'VP8X') canvas = content.length >= 10 ? extendedSize(content) : undefined;
    else if (type === 'ANMF') frame ??= frameOfAnimation(content);
    else frame ??= frameOf(type, content);
  }
  const size = canvas ?? frame;
  if (!size || !frame) return isDamaged;
  const fault = dimensionsFault(size.width, size.height) ?? dimensionsFault(frame.width, frame.height);
  return fault ? { ok: false, fault } : { ok: true, ...size };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Chunk {
  readonly type: string;
  readonly content: Uint8Array;
}

/** Returns the chunks; undefined if one reaches beyond the end. */
function chunksOf(bytes: Uint8Array, from: number, end: number): Chunk[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  let at = from;
  while (at < end) {
    if (at + 8 > end) return undefined;
    const size = view.getUint32(at + 4, true);
    if (at + 8 + size > end) return undefined;
    const type = String.fromCharCode(...bytes.subarray(at, at + 4));
    chunks.push({ type, content: bytes.subarray(at + 8, at + 8 + size) });
    // Chunks begin at even offsets.
    at += 8 + size + (size % 2);
  }
  return chunks;
}

function extendedSize(content: Uint8Array): Size {
  return { width: 1 + threeBytes(content, 4), height: 1 + threeBytes(content, 7) };
}

function frameOfAnimation(content: Uint8Array): Size | undefined {
  const chunks = content.length > 16 ? chunksOf(content, 16, content.length) : undefined;
  for (const { type, content: inner } of chunks ?? []) {
    const frame = frameOf(type, inner);
    if (frame) return frame;
  }
  return undefined;
}

function frameOf(type: string, content: Uint8Array): Size | undefined {
  return type === 'VP8 ' ? lossySize(content) : type === 'VP8L' ? losslessSize(content) : undefined;
}

/** Returns the size of a lossy frame (RFC 6386, 9.1), which must be a key frame with its first partition. */
function lossySize(content: Uint8Array): Size | undefined {
  if (content.length < 11) return undefined;
  const tag = threeBytes(content, 0);
  const isKeyFrame = (tag & 1) === 0;
  const firstPartition = tag >> 5;
  if (!isKeyFrame || content[3] !== 0x9d || content[4] !== 0x01 || content[5] !== 0x2a) return undefined;
  if (firstPartition === 0 || 10 + firstPartition >= content.length) return undefined;
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff };
}

/** Returns the size of a lossless frame (RFC 9649, 3.4): a signature, 14 bits for each side, and 3 bits of version, 0. */
function losslessSize(content: Uint8Array): Size | undefined {
  if (content.length < 6 || content[0] !== 0x2f) return undefined;
  const bits = new DataView(content.buffer, content.byteOffset, content.byteLength).getUint32(1, true);
  if (bits >>> 29 !== 0) return undefined;
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

function threeBytes(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
}
