import type { Finding } from '../diagnostics/diagnostic.js';
import { approvalDateMissing } from './approval-date-missing.js';
import { approvalMissing } from './approval-missing.js';
import { approvedIncomplete } from './approved-incomplete.js';
import { bidiControls, controlCharacters } from './characters.js';
import { dateInvalid, datePairMismatch } from './dates.js';
import { doubledPunctuation } from './doubled-punctuation.js';
import { glyphMissing } from './glyph-missing.js';
import { latinPunctuation } from './latin-punctuation.js';
import { logo } from './logo.js';
import { sparingNames } from './names.js';
import { placeholderBlank } from './placeholder-blank.js';
import { placeholderUnknown } from './placeholder-unknown.js';
import { requiredSectionMissing } from './required-section-missing.js';
import type { AssociationContext, AssociationRule, PolicyContext, PolicyRule } from './rule.js';
import { sectionEmpty } from './section-empty.js';
import { sectionHeadingMissing } from './section-heading-missing.js';
import { sectionTermsMisplaced } from './section-terms-misplaced.js';
import { sectionsEmpty } from './sections-empty.js';
import { spaceBeforePunctuation } from './space-before-punctuation.js';
import { associationThemeUnknown, themeUnknown } from './theme-unknown.js';
import { typeUnknown } from './type-unknown.js';
import { associationValueBlank, valueBlank } from './value-blank.js';

/** How a text is typed, wherever it stands. */
const styleRules = [spaceBeforePunctuation, latinPunctuation, doubledPunctuation] as const;

/** Every rule over a policy: structure first, then truth, then completeness, then style. */
export const policyRules: readonly PolicyRule[] = [
  typeUnknown,
  themeUnknown,
  sectionHeadingMissing,
  sectionTermsMisplaced,
  bidiControls,
  controlCharacters,
  glyphMissing,
  placeholderUnknown,
  dateInvalid,
  datePairMismatch,
  sectionsEmpty,
  requiredSectionMissing,
  sectionEmpty,
  approvalMissing,
  approvalDateMissing,
  approvedIncomplete,
  valueBlank,
  placeholderBlank,
  ...styleRules,
];

/** Every rule over an association's profile. */
export const associationRules: readonly AssociationRule[] = [
  associationThemeUnknown,
  logo,
  bidiControls,
  controlCharacters,
  glyphMissing,
  associationValueBlank,
  ...styleRules,
];

export function checkPolicy(context: PolicyContext): Finding[] {
  return sparingNames(
    policyRules.flatMap((rule) => rule.check(context)),
    context,
  );
}

export function checkAssociation(context: AssociationContext): Finding[] {
  return sparingNames(
    associationRules.flatMap((rule) => rule.check(context)),
    context,
  );
}
