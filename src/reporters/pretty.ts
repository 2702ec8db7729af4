import { count } from '../diagnostics/collect.js';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import type { Range } from '../diagnostics/range.js';
import { type Language, say, speaker } from '../locales/say.js';

export interface PrettyOptions {
  readonly language: Language;
  readonly colour: boolean;
  readonly texts: ReadonlyMap<string, string>;
}

/** For people: each diagnostic with its place, the lines around it, what is wrong and what to do; then the count. */
export function pretty(diagnostics: readonly Diagnostic[], files: number, options: PrettyOptions): string {
  const paint = options.colour ? painted : plain;
  const tell = speaker(options.language);
  const blocks = diagnostics.map(({ file, range, rule, severity, message, hint }) => {
    const place = `${file}:${range.start.line}:${range.start.column}`;
    const label = tell(`label.${severity}`);
    return [
      `${paint.place(place)}  ${paint[severity](label)}  ${paint.faint(rule)}`,
      ...frame(options.texts.get(file), range, paint, severity),
      `  ${say(options.language, message)}`,
      `  ${paint.faint(`${tell('label.hint')}:`)} ${say(options.language, hint)}`,
      '',
    ].join('\n');
  });
  const summary = { files, errors: count(diagnostics, 'error'), warnings: count(diagnostics, 'warning') };
  return [...blocks, tell('cli.check.summary', summary), ''].join('\n');
}

/** Two lines above the fault, its own, and a pointer at the words in question. */
function frame(text: string | undefined, range: Range, paint: Paint, severity: Severity): string[] {
  if (!text) return [];
  const lines = text.split(/\r?\n/u);
  const { line, column } = range.start;
  const first = Math.max(1, line - 2);
  const width = String(line).length;
  const gutter = (n: number) => `  ${n === line ? '>' : ' '} ${String(n).padStart(width)} | `;
  const shown = lines
    .slice(first - 1, line)
    .map((words, i) => paint.faint(gutter(first + i)) + clipped(words, column));
  const faulty = lines[line - 1] ?? '';
  const end = range.end.line === line ? range.end.column : faulty.length + 1;
  const words = faulty.slice(column - 1, end - 1);
  const pad = ' '.repeat(gutter(line).length);
  // Terminals turn Arabic lines around, so that a caret counted in columns would point at the wrong word there.
  if (rightToLeft.test(faulty.slice(0, end - 1)) || column > longestLine)
    return words.trim() === '' ? shown : [...shown, `${pad}${paint[severity](`^ ${clipped(words, 0)}`)}`];
  return [
    ...shown,
    `${pad}${' '.repeat(column - 1)}${paint[severity]('^'.repeat(Math.max(1, words.length)))}`,
  ];
}

const rightToLeft = /\p{Script=Arabic}/u;
const longestLine = 160;

/** A very long line, cut around the column that matters. */
function clipped(words: string, column: number): string {
  if (words.length <= longestLine) return words;
  const from = Math.max(0, Math.min(column - longestLine / 2, words.length - longestLine));
  return `${from > 0 ? '…' : ''}${words.slice(from, from + longestLine)}${from + longestLine < words.length ? '…' : ''}`;
}

type Paint = Record<Severity | 'place' | 'faint', (text: string) => string>;

const ansi = (code: number) => (text: string) => `\u001B[${code}m${text}\u001B[0m`;
const painted: Paint = { error: ansi(31), warning: ansi(33), info: ansi(36), place: ansi(1), faint: ansi(2) };
const same = (text: string) => text;
const plain: Paint = { error: same, warning: same, info: same, place: same, faint: same };
