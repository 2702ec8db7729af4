import type { Finding } from '../diagnostics/diagnostic.js';
import { type FreeText, freeTexts } from '../policy/texts.js';
import { foundIn, type Slip } from './in-texts.js';
import { type AssociationRule, found, type PolicyRule } from './rule.js';

const id = 'markup-residue';

const longestTag = 300;
const elements =
  'a|b|i|u|p|br|hr|ul|ol|li|h[1-6]|em|strong|span|div|font|table|tbody|thead|tr|td|th|img|sup|sub|center|o:p';
const tag = new RegExp(`</?(?:${elements})(?:\\s[^<>]{0,${longestTag}})?/?>`, 'giu');
const entity = /&(?:nbsp|amp|quot|lt|gt|lrm|rlm|zwnj|#\d{1,6}|#x[\da-f]{1,5});/giu;
/** Between underlines as between asterisks; but «__/__/1447» is a gap. */
const bold = /(?<sign>\*\*|__)(?=\S)(?<words>[^*_\n]{1,200}?)(?<=\S)\k<sign>/gu;
/** They part words and lines; without them these would run together. */
const parts = /^<\/?(?:p|br|hr|ul|ol|li|h[1-6]|div|table|tbody|thead|tr|td|th|center|o:p)\b/iu;
/** «10<sup>2</sup>» is no 102; what a link leads to would be lost, and a picture too. */
const meant = /^<\/?(?:sup|sub|a|img)\b/iu;
const heading = /^#{1,6}[ \t]+(?=\S)/gmu;
const link = /\[(?<words>[^[\]\n]{1,200})\]\((?<url>[^()\s]{1,500})\)/gu;

/** HTML, Markdown, a table's tabs and bars, and quotes around a value, that a paste has left: they would stand on paper as they are. */
export const markupResidue: PolicyRule & AssociationRule = {
  id,
  check: ({ root }) =>
    freeTexts(root).flatMap((text) => [
      ...foundIn(text, [...slipsOf(text.text), ...tablesIn(text.text)], id, {
        severity: 'warning',
        safe: true,
      }),
      ...quotesAround(text),
    ]),
};

/** A cell has words; before a tab, a number or a bullet alone is the marker of a list. */
const cell = /[\p{L}\p{N}]{2}/u;

/** Rows of a table, whose cells were parted by tabs or by «|»: from the first of them to the last, as one. */
function tablesIn(text: string): Slip[] {
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

/** Keys whose value nobody would quote. In a sentence or a name the quotes may be meant. */
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

/** A value that stands as a whole in the quotes that Word types: to YAML they are a part of it. */
function quotesAround({ text, node, path }: FreeText): Finding[] {
  const { inner } = inQuotes.exec(text)?.groups ?? {};
  // A version has a rule of its own.
  if (inner === undefined || path[0] === 'version') return [];
  const safe = plainKeys.has(String(path.findLast((step) => typeof step === 'string')));
  const [from, until] = [node.range.start.offset, node.range.end.offset];
  const isSimple = !/["\\\n]/u.test(inner) && /^["']?[“”„‟‘’‚][^\n]*[“”‟‘’]["']?$/u.test(node.raw);
  const fix = isSimple
    ? { safe, edits: [{ start: from, end: until, text: `"${inner.trim()}"` }] }
    : undefined;
  const options = { variant: 'quotes', ...(fix ? { fix } : {}) };
  return [found(id, 'info', node.range, { words: text.trim(), instead: inner.trim() }, options)];
}

function slipsOf(text: string): Slip[] {
  if (!/[<&*_#[]/u.test(text)) return [];
  const replaced = (pattern: RegExp, insteadOf: (words: string) => string | undefined): Slip[] =>
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
    ...replaced(bold, (words) => words).filter(({ values }) => /[\p{L}\p{N}]/u.test(String(values?.words))),
    ...replaced(heading, () => ''),
    // What the link leads to would be lost.
    ...replaced(link, () => undefined),
  ].sort((a, b) => a.start - b.start);
}
