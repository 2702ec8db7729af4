import { harmless } from '../locales/quoted.js';
import { ar } from '../locales/words.js';
import { rangeAt } from '../source/located.js';
import { defineRule } from './lib/rule.js';

/** A filed signed copy that is missing, or isn't the one that was filed. */
export const filedCopy = defineRule({
  id: 'filed-copy',
  over: 'policy',
  severity: 'error',
  fixed: { reason: 'proof', from: 'always' },
  besideText: true,
  fixes: 'no',
  texts: {
    ar: {
      why: 'النسخة الموقعة هي ما يُرجع إليه عند الخلاف؛ فإن ضاعت أو تغيّرت لم يبق ما يُطابَق به النص.',
      variants: {
        missing: {
          message: (v: { file: string; version: number }) =>
            `ضاعت النسخة الموقعة من الإصدار ${v.version}: لا يوجد ${ar.isolated(v.file)} في مجلد الجمعية.`,
          hint: `أعد الملف إلى موضعه من نسخة احتياطية أو من git، أو احفظ الصورة نفسها من جديد: ${ar.isolated('siyasa file')}`,
        },
        changed: {
          message: (v: { file: string; version: number }) =>
            `تغيّر ملف النسخة الموقعة من الإصدار ${v.version} بعد حفظه: ${ar.isolated(v.file)}`,
          hint: `أعد الملف كما كان من نسخة احتياطية أو من git. وإن أردت حفظ صورة أخرى مكانها فبالأمر: ${ar.isolated('siyasa file --replace')}`,
        },
        outside: {
          message: (v: { file: string }) =>
            `لا تُحفظ نسخة موقعة في ${ar.isolated(v.file)}؛ موضعها المجلد ${ar.isolated('signed')} في مجلد الجمعية.`,
          hint: `احذف هذا السطر، واحفظ النسخة بالأمر: ${ar.isolated('siyasa file')}؛ ولا يُكتب باليد.`,
        },
        link: {
          message: (v: { file: string }) =>
            `في موضع النسخة الموقعة رابط لا ملف: ${ar.isolated(v.file)}. والروابط لا تُتبع.`,
          hint: 'ضع الملف نفسه مكان الرابط.',
        },
        unreadable: {
          message: (v: { file: string }) => `تعذرت قراءة النسخة الموقعة ${ar.isolated(v.file)}`,
          hint: 'تحقق من صلاحيتك على الملف، ومن أن في موضعه ملفًا لا مجلدًا ولا ملفًا أكبر مما يُحفظ.',
        },
        version: {
          message: (v: { version: number; own: number | string }) =>
            `ذُكرت هنا نسخة موقعة من الإصدار ${v.version}، وهذا الملف هو الإصدار ${v.own}.`,
          hint: `احذف هذا السطر، واحفظ النسخة بالأمر: ${ar.isolated('siyasa file')}`,
        },
        twice: {
          message: (v: { version: number }) => `للإصدار ${v.version} نسختان موقعتان في هذه القائمة.`,
          hint: 'أبقِ واحدة، واحذف الأخرى وملفها.',
        },
        unlisted: {
          message: (v: { file: string }) =>
            `في مجلد النسخ الموقعة ملف لا تذكره أي سياسة: ${ar.isolated(v.file)}`,
          hint: (v: { file: string; policy?: string | undefined }) =>
            `إن كان نسخة موقعة فسجّلها: ${ar.isolated(`siyasa file ${v.policy ?? '<policy>'} ${v.file}`)}، ثم احذفه إن حُفظت باسم آخر؛ وإلا فانقله من هذا المجلد أو احذفه.`,
        },
      },
    },
    en: {
      why: 'The signed copy is what decides in a dispute; once it is lost or changed, there is nothing to compare the text with.',
      variants: {
        missing: {
          message: (v) =>
            `The signed copy of version ${v.version} is lost: there is no ${harmless(v.file)} in the association's folder.`,
          hint: 'Put the file back from a backup or from git, or file the same scan again: siyasa file',
        },
        changed: {
          message: (v) =>
            `The signed copy of version ${v.version} was changed after it was filed: ${harmless(v.file)}`,
          hint: 'Put the file back as it was from a backup or from git. To file another scan in its place: siyasa file --replace',
        },
        outside: {
          message: (v) =>
            `No signed copy is kept in ${harmless(v.file)}; they belong in the folder signed in the association's folder.`,
          hint: 'Remove this line, and file the copy: siyasa file. It is not written by hand.',
        },
        link: {
          message: (v) =>
            `Where the signed copy should be is a link: ${harmless(v.file)}. Links are not followed.`,
          hint: 'Put the file itself in the place of the link.',
        },
        unreadable: {
          message: (v) => `The signed copy ${harmless(v.file)} can't be read.`,
          hint: 'Check your permissions, and that it is a file, no folder and no larger than what is filed.',
        },
        version: {
          message: (v) =>
            `A signed copy of version ${v.version} is listed here, and this file is version ${v.own}.`,
          hint: 'Remove this line, and file the copy: siyasa file',
        },
        twice: {
          message: (v) => `Version ${v.version} has two signed copies in this list.`,
          hint: 'Keep one, and remove the other with its file.',
        },
        unlisted: {
          message: (v) => `No policy lists this file among the signed copies: ${harmless(v.file)}`,
          hint: (v) =>
            `If it is a signed copy, file it: siyasa file ${harmless(v.policy ?? '<policy>')} ${harmless(v.file)}, and remove it if it was filed under another name. Otherwise move it out of this folder, or remove it.`,
        },
      },
    },
  },
  example: {
    kind: 'call',
    bad: 'rm policies/rahma/signed/beneficiary-relations@1.pdf',
    good: 'siyasa file rahma/beneficiary-relations scan.pdf',
  },
  check({ policy: { filed, version }, root, copies }, report) {
    if (!filed) return;
    for (const [i, copy] of copies().entries()) {
      const values = { file: copy.file, version: copy.version, own: version ?? '…' };
      const at = (key: 'version' | 'file' | 'sha256') => rangeAt(root, ['filed', i, key]);
      const isRepeated = filed.findIndex((one) => one.version === copy.version) < i;
      const { state } = copy;
      if (version && copy.version > version) report(at('version'), values, { variant: 'version' });
      else if (isRepeated) report(at('version'), values, { variant: 'twice' });
      else if (state !== 'ok')
        report(at(state === 'changed' ? 'sha256' : 'file'), values, { variant: state });
    }
  },
});
