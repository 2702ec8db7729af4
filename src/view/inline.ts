import { documentWords } from '../locales/document.js';
import type { Sources } from '../policy/placeholders.js';
import { type Piece, resolve } from '../policy/resolve.js';
import { keptTogether } from './kept-together.js';
import { type Stretch, stretchesOf } from './phrases.js';
import { emailPattern } from './tokens.js';

/** A stretch of a line. Exactly one of `text`, `ltr`, `rtl` and `gap` is set; `href` goes with `ltr`. */
export interface Run {
  readonly text?: string;
  /** Latin words, codes, phones and addresses, which keep their own direction. */
  readonly ltr?: string;
  /** Numbers and the signs between them, ordered from the right: a date with the day first, a range. */
  readonly rtl?: string;
  /** Goes with `ltr` that no line end may break: `short` on any line, `word` on lines of paper. */
  readonly whole?: 'short' | 'word';
  /** Always http, https, mailto or tel. */
  readonly href?: string;
  /** A gap to write in; the value is what a screen reader says for it. */
  readonly gap?: string;
  /** What stays on one line with the gap, such as its brackets. */
  readonly kept?: { readonly before: string; readonly after: string };
}

export type Inline = readonly Run[];

export const gapRun: Run = { gap: documentWords.gap };

/** Returns a policy's text, with placeholders filled in, as runs of one direction each. White space is folded. */
export function inline(text: string | null | undefined, sources: Sources): Inline {
  if (text === null || text === undefined || text.trim() === '') return [gapRun];
  // White space at the ends would separate a text from the sign that the program puts there.
  return pieces(resolve(text.trim(), sources));
}

/** Returns a text without placeholders as runs of one direction each. */
export function plain(text: string | null | undefined): Inline {
  return text === null || text === undefined || text.trim() === '' ? [gapRun] : pieces([{ text }]);
}

/** Joins lines into one; neighbouring text runs become one run. */
export function joined(...lines: readonly Inline[]): Inline {
  const runs: Run[] = [];
  for (const run of lines.flat()) {
    const last = runs.at(-1);
    if (last?.text === undefined || run.text === undefined) runs.push(run);
    else runs[runs.length - 1] = { text: last.text + run.text };
  }
  return runs;
}

/** Returns a line as a string, for titles and attributes. */
export function asText(line: Inline): string {
  return line
    .map(runText)
    .join('')
    .replaceAll('\u00A0', ' ')
    .replaceAll(/[\u200E\u200F]/gu, '');
}

function runText({ text, ltr, rtl, gap, kept }: Run): string {
  if (gap) return `${kept?.before ?? ''}…${kept?.after ?? ''}`;
  return text ?? ltr ?? rtl ?? '';
}

function pieces(all: readonly Piece[]): Inline {
  const runs = all.flatMap((piece): Run[] =>
    'gap' in piece ? [gapRun] : split(piece.text.replace(/\s+/gu, ' ')),
  );
  return all.length > 1 && runs.includes(gapRun) ? withBrackets(runs) : runs;
}

/** Keeps brackets and stops beside a gap on its line: a «(» at a line's end would stand there alone. */
function withBrackets(runs: readonly Run[]): Run[] {
  const texts = runs.map(({ text }) => text ?? '');
  const kept = runs.map((run, i): Run => {
    if (!run.gap) return run;
    const [before = ''] = /[([«] ?$/u.exec(texts[i - 1] ?? '') ?? [];
    const [after = ''] = /^ ?[)\]»،؛:.]+/u.exec(texts[i + 1] ?? '') ?? [];
    if (before) texts[i - 1] = texts[i - 1]?.slice(0, -before.length) ?? '';
    if (after) texts[i + 1] = texts[i + 1]?.slice(after.length) ?? '';
    return before || after ? { ...run, kept: { before, after } } : run;
  });
  return kept.map((run, i) => (run.text === undefined ? run : { text: texts[i] ?? '' }));
}

function split(text: string): Run[] {
  return stretchesOf(keptTogether(text)).map(runOf);
}

function runOf({ kind, text }: Stretch): Run {
  if (kind === 'text') return { text };
  if (kind === 'figures') return { rtl: text };
  const href = kind === 'url' ? linkOf(text) : kind === 'email' ? `mailto:${text}` : undefined;
  const isWord = text.length <= lineOfPaper && !text.includes(' ');
  const whole = text.length <= shortPhrase ? 'short' : isWord ? 'word' : undefined;
  return { ltr: text, ...(whole ? { whole } : {}), ...(href ? { href } : {}) };
}

/** How many Latin letters certainly fit into a line of paper, also in a list. */
const lineOfPaper = 56;
/**
 * How many letters of a phrase such as «(800) 955-2292» fit into any line, also on a phone; keeping a longer one whole would
 * leave a wide gap.
 */
const shortPhrase = 20;

const wholeEmail = new RegExp(`^${emailPattern}$`, 'u');

/** Returns the link for an e-mail address; undefined where the text isn't one. */
export function mailLinkOf(address: string): string | undefined {
  return wholeEmail.test(address) ? `mailto:${address}` : undefined;
}

/** Returns the address of a link as typed, completed with https; undefined where a browser shouldn't follow it. */
export function linkOf(address: string): string | undefined {
  const complete = /^[a-z][a-z0-9+.-]*:/iu.test(address) ? address : `https://${address}`;
  if (!/^https?:\/\/[^\s/]+\.[^\s/]+/iu.test(complete)) return undefined;
  return URL.canParse(complete) ? complete : undefined;
}
