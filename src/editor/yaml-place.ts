import type { Path } from '../source/located.js';
import { type Flow, type FlowKey, pathIn, readFlow } from './flow.js';

/**
 * Finds where things stand in a text that is being typed, from its lines and indentation alone: the line under the cursor is
 * often not valid YAML yet, and errors elsewhere must not matter either.
 */

/** A key, or a dash with the index of its item, and the column that it stands in. */
interface Step {
  readonly column: number;
  readonly step: string | number;
}

export type KeyPlace = FlowKey;

/** What is being typed at an offset. Offsets are in UTF-16 units. */
export interface Place {
  /** `key`: a key of the map at the path, or the beginning of the item there. `value`: the value at the path. */
  readonly slot: 'key' | 'value';
  readonly path: Path;
  /** Where the typed text begins. */
  readonly start: number;
  /** `flow`: between brackets; `block`: in a text after `|` or `>`. */
  readonly style: 'line' | 'flow' | 'block';
}

interface Reading {
  steps: Step[];
  /** The column of the key or dash whose block text is on the lines below, indented further. */
  block: number | undefined;
  /** Where an open bracket stands, and the column of its key. */
  flow: { readonly from: number; readonly column: number } | undefined;
  readonly keys: KeyPlace[];
}

/** Returns every key of a text with its place. */
export function keysIn(text: string): readonly KeyPlace[] {
  const reading = begin();
  for (const { from, end } of linesOf(text)) readLine(text, from, end, reading);
  closeFlow(text, text.length, reading);
  return reading.keys;
}

/** Returns what is being typed at an offset. */
export function placeAt(text: string, offset: number): Place {
  const typed = text.slice(0, offset);
  const reading = begin();
  const lines = linesOf(typed);
  const last = lines.pop() ?? { from: 0, end: 0 };
  for (const { from, end } of lines) readLine(typed, from, end, reading);
  const indent = indentOf(typed, last.from, last.end);
  const path = () => reading.steps.map(({ step }) => step);
  if (reading.block !== undefined && indent > reading.block)
    return { slot: 'value', path: path(), start: last.from + indent, style: 'block' };
  const { rest, after } = readLine(typed, last.from, last.end, reading);
  if (reading.flow) {
    const flow = readFlow(typed, reading.flow.from, offset, path());
    if (flow.levels.length > 0) return inFlow(flow, path());
  }
  if (after === 'key') return { slot: 'value', path: path(), start: rest, style: 'line' };
  const column = rest - last.from;
  const above = reading.steps.filter((one) => one.column < column);
  return { slot: 'key', path: above.map(({ step }) => step), start: rest, style: 'line' };
}

function inFlow(flow: Flow, base: Path): Place {
  const level = flow.levels.at(-1);
  const slot = level?.kind === 'map' && level.key === undefined ? 'key' : 'value';
  return { slot, path: pathIn(flow.levels, base), start: flow.start, style: 'flow' };
}

function begin(): Reading {
  return { steps: [], block: undefined, flow: undefined, keys: [] };
}

const dash = /-(?:[ \t]+|$)/uy;
const key = /[\p{L}_][\p{L}\p{M}\p{N}_-]*(?=[ \t]*:(?:\s|$))/uy;
const colon = /[ \t]*:[ \t]*/uy;
const blockSign = /^[|>][+\d-]*[ \t]*(?:#.*)?$/u;

/** Records a line's dashes and its key. Returns as `rest` where the text after them begins. */
function readLine(
  text: string,
  from: number,
  end: number,
  reading: Reading,
): { rest: number; after: 'key' | 'dash' | 'nothing' } {
  const line = text.slice(from, end);
  let at = indentOf(text, from, end);
  const isBlank = line.trim() === '' || line[at] === '#';
  if (reading.block !== undefined && (isBlank || at > reading.block))
    return { rest: from + at, after: 'nothing' };
  if (reading.flow && (isBlank || at > reading.flow.column || /[}\]]/u.test(line[at] ?? '')))
    return { rest: from + at, after: 'nothing' };
  closeFlow(text, from, reading);
  reading.block = undefined;
  let after: 'key' | 'dash' | 'nothing' = 'nothing';
  while (!isBlank) {
    dash.lastIndex = at;
    const found = dash.exec(line)?.[0];
    if (found === undefined) break;
    enterItem(reading, at);
    at += found.length;
    after = 'dash';
  }
  key.lastIndex = at;
  const name = key.exec(line)?.[0];
  if (name !== undefined && !isBlank) {
    reading.steps = [...reading.steps.filter(({ column }) => column < at), { column: at, step: name }];
    const path = reading.steps.map(({ step }) => step);
    reading.keys.push({ path, start: from + at, end: from + at + name.length });
    colon.lastIndex = at + name.length;
    at += name.length + (colon.exec(line)?.[0].length ?? 0);
    after = 'key';
  }
  if (after !== 'nothing') openValue(line.slice(at), from + at, reading);
  return { rest: from + at, after };
}

/** Records a dash: the next item of the list in its column, or the first item of a new list. */
function enterItem(reading: Reading, column: number): void {
  const above = reading.steps.filter((one) => one.column <= column);
  const last = above.at(-1);
  const isNext = last?.column === column && typeof last.step === 'number';
  const step = isNext ? Number(last.step) + 1 : 0;
  reading.steps = [...(isNext ? above.slice(0, -1) : above), { column, step }];
}

function openValue(value: string, at: number, reading: Reading): void {
  const { column = 0 } = reading.steps.at(-1) ?? {};
  if (blockSign.test(value)) reading.block = column;
  else if (/^(?:\[|\{(?!\{))/u.test(value)) reading.flow = { from: at, column };
}

/** Records the keys between brackets, once all lines that may belong to them are read. */
function closeFlow(text: string, end: number, reading: Reading): void {
  if (!reading.flow) return;
  const base = reading.steps.map(({ step }) => step);
  reading.keys.push(...readFlow(text, reading.flow.from, end, base).keys);
  reading.flow = undefined;
}

function indentOf(text: string, from: number, end: number): number {
  return /^[ \t]*/u.exec(text.slice(from, end))?.[0].length ?? 0;
}

function linesOf(text: string): { from: number; end: number }[] {
  const lines: { from: number; end: number }[] = [];
  let from = 0;
  for (const match of text.matchAll(/\r\n?|\n/gu)) {
    lines.push({ from, end: match.index });
    from = match.index + match[0].length;
  }
  return [...lines, { from, end: text.length }];
}
