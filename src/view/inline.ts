import { documentWords } from '../locales/document.js';
import type { Sources } from '../policy/placeholders.js';
import { type Piece, resolve } from '../policy/resolve.js';

/** A stretch of a line. Exactly one of `text`, `ltr` and `gap` is set; `href` goes with `ltr`. */
export interface Run {
  readonly text?: string;
  /** Latin words, codes, phones, addresses: they keep their own direction. */
  readonly ltr?: string;
  /** Only ever http, https, mailto or tel. */
  readonly href?: string;
  /** Still blank: a gap to write in; its value is what a screen reader says of it. */
  readonly gap?: string;
}

export type Inline = readonly Run[];

const url = String.raw`(?:https?:\/\/|www\.)[^\s«»"'،؛؟()<>]*[^\s«»"'،؛؟()<>.,:;!]`;
const email = String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`;
// Words of Latin letters with what holds them together; figures that signs join, such as phones and dates.
const latin = String.raw`[A-Za-z][\w'’+&@./-]*(?: +[A-Za-z0-9][\w'’+&@./-]*)*(?<![./-])`;
const figures = String.raw`\+?[0-9٠-٩]+(?:[-/.:][0-9٠-٩]+)+%?|\+[0-9]+|[0-9٠-٩]+%`;
const leftToRight = new RegExp(`(?<url>${url})|(?<email>${email})|(?<run>${latin}|${figures})`, 'gu');

export const gapRun: Run = { gap: documentWords.gap };

/** A policy's text, placeholders filled in, as stretches of one direction each. White space is folded. */
export function inline(text: string | null | undefined, sources: Sources): Inline {
  if (text === null || text === undefined || text.trim() === '') return [gapRun];
  return pieces(resolve(text, sources));
}

/** A text that holds no placeholders. */
export function plain(text: string | null | undefined): Inline {
  return text === null || text === undefined || text.trim() === '' ? [gapRun] : pieces([{ text }]);
}

/** The same as a string, for titles and attributes. */
export function asText(line: Inline): string {
  return line.map(({ text, ltr, gap }) => text ?? ltr ?? (gap ? '…' : '')).join('');
}

function pieces(all: readonly Piece[]): Inline {
  return all.flatMap((piece): Run[] => ('gap' in piece ? [gapRun] : split(piece.text.replace(/\s+/gu, ' '))));
}

function split(text: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const match of text.matchAll(leftToRight)) {
    if (match.index > from) runs.push({ text: text.slice(from, match.index) });
    const { url, email } = match.groups ?? {};
    const href = url ? linkOf(url) : email ? `mailto:${email}` : undefined;
    runs.push(href ? { ltr: match[0], href } : { ltr: match[0] });
    from = match.index + match[0].length;
  }
  if (from < text.length) runs.push({ text: text.slice(from) });
  return runs;
}

/** The address behind a link as typed; undefined where it isn't one that a browser should follow. */
export function linkOf(address: string): string | undefined {
  const complete = /^[a-z][a-z0-9+.-]*:/iu.test(address) ? address : `https://${address}`;
  if (!/^https?:\/\/[^\s/]+\.[^\s/]+/iu.test(complete)) return undefined;
  return URL.canParse(complete) ? complete : undefined;
}
