import { decimal } from '../objects.js';
import type { Glyph } from './content.js';
import { codeText } from './fonts.js';
import type { Piece } from './lines.js';

/** A glyph as it is written: under a code that stands for it and a text. */
export interface Coded extends Glyph {
  readonly code: number;
  /** Drawn in the mode that draws nothing: the width of its code isn't the font's. */
  readonly hidden?: true;
}

/** Less than this part of a point apart, two places are the same. */
const nothingSeen = 0.0003;

/** A piece as operators: one show operator a line, another where a glyph stands higher or lower. */
export function written(piece: Piece, codes: readonly Coded[]): string[] {
  const { fontName, size, matrix, y: baseline } = piece;
  const out = ['BT', `/${fontName} ${decimal(size)} Tf`];
  let items = '';
  let hex = '';
  const end = () => {
    if (hex) items += `<${hex}>`;
    if (items) out.push(/^<[0-9A-F]+>$/u.test(items) ? `${items} Tj` : `[${items}] TJ`);
    hex = '';
    items = '';
  };
  let start: { x: number; y: number } | undefined;
  let pen = 0;
  for (const { code, x, y, width, hidden } of codes) {
    if (!start) {
      out.push(`${matrix} ${decimal(x)} ${decimal(baseline - y)} Tm`);
      start = { x, y };
      pen = x;
    } else if (y !== start.y) {
      end();
      out.push(`${decimal(x - start.x)} ${decimal(y - start.y)} Td`);
      start = { x, y };
      pen = x;
    } else if (Math.abs(pen - x) > nothingSeen) {
      const back = Math.round(((pen - x) / size) * 100_000) / 100;
      if (hex) items += `<${hex}>`;
      hex = '';
      items += decimal(back);
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
