import path from 'node:path';
import * as z from 'zod';
import { associationSchema } from '../association/schema.js';
import { catalogue } from '../catalogue/catalogue.js';
import type { Message } from '../locales/say.js';
import { policySchema } from '../policy/schema.js';
import { ruleIds } from '../rules/index.js';
import { isFixed } from '../rules/lib/levels.js';
import { slashed } from '../workspace/find.js';
import { write } from '../workspace/write.js';
import { writeFailure } from './write-failure.js';

export type SchemaName = 'policy' | 'association';

/** The JSON Schemas of both files, as text, for editors that complete and explain as one types. */
export function jsonSchemas(): Record<SchemaName, string> {
  const policy = z.toJSONSchema(policySchema, { io: 'input' });
  // The catalogue knows the types' ids and titles; the policy's own schema stands above it and can't.
  const type = policy.properties?.type as Record<string, unknown>;
  type.anyOf = [{ enum: catalogue.map(({ id }) => id) }, { type: 'string', minLength: 1 }];
  type['x-enum-titles'] = Object.fromEntries(catalogue.map(({ id, title }) => [id, title]));
  const association = z.toJSONSchema(associationSchema, { io: 'input' });
  for (const schema of [policy, association]) nameRules(schema as Schema);
  return { policy: text(policy), association: text(association) };
}

/** What may be set and ignored, which the files' own schemas can't know either. */
function nameRules(schema: Schema): void {
  const rules = ruleIds.filter((id) => !isFixed(id, false));
  const { severity, ignore } = schema.properties?.lint?.properties ?? {};
  if (severity) severity.propertyNames = { enum: rules };
  const rule = ignore?.items?.properties?.rule;
  if (rule) rule.enum = rules;
}

interface Schema {
  readonly properties?: Record<string, Schema>;
  readonly items?: Schema;
  propertyNames?: object;
  enum?: readonly string[];
}

/** Writes `policy.schema.json` and `association.schema.json` into a folder. */
export async function writeSchemas(
  folder: string,
): Promise<{ ok: true; files: string[] } | { ok: false; message: Message }> {
  const files: string[] = [];
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    const written = await write(path.join(folder, `${name}.schema.json`), schema, { within: folder });
    if (!written.ok) return { ok: false, message: writeFailure(written, '--write') };
    files.push(slashed(path.join(folder, `${name}.schema.json`)));
  }
  return { ok: true, files };
}

function text(schema: object): string {
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
