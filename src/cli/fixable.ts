import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Session } from './session.js';

/** Returns a sentence about what `siyasa fix` would fix of what was reported; undefined where that is nothing. */
export function fixableHint(diagnostics: readonly Diagnostic[], { say }: Session): string | undefined {
  const fixable = diagnostics.filter(({ fix }) => fix?.safe).length;
  return fixable > 0 ? say('cli.fixable', { fixable }) : undefined;
}
