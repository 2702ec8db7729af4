import { defineFault } from './fault.js';

/** A folder of policies that lacks the association's file. */
export const associationMissing = defineFault({
  id: 'association-missing',
  severity: 'error',
  fixed: { reason: 'structure', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'اسم الجمعية وترخيصها وقنواتها تأتي من ملفها، وبلا هذا الملف لا يُعرف لمن السياسة.',
      message: 'في هذا المجلد سياسات، وليس فيه ملف الجمعية association.yaml.',
      hint: 'أنشئ الملف في هذا المجلد، واكتب فيه اسم الجمعية (name) على الأقل.',
    },
    en: {
      why: "Name, licence and contacts come from the association's file: without it nobody knows whose policy this is.",
      message: "This folder holds policies, but not the association's file, association.yaml.",
      hint: 'Create the file in this folder, with at least the "name" of the association.',
    },
  },
  example: {
    kind: 'call',
    bad: 'policies/rahma/policy.yaml',
    good: 'policies/rahma/association.yaml\npolicies/rahma/policy.yaml',
  },
});
