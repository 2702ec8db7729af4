import type { Range } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';

const byteOrderMark = '\uFEFF';

/** Converts between the editor's positions and offsets in a text without its byte order mark; both are in UTF-16 units. */
export interface Positions {
  readonly offsetAt: TextDocument['offsetAt'];
  readonly range: (start: number, end: number) => Range;
}

/**
 * Returns the text as the checks read it. Positions stay the same: a lone carriage return ends a line for the editor as well.
 */
export function textOf(document: TextDocument): string {
  const text = document.getText().replace(/\r(?!\n)/gu, '\n');
  return text.startsWith(byteOrderMark) ? text.slice(1) : text;
}

export function positionsIn(document: TextDocument): Positions {
  const shift = document.getText().startsWith(byteOrderMark) ? 1 : 0;
  const positionAt = (offset: number) => document.positionAt(offset + shift);
  return {
    offsetAt: (position) => Math.max(0, document.offsetAt(position) - shift),
    range: (start, end) => ({ start: positionAt(start), end: positionAt(end) }),
  };
}
