import type { Severity } from '../../diagnostics/diagnostic.js';
import type { FixedReason } from '../../locales/fixed-reasons.js';
import { factsOf } from '../index.js';
import { isLower, type Level } from './level.js';

/** Returns whether a rule finds faults of structure, which keep other rules from looking. */
export function isStructural(rule: string): boolean {
  return factsOf(rule)?.fixed?.reason === 'structure';
}

/** Returns whether a finding says that a text itself is faulty. */
export function isFaultOfText({
  rule,
  severity,
}: {
  readonly rule: string;
  readonly severity: Severity;
}): boolean {
  return severity === 'error' && !factsOf(rule)?.besideText;
}

/** Returns why a rule can't be made weaker; the sentences stand in the locales. */
export function fixedReason(rule: string): FixedReason {
  return factsOf(rule)?.fixed?.reason ?? 'structure';
}

/** Returns whether a rule says whether a text is true; `approved`: of a text that says that it was approved. */
export function saysTruth(rule: string, approved: boolean): boolean {
  const { fixed } = factsOf(rule) ?? {};
  return fixed?.reason !== 'structure' && fixed?.reason !== 'settings' && isFixed(rule, approved);
}

/** Returns whether a rule can be neither set lower nor ignored; `approved`: in a text that says that it was approved. */
export function isFixed(rule: string, approved: boolean): boolean {
  const from = factsOf(rule)?.fixed?.from;
  return from === 'always' || (from === 'approval' && approved);
}

/** Returns how grave a rule's findings are in a draft, where nothing sets it otherwise. */
export function usualSeverity(rule: string): Severity {
  const severity = factsOf(rule)?.severity ?? 'warning';
  return severity === 'byStatus' ? 'warning' : severity;
}

/** Returns how grave they are in what says that it was approved. */
export function severityOnceApproved(rule: string): Severity {
  return factsOf(rule)?.severity === 'byStatus' ? 'error' : usualSeverity(rule);
}

/** Returns whether a setting can't be had: it would make a fixed rule lower than it is. */
export function isRefused(rule: string, level: Level, approved: boolean): boolean {
  return (
    isFixed(rule, approved) && isLower(level, approved ? severityOnceApproved(rule) : usualSeverity(rule))
  );
}
