import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemas } from '../../src/pipeline/schema.js';
import { programFolder } from '../../src/workspace/environment.js';
import { themeNames } from '../../src/workspace/themes.js';

const policies = path.join(programFolder, 'policies');
const associations = ['qurrat-ayn', 'samtah-cooperative', 'rahma', 'binaa-jazan', 'huda-rabigh'];
const themes = await themeNames();
const names = ['policy', 'association'] as const;

interface Schema {
  title?: string;
  description?: string;
  $ref?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  $defs?: Record<string, Schema>;
}

describe.each(names)('the JSON Schema of the %s file', (name) => {
  const schema = JSON.parse(jsonSchemas(themes)[name]) as Schema;

  it('stands in policies/schema as the program makes it (else: npm run schemas)', () => {
    const file = path.join(policies, 'schema', `${name}.schema.json`);
    expect(readFileSync(file, 'utf8')).toBe(jsonSchemas(themes)[name]);
  });

  it('explains every key in Arabic', () => {
    const unexplained: string[] = [];
    const visit = (one: Schema, place: string) => {
      for (const [key, property] of Object.entries(one.properties ?? {})) {
        const arabic = /\p{Script=Arabic}/u;
        if (!arabic.test(property.title ?? '') || !arabic.test(property.description ?? ''))
          unexplained.push(`${place}.${key}`);
        visit(property, `${place}.${key}`);
      }
      for (const inner of [one.items, ...(one.anyOf ?? []), ...Object.values(one.$defs ?? {})])
        if (inner) visit(inner, place);
    };
    visit(schema, name);
    expect(unexplained).toEqual([]);
    expect(Object.keys(schema.properties ?? {}).length).toBeGreaterThan(10);
  });

  it.each(associations)('accepts the file of %s, and not with an unknown key', (association) => {
    const validate = new Ajv2020({ strict: false }).compile(schema);
    const file = name === 'policy' ? 'beneficiary-relations.yaml' : 'association.yaml';
    const value = parse(readFileSync(path.join(policies, association, file), 'utf8'));
    validate(value);
    expect(validate.errors ?? []).toEqual([]);
    expect(validate({ ...value, unknown: 1 })).toBe(false);
  });
});
