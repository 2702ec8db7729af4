import { type Diagnostic, inFile } from '../diagnostics/diagnostic.js';
import { fileStart } from '../diagnostics/range.js';
import { ruleFailed } from '../faults/rule-failed.js';

/**
 * Returns the diagnostic of a file at which the program itself broke down: our fault, not the file's. The other files go
 * on. What the system refuses, such as one more open file, has nothing to do with this file, and is thrown again.
 */
export function fileFailed(file: string, error: unknown): Diagnostic[] {
  if (error instanceof Error && 'errno' in error) throw error;
  const reason = error instanceof Error ? error.message : String(error);
  return inFile(file, [ruleFailed.at(fileStart, { reason }, { variant: 'file' })]);
}
