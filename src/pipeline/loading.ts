import type { Diagnostic, Finding } from '../diagnostics/diagnostic.js';
import { isStructural } from '../rules/lib/levels.js';
import type { Glyphs } from '../rules/lib/rule.js';
import type { Reported, SettingsApplier } from './apply-settings.js';

/** What both policies and associations' files are checked with. */
export interface LoadingTools {
  /** What the font can draw. */
  readonly glyphs: Glyphs;
  readonly settingsApplier: SettingsApplier;
}

/** Returns a function that reads a value when it is first called, and only then. */
export function once<Value>(read: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}

/** Returns the diagnostics of a text, without fixes if it is approved, and those that had a fix. */
export function heldBack(
  { every, diagnostics }: Reported,
  approved: boolean,
): Reported & { withheld: readonly Diagnostic[] } {
  if (!approved) return { every, diagnostics, withheld: [] };
  const withheld = every.filter(({ fix }) => fix);
  const without = ({ fix: _, ...one }: Diagnostic): Diagnostic => one;
  return { every: every.map(without), diagnostics: diagnostics.map(without), withheld };
}

/** Returns whether every rule checked a file: no fault of structure prevented one. */
export function isComplete(value: object | undefined, findings: readonly Finding[]): boolean {
  return value !== undefined && !findings.some(({ rule }) => isStructural(rule));
}
