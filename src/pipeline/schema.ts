import path from 'node:path';
import * as z from 'zod';
import { associationSchema } from '../association/schema.js';
import { catalogue } from '../catalogue/catalogue.js';
import type { Message } from '../diagnostics/diagnostic.js';
import { policySchema } from '../policy/schema.js';
import { slashed } from '../workspace/find.js';
import { write } from '../workspace/write.js';
import { writeFailure } from './produce.js';

export type SchemaName = 'policy' | 'association';

/** The JSON Schemas of both files, as text, for editors that complete and explain as one types. */
export function jsonSchemas(): Record<SchemaName, string> {
  const policy = z.toJSONSchema(policySchema, { io: 'input' });
  // The catalogue knows the types' ids and titles; the policy's own schema stands above it and can't.
  const type = policy.properties?.type as Record<string, unknown>;
  type.anyOf = [{ enum: catalogue.map(({ id }) => id) }, { type: 'string', minLength: 1 }];
  type['x-enum-titles'] = Object.fromEntries(catalogue.map(({ id, title }) => [id, title]));
  return { policy: text(policy), association: text(z.toJSONSchema(associationSchema, { io: 'input' })) };
}

/** Writes `policy.schema.json` and `association.schema.json` into a folder. */
export async function writeSchemas(
  folder: string,
): Promise<{ ok: true; files: string[] } | { ok: false; message: Message }> {
  const files: string[] = [];
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    const written = await write(path.join(folder, `${name}.schema.json`), schema);
    if (!written.ok) return { ok: false, message: writeFailure(written) };
    files.push(slashed(path.join(folder, `${name}.schema.json`)));
  }
  return { ok: true, files };
}

function text(schema: object): string {
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
