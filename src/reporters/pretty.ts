import type { Digits } from '../calendar/digits.js';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import type { Range } from '../diagnostics/range.js';
import { isolated } from '../locales/ar/words.js';
import { harmless } from '../locales/quoted.js';
import { type Language, type Speaker, speaker } from '../locales/say.js';
import { hintOf, messageOf } from '../rules/lib/said.js';
import { byFile, type Counts, countsOf } from './report.js';

export interface PrettyOptions {
  readonly language: Language;
  readonly colour: boolean;
  readonly texts: ReadonlyMap<string, string>;
  /** The counts of the summary, if not all diagnostics are shown. */
  readonly counts?: Counts;
}

/**
 * Returns text for people: file by file with its counts, each diagnostic with its place, its lines, what is wrong and what
 * to do; then the total counts.
 */
export function pretty(diagnostics: readonly Diagnostic[], files: number, options: PrettyOptions): string {
  const paint = options.colour ? painted : plain;
  const groups = [...byFile(diagnostics)].map(([file, found]) => {
    const say = speaker(options.language, digitsOf(found));
    const lines = options.texts.get(file)?.split(/\r?\n/u) ?? [];
    const head = `${paint.place(named(file))}  ${counted(found, paint, say)}`;
    return [head, '', ...found.map((one) => block(one, lines, options.language, paint))].join('\n');
  });
  const summary = options.counts ?? countsOf(diagnostics, files);
  const say = speaker(options.language, digitsOf(diagnostics));
  return [...groups, say('cli.check.summary', summary), ''].join('\n');
}

/** Returns the digits for a sentence about diagnostics: Latin if all of theirs are. */
function digitsOf(found: readonly Diagnostic[]): Digits {
  return found.length > 0 && found.every(({ digits }) => digits === 'latin') ? 'latin' : 'arabic';
}

function block(one: Diagnostic, lines: readonly string[], language: Language, paint: Paint): string {
  const { range, rule, severity } = one;
  const say = speaker(language);
  const { line, column } = range.start;
  return [
    `  ${line}:${column}  ${paint[severity](say(`label.${severity}`))}  ${paint.faint(rule)}`,
    ...frame(lines, range, paint, severity),
    `  ${messageOf(one, language)}`,
    `  ${paint.faint(`${say('label.hint')}:`)} ${hintOf(one, language)}`,
    '',
  ].join('\n');
}

/** Returns a path for display; one with Arabic letters is isolated, so that it isn't reordered. */
function named(file: string): string {
  return rightToLeft.test(file) ? isolated(harmless(file)) : harmless(file);
}

/** Returns the number of a file's findings of each severity, without zeros. */
function counted(found: readonly Diagnostic[], paint: Paint, say: Speaker): string {
  const { errors, warnings, infos } = countsOf(found, 1);
  return [
    ...(errors > 0 ? [paint.error(say('cli.check.errors', { errors }))] : []),
    ...(warnings > 0 ? [paint.warning(say('cli.check.warnings', { warnings }))] : []),
    ...(infos > 0 ? [paint.info(say('cli.check.infos', { infos }))] : []),
  ].join(say('cli.check.comma'));
}

/** Returns `file:line:column`, which terminals turn into a link; one with Arabic letters is isolated. */
export function placed(file: string, { start }: Range): string {
  const place = `${harmless(file)}:${start.line}:${start.column}`;
  return rightToLeft.test(file) ? isolated(place) : place;
}

/** Returns the two lines above a finding, its own line, and a pointer to its words. */
function frame(lines: readonly string[], range: Range, paint: Paint, severity: Severity): string[] {
  const { line, column } = range.start;
  const faulty = lines[line - 1];
  if (faulty === undefined || lines.every((one) => one === '')) return [];
  const first = Math.max(1, line - 2);
  const width = String(line).length;
  const gutter = (n: number) => `  ${n === line ? '>' : ' '} ${String(n).padStart(width)} | `;
  const shown = lines
    .slice(first - 1, line)
    .map((words, i) => paint.faint(gutter(first + i)) + visible(clipped(words, column)));
  const end = range.end.line === line ? range.end.column : faulty.length + 1;
  // As many characters as `clipped` needs to see that there are more.
  const words = visible(faulty.slice(column - 1, Math.min(end - 1, column + longestLine))).trimEnd();
  const pad = ' '.repeat(gutter(line).length);
  // Terminals reorder Arabic lines, so that a caret placed by column would point at the wrong word.
  if (faulty.length > longestLine || rightToLeft.test(faulty.slice(0, end - 1)))
    return words === '' ? shown : [...shown, `${pad}${paint[severity](`^ ${clipped(words, 0)}`)}`];
  return [
    ...shown,
    `${pad}${' '.repeat(column - 1)}${paint[severity]('^'.repeat(Math.max(1, words.length)))}`,
  ];
}

const rightToLeft = /[\p{Script=Arabic}\u200F]/u;
const longestLine = 160;

/** Returns a line, if very long cut around the column that matters. */
function clipped(words: string, column: number): string {
  if (words.length <= longestLine) return words;
  const from = Math.max(0, Math.min(column - longestLine / 2, words.length - longestLine));
  return `${from > 0 ? '…' : ''}${words.slice(from, from + longestLine)}${from + longestLine < words.length ? '…' : ''}`;
}

/** Returns words for a terminal: tabs as spaces, and «�» for what moves the cursor, sets colours or reorders the line. */
export function visible(words: string): string {
  return harmless(words.replaceAll('\t', ' '));
}

type Paint = Record<Severity | 'place' | 'faint', (text: string) => string>;

const ansi = (code: number) => (text: string) => `\u001B[${code}m${text}\u001B[0m`;
const painted: Paint = { error: ansi(31), warning: ansi(33), info: ansi(36), place: ansi(1), faint: ansi(2) };
const same = (text: string) => text;
const plain: Paint = { error: same, warning: same, info: same, place: same, faint: same };
