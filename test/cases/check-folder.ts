import path from 'node:path';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { check } from '../../src/pipeline/check.js';
import type { BadInput } from './bad-input.js';
import { inFolder } from './folder.js';
import { unmarked } from './marked.js';
import { valueIn } from '../support/value-in.js';

/** The date on which cases are checked. */
export const today = { calendar: 'gregorian', year: 2026, month: 1, day: 1 } as const;

/** Returns all that `check` finds in a folder, as `file:line:column-line:column severity rule`. */
export async function reportedIn(
  folder: string,
): Promise<{ reported: string[]; diagnostics: readonly Diagnostic[] }> {
  const checked = valueIn(await check([folder], undefined, { today }));
  const reported = checked.diagnostics.map(({ file, range: { start, end }, severity, rule }) => {
    const place = `${start.line}:${start.column}-${end.line}:${end.column}`;
    return `${path.relative(folder, file)}:${place} ${severity} ${rule}`;
  });
  return { reported, diagnostics: checked.diagnostics };
}

/** Returns what `check` finds in a case, and what it should find. */
export async function compared(input: BadInput): Promise<{ reported: string[]; expected: string[] }> {
  const { files, places } = unmarked(input.files);
  const expected = input.reported.flatMap((words) => {
    const [rules = '', where] = words.split(' @');
    if (where) return [`${/:\d/u.test(where) ? where : `${where}:1:1-1:1`} ${rules}`];
    const place = places.shift();
    return rules.split(' + ').map((rule) => `${place?.file}:${place?.place} ${rule}`);
  });
  if (places.length > 0) throw new Error('more is marked than is expected');
  const { reported } = await inFolder(files, (folder) => reportedIn(folder));
  return { reported: reported.sort(), expected: expected.sort() };
}
