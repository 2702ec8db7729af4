import type { Severity } from '../../diagnostics/diagnostic.js';

/** What a rule may be set to, the gravest first. */
export const levels = ['error', 'warning', 'info', 'off'] as const;
export type Level = (typeof levels)[number];

/** Returns whether a level is lower than a severity. */
export function isLower(level: Level, severity: Severity): boolean {
  return levels.indexOf(level) > levels.indexOf(severity);
}
