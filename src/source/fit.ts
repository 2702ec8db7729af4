import type { z } from 'zod';
import { InvalidValues } from './invalid-values.js';
import { type Located, nodeAt, type Path, toPlain } from './located.js';
import { nearest } from './nearest.js';

type Issue = z.core.$ZodIssue;

/** The most rounds of fixing: each may bring up faults one level deeper, and no schema is deeper than this. */
const mostRounds = 12;

/**
 * Returns a value that doesn't fit its schema, made to fit: unknown keys are dropped, an invalid value becomes blank or, where
 * blank isn't allowed, the one that was most likely meant. Undefined if it can't be made to fit.
 */
export function fitted<Schema extends z.ZodType>(
  schema: Schema,
  root: Located,
  issues: readonly Issue[],
): { value: z.infer<Schema> | undefined; invalid: InvalidValues } {
  const plain = toPlain(root);
  const invalid = new InvalidValues();
  let remaining = issues;
  for (let round = 0; round < mostRounds; round++) {
    if (remaining.some((issue) => issue.code !== 'unrecognized_keys' && issue.path.length === 0)) break;
    for (const issue of remaining) fitValue(plain, issue, root, invalid);
    const result = schema.safeParse(plain);
    if (result.success) return { value: result.data, invalid };
    remaining = result.error.issues;
  }
  return { value: undefined, invalid };
}

function fitValue(plain: unknown, issue: Issue, root: Located, invalid: InvalidValues): void {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys)
      change(plain, [...path, key], (parent) => {
        delete parent[key];
        invalid.add([...path, key]);
      });
    return;
  }
  change(plain, path, (parent, key) => {
    if (parent[key] !== null) {
      parent[key] = null;
      invalid.add(path);
      return;
    }
    const meant = issue.code === 'invalid_value' ? meantAt(root, path, issue.values.map(String)) : undefined;
    parent[key] = meant ?? standIn(issue);
    invalid.add(path, meant !== undefined);
  });
}

function meantAt(root: Located, path: Path, allowed: readonly string[]): string | undefined {
  const node = nodeAt(root, path);
  return nearest(node.kind === 'scalar' ? String(node.value) : '', allowed);
}

/** Returns some value of the type that an issue expects. */
function standIn(issue: Issue): unknown {
  switch (issue.code) {
    case 'invalid_value':
      return issue.values[0];
    case 'invalid_union': {
      const [first] = issue.errors.flat();
      return first ? standIn(first) : null;
    }
    case 'invalid_type':
      return { string: '…', number: 1, int: 1, boolean: false, array: [], object: {} }[
        issue.expected as string
      ];
    default:
      return null;
  }
}

// biome-ignore lint/suspicious/noExplicitAny: a tree of any shape
function change(plain: any, path: Path, act: (parent: any, key: any) => unknown): void {
  const parent = path.slice(0, -1).reduce((node, step) => node?.[step], plain);
  const key = path.at(-1);
  if (parent && typeof parent === 'object' && key !== undefined) act(parent, key);
}
