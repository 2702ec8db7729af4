import type { z } from 'zod';
import { type Finding, finding } from '../diagnostics/diagnostic.js';
import type { Range } from '../diagnostics/range.js';
import { keys } from '../locales/keys.js';
import { keyRangeAt, type Located, nodeAt, type Path, rangeAt, toPlain } from './located.js';
import { nearest } from './nearest.js';
import { quote } from './repair.js';

export interface Validated<Value> {
  /** The typed value; missing where it fits the schema in nothing. */
  readonly value: Value | undefined;
  readonly findings: readonly Finding[];
}

/**
 * A located value against a schema. Where something doesn't fit, it is told, and the rest is still given a type:
 * unknown keys are dropped and unfit values count as blank, so that a slip in one place hides no other.
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  root: Located,
): Validated<z.infer<Schema>> {
  const plain = toPlain(root);
  const result = schema.safeParse(plain);
  if (result.success) return { value: result.data, findings: [] };
  const faults = new Faults(schema, root);
  const findings = result.error.issues.flatMap((issue) => faults.of(issue, []));
  return { value: rest(schema, plain, result.error.issues), findings };
}

function rest<Schema extends z.ZodType>(
  schema: Schema,
  plain: unknown,
  issues: Issue[],
): z.infer<Schema> | undefined {
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys) change(plain, [...issue.path, key], (parent) => delete parent[key]);
    else
      change(plain, issue.path, (parent, key) => {
        parent[key] = null;
      });
  }
  const blanked = schema.safeParse(plain);
  if (blanked.success) return blanked.data;
  for (const { path } of blanked.error.issues)
    change(plain, path, (parent, key) => {
      if (Array.isArray(parent)) parent[key] = null;
      else delete parent[key];
    });
  const emptied = schema.safeParse(plain);
  return emptied.success ? emptied.data : undefined;
}

// biome-ignore lint/suspicious/noExplicitAny: a tree of any shape
function change(plain: any, path: readonly PropertyKey[], act: (parent: any, key: any) => unknown): void {
  const parent = path.slice(0, -1).reduce((node, step) => node?.[step], plain);
  const key = path.at(-1);
  if (parent && typeof parent === 'object' && key !== undefined) act(parent, key);
}

type Issue = z.core.$ZodIssue;

class Faults {
  readonly #schema: z.ZodType;
  readonly #root: Located;

  constructor(schema: z.ZodType, root: Located) {
    this.#schema = schema;
    this.#root = root;
  }

  of(issue: Issue, above: Path): Finding[] {
    const path = [...above, ...(issue.path as Path)];
    const node = nodeAt(this.#root, path);
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((name) => this.#unknownKey(path, name));
      case 'invalid_union':
        return this.#closestBranch(issue, path, node);
      case 'invalid_type':
        return [this.#wrongType(issue.expected, path, node)];
      case 'invalid_value':
        return [this.#notAllowed(issue.values.map(String), path, node)];
      case 'too_small':
        if (issue.origin === 'string')
          return [this.#fault('value-required', 'value-required', path, { key: path.at(-1) })];
        return [this.#tooSmall(Number(issue.minimum) + (issue.inclusive ? 0 : 1), path)];
      default:
        return [
          this.#fault('value-wrong', 'value-wrong.format', path, { value: shown(node), key: path.at(-1) }),
        ];
    }
  }

  /** Of the forms that a value may have, the one that the writer was after is told by the value's own kind. */
  #closestBranch(issue: Issue & { code: 'invalid_union' }, path: Path, node: Located): Finding[] {
    const wantsThisKind = (branch: Issue[]) =>
      !branch.some((one) => one.path.length === 0 && one.code === 'invalid_type');
    const branch = issue.errors.find(wantsThisKind) ?? issue.errors[0] ?? [];
    const allowed = issue.errors.flatMap((one) =>
      one.flatMap((i) => (i.code === 'invalid_value' ? i.values : [])),
    );
    if (node.kind === 'scalar' && typeof node.value === 'string' && allowed.length > 0)
      return [this.#notAllowed(allowed.map(String), path, node)];
    return branch.flatMap((one) => this.of(one, path));
  }

  #unknownKey(path: Path, name: string): Finding {
    const known = keysAt(this.#schema, path);
    const byTitle = Object.entries(keys)
      .filter(([, [title]]) => title === name)
      .map(([id]) => id.split('.').at(-1));
    const meant = known.find((key) => byTitle.includes(key)) ?? nearest(name, known);
    const range = keyRangeAt(this.#root, [...path, name]);
    const values = { name, nearest: meant, known };
    const edit = meant && { start: range.start.offset, end: range.end.offset, text: meant };
    return finding(
      'key-unknown',
      'error',
      range,
      { key: 'key-unknown', values },
      edit ? proposed(edit) : undefined,
    );
  }

  #wrongType(expected: string, path: Path, node: Located): Finding {
    const absence = this.#absence(path);
    if (absence) return absence;
    const key = path.at(-1);
    if (node.kind === 'scalar' && node.value === null)
      return this.#fault('value-required', 'value-required', path, { key });
    const asText = expected === 'string' ? textBehind(node) : undefined;
    if (asText) {
      const { range } = node;
      const fix = {
        safe: true,
        edits: [{ start: range.start.offset, end: range.end.offset, text: asText.quoted }],
      };
      return finding('value-unquoted', 'error', range, { key: asText.key, values: asText }, fix);
    }
    const values = {
      key,
      expected,
      found: node.kind === 'scalar' ? typeof node.value : node.kind,
      value: shown(node),
    };
    return this.#fault('value-type', 'value-type', path, values);
  }

  #absence(path: Path): Finding | undefined {
    const key = path.at(-1);
    const parent = nodeAt(this.#root, path.slice(0, -1));
    if (parent.kind !== 'map' || parent.entries.some((entry) => entry.key === key)) return undefined;
    return this.#fault('key-missing', 'key-missing', path.slice(0, -1), { key }, startOf(parent));
  }

  #tooSmall(minimum: number, path: Path): Finding {
    return this.#fault('value-wrong', 'value-wrong.small', path, { minimum });
  }

  #notAllowed(allowed: string[], path: Path, node: Located): Finding {
    const absence = this.#absence(path);
    if (absence) return absence;
    if (node.kind !== 'scalar') return this.#wrongType('string', path, node);
    if (node.kind === 'scalar' && node.value === null)
      return this.#fault('value-required', 'value-required', path, { key: path.at(-1) });
    const value = shown(node);
    const values = { key: path.at(-1), value, allowed, nearest: nearest(value, allowed) };
    return this.#fault('value-unknown', 'value-unknown', path, values);
  }

  #fault(rule: string, key: string, path: Path, values: Record<string, unknown>, range?: Range): Finding {
    return finding(rule, 'error', range ?? rangeAt(this.#root, path), { key, values });
  }
}

/** A text that YAML took for a number, a truth value or a map, as it was typed. */
function textBehind(node: Located) {
  if (node.kind === 'scalar' && node.plain && node.raw !== '' && typeof node.value !== 'string')
    return {
      key: 'value-unquoted.number',
      value: node.raw,
      read: String(node.value),
      quoted: `"${node.raw}"`,
    };
  if (node.kind === 'map' && node.raw.startsWith('{{'))
    return { key: 'value-unquoted.placeholder', value: node.raw, quoted: quote(node.raw) };
  return undefined;
}

function shown(node: Located): string {
  return node.kind === 'scalar' ? String(node.value) : '';
}

function startOf(node: Located): Range {
  const first = node.kind === 'map' ? node.entries[0]?.keyRange : undefined;
  return first ?? node.range;
}

function proposed(edit: { start: number; end: number; text: string }) {
  return { safe: false, edits: [edit] };
}

/** The keys that a schema knows at a path; empty where it has none. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let shapes = shapesOf(schema);
  for (const step of path) {
    shapes =
      typeof step === 'number'
        ? shapes
        : shapes.flatMap((shape) => (shape[step] ? shapesOf(shape[step] as z.core.$ZodType) : []));
  }
  return shapes.flatMap((shape) => Object.keys(shape));
}

/** The object shapes behind a schema, looking through what wraps it. */
function shapesOf(schema: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>>[] {
  const { def } = (schema as z.ZodType)._zod as { def: z.core.$ZodTypeDef };
  const inner = def as unknown as {
    shape?: Record<string, z.core.$ZodType>;
    innerType?: z.core.$ZodType;
    element?: z.core.$ZodType;
    options?: z.core.$ZodType[];
  };
  if (inner.shape) return [inner.shape];
  if (inner.options) return inner.options.flatMap(shapesOf);
  const next = inner.innerType ?? inner.element;
  return next ? shapesOf(next) : [];
}
