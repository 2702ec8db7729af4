import type { Severity } from '../../diagnostics/diagnostic.js';

/** The levels to which a rule may be set, the gravest first. */
export const levels = ['error', 'warning', 'info', 'off'] as const;
export type Level = (typeof levels)[number];

/** Tells whether a level is lower than a severity. */
export function isLower(level: Level, severity: Severity): boolean {
  return levels.indexOf(level) > levels.indexOf(severity);
}
