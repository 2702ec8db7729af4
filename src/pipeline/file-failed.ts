import { type Diagnostic, fileFinding, inFile } from '../diagnostics/diagnostic.js';
import { ruleFailed } from '../rules/run.js';

/**
 * The diagnostic of a file at which the program itself broke down: our fault, not the file's. The other files go on. What
 * the operating system refuses, such as one more open file, is neither's fault and ends the call.
 */
export function fileFailed(file: string, error: unknown): Diagnostic[] {
  if (error instanceof Error && 'syscall' in error) throw error;
  const reason = error instanceof Error ? error.message : String(error);
  return inFile(file, [fileFinding(ruleFailed, 'error', { key: `${ruleFailed}.file`, values: { reason } })]);
}
