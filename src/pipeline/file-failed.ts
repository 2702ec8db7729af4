import { type Diagnostic, fileFinding, inFile } from '../diagnostics/diagnostic.js';
import { ruleFailed } from '../rules/run.js';

/** The diagnostic of a file at which the program itself broke down: our fault, not the file's. The other files go on. */
export function fileFailed(file: string, error: unknown): Diagnostic[] {
  const reason = error instanceof Error ? error.message : String(error);
  return inFile(file, [fileFinding(ruleFailed, 'error', { key: `${ruleFailed}.file`, values: { reason } })]);
}
