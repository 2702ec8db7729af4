import { approvalUndone } from '../faults/approval-undone.js';
import { archiveChanged } from '../faults/archive-changed.js';
import { associationMissing } from '../faults/association-missing.js';
import { changeInterrupted } from '../faults/change-interrupted.js';
import { encoding } from '../faults/encoding.js';
import type { FaultFacts } from '../faults/fault.js';
import { fileEmpty } from '../faults/file-empty.js';
import { fileFolder } from '../faults/file-folder.js';
import { fileMissing } from '../faults/file-missing.js';
import { fileNotText } from '../faults/file-not-text.js';
import { fileTooLarge } from '../faults/file-too-large.js';
import { fileUnreadable } from '../faults/file-unreadable.js';
import { historyUnreadable } from '../faults/history-unreadable.js';
import { ignoreExpired } from '../faults/ignore-expired.js';
import { ignoreUnused } from '../faults/ignore-unused.js';
import { keyDuplicate } from '../faults/key-duplicate.js';
import { keyMissing } from '../faults/key-missing.js';
import { keyUnknown } from '../faults/key-unknown.js';
import { lintRuleFixed } from '../faults/lint-rule-fixed.js';
import { lintRuleUnknown } from '../faults/lint-rule-unknown.js';
import { ruleFailed } from '../faults/rule-failed.js';
import { starterInvalid } from '../faults/starter-invalid.js';
import { themeInvalid } from '../faults/theme-invalid.js';
import { tooMany } from '../faults/too-many.js';
import { valueRequired } from '../faults/value-required.js';
import { valueType } from '../faults/value-type.js';
import { valueUnknown } from '../faults/value-unknown.js';
import { valueUnquoted } from '../faults/value-unquoted.js';
import { valueWrong } from '../faults/value-wrong.js';
import { versionNotNumeric } from '../faults/version-not-numeric.js';
import { wordListLine } from '../faults/word-list-line.js';
import { wordListUnknown } from '../faults/word-list-unknown.js';
import { yamlAlias } from '../faults/yaml-alias.js';
import { yamlAliasBomb } from '../faults/yaml-alias-bomb.js';
import { yamlNesting } from '../faults/yaml-nesting.js';
import { yamlSize } from '../faults/yaml-size.js';
import { yamlSyntax } from '../faults/yaml-syntax.js';
import { agreementError } from './agreement-error.js';
import { alefMaqsura } from './alef-maqsura.js';
import { approvalBeforeIssue } from './approval-before-issue.js';
import { approvalDateMissing } from './approval-date-missing.js';
import { approvalMissing } from './approval-missing.js';
import { approvalNumberMissing } from './approval-number-missing.js';
import { approvedIncomplete } from './approved-incomplete.js';
import { associationNameMismatch } from './association-name-mismatch.js';
import { associationNameTyped } from './association-name-typed.js';
import { bidiControl } from './bidi-control.js';
import { bracketSpacing } from './bracket-spacing.js';
import { cardFieldMissing } from './card-field-missing.js';
import { clauseContradiction } from './clause-contradiction.js';
import { contactMismatch } from './contact-mismatch.js';
import { controlCharacter } from './control-character.js';
import { correctionInvalid } from './correction-invalid.js';
import { dashSpacing } from './dash-spacing.js';
import { dateAmbiguous } from './date-ambiguous.js';
import { dateHijriMissing } from './date-hijri-missing.js';
import { dateImprecise } from './date-imprecise.js';
import { dateInFuture } from './date-in-future.js';
import { dateInvalid } from './date-invalid.js';
import { datePairMismatch } from './date-pair-mismatch.js';
import { digitsMixed } from './digits-mixed.js';
import { doubledPunctuation } from './doubled-punctuation.js';
import { duplicateClause } from './duplicate-clause.js';
import { duplicateConflict } from './duplicate-conflict.js';
import { effectiveBeforeApproval } from './effective-before-approval.js';
import { effectiveDateMissing } from './effective-date-missing.js';
import { filedCopy } from './filed-copy.js';
import { footerContactMissing } from './footer-contact-missing.js';
import { frequencyUnspecified } from './frequency-unspecified.js';
import { glyphMissing } from './glyph-missing.js';
import { hamzaForm } from './hamza-form.js';
import { headingPunctuation } from './heading-punctuation.js';
import { headingStartsWithWaw } from './heading-starts-with-waw.js';
import { itemBlank } from './item-blank.js';
import { knownTypo } from './known-typo.js';
import { lamAlefBroken } from './lam-alef-broken.js';
import { latinPunctuation } from './latin-punctuation.js';
import { letterheadFieldBlank } from './letterhead-field-blank.js';
import type { RuleOver } from './lib/rule.js';
import { licenseMismatch } from './license-mismatch.js';
import { licenseMissing } from './license-missing.js';
import { listLeadInOrphan } from './list-lead-in-orphan.js';
import { listMarkerTyped } from './list-marker-typed.js';
import { listStyleMixed } from './list-style-mixed.js';
import { listTerminalPunctuation } from './list-terminal-punctuation.js';
import { listWithoutLeadIn } from './list-without-lead-in.js';
import { logo } from './logo.js';
import { markupResidue } from './markup-residue.js';
import { nameLinesMismatch } from './name-lines-mismatch.js';
import { nearDuplicateClause } from './near-duplicate-clause.js';
import { nonArabicLetter } from './non-arabic-letter.js';
import { obligationWithoutOwner } from './obligation-without-owner.js';
import { phoneInvalid } from './phone-invalid.js';
import { placeholderBlank } from './placeholder-blank.js';
import { placeholderCircular } from './placeholder-circular.js';
import { placeholderTooLong } from './placeholder-too-long.js';
import { placeholderUnfilled } from './placeholder-unfilled.js';
import { placeholderUnknown } from './placeholder-unknown.js';
import { presentationForm } from './presentation-form.js';
import { recommendedSectionMissing } from './recommended-section-missing.js';
import { referenceUnresolved } from './reference-unresolved.js';
import { registrationLinesWrong } from './registration-lines-wrong.js';
import { requiredSectionMissing } from './required-section-missing.js';
import { reviewMissing } from './review-missing.js';
import { reviewOverdue } from './review-overdue.js';
import { roleNameDrift } from './role-name-drift.js';
import { sealBroken } from './seal-broken.js';
import { sealMissing } from './seal-missing.js';
import { sectionEmpty } from './section-empty.js';
import { sectionHeadingMissing } from './section-heading-missing.js';
import { sectionOrderUnusual } from './section-order-unusual.js';
import { sectionTermsMisplaced } from './section-terms-misplaced.js';
import { sectionsEmpty } from './sections-empty.js';
import { signaturesMissing } from './signatures-missing.js';
import { spaceBeforePunctuation } from './space-before-punctuation.js';
import { spellingVariantMixed } from './spelling-variant-mixed.js';
import { splitWord } from './split-word.js';
import { strayMark } from './stray-mark.js';
import { supersedesMissing } from './supersedes-missing.js';
import { tanwinMissing } from './tanwin-missing.js';
import { tatweel } from './tatweel.js';
import { termDrift } from './term-drift.js';
import { termMinimumForMaximum } from './term-minimum-for-maximum.js';
import { termUnspecified } from './term-unspecified.js';
import { themeUnknown } from './theme-unknown.js';
import { titleMismatch } from './title-mismatch.js';
import { titleSubjectMismatch } from './title-subject-mismatch.js';
import { typeUnknown } from './type-unknown.js';
import { urlInsecure } from './url-insecure.js';
import { urlMalformed } from './url-malformed.js';
import { usageError } from './usage-error.js';
import { valueBlank } from './value-blank.js';
import { versionInForce } from './version-in-force.js';
import { versionOrder } from './version-order.js';

/** All faults and rules, in the order in which they are listed everywhere. */
export const rules = [
  fileMissing,
  fileFolder,
  fileUnreadable,
  fileTooLarge,
  fileEmpty,
  fileNotText,
  tooMany,
  encoding,
  yamlSyntax,
  yamlAlias,
  yamlAliasBomb,
  yamlNesting,
  yamlSize,
  keyDuplicate,
  keyUnknown,
  keyMissing,
  valueRequired,
  versionNotNumeric,
  valueType,
  valueUnknown,
  valueWrong,
  valueUnquoted,
  associationMissing,
  licenseMissing,
  logo,
  themeUnknown,
  themeInvalid,
  starterInvalid,
  typeUnknown,
  requiredSectionMissing,
  sectionsEmpty,
  sectionEmpty,
  sectionHeadingMissing,
  sectionTermsMisplaced,
  valueBlank,
  itemBlank,
  cardFieldMissing,
  letterheadFieldBlank,
  approvalMissing,
  approvalNumberMissing,
  approvalDateMissing,
  signaturesMissing,
  approvedIncomplete,
  placeholderUnknown,
  placeholderBlank,
  placeholderCircular,
  placeholderTooLong,
  dateInvalid,
  datePairMismatch,
  bidiControl,
  glyphMissing,
  controlCharacter,
  lintRuleUnknown,
  lintRuleFixed,
  ignoreExpired,
  ignoreUnused,
  dateInFuture,
  approvalBeforeIssue,
  effectiveBeforeApproval,
  reviewOverdue,
  contactMismatch,
  titleMismatch,
  ruleFailed,
  spaceBeforePunctuation,
  latinPunctuation,
  doubledPunctuation,
  wordListUnknown,
  wordListLine,
  knownTypo,
  splitWord,
  lamAlefBroken,
  usageError,
  agreementError,
  hamzaForm,
  tanwinMissing,
  spellingVariantMixed,
  termDrift,
  termMinimumForMaximum,
  termUnspecified,
  frequencyUnspecified,
  bracketSpacing,
  dashSpacing,
  nonArabicLetter,
  presentationForm,
  tatweel,
  strayMark,
  markupResidue,
  digitsMixed,
  headingPunctuation,
  headingStartsWithWaw,
  listMarkerTyped,
  listStyleMixed,
  listTerminalPunctuation,
  placeholderUnfilled,
  phoneInvalid,
  urlMalformed,
  urlInsecure,
  associationNameMismatch,
  associationNameTyped,
  licenseMismatch,
  nameLinesMismatch,
  registrationLinesWrong,
  footerContactMissing,
  dateAmbiguous,
  dateHijriMissing,
  dateImprecise,
  titleSubjectMismatch,
  listLeadInOrphan,
  listWithoutLeadIn,
  duplicateClause,
  nearDuplicateClause,
  duplicateConflict,
  clauseContradiction,
  roleNameDrift,
  referenceUnresolved,
  obligationWithoutOwner,
  sectionOrderUnusual,
  alefMaqsura,
  reviewMissing,
  effectiveDateMissing,
  supersedesMissing,
  recommendedSectionMissing,
  sealBroken,
  sealMissing,
  approvalUndone,
  historyUnreadable,
  versionOrder,
  versionInForce,
  archiveChanged,
  correctionInvalid,
  filedCopy,
  changeInterrupted,
] as const;

/** The id of a rule or fault. */
export type RuleId = (typeof rules)[number]['id'];

export const ruleIds: readonly RuleId[] = rules.map(({ id }) => id);

const all: readonly (FaultFacts | RuleOver<'policy'> | RuleOver<'association'>)[] = rules;
const byId = new Map<string, FaultFacts>(all.map((one) => [one.id, one]));

export function isRuleId(name: string): name is RuleId {
  return byId.has(name);
}

/** Returns what is known of a rule or fault; undefined where none has the id. */
export function factsOf(rule: RuleId): FaultFacts;
export function factsOf(rule: string): FaultFacts | undefined;
export function factsOf(rule: string): FaultFacts | undefined {
  return byId.get(rule);
}

/** All rules over a policy. */
export const policyRules = all.filter(isOver('policy'));

/** All rules over an association's file. */
export const associationRules = all.filter(isOver('association'));

function isOver<File extends 'policy' | 'association'>(file: File) {
  return (one: FaultFacts | RuleOver<'policy'> | RuleOver<'association'>): one is RuleOver<File> =>
    'over' in one && (one.over === file || one.over === 'both');
}
