import type { Severity } from '../../diagnostics/diagnostic.js';
import type { FixedReason } from '../../locales/fixed-reasons.js';
import { factsOf } from '../index.js';
import { isLower, type Level } from './level.js';

/** Tells whether a rule finds faults of structure, which keep other rules from running. */
export function isStructural(rule: string): boolean {
  return factsOf(rule)?.fixed?.reason === 'structure';
}

/** Tells whether a finding is an error in a text itself. */
export function isFaultOfText({
  rule,
  severity,
}: {
  readonly rule: string;
  readonly severity: Severity;
}): boolean {
  return severity === 'error' && !factsOf(rule)?.besideText;
}

/** Returns why a rule can't be made weaker; the locales have the sentences. */
export function fixedReason(rule: string): FixedReason {
  return factsOf(rule)?.fixed?.reason ?? 'structure';
}

/** Tells whether a rule decides whether a text is true; `approved`: whether the text says that it was approved. */
export function saysTruth(rule: string, approved: boolean): boolean {
  const { fixed } = factsOf(rule) ?? {};
  return fixed?.reason !== 'structure' && fixed?.reason !== 'settings' && isFixed(rule, approved);
}

/** Tells whether a rule can neither be set lower nor ignored; `approved`: whether the text says that it was approved. */
export function isFixed(rule: string, approved: boolean): boolean {
  const from = factsOf(rule)?.fixed?.from;
  return from === 'always' || (from === 'approval' && approved);
}

/** Returns the severity of a rule's findings in a draft, unless a setting changes it. */
export function usualSeverity(rule: string): Severity {
  const severity = factsOf(rule)?.severity ?? 'warning';
  return severity === 'byStatus' ? 'warning' : severity;
}

/** Returns the severity of a rule's findings in a text that says that it was approved. */
export function severityOnceApproved(rule: string): Severity {
  return factsOf(rule)?.severity === 'byStatus' ? 'error' : usualSeverity(rule);
}

/** Tells whether a setting is refused because it would make a fixed rule weaker. */
export function isRefused(rule: string, level: Level, approved: boolean): boolean {
  return (
    isFixed(rule, approved) && isLower(level, approved ? severityOnceApproved(rule) : usualSeverity(rule))
  );
}
