import { type Diagnostic, finding, inFile } from '../diagnostics/diagnostic.js';
import { fileStart, Lines } from '../diagnostics/range.js';
import { checkUnread } from '../rules/index.js';
import { listIds, readList, type WordLine } from '../rules/word-lists.js';
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
  const { phrases, bad } = readList(list, text);
  const lines = new Lines(text);
  const findings = bad.map(({ start, end }) =>
    finding('word-list-line', 'warning', lines.range(start, end), {
      key: 'word-list-line',
      values: { list, words: text.slice(start, end) },
    }),
  );
  return { file, text, phrases, diagnostics: inFile(file, [...findings, ...hidden]) };
}
