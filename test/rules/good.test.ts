import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { check } from '../../src/pipeline/check.js';
import { slashed } from '../../src/workspace/find.js';
import { today } from '../cases/check-folder.js';
import { expectGolden } from '../support/golden.js';
import { projectFolder } from '../support/project.js';
import { valueIn } from '../support/value-in.js';

/** Returns what `check` finds below a folder of the project, by file and with the words in question, for a person to read. */
async function findingsIn(folder: string): Promise<{ files: number; found: string }> {
  const checked = valueIn(await check([path.join(projectFolder, folder)], undefined, { today }));
  const parts = [...checked.texts.keys()].sort().map((file) => {
    const text = checked.texts.get(file) ?? '';
    const inFile = checked.diagnostics.filter((one) => one.file === file);
    const name = slashed(path.relative(projectFolder, file));
    return `${[name, ...inFile.map((one) => `  ${reported(one, text)}`)].join('\n')}\n`;
  });
  return { files: checked.files, found: parts.join('\n') };
}

function reported({ range: { start, end }, rule, severity }: Diagnostic, text: string): string {
  const words = text.slice(start.offset, end.offset).replaceAll(/\s+/gu, ' ');
  return `${start.line}:${start.column} ${severity} ${rule}: ${words}`;
}

describe('what is right is not cried at', () => {
  it('in a policy of good official Arabic, with much that looks like a fault', async () => {
    const { files, found } = await findingsIn('test/cases/good');
    expect(found).toBe('');
    expect(files).toBe(2);
  });

  it('in the five policies, but for what only their associations can answer', async () => {
    const { files, found } = await findingsIn('policies');
    expect(files).toBe(10);
    expectGolden(found, 'checks/policies.txt');
  });
});
