import path from 'node:path';
import * as z from 'zod';
import { associationSchema } from '../association/schema.js';
import { catalogue } from '../catalogue/catalogue.js';
import { policySchema } from '../policy/schema.js';
import type { Result } from '../result.js';
import { ruleIds } from '../rules/index.js';
import { isFixed } from '../rules/lib/levels.js';
import { slashed } from '../workspace/find.js';
import { write } from '../workspace/write.js';
import { knownThemes } from './own-theme-names.js';
import type { Unable } from './refusal.js';
import { writeFailure } from './write-failure.js';

export type SchemaName = 'policy' | 'association';

/**
 * Returns the JSON Schemas of both files, as text, for completion and hints in editors. `themes`: those that they propose; others
 * may have been added since.
 */
export function jsonSchemas(themes: readonly string[]): Record<SchemaName, string> {
  const policy = z.toJSONSchema(policySchema, { io: 'input' });
  // The policy's own schema can't import the catalogue, which has the types' ids and titles.
  const type = policy.properties?.type as Record<string, unknown>;
  type.anyOf = [{ enum: catalogue.map(({ id }) => id) }, { type: 'string', minLength: 1 }];
  type['x-enum-titles'] = Object.fromEntries(catalogue.map(({ id, title }) => [id, title]));
  const association = z.toJSONSchema(associationSchema, { io: 'input' });
  for (const schema of [policy, association] as Schema[]) {
    nameRules(schema);
    proposeThemes(schema, themes);
  }
  return { policy: text(policy), association: text(association) };
}

/** Adds the rules that may be set and ignored, which the files' own schemas can't know either. */
function nameRules(schema: Schema): void {
  const rules = ruleIds.filter((id) => !isFixed(id, false));
  const { severity, ignore } = schema.properties?.lint?.properties ?? {};
  if (severity) severity.propertyNames = { enum: rules };
  const rule = ignore?.items?.properties?.rule;
  if (rule) rule.enum = rules;
}

function proposeThemes({ properties }: Schema, themes: readonly string[]): void {
  const { theme } = properties ?? {};
  if (theme) theme.examples = themes;
}

interface Schema {
  readonly properties?: Record<string, Schema>;
  readonly items?: Schema;
  propertyNames?: object;
  examples?: readonly string[];
  enum?: readonly string[];
}

/** Writes `policy.schema.json` and `association.schema.json` into a folder. */
export async function writeSchemas(folder: string): Promise<Result<readonly string[], Unable>> {
  const files: string[] = [];
  for (const [name, schema] of Object.entries(jsonSchemas(await knownThemes()))) {
    const written = await write(path.join(folder, `${name}.schema.json`), schema, { within: folder });
    if (!written.ok) return { ok: false, fault: { message: writeFailure(written, '--write') } };
    files.push(slashed(path.join(folder, `${name}.schema.json`)));
  }
  return { ok: true, value: files };
}

function text(schema: object): string {
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
