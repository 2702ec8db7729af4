import type { Content, Files } from './folder.js';

/** Where a fault begins and ends: `line:column-line:column`, counted from 1 in UTF-16 units. */
export type Place = string;

/** Returns files without the marks of faults (⟦so⟧), and the places that were marked, file by file. */
export function unmarked(files: Files): { files: Files; places: { file: string; place: Place }[] } {
  const clean: Record<string, Content> = {};
  const places: { file: string; place: Place }[] = [];
  for (const [file, content] of Object.entries(files)) {
    if (typeof content !== 'string') {
      clean[file] = content;
      continue;
    }
    const { text, found } = unmark(content);
    clean[file] = text;
    for (const place of found) places.push({ file, place });
  }
  return { files: clean, places };
}

function unmark(marked: string): { text: string; found: Place[] } {
  let text = '';
  const open: { at: string; slot: number }[] = [];
  const found: Place[] = [];
  for (const char of marked) {
    const line = text.split('\n').length;
    const at = `${line}:${text.length - text.lastIndexOf('\n')}`;
    if (char === '⟦') open.push({ at, slot: found.push('') - 1 });
    else if (char === '⟧') {
      const start = open.pop();
      if (start) found[start.slot] = `${start.at}-${at}`;
    } else text += char;
  }
  if (open.length > 0) throw new Error('a mark is never closed');
  return { text, found };
}
