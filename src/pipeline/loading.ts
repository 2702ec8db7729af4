import type { Diagnostic, Finding } from '../diagnostics/diagnostic.js';
import { isStructural } from '../rules/lib/levels.js';
import type { Glyphs } from '../rules/lib/rule.js';
import type { Reported, SettingsApplier } from './apply-settings.js';

/** What policies and associations' files are checked with, whichever they are. */
export interface LoadingTools {
  /** What the font can draw. */
  readonly glyphs: Glyphs;
  readonly settingsApplier: SettingsApplier;
}

/** Read when it is asked for, and no more than once. */
export function once<Value>(read: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}

/** Returns what was told of a text, without fixes where nothing may fix it, and what could have been fixed. */
export function heldBack(
  { every, diagnostics }: Reported,
  approved: boolean,
): Reported & { withheld: readonly Diagnostic[] } {
  if (!approved) return { every, diagnostics, withheld: [] };
  const withheld = every.filter(({ fix }) => fix);
  const without = ({ fix: _, ...one }: Diagnostic): Diagnostic => one;
  return { every: every.map(without), diagnostics: diagnostics.map(without), withheld };
}

/** Returns whether every rule has looked at a file: no fault of structure kept one from that. */
export function isComplete(value: object | undefined, findings: readonly Finding[]): boolean {
  return value !== undefined && !findings.some(({ rule }) => isStructural(rule));
}
