import { isolated, q } from './words.js';

/** The messages of the language server. */
export const editor = {
  'editor.fix-all': (v: { fixes: number }) => `أصلح كل ما يُصلح دون مساس بالمعنى (${v.fixes})`,
  'editor.fix.replace': (v: { removed: string; added: string }) => `اكتب ${q(v.added)} مكان ${q(v.removed)}`,
  'editor.fix.remove': (v: { removed: string }) => `احذف ${q(v.removed)}`,
  'editor.fix.remove-space': () => 'احذف المسافة الزائدة',
  'editor.fix.remove-hidden': () => 'احذف الحرف الخفي',
  'editor.fix.add': (v: { added: string }) => `أضف ${q(v.added)}`,
  'editor.fix.add-space': () => 'أضف المسافة الناقصة',
  'editor.fix.plain-spaces': () => 'اكتب مكانها مسافات عادية',
  'editor.fix.quote': (v: { quoted: string }) => `ضعه بين علامتي تنصيص: ${isolated(v.quoted)}`,
  'editor.fix.several': () => 'أصلح مواضعه كلها',
  'editor.placeholder-blank': () => 'لا قيمة له بعد، فسيُطبع مكانه فراغ يُملأ باليد.',
  'editor.fault': (v: { reason: string }) =>
    `خلل في البرنامج نفسه، لا في ملفك. نرجو إبلاغنا بنص هذه الرسالة: ${isolated(v.reason)}`,
} as const;
