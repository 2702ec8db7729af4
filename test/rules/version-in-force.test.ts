import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/pipeline/check.js';
import { placeOf } from '../../src/workspace/find.js';
import { versionNamed } from '../../src/workspace/versions.js';
import { inFolder } from '../cases/folder.js';
import { associationText, policy } from '../cases/policies.js';
import { valueIn } from '../support/value-in.js';

const approved = policy({ top: 'code: BR-01\n' }).replace('status: draft', 'status: approved');
const other = (status: string, code = 'code: BR-01') =>
  approved.replace('status: approved\ncode: BR-01', `${code}\n${status}`);

async function reportedOf(files: Record<string, string>): Promise<string[]> {
  return inFolder({ 'association.yaml': associationText, ...files }, async (folder) => {
    const checked = valueIn(await check([folder]));
    return checked.diagnostics
      .filter(({ rule }) => rule === 'version-in-force')
      .map(({ file, variant }) => `${path.basename(file)} ${variant}`);
  });
}

describe('two policies in force under one code', () => {
  const spelt: Record<string, string> = {
    'as it is': other('status: approved'),
    'with quoted keys': other('"status": approved', "'code': BR-01"),
    'with escaped keys': other('"st\\u0061tus": approved', '"c\\x6fde": BR-01'),
    'with quoted values and remarks': other("status: 'approved' # ساري", 'code: "BR-01" # رمز'),
    'with an escaped value': other('status: "appro\\u0076ed"'),
    'with anchors and aliases': other('owner: &s approved\nstatus: *s', 'code: &c BR-01'),
    'with tags': other('status: !!str approved', 'code: !!str BR-01'),
    'with folded values': other('status: >-\n  approved', 'code: |\n  BR-01'),
    'with values in lines of their own': other('status:\n  approved', 'code:\n  BR-01'),
    'with spaces before the colons': other('status : approved', 'code : BR-01'),
    'with explicit keys': other('? status\n: approved', '? code\n: BR-01'),
    'with a byte order mark and Windows line ends': `\uFEFF${other('status: approved').replaceAll('\n', '\r\n')}`,
    'with old line ends': other('status: approved').replaceAll('\n', '\r'),
    'after a directive': `%YAML 1.2\n---\n${other('status: approved')}`,
    'as JSON': JSON.stringify({ type: 'x', title: 'س', code: 'BR-01', status: 'approved', sections: [] }),
    'as one map in braces': `{ type: x, title: س, "code": BR-01,\n  status: approved, sections: [] }\n`,
    'in other case': other('status: approved', 'code: br-01'),
    'in Arabic figures': other('status: approved', 'code: BR-٠١'),
    'in wide letters': other('status: approved', 'code: ＢＲ-０１'),
    'with another dash': other('status: approved', 'code: BR–01'),
    'with a hidden mark and spaces': other('status: approved', 'code: " B\u200bR-01 "'),
    'after a text that looks like its keys': other('owner: |\n  status: draft\n  code: X\nstatus: approved'),
  };

  it.each(Object.entries(spelt))('are reported for each other, the other one %s', async (_, text) => {
    for (const name of ['b.yaml', 'a.yml', 'سياسة أخرى.yaml', 'a@7.yaml'])
      expect(await reportedOf({ 'a.yaml': approved, [name]: text }), name).toContain(
        `a.yaml ${name.startsWith('a') ? 'name' : 'code'}`,
      );
  });

  it('are reported as two files of one name, whatever their codes', async () => {
    expect(
      await reportedOf({ 'a.yaml': approved, 'a.yml': other('status: approved', 'code: BR-02') }),
    ).toEqual(['a.yaml name', 'a.yml name']);
  });

  it('are none where one is a draft, has another code, or stands in the archive', async () => {
    const others = {
      'b.yaml': other('status: draft'),
      'c.yaml': other('status: approved', 'code: BR-011'),
      'd.yaml': other('status: withdrawn'),
      'e.yaml': other('owner: "\\nstatus: approved"\nstatus: inReview'),
      'archive/a@1.yaml': approved,
    };
    expect(await reportedOf({ 'a.yaml': approved, ...others })).toEqual([]);
  });

  it('are not made of a file that is named in another way', async () => {
    await inFolder({ 'association.yaml': associationText, 'a.yaml': approved }, async (folder) => {
      const before = process.cwd();
      process.chdir(folder);
      try {
        for (const name of ['a.yaml', './a.yaml', './././a.yaml']) {
          const checked = await check([name]);
          expect(checked.ok ? checked.value.diagnostics.map(({ rule }) => rule) : []).not.toContain(
            'version-in-force',
          );
        }
        expect(versionNamed(placeOf('./a.yaml'), '1')).toBeUndefined();
      } finally {
        process.chdir(before);
      }
    });
  });
});
