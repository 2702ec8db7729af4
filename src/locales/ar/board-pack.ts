import { isolated, warnings } from './words.js';

/** The messages of `siyasa board-pack`. */
export const boardPack = {
  'help.board-pack': () =>
    'يجمع ما يُعرض على المجلس في ملف واحد: جدول الأعمال، ونص كل سياسة وتعديلاتها وملاحظاتها ومشروع قرارها وتوقيعاتها',
  'help.board-pack.policies': () => 'سياسات جمعية واحدة: مسارات ملفاتها، أو الجمعية/السياسة',
  'help.board-pack.minutes': () => 'رقم المحضر الذي ستُعتمد به (لا بد منه)',
  'help.board-pack.date': () => 'يوم الاجتماع بأحد التقويمين، ولو كان قادمًا؛ ويُترك مكانه فراغًا إن لم يُذكر',
  'help.board-pack.method': () =>
    'طريقة الاعتماد: session في اجتماع، circulation بالتمرير، package ضمن حزمة (المعتاد: ما في السياسة، وإلا session، ولأكثر من سياسة package)',
  'help.board-pack.output': () => 'ملف واحد بهذا الاسم، وصيغته من آخره: .pdf أو .html',
  'cli.board-pack.minutes': () => `اكتب رقم المحضر الذي ستُعتمد به السياسات: ${isolated('--minutes 12')}`,
  'cli.board-pack.folders': (v: { first: string; other: string }) =>
    `الحزمة الواحدة لمجلس إدارة جمعية واحدة، والسياسات المذكورة من ${isolated(v.first)} و${isolated(v.other)}. اجعل لكل جمعية حزمتها.`,
  'cli.board-pack.faulty': () =>
    'لم تُنشأ الحزمة: لا يُعرض على المجلس نص لا يمكن اعتماده. صحّح الأخطاء وأعد الأمر.',
  'cli.board-pack.output-alone': () =>
    `الخيار ${isolated('--output')} يسمي ملفًا واحدًا وصيغته، فلا يُذكر معه ${isolated('--out')} ولا ${isolated('--format')}.`,
  'cli.board-pack.warnings': (v: { warnings: number }) =>
    `مما سيقرؤه المجلس مع السياسات: ${warnings(v.warnings)}؛ لتفصيل ذلك: ${isolated('siyasa check')}`,
} as const;
