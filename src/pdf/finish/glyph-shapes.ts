import { NotUnderstood } from '../objects.js';

/*
 * Chromium 143 embeds another part of a font for each colour that it is drawn in. The parts keep the numbers of the glyphs, so
 * that they can be merged again. TrueType: ISO 14496-22, chapters 4 and 5.
 */

/** The tables that a PDF needs of a TrueType font whose glyphs are given by number (ISO 32000-1, 9.9). */
const neededTables = ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'] as const;
type NeededTable = (typeof neededTables)[number];

/** Tables that don't affect how a glyph is drawn. */
const idleTables = new Set(['OS/2', 'cmap', 'name', 'post', 'GDEF', 'GPOS', 'GSUB']);

interface Part {
  readonly tables: Readonly<Record<NeededTable, Buffer>>;
  readonly glyphs: number;
  readonly metrics: number;
  /** Where each glyph's shape begins, and where the last one ends. */
  readonly starts: Uint32Array;
}

export interface GlyphShapes {
  readonly bytes: Buffer;
  /** How wide each glyph is, in thousandths; undefined for those without a width. */
  readonly advances: readonly (number | undefined)[];
}

/** Merges parts of one TrueType font into one with all glyphs. Throws `NotUnderstood` where they hold more than shapes. */
export function mergedGlyphShapes(files: readonly Buffer[]): GlyphShapes {
  try {
    return merged(files.map(partOf));
  } catch (error) {
    // A table that is shorter than it says.
    if (error instanceof RangeError) throw new NotUnderstood('a font file');
    throw error;
  }
}

/** Returns a test for the glyphs of a TrueType font that draw something, which none beyond its end do. Throws `NotUnderstood`. */
export function drawnGlyphs(file: Buffer): (glyph: number) => boolean {
  try {
    const { starts } = partOf(file);
    return (glyph) => (starts[glyph] ?? 0) < (starts[glyph + 1] ?? 0);
  } catch (error) {
    if (error instanceof RangeError) throw new NotUnderstood('a font file');
    throw error;
  }
}

function merged(parts: readonly Part[]): GlyphShapes {
  const [first] = parts;
  if (!first) throw new NotUnderstood('no font');
  const count = Math.max(...parts.map(({ glyphs }) => glyphs));
  const metrics = Buffer.alloc(count * 4);
  const locations = Buffer.alloc((count + 1) * 4);
  const shapes = Buffer.alloc(parts.reduce((sum, { tables }) => sum + tables.glyf.length, 3 * count));
  const advances: number[] = [];
  let offset = 0;
  for (let glyph = 0; glyph < count; glyph++) {
    for (const part of parts) {
      const [from, to] = [part.starts[glyph] ?? 0, part.starts[glyph + 1] ?? 0];
      const advance = advanceOf(part, glyph);
      // In the parts that lack it, a glyph has neither shape nor advance.
      if (from >= to && advance === 0) continue;
      if (advance > 0) advances[glyph] = advance;
      metrics.writeUInt16BE(advance, glyph * 4);
      metrics.writeInt16BE(bearingOf(part, glyph), glyph * 4 + 2);
      if (from < to) offset += (part.tables.glyf.copy(shapes, offset, from, to) + 3) & ~3;
      break;
    }
    locations.writeUInt32BE(offset, (glyph + 1) * 4);
  }
  const head = Buffer.from(first.tables.head);
  head.writeInt16BE(1, longLocationsAt);
  // The box around all glyphs.
  for (const [at, pick] of [
    [36, Math.min],
    [38, Math.min],
    [40, Math.max],
    [42, Math.max],
  ] as const)
    head.writeInt16BE(pick(...parts.map(({ tables }) => tables.head.readInt16BE(at))), at);
  const hhea = Buffer.from(first.tables.hhea);
  hhea.writeUInt16BE(Math.max(...parts.map(({ tables }) => tables.hhea.readUInt16BE(10))), 10);
  hhea.writeUInt16BE(count, metricsCountAt);
  // All fields from the number of glyphs on are maximums: the largest of the parts is right for all.
  const maxp = Buffer.from(first.tables.maxp);
  for (let at = 4; at < maxp.length; at += 2)
    maxp.writeUInt16BE(Math.max(...parts.map(({ tables }) => tables.maxp.readUInt16BE(at))), at);
  const glyf = shapes.subarray(0, offset);
  return { bytes: fontFile({ glyf, head, hhea, hmtx: metrics, loca: locations, maxp }), advances };
}

const noBytes = Buffer.alloc(3);
const longLocationsAt = 50;
const metricsCountAt = 34;
const checksumAt = 8;
/** The offset of the units per font size, which must be a thousand, as in a PDF. */
const unitsAt = 18;

function partOf(file: Buffer): Part {
  if (file.length < 12 || file.readUInt32BE(0) !== 0x00010000) throw new NotUnderstood('a font format');
  const tables: Partial<Record<string, Buffer>> = {};
  for (let i = 0; i < file.readUInt16BE(4); i++) {
    const entry = 12 + i * 16;
    const tag = file.toString('latin1', entry, entry + 4);
    const start = file.readUInt32BE(entry + 8);
    const end = start + file.readUInt32BE(entry + 12);
    if (end > file.length) throw new NotUnderstood('a font file');
    if (!isNeeded(tag) && !idleTables.has(tag)) throw new NotUnderstood(`the font table ${tag}`);
    tables[tag] = file.subarray(start, end);
  }
  const { glyf, head, hhea, hmtx, loca, maxp } = tables;
  if (!glyf || !head || !hhea || !hmtx || !loca || !maxp) throw new NotUnderstood('a font without shapes');
  if (head.readUInt16BE(unitsAt) !== 1000) throw new NotUnderstood('units of a font');
  return {
    tables: { glyf, head, hhea, hmtx, loca, maxp },
    glyphs: maxp.readUInt16BE(4),
    metrics: hhea.readUInt16BE(metricsCountAt),
    starts: startsOf(loca, head.readInt16BE(longLocationsAt) === 1),
  };
}

function isNeeded(tag: string): tag is NeededTable {
  return (neededTables as readonly string[]).includes(tag);
}

function startsOf(loca: Buffer, long: boolean): Uint32Array {
  return Uint32Array.from({ length: loca.length / (long ? 4 : 2) }, (_, glyph) =>
    long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2,
  );
}

function advanceOf({ tables, glyphs, metrics }: Part, glyph: number): number {
  return glyph < glyphs ? tables.hmtx.readUInt16BE(Math.min(glyph, metrics - 1) * 4) : 0;
}

function bearingOf({ tables, metrics }: Part, glyph: number): number {
  return tables.hmtx.readInt16BE(glyph < metrics ? glyph * 4 + 2 : metrics * 4 + (glyph - metrics) * 2);
}

function fontFile(tables: Readonly<Record<NeededTable, Buffer>>): Buffer {
  const start = 12 + neededTables.length * 16;
  const directory = Buffer.alloc(start);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(neededTables.length, 4);
  const power = Math.floor(Math.log2(neededTables.length));
  directory.writeUInt16BE(16 << power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE((neededTables.length << 4) - (16 << power), 10);
  tables.head.writeUInt32BE(0, checksumAt);
  const bytes: Buffer[] = [directory];
  let offset = start;
  for (const [i, tag] of neededTables.entries()) {
    const table = tables[tag];
    const entry = 12 + i * 16;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(checksum(table), entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(table.length, entry + 12);
    const padding = -table.length & 3;
    bytes.push(table, noBytes.subarray(0, padding));
    offset += table.length + padding;
  }
  const sum = bytes.reduce((total, part) => (total + checksum(part)) >>> 0, 0);
  tables.head.writeUInt32BE((0xb1b0afba - sum) >>> 0, checksumAt);
  return Buffer.concat(bytes);
}

/** Returns the sum of a table's four-byte numbers, with zeros after its end. */
function checksum(table: Buffer): number {
  let sum = 0;
  const whole = table.length & ~3;
  for (let at = 0; at < whole; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  for (let at = whole; at < table.length; at++)
    sum = (sum + (table[at] ?? 0) * 2 ** (24 - 8 * (at & 3))) >>> 0;
  return sum;
}
