import type { Finding } from '../diagnostics/diagnostic.js';
import { agreementError } from './agreement-error.js';
import { alefMaqsura } from './alef-maqsura.js';
import { approvalBeforeIssue } from './approval-before-issue.js';
import { approvalDateMissing } from './approval-date-missing.js';
import { approvedIncomplete } from './approved-incomplete.js';
import { associationNameMismatch } from './association-name-mismatch.js';
import { associationNameTyped } from './association-name-typed.js';
import { bidiControl, bidiControls } from './bidi-control.js';
import { bracketSpacing } from './bracket-spacing.js';
import { clauseContradiction } from './clause-contradiction.js';
import { contactMismatch, ownContactMismatch } from './contact-mismatch.js';
import { controlCharacter, controlCharacters } from './control-character.js';
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
import { filedCopy } from './filed-copy.js';
import { footerContactMissing } from './footer-contact-missing.js';
import { frequencyUnspecified } from './frequency-unspecified.js';
import { glyphMissing } from './glyph-missing.js';
import { hamzaForm } from './hamza-form.js';
import { headingPunctuation } from './heading-punctuation.js';
import { headingStartsWithWaw } from './heading-starts-with-waw.js';
import { hiddenInText } from './hidden-characters.js';
import { associationItemBlank, itemBlank } from './item-blank.js';
import { knownTypo } from './known-typo.js';
import { lamAlefBroken } from './lam-alef-broken.js';
import { latinPunctuation } from './latin-punctuation.js';
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
import { associationPlaceholderTooLong, placeholderTooLong } from './placeholder-too-long.js';
import { placeholderUnfilled } from './placeholder-unfilled.js';
import { placeholderUnknown } from './placeholder-unknown.js';
import { presentationForm } from './presentation-form.js';
import { recommendedSectionMissing } from './recommended-section-missing.js';
import { referenceUnresolved } from './reference-unresolved.js';
import { requiredSectionMissing } from './required-section-missing.js';
import { reviewOverdue } from './review-overdue.js';
import { roleNameDrift } from './role-name-drift.js';
import type { AssociationContext, AssociationRule, PolicyContext, PolicyRule } from './rule.js';
import { runRules } from './run.js';
import { sealBroken } from './seal-broken.js';
import { sealMissing } from './seal-missing.js';
import { sectionEmpty } from './section-empty.js';
import { sectionHeadingMissing } from './section-heading-missing.js';
import { sectionOrderUnusual } from './section-order-unusual.js';
import { sectionTermsMisplaced } from './section-terms-misplaced.js';
import { sectionsEmpty } from './sections-empty.js';
import { spaceBeforePunctuation } from './space-before-punctuation.js';
import { sparingNames } from './sparing-names.js';
import { spellingVariantMixed } from './spelling-variant-mixed.js';
import { splitWord } from './split-word.js';
import { strayCharacters, strayMark } from './stray-mark.js';
import { tanwinMissing } from './tanwin-missing.js';
import { tatweel } from './tatweel.js';
import { termDrift } from './term-drift.js';
import { termMinimumForMaximum } from './term-minimum-for-maximum.js';
import { termUnspecified } from './term-unspecified.js';
import { associationThemeUnknown, themeUnknown } from './theme-unknown.js';
import { titleMismatch } from './title-mismatch.js';
import { titleSubjectMismatch } from './title-subject-mismatch.js';
import { typeUnknown } from './type-unknown.js';
import { urlInsecure } from './url-insecure.js';
import { urlMalformed } from './url-malformed.js';
import { usageError } from './usage-error.js';
import { associationValueBlank, namedBlanks, valueBlank } from './value-blank.js';
import { versionInForce } from './version-in-force.js';
import { versionOrder } from './version-order.js';

/** What a text says otherwise than it was meant, as far as lists of words know. */
const wordRules = [knownTypo, lamAlefBroken, agreementError, usageError, splitWord] as const;

/** How a text is written and typed, wherever it stands. */
const styleRules = [
  hamzaForm,
  tanwinMissing,
  alefMaqsura,
  spellingVariantMixed,
  spaceBeforePunctuation,
  latinPunctuation,
  doubledPunctuation,
  bracketSpacing,
  dashSpacing,
  digitsMixed,
  nonArabicLetter,
  presentationForm,
  tatweel,
  markupResidue,
] as const;

/** Phones and addresses. */
const contactRules = [phoneInvalid, urlMalformed, urlInsecure] as const;

/** What goes by words, numbers and structure alone, and says how sure it is. */
const meaningRules = [
  dateHijriMissing,
  dateImprecise,
  duplicateClause,
  duplicateConflict,
  nearDuplicateClause,
  clauseContradiction,
  roleNameDrift,
  referenceUnresolved,
  obligationWithoutOwner,
  listWithoutLeadIn,
  sectionOrderUnusual,
] as const;

/** How headings and lists are typed, which the program numbers and sets apart itself. */
const layoutRules = [
  headingPunctuation,
  headingStartsWithWaw,
  listMarkerTyped,
  listStyleMixed,
  listTerminalPunctuation,
] as const;

/** Keys whose values of a wrong type have a rule of their own. */
export const typeRules = { version: 'version-not-numeric' } as const;

/** Whether a document can be made of a policy, whether what it says of itself is true, and what it lacks. */
const documentRules: readonly PolicyRule[] = [
  typeUnknown,
  themeUnknown,
  sectionHeadingMissing,
  sectionTermsMisplaced,
  bidiControls,
  controlCharacters,
  strayMark,
  glyphMissing,
  placeholderUnknown,
  placeholderTooLong,
  dateInvalid,
  datePairMismatch,
  dateInFuture,
  approvalBeforeIssue,
  effectiveBeforeApproval,
  reviewOverdue,
  sectionsEmpty,
  requiredSectionMissing,
  sectionEmpty,
  ...namedBlanks,
  approvalDateMissing,
  approvedIncomplete,
  valueBlank,
  itemBlank,
  placeholderBlank,
  placeholderUnfilled,
  associationNameMismatch,
  licenseMismatch,
  sealBroken,
  sealMissing,
  correctionInvalid,
  filedCopy,
  versionOrder,
  versionInForce,
];

/** What a careful reader would say of its texts. */
const readerRules: readonly PolicyRule[] = [
  recommendedSectionMissing,
  contactMismatch,
  ...contactRules,
  dateAmbiguous,
  titleMismatch,
  titleSubjectMismatch,
  listLeadInOrphan,
  termMinimumForMaximum,
  termUnspecified,
  frequencyUnspecified,
  termDrift,
  ...wordRules,
  associationNameTyped,
  ...meaningRules,
  ...layoutRules,
  ...styleRules,
];

/** Every rule over a policy. */
export const policyRules: readonly PolicyRule[] = [...documentRules, ...readerRules];

const profileRules: readonly AssociationRule[] = [
  associationThemeUnknown,
  logo,
  bidiControls,
  controlCharacters,
  strayMark,
  glyphMissing,
  nameLinesMismatch,
  associationPlaceholderTooLong,
  licenseMissing,
  associationValueBlank,
  associationItemBlank,
];

const profileReaderRules: readonly AssociationRule[] = [
  associationNameMismatch,
  footerContactMissing,
  ownContactMismatch,
  ...contactRules,
  ...wordRules,
  ...styleRules,
];

/** Every rule over an association's profile. */
export const associationRules: readonly AssociationRule[] = [...profileRules, ...profileReaderRules];

/** What nobody sees in a text that no rule can read: a file whose YAML is broken, or a list of words. */
export function checkUnread(text: string): Finding[] {
  return [bidiControl, controlCharacter, strayCharacters].flatMap((rule) => hiddenInText(rule, text));
}

/** `reading`: whether texts are read as a careful reader would, too. */
export function checkPolicy(context: PolicyContext, { reading }: { reading: boolean }): Finding[] {
  return sparingNames(runRules(reading ? policyRules : documentRules, context), context);
}

export function checkAssociation(context: AssociationContext, { reading }: { reading: boolean }): Finding[] {
  return sparingNames(runRules(reading ? associationRules : profileRules, context), context);
}
