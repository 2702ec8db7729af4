import type { Hover } from 'vscode-languageserver/node';
import { isDay } from '../calendar/date.js';
import { dateInText } from '../calendar/dates-in.js';
import { parseDate } from '../calendar/parse.js';
import { convert } from '../pipeline/date.js';
import { mentions, placeholder, titleOf } from '../policy/placeholders.js';
import { resolvedText } from '../policy/resolve.js';
import { keyAt } from './forms.js';
import { type Known, schemaOf, sourcesOf } from './known.js';
import type { Positions } from './positions.js';
import { valuesAt } from './values.js';
import type { Voice } from './voice.js';
import { keysIn, placeAt } from './yaml-place.js';

interface HoverText {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Returns what an editor shows for the words at an offset: a placeholder's value, a date's other calendar, the meaning of a
 * key or a value.
 */
export function hoverAt(known: Known, offset: number, positions: Positions, voice: Voice): Hover | null {
  const hoverText =
    placeholderAt(known, offset, voice) ??
    dateAt(known, offset, voice) ??
    explainedKeyAt(known, offset) ??
    valueAt(known, offset);
  // Plain text, since parts of it come from the file and must not be read as Markdown.
  return hoverText
    ? {
        contents: { kind: 'plaintext', value: hoverText.words },
        range: positions.range(hoverText.start, hoverText.end),
      }
    : null;
}

function placeholderAt(known: Known, offset: number, voice: Voice): HoverText | undefined {
  if (known.kind !== 'policy') return undefined;
  const here = mentions(known.text).find(({ start, end }) => start <= offset && offset <= end);
  const meant = here && placeholder(here.name);
  if (!meant) return undefined;
  const sources = sourcesOf(known);
  const value = meant.value(sources)
    ? resolvedText(`{{${meant.id}}}`, sources, '…')
    : voice.say('editor.placeholder-blank');
  return { ...here, words: `${titleOf(meant.id)}\n${value}` };
}

const written = new RegExp(`${dateInText}(?![-/.]?[\\d٠-٩۰-۹])`, 'gu');

function dateAt({ text }: Known, offset: number, voice: Voice): HoverText | undefined {
  for (const match of text.matchAll(written)) {
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    if (end < offset) continue;
    if (start > offset) return undefined;
    if (!isDate(match[0])) continue;
    const { wording, gregorian, hijri, error, hint } = convert(match[0], voice.language);
    const words = error ? voice.shown(`${error}\n${hint}`) : `${wording}\n${gregorian} = ${hijri}`;
    return { words, start, end };
  }
  return undefined;
}

/** Returns whether words give a day, valid or not, rather than a month or something else. */
function isDate(words: string): boolean {
  const parsed = parseDate(words);
  return parsed.ok ? isDay(parsed.value) : parsed.fault.code !== 'malformed';
}

function explainedKeyAt(known: Known, offset: number): HoverText | undefined {
  const here = keysIn(known.text).find(({ start, end }) => start <= offset && offset <= end);
  const explanation = here && keyAt(schemaOf(known), here.path)?.explanation;
  return explanation && { ...here, words: `${explanation.title}\n${explanation.description}` };
}

function valueAt(known: Known, offset: number): HoverText | undefined {
  const before = /[\w-]*$/u.exec(known.text.slice(0, offset))?.[0].length ?? 0;
  const start = offset - before;
  const word = /^[\w-]*/u.exec(known.text.slice(start))?.[0] ?? '';
  if (word === '') return undefined;
  const end = start + word.length;
  const place = placeAt(known.text, end);
  if (place.start !== start) return undefined;
  const meaning = valuesAt(place.path, known).find((value) => value.word === word)?.meaning;
  return meaning === undefined ? undefined : { words: meaning, start, end };
}
