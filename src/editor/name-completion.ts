import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver/node';
import { placeholders } from '../policy/placeholders.js';
import { lineEnd, lineStart } from '../source/line.js';
import { formsAt, typeOf } from './forms.js';
import { type Known, schemaOf, sourcesOf } from './known.js';
import type { Positions } from './positions.js';
import { valuesAt } from './values.js';
import type { Place } from './yaml-place.js';

const names = placeholders.filter(({ isName }) => isName);

/** Keys whose values are codes, dates or names of persons, so that the association isn't named in them. */
const others = new Set([
  ...['type', 'code', 'theme', 'url', 'minutes', 'number', 'effective', 'role', 'name'],
  ...['issued', 'date', 'gregorian', 'hijri', 'asWritten'],
]);

/** Returns completions for the association's names in running text: the name is typed, its placeholder is inserted. */
export function nameItems(
  known: Known,
  offset: number,
  place: Place,
  positions: Positions,
): CompletionItem[] {
  if (known.kind !== 'policy' || !isRunningText(known, place)) return [];
  const { text } = known;
  const typed = text.slice(Math.max(place.start, lineStart(text, offset)), offset);
  const isEmpty = typed === '' && place.style === 'line';
  const isLast = text.slice(offset, lineEnd(text, offset)).trim() === '';
  const sources = sourcesOf(known);
  const seen = new Set<string>();
  return names.flatMap(({ id, value }) => {
    const name = value(sources);
    if (!name || seen.has(name)) return [];
    seen.add(name);
    const length = beginningTyped(typed, name);
    if (length === undefined) return [];
    const start = offset - length;
    // YAML reads a text that begins with a brace as text only between quotes.
    const isFirst = place.style !== 'block' && start === place.start;
    if (isFirst && !isLast) return [];
    const words = `{{${id}}}`;
    const gap = isEmpty && /[:-]/u.test(text[start - 1] ?? '') ? ' ' : '';
    const newText = gap + (isFirst ? `'${words}'` : words);
    const range = positions.range(start, offset);
    return [{ label: name, kind: CompletionItemKind.Text, detail: words, textEdit: { range, newText } }];
  });
}

function isRunningText(known: Known, { path }: Place): boolean {
  const key = path.findLast((step) => typeof step === 'string');
  if (key === undefined || others.has(key)) return false;
  const takesText = formsAt(schemaOf(known), path).some((form) => typeOf(form) === 'string');
  return takesText && valuesAt(path, known).length === 0;
}

/** A word begins at the start, or after a space or a sign, with or without attached prefixes. */
const border = /(?:^|[^\p{L}\p{M}\p{N}])[وفبكل]{0,2}$/u;

/** Returns how many characters of a name have been typed; undefined where another word is being typed. */
function beginningTyped(typed: string, name: string): number | undefined {
  for (let length = Math.min(typed.length, name.length); length > 0; length--) {
    const start = typed.length - length;
    if (typed.endsWith(name.slice(0, length)) && border.test(typed.slice(0, start))) return length;
  }
  return /[\p{L}\p{M}\p{N}]$/u.test(typed) ? undefined : 0;
}
