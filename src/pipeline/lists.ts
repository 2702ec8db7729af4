import { type Diagnostic, inFile } from '../diagnostics/diagnostic.js';
import { fileStart, Lines } from '../diagnostics/range.js';
import { wordListLine } from '../faults/word-list-line.js';
import { wordListUnknown } from '../faults/word-list-unknown.js';
import { checkUnread } from '../rules/lib/check.js';
import { listIds, mostOfAWord, readList, type WordLine } from '../rules/lib/word-lists.js';
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
    const unknown = wordListUnknown.at(fileStart, values);
    return { file, text, phrases: [], diagnostics: inFile(file, [unknown, ...hidden]) };
  }
  const { phrases, bad, excess } = readList(list, text);
  const lines = new Lines(text);
  const wordsAt = ({ start, end }: Span) => text.slice(start, end);
  const findings = [
    ...bad.map((span) => wordListLine.at(lines.range(span.start, span.end), { words: wordsAt(span) })),
    ...excess.map((span) =>
      wordListLine.at(
        lines.range(span.start, span.end),
        { words: wordsAt(span), limit: mostOfAWord },
        { variant: 'many' },
      ),
    ),
  ];
  return { file, text, phrases, diagnostics: inFile(file, [...findings, ...hidden]) };
}
