import type { Severity } from '../diagnostics/diagnostic.js';

/** What a rule may be set to, the gravest first. */
export const levels = ['error', 'warning', 'info', 'off'] as const;
export type Level = (typeof levels)[number];

/**
 * What the proof of an approval tells, and faults of structure: a file that can't be read, isn't YAML, doesn't fit its schema, or leaves the program without
 * what it makes a document of. They are always errors: nothing sets them lower, and nothing ignores them.
 */
export const fixedRules: readonly string[] = [
  'file-missing',
  'file-folder',
  'file-unreadable',
  'file-too-large',
  'file-empty',
  'file-not-text',
  'too-many',
  'encoding',
  'yaml-syntax',
  'yaml-alias',
  'yaml-alias-bomb',
  'yaml-nesting',
  'yaml-size',
  'key-duplicate',
  'key-unknown',
  'key-missing',
  'value-required',
  'value-type',
  'version-not-numeric',
  'value-unknown',
  'value-wrong',
  'value-unquoted',
  'association-missing',
  'theme-unknown',
  'placeholder-unknown',
  'placeholder-circular',
  'placeholder-too-long',
  'control-character',
  'lint-rule-unknown',
  'lint-rule-fixed',
  'seal-broken',
  'version-order',
  'version-in-force',
  'archive-changed',
  'change-interrupted',
  'rule-failed',
];

const fixed: ReadonlySet<string> = new Set(fixedRules);

/** Whether a rule can be neither set lower nor ignored: faults of structure, and what the seal and the versions say. */
export function isFixed(rule: string): boolean {
  return fixed.has(rule);
}

const errors: ReadonlySet<string> = new Set([
  'logo',
  'type-unknown',
  'section-terms-misplaced',
  'approved-incomplete',
  'date-invalid',
  'date-pair-mismatch',
  'date-in-future',
  'approval-before-issue',
  'effective-before-approval',
  'bidi-control',
  'glyph-missing',
  'association-name-mismatch',
  'license-mismatch',
]);

const infos: ReadonlySet<string> = new Set([
  'agreement-error',
  'alef-maqsura',
  'association-name-typed',
  'bracket-spacing',
  'clause-contradiction',
  'dash-spacing',
  'date-hijri-missing',
  'date-imprecise',
  'digits-mixed',
  'doubled-punctuation',
  'duplicate-clause',
  'duplicate-conflict',
  'hamza-form',
  'heading-punctuation',
  'heading-starts-with-waw',
  'latin-punctuation',
  'list-marker-typed',
  'list-style-mixed',
  'list-terminal-punctuation',
  'list-without-lead-in',
  'near-duplicate-clause',
  'non-arabic-letter',
  'obligation-without-owner',
  'presentation-form',
  'recommended-section-missing',
  'reference-unresolved',
  'role-name-drift',
  'section-order-unusual',
  'space-before-punctuation',
  'spelling-variant-mixed',
  'split-word',
  'tanwin-missing',
  'tatweel',
  'url-insecure',
  'usage-error',
]);

/** How grave a rule's findings are in a draft, where nothing sets it otherwise. */
export function usualSeverity(rule: string): Severity {
  if (isFixed(rule) || errors.has(rule)) return 'error';
  return infos.has(rule) ? 'info' : 'warning';
}

/** What is missing is a warning while a policy is a draft, and an error once it says approved. */
const growing: ReadonlySet<string> = new Set([
  'required-section-missing',
  'sections-empty',
  'section-empty',
  'section-heading-missing',
  'value-blank',
  'item-blank',
  'card-field-missing',
  'letterhead-field-blank',
  'approval-missing',
  'approval-number-missing',
  'approval-date-missing',
  'signatures-missing',
  'review-missing',
  'effective-date-missing',
  'supersedes-missing',
  'placeholder-blank',
  'placeholder-unfilled',
]);

/** How grave they are in what says that it was approved. */
export function severityOnceApproved(rule: string): Severity {
  return growing.has(rule) ? 'error' : usualSeverity(rule);
}
