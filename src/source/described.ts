import * as z from 'zod';
import { type KeyId, keys } from '../locales/keys.js';
import { defOf } from './shapes.js';

/** A value that a key allows, with the words that explain it to people who write files. */
export interface AllowedValue {
  /** The value as written in files. */
  readonly id: string;
  /** What it means, in Arabic. */
  readonly meaning: string;
  /** Other Arabic words that people use for it; if one is typed in its place, this value is proposed. */
  readonly otherWords?: readonly string[];
}

const allowedValues = z.registry<{ readonly values: readonly AllowedValue[] }>();

/** Returns the schema of a key that allows these values and no others. */
export function oneOf<const Values extends readonly AllowedValue[]>(values: Values) {
  const schema = z.enum(values.map(({ id }): Values[number]['id'] => id));
  allowedValues.add(schema, { values });
  return schema;
}

/** Returns the schema of a key that takes any text; these values have a meaning of their own. */
export function textOr(values: readonly AllowedValue[]) {
  const schema = z.string();
  allowedValues.add(schema, { values });
  return schema;
}

/** Returns the values, with their meanings, of a schema made by `oneOf` or `textOr`; none for any other. */
export function valuesOf(schema: z.core.$ZodType): readonly AllowedValue[] {
  return allowedValues.get(schema)?.values ?? [];
}

/** Returns the meanings of values by their ids. */
export function meaningsById<const Values extends readonly AllowedValue[]>(values: Values) {
  return Object.fromEntries(values.map(({ id, meaning }) => [id, meaning])) as {
    readonly [Value in Values[number] as Value['id']]: Value['meaning'];
  };
}

/**
 * Returns a key's schema with its Arabic title and explanation, which editors show. `{values}` in the explanation becomes the
 * values that the schema allows, each with its meaning.
 */
export function described<Schema extends z.ZodType>(key: KeyId, schema: Schema): Schema {
  const [title, explanation] = keys[key];
  return schema.meta({ title, description: explanation.replace('{values}', () => listed(key, schema)) });
}

/** Returns the schema of a key that may be left out («not wanted») or have no value («still blank»). */
export function wanted<Schema extends z.ZodType>(key: KeyId, schema: Schema) {
  return described(key, schema.nullable()).optional();
}

/** Returns the values that a schema allows, with their meanings: «draft (مسودة)، inReview (قيد المراجعة)». */
function listed(key: KeyId, schema: z.core.$ZodType): string {
  const values = valuesWithin(schema);
  if (values.length === 0) throw new Error(`${key} is explained by its values, and its schema has none`);
  return values.map(({ id, meaning }) => `${id} (${meaning})`).join('، ');
}

/** Returns the values of a schema, or of the schemas of its options, its wrapped value, its items or its map's values. */
function valuesWithin(schema: z.core.$ZodType): readonly AllowedValue[] {
  const { options, innerType, element, valueType } = defOf(schema);
  const below = options ?? [innerType ?? element ?? valueType];
  const own = valuesOf(schema);
  return own.length > 0 ? own : below.flatMap((one) => (one ? valuesWithin(one) : []));
}
