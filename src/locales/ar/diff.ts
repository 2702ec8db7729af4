import { isolated, list, meant, places, q } from './words.js';

/** Comparing two versions: the table of changes, and what the command says. */
export const diff = {
  'diff.title': () => 'جدول التعديلات',
  'diff.untitled': () => 'سياسة بلا عنوان',
  'diff.from': () => 'من',
  'diff.to': () => 'إلى',
  'diff.version': (v: { version: number }) => `الإصدار ${v.version}`,
  'diff.version.none': () => 'بلا رقم إصدار',
  'diff.approved': (v: { status: string; date: string }) => `${v.status}، تاريخ الاعتماد ${v.date}`,
  'diff.issued': (v: { status: string; date: string }) => `${v.status}، تاريخ الإصدار ${v.date}`,
  'diff.none': () => 'لا فرق بين النصين.',
  'diff.summary': (v: { changes: number; added: number; removed: number; changed: number; moved: number }) =>
    `تغيّر في ${places(v.changes)}: ${[
      [v.changed, 'تعديل'],
      [v.added, 'إضافة'],
      [v.removed, 'حذف'],
      [v.moved, 'نقل'],
    ]
      .filter(([count]) => count)
      .map(([count, word]) => `${word} ${count}`)
      .join('، ')}.`,
  'diff.column.number': () => 'م',
  'diff.column.place': () => 'الموضع',
  'diff.column.before': () => 'النص السابق',
  'diff.column.after': () => 'النص المعدل',
  'diff.legend.removed': () => 'محذوف',
  'diff.legend.added': () => 'مضاف',
  'diff.continued': () => 'تابع',
  'diff.kind.added': () => 'إضافة',
  'diff.kind.removed': () => 'حذف',
  'diff.kind.changed': () => 'تعديل',
  'diff.kind.moved': () => 'نقل',
  'diff.kind.movedAndChanged': () => 'نقل وتعديل',
  'diff.place.section': (v: { position: string }) => `القسم ${v.position}`,
  'diff.place.item': (v: { marker: string }) => `البند ${v.marker}`,
  'diff.place.of': (v: { inner: string; outer: string }) => `${v.inner} من ${v.outer}`,
  'diff.place.nth': (v: { name: string; position: string }) => `${v.name} ${v.position}`,
  'diff.place.position': (v: { position: string }) => `الترتيب ${v.position}`,
  'diff.place.comma': () => '، ',
  'diff.moved-from': (v: { place: string }) => `كان في: ${v.place}`,
  'diff.subject.association.name': () => 'اسم الجمعية',
  'diff.subject.association.shortName': () => 'اسم الجمعية المختصر',
  'diff.subject.association.license': () => 'رقم الترخيص',
  'diff.subject.association.registrar': () => 'جهة التسجيل',
  'diff.subject.type': () => 'نوع السياسة',
  'diff.subject.title': () => 'مسمى السياسة',
  'diff.subject.code': () => 'رمز السياسة',
  'diff.subject.version': () => 'رقم الإصدار',
  'diff.subject.owner': () => 'الإدارة المسؤولة',
  'diff.subject.issued': () => 'تاريخ الإصدار',
  'diff.subject.review': () => 'مدة المراجعة',
  'diff.subject.reference': () => 'المرجع',
  'diff.subject.section': () => 'القسم',
  'diff.subject.heading': () => 'عنوان القسم',
  'diff.subject.kind': () => 'نوع القسم',
  'diff.subject.list': () => 'ترقيم البنود',
  'diff.subject.paragraph': () => 'الفقرة',
  'diff.subject.term': () => 'سطر الجدول',
  'diff.subject.intro': () => 'جملة التقديم',
  'diff.subject.item': () => 'البند',
  'diff.subject.approval.method': () => 'طريقة الاعتماد',
  'diff.subject.approval.minutes': () => 'رقم المحضر',
  'diff.subject.approval.meeting.number': () => 'رقم الاجتماع',
  'diff.subject.approval.meeting.term': () => 'دورة المجلس',
  'diff.subject.approval.date': () => 'تاريخ الاعتماد',
  'diff.subject.approval.effective': () => 'تاريخ السريان',
  'diff.subject.approval.supersedes': () => 'ما تحل محله السياسة',
  'diff.subject.approval.text': () => 'صيغة الاعتماد',
  'diff.subject.approval.signature': () => 'التوقيع',

  'help.diff': () => 'يقارن نصين لسياسة: ما أُضيف وحُذف وعُدّل ونُقل، بندًا بندًا',
  'help.diff.old': () =>
    `النص السابق: مسار الملف، أو الجمعية/السياسة، وبعدها الإصدار إن أردت، مثل: ${isolated('rahma/beneficiary-relations@1')}`,
  'help.diff.new': () =>
    `النص المعدل، أو إصداره وحده: ${isolated('@2')} أو ${isolated('@next')}. ودونه يُقارن النص الساري بالإصدار الجديد قيد الإعداد`,
  'help.diff.git': () =>
    `نسخة محفوظة في git يُقارن بها الملف: ${isolated('HEAD~1')}، أو نسختان: ${isolated('HEAD~2..HEAD')}`,
  'help.diff.format': () =>
    'صيغة النتيجة: text أو json أو html أو pdf أو markdown (المعتاد: ما يدل عليه اسم الملف، وإلا text)',
  'cli.diff.no-policy': (v: { name: string; nearest: string | undefined }) =>
    `لا توجد سياسة باسم ${q(v.name)}. ${meant(v.nearest)}اكتب مسار ملفها، أو الجمعية/السياسة.`,
  'cli.diff.no-version': (v: { name: string; version: string; known: readonly string[] }) =>
    `لا إصدار ${isolated(v.version)} من ${q(v.name)}. ${v.known.length > 0 ? `الموجود: ${list(v.known)}.` : 'ليس في ملفاتها رقم إصدار.'}`,
  'cli.diff.no-next': (v: { name: string }) =>
    `ليس للسياسة ${q(v.name)} إصدار جديد قيد الإعداد تُقارن به. اذكر النص الآخر: ملفًا، أو إصدارًا مثل ${isolated('@1')}، أو نسخة محفوظة في git مثل ${isolated('--git HEAD~1')}.`,
  'cli.diff.no-force': (v: { name: string }) => `ليس للسياسة ${q(v.name)} نص سارٍ تُقارن به. اذكر النصين.`,
  'cli.diff.git-names': (v: { name: string }) =>
    `مع الخيار ${isolated('--git')} تُذكر سياسة واحدة؛ احذف ${q(v.name)}.`,
  'cli.diff.no-repository': (v: { path: string }) =>
    `الملف ${isolated(v.path)} ليس في مستودع git، أو أن git غير مثبت.`,
  'cli.diff.no-revision': (v: { revision: string }) => `لا نسخة باسم ${q(v.revision)} في مستودع git.`,
  'cli.diff.not-at-revision': (v: { path: string; revision: string }) =>
    `لم يكن الملف ${isolated(v.path)} في النسخة ${q(v.revision)} من مستودع git.`,
  'cli.diff.pdf-file': () => `اذكر الملف الذي يُكتب فيه PDF، مثل: ${isolated('-o changes.pdf')}`,
  'cli.diff.faulty': () => 'لم يُقارن النصان. صحّح الأخطاء وأعد الأمر.',
  'cli.diff.written': (v: { path: string }) => `كُتب ${isolated(v.path)}`,
} as const;
