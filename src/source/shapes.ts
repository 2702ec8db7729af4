import type * as z from 'zod';
import type { Path } from './located.js';

/** Returns the keys that a schema knows at a path; empty where it has none. */
export function keysAt(schema: z.ZodType, path: Path): string[] {
  return [...new Set(schemasAt(schema, path).flatMap((one) => Object.keys(defOf(one).shape ?? {})))];
}

/** Returns the forms that a schema allows at a path, without what wraps them; lists count as what is in them. */
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
  /** Of a map whose keys may be any names: the form of its values. */
  readonly valueType?: z.core.$ZodType;
}

export function defOf(schema: z.core.$ZodType): Definition {
  return schema._zod.def;
}
