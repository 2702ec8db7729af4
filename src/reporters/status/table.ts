import { commonDigits } from '../../association/defaults.js';
import { toIso } from '../../calendar/date.js';
import type { PolicyType } from '../../catalogue/catalogue.js';
import { type AssociationOverview, type Overview, total } from '../../lifecycle/overview.js';
import { isolated } from '../../locales/ar/words.js';
import { harmless } from '../../locales/quoted.js';
import { type Language, type Speaker, speaker } from '../../locales/say.js';
import {
  type StatusCell,
  type StatusColumn,
  statusCells,
  statusColumns,
  unknown,
} from '../../view/status.js';
import { columnWidths, padding, wrapped } from '../columns.js';

export interface TableOptions {
  readonly language: Language;
  readonly colour: boolean;
  /** The terminal's cells in a line. */
  readonly width: number;
}

type Cells = Record<StatusColumn, StatusCell>;

/** The values that all parts of the report need. */
interface Page {
  readonly language: Language;
  readonly say: Speaker;
  readonly paint: Paint;
  readonly head: Cells;
  /** The cells of text in a line; the last cell stays free, since some terminals break a full line. */
  readonly room: number;
  /** The widths of the columns; undefined if they don't fit side by side. */
  readonly widths: readonly number[] | undefined;
  /** Texts already broken into lines: associations lack much the same types, and breaking takes longer than all else. */
  readonly broken: Map<string, readonly string[]>;
}

/** Returns text for a terminal: a table for each association or, if that is too wide, a list; then what is lacking. */
export function table(overview: Overview, { language, colour, width }: TableOptions): string {
  const say = speaker(language);
  const associations = overview.associations.map((association) => ({
    association,
    rows: association.policies.map((policy) => shown(statusCells(policy, language))),
  }));
  const head = cellsOf((id) => ({ lines: [say(`status.column.${id}`)] }));
  const room = Math.max(width, narrowest) - 1 - indent.length;
  const all = [head, ...associations.flatMap(({ rows }) => rows)];
  const page: Page = {
    language,
    say,
    paint: colour ? painted : plain,
    head,
    room,
    widths: columnWidths(
      all.map((cells) => statusColumns.map((id) => cells[id].lines)),
      room - gap.length * (statusColumns.length - 1),
      leastWidth,
    ),
    broken: new Map(),
  };
  const lines = [
    say('status.on', { day: toIso(overview.today) }),
    ...associations.flatMap(({ association, rows }) => {
      const own = { ...page, say: speaker(language, association.digits) };
      return [
        '',
        ...titleLines(association, own),
        '',
        ...(rows.length === 0 ? [indent + say('status.no-policies')] : policyLines(rows, own)),
        '',
        ...coverageLines(association, own),
      ];
    }),
    '',
    summary(overview, speaker(language, commonDigits(overview.associations.map(({ digits }) => digits)))),
  ];
  return `${lines.join('\n')}\n`;
}

const indent = ' ';
const gap = '  ';
/** The least cells of a line: in fewer, letters would stand below one another. */
const narrowest = 30;
/** The least cells of a column whose content is wider. */
const leastWidth = 9;

function cellsOf(cell: (id: StatusColumn) => StatusCell): Cells {
  return Object.fromEntries(statusColumns.map((id) => [id, cell(id)])) as Cells;
}

/** Returns cells without characters that move the cursor or reorder the line. */
function shown(cells: Cells): Cells {
  return cellsOf((id) => ({ ...cells[id], lines: cells[id].lines.map(harmless) }));
}

function titleLines({ name, folder, file, findings }: AssociationOverview, { say, paint }: Page): string[] {
  const title = name === null ? '' : `${paint.head(isolated(name))}  `;
  const { errors, warnings, infos } = findings;
  const words = say('status.findings', { errors, warnings, infos });
  return [
    title + isolated(folder),
    ...(errors + warnings + infos > 0 ? [say('status.association', { file, findings: words })] : []),
  ];
}

/** Returns the lines of an association's policies. */
function policyLines(rows: readonly Cells[], page: Page): string[] {
  const { widths, head } = page;
  if (!widths) return apart(rows.map((cells) => listLines(cells, page)));
  const whole = widths.reduce((sum, one) => sum + one, gap.length * (widths.length - 1));
  return [
    ...rowLines(head, widths, page, true),
    indent + '─'.repeat(whole),
    ...apart(rows.map((cells) => rowLines(cells, widths, page))),
  ];
}

/** Returns the lines of rows, with blank lines between them if a row has more than one line. */
function apart(rows: readonly (readonly string[])[]): string[] {
  const tall = rows.some((lines) => lines.length > 1);
  return rows.flatMap((lines, i) => (tall && i > 0 ? ['', ...lines] : lines));
}

/**
 * Returns a row of the table. Each cell is isolated, so that a terminal that reorders Arabic doesn't join neighbours; an
 * Arabic row as a whole is isolated from right to left, so that its first cell stands at the right there. A terminal that
 * reorders nothing also has all columns in line, from left to right.
 */
function rowLines(cells: Cells, widths: readonly number[], page: Page, isHead = false): string[] {
  const columns = statusColumns.map((id, i) => {
    const width = widths[i] ?? 1;
    const paint = page.paint[isHead ? 'head' : (cells[id].tone ?? 'usual')];
    const lines = wrapped(cells[id].lines, width);
    return { width, lines: lines.map((line) => paint(isolated(line)) + padding(line, width)) };
  });
  const height = Math.max(...columns.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, n) => {
    const row = columns.map(({ lines, width }) => lines[n] ?? ' '.repeat(width)).join(gap);
    return page.language === 'ar' ? `${indent}\u2067${row}\u2069` : `${indent}${row}`.trimEnd();
  });
}

/** Returns a policy for a terminal too narrow for a table: its title, and below it a line for each known fact. */
function listLines(cells: Cells, { language, paint, head, room }: Page): string[] {
  const titles = wrapped(cells.title.lines, room);
  const facts = statusColumns
    .filter((id) => id !== 'title' && cells[id].lines[0] !== unknown)
    .flatMap((id) => {
      const { lines, tone = 'usual' } = cells[id];
      const label = `${head[id].lines.join('')}: `;
      const values = wrapped([lines.join(comma[language])], room - 2 - label.length);
      const between = (i: number) => (i === 0 ? label : ' '.repeat(label.length));
      return values.map((line, i) => `${indent}  ${between(i)}${paint[tone](isolated(line))}`);
    });
  return [...titles.map((line) => indent + paint.head(isolated(line))), ...facts];
}

const comma = { ar: '، ', en: ', ' } as const;

function coverageLines({ coverage }: AssociationOverview, page: Page): string[] {
  const { say, room } = page;
  const { approved, drafted, absent } = coverage;
  const asked = approved.length + drafted.length + absent.length;
  return [
    ...wrapped([say('status.coverage', { asked })], room).map((line) => indent + line),
    ...namesLines(say('status.coverage.approved', { policies: approved.length }), approved, page),
    ...namesLines(say('status.coverage.drafted', { policies: drafted.length }), drafted, page),
    ...namesLines(say('status.coverage.absent', { policies: absent.length }), absent, page),
  ];
}

function namesLines(label: string, types: readonly PolicyType[], page: Page): readonly string[] {
  const { say, language, room, broken } = page;
  const names = types.map(({ title, asked }) => {
    // In an English line, neighbours in Arabic would be read from the last to the first.
    const name = language === 'ar' ? title : isolated(title);
    return asked === 'law' ? say('status.by-law', { title: name }) : name;
  });
  const text = names.length > 0 ? `${label}: ${names.join(comma[language])}` : label;
  const lines =
    broken.get(text) ??
    wrapped([text], room - 3).map((line, i) => `${indent}${i === 0 ? ' ' : '   '}${line}`);
  broken.set(text, lines);
  return lines;
}

function summary({ associations }: Overview, say: Speaker): string {
  const policies = associations.flatMap((one) => one.policies);
  const findings = total([...associations, ...policies].map((one) => one.findings));
  return say('status.summary', {
    associations: associations.length,
    policies: policies.length,
    findings: say('status.findings', { ...findings }),
    overdue: policies.filter(({ review }) => review && review.daysLeft < 0).length,
  });
}

type Tone = 'head' | 'usual' | NonNullable<StatusCell['tone']>;
type Paint = Record<Tone, (text: string) => string>;

const ansi = (code: number) => (text: string) => `\u001B[${code}m${text}\u001B[0m`;
const same = (text: string) => text;
const painted: Paint = { head: ansi(1), usual: same, bad: ansi(31), soon: ansi(33) };
const plain: Paint = { head: same, usual: same, bad: same, soon: same };
