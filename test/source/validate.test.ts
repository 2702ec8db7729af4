import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { parse } from '../../src/source/parse.js';
import { validate } from '../../src/source/validate.js';

const kinds = ['preamble', 'channels', 'tools'] as const;
const schema = z.strictObject({
  title: z.string().min(1),
  kind: z.enum(kinds),
  version: z.int().positive().nullable().optional(),
  phones: z.array(z.string()).optional(),
  sections: z
    .array(z.strictObject({ kind: z.enum(kinds), text: z.string().nullable().optional() }))
    .optional(),
  switch: z.union([z.boolean(), z.strictObject({ text: z.string() })]).optional(),
});

function validated(text: string) {
  const { root } = parse(text);
  if (!root) throw new Error('the text should be YAML');
  const { value, findings, invalid } = validate(schema, root);
  return {
    value,
    reported: findings.map(({ rule, range }) => `${range.start.line} ${rule}`),
    unfit: invalid,
  };
}

const base = 'title: س\nkind: tools\n';

describe('a value that fits', () => {
  it('is what the file says', () => {
    const { value, reported, unfit: invalid } = validated(`${base}phones: ["1"]\nversion:\n`);
    expect(value).toEqual({ title: 'س', kind: 'tools', phones: ['1'], version: null });
    expect(reported).toEqual([]);
    expect(invalid.has(['title'])).toBe(false);
  });
});

describe('a value that does not fit still has a type, so that the rest is checked', () => {
  it('with a misspelt key read as what it was meant to be', () => {
    const { value, reported } = validated('titel: س\nkind: tools\n');
    expect(value).toEqual({ title: 'س', kind: 'tools' });
    expect(reported).toEqual(['1 key-unknown']);
  });

  it('and what stands below a misspelt key is looked at too', () => {
    const { reported } = validated(`${base}sectoins:\n  - kind: tool\n  - knid: tools\n    text: 12\n`);
    expect(reported).toEqual(['3 key-unknown', '5 key-unknown', '4 value-unknown', '6 value-unquoted']);
  });

  it('with a misspelt value read as what it was meant to be', () => {
    const { value, unfit: invalid } = validated('title: س\nkind: tool\n');
    expect(value).toEqual({ title: 'س', kind: 'tools' });
    expect(invalid.has(['kind'])).toBe(true);
    expect(invalid.lostBelow(['kind'])).toEqual([]);
  });

  it('with blanks for what can be blank, and something for what can not', () => {
    const {
      value,
      reported,
      unfit: invalid,
    } = validated('kind: [x]\nversion: x\nphones: [1, "2"]\nswitch: 3\n');
    expect(value).toMatchObject({ version: null, phones: ['…', '2'] });
    expect(kinds).toContain(value?.kind);
    expect(reported).toEqual([
      '1 key-missing',
      '1 value-type',
      '2 value-type',
      '3 value-unquoted',
      '4 value-type',
    ]);
    expect(invalid.lostBelow(['phones'])).toEqual([['phones', 0]]);
    expect(invalid.has(['phones', 0])).toBe(true);
    expect(invalid.has(['phones', 1])).toBe(false);
  });

  it('however much is wrong', () => {
    const { value, reported } = validated(
      'sections: [x, {}, { kind: }, [], { kind: y, z: 1 }]\nother: { a: b }\n',
    );
    expect(value?.sections).toHaveLength(5);
    expect(reported).toHaveLength(9);
  });

  it('unless it is nothing of the sort', () => {
    expect(validated('- title: س\n')).toMatchObject({ value: undefined, reported: ['1 value-type'] });
    expect(validated('سياسة\n')).toMatchObject({ value: undefined, reported: ['1 value-type'] });
  });
});
