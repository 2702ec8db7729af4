import type * as z from 'zod';
import type { Path } from './located.js';

/** Returns the keys that a schema knows at a path; empty if it has none. */
export function keysAt(schema: z.ZodType, path: Path): string[] {
  return [...new Set(schemasAt(schema, path).flatMap((one) => Object.keys(defOf(one).shape ?? {})))];
}

/** Returns the schemas that a schema allows at a path, unwrapped; lists count as their items. */
export function schemasAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType[] {
  let schemas = unwrapped(schema);
  for (const step of path)
    if (typeof step === 'string')
      schemas = schemas.flatMap((one) => {
        const { shape, valueType } = defOf(one);
        const below = shape?.[step] ?? valueType;
        return below ? unwrapped(below) : [];
      });
  return schemas;
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType[] {
  const { options, innerType, element } = defOf(schema);
  if (options) return options.flatMap(unwrapped);
  const inner = innerType ?? element;
  return inner ? unwrapped(inner) : [schema];
}

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly innerType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly options?: z.core.$ZodType[];
  /** The schema of the values of a map whose keys may be any names. */
  readonly valueType?: z.core.$ZodType;
}

export function defOf(schema: z.core.$ZodType): Definition {
  return schema._zod.def;
}
