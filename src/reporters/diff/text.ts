import { isOfLines } from '../../diff/change.js';
import type { Change, Changes, Segment } from '../../diff/changes.js';
import { isolated } from '../../locales/ar/words.js';
import { harmless } from '../../locales/quoted.js';
import type { Language } from '../../locales/say.js';
import { shownParts } from '../../view/change-lines.js';
import { type ChangeRow, type ChangesView, changesView } from '../../view/changes.js';
import { wrapped } from '../columns.js';

export interface DiffTextOptions {
  readonly language: Language;
  readonly colour: boolean;
  /** Cells of a line; undefined to break no lines. */
  readonly width: number | undefined;
}

/** Returns text for a terminal: each change with its place, its words marked by colour or, without colour, by brackets. */
export function text(changes: Changes, { language, colour, width }: DiffTextOptions): string {
  const view = changesView(changes, language);
  const paint = colour ? painted : plain;
  const broken = (line: string, indent: string) =>
    (width === undefined ? [line] : wrapped([line], Math.max(20, width - 1 - indent.length))).map(
      (one) => indent + one,
    );
  const blocks = view.rows.map((row, i) => [
    '',
    ...broken(headOf(row, language, paint), ''),
    ...(row.from ? broken(paint.faint(harmless(row.from)), '   ') : []),
    ...linesOf(changes.changes[i], paint).flatMap((line) => broken(line, '   ')),
  ]);
  const lines = [...heading(view, language, paint).flatMap((line) => broken(line, '')), ...blocks.flat()];
  return `${lines.join('\n')}\n`;
}

function heading(view: ChangesView, language: Language, paint: Paint): string[] {
  const { title, policy, versions, summary } = view;
  return [
    `${paint.head(title)}: ${shownWords(policy, language)}`,
    ...versions.map(
      ({ label, name, facts }) => `${label} ${harmless(name)} (${shownWords(facts, language)})`,
    ),
    summary,
  ];
}

function headOf({ number, label, place }: ChangeRow, language: Language, paint: Paint): string {
  return `${number}. ${paint.head(label)}: ${place.map((step) => shownWords(step, language)).join(' › ')}`;
}

/** Returns words as a line may hold them: Arabic words in an English line are kept together. */
function shownWords(words: string, language: Language): string {
  return language === 'ar' ? harmless(words) : isolated(words);
}

/** The sign for a line break that was removed or added. */
const endOfLine = '¶';

/** Returns the lines of the new text with the removed words among them; of a removed text, its own lines. */
function linesOf(change: Change | undefined, paint: Paint): string[] {
  if (!change) return [];
  const end = (op: 'removed' | 'added') => (isOfLines(change) ? paint[op](endOfLine) : '');
  return shownParts(change, Number.POSITIVE_INFINITY)
    .flat()
    .map(({ text: words, op }) => {
      const isEnd = words === '\n';
      if (op === 'after') return isEnd ? `${end('added')}\n` : harmless(words);
      if (op === 'before' && change.after) return isEnd ? end('removed') : '';
      return isEnd ? words : op === 'before' ? harmless(words) : paint[op](shown(words, op));
    })
    .join('')
    .split('\n');
}

/** Returns words isolated if they have Latin letters or figures, which would pull the brackets to their side. */
function shown(words: string, op: Segment['op']): string {
  return op !== 'same' && /[A-Za-z\d٠-٩]/u.test(words) ? isolated(words) : harmless(words);
}

type Paint = Record<Segment['op'] | 'head' | 'faint', (words: string) => string>;

const ansi = (code: string) => (words: string) => `\u001B[${code}m${words}\u001B[0m`;
const same = (words: string) => words;
// Also struck through and underlined, if the terminal can, since not everybody distinguishes red from green.
const painted: Paint = {
  same,
  removed: ansi('31;9'),
  added: ansi('32;4'),
  head: ansi('1'),
  faint: ansi('2'),
};
const plain: Paint = {
  same,
  removed: (words) => `[-${words}-]`,
  added: (words) => `{+${words}+}`,
  head: same,
  faint: same,
};
