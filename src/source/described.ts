import type * as z from 'zod';
import { type KeyId, keys } from '../locales/keys.js';

/** Gives a key of a schema its Arabic title and explanation, which editors show. */
export function described<Schema extends z.ZodType>(key: KeyId, schema: Schema): Schema {
  const [title, description] = keys[key];
  return schema.meta({ title, description });
}

/** A key that may be left out («not wanted») or have no value («still blank»). */
export function wanted<Schema extends z.ZodType>(key: KeyId, schema: Schema) {
  return described(key, schema.nullable()).optional();
}
