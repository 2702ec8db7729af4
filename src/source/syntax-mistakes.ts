import type { YAMLError } from 'yaml';
import { lineAt, lineEnd, lineStart } from './line.js';
import type { Span } from './located.js';

/** What the writer most likely did wrong; each is a variant of `yaml-syntax` with its own sentence. */
export type SyntaxMistake =
  | 'tab'
  | 'no-colon'
  | 'quote'
  | 'bracket'
  | 'comma'
  | 'indent'
  | 'start'
  | 'block'
  | 'escape'
  | 'documents'
  | 'alias'
  | 'tag'
  | 'structure';

const keyLine = /^\s*(?:- +)*[A-Za-z]\w*:(?:\s|$)/u;
const keyOrItem = /^\s*(?:-(?:\s|$)|[A-Za-z]\w*:(?:\s|$))/u;

/** Returns the mistake behind an error of the library, by its code and the line where the library noticed it. */
export function mistakeIn(error: YAMLError, text: string, at: number): SyntaxMistake | 'nesting' {
  const line = lineAt(text, at);
  const { code } = error;
  if (code === 'RESOURCE_EXHAUSTION') return 'nesting';
  if (code === 'TAB_AS_INDENT' || /^ *\t/u.test(line)) return 'tab';
  if (code === 'BAD_DQ_ESCAPE') return 'escape';
  if (code === 'MULTIPLE_DOCS') return 'documents';
  if (/: +[|>][-+\d]*[ \t]+[^\s#]/u.test(line)) return 'block';
  switch (code) {
    case 'BAD_SCALAR_START':
    case 'BAD_DIRECTIVE':
      return 'start';
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'MULTIPLE_ANCHORS':
      return 'alias';
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
      return 'tag';
    case 'BLOCK_IN_FLOW':
      return inBrackets(text, at);
    default:
      return mistakeInMessage(error, text, at) ?? mistakeOnLine(error, text, at);
  }
}

/**
 * Returns the mistake that the library names only in its message: the codes `MISSING_CHAR`, `UNEXPECTED_TOKEN`, `BAD_INDENT`
 * and those of long keys stand for a missing quote, a missing comma and much else. It is called after codes are looked at,
 * since other messages quote the file.
 */
function mistakeInMessage({ message }: YAMLError, text: string, at: number): SyntaxMistake | undefined {
  if (/quote/u.test(message)) return 'quote';
  if (/, or : between|Missing , between/u.test(message))
    return /،/u.test(lineAt(text, at)) ? 'comma' : 'bracket';
  return /flow/iu.test(message) ? inBrackets(text, at) : undefined;
}

function inBrackets(text: string, at: number): SyntaxMistake {
  return openBracket(text, at) === undefined ? 'structure' : 'bracket';
}

/** Returns the mistake that shows on the line where the library noticed it. */
function mistakeOnLine({ code }: YAMLError, text: string, at: number): SyntaxMistake {
  const line = lineAt(text, at);
  if (goesOnAfterQuote(line)) return 'quote';
  if (/(?::|^\s*-) +!/u.test(line)) return 'tag';
  if (/[[{]/u.test(line.slice(lastClosing(line) + 1))) return 'bracket';
  if (keyOrItem.test(line) || misplacedAfter(code, text, at) || followsBlockSign(text, at)) return 'indent';
  return line.includes(':') ? 'structure' : 'no-colon';
}

/** Returns whether words follow the closing quote of a line's quoted value. */
function goesOnAfterQuote(line: string): boolean {
  const opening = quoted.exec(line)?.[0].length;
  if (opening === undefined) return false;
  return /["'] *[^\s#]/u.test(line.slice(opening));
}

/** Returns the index of a line's last closing bracket; -1 if there is none. */
function lastClosing(line: string): number {
  return Math.max(line.lastIndexOf(']'), line.lastIndexOf('}'));
}

/** Returns the place where the writer would look for a mistake, often above where the library noticed it. */
export function mistakePlace(mistake: SyntaxMistake, { code }: YAMLError, text: string, at: number): Span {
  const place = (start: number): Span => {
    const end = lineEnd(text, start);
    return { start, end: Math.max(start + 1, start + text.slice(start, end).trimEnd().length) };
  };
  switch (mistake) {
    case 'quote':
      return place(openQuote(text, at) ?? at);
    case 'bracket': {
      const open = openBracket(text, at) ?? at;
      return { start: open, end: open + 1 };
    }
    case 'escape':
      return { start: at, end: Math.min(at + 2, lineEnd(text, at)) };
    case 'indent':
      return place(firstWord(text, misplacedAfter(code, text, at) ?? at));
    // The library notices an unknown tag after its `!`.
    case 'tag':
      return place(text[at - 1] === '!' ? at - 1 : at);
    case 'tab':
    case 'structure':
    case 'no-colon':
      return place(firstWord(text, at));
    default:
      return place(at);
  }
}

/** Returns the start of the next line, if it is a key or item that was taken as part of this line's value. */
function misplacedAfter(code: YAMLError['code'], text: string, at: number): number | undefined {
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' && code !== 'MULTILINE_IMPLICIT_KEY') return undefined;
  if (text[firstWord(text, at)] === '-') return undefined;
  const line = lineAt(text, at);
  const next = lineEnd(text, at) + 1;
  const following = lineAt(text, next);
  const further = following.search(/\S/u) > line.search(/\S/u);
  return next < text.length && keyLine.test(line) && keyOrItem.test(following) && further ? next : undefined;
}

const quoted = /^\s*(?:- +)*(?:[A-Za-z]\w*: +)?(?<quote>["'])/u;

/** Returns the offset of a quote that is never closed: the library notices it at the next quote, or at the end of the file. */
function openQuote(text: string, at: number): number | undefined {
  const start = lineStart(text, at);
  const line = lineAt(text, at);
  const here = quoted.exec(line);
  const opening = start + (here?.[0].length ?? 0);
  // If the quote is closed on the same line, the mistake is in the words after it.
  if (here && opening < at)
    return line.slice(opening - start, at - start).includes(here.groups?.quote ?? '')
      ? undefined
      : opening - 1;
  for (let next = start; next > 0; ) {
    next = lineStart(text, next - 1);
    const line = lineAt(text, next);
    const { quote } = quoted.exec(line)?.groups ?? {};
    const open = quote === undefined ? -1 : line.indexOf(quote);
    if (quote !== undefined && !line.includes(quote, open + 1)) return next + open;
  }
  return undefined;
}

/** Returns whether the line above ends in `|` or `>`, after which the text must be indented further. */
function followsBlockSign(text: string, at: number): boolean {
  const start = lineStart(text, at);
  return (
    start > 0 &&
    /(?:^|[\s:-])[|>][-+\d]{0,3}$/u.test(
      lineAt(text, start - 1)
        .trimEnd()
        .slice(-5),
    )
  );
}

/** Returns the offset of the last bracket before a place that isn't closed before it, within 5000 UTF-16 units. */
function openBracket(text: string, at: number): number | undefined {
  let closed = 0;
  for (let i = at - 1; i >= 0 && i > at - 5000; i--) {
    const char = text[i];
    if (char === ']' || char === '}') closed++;
    else if (char === '[' || char === '{') {
      if (closed === 0) return i;
      closed--;
    }
  }
  return undefined;
}

function firstWord(text: string, at: number): number {
  const indent = lineAt(text, at).search(/\S/u);
  return Math.max(at, lineStart(text, at) + Math.max(0, indent));
}
