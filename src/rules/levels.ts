import type { Severity } from '../diagnostics/diagnostic.js';
import type { RuleId } from '../locales/rule-ids.js';
import type { FixedReason } from '../locales/rules.js';

/** What a rule may be set to, the gravest first. */
export const levels = ['error', 'warning', 'info', 'off'] as const;
export type Level = (typeof levels)[number];

/** Rules that say whether a text is true, and why nothing makes them weaker. */
export interface TruthRules {
  readonly reason: FixedReason;
  /** In every text, or only once a text says that it was approved: before that it is still being written. */
  readonly from: 'always' | 'approval';
  readonly rules: readonly RuleId[];
}

/**
 * The rules that say whether a text is true. Nothing sets them lower, ignores them, accepts them or hides them. Only what is certain
 * stands here: a rule that judges words (another association's name, a licence's number, a typed gap) may be mistaken, and a
 * person then says so, with a reason.
 */
export const truthRules: readonly TruthRules[] = [
  {
    reason: 'proof',
    from: 'always',
    rules: [
      'seal-broken',
      'seal-missing',
      'correction-invalid',
      'filed-copy',
      'version-order',
      'version-in-force',
      'archive-changed',
      'approval-undone',
      'history-unreadable',
      'change-interrupted',
    ],
  },
  {
    reason: 'approval',
    from: 'always',
    rules: [
      'approved-incomplete',
      'date-invalid',
      'date-pair-mismatch',
      'date-in-future',
      'approval-before-issue',
      'effective-before-approval',
    ],
  },
  { reason: 'hidden', from: 'always', rules: ['bidi-control', 'control-character', 'stray-mark'] },
  { reason: 'name', from: 'always', rules: ['name-lines-mismatch'] },
  {
    reason: 'complete',
    from: 'approval',
    rules: [
      'required-section-missing',
      'sections-empty',
      'section-empty',
      'section-heading-missing',
      'value-blank',
      'item-blank',
      'placeholder-blank',
      'card-field-missing',
      'letterhead-field-blank',
      'approval-missing',
      'approval-number-missing',
      'approval-date-missing',
      'signatures-missing',
      'review-missing',
      'effective-date-missing',
      'supersedes-missing',
    ],
  },
];

/**
 * Faults of structure: a file that can't be read, isn't YAML, doesn't fit its schema, or leaves the program without what it makes
 * a document of. They are always errors.
 */
export const structureRules: readonly RuleId[] = [
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
  'theme-invalid',
  'starter-invalid',
  'placeholder-unknown',
  'placeholder-circular',
  'placeholder-too-long',
  'rule-failed',
];

/** Rules over what lies beside a text: an error that they find keeps the text neither from paper nor from being the one in force. */
const besideTexts: readonly RuleId[] = ['filed-copy'];

/** What is wrong with the settings themselves. */
const settingRules: readonly RuleId[] = ['lint-rule-unknown', 'lint-rule-fixed'];

const structural: ReadonlySet<string> = new Set(structureRules);
const truths: ReadonlyMap<string, TruthRules> = new Map(
  truthRules.flatMap((group) => group.rules.map((rule) => [rule, group] as const)),
);

/** Whether a level is lower than a severity. */
export function isLower(level: Level, severity: Severity): boolean {
  return levels.indexOf(level) > levels.indexOf(severity);
}

/** Whether a rule finds faults of structure, which keep other rules from looking. */
export function isStructural(rule: string): boolean {
  return structural.has(rule);
}

/** Whether a finding says that a text itself is faulty. */
export function isFaultOfText({
  rule,
  severity,
}: {
  readonly rule: string;
  readonly severity: Severity;
}): boolean {
  return severity === 'error' && !besideTexts.some((one) => one === rule);
}

/** Why a rule can't be made weaker; the sentences stand in the locales. */
export function fixedReason(rule: string): FixedReason {
  return truths.get(rule)?.reason ?? 'structure';
}

/** Whether a rule says whether a text is true; `approved`: of a text that says that it was approved. */
export function saysTruth(rule: string, approved: boolean): boolean {
  const from = truths.get(rule)?.from;
  return from === 'always' || (from === 'approval' && approved);
}

/** Whether a rule can be neither set lower nor ignored; `approved`: in a text that says that it was approved. */
export function isFixed(rule: string, approved: boolean): boolean {
  return structural.has(rule) || settingRules.some((one) => one === rule) || saysTruth(rule, approved);
}

/** Rules of truth that find what is likely and not what is false: an approval by hand, a mark that was left in a text. */
const onlyWarnings: readonly string[] = ['seal-missing', 'stray-mark'];

const errors: ReadonlySet<string> = new Set([
  ...structureRules,
  ...settingRules,
  ...truthRules
    .filter(({ from }) => from === 'always')
    .flatMap(({ rules }) => rules)
    .filter((rule) => !onlyWarnings.includes(rule)),
  'logo',
  'type-unknown',
  'section-terms-misplaced',
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
  if (errors.has(rule)) return 'error';
  return infos.has(rule) ? 'info' : 'warning';
}

/** What is missing is a warning while a policy is a draft, and an error once it says approved. */
const growing: ReadonlySet<string> = new Set([
  ...truthRules.flatMap(({ from, rules }) => (from === 'approval' ? rules : [])),
  'placeholder-unfilled',
]);

/** Whether a setting can't be had: it would make a fixed rule lower than it is. */
export function isRefused(rule: string, level: Level, approved: boolean): boolean {
  return (
    isFixed(rule, approved) && isLower(level, approved ? severityOnceApproved(rule) : usualSeverity(rule))
  );
}

/** How grave they are in what says that it was approved. */
export function severityOnceApproved(rule: string): Severity {
  return growing.has(rule) ? 'error' : usualSeverity(rule);
}
