import { brokenCorrection } from '../lifecycle/correction.js';
import { type SealFault, sealFaults } from '../lifecycle/seal.js';
import { harmless } from '../locales/quoted.js';
import { ar, en } from '../locales/words.js';
import { type Path, rangeAt } from '../source/located.js';
import { defineRule } from './lib/rule.js';

/** The key at which each difference from the seal is reported. */
const places: Record<Exclude<SealFault, 'correction'>, Path> = {
  text: ['approval', 'seal', 'digest'],
  status: ['status'],
  withdrawal: ['status'],
  'withdrawal-status': ['status'],
  'withdrawal-unsealed': ['withdrawal'],
  'withdrawal-changed': ['withdrawal', 'seal', 'digest'],
};

/** A sealed policy whose text, status or withdrawal differs from what its board decided. */
export const sealBroken = defineRule({
  id: 'seal-broken',
  over: 'policy',
  severity: 'error',
  fixed: { reason: 'proof', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'من وقّع على نص لا يُنسب إليه غيره، والورقة الموقعة والملف يجب أن يقولا الشيء نفسه.',
      message: 'نص هذه السياسة ليس النص الذي اعتُمد: بصمته الرقمية غير البصمة التي سُجلت عند الاعتماد.',
      hint: `أعد النص كما اعتُمد، وقارنه بالنسخة الموقعة. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${ar.isolated('siyasa revise')}`,
      variants: {
        changed: {
          message: (v: { before: string; after: string }) =>
            `تغيّر هذا بعد الاعتماد. اعتُمد: ${ar.q(v.before)}، وهو الآن: ${ar.q(v.after)}.`,
          hint: (v: { commit: string }) =>
            `أعده كما اعتُمد؛ ونصه المعتمد في ${ar.commitNamed(v.commit)}. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${ar.isolated('siyasa revise')}`,
        },
        added: {
          message: (v: { after: string }) => `أُضيف هذا بعد الاعتماد: ${ar.q(v.after)}.`,
          hint: (v: { commit: string }) =>
            `احذفه؛ والنص المعتمد في ${ar.commitNamed(v.commit)}. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${ar.isolated('siyasa revise')}`,
        },
        removed: {
          message: (v: { before: string }) => `حُذف بعد الاعتماد: ${ar.q(v.before)}.`,
          hint: (v: { commit: string }) =>
            `أعده إلى موضعه، كما في ${ar.commitNamed(v.commit)}. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${ar.isolated('siyasa revise')}`,
        },
        moved: {
          message: (v: { after: string }) => `نُقل هذا من موضعه بعد الاعتماد: ${ar.q(v.after)}.`,
          hint: (v: { commit: string }) =>
            `أعده إلى موضعه، كما في ${ar.commitNamed(v.commit)}. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${ar.isolated('siyasa revise')}`,
        },
        swapped: {
          message: (v: { after: string; other: string }) =>
            `تبادل هذان الموضعان بعد الاعتماد: ${ar.q(v.after)}، و${ar.q(v.other)}.`,
          hint: (v: { commit: string }) =>
            `أعد كلًا منهما إلى موضعه، كما في ${ar.commitNamed(v.commit)}. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${ar.isolated('siyasa revise')}`,
        },
        parted: {
          message: (v: { after: string }) =>
            `تغيّر تقسيم هذا النص إلى فقرات وبنود بعد الاعتماد، وكلماته كما اعتُمدت: ${ar.q(v.after)}.`,
          hint: (v: { commit: string }) =>
            `أعد فقراته وبنوده كما هي في ${ar.commitNamed(v.commit)}. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${ar.isolated('siyasa revise')}`,
        },
        recorded: {
          message: (v: { commit: string }) =>
            `نص هذه السياسة ليس النص الذي اعتُمد. والنص المعتمد في ${ar.commitNamed(v.commit)}.`,
          hint: (v: { command: string }) =>
            `اعرض النص المعتمد بالأمر ${ar.isolated(v.command)}، وأعد الملف إليه. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${ar.isolated('siyasa revise')}`,
        },
        correction: {
          message:
            'السجل السابق المذكور في هذا التصحيح لا يطابق بصمته، فلا شيء يثبت أن التصحيح لهذا النص نفسه.',
          hint: `أعد الملف كما كتبه ${ar.isolated('siyasa correct')}، أو كما كان قبل التصحيح ثم صحّح السجل من جديد. والتصحيح لا يغيّر نص السياسة: لتعديله ابدأ إصدارًا جديدًا: ${ar.isolated('siyasa revise')}`,
        },
        status: {
          message: 'لهذه السياسة بصمة رقمية، وحالتها هنا ليست «معتمدة» ولا «ملغاة».',
          hint: `أعد الحالة ${ar.isolated('status: approved')}. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${ar.isolated('siyasa revise')}`,
        },
        withdrawal: {
          message: 'لهذه السياسة بصمة اعتماد، وحالتها هنا «ملغاة»، وليس في ملفها بأي محضر أُلغيت ومتى.',
          hint: `أعد الحالة ${ar.isolated('status: approved')}. وإن كان المجلس قد ألغاها فسجّل ذلك بعدها: ${ar.isolated('siyasa withdraw')}`,
        },
        'withdrawal-status': {
          message: 'في ملف هذه السياسة قرار بإلغائها، وحالتها هنا «معتمدة».',
          hint: `إن كان المجلس قد ألغاها فأعد الحالة ${ar.isolated('status: withdrawn')}، وإلا فاحذف المفتاح ${ar.isolated('withdrawal')} وما تحته.`,
        },
        'withdrawal-unsealed': {
          message: 'كُتب إلغاء هذه السياسة باليد، فلا شيء يثبت أن هذا هو القرار الذي اتخذه المجلس.',
          hint: `احذف المفتاح ${ar.isolated('withdrawal')} وما تحته، وأعد الحالة ${ar.isolated('status: approved')}، ثم سجّل الإلغاء كما في محضره: ${ar.isolated('siyasa withdraw')}`,
        },
        'withdrawal-changed': {
          message: 'تغيّر قرار إلغاء هذه السياسة بعد تسجيله: بصمته الرقمية تخالف البصمة التي سُجلت.',
          hint: 'أعد رقم المحضر والتاريخ والسبب كما سُجلت عند الإلغاء.',
        },
        lost: {
          message: (v: { version: number | string; commit: string }) =>
            `كانت للإصدار ${v.version} من هذه السياسة بصمة رقمية، ثم حُذفت. وهي في ${ar.commitNamed(v.commit)}.`,
          hint: (v: { command: string }) =>
            `أعد الملف كما كان عند الاعتماد: ${ar.isolated(v.command)}. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${ar.isolated('siyasa revise')}`,
        },
        anew: {
          message: (v: { version: number | string; commit: string }) =>
            `سُجلت للإصدار ${v.version} بصمة رقمية جديدة لنص غير الذي اعتُمد. والنص المعتمد وبصمته في ${ar.commitNamed(v.commit)}.`,
          hint: (v: { command: string }) =>
            `طابق النصين بالنسخة الموقعة، وأعد النص المعتمد: ${ar.isolated(v.command)}. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${ar.isolated('siyasa revise')}`,
        },
        elsewhere: {
          message: (v: { version: number | string; commit: string }) =>
            `للإصدار ${v.version} بصمة رقمية لنص آخر، في فرع آخر (branch) من سجل git: ${ar.commitNamed(v.commit)}.`,
          hint: (v: { command: string }) =>
            `طابق النصين بالنسخة الموقعة. فإن كان المعتمد هو النص الآخر فضعه هنا: ${ar.isolated(v.command)}. وإن كان المعتمد هو هذا النص فاحذف الفرع الذي فيه الآخر.`,
        },
        copied: {
          message: (v: { version: number | string; commit: string; file: string }) =>
            `هذه البصمة الرقمية لنص آخر: الإصدار ${v.version} في ${ar.isolated(v.file)}، كما في ${ar.commitNamed(v.commit)}.`,
          hint: `أعد الملف كما كان. وإن كان هذا النص لم يُعتمد فاحذف المفتاح ${ar.isolated('seal')} وما تحته، واكتب الحالة ${ar.isolated('status: draft')}؛ فالبصمة لا تُسجل إلا بالاعتماد: ${ar.isolated('siyasa approve')}`,
        },
        foreign: {
          message: (v: { name: string; file: string }) =>
            `هذا النص اعتمده مجلس جمعية أخرى، هي ${ar.q(v.name)}، وهو عندها في ${ar.isolated(v.file)}.`,
          hint: `كل مجلس يعتمد سياسات جمعيته. أبعد هذا الملف، وابدأ نصًا لهذه الجمعية: ${ar.isolated('siyasa clone')}`,
        },
      },
    },
    en: {
      why: 'Who signed one text must not be quoted with another: signed paper and file have to say the same.',
      message:
        "This policy's text is not the one that was approved: its digest is not the one recorded at approval.",
      hint: `Put the text back as it was approved; compare it with the signed paper. ${en.revising}`,
      variants: {
        changed: {
          message: (v) =>
            `This was changed after approval. Approved: ${en.q(v.before)}; now: ${en.q(v.after)}.`,
          hint: (v) =>
            `Put it back as it was approved; commit ${v.commit} has the approved text. ${en.revising}`,
        },
        added: {
          message: (v) => `Added after approval: ${en.q(v.after)}.`,
          hint: (v) => `Remove it; commit ${v.commit} has the text as it was approved. ${en.revising}`,
        },
        removed: {
          message: (v) => `Removed after approval: ${en.q(v.before)}.`,
          hint: (v) => `Put it back in its place, as commit ${v.commit} has it. ${en.revising}`,
        },
        moved: {
          message: (v) => `Moved after approval: ${en.q(v.after)}.`,
          hint: (v) => `Put it back in its place, as commit ${v.commit} has it. ${en.revising}`,
        },
        swapped: {
          message: (v) =>
            `These two exchanged their places after approval: ${en.q(v.after)} and ${en.q(v.other)}.`,
          hint: (v) => `Put each back in its place, as commit ${v.commit} has it. ${en.revising}`,
        },
        parted: {
          message: (v) =>
            `Its words are those that were approved, and they stand in other paragraphs or clauses: ${en.q(v.after)}.`,
          hint: (v) => `Part it into paragraphs and clauses as commit ${v.commit} has it. ${en.revising}`,
        },
        recorded: {
          message: (v) =>
            `This policy's text is not the one that was approved. Commit ${v.commit} has the approved text.`,
          hint: (v) =>
            `See the approved text with ${harmless(v.command)}, and put the file back to it. ${en.revising}`,
        },
        correction: {
          message:
            'The earlier record in this correction does not fit its digest, so nothing proves that it corrects this text.',
          hint: 'Put the file back as siyasa correct wrote it, or as it was before and correct the record again. A correction changes no text: for that begin a new version, siyasa revise',
        },
        status: {
          message: 'This policy bears the seal of an approval, and says neither approved nor withdrawn.',
          hint: `Put back status: approved. ${en.revising}`,
        },
        withdrawal: {
          message:
            'This policy bears the seal of an approval and says withdrawn, but not when and by which minutes.',
          hint: 'Put back status: approved. If the board did withdraw it, record that then: siyasa withdraw',
        },
        'withdrawal-status': {
          message: 'This file records that the policy was withdrawn, and says that it is approved.',
          hint: 'If the board did withdraw it, put back status: withdrawn; if not, remove all of withdrawal.',
        },
        'withdrawal-unsealed': {
          message:
            'This withdrawal was written by hand, so nothing proves that it is what the board decided.',
          hint: 'Remove withdrawal, put back status: approved, and record what the minutes say: siyasa withdraw',
        },
        'withdrawal-changed': {
          message:
            'The withdrawal was changed after it was recorded: its digest is not the one that was recorded.',
          hint: 'Put minutes, date and reason back as they were recorded when the policy was withdrawn.',
        },
        lost: {
          message: (v) =>
            `Version ${v.version} of this policy bore the seal of an approval, which was removed. Commit ${v.commit} has the seal.`,
          hint: (v) => `Put the file back as it was approved: ${harmless(v.command)}. ${en.revising}`,
        },
        anew: {
          message: (v) =>
            `Version ${v.version} has a new seal, over a text that is not the approved one. Commit ${v.commit} has the approved text and its seal.`,
          hint: (v) =>
            `Compare both with the signed paper, and put the approved text back: ${harmless(v.command)}. ${en.revising}`,
        },
        elsewhere: {
          message: (v) =>
            `Another branch has version ${v.version} with the seal of another text: commit ${v.commit}.`,
          hint: (v) =>
            `Compare both with the signed paper. If the other one was approved, put it here: ${harmless(v.command)}. If this one was, delete the branch that has the other.`,
        },
        copied: {
          message: (v) =>
            `This is the seal of another text: of version ${v.version} in ${harmless(v.file)}, commit ${v.commit}.`,
          hint: 'Put the file back as it was. If this text was never approved, take the seal out and set status: draft; a seal is only recorded by an approval: siyasa approve',
        },
        foreign: {
          message: (v) =>
            `The board of another association approved this text: ${en.q(v.name)}, which has it in ${harmless(v.file)}.`,
          hint: 'A board approves its own policies. Take this file away, and begin a text for this association: siyasa clone',
        },
      },
    },
  },
  example: {
    kind: 'call',
    bad: 'text: يُرد على الطلب خلال ١٥ يومًا',
    good: 'siyasa revise rahma/beneficiary-relations --summary …',
  },
  check({ policy, root, association }, report) {
    if (!association) return;
    const placeOf = (fault: SealFault): Path =>
      fault === 'correction'
        ? ['approval', 'corrections', brokenCorrection(policy, association) ?? 0, 'earlier', 'digest']
        : places[fault];
    for (const fault of sealFaults(policy, association))
      report(rangeAt(root, placeOf(fault)), {}, fault === 'text' ? {} : { variant: fault });
  },
});
