import { describe, expect, it } from 'vitest';
import { check } from '../../src/pipeline/check.js';
import { association, sealed, unsealed } from '../cases/approved-texts.js';
import { sentenceOf } from '../cases/finding.js';
import { type Files, inFolder } from '../cases/folder.js';
import { valueIn } from '../support/value-in.js';

function reportedOf(files: Files): Promise<string[]> {
  return inFolder({ 'association.yaml': association, ...files }, async (folder) => {
    const checked = valueIn(await check([folder]));
    const found = checked.diagnostics.filter(
      ({ rule, file }) => rule === 'seal-missing' && !file.includes('archive'),
    );
    return found.map((one) => `${one.severity} ${sentenceOf(one)}`);
  });
}

describe('an approval without a seal', () => {
  it('is a warning where it is the first, or none before it has one', async () => {
    expect(await reportedOf({ 'relations.yaml': unsealed() })).toEqual(['warning seal-missing']);
    const files = { 'archive/relations@1.yaml': unsealed(), 'relations.yaml': unsealed({ version: 2 }) };
    expect(await reportedOf(files)).toEqual(['warning seal-missing']);
  });

  it('is an error where a version before has a seal: the next was not written by hand for want of one', async () => {
    const files = { 'archive/relations@1.yaml': sealed(), 'relations.yaml': unsealed({ version: 2 }) };
    expect(await reportedOf(files)).toEqual(['error seal-missing.later']);
  });

  it('is none where the version has one of its own', async () => {
    const files = { 'archive/relations@1.yaml': unsealed(), 'relations.yaml': sealed({ version: 2 }) };
    expect(await reportedOf(files)).toEqual([]);
  });
});
