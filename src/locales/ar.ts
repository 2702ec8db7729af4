import { type KeyId, keys } from './keys.js';

/** Keeps a path, a code or an ISO date from being reordered in an Arabic line (FSI … PDI). */
export function isolated(text: unknown): string {
  return `\u2068${String(text)}\u2069`;
}

const q = (text: unknown) => `«${isolated(text)}»`;
const list = (words: readonly string[]) => words.map(isolated).join('، ');
const named = (key: KeyId) => `${keys[key][0]} (${isolated(key.split('.').at(-1))})`;
const meant = (nearest: string | undefined) => (nearest ? `لعل المقصود ${q(nearest)}. ` : '');

/** «3 ملاحظات»: the number with its noun in the form that the number asks for. */
export function counted(count: number, [one, two, few, many]: readonly [string, string, string, string]): string {
  if (count === 0) return `لا ${one}`;
  if (count === 1) return `${one} واحدة`;
  if (count === 2) return two;
  return count % 100 >= 3 && count % 100 <= 10 ? `${count} ${few}` : `${count} ${many}`;
}

const types: Record<string, string> = {
  string: 'نص',
  number: 'عدد',
  int: 'عدد صحيح',
  boolean: 'true أو false',
  array: 'قائمة',
  list: 'قائمة',
  object: 'مجموعة مفاتيح',
  map: 'مجموعة مفاتيح',
};
const typed = (type: string) => types[type] ?? type;

/** Every sentence that the program says, in Arabic. A diagnostic's hint has its message's key and `.hint`. */
export const ar = {
  // Reading a file
  'file-missing': () => 'الملف غير موجود.',
  'file-missing.hint': () => 'تحقق من المسار، أو اذكر السياسة هكذا: الجمعية/السياسة.',
  'file-folder': () => 'هذا مجلد، والمطلوب ملف.',
  'file-folder.hint': () => 'انقل المجلد من هنا، أو ضع مكانه ملف السياسة.',
  'file-unreadable': (v: { reason: string }) => `تعذرت قراءة الملف (${isolated(v.reason)}).`,
  'file-unreadable.hint': () => 'تحقق من صلاحية القراءة.',
  'file-too-large': (v: { bytes: number; limit: number }) =>
    `حجم الملف ${megabytes(v.bytes)} م.ب، وهو أكبر من أن يكون ملف سياسة (الحد ${megabytes(v.limit)} م.ب).`,
  'file-too-large.hint': () => 'تحقق من أنك وضعت ملف YAML لا ملف Word أو PDF.',
  'file-empty': () => 'الملف فارغ.',
  'file-empty.hint': () => 'اكتب فيه المفاتيح الأولى: type وtitle وstatus وsections.',
  encoding: (v: { encoding?: string | undefined }) =>
    v.encoding ? `الملف مكتوب بترميز ${isolated(v.encoding)}.` : 'في الملف أحرف ليست بترميز UTF-8.',
  'encoding.hint': () => 'احفظ الملف من المحرر بترميز UTF-8.',

  // YAML
  'yaml-syntax.tab': () => 'المسافة في بداية السطر مكتوبة بمفتاح Tab.',
  'yaml-syntax.tab.hint': () => 'احذفها واكتب مكانها مسافتين بمفتاح المسافة.',
  'yaml-syntax.space-after-colon': () => 'لا مسافة بعد النقطتين في هذا السطر.',
  'yaml-syntax.space-after-colon.hint': () => 'اكتب مسافة بعد النقطتين، هكذا: title: نص.',
  'yaml-syntax.quote': () => 'علامة التنصيص لم تُغلق، أو جاء بعدها كلام في السطر نفسه.',
  'yaml-syntax.quote.hint': () => 'أغلق العلامة في آخر النص، ولا تكتب بعدها شيئًا.',
  'yaml-syntax.indent': () => 'المسافة في بداية هذا السطر لا توافق ما قبله.',
  'yaml-syntax.indent.hint': () => 'اجعل المفاتيح المتجاورة على عمود واحد، وما تحتها أبعد بمسافتين.',
  'yaml-syntax.start': () => 'النص يبدأ برمز محجوز في YAML.',
  'yaml-syntax.start.hint': () => 'ضع النص كله بين علامتي تنصيص.',
  'yaml-syntax.escape': () => 'بعد الشرطة المائلة (\\) حرف لا يعرفه YAML بين علامتي تنصيص.',
  'yaml-syntax.escape.hint': () => "استعمل العلامة المفردة ' بدل المزدوجة، أو اكتب \\\\.",
  'yaml-syntax.documents': () => 'في الملف سطر --- يقسمه إلى وثيقتين.',
  'yaml-syntax.documents.hint': () => 'ضع كل سياسة في ملف واحد، واحذف السطر.',
  'yaml-syntax.alias': () => 'إحالة (* أو &) لا يقبلها YAML هنا.',
  'yaml-syntax.alias.hint': () => 'إن كان الرمز من النص فضع النص بين علامتي تنصيص.',
  'yaml-syntax.tag': () => 'وسم (!) لا يعرفه البرنامج؛ قُرئت القيمة نصًا.',
  'yaml-syntax.tag.hint': () => 'احذف الوسم، أو ضع النص بين علامتي تنصيص.',
  'yaml-syntax.structure': () => 'لم يُفهم تركيب هذا السطر.',
  'yaml-syntax.structure.hint': () => 'كل سطر إما مفتاح بعده نقطتان ومسافة، وإما بند يبدأ بشرطة ومسافة.',
  'yaml-alias': (v: { name: string }) => `الإحالة ${q(`*${v.name}`)} إلى ما لم يُعرَّف قبلها.`,
  'yaml-alias.hint': () => 'اكتب القيمة نفسها مكان الإحالة.',
  'yaml-alias-bomb': (v: { limit: number }) => `الإحالات في هذا الملف تتضاعف فوق ${v.limit} قيمة، فلم يُقرأ.`,
  'yaml-alias-bomb.hint': () => 'احذف الإحالات (& و*) واكتب القيم مكانها.',
  'yaml-nesting': () => 'القيم في هذا الملف متداخلة إلى عمق لا تبلغه سياسة.',
  'yaml-nesting.hint': () => 'تحقق من الأقواس المتتابعة في الملف.',
  'key-duplicate': (v: { key?: string | undefined }) =>
    v.key ? `المفتاح ${q(v.key)} مكرر في الموضع نفسه.` : 'مفتاح مكرر في الموضع نفسه.',
  'key-duplicate.hint': () => 'أبقِ واحدًا منهما واحذف الآخر.',

  // Schema
  'key-unknown': (v: { name: string }) => `المفتاح ${q(v.name)} غير معروف هنا.`,
  'key-unknown.hint': (v: { nearest?: string | undefined; known: readonly string[] }) =>
    v.nearest ? `لعل المقصود ${q(v.nearest)}.` : `المفاتيح المعروفة هنا: ${list(v.known)}.`,
  'key-missing': (v: { key: string }) => `المفتاح ${q(v.key)} ناقص، ولا بد منه.`,
  'key-missing.hint': (v: { key: string }) => `أضف سطرًا يبدأ هكذا: ${isolated(`${v.key}:`)}`,
  'value-required': (v: { key: string }) => `المفتاح ${q(v.key)} بلا قيمة، ولا يصح تركه فارغًا.`,
  'value-required.hint': () => 'اكتب قيمته بعد النقطتين.',
  'value-type': (v: { key: string | number; expected: string; found: string }) =>
    `${typeof v.key === 'string' ? `قيمة ${q(v.key)}` : 'هذه القيمة'}: المنتظر ${typed(v.expected)}، والمكتوب ${typed(v.found)}.`,
  'value-type.hint': (v: { expected: string }) => shapeHint[v.expected] ?? 'انظر المثال في دليل الاستعمال.',
  'value-unknown': (v: { key: string | number; value: string }) =>
    `القيمة ${q(v.value)} غير معروفة${typeof v.key === 'string' ? ` للمفتاح ${q(v.key)}` : ''}.`,
  'value-unknown.hint': (v: { nearest?: string | undefined; allowed: readonly string[] }) =>
    `${meant(v.nearest)}القيم المقبولة: ${list(v.allowed)}.`,
  'value-wrong.small': (v: { minimum: number }) => `القيمة أصغر أو أقصر مما ينبغي (أقلها ${v.minimum}).`,
  'value-wrong.small.hint': () => 'اكتب قيمة صحيحة.',
  'value-wrong.format': (v: { value: string; key: string }) => `القيمة ${q(v.value)} ليست على صورة ${q(v.key)}.`,
  'value-wrong.format.hint': (v: { key: string }) => formHint[v.key] ?? 'انظر المثال في دليل الاستعمال.',
  'value-unquoted.number': (v: { value: string; read: string }) =>
    v.read === v.value
      ? `المكتوب ${q(v.value)} بلا تنصيص، فقرأه YAML عددًا أو قيمة منطقية لا نصًا.`
      : `المكتوب ${q(v.value)} بلا تنصيص، فقرأه YAML ${q(v.read)}.`,
  'value-unquoted.number.hint': (v: { quoted: string }) => `ضعه بين علامتي تنصيص: ${isolated(v.quoted)}`,
  'value-unquoted.placeholder': () => 'النص يبدأ بـ {{ بلا تنصيص، فلا يقرؤه YAML نصًا.',
  'value-unquoted.placeholder.hint': () => "ضع النص كله بين علامتي تنصيص مفردتين: '…'",
  'value-unquoted.colon': () => 'في النص نقطتان بعدهما مسافة بلا تنصيص، فيقرؤه YAML مفتاحًا وقيمة.',
  'value-unquoted.colon.hint': () => "ضع النص كله بين علامتي تنصيص مفردتين: '…'",

  // The association
  'association-missing': () => 'لا يوجد ملف association.yaml بجانب هذه السياسة.',
  'association-missing.hint': () => 'أنشئ ملف الجمعية في مجلد السياسة نفسه، وفيه اسمها على الأقل.',
  'association-broken': () => 'في ملف association.yaml أخطاء، فلم تُفحص هذه السياسة كاملة.',
  'association-broken.hint': () => 'أصلح أخطاء ملف الجمعية أولًا.',
  'license-missing': () => 'رقم ترخيص الجمعية (license) ما زال فارغًا.',
  'license-missing.hint': () => 'اكتبه كما في شهادة التسجيل، بين علامتي تنصيص.',
  'logo.url': (v: { logo: string }) => `الشعار ${q(v.logo)} رابط، والمطلوب ملف.`,
  'logo.url.hint': () => 'نزّل الصورة إلى مجلد الجمعية واكتب اسم الملف، مثل: logo.svg',
  'logo.outside': (v: { logo: string }) => `ملف الشعار ${q(v.logo)} خارج مجلد الجمعية.`,
  'logo.outside.hint': () => 'انقل الصورة إلى مجلد الجمعية واكتب اسمها وحده.',
  'logo.missing': (v: { logo: string }) => `ملف الشعار ${q(v.logo)} غير موجود.`,
  'logo.missing.hint': () => 'تحقق من الاسم، أو ضع الصورة في مجلد الجمعية.',
  'logo.not-image': (v: { logo: string }) => `الملف ${q(v.logo)} ليس صورة يعرفها البرنامج.`,
  'logo.not-image.hint': () => 'المقبول: SVG وPNG وJPEG وWebP.',
  'logo.too-large': (v: { logo: string; bytes: number; limit: number }) =>
    `حجم الشعار ${q(v.logo)} ${megabytes(v.bytes)} م.ب (الحد ${megabytes(v.limit)} م.ب).`,
  'logo.too-large.hint': () => 'صغّر الصورة، أو استعمل SVG.',
  'theme-unknown': (v: { theme: string }) => `لا يوجد قالب باسم ${q(v.theme)}.`,
  'theme-unknown.hint': (v: { nearest?: string | undefined; known: readonly string[] }) =>
    `${meant(v.nearest)}القوالب الموجودة: ${list(v.known)}.`,

  // Completeness
  'type-unknown': (v: { type: string }) => `نوع السياسة ${q(v.type)} ليس في الدليل.`,
  'type-unknown.hint': (v: { nearest?: string | undefined }) =>
    `${meant(v.nearest)}الأنواع المعروفة في دليل الاستعمال، ومنها: ${isolated('beneficiary-relations')}.`,
  'required-section-missing': (v: { title: string; sections: readonly string[]; kinds: readonly string[] }) =>
    `ينقص قسم تطلبه «${v.title}»: ${v.sections.join(' أو ')} (${v.kinds.map(isolated).join(' أو ')}).`,
  'required-section-missing.hint': (v: { kinds: readonly string[] }) =>
    `أضف في sections قسمًا: ${isolated(`- kind: ${v.kinds[0]}`)}`,
  'section-empty': (v: { kind: string }) => `القسم ${q(v.kind)} لا نص فيه ولا بنود.`,
  'section-empty.hint': () => 'اكتب نصه في text أو بنوده في items، أو احذف القسم.',
  'section-heading-missing': () => 'القسم custom يحتاج إلى عنوان.',
  'section-heading-missing.hint': () => 'اكتب عنوانه في heading، أو none لقسم بلا عنوان.',
  'section-terms-misplaced': (v: { kind: string }) => `المصطلحات (terms) لا تُطبع في قسم ${q(v.kind)}.`,
  'section-terms-misplaced.hint': () => 'انقلها إلى قسم definitions.',
  'value-blank': (v: { key: KeyId }) => `${named(v.key)}: القيمة ما زالت فارغة.`,
  'value-blank.hint': () => 'املأ القيمة، أو احذف المفتاح إن لم تكن مطلوبة.',
  'item-blank': () => 'بند فارغ.',
  'item-blank.hint': () => 'اكتب نص البند، أو احذف شرطته.',
  'card-field-missing': (v: { key: KeyId }) => `في بطاقة التعريف فراغ: ${named(v.key)}.`,
  'card-field-missing.hint': () => 'املأ القيمة، أو احذف المفتاح إن لم يكن مطلوبًا في البطاقة.',
  'letterhead-field-blank': (v: { key: KeyId }) => `حقل رأس الورقة فارغ: ${named(v.key)}.`,
  'letterhead-field-blank.hint': () => 'املأه قبل الاعتماد، أو اتركه ليُكتب باليد في المسودة.',
  'approval-missing': () => 'لا يوجد قسم اعتماد (approval).',
  'approval-missing.hint': () => 'أضف approval وفيه method والتاريخ ورقم المحضر؛ وما لم يُعرف بعد فاتركه فارغًا.',
  'approval-number-missing': (v: { key: KeyId }) => `رقم قرار الاعتماد فارغ: ${named(v.key)}.`,
  'approval-number-missing.hint': () => 'اكتبه بعد الاجتماع كما في المحضر.',
  'approval-date-missing': () => 'تاريخ الاعتماد فارغ.',
  'approval-date-missing.hint': () => 'اكتبه هكذا: date: { gregorian: 2025-10-25, hijri: 1447-05-03 }',
  'signatures-missing': () => 'التوقيعات (signatures) فارغة.',
  'signatures-missing.hint': () => 'اذكر صفات الموقّعين، مثل: - role: رئيس مجلس الإدارة',
  'status-approved-incomplete': () => 'السياسة تقول إنها معتمدة، فلا يصح فيها فراغ.',
  'status-approved-incomplete.hint': () => 'املأ الفراغ، أو أعد الحالة إلى draft.',

  // Placeholders
  'placeholder-unknown': (v: { name: string }) => `المتغير ${q(`{{${v.name}}}`)} غير معروف.`,
  'placeholder-unknown.hint': (v: { nearest?: string | undefined; known: readonly string[] }) =>
    v.nearest ? `لعل المقصود ${q(`{{${v.nearest}}}`)}.` : `المتغيرات المعروفة: ${list(v.known)}.`,
  'placeholder-blank': (v: { name: string }) => `المتغير ${q(`{{${v.name}}}`)} لا قيمة له، فسيُطبع مكانه فراغ.`,
  'placeholder-blank.hint': (v: { key: string; file: string }) =>
    `اكتب قيمة ${isolated(v.key)} في ${v.file === 'association' ? 'ملف الجمعية' : 'هذا الملف'}.`,
  'placeholder-circular': () => 'العنوان يذكر نفسه بمتغير.',
  'placeholder-circular.hint': () => 'اكتب العنوان بلفظه.',

  // Dates
  'date-invalid.malformed': (v: { value: string }) => `التاريخ ${q(v.value)} ليس على الصورة المطلوبة.`,
  'date-invalid.malformed.hint': () => 'اكتبه سنة ثم شهرًا ثم يومًا: 2025-10-25 أو 1447-05-03.',
  'date-invalid.month': (v: { value: string }) => `لا شهر بهذا الرقم في ${q(v.value)}.`,
  'date-invalid.month.hint': () => 'الشهر من 01 إلى 12، ويأتي بعد السنة.',
  'date-invalid.day': (v: { value: string; daysInMonth: number }) =>
    `اليوم في ${q(v.value)} غير موجود؛ أيام هذا الشهر ${v.daysInMonth}.`,
  'date-invalid.day.hint': () => 'صحح اليوم.',
  'date-invalid.shortMonth': (v: { value: string; daysInMonth: number }) =>
    `اليوم في ${q(v.value)} غير موجود؛ أيام هذا الشهر ${v.daysInMonth} في تقويم أم القرى.`,
  'date-invalid.shortMonth.hint': () => 'صحح اليوم، أو راجع الشهر.',
  'date-invalid.range': (v: { value: string }) => `التاريخ ${q(v.value)} خارج ما يعرفه البرنامج من تقويم أم القرى (1356–1500هـ).`,
  'date-invalid.range.hint': () => 'تحقق من السنة.',
  'date-invalid.calendar': (v: { value: string; expected: string }) =>
    `التاريخ ${q(v.value)} ليس ${v.expected === 'hijri' ? 'هجريًا' : 'ميلاديًا'}.`,
  'date-invalid.calendar.hint': () => 'السنة دون 1600 هجرية، وما فوقها ميلادية. لعل التاريخين تبادلا موضعيهما.',
  'date-invalid.partial': (v: { value: string }) => `التاريخ ${q(v.value)} ينقصه الشهر أو اليوم.`,
  'date-invalid.partial.hint': () => 'اكتبه باليوم: 2025-10-25.',
  'date-pair-mismatch': (v: { gregorian: string; hijri: string; expected: string }) =>
    `التاريخان لا يتفقان: ${isolated(v.gregorian)} يوافق ${isolated(v.expected)} في تقويم أم القرى، والمكتوب ${isolated(v.hijri)}.`,
  'date-pair-mismatch.hint': () => 'راجع المحضر وصحح الخطأ منهما.',
  'bidi-control': (v: { code: string }) => `في النص محرف اتجاه خفي (${isolated(v.code)}).`,
  'bidi-control.hint': () => 'احذفه؛ البرنامج يضبط اتجاه الكلمات والأرقام.',
  'control-character': (v: { code: string }) => `في النص محرف تحكم لا يُطبع (${isolated(v.code)}).`,
  'control-character.hint': () => 'احذفه.',

  // The command line
  'cli.no-policies': (v: { path: string }) => `لا سياسات في ${isolated(v.path)}.`,
  'cli.no-policy': (v: { name: string }) => `لا توجد سياسة باسم ${q(v.name)}.`,
  'cli.no-policy.hint': (v: { nearest?: string | undefined }) =>
    v.nearest ? `لعل المقصود ${q(v.nearest)}.` : 'اذكر مسار الملف، أو الجمعية/السياسة.',
  'cli.not-a-policy': (v: { path: string }) => `${isolated(v.path)} ليس ملف سياسة.`,
  'cli.check.summary': (v: { files: number; errors: number; warnings: number }) =>
    v.errors + v.warnings === 0
      ? `${files(v.files)}: لا ملاحظات.`
      : `${files(v.files)}: ${errors(v.errors)}، ${warnings(v.warnings)}.`,
  'cli.max-warnings': (v: { warnings: number; limit: number }) => `عدد التنبيهات ${v.warnings}، والحد ${v.limit}.`,
  'cli.written': (v: { path: string }) => `كُتب ${isolated(v.path)}`,
  'cli.build.summary': (v: { policies: number; written: number; failed: number; out: string; seconds: string }) =>
    `${policies(v.policies)} في ${isolated(v.out)}، ${v.written} من الملفات، في ${v.seconds} ثانية${v.failed ? `؛ ${v.failed} لم تُعرض لأخطاء فيها` : ''}.`,
  'cli.build.progress': () => 'السياسات',
  'cli.render.refused': (v: { file: string }) => `لم تُعرض ${isolated(v.file)} لأن فيها أخطاء.`,
  'cli.write-failed': (v: { path: string; reason: string }) => `تعذرت الكتابة في ${isolated(v.path)}: ${v.reason}`,
  `cli.write.denied': () => 'لا صلاحية للكتابة. اختر مجلدًا آخر بالخيار ${isolated('--out')}، أو غيّر صلاحية المجلد.`,
  'cli.write.full': () => 'امتلأ القرص. أفرغ مساحة ثم أعد الأمر؛ لم يُكتب ملف ناقص.',
  `cli.write.readonly': () => 'القرص للقراءة فقط. اختر مجلدًا آخر بالخيار ${isolated('--out')}.`,
  'cli.write.other': (v: { code: string }) => `رفض النظام الكتابة (${isolated(v.code)}).`,
  'cli.interrupted': () => 'أُوقف بطلبك. ما كُتب كامل، ولم يبقَ ملف ناقص.',
  'cli.bug': () => 'خلل في البرنامج نفسه، لا في ملفك. نرجو إبلاغنا بنص هذه الرسالة:',
  'cli.usage': (v: { reason: string }) => v.reason,
  'cli.usage.unknown-option': (v: { name: string }) => `الخيار ${q(v.name)} غير معروف.`,
  'cli.usage.unknown-command': (v: { name: string }) => `الأمر ${q(v.name)} غير معروف.`,
  'cli.usage.missing-argument': (v: { name: string }) => `ينقص الأمرَ ${q(v.name)}.`,
  'cli.usage.missing-value': (v: { name: string }) => `الخيار ${q(v.name)} يحتاج إلى قيمة.`,
  'cli.usage.invalid-value': (v: { name: string; value: string; allowed: string }) =>
    `القيمة ${q(v.value)} لا تصح لـ ${isolated(v.name)}. المقبول: ${isolated(v.allowed)}.`,
  'cli.usage.excess': () => 'في الأمر كلمات زائدة.',
  'cli.usage.see-help': () => `انظر: ${isolated('siyasa --help')}`,

  // The browser
  'browser.none': () =>
    `لم يُعثر على متصفح لطباعة PDF. ثبّت Chromium أو Chrome أو Edge، ثم اذكر مساره بالخيار ${isolated('--browser')} أو في PUPPETEER_EXECUTABLE_PATH.`,
  'browser.not-executable': (v: { path: string }) => `المتصفح المذكور ${isolated(v.path)} غير موجود أو لا يعمل.`,
  'browser.failed': (v: { path: string; reason: string }) =>
    `تعذر تشغيل المتصفح ${isolated(v.path)}: ${isolated(v.reason)}. جرّب متصفحًا آخر بالخيار ${isolated('--browser')}، وانظر: siyasa doctor`,
  'browser.died': () => 'توقف المتصفح أثناء العمل. أعد الأمر؛ لم يُكتب ملف ناقص.',
  'browser.unsandboxed': () => 'تنبيه: النظام لا يسمح بعزل المتصفح (sandbox)، فشُغّل دونه. الصفحة بلا برمجة ولا شبكة ولا ملفات.',
  'browser.sandbox-required': () =>
    'النظام لا يسمح بعزل المتصفح (sandbox)، وSIYASA_SANDBOX=require يشترطه. شغّل البرنامج بمستخدم عادي على نظام يسمح بالعزل.',
  'browser.page-numbers': (v: { file: string }) => `أرقام الصفحات في محتويات ${isolated(v.file)} لم تستقر، فلم يُكتب الملف.`,

  // Dates on the command line
  'date.provisional': () => 'تقديري',
  'date.refused': (v: { input: string; reason: string }) => `${isolated(v.input)}: ${v.reason}`,

  // Doctor
  'doctor.node': () => 'Node',
  'doctor.browser': () => 'المتصفح',
  'doctor.version': () => 'إصداره',
  'doctor.source': () => 'مصدره',
  'doctor.sandbox': () => 'العزل',
  'doctor.sandbox.on': () => 'يعمل',
  'doctor.sandbox.off': () => 'لا يسمح به النظام (يُشغَّل المتصفح دونه)',
  'doctor.sandbox.root': () => 'لا عزل للمستخدم root',
  'doctor.fonts': () => 'الخطوط',
  'doctor.themes': () => 'القوالب',
  'doctor.cache': () => 'مخزن المتصفح',
  'doctor.missing': () => 'غير موجود',
  'doctor.ok': () => 'كل شيء جاهز.',
  'doctor.not-ok': () => 'ينقص ما ذُكر أعلاه.',
  'doctor.node.old': (v: { version: string }) => `الإصدار ${isolated(v.version)} قديم؛ المطلوب 20.19 أو أحدث. ثبّته من nodejs.org.`,
  'doctor.fonts.missing': (v: { path: string }) => `${isolated(v.path)} غير موجود. أعد تثبيت البرنامج.`,
  'doctor.source.option': () => 'المذكور في الأمر أو البيئة',
  'doctor.source.embedded': () => 'المضمّن في حزمة npm',
  'doctor.source.puppeteer': () => 'تنزيل Puppeteer',
  'doctor.source.system': () => 'من النظام',

  // Help
  'help.program': () => 'سياسة: سياسات الجمعيات ملفاتٌ تُفحص وتُطبع.',
  'help.lang': () => 'لغة الرسائل: ar أو en (أو SIYASA_LANG)',
  'help.version': () => 'إصدار البرنامج',
  'help.help': () => 'هذه المساعدة',
  'help.command.help': () => 'مساعدة أمر',
  'help.check': () => 'يفحص السياسات: بناؤها وكمالها',
  'help.check.paths': () => 'ملفات أو مجلدات (المعتاد: policies)',
  'help.check.format': () => 'صورة النتيجة: pretty أو json',
  'help.check.max-warnings': () => 'يفشل إن زادت التنبيهات على هذا العدد',
  'help.render': () => 'يعرض سياسات بعينها: صفحة HTML وملف PDF',
  'help.render.policies': () => 'مسار الملف، أو الجمعية/السياسة',
  'help.render.format': () => 'html أو pdf أو كلاهما: html,pdf',
  'help.out': () => 'مجلد النتائج (المعتاد: out)',
  'help.theme': () => 'قالب بدل قالب السياسة',
  'help.browser': () => 'مسار المتصفح (أو PUPPETEER_EXECUTABLE_PATH)',
  'help.build': () => 'يعرض كل السياسات وفهرسها',
  'help.build.folder': () => 'المجلد (المعتاد: policies)',
  'help.date': () => 'يحوّل التاريخ بين الميلادي وأم القرى',
  'help.date.dates': () => 'تواريخ مثل 2025-10-25 أو 1447-05-03، أو - لقراءتها سطرًا سطرًا',
  'help.date.format': () => 'صورة النتيجة: text أو json',
  'help.schema': () => 'يطبع مخطط JSON لملف السياسة أو الجمعية، أو يكتبهما في مجلد',
  'help.schema.name': () => 'policy أو association',
  'help.schema.write': () => 'يكتب المخططين في هذا المجلد',
  'help.doctor': () => 'يصف المتصفح والخطوط وNode، ويبين ما ينقص',
  'help.exit-codes': () =>
    'رموز الخروج: 0 تم (وإن بقيت تنبيهات) · 1 في السياسات أو التواريخ أخطاء · 2 الأمر خطأ أو تعذر ملف · 3 خلل في البرنامج',
  'help.usage': () => 'الاستعمال:',
  'help.arguments': () => 'المعطيات:',
  'help.options': () => 'الخيارات:',
  'help.commands': () => 'الأوامر:',
  'help.default': () => 'المعتاد:',

  // Labels in reports
  'label.error': () => 'خطأ',
  'label.warning': () => 'تنبيه',
  'label.info': () => 'معلومة',
  'label.hint': () => 'العلاج',
} as const;

const shapeHint: Record<string, string> = {
  string: 'اكتب نصًا في السطر نفسه بعد النقطتين.',
  array: 'اكتب كل بند في سطر يبدأ بشرطة ومسافة.',
  object: 'اكتب مفاتيحه تحته، كل مفتاح في سطر أبعد بمسافتين.',
  boolean: 'اكتب true أو false بلا تنصيص.',
  int: 'اكتب عددًا صحيحًا بلا تنصيص، مثل: 12.',
  number: 'اكتب عددًا صحيحًا بلا تنصيص، مثل: 12.',
};

const formHint: Record<string, string> = {
  primary: 'اكتب اللون هكذا: "#1b5e4b".',
  theme: 'اسم القالب حروف لاتينية صغيرة وأرقام وشرطات.',
};

const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0);
const files = (n: number) => (n === 1 ? 'ملف واحد' : n === 2 ? 'ملفان' : `${n} ${n % 100 >= 3 && n % 100 <= 10 ? 'ملفات' : 'ملفًا'}`);
const errors = (n: number) =>
  n === 0 ? 'لا أخطاء' : n === 1 ? 'خطأ واحد' : n === 2 ? 'خطآن' : `${n} ${n % 100 >= 3 && n % 100 <= 10 ? 'أخطاء' : 'خطأً'}`;
const warnings = (n: number) =>
  n === 0 ? 'لا تنبيهات' : n === 1 ? 'تنبيه واحد' : n === 2 ? 'تنبيهان' : `${n} ${n % 100 >= 3 && n % 100 <= 10 ? 'تنبيهات' : 'تنبيهًا'}`;
const policies = (n: number) => counted(n, ['سياسة', 'سياستان', 'سياسات', 'سياسة']);

export type MessageKey = keyof typeof ar;
