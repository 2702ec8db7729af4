/*
 * Code that must not compile: `npm run check:types` reads this file, and fails where a marked line is no error. Nothing of it
 * is run.
 */
import type { Diagnostic, Finding } from '../../src/diagnostics/diagnostic.js';
import { fileStart } from '../../src/diagnostics/range.js';
import { defineFault } from '../../src/faults/fault.js';
import { keyUnknown } from '../../src/faults/key-unknown.js';
import { yamlSyntax } from '../../src/faults/yaml-syntax.js';
import { type RuleId, ruleIds } from '../../src/rules/index.js';
import { defineRule } from '../../src/rules/lib/rule.js';
import { reviewOverdue } from '../../src/rules/review-overdue.js';

const example = { kind: 'call', bad: '', good: '' } as const;
const facts = { severity: 'info', fixes: 'no', example } as const;

export const reports = () => {
  keyUnknown.at(fileStart, { name: 'x', known: [] });
  // @ts-expect-error a value is missing
  keyUnknown.at(fileStart, { name: 'x' });
  // @ts-expect-error a value is misspelt
  keyUnknown.at(fileStart, { nmae: 'x', known: [] });
  // @ts-expect-error there is no such value
  keyUnknown.at(fileStart, { name: 'x', known: [], line: 1 });
  // @ts-expect-error a value has another type
  keyUnknown.at(fileStart, { name: 'x', known: 'y' });

  reviewOverdue.at(fileStart, { year: '2020', months: 36 }, { variant: 'usual' });
  // @ts-expect-error a variant is misspelt
  reviewOverdue.at(fileStart, { year: '2020', months: 36 }, { variant: 'usaul' });
  // @ts-expect-error the values are those of another variant
  reviewOverdue.at(fileStart, { due: '2020-01-01' }, { variant: 'usual' });
  // @ts-expect-error the values are those of a variant
  reviewOverdue.at(fileStart, { year: '2020', months: 36 });

  yamlSyntax.at(fileStart, {}, { variant: 'tab' });
  // @ts-expect-error the fault has sentences for its variants alone
  yamlSyntax.at(fileStart, {});
  // @ts-expect-error the sentences of the variant need no values
  yamlSyntax.at(fileStart, { line: 1 }, { variant: 'tab' });
};

export const definitions = () => {
  defineRule({
    ...facts,
    id: 'of-the-test',
    over: 'policy',
    texts: {
      ar: { why: '', message: (v: { due: string }) => v.due, hint: '' },
      en: { why: '', message: (v) => v.due, hint: '' },
    },
    check(context, report) {
      report(fileStart, { due: context.policy.title ?? '' });
      // @ts-expect-error a value is misspelt
      report(fileStart, { deu: '' });
      // @ts-expect-error the rule has no variants
      report(fileStart, { due: '' }, { variant: 'usual' });
      // @ts-expect-error a rule over policies has no logo to look at
      context.logo;
    },
  });
  defineFault({
    ...facts,
    id: 'of-the-test',
    texts: {
      ar: { why: '', message: (v: { due: string }) => v.due, hint: '' },
      // @ts-expect-error the English sentence asks for a value that the Arabic one doesn't have
      en: { why: '', message: (v) => v.day, hint: '' },
    },
  });
  defineFault({
    ...facts,
    id: 'of-the-test',
    texts: {
      ar: { why: '', variants: { one: { message: '', hint: '' } } },
      // @ts-expect-error the English texts lack a variant
      en: { why: '', variants: {} },
    },
  });
  defineFault({
    ...facts,
    id: 'of-the-test',
    // @ts-expect-error the English texts lack their hint
    texts: { ar: { why: '', message: '', hint: '' }, en: { why: '', message: '' } },
  });
};

export const data = (finding: Finding) => {
  const id: RuleId = 'review-overdue';
  // @ts-expect-error there is no such rule
  const misspelt: RuleId = 'reveiw-overdue';
  // @ts-expect-error a finding is made by a fault or a rule alone, so that its values fit
  const byHand: Finding = { rule: 'review-overdue', values: {}, severity: 'info', range: fileStart };
  const diagnostic: Diagnostic = { ...finding, file: 'policy.yaml' };
  return [id, misspelt, byHand, diagnostic, ruleIds];
};
