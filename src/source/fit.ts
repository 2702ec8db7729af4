import type { z } from 'zod';
import { type Located, nodeAt, type Path, toPlain } from './located.js';
import { nearest } from './nearest.js';
import { Unfit } from './unfit.js';

type Issue = z.core.$ZodIssue;

/** A value may hide faults below it, which come to light as it is mended; deeper than this no schema goes. */
const mostRounds = 12;

/**
 * A value that doesn't fit its schema, made to fit: unknown keys are dropped, an unfit value counts as blank or,
 * where blank is no choice, as the one that was most likely meant. Undefined where it fits in nothing.
 */
export function fitted<Schema extends z.ZodType>(
  schema: Schema,
  root: Located,
  issues: readonly Issue[],
): { value: z.infer<Schema> | undefined; unfit: Unfit } {
  const plain = toPlain(root);
  const unfit = new Unfit();
  let remaining = issues;
  for (let round = 0; round < mostRounds; round++) {
    if (remaining.some((issue) => issue.code !== 'unrecognized_keys' && issue.path.length === 0)) break;
    for (const issue of remaining) mend(plain, issue, root, unfit);
    const result = schema.safeParse(plain);
    if (result.success) return { value: result.data, unfit };
    remaining = result.error.issues;
  }
  return { value: undefined, unfit };
}

function mend(plain: unknown, issue: Issue, root: Located, unfit: Unfit): void {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys)
      change(plain, [...path, key], (parent) => {
        delete parent[key];
        unfit.add([...path, key]);
      });
    return;
  }
  change(plain, path, (parent, key) => {
    if (parent[key] !== null) {
      parent[key] = null;
      unfit.add(path);
      return;
    }
    const meant = issue.code === 'invalid_value' ? meantAt(root, path, issue.values.map(String)) : undefined;
    parent[key] = meant ?? standIn(issue);
    unfit.add(path, meant !== undefined);
  });
}

function meantAt(root: Located, path: Path, allowed: readonly string[]): string | undefined {
  const node = nodeAt(root, path);
  return nearest(node.kind === 'scalar' ? String(node.value) : '', allowed);
}

/** Some value of the type that an issue asks for. */
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
