import Handlebars from 'handlebars';
import { themeInvalid } from '../faults/theme-invalid.js';
import { nearest } from '../source/nearest.js';
import { attributesOf, isAllowedMarkup, markup, readNames } from './markup.js';
import { styleFaults } from './style-faults.js';
import type { TemplateFault } from './template-fault.js';

/** UTF-16 units of one template or style sheet: the program's own have a tenth. */
const longestTemplate = 64 * 1024;
/** Blank signs in a row. Handlebars looks through each run again and again. */
export const longestBlank = 500;

/**
 * The shared partials that carry the text, the approval, the draft mark and what keeps a page from scripts and the network. A theme of one's own
 * can't put others in their place.
 */
const keptPartials: readonly string[] = [
  'approval',
  'binding',
  'body',
  'card',
  'card-table',
  'cell',
  'code',
  'entries',
  'head',
  'history',
  'history-table',
  'inline',
  'list',
  'mark',
  'name',
  'page-contacts',
  'page-name',
  'page-number',
  'section',
  'signatures',
];

/** The partial that is a style sheet: the margins of pages. */
export const pageBoxes = 'page-boxes';

/** What templates may name. */
export interface Vocabulary {
  readonly partials: readonly string[];
  /** Every key of the data, at whatever depth. */
  readonly fields: ReadonlySet<string>;
}

const blockNames = new Set(['if', 'unless', 'each', 'with']);
const dataNames = new Set(['root', 'index', 'first', 'last', 'key']);
/** Numbers and the like, which need no `cssString` in a style sheet. */
const plainStyleFields = new Set(['lines', 'footLines', 'figures']);

/** Returns every name that a template's values are called by. */
export function fieldsIn(template: string): Set<string> {
  const fields = new Set<string>();
  class Fields extends Handlebars.Visitor {
    override PathExpression({ data, parts }: hbs.AST.PathExpression): void {
      for (const part of data ? parts.slice(1) : parts) fields.add(String(part));
    }
  }
  new Fields().accept(Handlebars.parse(template));
  for (const name of [...blockNames, 'cssString']) fields.delete(name);
  return fields;
}

/**
 * Returns what is wrong with a template that isn't the program's: whatever could run, write raw text, reach the network, leave out or
 * add words, or names what isn't there. `name`: `document`, or the partial's.
 */
export function templateFaults(name: string, text: string, vocabulary: Vocabulary): TemplateFault[] {
  const unreadable = sizeFault(text);
  if (unreadable) return [unreadable];
  const faults: TemplateFault[] = [];
  if (keptPartials.includes(name))
    faults.push({
      start: 0,
      end: 0,
      found: (range) => themeInvalid.at(range, { name }, { variant: 'partial-kept' }),
    });
  // What these write Handlebars takes out of a template before it is looked at.
  for (const { 0: words, index } of text.matchAll(/\\+(?=\{\{)|\{\{\{\{/gu))
    faults.push({ start: index, end: index + words.length, found: construct });
  if (faults.length > 0) return faults;
  const places = new Places(text);
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(text);
  } catch (error) {
    const line = Number(/line (\d+)|- (\d+):/u.exec(String(error))?.slice(1).find(Boolean) ?? 1);
    const start = places.offset({ line, column: 0 });
    return [
      {
        start,
        end: places.lineEnd(line),
        found: (range) => themeInvalid.at(range, {}, { variant: 'syntax' }),
      },
    ];
  }
  const checker = new Checker(places, vocabulary, name === pageBoxes);
  checker.accept(program);
  faults.push(...checker.faults);
  if (name === 'document') faults.push(...documentFaults(text, program, places));
  const shown = withoutValues(text);
  faults.push(...(name === pageBoxes ? styleFaults(shown) : markupFaults(shown, name === 'document')));
  return faults.sort((a, b) => a.start - b.start);
}

/** Returns the same of a style sheet. */
export function sheetFaults(text: string): TemplateFault[] {
  const unreadable = sizeFault(text);
  return unreadable ? [unreadable] : styleFaults(text);
}

function sizeFault(text: string): TemplateFault | undefined {
  if (text.length > longestTemplate)
    return {
      start: 0,
      end: 0,
      found: (range) =>
        themeInvalid.at(range, { bytes: text.length, limit: longestTemplate }, { variant: 'too-large' }),
    };
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    run = /\s/u.test(text[at] ?? '') ? run + 1 : 0;
    if (run > longestBlank)
      return {
        start: at,
        end: at,
        found: (range) => themeInvalid.at(range, { limit: longestBlank }, { variant: 'blank-run' }),
      };
  }
  return undefined;
}

class Places {
  readonly #starts = [0];
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    for (const { 0: end, index } of text.matchAll(/\r\n?|\n/gu)) this.#starts.push(index + end.length);
  }

  offset({ line, column }: { line: number; column: number }): number {
    return Math.min((this.#starts[line - 1] ?? this.#length) + column, this.#length);
  }

  lineEnd(line: number): number {
    return Math.max(this.offset({ line, column: 0 }), (this.#starts[line] ?? this.#length + 1) - 1);
  }
}

class Checker extends Handlebars.Visitor {
  readonly faults: TemplateFault[] = [];
  readonly #places: Places;
  readonly #vocabulary: Vocabulary;
  readonly #isStyle: boolean;

  constructor(places: Places, vocabulary: Vocabulary, isStyle: boolean) {
    super();
    this.#places = places;
    this.#vocabulary = vocabulary;
    this.#isStyle = isStyle;
  }

  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    const { path, params, hash, escaped } = statement;
    const isHelper = isCall(path, new Set(['cssString']));
    const [value = path] = params;
    if (!escaped) this.#fault('raw', statement, path);
    else if (path.type !== 'PathExpression' || hash || params.length !== (isHelper ? 1 : 0))
      this.#fault('construct', statement, path);
    else if (this.#isStyle && !isHelper && !plainStyleFields.has(lastPart(path)))
      this.#fault('style-words', statement, path);
    else this.#path(value);
  }

  override BlockStatement(statement: hbs.AST.BlockStatement): void {
    const { path, params, hash, program, inverse } = statement;
    const [value] = params;
    const isKnown = isCall(path, blockNames) && params.length === 1 && !hash && !program?.blockParams;
    if (!isKnown || !value || inverse?.blockParams) {
      this.#fault('construct', statement, path);
      return;
    }
    this.#path(value);
    if (program) this.accept(program);
    if (inverse) this.accept(inverse);
  }

  override PartialStatement(statement: hbs.AST.PartialStatement): void {
    const { name, params, hash } = statement;
    if (hash || params.length > 1 || name.type !== 'PathExpression') {
      this.#fault('construct', statement, name);
      return;
    }
    const { original } = name;
    const { partials } = this.#vocabulary;
    if (!partials.includes(original)) {
      const values = { name: original, nearest: nearest(original, partials), known: partials };
      this.faults.push({
        ...this.#range(statement),
        found: (range) => themeInvalid.at(range, values, { variant: 'partial-unknown' }),
      });
    }
    for (const value of params) this.#path(value);
  }

  override PartialBlockStatement(statement: hbs.AST.PartialBlockStatement): void {
    this.#fault('construct', statement, statement.name);
  }

  override DecoratorBlock(statement: hbs.AST.DecoratorBlock): void {
    this.#fault('construct', statement, statement.path);
  }

  override Decorator(statement: hbs.AST.Decorator): void {
    this.#fault('construct', statement, statement.path);
  }

  #path(value: hbs.AST.Expression): void {
    const { type, data, parts } = value as hbs.AST.PathExpression;
    const names = type === 'PathExpression' ? parts.map(String) : [];
    if (type !== 'PathExpression' || (data && !dataNames.has(names[0] ?? ''))) {
      this.#fault('construct', value, value);
      return;
    }
    const { fields } = this.#vocabulary;
    const unknown = (data ? names.slice(1) : names).find((one) => !fields.has(one));
    if (unknown === undefined) return;
    const values = { name: unknown, nearest: nearest(unknown, [...fields]) };
    this.faults.push({
      ...this.#range(value),
      found: (range) => themeInvalid.at(range, values, { variant: 'field-unknown' }),
    });
  }

  #fault(variant: 'raw' | 'construct' | 'style-words', node: hbs.AST.Node, named: hbs.AST.Node): void {
    const words = 'original' in named ? String(named.original) : '';
    this.faults.push({
      ...this.#range(node),
      found: (range) => themeInvalid.at(range, { words }, { variant }),
    });
  }

  #range({ loc }: hbs.AST.Node): { start: number; end: number } {
    return { start: this.#places.offset(loc.start), end: this.#places.offset(loc.end) };
  }
}

function isCall(path: hbs.AST.Node, names: ReadonlySet<string>): boolean {
  const { type, data, depth, parts, original } = path as hbs.AST.PathExpression;
  return type === 'PathExpression' && !data && depth === 0 && parts.length === 1 && names.has(original);
}

function lastPart(path: hbs.AST.Node): string {
  return String((path as hbs.AST.PathExpression).parts.at(-1));
}

/** The parts that no page is whole without, each once and whatever the data says. */
const neededParts = ['head', 'mark', 'body'];

function documentFaults(text: string, program: hbs.AST.Program, places: Places): TemplateFault[] {
  const faults: TemplateFault[] = [];
  const begins =
    /^<!doctype html>\s*<html lang="ar" dir="rtl">\s*<head>\s*\{\{> head\}\}\s*<\/head>\s*<body[\s>]/iu;
  if (!begins.test(text))
    faults.push({
      start: 0,
      end: places.lineEnd(1),
      found: (range) => themeInvalid.at(range, {}, { variant: 'frame' }),
    });
  const [start, end] = [text.search(/<main id="policy">/u), text.indexOf('</main>')];
  const parts = program.body.flatMap((one) =>
    one.type === 'PartialStatement' ? [one as hbs.AST.PartialStatement] : [],
  );
  for (const name of neededParts) {
    const found = parts.filter(
      ({ name: path, params }) => 'original' in path && path.original === name && params.length === 0,
    );
    const at = found[0] ? places.offset(found[0].loc.start) : -1;
    const isInPlace =
      name === 'body'
        ? start >= 0 && at > start && at < end
        : name === 'head' || (at >= 0 && (start < 0 || at < start || at > end));
    if (found.length !== 1 || !isInPlace)
      faults.push({
        start: 0,
        end: 0,
        found: (range) => themeInvalid.at(range, { name }, { variant: 'part-missing' }),
      });
  }
  return faults;
}

const construct: TemplateFault['found'] = (range) => themeInvalid.at(range, {}, { variant: 'construct' });

/** Returns a template with blanks in place of its values, each as long as what it takes the place of. */
function withoutValues(text: string): string {
  return text.replace(/\{\{~?!--[\s\S]*?--~?\}\}|\{\{[\s\S]*?\}\}/gu, (value) =>
    value.replace(/[^\n]/gu, ' '),
  );
}

const blankEntity = /&(?:nbsp|#xA0|#160);/giu;

function markupFaults(text: string, isDocument: boolean): TemplateFault[] {
  const faults: TemplateFault[] = [];
  const begin = isDocument ? (/^<!doctype html>/iu.exec(text)?.[0].length ?? 0) : 0;
  const pattern = new RegExp(markup, 'yu');
  for (let at = begin; at < text.length; at = pattern.lastIndex) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found?.groups?.name === 'head') continue;
    if (!found || !isAllowedMarkup(found, { isShown: false })) {
      const words = /^<[^\s<>]{0,30}/u.exec(text.slice(at))?.[0] ?? '<';
      faults.push({
        start: at,
        end: at + (found?.[0].length ?? words.length),
        found: (range) => themeInvalid.at(range, { words: found?.[0] ?? words }, { variant: 'markup' }),
      });
      // What follows can't be told apart.
      if (!found) return faults;
      continue;
    }
    const read = found.groups?.text ?? readValues(found.groups?.attributes);
    const words = read.replace(blankEntity, ' ');
    if (/[\p{L}\p{N}&]/u.test(words)) {
      const first = found[0].search(/\S/u);
      faults.push({
        start: at + first,
        end: at + found[0].trimEnd().length,
        found: (range) => themeInvalid.at(range, { words: words.trim() }, { variant: 'words' }),
      });
    }
  }
  return faults;
}

function readValues(attributes = ''): string {
  return attributesOf(attributes)
    .filter(({ name }) => readNames.has(name))
    .map(({ value }) => value)
    .join(' ');
}
