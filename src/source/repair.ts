import { lineAt, lineStart } from './line.js';

/**
 * Some mistakes make a whole file unreadable: a tab, a missing or odd space, a text that begins with a placeholder
 * or a sign of YAML's, a text that holds a colon and a space. Each is fixed in memory, so that the rest of the
 * file is still checked in the same run.
 */

type TypingMistake = 'tab' | 'odd-space' | 'space-after-colon' | 'placeholder' | 'start' | 'colon';

export interface Repair {
  readonly mistake: TypingMistake;
  /** What is replaced, in the original text; offsets count UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** Characters that look like a space, or are invisible: pasted from a word processor or a web page. */
const odd = '\\u00A0\\u00AD\\u061C\\u2000-\\u200F\\u2028-\\u202F\\u205F-\\u2069\\u3000\\uFEFF';
const beforeSpace = /^ *(?:- +)*(?:[A-Za-z]\w*:)?/u;
const oddSpace = new RegExp(`^ *[${odd}][ ${odd}]*`, 'u');
const invisible = new RegExp(`[${odd}]`, 'gu');

/** Returns a text without odd spaces and invisible characters. */
export function withoutInvisible(text: string): string {
  return text.replace(invisible, '');
}

/** Returns whether a text holds characters that reorder words, so that people see something other than the program reads. */
export function turnsWords(text: string): boolean {
  return /[\u202A-\u202E\u2066-\u2069]/u.test(text);
}

const lead = /^[ \t]*/u;
const unspaced = /^\s*(?:- +)*[A-Za-z]\w*:(?=[^\s/])/u;
const entry = /^(?<lead>\s*(?:- +)*(?:[A-Za-z]\w*:[ \t]+)?)(?<value>\S.*)$/u;
const structure = /^\s*(?:-(?:\s|$)|[A-Za-z]\w*:(?:\s|$))/u;
const colon = /[^\s:]:(?:\s|$)/u;

/** Returns the repair of the line of `offset`, if one is known. A tab reaches to the next multiple of `tabStop`. */
export function repairOf(text: string, offset: number, tabStop: number): Repair | undefined {
  const from = lineStart(text, offset);
  const line = lineAt(text, offset);
  const indent = lead.exec(line)?.[0] ?? '';
  if (indent.includes('\t')) {
    const replacement = ' '.repeat(columnsOf(indent, tabStop));
    return { mistake: 'tab', start: from, end: from + indent.length, replacement };
  }
  const beforeOdd = beforeSpace.exec(line)?.[0] ?? '';
  const spaces = oddSpace.exec(line.slice(beforeOdd.length))?.[0];
  if (spaces !== undefined) {
    const start = from + beforeOdd.length;
    const wide = spaces.replace(/[\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu, '');
    const replacement = ' '.repeat(Math.max(wide.length, beforeOdd.endsWith(':') ? 1 : 0));
    return { mistake: 'odd-space', start, end: start + spaces.length, replacement };
  }
  const key = unspaced.exec(line)?.[0];
  if (key !== undefined) {
    const start = from + key.length;
    return { mistake: 'space-after-colon', start, end: start, replacement: ' ' };
  }
  const { lead: before, value } = entry.exec(line)?.groups ?? {};
  if (before === undefined || value === undefined || before.trim() === '') return undefined;
  const whole = withContinuation(text, from, before, withoutBlanks(value));
  const mistake = mistakeOf(whole);
  if (!mistake) return undefined;
  const start = from + before.length;
  return { mistake, start, end: start + whole.length, replacement: quote(whole) };
}

/** Returns a value without spaces and tabs at its end; any other white space there is a part of it. */
function withoutBlanks(value: string): string {
  let end = value.length;
  while (value[end - 1] === ' ' || value[end - 1] === '\t') end -= 1;
  return value.slice(0, end);
}

function mistakeOf(value: string): TypingMistake | undefined {
  if (value.startsWith('{{')) return 'placeholder';
  if (/^[@`%]|^[*&!](?!\S+$)/u.test(value)) return 'start';
  if (/^\[[^[\]]*\] *[^\s#,\]}]|^\{[^{}]*\} *[^\s#,\]}]/u.test(value)) return 'start';
  if (colon.test(value) && !/^["'|>[{&*!#]/u.test(value)) return 'colon';
  return undefined;
}

/** Returns a value with the lines that continue it; the value alone if one of them is a key or an item. */
function withContinuation(text: string, from: number, before: string, value: string): string {
  if (/^["'|>[{#]/u.test(value)) return value;
  const column = before.search(/\S/u);
  const start = from + before.length;
  let end = start + value.length;
  for (let next = text.indexOf('\n', end) + 1; next > 0; ) {
    const line = lineAt(text, next);
    if (line.trim() !== '') {
      if (line.search(/\S/u) <= column || line.trimStart().startsWith('#')) break;
      if (structure.test(line)) return value;
      end = next + line.trimEnd().length;
    }
    const newline = text.indexOf('\n', next);
    next = newline < 0 ? 0 : newline + 1;
  }
  return text.slice(start, end);
}

function columnsOf(indent: string, tabStop: number): number {
  let columns = 0;
  for (const space of indent) columns += space === '\t' ? tabStop - (columns % tabStop) : 1;
  return columns;
}

/** Returns a text as a YAML scalar in single quotes, in which the only escape is a doubled quote. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A text with its repairs made; `original` turns an offset in it into one in the original. */
export class Repaired {
  readonly text: string;
  readonly #repairs: readonly Repair[];

  constructor(original: string, repairs: readonly Repair[]) {
    this.#repairs = [...repairs].sort((a, b) => a.start - b.start);
    let text = '';
    let from = 0;
    for (const { start, end, replacement } of this.#repairs) {
      text += original.slice(from, start) + replacement;
      from = end;
    }
    this.text = text + original.slice(from);
  }

  original(offset: number): number {
    let grown = 0;
    for (const { start, end, replacement } of this.#repairs) {
      const at = start + grown;
      if (offset <= at) break;
      if (offset < at + replacement.length) return Math.min(end, Math.max(start, offset - grown - 1));
      grown += replacement.length - (end - start);
    }
    return offset - grown;
  }
}
