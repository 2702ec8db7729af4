import { type Diagnostic, inFile } from '../diagnostics/diagnostic.js';
import { fileStart } from '../diagnostics/range.js';
import { ruleFailed } from '../faults/rule-failed.js';

/**
 * Returns the diagnostic of a file at which the program itself failed: its fault, not the file's. Other files are still read.
 * Errors of the system, such as too many open files, have nothing to do with this file and are thrown again.
 */
export function fileFailed(file: string, error: unknown): Diagnostic[] {
  if (error instanceof Error && 'errno' in error) throw error;
  const reason = error instanceof Error ? error.message : String(error);
  return inFile(file, [ruleFailed.at(fileStart, { reason }, { variant: 'file' })]);
}
