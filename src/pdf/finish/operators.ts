import { decimal } from '../objects.js';
import { codeText } from './character-map.js';
import type { Glyph } from './glyph.js';
import type { Piece } from './lines.js';

/** The distance in points below which two places count as the same. */
const nothingSeen = 0.0003;

/** Returns glyphs of a piece as operators: one show operator a line, another where a glyph stands higher or lower. */
export function written(piece: Piece, glyphs: readonly Glyph[]): string[] {
  const { fontName, size, matrix, y: baseline } = piece;
  const out = ['BT', `/${fontName} ${decimal(size)} Tf`];
  let items = '';
  let hex = '';
  let moved = false;
  const end = () => {
    if (hex) items += `<${hex}>`;
    if (items) out.push(moved ? `[${items}] TJ` : `${items} Tj`);
    moved = false;
    hex = '';
    items = '';
  };
  let start: { x: number; y: number } | undefined;
  let pen = 0;
  for (const { code, x, y, width, hidden } of glyphs) {
    if (!start) {
      out.push(`${matrix} ${decimal(x)} ${decimal(baseline - y)} Tm`);
      start = { x, y };
      pen = x;
    } else if (Math.abs(y - start.y) > nothingSeen) {
      end();
      out.push(`${decimal(x - start.x)} ${decimal(y - start.y)} Td`);
      start = { x, y };
      pen = x;
    } else if (Math.abs(pen - x) > nothingSeen) {
      const back = Math.round(((pen - x) / size) * 100_000) / 100;
      if (hex) items += `<${hex}>`;
      hex = '';
      items += decimal(back);
      moved = true;
      pen -= (back * size) / 1000;
    }
    if (hidden) {
      end();
      out.push('3 Tr', `<${codeText(code)}> Tj`, '0 Tr');
    } else hex += codeText(code);
    pen += width;
  }
  end();
  return [...out, 'ET'];
}
