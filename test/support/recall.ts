import {
  entryAt,
  type Located,
  type LocatedScalar,
  type Path,
  rangesInside,
} from '../../src/source/located.js';
import { parse } from '../../src/source/parse.js';

/** A fault that a careful reader found in a seed and that `check` must find. */
export interface Defect {
  readonly seed: string;
  /** The line in the seed's text, from 1; 0 for a fault of the whole. */
  readonly line: number;
  /** The words in question; empty where something is missing. */
  readonly quote: string;
  readonly rule: string;
}

/** A diagnostic as `siyasa check --format json` writes it. */
export interface ReportedFinding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly message: string;
}

/** A seed's text, and the files that contain it word for word, the policy first. */
export interface Seed {
  readonly id: string;
  readonly text: string;
  readonly files: readonly { readonly file: string; readonly text: string }[];
}

export interface Recall {
  readonly defects: readonly Defect[];
  readonly missed: readonly Defect[];
}

/** Returns the defects of `defects.tsv` that `check` must find. */
export function readDefects(tsv: string): Defect[] {
  const rows = tsv.split('\n').slice(1);
  return rows.flatMap((row) => {
    const [seed = '', line, quote = '', rule = '', , check] = row.split('\t');
    return check === 'yes' ? [{ seed, line: Number(line), quote, rule }] : [];
  });
}

/** Returns which of the defects the diagnostics report: by the right rule, at the words in question. */
export function recallOf(
  defects: readonly Defect[],
  seeds: readonly Seed[],
  reported: readonly ReportedFinding[],
): Recall {
  const missed = seeds.flatMap((seed) => {
    const files = new Set(seed.files.map(({ file }) => file));
    const inSeed = reported.filter(({ file }) => files.has(file));
    return missedIn(
      seed,
      defects.filter((defect) => defect.seed === seed.id),
      inSeed,
    );
  });
  return { defects, missed };
}

/** Returns the defects whose words are not where they should be: the files don't have that part of the seed word for word. */
export function unplaced(defects: readonly Defect[], seeds: readonly Seed[]): Defect[] {
  return seeds.flatMap((seed) => {
    const values = valuesOf(seed);
    return defects.filter(
      (defect) =>
        defect.seed === seed.id &&
        defect.line > 0 &&
        defect.quote !== '' &&
        wordsAt(defect, seed, values).length + fieldAt(defect, seed).length === 0,
    );
  });
}

/** Returns the lines of a seed that no value of its files contains, without what the scan put before them. */
export function linesLost(seed: Seed): string[] {
  const values = valuesOf(seed);
  const lines = seed.text.split('\n');
  return lines.flatMap((line, i) =>
    bare(line) === '' || heldBy(i + 1, seed, values).length > 0 ? [] : [bare(line)],
  );
}

function missedIn(seed: Seed, defects: readonly Defect[], reported: readonly ReportedFinding[]): Defect[] {
  const values = valuesOf(seed);
  const atWords = new Map(
    defects
      .filter(({ line, quote }) => line > 0 && quote !== '')
      .map((defect) => [
        defect,
        reported.filter((one) => one.rule === defect.rule && isAbout(one, defect, seed, values)),
      ]),
  );
  // A diagnostic at the words of some defect isn't one of the whole.
  const taken = new Set([...atWords.values()].flat());
  const ofWhole = (defect: Defect) => reported.filter((one) => one.rule === defect.rule && !taken.has(one));
  return defects.filter((defect) => (atWords.get(defect) ?? ofWhole(defect)).length === 0);
}

function isAbout(one: ReportedFinding, defect: Defect, seed: Seed, values: readonly Value[]): boolean {
  const { quote, rule } = defect;
  const absent = rule === 'required-section-missing' && one.message.includes(quote);
  return (
    absent || [...wordsAt(defect, seed, values), ...fieldAt(defect, seed)].some((at) => touches(one, at))
  );
}

/** Where words stand, and within what range a diagnostic about them may be. */
interface Place {
  readonly file: string;
  readonly words: Stretch;
  readonly within: Stretch;
}

type Stretch = Pick<ReportedFinding, 'line' | 'column' | 'endLine' | 'endColumn'>;

function touches(one: ReportedFinding, { file, words, within }: Place): boolean {
  return one.file === file && meet(one, words) && starts(within) <= starts(one) && ends(one) <= ends(within);
}

function meet(a: Stretch, b: Stretch): boolean {
  return starts(a) <= ends(b) && starts(b) <= ends(a);
}

// Longer than any line of a seed's files.
const lineLength = 100_000;
const starts = ({ line, column }: Stretch) => line * lineLength + column;
const ends = ({ endLine, endColumn }: Stretch) => endLine * lineLength + endColumn;

interface Value {
  readonly file: string;
  readonly path: Path;
  readonly node: LocatedScalar;
  readonly text: string;
}

function valuesOf({ files }: Seed): Value[] {
  return files.flatMap(({ file, text }) => {
    const { root } = parse(text);
    return root ? scalars(root, []).map((one) => ({ file, ...one })) : [];
  });
}

function scalars(node: Located, path: Path): Omit<Value, 'file'>[] {
  if (node.kind === 'scalar')
    return node.value === null ? [] : [{ path, node, text: String(node.value).trimEnd() }];
  if (node.kind === 'list') return node.items.flatMap((item, i) => scalars(item, [...path, i]));
  return [...node.entries.values()].flatMap(({ key, value }) => scalars(value, [...path, key]));
}

/** Returns where the words of a defect stand in the seed's files; empty where its line is not there. */
function wordsAt({ line, quote }: Defect, seed: Seed, values: readonly Value[]): Place[] {
  return heldBy(line, seed, values).flatMap(({ value, start, end }) => {
    const { file, node, text } = value;
    const found = [...text.matchAll(new RegExp(loose(quote), 'gu'))];
    const typed = found.length > 0 ? found : [...text.matchAll(new RegExp(loose(bare(quote)), 'gu'))];
    const spans = typed
      .map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
      .filter((span) => start <= span.start && span.end <= end);
    const within = stretch(node.range);
    return rangesInside(node, spans).map((range) => ({ file, words: stretch(range), within }));
  });
}

interface Held {
  readonly value: Value;
  /** The part of the value that is the line, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/**
 * Returns the values that hold a line of the seed: the value that is the line, or a part of one that joins it with the line
 * before or after; also, outside the sections, the values that hold a fact of the line by itself.
 */
function heldBy(line: number, { text }: Seed, values: readonly Value[]): Held[] {
  const lines = text.split('\n').map(bare);
  const own = lines[line - 1] ?? '';
  if (own === '') return [];
  const same = values.filter((value) => folded(value.text) === own);
  const facts = values.filter(
    (value) =>
      value.path[0] !== 'sections' &&
      typeof value.node.value === 'string' &&
      !same.includes(value) &&
      own.includes(folded(value.text)),
  );
  const whole = (value: Value): Held => ({ value, start: 0, end: value.text.length });
  // A line repeated in the seed occurs as often in the files, in the same order; a line that each page repeats occurs once.
  const before = lines.slice(0, line - 1).filter((one) => one === own).length;
  const its = same[Math.min(before, same.length - 1)];
  const parts = its ? [whole(its)] : partsOf(own, lines[line - 2] ?? '', lines[line] ?? '', values);
  return [...parts, ...facts.map(whole)];
}

/** Returns the value that has the line joined with the one before or after it, else the only value that has the line. */
function partsOf(own: string, before: string, after: string, values: readonly Value[]): Held[] {
  for (const [left, right] of [
    [before && `${before} `, ''],
    ['', after && ` ${after}`],
    ['', ''],
  ] as const) {
    const joined = new RegExp(`${loose(left)}(?<own>${loose(own)})${loose(right)}`, 'du');
    const held = values.flatMap((value): Held[] => {
      const [start, end] = joined.exec(value.text)?.indices?.groups?.own ?? [];
      return start === undefined || end === undefined ? [] : [{ value, start, end }];
    });
    if (held.length === 1) return held;
  }
  return [];
}

/** The fields of the printed card, letterhead and resolution, with the keys that hold them. */
const fields: Readonly<Record<string, Path>> = {
  'الإدارة المسؤولة': ['owner'],
  'كود أو رمز السياسة': ['code'],
  'سبتمبر ٢٠٢٥ م': ['issued'],
  'رقم اجتماع مجلس الإدارة': ['approval', 'meeting'],
  'تاريخ الاعتماد': ['approval', 'date'],
  'رقم بتاريخ': ['approval', 'minutes'],
  'اعتماد مجلس الإدارة': ['approval'],
  'الرقم /': ['letter', 'number'],
};

/** Returns the key, with its value, of the field whose label is quoted. */
function fieldAt({ quote }: Defect, { files }: Seed): Place[] {
  const path = fields[quote];
  if (!path) return [];
  return files.flatMap(({ file, text }) => {
    const { root } = parse(text);
    const entry = root && entryAt(root, path);
    if (!entry) return [];
    const { start } = entry.keyRange;
    const { end } = entry.value.range.end.offset > start.offset ? entry.value.range : entry.keyRange;
    const words = stretch({ start, end });
    return [{ file, words, within: words }];
  });
}

function stretch({ start, end }: LocatedScalar['range']): Stretch {
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** Returns a line without the page number, bullet or heading marks that the scan put before it. */
function bare(line: string): string {
  return folded(line.replace(/^[٠-٩]+\t|^#+ |^- |^\*\*|\*\*$/gu, ''));
}

function folded(text: string): string {
  return text.trim().replaceAll(/\s+/gu, ' ');
}

/** Returns a pattern for a text with any white space between its words. */
function loose(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replaceAll(/\s+/gu, '\\s+');
}

/** Returns for each rule how many defects it must report, and how many of them it does. */
export function byRule({
  defects,
  missed,
}: Recall): { rule: string; defects: number; found: number; missed: number }[] {
  const rules = [...new Set(defects.map(({ rule }) => rule))].sort();
  const of = (all: readonly Defect[], rule: string) => all.filter((one) => one.rule === rule).length;
  return rules.map((rule) => {
    const [known, lost] = [of(defects, rule), of(missed, rule)];
    return { rule, defects: known, found: known - lost, missed: lost };
  });
}

const columns = 'seed\tline\tquote\trule\treason';
const notYet = 'nothing is reported by this name yet';
const elsewhere = 'reported for other words, not of these';

/** Returns the list of misses as it is stored. A reason that a reader wrote is kept; without one, the state is given. */
export function missesTable(
  missed: readonly Defect[],
  reported: readonly ReportedFinding[],
  stored: string,
): string {
  const known = new Set(reported.map(({ rule }) => rule));
  const reasons = new Map(
    stored.split('\n').map((row) => [row.slice(0, row.lastIndexOf('\t')), row.split('\t').at(-1)]),
  );
  const rows = missed.map(({ seed, line, quote, rule }) => {
    const row = [seed, line, quote, rule].join('\t');
    const reason = reasons.get(row);
    const written = reason && reason !== notYet && reason !== elsewhere;
    return `${row}\t${written ? reason : known.has(rule) ? elsewhere : notYet}`;
  });
  return `${[columns, ...rows].join('\n')}\n`;
}
