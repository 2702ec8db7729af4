import { harmless } from '../locales/quoted.js';
import { ar, en } from '../locales/words.js';
import { defineFault } from './fault.js';

/** An approval or a withdrawal that git has recorded and the file no longer has. */
export const approvalUndone = defineFault({
  id: 'approval-undone',
  severity: 'error',
  fixed: { reason: 'proof', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'ما اعتمده المجلس لا يرجع عنه إلا المجلس، وبمحضر.',
      variants: {
        draft: {
          message: (v: { version: number | string; commit: string }) =>
            `اعتُمد الإصدار ${v.version} من هذه السياسة، وبصمته الرقمية في ${ar.commitNamed(v.commit)}، وقد عاد هنا مسودة.`,
          hint: (v: { command: string }) =>
            `أعد الملف: ${ar.isolated(v.command)}. ولتعديله بعد ذلك ابدأ إصدارًا جديدًا: ${ar.isolated('siyasa revise')}، ولإلغاء السياسة: ${ar.isolated('siyasa withdraw')}`,
        },
        version: {
          message: (v: { version: number | string; commit: string }) =>
            `اعتُمد الإصدار ${v.version} من هذه السياسة، وبصمته الرقمية في ${ar.commitNamed(v.commit)}، ورقم الإصدار في هذا الملف أقل منه أو محذوف.`,
          hint: (v: { command: string }) =>
            `أعد الملف: ${ar.isolated(v.command)}. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${ar.isolated('siyasa revise')}`,
        },
        withdrawn: {
          message: (v: { commit: string }) =>
            `ألغى المجلس هذه السياسة، وقرار الإلغاء في ${ar.commitNamed(v.commit)}، وقد عادت هنا «معتمدة».`,
          hint: (v: { command: string }) =>
            `أعد الملف كما كان بعد الإلغاء: ${ar.isolated(v.command)}. وإن أراد المجلس اعتماد النص ثانيةً فليكن سياسة جديدة: ${ar.isolated('siyasa new policy')}`,
        },
        withdrawal: {
          message: (v: { commit: string }) =>
            `قرار إلغاء هذه السياسة يخالف القرار المسجل في ${ar.commitNamed(v.commit)}.`,
          hint: (v: { command: string }) =>
            `طابق القرارين بالمحضر، وأعد الملف كما سُجل: ${ar.isolated(v.command)}`,
        },
        uncorrected: {
          message: (v: { commit: string }) =>
            `صُحِّح سجل هذا الاعتماد، ثم عاد الملف إلى السجل السابق وحُذف منه التصحيح. والتصحيح في ${ar.commitNamed(v.commit)}.`,
          hint: (v: { command: string }) =>
            `أعد الملف كما كان بعد التصحيح: ${ar.isolated(v.command)}. وإن كان التصحيح نفسه خطأ فصحّحه بتصحيح آخر: ${ar.isolated('siyasa correct')}`,
        },
        deleted: {
          message: (v: { file: string; version: number | string; commit: string }) =>
            `حُذفت سياسة معتمدة: الإصدار ${v.version} في ${ar.isolated(v.file)}. وهو في ${ar.commitNamed(v.commit)}.`,
          hint: (v: { command: string }) =>
            `أعدها: ${ar.isolated(v.command)}. ولإلغائها بعد ذلك: ${ar.isolated('siyasa withdraw')}. والسياسة الملغاة يُحتفظ بملفها أيضًا.`,
        },
        folder: {
          message: (v: { file: string; commit: string }) =>
            `حُذف مجلد فيه سياسات معتمدة: ${ar.isolated(v.file)}. وهو في ${ar.commitNamed(v.commit)}.`,
          hint: (v: { command: string }) =>
            `أعده: ${ar.isolated(v.command)}. فالسياسات المعتمدة يُحتفظ بها، ولو لم تعد تعمل للجمعية.`,
        },
      },
    },
    en: {
      why: 'Only a board takes back what a board approved, and its minutes say so.',
      variants: {
        draft: {
          message: (v) =>
            `Version ${v.version} of this policy was approved and sealed in commit ${v.commit}, and is a draft again.`,
          hint: (v) =>
            `Put it back: ${harmless(v.command)}. To change it after that, begin a new version: siyasa revise; to take it out of force: siyasa withdraw`,
        },
        version: {
          message: (v) =>
            `Version ${v.version} of this policy was approved and sealed in commit ${v.commit}; this file has a lower version, or none.`,
          hint: (v) => `Put it back: ${harmless(v.command)}. ${en.revising}`,
        },
        withdrawn: {
          message: (v) =>
            `The board withdrew this policy, as commit ${v.commit} records, and it says approved again.`,
          hint: (v) =>
            `Put the file back as it was after the withdrawal: ${harmless(v.command)}. If the board approves the text again, let it do so as a policy of its own: siyasa new policy`,
        },
        withdrawal: {
          message: (v) =>
            `The record of this policy's withdrawal is not the one that commit ${v.commit} has.`,
          hint: (v) =>
            `Compare both with the minutes, and put the file back as it was recorded: ${harmless(v.command)}`,
        },
        uncorrected: {
          message: (v) =>
            `The record of this approval was corrected, and the file has the earlier record again, without the correction, which commit ${v.commit} has.`,
          hint: (v) =>
            `Put the file back as it was corrected: ${harmless(v.command)}. If the correction itself is wrong, correct it in turn: siyasa correct`,
        },
        deleted: {
          message: (v) =>
            `An approved policy was deleted: version ${v.version} in ${harmless(v.file)}; commit ${v.commit} has it.`,
          hint: (v) =>
            `Put it back: ${harmless(v.command)}. To take it out of force after that: siyasa withdraw. The file of a withdrawn policy is kept as well.`,
        },
        folder: {
          message: (v) =>
            `A folder with approved policies was deleted: ${harmless(v.file)}; commit ${v.commit} has it.`,
          hint: (v) =>
            `Put it back: ${harmless(v.command)}. Approved policies are kept, even when you no longer work for the association.`,
        },
      },
    },
  },
  example: {
    kind: 'call',
    bad: 'git rm policies/rahma/beneficiary-relations.yaml',
    good: 'siyasa withdraw rahma/beneficiary-relations --minutes 14 --date 2026-01-20 --reason …',
  },
});
