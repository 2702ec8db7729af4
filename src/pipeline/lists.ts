import { type Diagnostic, finding, inFile } from '../diagnostics/diagnostic.js';
import { fileStart, Lines } from '../diagnostics/range.js';
import { checkUnread } from '../rules/index.js';
import { listIds, mostOfAWord, readList, type WordLine } from '../rules/word-lists.js';
import type { Span } from '../source/located.js';
import type { WordFile } from '../workspace/words.js';
import { unread } from './unread.js';

/** A list of words and what was found in it. */
export interface LoadedList {
  readonly file: string;
  readonly text: string;
  readonly phrases: readonly WordLine[];
  readonly diagnostics: readonly Diagnostic[];
}

export function loadList({ file, name, source }: WordFile): LoadedList {
  if (!source.ok) return { file, text: '', phrases: [], diagnostics: inFile(file, [unread(source)]) };
  const text = Buffer.from(source.bytes)
    .toString('utf8')
    .replace(/^\uFEFF/u, '');
  const hidden = checkUnread(text);
  const list = listIds.find((id) => id === name);
  if (!list) {
    const values = { name, known: listIds };
    const unknown = finding('word-list-unknown', 'warning', fileStart, { key: 'word-list-unknown', values });
    return { file, text, phrases: [], diagnostics: inFile(file, [unknown, ...hidden]) };
  }
  const { phrases, bad, excess } = readList(list, text);
  const lines = new Lines(text);
  const told = (key: string, { start, end }: Span) => {
    const values = { list, words: text.slice(start, end), limit: mostOfAWord };
    return finding('word-list-line', 'warning', lines.range(start, end), { key, values });
  };
  const findings = [
    ...bad.map((span) => told('word-list-line', span)),
    ...excess.map((span) => told('word-list-line.many', span)),
  ];
  return { file, text, phrases, diagnostics: inFile(file, [...findings, ...hidden]) };
}
