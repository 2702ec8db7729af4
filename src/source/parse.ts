import { Composer, type Document, Lexer, Parser, type YAMLError, YAMLParseError } from 'yaml';
import type { Finding } from '../diagnostics/diagnostic.js';
import { Lines } from '../diagnostics/range.js';
import { fileEmpty } from '../faults/file-empty.js';
import { valueUnquoted } from '../faults/value-unquoted.js';
import { yamlNesting } from '../faults/yaml-nesting.js';
import { yamlSyntax } from '../faults/yaml-syntax.js';
import { lineAt, lineStart } from './line.js';
import type { Located } from './located.js';
import { deepest, placeOfRefusal, Reader } from './reader.js';
import { type Repair, Repaired, repairOf, turnsWords } from './repair.js';
import { mistakeIn, mistakePlace } from './syntax-mistakes.js';

/** The most mistakes of a file that are fixed in memory. */
const mostRepairs = 100;
/** The most errors of the library up to which mistakes are fixed: a file with more isn't YAML. */
const mostErrors = 1000;
/** The most UTF-16 units read again after repairs, in total: a small file may be fixed mistake by mistake, a huge one not. */
const mostReread = 1_000_000;

export interface Parsed {
  /** Undefined if the text's structure can't be trusted. */
  readonly root: Located | undefined;
  readonly findings: readonly Finding[];
}

/** Reads the text of a YAML file: returns its values with their places, and all that is wrong with its YAML. Never throws. */
export function parse(text: string): Parsed {
  const lines = new Lines(text);
  const { document, repaired, repairs } = parseRepaired(text);
  const repairFindings = repairs.map((repair) => findingOf(repair, text, lines));
  const { errors, warnings, contents } = document;
  // If a tab was replaced by the wrong number of spaces, the other errors may be false.
  const misled = errors.length > 0 && repairs.some(({ mistake }) => mistake === 'tab');
  const faults = misled ? [] : syntaxFindings([...errors, ...warnings], text, lines, repaired);
  const findings = [...repairFindings, ...faults];
  // If the only error is that several documents follow one another, the first one is whole.
  if (errors.some(({ code }) => code !== 'MULTIPLE_DOCS')) return { root: undefined, findings };
  const reader = new Reader(text, lines, repaired);
  const root = contents ? reader.read(contents) : undefined;
  const blank = !contents || (root?.kind === 'scalar' && root.value === null);
  if (blank)
    return { root: undefined, findings: [...findings, fileEmpty.at(placeOfRefusal(lines.range(0, 0)), {})] };
  return { root, findings: [...findings, ...reader.findings] };
}

interface ParsedRepaired {
  readonly document: Document.Parsed;
  readonly repaired: Repaired;
  readonly repairs: readonly Repair[];
}

/** The tab widths that are tried: those that editors show, the usual first. */
const [usualTab, ...otherTabs] = [4, 8, 2] as const;

function parseRepaired(text: string): ParsedRepaired {
  const usual = repairAll(text, usualTab);
  const { document, repairs } = usual;
  if (document.errors.length === 0 || repairs.length === mostRepairs) return usual;
  if (!repairs.some(({ mistake }) => mistake === 'tab')) return usual;
  for (const tabStop of otherTabs) {
    const result = repairAll(text, tabStop);
    if (result.document.errors.length === 0) return result;
  }
  return usual;
}

function repairAll(text: string, tabStop: number): ParsedRepaired {
  const repairs = new Map<number, Repair>();
  let repaired = new Repaired(text, []);
  let document = parseOnce(text);
  for (let rereads = Math.max(2, Math.min(20, mostReread / text.length)); rereads >= 1; rereads--) {
    if (document.errors.length > mostErrors) break;
    let more = false;
    for (const at of places(document).slice(0, mostRepairs)) {
      if (repairs.size === mostRepairs) break;
      const repair = repairOf(text, repaired.original(at), tabStop);
      if (!repair || overlaps(repair, repairs.values())) continue;
      repairs.set(repair.start, repair);
      more = true;
    }
    if (!more) break;
    repaired = new Repaired(text, [...repairs.values()]);
    document = parseOnce(repaired.text);
  }
  return { document, repaired, repairs: [...repairs.values()] };
}

/** Returns the offsets at which the library found errors, in the order of the text. */
function places({ errors }: Document.Parsed): number[] {
  return errors.map(({ pos }) => pos[0]).sort((a, b) => a - b);
}

function overlaps({ start, end }: Repair, others: Iterable<Repair>): boolean {
  for (const other of others) if (start < other.end && other.start < end) return true;
  return false;
}

/** Parses without stack traces: the library makes an error of each mistake, and without stacks takes a tenth of the time. */
function parseOnce(text: string): Document.Parsed {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return composed(text);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function composed(text: string): Document.Parsed {
  // The library's check for unique keys compares each key with each; and a directive must not change how values are read.
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false, schema: 'core' });
  const parser = new Parser();
  const documents = composer.compose(tokens(text, parser), true, text.length);
  // There is at least one document, even if empty.
  const document = documents.next().value as Document.Parsed;
  const another = documents.next().value;
  if (another)
    document.errors.push(new YAMLParseError([another.range[0], another.range[1]], 'MULTIPLE_DOCS', ''));
  if (parser.stack.length > mostOpen)
    document.errors.push(new YAMLParseError([parser.offset - 1, parser.offset], 'RESOURCE_EXHAUSTION', ''));
  return document;
}

/** The most parts of a text that may be open at one place: its levels, the document, and what is being read. */
const mostOpen = deepest + 2;

/** Yields the tokens of a text, up to where it is nested too deep, since the library would run out of stack. */
function* tokens(text: string, parser: Parser) {
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > mostOpen) return;
  }
  yield* parser.end();
}

function findingOf({ mistake, start, end, replacement }: Repair, text: string, lines: Lines): Finding {
  const fix = {
    safe: mistake !== 'tab' && !turnsWords(text.slice(start, end)),
    edits: [{ start, end, text: replacement }],
  };
  const range = lines.range(start, end);
  if (mistake === 'tab' || mistake === 'odd-space')
    return yamlSyntax.at(range, {}, { variant: mistake, fix });
  if (mistake === 'space-after-colon') {
    const line = lineAt(text, start);
    const first = lineStart(text, start) + line.search(/\S/u);
    const whole = lines.range(first, lineStart(text, start) + line.trimEnd().length);
    return yamlSyntax.at(whole, {}, { variant: mistake, fix });
  }
  const [sign = ''] = text.slice(start, end);
  return valueUnquoted.at(range, { sign }, { variant: mistake, fix });
}

/** UTF-16 units after an error within which others are ignored: one mistake often causes several, and the first fits best. */
const nearby = 400;
/** The most mistakes that are reported. */
const mostMistakes = 100;
/** More mistakes of structure than this in one file count as one, which displaces everything after it. */
const mostStructural = 3;
const structural = new Set(['indent', 'structure', 'no-colon']);

function syntaxFindings(
  errors: readonly YAMLError[],
  text: string,
  lines: Lines,
  repaired: Repaired,
): Finding[] {
  const placed = errors.map((error) => ({ error, at: repaired.original(error.pos[0]) }));
  const mistakes: { mistake: ReturnType<typeof mistakeIn>; error: YAMLError; at: number }[] = [];
  for (const { error, at } of placed.sort((a, b) => a.at - b.at))
    if (mistakes.length < mostMistakes && at - (mistakes.at(-1)?.at ?? Number.NEGATIVE_INFINITY) >= nearby)
      mistakes.push({ mistake: mistakeIn(error, text, at), error, at });
  const first = mistakes.find(({ mistake }) => structural.has(mistake));
  const isOne = mistakes.filter(({ mistake }) => structural.has(mistake)).length > mostStructural;
  return mistakes
    .filter((one) => !isOne || one === first || !structural.has(one.mistake))
    .map(({ mistake, error, at }) => {
      if (mistake === 'nesting') return yamlNesting.at(placeOfRefusal(lines.range(at, at + 1)), {});
      const { start, end } = mistakePlace(mistake, error, text, at);
      const severity = error.name === 'YAMLWarning' ? 'warning' : 'error';
      return yamlSyntax.at(lines.range(start, end), {}, { variant: mistake, severity });
    });
}
