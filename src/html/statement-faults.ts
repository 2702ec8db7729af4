import Handlebars from 'handlebars';
import { themeInvalid } from '../faults/theme-invalid.js';
import { nearest } from '../source/nearest.js';
import type { TemplateFault } from './template-fault.js';
import type { Places } from './template-places.js';

/** The partials and fields that templates may name. */
export interface Vocabulary {
  readonly partials: readonly string[];
  /** Every key of the data, at any depth. */
  readonly fields: ReadonlySet<string>;
}

const blockNames = new Set(['if', 'unless', 'each', 'with']);
const dataNames = new Set(['root', 'index', 'first', 'last', 'key']);
/** Fields such as numbers, which need no `cssString` in a style sheet. */
const plainStyleFields = new Set(['lines', 'footLines', 'figures']);

/** Returns every name by which a template's values are called. */
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
 * Returns the statements that a template may not have: those that could run or write raw text, or that name what doesn't
 * exist. `isStyle`: the template is a style sheet, whose values go through `cssString`.
 */
export function statementFaults(
  program: hbs.AST.Program,
  places: Places,
  vocabulary: Vocabulary,
  { isStyle }: { readonly isStyle: boolean },
): TemplateFault[] {
  const checker = new Checker(places, vocabulary, isStyle);
  checker.accept(program);
  return checker.faults;
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
