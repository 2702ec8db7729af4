import { mentions, placeholder, type Sources } from './placeholders.js';

/** A stretch of a resolved text: words, or a gap to write in where a placeholder is still blank. */
export type Piece = { readonly text: string } | { readonly gap: string };

/**
 * A text with its placeholders filled in, in Unicode NFC. A prefix joins by Arabic spelling: ل before a name
 * that begins with ال gives لل. An unknown placeholder stays as typed.
 */
export function resolve(text: string, sources: Sources): Piece[] {
  return resolveInside(text, sources, new Set());
}

/** The same as one string, with `gap` where a placeholder is blank. */
export function resolvedText(text: string, sources: Sources, gap: string): string {
  return resolve(text, sources)
    .map((piece) => ('text' in piece ? piece.text : gap))
    .join('');
}

function resolveInside(text: string, sources: Sources, open: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { name, start, end } of mentions(text)) {
    const known = placeholder(name);
    if (!known) continue;
    append(pieces, text.slice(from, start));
    from = end;
    const value = open.has(name) ? undefined : known.value(sources);
    if (!value) pieces.push({ gap: name });
    else for (const piece of resolveInside(value, sources, new Set([...open, name]))) join(pieces, piece);
  }
  append(pieces, text.slice(from));
  return pieces;
}

/** The prefix ل, alone or after و or ف, with or without its vowel signs. */
const lamBefore = /(?<![\p{L}\p{M}])(?:[وف]\p{M}*)?ل[\p{M}\u0640]*$/u;

function join(pieces: Piece[], next: Piece): void {
  const last = pieces.at(-1);
  if (!('text' in next)) pieces.push(next);
  else if (last && 'text' in last && next.text.startsWith('ال') && lamBefore.test(last.text)) {
    // ل + الجمعية → للجمعية, and ل + اللجنة → للجنة: three lams are never written, nor a stretched one.
    const rest = next.text.slice(2);
    pieces[pieces.length - 1] = { text: last.text.replace(/\u0640+$/u, '') };
    append(pieces, rest.startsWith('ل') ? rest : `ل${rest}`);
  } else append(pieces, next.text);
}

function append(pieces: Piece[], text: string): void {
  if (text === '') return;
  const last = pieces.at(-1);
  const normal = text.normalize('NFC');
  if (last && 'text' in last) pieces[pieces.length - 1] = { text: last.text + normal };
  else pieces.push({ text: normal });
}
