import type { RuleId } from '../locales/rule-ids.js';

/** Rules some of whose findings `siyasa fix` mends by itself, as `safe` in a fix says. */
const safe: ReadonlySet<RuleId> = new Set<RuleId>([
  'alef-maqsura',
  'association-name-typed',
  'bracket-spacing',
  'dash-spacing',
  'date-ambiguous',
  'digits-mixed',
  'doubled-punctuation',
  'hamza-form',
  'heading-punctuation',
  'key-unknown',
  'latin-punctuation',
  'list-marker-typed',
  'list-terminal-punctuation',
  'markup-residue',
  'non-arabic-letter',
  'presentation-form',
  'space-before-punctuation',
  'spelling-variant-mixed',
  'split-word',
  'stray-mark',
  'tanwin-missing',
  'tatweel',
  'url-malformed',
  'value-type',
  'value-unquoted',
  'version-not-numeric',
  'yaml-syntax',
]);

/** Rules for which a correction is known that changes what is said, or is a guess. */
const proposed: ReadonlySet<RuleId> = new Set<RuleId>([
  'agreement-error',
  'bidi-control',
  'control-character',
  'heading-starts-with-waw',
  'known-typo',
  'lam-alef-broken',
  'license-mismatch',
  'placeholder-unknown',
  'term-drift',
  'term-minimum-for-maximum',
  'theme-unknown',
  'type-unknown',
  'url-insecure',
  'usage-error',
  'value-unknown',
  'yaml-alias',
]);

export type Mending = 'safe' | 'proposed' | 'by-hand';

/** Who mends what a rule finds. */
export function mendingOf(rule: RuleId): Mending {
  if (safe.has(rule)) return 'safe';
  return proposed.has(rule) ? 'proposed' : 'by-hand';
}
