import { type GregorianDate, isDay } from '../../calendar/date.js';
import { compareDays } from '../../calendar/order.js';
import { parseDate } from '../../calendar/parse.js';
import type { Finding } from '../../diagnostics/diagnostic.js';
import type { Range } from '../../diagnostics/range.js';
import { ignoreExpired } from '../../faults/ignore-expired.js';
import { ignoreUnused } from '../../faults/ignore-unused.js';
import { lintRuleFixed } from '../../faults/lint-rule-fixed.js';
import { lintRuleUnknown } from '../../faults/lint-rule-unknown.js';
import { entryAt, keyRangeAt, type Located, type Path, rangeAt } from '../../source/located.js';
import { nearest } from '../../source/nearest.js';
import { dateFault, dateInvalid } from '../date-invalid.js';
import { isRuleId, ruleIds } from '../index.js';
import { type Level, levels } from './level.js';
import { fixedReason, isRefused } from './levels.js';

/** An entry of `lint.ignore` that is in force. */
export interface Ignore {
  readonly rule: string;
  /** Limits it to findings whose words contain this. */
  readonly text: string | undefined;
  /** Where the entry's rule stands. */
  readonly range: Range;
}

/** The settings of a file under `lint`. */
export interface Lint {
  readonly severity: ReadonlyMap<string, Level>;
  readonly ignores: readonly Ignore[];
  /** What is wrong with them, and entries that have expired. */
  readonly findings: readonly Finding[];
}

/**
 * The most entries that are read for one rule, as each is compared with each of its findings; whoever needs more turns the rule
 * off.
 */
export const mostIgnores = 500;

export const noLint: Lint = { severity: new Map(), ignores: [], findings: [] };

/**
 * Reads `lint` from a file's values; what doesn't fit the schema is left out, and reported elsewhere. An entry holds until the
 * end of its last day; without `today` none expires. `approved`: whether the text says that it was approved.
 */
export function readLint(root: Located, today: GregorianDate | undefined, approved: boolean): Lint {
  const severity = new Map<string, Level>();
  const ignores: Ignore[] = [];
  const findings: Finding[] = [];
  const counts = new Map<string, number>();
  for (const [rule, level] of severitiesOf(root)) {
    const mayGuess = findings.length < mostGuesses;
    const range = keyRangeAt(root, ['lint', 'severity', rule]);
    const fault = ruleFault(rule, range, { approved, level, mayGuess });
    if (fault) findings.push(fault);
    else severity.set(rule, level);
  }
  for (const { path, rule } of ignoresOf(root)) {
    const range = rangeAt(root, [...path, 'rule']);
    const mayGuess = findings.length < mostGuesses;
    const fault =
      ruleFault(rule, range, { approved, level: 'off', mayGuess }) ?? expiry(root, path, rule, today);
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    const many = { rule, limit: mostIgnores };
    if (fault) findings.push(fault);
    else if (count > mostIgnores) findings.push(ignoreUnused.at(range, many, { variant: 'many' }));
    else ignores.push({ rule, text: textAt(root, [...path, 'text']), range });
  }
  return { severity, ignores, findings };
}

/** Returns findings for the entries that ignored nothing. */
export function unusedIgnores(ignores: readonly Ignore[], isUsed: (ignore: Ignore) => boolean): Finding[] {
  return ignores
    .filter((ignore) => !isUsed(ignore))
    .map(({ rule, text, range }) => ignoreUnused.at(range, { rule, text }));
}

function severitiesOf(root: Located): [string, Level][] {
  const node = entryAt(root, ['lint', 'severity'])?.value;
  if (node?.kind !== 'map') return [];
  return [...node.entries.keys()].flatMap((rule): [string, Level][] => {
    const level = levels.find((one) => one === textAt(root, ['lint', 'severity', rule]));
    return level ? [[rule, level]] : [];
  });
}

function ignoresOf(root: Located): { path: Path; rule: string }[] {
  const node = entryAt(root, ['lint', 'ignore'])?.value;
  if (node?.kind !== 'list') return [];
  return node.items.flatMap((_, i) => {
    const path = ['lint', 'ignore', i];
    const rule = textAt(root, [...path, 'rule']);
    return rule ? [{ path, rule }] : [];
  });
}

/** The most faults of a file for which the rule that was probably meant is looked for. */
const mostGuesses = 200;

/** Returns what is wrong with a setting of a rule. `level`: what the rule is set to; `off` where it is to be ignored. */
export function ruleFault(
  rule: string,
  range: Range,
  { approved, level, mayGuess }: { approved: boolean; level: Level; mayGuess: boolean },
): Finding | undefined {
  if (!isRuleId(rule)) {
    const meant = mayGuess ? nearest(rule, ruleIds) : undefined;
    const edits = [{ start: range.start.offset, end: range.end.offset, text: meant ?? '' }];
    const fix = meant ? { safe: false, edits } : undefined;
    return lintRuleUnknown.at(range, { rule, nearest: meant }, { fix });
  }
  return isRefused(rule, level, approved)
    ? lintRuleFixed.at(range, { rule, reason: fixedReason(rule) })
    : undefined;
}

function expiry(
  root: Located,
  path: Path,
  rule: string,
  today: GregorianDate | undefined,
): Finding | undefined {
  const value = textAt(root, [...path, 'until']);
  if (value === undefined) return undefined;
  const range = rangeAt(root, [...path, 'until']);
  const parsed = parseDate(value);
  if (!parsed.ok) {
    const { proposals } = parsed.fault;
    return dateFault(dateInvalid.at, range, { value, proposals, asWritten: false }, parsed.fault);
  }
  if (!isDay(parsed.value)) return dateInvalid.at(range, { value }, { variant: 'partial' });
  const order = today && compareDays(parsed.value, today);
  if (order === undefined || order >= 0) return undefined;
  return ignoreExpired.at(range, { rule, until: value });
}

function textAt(root: Located, path: Path): string | undefined {
  const node = entryAt(root, path)?.value;
  return node?.kind === 'scalar' && typeof node.value === 'string' && node.value !== ''
    ? node.value
    : undefined;
}
