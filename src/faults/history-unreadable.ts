import { harmless } from '../locales/quoted.js';
import { ar, en } from '../locales/words.js';
import { defineFault } from './fault.js';

/** A git history that can't show what was approved. */
export const historyUnreadable = defineFault({
  id: 'history-unreadable',
  severity: 'error',
  fixed: { reason: 'proof', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'سجل git هو الذي يثبت أن النص لم يتغير بعد اعتماده؛ فإن لم يُقرأ لم يثبت شيء.',
      variants: {
        'git-missing': {
          message: (v: { root: string }) =>
            `تغييرات هذه الملفات محفوظة في git (${ar.isolated(v.root)})، وبرنامج git غير مثبت على هذا الجهاز، فلا يمكن التحقق من أن النصوص المعتمدة ما زالت كما اعتُمدت.`,
          hint: `ثبّت git من ${ar.isolated('https://git-scm.com/downloads')}. وإن كان مثبتًا فأضف مجلده إلى متغير البيئة ${ar.isolated('PATH')}.`,
        },
        'other-owner': {
          message: (v: { root: string }) =>
            `يرفض git قراءة ${ar.isolated(v.root)} لأن مالكه مستخدم آخر على هذا الجهاز، فلا يمكن التحقق من أن النصوص المعتمدة ما زالت كما اعتُمدت.`,
          hint: (v: { command: string }) =>
            `إن كنت تثق بهذا المجلد فأخبر git بذلك مرة واحدة: ${ar.isolated(v.command)}`,
        },
        'not-a-repository': {
          message: (v: { root: string }) =>
            `في ${ar.isolated(v.root)} مجلد اسمه ${ar.isolated('.git')} لا يجد git فيه سجلًا سليمًا، فلا يمكن التحقق من أن النصوص المعتمدة ما زالت كما اعتُمدت.`,
          hint: `انظر ما يقوله git عنه: ${ar.isolated('git status')}، ثم انسخ المجلد وسجله من مصدرهما من جديد (${ar.isolated('git clone')}). وإن لم تُحفظ هذه الملفات في git قط فاحذف مجلد ${ar.isolated('.git')} هذا.`,
        },
        shallow: {
          message:
            'نُسخ آخر سجل git وحده إلى هذا المجلد، لا السجل كله، فلا يمكن التحقق من أن النصوص المعتمدة ما زالت كما اعتُمدت.',
          hint: `اجلب بقية السجل: ${ar.isolated('git fetch --unshallow')}. وإن كان الفحص يجري آليًا في GitHub فاكتب لـ ${ar.isolated('actions/checkout')}: ${ar.isolated('with: { fetch-depth: 0 }')}`,
        },
        partial: {
          message: `نُسخ سجل git إلى هذا المجلد بلا محتوى الملفات السابقة (${ar.isolated('git clone --filter')})، فلا يمكن التحقق من أن النصوص المعتمدة ما زالت كما اعتُمدت.`,
          hint: `اجلب ذلك المحتوى: ${ar.isolated('git fetch --refetch --no-filter')}، أو انسخ المجلد وسجله من جديد بلا ${ar.isolated('--filter')}.`,
        },
        'objects-missing': {
          message: (v: { reason: string }) =>
            `في سجل git جزء ناقص أو تالف، فلا يمكن التحقق من أن النصوص المعتمدة ما زالت كما اعتُمدت. يقول git: ${ar.q(v.reason)}`,
          hint: `لمعرفة ما ينقص: ${ar.isolated('git fsck')}. ثم انسخ المجلد وسجله من مصدرهما من جديد (${ar.isolated('git clone')}).`,
        },
        filtered: {
          message: (v: { reason: string }) =>
            `يغيّر git هذه الملفات بمرشّح (${ar.isolated(`filter=${v.reason}`)}) قبل حفظها في السجل، فلا يمكن التحقق من أن النصوص المعتمدة ما زالت كما اعتُمدت.`,
          hint: (v: { command: string }) =>
            `قارن النصوص بالأوراق الموقعة، ثم اكتب في آخر ${ar.isolated('.gitattributes')} السطر ${ar.isolated('*.yaml -filter')}، واحفظ الملفات كما هي: ${ar.isolated(v.command)}`,
        },
        'filtered-gone': {
          message: (v: { file: string; commit: string }) =>
            `حُذف ${ar.isolated(v.file)}، وما حفظه git منه في ${ar.commitNamed(v.commit)} ليس نصه بل بديل عنه (${ar.isolated('Git LFS')} أو مثله)، فلا يُعرف أكان نصًا معتمدًا.`,
          hint: (v: { restoring: string; recording: string }) =>
            `أعد الملف: ${ar.isolated(v.restoring)}، واكتب في آخر ${ar.isolated('.gitattributes')} السطر ${ar.isolated('*.yaml -filter')}، واحفظ نصه في git: ${ar.isolated(v.recording)}. فإن لم يكن معتمدًا فاحذفه بعد ذلك.`,
        },
        sparse: {
          message: (v: { file: string; count: number }) =>
            `أبقى git نصوصًا معتمدة خارج هذا المجلد (${ar.isolated('sparse checkout')})، فلم تُفحص: ${ar.isolated(v.file)}${v.count > 1 ? `، وعدد الملفات كلها ${v.count}` : ''}.`,
          hint: `لإحضار الملفات كلها: ${ar.isolated('git sparse-checkout disable')}`,
        },
        'too-large': {
          message: (v: { root: string }) =>
            `في سجل git للمجلد ${ar.isolated(v.root)} ملفات YAML أكثر مما يستطيع البرنامج قراءته، فلا يمكن التحقق من أن النصوص المعتمدة ما زالت كما اعتُمدت.`,
          hint: 'اجعل السياسات في مجلد مستقل له سجله في git.',
        },
        'too-slow': {
          message: (v: { root: string }) =>
            `طالت قراءة سجل git للمجلد ${ar.isolated(v.root)} فأُوقفت، فلا يمكن التحقق من أن النصوص المعتمدة ما زالت كما اعتُمدت.`,
          hint: `اضغط السجل بالأمر ${ar.isolated('git gc')} ثم أعد المحاولة. فإن لم يكفِ ذلك فاجعل السياسات في مجلد مستقل له سجله في git.`,
        },
        failed: {
          message: (v: { reason: string }) =>
            `لم يستطع git قراءة السجل، فلا يمكن التحقق من أن النصوص المعتمدة ما زالت كما اعتُمدت. يقول git: ${ar.q(v.reason)}`,
          hint: 'أصلح ما يذكره git، ثم أعد المحاولة.',
        },
      },
    },
    en: {
      why: "Git's history proves that a text wasn't changed after its approval; where it can't be read, nothing is proven.",
      variants: {
        'git-missing': {
          message: (v) =>
            `These files are recorded in git (${harmless(v.root)}), and git is not installed: nobody can tell whether the approved texts are still what was approved.`,
          hint: 'Install git from https://git-scm.com/downloads; if it is installed, add its folder to PATH.',
        },
        'other-owner': {
          message: (v) =>
            `Git doesn't open ${harmless(v.root)}, since it belongs to another user of this machine: nobody can tell whether the approved texts are still what was approved.`,
          hint: (v) => `If you trust it, say so to git once: ${harmless(v.command)}`,
        },
        'not-a-repository': {
          message: (v) =>
            `There is a .git in ${harmless(v.root)} that git can't read as a repository, so nobody can tell whether the approved texts are still what was approved.`,
          hint: 'See what git says of it (git status), and clone the repository anew (git clone). If these files were never in git, remove that .git.',
        },
        shallow: {
          message:
            'This clone has only the last part of the history, so nobody can tell whether the approved texts are still what was approved.',
          hint: 'Fetch the rest: git fetch --unshallow. Where GitHub runs the check, give actions/checkout: with: { fetch-depth: 0 }',
        },
        partial: {
          message:
            'This clone was made without the contents of earlier files (--filter), so nobody can tell whether the approved texts are still what was approved.',
          hint: 'Fetch them: git fetch --refetch --no-filter; or clone the repository without --filter.',
        },
        'objects-missing': {
          message: (v) =>
            `A part of the history is missing or damaged, so nobody can tell whether the approved texts are still what was approved. Git says: ${en.known(harmless(v.reason))}`,
          hint: 'See what is missing: git fsck. Then clone the repository anew (git clone).',
        },
        filtered: {
          message: (v) =>
            `Git changes these files by a filter (${en.known(harmless(v.reason))}) before it records them, so nobody can tell whether the approved texts are still what was approved.`,
          hint: (v) =>
            `Compare the texts with the signed papers. Then write at the end of .gitattributes: *.yaml -filter and let git record the files as they are: ${harmless(v.command)}`,
        },
        'filtered-gone': {
          message: (v) =>
            `The policy ${harmless(v.file)} is gone, and what git recorded of it (commit ${harmless(v.commit)}) is not its text but something in its place (Git LFS or the like): nobody can tell whether it was an approved text.`,
          hint: (v) =>
            `Put it back: ${harmless(v.restoring)}; write at the end of .gitattributes: *.yaml -filter and let git record its text: ${harmless(v.recording)}. If it was never approved, delete it after that.`,
        },
        sparse: {
          message: (v) =>
            `A sparse checkout keeps approved texts away from this disk, which were not looked at: ${harmless(v.file)}${v.count > 1 ? ` and ${v.count - 1} more` : ''}.`,
          hint: 'To have all files here: git sparse-checkout disable',
        },
        'too-large': {
          message: (v) =>
            `The history of ${harmless(v.root)} has more YAML files than can be read, so nobody can tell whether the approved texts are still what was approved.`,
          hint: 'Keep the policies in a repository of their own.',
        },
        'too-slow': {
          message: (v) =>
            `Reading the history of ${harmless(v.root)} took too long and was stopped, so nobody can tell whether the approved texts are still what was approved.`,
          hint: 'Pack it (git gc) and try again. If that is not enough, keep the policies in a repository of their own.',
        },
        failed: {
          message: (v) =>
            `Git failed to read the history, so nobody can tell whether the approved texts are still what was approved. Git says: ${en.known(harmless(v.reason))}`,
          hint: 'Fix what git complains of, and try again.',
        },
      },
    },
  },
  example: {
    kind: 'call',
    bad: 'git clone --depth 1 …',
    good: 'git fetch --unshallow',
  },
});
