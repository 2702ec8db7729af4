import type * as z from 'zod';
import type { Finding, Fix } from '../diagnostics/diagnostic.js';
import type { Range } from '../diagnostics/range.js';
import { keyMissing } from '../faults/key-missing.js';
import { keyUnknown } from '../faults/key-unknown.js';
import { valueRequired } from '../faults/value-required.js';
import { valueType } from '../faults/value-type.js';
import { valueUnknown } from '../faults/value-unknown.js';
import { valueUnquoted } from '../faults/value-unquoted.js';
import { valueWrong } from '../faults/value-wrong.js';
import type { versionNotNumeric } from '../faults/version-not-numeric.js';
import { valuesOf } from './described.js';
import { fitted } from './fit.js';
import { Guesses } from './guesses.js';
import { InvalidValues } from './invalid-values.js';
import {
  entryAt,
  keyRangeAt,
  type Located,
  type LocatedMap,
  nodeAt,
  type Path,
  type Renaming,
  rangeAt,
  toPlain,
  withKeys,
} from './located.js';
import { isTitle } from './nearest.js';
import { quote, turnsWords, withoutInvisible } from './repair.js';
import { defOf, keysAt, schemasAt } from './shapes.js';
import { plainly, unquotedScalar } from './typed-otherwise.js';

export interface Validated<Value> {
  /** The typed value; undefined if it can't be made to fit the schema. */
  readonly value: Value | undefined;
  readonly invalid: InvalidValues;
  readonly findings: readonly Finding[];
  /** The located value, with misspelt keys renamed to what they were meant to be. */
  readonly root: Located;
}

/** The faults for values of a wrong type, by path, for keys that have a fault of their own. */
export type TypeFaults = Readonly<Record<string, typeof versionNotNumeric>>;

/**
 * Checks a located value against a schema. What doesn't fit is reported, and the rest is still given a type, so
 * that a mistake in one place hides no other.
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  root: Located,
  typeFaults: TypeFaults = {},
): Validated<z.infer<Schema>> {
  const result = schema.safeParse(toPlain(root));
  if (result.success) return { value: result.data, invalid: new InvalidValues(), findings: [], root };
  const { issues } = result.error;
  const faults = new Faults(schema, root, typeFaults);
  const findings = issues.flatMap((issue) => faults.of(issue, []));
  const { misspelt } = faults;
  if (misspelt.length === 0) return { ...fitted(schema, root, issues), findings, root };
  // The value of a misspelt key is checked too, with the key renamed.
  const rest = validate(schema, withKeys(root, misspelt), typeFaults);
  return { ...rest, findings: [...misspelt.map(({ finding }) => finding), ...rest.findings] };
}

interface Misspelt extends Renaming {
  readonly finding: Finding;
}

type Issue = z.core.$ZodIssue;

class Faults {
  readonly #schema: z.ZodType;
  readonly #root: Located;
  /** Unknown keys that were meant to be one that is missing. */
  readonly misspelt: Misspelt[] = [];

  /** The keys that unknown ones were taken for, each with the path of its map. */
  readonly #taken = new Set<string>();

  readonly #guesses = new Guesses();

  readonly #typeFaults: TypeFaults;

  constructor(schema: z.ZodType, root: Located, typeFaults: TypeFaults) {
    this.#schema = schema;
    this.#root = root;
    this.#typeFaults = typeFaults;
  }

  of(issue: Issue, above: Path): Finding[] {
    const path = [...above, ...(issue.path as Path)];
    const node = nodeAt(this.#root, path);
    if (this.#isAbsent(path)) return this.#missing(path);
    switch (issue.code) {
      case 'unrecognized_keys': {
        const unquoted = node.kind === 'map' && this.#wantsText(path) && this.#unquotedMap(path, node);
        return unquoted ? [unquoted] : issue.keys.map((name) => this.#unknownKey(path, name));
      }
      case 'invalid_union':
        return this.#closestBranch(issue, path, node);
      case 'invalid_type':
        return [this.#wrongType(issue.expected, path, node)];
      case 'invalid_value':
        return [this.#notAllowed(issue.values.map(String), path, node)];
      case 'too_small':
        if (issue.origin === 'string') return [this.#blank(path)];
        return [this.#tooSmall(Number(issue.minimum) + (issue.inclusive ? 0 : 1), path)];
      default:
        return [
          valueWrong.at(
            rangeAt(this.#root, path),
            { value: shown(node), key: lastOf(path) },
            { variant: 'format' },
          ),
        ];
    }
  }

  /** Returns the findings of the form that the writer intended, of those that a value may have: by the value's own kind. */
  #closestBranch(issue: Issue & { code: 'invalid_union' }, path: Path, node: Located): Finding[] {
    const unquoted = node.kind === 'map' && this.#wantsText(path) && this.#unquotedMap(path, node);
    if (unquoted) return [unquoted];
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
    const clean = withoutInvisible(name).trim();
    const hidden = clean !== name && known.includes(clean);
    const free = known.filter((key) => !entryAt(this.#root, [...path, key]));
    const meant = hidden ? clean : this.#guesses.key(name, free, known);
    const range = keyRangeAt(this.#root, [...path, name]);
    const findingWith = (fix?: Fix) =>
      hidden
        ? keyUnknown.at(range, { name: clean }, { variant: 'invisible', fix })
        : keyUnknown.at(range, { name, nearest: meant, known }, { fix });
    const place = JSON.stringify([path, meant]);
    if (!meant || !free.includes(meant) || this.#taken.has(place)) return findingWith();
    this.#taken.add(place);
    const edits = [{ start: range.start.offset, end: range.end.offset, text: meant }];
    const finding = findingWith({ safe: hidden && !turnsWords(name), edits });
    this.misspelt.push({ path: [...path, name], to: meant, finding });
    return finding;
  }

  #wrongType(type: string, path: Path, node: Located): Finding {
    // No key takes a fraction.
    const expected = type === 'number' ? 'int' : type;
    if (path.length === 0) return valueType.at(startOf(node), {}, { variant: 'file' });
    if (node.kind === 'scalar' && node.value === null) return this.#blank(path);
    if (expected === 'string') {
      const unquoted = node.kind === 'map' ? this.#unquotedMap(path, node) : unquotedScalar(node);
      if (unquoted) return unquoted;
    }
    const value = shown(node);
    const plain = node.kind === 'scalar' ? plainly(expected, String(node.value)) : undefined;
    const { start, end } = node.range;
    const found = node.kind === 'scalar' ? typeof node.value : node.kind;
    const known = expected === 'object' ? keysAt(this.#schema, path) : [];
    const edits = [{ start: start.offset, end: end.offset, text: plain ?? '' }];
    const fix = plain ? { safe: true, edits } : undefined;
    const range = rangeAt(this.#root, path);
    const own = this.#typeFaults[path.join('.')];
    if (own) return own.at(range, { value, plain }, { fix });
    const key = path.at(-1) ?? '';
    const values = { key, expected, found, known, plain };
    return valueType.at(range, values, typeof key === 'number' ? { variant: 'item', fix } : { fix });
  }

  /** Returns the finding for a text with a colon and a space, which YAML takes for a map with an unknown key. */
  #unquotedMap(path: Path, { raw, range, entries }: LocatedMap): Finding | undefined {
    if (/^[{[]/u.test(raw)) return undefined;
    const known = keysAt(this.#schema, path);
    const [first = ''] = entries.keys();
    if (/^[A-Za-z]\w*$/u.test(first) || isTitle(first, [...this.#guesses.titles(known).values()].flat()))
      return undefined;
    const text = raw.trimEnd();
    const start = range.start.offset;
    const fix = { safe: true, edits: [{ start, end: start + text.length, text: quote(text) }] };
    return valueUnquoted.at(startOf({ kind: 'map', raw, range, entries }), {}, { variant: 'colon', fix });
  }

  #wantsText(path: Path): boolean {
    return schemasAt(this.#schema, path).some((schema) => defOf(schema).type === 'string');
  }

  #isAbsent(path: Path): boolean {
    const parent = nodeAt(this.#root, path.slice(0, -1));
    return path.length > 0 && parent.kind === 'map' && !parent.entries.has(String(path.at(-1)));
  }

  #missing(path: Path): Finding[] {
    const above = path.slice(0, -1);
    const range = startOf(nodeAt(this.#root, above));
    return [keyMissing.at(range, { key: lastOf(path) })];
  }

  #blank(path: Path): Finding {
    const range = rangeAt(this.#root, path);
    return typeof path.at(-1) === 'number'
      ? valueRequired.at(range, {}, { variant: 'item' })
      : valueRequired.at(range, { key: lastOf(path) });
  }

  #tooSmall(minimum: number, path: Path): Finding {
    return valueWrong.at(rangeAt(this.#root, path), { minimum, key: lastOf(path) }, { variant: 'small' });
  }

  #notAllowed(allowed: string[], path: Path, node: Located): Finding {
    if (node.kind !== 'scalar') return this.#wrongType('string', path, node);
    if (node.value === null) return this.#blank(path);
    const value = shown(node);
    const meant = this.#guesses.value(value, allowed, schemasAt(this.#schema, path).flatMap(valuesOf));
    const { start, end } = node.range;
    const edits = [{ start: start.offset, end: end.offset, text: meant ?? '' }];
    const values = { key: path.at(-1) ?? 0, value, allowed, nearest: meant };
    return valueUnknown.at(rangeAt(this.#root, path), values, {
      fix: meant ? { safe: false, edits } : undefined,
    });
  }
}

/** Returns the last key of a path. */
function lastOf(path: Path): string {
  return String(path.at(-1));
}

function shown(node: Located): string {
  return node.kind === 'scalar' ? String(node.value) : '';
}

/** Returns the range of a map's first key or a list's first line, since a whole map is too long to mark. */
function startOf(node: Located): Range {
  const [first] = node.kind === 'map' ? node.entries.values() : [];
  if (first) return first.keyRange;
  const { start, end } = node.range;
  const { line, column, offset } = start;
  return start.line === end.line
    ? node.range
    : { start, end: { line, column: column + 1, offset: offset + 1 } };
}
