import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { badInputs } from '../cases/bad-input.js';
import { reportedIn } from '../cases/check-folder.js';
import { sentenceOf } from '../cases/finding.js';
import { inFolder } from '../cases/folder.js';
import { unmarked } from '../cases/marked.js';

function applied(text: string, { fix }: Diagnostic): string {
  const edits = [...(fix?.edits ?? [])].sort((a, b) => b.start - a.start);
  return edits.reduce((so, { start, end, text: words }) => so.slice(0, start) + words + so.slice(end), text);
}

const summary = (one: Diagnostic) => `${one.severity} ${one.rule} ${sentenceOf(one)}`;

describe('a fix does away with what it is offered for, and brings nothing new', () => {
  const seen = new Set<string>();

  it.each(badInputs.map((input) => [input.name, input] as const))('%s', async (_, input) => {
    const { files } = unmarked(input.files);
    await inFolder(files, async (folder) => {
      const { diagnostics } = await reportedIn(folder);
      // Where tabs have no readable width, one fix alone changes nothing.
      if (input.name === 'tabs that can be read in no width') return;
      for (const one of diagnostics.filter(({ fix }) => fix)) {
        seen.add(one.rule);
        const text = await readFile(one.file, 'utf8');
        await writeFile(one.file, applied(text, one));
        const after = (await reportedIn(folder)).diagnostics.map(summary);
        await writeFile(one.file, text);
        const before = diagnostics.map(summary);
        before.splice(before.indexOf(summary(one)), 1);
        // Once a file's structure is fixed, rules of style can find what was hidden before.
        const shown = after.filter(
          (reported) => one.severity !== 'error' || !reported.startsWith('info') || before.includes(reported),
        );
        expect(shown.sort(), `${one.rule} at line ${one.range.start.line}`).toEqual(before.sort());
      }
    });
  });

  it('is offered for the mistakes that are fixed most often', () => {
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'doubled-punctuation',
        'hamza-form',
        'key-unknown',
        'known-typo',
        'latin-punctuation',
        'placeholder-unknown',
        'space-before-punctuation',
        'tanwin-missing',
        'theme-unknown',
        'type-unknown',
        'value-type',
        'value-unknown',
        'value-unquoted',
        'yaml-alias',
        'yaml-syntax',
      ]),
    );
  });
});
