import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver/node';
import { placeholders, titleOf } from '../policy/placeholders.js';
import { lineAt, lineEnd, lineStart } from '../source/line.js';
import type { Path } from '../source/located.js';
import { quote } from '../source/repair.js';
import { formsAt, type KeyForm, keysAt, typeOf } from './forms.js';
import { type Known, schemaOf, sourcesOf } from './known.js';
import { nameItems } from './name-completion.js';
import type { Positions } from './positions.js';
import { valuesAt } from './values.js';
import { keysIn, type Place, placeAt } from './yaml-place.js';

/** The characters that trigger completion when typed. */
export const triggers = ['{', '.', ' '];

/**
 * Returns what may be typed at an offset. `trigger`: the character that triggered completion; undefined where a person asked
 * for it.
 */
export function completionsAt(
  known: Known,
  offset: number,
  positions: Positions,
  trigger?: string,
): CompletionItem[] {
  const lineFrom = lineStart(known.text, offset);
  const before = known.text.slice(lineFrom, offset);
  if (/^[ \t]*#/u.test(before)) return [];
  const place = placeAt(known.text, offset);
  const open = /(?<!\{)\{\{[ \t]*(?<name>[\p{L}\p{N}_.]*)$/u.exec(before)?.groups;
  if (open && known.kind === 'policy')
    return placeholderItems(known, offset, open.name ?? '', place, positions);
  if (trigger === '{' || trigger === '.') return [];
  // A text that began on a line above is neither a key nor a value of a closed list.
  const isRest = place.start < lineFrom;
  const items = [
    ...(place.slot === 'key' && !isRest ? keyItems(known, offset, place, positions) : []),
    ...(isRest ? [] : valueItems(known, offset, place, positions)),
    ...(trigger === ' ' ? [] : nameItems(known, offset, place, positions)),
  ];
  return items.map((item, i) => ({ ...item, sortText: String(i).padStart(3, '0') }));
}

function placeholderItems(
  known: Known,
  offset: number,
  typed: string,
  place: Place,
  positions: Positions,
): CompletionItem[] {
  const rest = lineAt(known.text, offset).slice(offset - lineStart(known.text, offset));
  const replaced = /^[\p{L}\p{N}_.]*[ \t]*\}{0,2}/u.exec(rest)?.[0].length ?? 0;
  const range = positions.range(offset - typed.length, offset + replaced);
  // YAML reads a text that begins with a brace as text only between quotes.
  const bare =
    place.style === 'line' && known.text.startsWith('{{', place.start) && rest.slice(replaced).trim() === '';
  const opening = positions.range(place.start, place.start);
  const sources = sourcesOf(known);
  return placeholders.map(({ id, value }, i) => ({
    label: id,
    kind: CompletionItemKind.Variable,
    detail: titleOf(id),
    documentation: value(sources) ?? '…',
    filterText: `${id} ${titleOf(id)}`,
    sortText: String(i).padStart(3, '0'),
    textEdit: { range, newText: `${id}}}${bare ? "'" : ''}` },
    ...(bare && { additionalTextEdits: [{ range: opening, newText: "'" }] }),
  }));
}

/** Returns the keys that the map doesn't have yet. */
function keyItems(known: Known, offset: number, place: Place, positions: Positions): CompletionItem[] {
  const { text } = known;
  const forms = formsAt(schemaOf(known), place.path);
  const isList = forms.some((form) => typeOf(form) === 'array') && place.style === 'line';
  const path = isList ? [...place.path, 0] : place.path;
  const taken = new Set(
    keysIn(text)
      .filter((one) => one.start !== place.start && isChildOf(one.path, place.path))
      .map((one) => one.path.at(-1)),
  );
  const rest = /^[\p{L}\p{N}_-]*/u.exec(text.slice(offset))?.[0].length ?? 0;
  const end = offset + rest;
  const range = positions.range(place.start, end);
  const hasColon = /^[ \t]*:/u.test(text.slice(end, lineEnd(text, end)));
  const lead = `${gapBefore(text, place)}${isList ? '- ' : ''}`;
  return keysAt(schemaOf(known), path)
    .filter(({ name }) => !taken.has(name))
    .map((key) => ({
      label: key.name,
      kind: CompletionItemKind.Property,
      filterText: `${key.name} ${key.explanation?.title ?? ''}`,
      ...(key.explanation && { detail: key.explanation.title, documentation: key.explanation.description }),
      textEdit: { range, newText: lead + key.name + (hasColon ? '' : colonAfter(key, place)) },
    }));
}

/** Returns a colon without a space after a key that only holds keys or items, since these go on the next line. */
function colonAfter({ forms }: KeyForm, { style }: Place): string {
  const isBelow = forms.every((form) => ['object', 'array', 'null'].includes(typeOf(form)));
  return isBelow && style === 'line' ? ':' : ': ';
}

function valueItems(known: Known, offset: number, place: Place, positions: Positions): CompletionItem[] {
  if (place.style === 'block') return [];
  const { text } = known;
  const after = text.slice(offset, lineEnd(text, offset));
  const rest = (place.style === 'flow' ? /^[^,}\]]*/u : /^(?:(?! #).)*/u).exec(after)?.[0].trimEnd() ?? '';
  const range = positions.range(place.start, offset + rest.length);
  const lead = gapBefore(text, place);
  return valuesAt(place.path, known).map(({ word, meaning }) => ({
    label: word,
    kind: CompletionItemKind.Value,
    filterText: `${word} ${meaning ?? ''}`.trimEnd(),
    ...(meaning !== undefined && { detail: meaning }),
    textEdit: { range, newText: lead + plainly(word) },
  }));
}

/** Returns the space that a value needs after a colon or a dash. */
function gapBefore(text: string, { start, style }: Place): string {
  return style !== 'block' && /[:-]/u.test(text[start - 1] ?? '') ? ' ' : '';
}

/** Returns a word, in quotes where YAML would read something else. */
function plainly(word: string): string {
  return /^[\p{L}\p{N}]/u.test(word) && !/: | #|[,[\]{}]|:$/u.test(word) ? word : quote(word);
}

function isChildOf(path: Path, above: Path): boolean {
  return path.length === above.length + 1 && above.every((step, i) => path[i] === step);
}
