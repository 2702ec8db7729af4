import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Session } from './session.js';

/** Returns a sentence that says how many of the findings `siyasa fix` would fix; undefined if none. */
export function fixableHint(diagnostics: readonly Diagnostic[], { say }: Session): string | undefined {
  const fixable = diagnostics.filter(({ fix }) => fix?.safe).length;
  return fixable > 0 ? say('cli.fixable', { fixable }) : undefined;
}
