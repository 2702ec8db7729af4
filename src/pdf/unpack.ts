import { inflateSync } from 'node:zlib';
import { type Dictionary, NotUnderstood } from './objects.js';

/** The most bytes that one stream may hold, unpacked. */
const largestStream = 32 * 1024 * 1024;

/** Unpacks a stream that was packed by Flate. Throws `NotUnderstood`. */
export function inflated(bytes: Uint8Array): Buffer {
  try {
    return inflateSync(bytes, { maxOutputLength: largestStream });
  } catch {
    throw new NotUnderstood('a packed stream');
  }
}

/** Undoes the PNG filters of rows, with which cross-references and object streams are packed better. Throws `NotUnderstood`. */
export function unpredicted(data: Buffer, parameters: Dictionary): Buffer {
  const predictor = parameters.get('Predictor') ?? 1;
  if (predictor === 1) return data;
  const [columns, colours, bits] = [
    parameters.get('Columns') ?? 1,
    parameters.get('Colors') ?? 1,
    parameters.get('BitsPerComponent') ?? 8,
  ];
  if (
    typeof predictor !== 'number' ||
    predictor < 10 ||
    typeof columns !== 'number' ||
    colours !== 1 ||
    bits !== 8
  )
    throw new NotUnderstood('a predictor');
  if (columns < 1 || data.length % (columns + 1) !== 0) throw new NotUnderstood('a predictor');
  const rows = data.length / (columns + 1);
  const plain = Buffer.alloc(rows * columns);
  for (let row = 0; row < rows; row++) {
    const filter = data[row * (columns + 1)] ?? 0;
    for (let x = 0; x < columns; x++) {
      const raw = data[row * (columns + 1) + 1 + x] ?? 0;
      const left = x > 0 ? (plain[row * columns + x - 1] ?? 0) : 0;
      const above = row > 0 ? (plain[(row - 1) * columns + x] ?? 0) : 0;
      const corner = x > 0 && row > 0 ? (plain[(row - 1) * columns + x - 1] ?? 0) : 0;
      const guess = [0, left, above, (left + above) >> 1, nearest(left, above, corner)][filter];
      if (guess === undefined) throw new NotUnderstood('a predictor');
      plain[row * columns + x] = raw + guess;
    }
  }
  return plain;
}

/** Returns Paeth's prediction (PNG, 9.4). */
function nearest(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}
