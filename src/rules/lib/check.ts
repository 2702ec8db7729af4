import type { Finding } from '../../diagnostics/diagnostic.js';
import { bidiControl, directionControls } from '../bidi-control.js';
import { controlCharacter, controls } from '../control-character.js';
import { associationRules, policyRules } from '../index.js';
import { marks, strayMark } from '../stray-mark.js';
import { reportHiddenInText } from './hidden-characters.js';
import type { AssociationContext, PolicyContext, RuleOver } from './rule.js';
import { runRules } from './run.js';
import { sparingNames } from './sparing-names.js';

/** Returns findings for invisible characters in a text that no rule can read: a file whose YAML is broken, or a word list. */
export function checkUnread(text: string): Finding[] {
  const found: Finding[] = [];
  reportHiddenInText(directionControls, text, (...args) => found.push(bidiControl.at(...args)));
  reportHiddenInText(controls, text, (...args) => found.push(controlCharacter.at(...args)));
  reportHiddenInText(marks, text, (...args) => found.push(strayMark.at(...args)));
  return found;
}

/** Checks a policy. `reading`: whether rules that proofread its texts run too. */
export function checkPolicy(context: PolicyContext, { reading }: { reading: boolean }): Finding[] {
  const rules = reading ? policyRules : policyRules.filter(isAlwaysAsked('policy'));
  return sparingNames(runRules(rules, context), context);
}

export function checkAssociation(context: AssociationContext, { reading }: { reading: boolean }): Finding[] {
  const rules = reading ? associationRules : associationRules.filter(isAlwaysAsked('association'));
  return sparingNames(runRules(rules, context), context);
}

/** Returns a function that tells whether a rule runs even where texts aren't proofread. */
function isAlwaysAsked(file: 'policy' | 'association') {
  return ({ proofreads }: Pick<RuleOver<'policy'>, 'proofreads'>) =>
    proofreads !== file && proofreads !== 'both';
}
