import type { Words } from '../locales/ar/words.js';
import { ar, en } from '../locales/words.js';
import { type FreeText, freeTexts } from '../policy/texts.js';
import { reportIn, type TextMatch } from './lib/in-texts.js';
import { defineRule } from './lib/rule.js';

const longestTag = 300;
const elements =
  'a|b|i|u|p|br|hr|ul|ol|li|h[1-6]|em|strong|span|div|font|table|tbody|thead|tr|td|th|img|sup|sub|center|o:p';
const tag = new RegExp(`</?(?:${elements})(?:\\s[^<>]{0,${longestTag}})?/?>`, 'giu');
const entity = /&(?:nbsp|amp|quot|lt|gt|lrm|rlm|zwnj|#\d{1,6}|#x[\da-f]{1,5});/giu;
/** Bold words between asterisks or underscores; «__/__/1447» is a gap. */
const bold = /(?<sign>\*\*|__)(?=\S)(?<words>[^*_\n]{1,200}?)(?<=\S)\k<sign>/gu;
/** Tags that separate words and lines, which would run together without them. */
const parts = /^<\/?(?:p|br|hr|ul|ol|li|h[1-6]|div|table|tbody|thead|tr|td|th|center|o:p)\b/iu;
/** Tags with a meaning: «10<sup>2</sup>» isn't 102, and removing a link or a picture would lose it. */
const meant = /^<\/?(?:sup|sub|a|img)\b/iu;
const heading = /^#{1,6}[ \t]+(?=\S)/gmu;
const link = /\[(?<words>[^[\]\n]{1,200})\]\((?<url>[^()\s]{1,500})\)/gu;

/** HTML, Markdown, a table's tabs and bars, and quotes around a value, left by pasting: they would be printed as they are. */
export const markupResidue = defineRule({
  id: 'markup-residue',
  over: 'both',
  proofreads: 'both',
  severity: 'warning',
  fixes: 'safe',
  texts: {
    ar: {
      why: 'رموز صفحة أخرى تُطبع كما هي في وسط الكلام.',
      message: (v: Words) => `في ${ar.q(v.words)} رموز تنسيق جاءت مع النسخ من صفحة أخرى، وستُطبع كما هي.`,
      hint: 'احذف الرموز واترك الكلام.',
      variants: {
        table: {
          message: (v: Words) => `جدول لُصق هنا نصًا، وأوله ${ar.q(v.words)}: ستُطبع صفوفه متصلة بلا أعمدة.`,
          hint: 'اجعل كل صف بندًا من قائمة، واكتب فيه ما في العمود الأول، ثم نقطتين، ثم ما في بقية الأعمدة.',
        },
        quotes: {
          message: (v: Words) =>
            `علامتا التنصيص في ${ar.q(v.words)} من النوع الذي يكتبه Word، فتُعدّان جزءًا من القيمة وتُطبعان معها.`,
          hint: (v: { instead: string }) =>
            `احذفهما، أو اكتب مكانهما علامتي التنصيص في لوحة المفاتيح: ${ar.isolated(`"${v.instead}"`)}.`,
        },
      },
    },
    en: {
      why: 'Markup from elsewhere is printed as it is, amid the words.',
      message: (v) => `${en.q(v.words)} came with a paste from elsewhere and would be printed as it is.`,
      hint: 'Delete the markup and leave the words.',
      variants: {
        table: {
          message: (v) =>
            `A table was pasted here as text, from ${en.q(v.words)} on: its rows would be printed one after the other, without columns.`,
          hint: 'Make each row an item of a list: what its first column says, a colon, and what the others say.',
        },
        quotes: {
          message: (v) =>
            `The quotes of ${v.words} are typographic ones: they are a part of the value, and would be printed with it.`,
          hint: (v) => `Delete them, or type straight ones instead: "${v.instead}"`,
        },
      },
    },
  },
  example: {
    kind: 'clause',
    bad: '"<b>الأدلة</b> الإرشادية"',
    good: 'الأدلة الإرشادية',
  },
  check({ root }, report) {
    for (const text of freeTexts(root)) {
      reportIn(text, [...textMatchesIn(text.text), ...tablesIn(text.text)], report, { safe: true });
      const quoted = quotesAround(text);
      if (quoted)
        report(text.node.range, quoted.values, { variant: 'quotes', severity: 'info', fix: quoted.fix });
    }
  },
});

type MarkupMatch = TextMatch<{ readonly words: string }, 'table' | undefined>;

/** Matches a cell's content: at least two letters or digits; a single digit or a bullet before a tab is a list's marker. */
const cell = /[\p{L}\p{N}]{2}/u;

/** Returns the rows of a table whose cells are separated by tabs or «|», as one match from the first row to the last. */
function tablesIn(text: string): MarkupMatch[] {
  if (!/[\t|│]/u.test(text)) return [];
  const rows = [...text.matchAll(/^.*$/gmu)].filter(({ 0: line }) => isRow(line));
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return [];
  const start = first.index + first[0].length - first[0].trimStart().length;
  const end = last.index + last[0].trimEnd().length;
  return [{ start, end, variant: 'table', values: { words: first[0].trim().slice(0, longestShown) } }];
}

const longestShown = 40;

function isRow(line: string): boolean {
  const [before = '', ...rest] = line.split('\t');
  if (cell.test(before) && rest.some((one) => one.trim() !== '')) return true;
  const bars = line.split(/[|│]/u);
  return bars.length > 2 && bars.filter((one) => cell.test(one)).length > 1;
}

const inQuotes = /^\s*[“”„‟‘’‚](?<inner>[^“”„‟‘’‚]+)[“”‟‘’]\s*$/u;

/** Keys whose values never need quotes on paper; in a sentence or a name, quotes may be intended. */
const plainKeys = new Set(
  [
    [
      'code',
      'owner',
      'issued',
      'license',
      'region',
      'website',
      'email',
      'handle',
      'platform',
      'minutes',
      'number',
      'date',
    ],
    ['gregorian', 'hijri', 'effective', 'phones'],
  ].flat(),
);

/** Returns a value that stands entirely in Word's typographic quotes, which YAML takes as part of it, with its fix. */
function quotesAround({ text, node, path }: FreeText) {
  const { inner } = inQuotes.exec(text)?.groups ?? {};
  // Another rule reports a quoted version.
  if (inner === undefined || path[0] === 'version') return undefined;
  const safe = plainKeys.has(String(path.findLast((step) => typeof step === 'string')));
  const [from, until] = [node.range.start.offset, node.range.end.offset];
  const isSimple = !/["\\\n]/u.test(inner) && /^["']?[“”„‟‘’‚][^\n]*[“”‟‘’]["']?$/u.test(node.raw);
  const fix = isSimple
    ? { safe, edits: [{ start: from, end: until, text: `"${inner.trim()}"` }] }
    : undefined;
  return { values: { words: text.trim(), instead: inner.trim() }, fix };
}

function textMatchesIn(text: string): MarkupMatch[] {
  if (!/[<&*_#[]/u.test(text)) return [];
  const replaced = (pattern: RegExp, insteadOf: (words: string) => string | undefined): MarkupMatch[] =>
    [...text.matchAll(pattern)].map(({ 0: typed, index: start, groups }) => {
      const end = start + typed.length;
      const isApart = /^$|[\s>]/u.test(text[start - 1] ?? '') || /^$|\s/u.test(text[end] ?? '');
      const instead = parts.test(typed) && !isApart ? ' ' : insteadOf(groups?.words ?? typed);
      const values = { words: typed.trim() };
      const [before = ' ', after = ' '] = [text[start - 1], text[end]];
      const joins = /\p{Nd}/u.test(before) && /\p{Nd}/u.test(after);
      const safe =
        !joins && !meant.test(typed) && !(typed.startsWith('__') || /^#+\s+\p{Nd}/u.test(typed + after));
      return {
        start,
        end,
        values,
        instead: instead === undefined ? undefined : { start, end, text: instead },
        safe,
      };
    });
  return [
    ...replaced(tag, () => ''),
    ...replaced(entity, (words) => (words.toLowerCase() === '&nbsp;' ? ' ' : undefined)),
    ...replaced(bold, (words) => words).filter(({ values }) => /[\p{L}\p{N}]/u.test(values.words)),
    ...replaced(heading, () => ''),
    // No replacement, as the link's address would be lost.
    ...replaced(link, () => undefined),
  ].sort((a, b) => a.start - b.start);
}
