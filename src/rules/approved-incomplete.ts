import { saysApproved } from '../policy/says-approved.js';
import { entryAt, keyRangeAt } from '../source/located.js';
import { defineRule } from './lib/rule.js';

/**
 * A policy that says approved while its approval lacks something required. Blank keys of the approval are reported by other
 * rules.
 */
export const approvedIncomplete = defineRule({
  id: 'approved-incomplete',
  over: 'policy',
  severity: 'error',
  fixed: { reason: 'approval', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'ما يقول إنه معتمد يجب أن يقول كيف: في اجتماع أو بالتمرير أو ضمن حزمة.',
      variants: {
        method: {
          message: 'حالة السياسة «معتمدة» (approved)، ولم تُذكر طريقة اعتمادها.',
          hint: 'أضف method، وقيمته session (في اجتماع) أو circulation (بالتمرير) أو package (ضمن حزمة)، أو أعد status إلى draft.',
        },
      },
    },
    en: {
      why: 'What says that it is approved must say how: in session, by circulation or in a package.',
      variants: {
        method: {
          message: 'The policy says that it is approved, but not by which method.',
          hint: 'Add "method": session, circulation or package; or set "status" back to draft.',
        },
      },
    },
  },
  example: {
    kind: 'file',
    bad: 'type: investment\ntitle: سياسة الاستثمار\nstatus: approved\nsections:\n  - kind: preamble\n    text: نص\napproval:\n  minutes: "12"\n  date: { gregorian: 2025-10-25 }',
    good: 'type: investment\ntitle: سياسة الاستثمار\nstatus: approved\nsections:\n  - kind: preamble\n    text: نص\napproval:\n  method: session\n  minutes: "12"\n  date: { gregorian: 2025-10-25 }',
  },
  check({ policy, root }, report) {
    const { approval } = policy;
    if (saysApproved(policy) && approval && !approval.text && !entryAt(root, ['approval', 'method']))
      report(keyRangeAt(root, ['approval']), {}, { variant: 'method' });
  },
});
