import { toLatinDigits } from '../calendar/digits.js';
import { ar, en } from '../locales/words.js';
import { countedNoun } from '../policy/counted.js';
import { isClause, isHeading, listOf } from '../policy/roles.js';
import { type FreeText, freeTexts } from '../policy/texts.js';
import { entryAt, type Located } from '../source/located.js';
import { reportIn, type TextMatch } from './lib/in-texts.js';
import { defineRule } from './lib/rule.js';
import { isMarkerOf, typedMarker, typedOrdinal } from './lib/typed-markers.js';

/**
 * A marker typed before a text: it would be printed twice, as typed and by the program; or it stands alone, and becomes wrong
 * with the next change.
 */
export const listMarkerTyped = defineRule({
  id: 'list-marker-typed',
  over: 'policy',
  proofreads: 'policy',
  severity: 'info',
  fixes: 'safe',
  texts: {
    ar: {
      why: 'البرنامج يرقّم بنفسه، فيظهر رقمان، وإن حُذف بند اختل الترقيم المكتوب.',
      message: (v: { marker: string }) =>
        `كُتب ${ar.q(v.marker)} باليد في أول النص، والبرنامج يرقّم بنفسه، فسيظهر الترقيم مرتين.`,
      hint: `احذفه، واختر شكل الترقيم بالمفتاح ${ar.isolated('list')}.`,
      variants: {
        alone: {
          message: (v: { marker: string }) =>
            `كُتب ${ar.q(v.marker)} باليد، ولا ترقيم للبرنامج هنا، فيختل إن زيد بند أو حُذف.`,
          hint: `اختر الترقيم بالمفتاح ${ar.isolated('list')}، مثل: ${ar.isolated('list: decimal')}، ثم احذف المكتوب باليد.`,
        },
        end: {
          message: (v: { marker: string }) => `في آخر البند ${ar.q(v.marker)}، وهو رقم البند الذي بعده.`,
          hint: 'احذفه إن لم يكن من النص.',
        },
      },
    },
    en: {
      why: 'The program numbers by itself: there would be two numbers, and the typed ones go wrong with the first change.',
      message: (v) =>
        `${en.q(v.marker)} was typed before the text; the program writes its own, so that it would stand there twice.`,
      hint: 'Delete it, and choose the style of the list with `list`.',
      variants: {
        alone: {
          message: (v) =>
            `${en.q(v.marker)} was typed, and the program numbers nothing here: with the first change it goes wrong.`,
          hint: 'Let the program number, with list: decimal for instance, and delete what was typed.',
        },
        end: {
          message: (v) => `${en.q(v.marker)} at the end of the clause is the number of the next one.`,
          hint: 'Delete it, unless it belongs to the text.',
        },
      },
    },
  },
  example: {
    kind: 'clause',
    bad: '"١- المقابلة"',
    good: 'المقابلة',
  },
  check({ root }, report) {
    for (const text of freeTexts(root)) {
      if (!isClause(text) && !isHeading(text)) continue;
      const ends = isClause(text) ? atEnd(text.text, Number(text.path.at(-1))) : [];
      const numbered = isNumbered(text, root);
      const words = isClause(text) && numbered ? ordinalAtStart(text.text) : [];
      const place = Number(text.path.findLast((step) => typeof step === 'number')) + 1;
      reportIn(text, [...atStart(text.text, numbered, place), ...words, ...ends], report, { safe: true });
    }
  },
});

type MarkerMatch = TextMatch<{ readonly marker: string }, 'alone' | 'end' | undefined>;

/** Tells whether the program prints a marker before a clause, or before a heading in a section that numbers its sections. */
function isNumbered(text: FreeText, root: Located): boolean {
  const owner = isClause(text) ? listOf(text).slice(0, -1) : text.path.slice(0, -3);
  const list = entryAt(root, [...owner, 'list'])?.value;
  const style = list?.kind === 'scalar' ? list.value : undefined;
  return isClause(text) ? style !== 'none' : owner.length > 0 && style != null && style !== 'none';
}

const countedAfter = new RegExp(`^\\s*${countedNoun}`, 'u');
/** How many characters after a marker are read: enough for the longest counted noun and what follows it. */
const longestNoun = 24;

/** Returns the marker typed at the beginning of a text; `place`: the text's position in its list, from 1. */
function atStart(text: string, numbered: boolean, place: number): MarkerMatch[] {
  const marker = typedMarker(text);
  if (!marker) return [];
  const { start, end } = marker;
  const isMark = isMarkerOf(text, place);
  // «(5) أعضاء» and «(٣) سنوات» count something.
  if (!isMark && text[end - 1] === ')' && countedAfter.test(text.slice(end, end + longestNoun))) return [];
  const values = { marker: text.slice(start, end) };
  // The program prints no marker here, so nothing would number the text without this one.
  if (!numbered) return [{ start, end, variant: 'alone', values }];
  const until = text.length - withoutMarkers(text.slice(end)).length;
  // Removing a marker on a line of its own would remove that line's indentation too.
  const isWholeLine = text.slice(start, until).includes('\n');
  // «24 - ساعة» in the second clause is no marker, nor is «م - أحمد» in the first.
  const safe = isMark && until - end <= 2;
  return [{ start, end, values, instead: isWholeLine ? undefined : { start, end: until, text: '' }, safe }];
}

/** Returns an ordinal typed at the beginning of a text. It is never removed unasked, as it is also a word. */
function ordinalAtStart(text: string): MarkerMatch[] {
  const marker = typedOrdinal(text);
  if (!marker) return [];
  const { start, end } = marker;
  const until = text.length - text.slice(end).trimStart().length;
  const values = { marker: text.slice(start, end) };
  return [{ start, end, values, instead: { start, end: until, text: '' }, safe: false }];
}

/** Returns a text without all its markers: in «١- أ- نص», removing only the first would leave another one. */
function withoutMarkers(text: string): string {
  let rest = text.trimStart();
  for (let marker = typedMarker(rest); marker; marker = typedMarker(rest))
    rest = rest.slice(marker.end).trimStart();
  return rest;
}

/** Returns the next clause's number that a scan put at the end of this one. Only the author knows whether it is a marker. */
function atEnd(text: string, index: number): MarkerMatch[] {
  const end = text.trimEnd().length;
  const numberEnd = /[.\-)]/u.test(text[end - 1] ?? '') ? text.slice(0, end - 1).trimEnd().length : end;
  const [number] =
    /(?<=[\u0621-\u064A]\s)[0-9٠-٩]{1,2}$/u.exec(text.slice(Math.max(0, numberEnd - 4), numberEnd)) ?? [];
  if (number === undefined || Number(toLatinDigits(number)) !== index + 2) return [];
  return [{ start: numberEnd - number.length, end, variant: 'end', values: { marker: number } }];
}
