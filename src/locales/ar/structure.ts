import type { TypeFault } from '../type-fault.js';
import {
  approvalDateForm,
  gitUnread,
  isolated,
  linkUnread,
  list,
  meant,
  megabytes,
  q,
  typed,
} from './words.js';

/** What is told of a file that can't be read, or doesn't fit its schema. */
export const structure = {
  // Reading a file
  'file-missing': () => 'الملف غير موجود.',
  'file-missing.hint': () =>
    `تحقق من المسار، أو اذكر السياسة هكذا: الجمعية/السياسة، مثل: ${isolated('rahma/beneficiary-relations')}`,
  'file-folder': () => 'هذا مجلد، والمطلوب ملف.',
  'file-folder.hint': () => 'انقل المجلد من هنا، أو غيّر اسمه، وضع الملف مكانه.',
  'file-unreadable': (v: { reason: string }) => `تعذرت قراءة الملف (${isolated(v.reason)}).`,
  'file-unreadable.hint': () => 'تحقق من أنه ملف عادي، ومن أن لك صلاحية قراءته.',
  'file-unreadable.link': (v: { path: string }) => `${isolated(v.path)} ${linkUnread}.`,
  'file-unreadable.link.hint': () => 'ضع الملف أو المجلد نفسه مكان الرابط.',
  'file-unreadable.no-folder': (v: { path: string }) =>
    `${isolated(v.path)} ليس مجلدًا، والمطلوب بهذا الاسم مجلد.`,
  'file-unreadable.no-folder.hint': () => 'انقله إلى مكان آخر أو غيّر اسمه، وضع المجلد نفسه مكانه.',
  'file-unreadable.second': (v: { path: string; profile: string }) =>
    `لا يُقرأ ${isolated(v.path)}: بيانات الجمعية في هذا المجلد تؤخذ من ${isolated(v.profile)} وحده.`,
  'file-unreadable.second.hint': (v: { profile: string }) =>
    `انقل ما تحتاج إليه منه إلى ${isolated(v.profile)}، ثم احذفه أو انقله إلى خارج المجلد.`,
  'file-unreadable.name': (v: { path: string }) =>
    `لا يُقرأ ${isolated(v.path)}: لا يُعرف بهذا الاسم أنه ملف سياسة أو جمعية.`,
  'file-unreadable.name.hint': (v: { name: string }) => `غيّر اسمه إلى ${isolated(v.name)}`,
  'file-unreadable.git': (v: { path: string }) => `${isolated(v.path)} ${gitUnread}.`,
  'file-unreadable.git.hint': () => `انقل الملف إلى خارج المجلد ${isolated('.git')}.`,
  'file-too-large': (v: { bytes: number; limit: number }) =>
    `حجم الملف ${megabytes(v.bytes)} ميجابايت، وهو أكبر من أن يكون ملف سياسة أو جمعية (الحد ${megabytes(v.limit)} ميجابايت).`,
  'file-too-large.hint': () => 'تحقق من أنك وضعت ملف YAML لا ملف Word أو PDF.',
  'file-empty': () => 'الملف فارغ.',
  'file-empty.hint': () => 'اكتب فيه مفاتيحه الأولى، كما في مثال دليل الاستعمال.',
  'file-not-text': () => 'هذا ليس ملف نص؛ لعله ملف Word أو PDF غُيّر اسمه.',
  'file-not-text.hint': () => 'انسخ النص إلى ملف جديد واحفظه بترميز UTF-8، كما في مثال دليل الاستعمال.',
  'too-many': (v: { more: number }) => `في هذا الملف ملاحظات لم تُذكر هنا، عددها ${v.more}.`,
  'too-many.hint': () => 'أصلح ما ذُكر قبلها ثم أعد الفحص.',
  encoding: (v: { encoding?: string | undefined }) =>
    v.encoding
      ? `الملف مكتوب بترميز ${isolated(v.encoding)}، والمطلوب UTF-8.`
      : 'في الملف أحرف ليست بترميز UTF-8.',
  'encoding.hint': () => 'احفظ الملف من المحرر بترميز UTF-8.',

  // YAML
  'yaml-syntax.tab': () => 'المسافة في بداية السطر مكتوبة بمفتاح Tab.',
  'yaml-syntax.tab.hint': () => 'احذفها واكتب مكانها مسافتين بمفتاح المسافة.',
  'yaml-syntax.odd-space': () => 'في هذا السطر حرف خفي أو مسافة غير عادية، ويأتي ذلك غالبًا مع النص الملصق.',
  'yaml-syntax.odd-space.hint': () => 'احذف ما بين أول السطر والكلمة، واكتب المسافات بمفتاح المسافة.',
  'yaml-syntax.space-after-colon': () => 'لا مسافة بعد النقطتين في هذا السطر.',
  'yaml-syntax.space-after-colon.hint': () => `اكتب مسافة بعد النقطتين، هكذا: ${isolated('title: نص')}`,
  'yaml-syntax.no-colon': () => 'هذا السطر ليس مفتاحًا ولا بندًا: لا نقطتين فيه ولا شرطة في أوله.',
  'yaml-syntax.no-colon.hint': () =>
    `اكتب بعد اسم المفتاح نقطتين ومسافة: ${isolated('title: نص')}، أو ابدأ البند بشرطة ومسافة: ${isolated('- نص')}`,
  'yaml-syntax.quote': () => 'علامة التنصيص لم تُغلق، أو جاء بعدها كلام في السطر نفسه.',
  'yaml-syntax.quote.hint': () =>
    'أغلق العلامة في آخر النص، ولا تكتب بعدها شيئًا. وللتنصيص داخل النص استعمل علامتي «…».',
  'yaml-syntax.bracket': () => 'هذا القوس لم يُغلق، أو لم تُفصل عناصره بفواصل.',
  'yaml-syntax.bracket.hint': () =>
    `أغلقه بمثله، وافصل بين العناصر بفاصلة لاتينية ومسافة: ${isolated('[ "1", "2" ]')}`,
  'yaml-syntax.comma': () => 'بين هذه العناصر فاصلة عربية (،)، ولا تفصل بين العناصر إلا اللاتينية (,).',
  'yaml-syntax.comma.hint': () =>
    `اكتبها هكذا: ${isolated('[ "1", "2" ]')}، أو اكتب كل عنصر في سطر يبدأ بشرطة ومسافة.`,
  'yaml-syntax.indent': () => 'المسافة في بداية هذا السطر لا تستقيم مع السطور قبله.',
  'yaml-syntax.indent.hint': () =>
    'اجعل بداية المفاتيح المتجاورة على استقامة واحدة، وابدأ ما تحتها بعد مسافتين إضافيتين.',
  'yaml-syntax.start': () => 'النص يبدأ برمز محجوز في YAML (مثل @ أو %).',
  'yaml-syntax.start.hint': () => 'ضع النص كله بين علامتي تنصيص.',
  'yaml-syntax.block': () => 'جاء نص بعد العلامة | أو > في السطر نفسه.',
  'yaml-syntax.block.hint': () => 'اترك العلامة آخر السطر، وابدأ النص في السطر التالي بعد مسافتين إضافيتين.',
  'yaml-syntax.escape': () =>
    'بعد الشرطة المائلة العكسية (\\) حرف لا يصح بعدها بين علامتي التنصيص المزدوجتين.',
  'yaml-syntax.escape.hint': () => "ضع النص بين علامتين مفردتين (') بدل المزدوجتين، أو ضاعف الشرطة: \\\\",
  'yaml-syntax.documents': () => 'في الملف سطر --- يقسمه إلى أكثر من وثيقة.',
  'yaml-syntax.documents.hint': () => 'احذف السطر، واجعل لكل سياسة ملفًا.',
  'yaml-syntax.alias': () => 'الرمز * أو & له معنى خاص في YAML، ولا يصح هنا.',
  'yaml-syntax.alias.hint': () => 'إن كان الرمز من النص فضع النص بين علامتي تنصيص.',
  'yaml-syntax.tag': () => 'علامة التعجب (!) في أول القيمة لها معنى خاص في YAML، فلا تُقرأ مع النص.',
  'yaml-syntax.tag.hint': () => 'ضع النص كله بين علامتي تنصيص.',
  'yaml-syntax.structure': () => 'لم يُفهم تركيب هذا السطر.',
  'yaml-syntax.structure.hint': () => 'كل سطر إما مفتاح بعده نقطتان ومسافة، وإما بند يبدأ بشرطة ومسافة.',
  'yaml-alias.unknown': (v: { name: string }) =>
    `النص يبدأ بنجمة، فهو في YAML إحالة إلى اسم (${isolated(v.name)}) لم يُعرَّف قبلها.`,
  'yaml-alias.unknown.hint': () =>
    'إن كانت النجمة من النص فضعه بين علامتي تنصيص، وإلا فاكتب القيمة نفسها مكانها.',
  'yaml-alias.circular': (v: { name: string }) =>
    `الإحالة ${q(`*${v.name}`)} تشير إلى القيمة التي هي جزء منها.`,
  'yaml-alias.circular.hint': () => 'احذفها واكتب القيمة المقصودة مكانها.',
  'yaml-alias-bomb': (v: { limit: number }) =>
    `تتضاعف الإحالات في هذا الملف إلى أكثر من ${v.limit} قيمة، فلم يُقرأ.`,
  'yaml-alias-bomb.hint': () => 'احذف الإحالات (& و*) واكتب القيم مكانها.',
  'yaml-nesting': () => 'القيم في هذا الملف متداخلة إلى عمق لا تبلغه سياسة.',
  'yaml-nesting.hint': () => 'تحقق من الأقواس المتتابعة في الملف.',
  'yaml-size': (v: { limit: number }) =>
    `في هذا الملف أكثر من ${v.limit} قيمة، وهو ما لا تبلغه سياسة، فلم يُقرأ.`,
  'yaml-size.hint': () => 'تحقق من أنه الملف المقصود.',
  'key-duplicate': (v: { key: string; line: number }) =>
    `المفتاح ${q(v.key)} مكرر؛ ورد أول مرة في السطر ${v.line}.`,
  'key-duplicate.hint': () =>
    'أبقِ واحدًا منهما واحذف الآخر. وإن كان الثاني بداية قسم جديد أو بند جديد فاكتب قبله شرطة ومسافة.',

  // Schema
  'key-unknown': (v: { name: string }) => `المفتاح ${q(v.name)} غير معروف هنا.`,
  'key-unknown.hint': (v: { nearest?: string | undefined; known: readonly string[] }) =>
    v.nearest ? `لعل المقصود ${q(v.nearest)}.` : `المفاتيح المعروفة هنا: ${list(v.known)}.`,
  'key-unknown.invisible': (v: { name: string }) => `في المفتاح ${q(v.name)} حرف خفي، فلا يُعرف.`,
  'key-unknown.invisible.hint': () => 'امسح اسم المفتاح كله، مع ما قبله، واكتبه من جديد.',
  'key-missing': (v: { key: string }) => `المفتاح ${q(v.key)} غير موجود، ولا بد منه.`,
  'key-missing.hint': (v: { key: string }) => `أضف سطرًا يبدأ هكذا: ${isolated(`${v.key}:`)}`,
  'value-required': (v: { key: string }) => `المفتاح ${q(v.key)} بلا قيمة، ولا يصح تركه فارغًا.`,
  'value-required.hint': () => 'اكتب قيمته بعد النقطتين.',
  'value-required.item': () => 'هذا السطر من القائمة فارغ.',
  'value-required.item.hint': () => 'اكتب ما بعد الشرطة، أو احذفها.',
  'version-not-numeric': (v: { value: string }) => `رقم الإصدار ${q(v.value)} ليس عددًا صحيحًا.`,
  'version-not-numeric.hint': (v: { plain?: string | undefined }) =>
    `اكتبه بالأرقام اللاتينية بلا علامتي تنصيص، هكذا: ${isolated(`version: ${v.plain ?? '1'}`)}`,
  'value-type': (v: { key: string; expected: string; found: string }) =>
    `قيمة ${q(v.key)}: المطلوب ${typed(v.expected)}${unlike(v)}.`,
  'value-type.hint': typeHint,
  'value-type.item': (v: { expected: string; found: string }) =>
    `في القائمة قيمة ليست كما ينبغي: المطلوب ${typed(v.expected)}${unlike(v)}.`,
  'value-type.item.hint': (v: TypeFault) =>
    v.expected === 'string' && v.found === 'list'
      ? `اكتب نص البند في text وما تحته في items، هكذا: ${isolated('- text: …')}`
      : typeHint(v),
  'value-type.file': () => 'لا يبدأ الملف بمفاتيح.',
  'value-type.file.hint': () =>
    `اكتب كل مفتاح في سطر، وبعده نقطتان ومسافة وقيمته، هكذا: ${isolated('title: نص')}`,
  'value-unknown': (v: { key: string | number; value: string }) =>
    `القيمة ${q(v.value)} غير معروفة${typeof v.key === 'string' ? ` للمفتاح ${q(v.key)}` : ''}.`,
  'value-unknown.hint': (v: {
    key: string | number;
    nearest?: string | undefined;
    allowed: readonly string[];
  }) =>
    `${meant(v.nearest)}القيم المقبولة: ${list(v.allowed)}.${v.key === 'supersedes' ? ` ولسياسات بعينها اكتب رموزها: ${isolated('[BR-00]')}` : ''}`,
  'value-wrong.small': (v: { key: string; minimum: number }) =>
    `قيمة ${q(v.key)} لا تكون أقل من ${v.minimum}.`,
  'value-wrong.small.hint': (v: { minimum: number }) => `اكتب ${v.minimum} أو أكثر.`,
  'value-wrong.format': (v: { value: string; key: string }) =>
    `القيمة ${q(v.value)} ليست بالصيغة التي يطلبها المفتاح ${q(v.key)}.`,
  'value-wrong.format.hint': (v: { key: string }) => formHint[v.key] ?? 'انظر المثال في دليل الاستعمال.',
  'value-unquoted.number': (v: { value: string; read: string; type: string }) =>
    v.read === v.value
      ? `${q(v.value)} مكتوب بلا علامتي تنصيص، فقُرئ ${v.type === 'number' ? 'عددًا' : 'قيمة true أو false'} لا نصًا.`
      : `${q(v.value)} مكتوب بلا علامتي تنصيص، فقُرئ ${q(v.read)}.`,
  'value-unquoted.number.hint': (v: { quoted: string }) => `ضعه بين علامتي تنصيص: ${isolated(v.quoted)}`,
  'value-unquoted.placeholder': () => `النص يبدأ بـ ${isolated('{{')} وهو بلا علامتي تنصيص، فلا يُقرأ نصًا.`,
  'value-unquoted.placeholder.hint': () => "ضع النص كله بين علامتي تنصيص مفردتين: '…'",
  'value-unquoted.comment': (v: { value: string }) =>
    `${q(v.value)} مكتوب بلا علامتي تنصيص، وما بعد العلامة # لا يُقرأ في YAML.`,
  'value-unquoted.comment.hint': (v: { quoted: string }) => `ضعه بين علامتي تنصيص: ${isolated(v.quoted)}`,
  'value-unquoted.cut': (v: { value: string }) =>
    `ما بعد # في هذا السطر (${isolated(v.value)}) عدّه YAML تعليقًا، فلن يُطبع.`,
  'value-unquoted.cut.hint': () =>
    'إن كان من النص فضع النص كله بين علامتي تنصيص، وإن كان تعليقًا فاترك مسافة بعد #.',
  'value-unquoted.start': (v: { sign: string }) =>
    `النص يبدأ بالرمز ${isolated(v.sign)} وهو بلا علامتي تنصيص، ولهذا الرمز معنى خاص في YAML.`,
  'value-unquoted.start.hint': () => "ضع النص كله بين علامتي تنصيص مفردتين: '…'",
  'value-unquoted.colon': () => 'في النص نقطتان بعدهما مسافة، وهو بلا علامتي تنصيص، فيُقرأ مفتاحًا وقيمة.',
  'value-unquoted.colon.hint': () => "ضع النص كله بين علامتي تنصيص مفردتين: '…'",
} as const;

const shapeHint: Record<string, string> = {
  string: 'اكتب نصًا في السطر نفسه بعد النقطتين.',
  array: 'اكتب كل بند في سطر يبدأ بشرطة ومسافة.',
  object: 'اكتب مفاتيحه تحته، كل مفتاح في سطر يبدأ بعد مسافتين إضافيتين.',
  boolean: 'اكتب true أو false بلا تنصيص.',
  int: 'اكتب عددًا صحيحًا بلا تنصيص، مثل: 12.',
};

function typeHint({ key, expected, found, known, plain }: TypeFault): string {
  if (plain) return `اكتبه بالأرقام أو الحروف اللاتينية وبلا علامتي تنصيص، هكذا: ${isolated(plain)}`;
  if (key === 'date' && expected === 'object') return approvalDateForm;
  if (key === 'text' && found === 'list') return 'اكتب نصًا واحدًا؛ أما القائمة فمكانها items.';
  const keysKnown = known.length > 0 ? ` المفاتيح: ${list(known)}.` : '';
  return (shapeHint[expected] ?? 'انظر المثال في دليل الاستعمال.') + keysKnown;
}

/** What was written instead, where that says more than the demand. */
function unlike({ expected, found }: { expected: string; found: string }): string {
  return found === 'number' && expected !== 'object' && expected !== 'array'
    ? ''
    : `، والمكتوب ${typed(found)}`;
}

const formHint: Record<string, string> = {
  primary: `اكتب اللون هكذا: ${isolated('"#1b5e4b"')}`,
  theme: 'اسم القالب حروف لاتينية صغيرة وأرقام وشرطات.',
};
