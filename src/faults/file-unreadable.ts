import { harmless } from '../locales/quoted.js';
import { ar } from '../locales/words.js';
import { defineFault } from './fault.js';

/** A file that the program can't or doesn't read: without permission, a link, with a wrong name. */
export const fileUnreadable = defineFault({
  id: 'file-unreadable',
  severity: 'error',
  fixed: { reason: 'structure', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'ملف لا يُفتح لا يُعرف ما فيه، فلا يُقال إنه سليم.',
      message: (v: { reason: string }) => `تعذرت قراءة الملف (${ar.isolated(v.reason)}).`,
      hint: 'تحقق من أنه ملف عادي، ومن أن لك صلاحية قراءته.',
      variants: {
        link: {
          message: (v: { path: string }) => `${ar.isolated(v.path)} ${ar.linkUnread}.`,
          hint: 'ضع الملف أو المجلد نفسه مكان الرابط.',
        },
        'no-folder': {
          message: (v: { path: string }) => `${ar.isolated(v.path)} ليس مجلدًا، والمطلوب بهذا الاسم مجلد.`,
          hint: 'انقله إلى مكان آخر أو غيّر اسمه، وضع المجلد نفسه مكانه.',
        },
        second: {
          message: (v: { path: string; associationFile: string }) =>
            `لا يُقرأ ${ar.isolated(v.path)}: بيانات الجمعية في هذا المجلد تؤخذ من ${ar.isolated(v.associationFile)} وحده.`,
          hint: (v: { associationFile: string }) =>
            `انقل ما تحتاج إليه منه إلى ${ar.isolated(v.associationFile)}، ثم احذفه أو انقله إلى خارج المجلد.`,
        },
        name: {
          message: (v: { path: string }) =>
            `لا يُقرأ ${ar.isolated(v.path)}: لا يُعرف بهذا الاسم أنه ملف سياسة أو جمعية.`,
          hint: (v: { name: string }) => `غيّر اسمه إلى ${ar.isolated(v.name)}`,
        },
        git: {
          message: (v: { path: string }) => `${ar.isolated(v.path)} ${ar.gitUnread}.`,
          hint: `انقل الملف إلى خارج المجلد ${ar.isolated('.git')}.`,
        },
      },
    },
    en: {
      why: "Nobody can say that a file is sound which can't be opened.",
      message: (v) => `The file can't be read (${v.reason}).`,
      hint: 'Check that it is an ordinary file, and that you are allowed to read it.',
      variants: {
        link: {
          message: (v) =>
            `The link ${harmless(v.path)} leads to another place, and what stands there is not read.`,
          hint: 'Put the file or the folder itself in place of the link.',
        },
        'no-folder': {
          message: (v) => `The program looks for a folder here, and ${harmless(v.path)} is no folder.`,
          hint: 'Move it elsewhere or give it another name, and put the folder itself in its place.',
        },
        second: {
          message: (v) =>
            `The file ${harmless(v.path)} is not read: of this folder, ${harmless(v.associationFile)} alone is the association's file.`,
          hint: (v) =>
            `Move what you need of it to ${harmless(v.associationFile)}, then delete it or move it out of the folder.`,
        },
        name: {
          message: (v) =>
            `The file ${harmless(v.path)} is not read: by this name it is not known as the file of a policy or an association.`,
          hint: (v) => `Give it the name ${harmless(v.name)}`,
        },
        git: {
          message: (v) => `The file ${harmless(v.path)} is one of git's own, and those are not read.`,
          hint: 'Move the file out of the folder .git.',
        },
      },
    },
  },
  example: {
    kind: 'call',
    bad: 'chmod 000 policy.yaml',
    good: 'chmod 644 policy.yaml',
  },
});
