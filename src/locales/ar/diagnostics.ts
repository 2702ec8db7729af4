import type { TypeFault } from '../type-fault.js';
import { isolated, list, meant, megabytes, named, q, typed } from './words.js';

/** What is told about a user's files. A diagnostic's hint has its message's key and `.hint`. */
export const diagnostics = {
  // Reading a file
  'file-missing': () => 'الملف غير موجود.',
  'file-missing.hint': () =>
    `تحقق من المسار، أو اذكر السياسة هكذا: الجمعية/السياسة، مثل: ${isolated('rahma/beneficiary-relations')}`,
  'file-folder': () => 'هذا مجلد، والمطلوب ملف.',
  'file-folder.hint': () => 'انقل المجلد من هنا، أو غيّر اسمه، وضع الملف مكانه.',
  'file-unreadable': (v: { reason: string }) => `تعذرت قراءة الملف (${isolated(v.reason)}).`,
  'file-unreadable.hint': () => 'تحقق من أنه ملف عادي، ومن أن لك صلاحية قراءته.',
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

  // The association
  'association-missing': () => 'في هذا المجلد سياسات، وليس فيه ملف الجمعية association.yaml.',
  'association-missing.hint': () => 'أنشئ الملف في هذا المجلد، واكتب فيه اسم الجمعية (name) على الأقل.',
  'license-missing': () => 'رقم ترخيص الجمعية (license) ما زال فارغًا.',
  'license-missing.hint': () => 'اكتبه كما في شهادة التسجيل، بين علامتي تنصيص.',
  'logo.url': (v: { logo: string }) => `الشعار ${q(v.logo)} رابط، والمطلوب ملف.`,
  'logo.url.hint': () => 'نزّل الصورة إلى مجلد الجمعية واكتب اسم الملف، مثل: logo.svg',
  'logo.outside': (v: { logo: string }) => `ملف الشعار ${q(v.logo)} خارج مجلد الجمعية.`,
  'logo.outside.hint': () => 'انقل الصورة إلى مجلد الجمعية واكتب اسمها وحده.',
  'logo.missing': (v: { logo: string }) => `ملف الشعار ${q(v.logo)} غير موجود.`,
  'logo.missing.hint': () => 'تحقق من الاسم، أو ضع الصورة في مجلد الجمعية.',
  'logo.not-image': (v: { logo: string }) => `الملف ${q(v.logo)} ليس صورة من الأنواع المقبولة.`,
  'logo.not-image.hint': () => 'المقبول: SVG وPNG وJPEG وWebP.',
  'logo.too-large': (v: { logo: string; bytes: number; limit: number }) =>
    `حجم الشعار ${q(v.logo)} ${megabytes(v.bytes)} ميجابايت (الحد ${megabytes(v.limit)} ميجابايت).`,
  'logo.too-large.hint': () => 'صغّر الصورة، أو استعمل SVG.',
  'theme-broken': (v: { theme: string; reason: string }) =>
    `القالب ${q(v.theme)} لا يعمل: ${isolated(v.reason)}`,
  'theme-unknown': (v: { theme: string }) => `لا يوجد قالب باسم ${q(v.theme)}.`,
  'theme-unknown.hint': (v: { nearest?: string | undefined; known: readonly string[] }) =>
    `${meant(v.nearest)}القوالب الموجودة: ${list(v.known)}.`,

  // Completeness
  'type-unknown': (v: { type: string }) => `نوع السياسة ${q(v.type)} ليس في دليل السياسات.`,
  'type-unknown.hint': (v: { nearest?: string | undefined }) =>
    `${meant(v.nearest)}تجد الأنواع كلها في دليل الاستعمال، ومنها: ${isolated('beneficiary-relations')}`,
  'required-section-missing': (v: { title: string; sections: readonly string[]; kinds: readonly string[] }) =>
    `ينقص قسم يتطلبه نوع السياسة «${v.title}»: ${v.sections.map((one) => `«${one}»`).join(' أو ')} (${v.kinds.map(isolated).join(' أو ')}).`,
  'required-section-missing.hint': (v: { kinds: readonly string[] }) =>
    `أضف في sections قسمًا: ${isolated(`- kind: ${v.kinds[0]}`)}`,
  'sections-empty': () => 'لا أقسام في هذه السياسة.',
  'sections-empty.hint': () => `اكتب تحت sections قسمًا واحدًا على الأقل: ${isolated('- kind: preamble')}`,
  'section-empty': (v: { kind: string }) => `القسم ${q(v.kind)} لا نص فيه ولا بنود.`,
  'section-empty.hint': () => 'اكتب نصه في text أو بنوده في items، أو احذف القسم.',
  'section-heading-missing': () => 'القسم من نوع custom يحتاج إلى عنوان.',
  'section-heading-missing.hint': () => 'اكتبه في heading، أو اكتب none إن أردته بلا عنوان.',
  'section-terms-misplaced': (v: { kind: string }) => `المصطلحات (terms) لا تُطبع في قسم ${q(v.kind)}.`,
  'section-terms-misplaced.hint': () => 'انقلها إلى قسم definitions.',
  'value-blank': (v: { key: string }) => `${named(v.key)}: القيمة ما زالت فارغة.`,
  'value-blank.hint': () => 'املأ القيمة، أو احذف المفتاح إن لم تحتج إليه.',
  'value-blank.required': (v: { key: string }) => `${named(v.key)}: القيمة ما زالت فارغة.`,
  'value-blank.required.hint': () => 'اكتب القيمة بعد النقطتين.',
  'item-blank': () => 'هذا السطر من القائمة فارغ.',
  'item-blank.hint': () => 'اكتب نصه، أو احذفه مع شرطته.',
  'card-field-missing': (v: { key: string }) => `في بطاقة التعريف فراغ: ${named(v.key)}.`,
  'card-field-missing.hint': () => 'املأ القيمة، أو احذف المفتاح إن لم يكن مطلوبًا في البطاقة.',
  'letterhead-field-blank': (v: { key: string }) => `في رأس الورقة حقل فارغ: ${named(v.key)}.`,
  'letterhead-field-blank.hint': () => 'املأه قبل الاعتماد، أو اتركه ما دامت مسودة ليُكتب باليد.',
  'approval-missing': () => 'لم يُذكر الاعتماد (approval).',
  'approval-missing.hint': () =>
    'اكتب المفتاح approval وتحته method (الطريقة) وdate (التاريخ) وminutes (رقم المحضر)؛ واترك فارغًا ما لم يُعرف بعد.',
  'approval-number-missing': (v: { key: string }) => `في الاعتماد رقم لم يُذكر: ${named(v.key)}.`,
  'approval-number-missing.hint': () => 'اكتبه بعد الاجتماع كما في المحضر.',
  'approval-date-missing': () => 'لم يُذكر تاريخ الاعتماد.',
  'approval-date-missing.hint': () => approvalDateForm,
  'signatures-missing': () => 'التوقيعات (signatures) فارغة.',
  'signatures-missing.hint': () => `اذكر صفات الموقّعين، مثل: ${isolated('- role: رئيس مجلس الإدارة')}`,
  'approved-incomplete.method': () => 'حالة السياسة «معتمدة» (approved)، ولم تُذكر طريقة اعتمادها.',
  'approved-incomplete.method.hint': () =>
    'أضف method، وقيمته session (في اجتماع) أو circulation (بالتمرير) أو package (ضمن حزمة)، أو أعد status إلى draft.',

  // Placeholders
  'placeholder-unknown': (v: { name: string }) => `المتغير ${q(`{{${v.name}}}`)} غير معروف.`,
  'placeholder-unknown.hint': (v: { nearest?: string | undefined; known: readonly string[] }) =>
    v.nearest ? `لعل المقصود ${q(`{{${v.nearest}}}`)}.` : `المتغيرات المعروفة: ${list(v.known)}.`,
  'placeholder-unknown.braces': (v: Words) => `في ${q(v.words)} قوس ناقص، فسيُطبع كما كُتب.`,
  'placeholder-unknown.braces.hint': (v: { name: string }) =>
    `كل متغير بين قوسين من كل جانب: ${isolated(`{{${v.name}}}`)}`,
  'placeholder-blank': (v: { name: string }) =>
    `المتغير ${q(`{{${v.name}}}`)} لا قيمة له، فسيُطبع مكانه فراغ.`,
  'placeholder-blank.hint': (v: { key: string; file: string }) =>
    `اكتب قيمة ${isolated(v.key)} في ${v.file === 'association' ? 'ملف الجمعية' : 'هذا الملف'}.`,
  'placeholder-circular': () => 'في العنوان متغير يشير إلى العنوان نفسه.',
  'placeholder-circular.hint': () => 'اكتب العنوان نصًا بلا هذا المتغير.',

  // Dates
  'date-invalid.malformed': (v: { value: string }) => `التاريخ ${q(v.value)} ليس بالصيغة المطلوبة.`,
  'date-invalid.malformed.hint': () =>
    `اكتبه سنة ثم شهرًا ثم يومًا: ${isolated('2025-10-25')} أو ${isolated('1447-05-03')}`,
  'date-invalid.month': (v: { value: string }) => `رقم الشهر في ${q(v.value)} ليس بين 01 و12.`,
  'date-invalid.month.hint': () => 'الشهر من 01 إلى 12، ويأتي بعد السنة.',
  'date-invalid.day': (v: { value: string; daysInMonth: number }) =>
    `في ${q(v.value)} يوم لا وجود له؛ عدد أيام هذا الشهر ${v.daysInMonth}.`,
  'date-invalid.day.hint': () => 'صحح اليوم.',
  'date-invalid.shortMonth': (v: { value: string; daysInMonth: number }) =>
    `في ${q(v.value)} يوم لا وجود له؛ عدد أيام هذا الشهر ${v.daysInMonth} في تقويم أم القرى.`,
  'date-invalid.shortMonth.hint': () => 'صحح اليوم، أو راجع الشهر.',
  'date-invalid.range': (v: { value: string }) =>
    `التاريخ ${q(v.value)} خارج ما يعرفه البرنامج من تقويم أم القرى (1356–1500هـ، أي 1937–2077م).`,
  'date-invalid.range.hint': () => 'تحقق من السنة.',
  'date-invalid.calendar': (v: { value: string; expected: string }) =>
    `التاريخ ${q(v.value)} ليس ${v.expected === 'hijri' ? 'هجريًا' : 'ميلاديًا'}.`,
  'date-invalid.calendar.hint': () =>
    'ما كانت سنته دون 1600 عُدّ هجريًا، وما سواه ميلاديًا. لعل كلًّا من التاريخين كُتب مكان الآخر.',
  'date-invalid.partial': (v: { value: string }) => `التاريخ ${q(v.value)} ينقصه الشهر أو اليوم.`,
  'date-invalid.partial.hint': () =>
    `اكتبه كاملًا بشهره ويومه: ${isolated('2025-10-25')} أو ${isolated('1447-05-03')}`,
  'date-pair-mismatch': (v: { gregorian: string; hijri: string; expected: string }) =>
    `التاريخان لا يتفقان: ${isolated(v.gregorian)} يوافق ${isolated(v.expected)} في تقويم أم القرى، والمكتوب ${isolated(v.hijri)}.`,
  'date-pair-mismatch.hint': () => 'راجع المحضر وصحح الخاطئ منهما.',
  'bidi-control': (v: { code: string }) => `في النص حرف خفي يغيّر اتجاه الكتابة (${isolated(v.code)}).`,
  'bidi-control.hint': () => 'امسح الكلمة التي عنده وأعد كتابتها؛ البرنامج يضبط اتجاه الكلمات والأرقام.',
  'glyph-missing': (v: { character: string; code: string }) =>
    `الحرف «${isolated(v.character)}» (${isolated(v.code)}) ليس في خط الطباعة، فسيُطبع مكانه مربع فارغ.`,
  'glyph-missing.hint': () => 'احذفه أو اكتب مكانه كلمة أو علامة أخرى.',
  'control-character': (v: { code: string }) => `في النص حرف خفي لا يُطبع (${isolated(v.code)}).`,
  'control-character.hint': () => 'احذفه، أو أعد كتابة الكلمة.',

  // Settings of the check
  'lint-rule-unknown': (v: { rule: string }) => `لا توجد قاعدة باسم ${q(v.rule)}.`,
  'lint-rule-unknown.hint': (v: { nearest?: string | undefined }) =>
    v.nearest
      ? `لعل المقصود ${q(v.nearest)}.`
      : 'اسم القاعدة يظهر مع كل ملاحظة، والأسماء كلها في دليل الاستعمال.',
  'lint-rule-fixed': (v: { rule: string }) =>
    `القاعدة ${q(v.rule)} تخص بناء الملف أو بصمته، فهي خطأ دائمًا: لا تُوقف ولا تُخفف ولا يُستثنى منها.`,
  'lint-rule-fixed.hint': () => 'احذفها من هنا، وأصلح ما تذكره في الملف.',
  'ignore-expired': (v: { rule: string; until: string }) =>
    `انتهى استثناء القاعدة ${q(v.rule)} في ${isolated(v.until)}.`,
  'ignore-expired.hint': () => 'أصلح ما استُثني ثم احذف الاستثناء، أو أخّر تاريخه (until) إن بقي السبب.',
  'ignore-unused': (v: { rule: string; text?: string | undefined }) =>
    `استثناء القاعدة ${q(v.rule)}${v.text ? ` في ${q(v.text)}` : ''} لا يقابله شيء: لا ملاحظة منها هنا.`,
  'ignore-unused.hint': () => 'احذفه من ignore، حتى لا يخفي ملاحظة جديدة.',

  // Style
  'space-before-punctuation': (v: { word: string; sign: string }) =>
    `بين ${q(v.word)} والعلامة ${q(v.sign)} مسافة زائدة، وقد تقع العلامة بسببها في أول سطر جديد.`,
  'space-before-punctuation.hint': () => 'احذف المسافة التي قبل العلامة.',
  'latin-punctuation': (v: { sign: string }) => `العلامة ${q(v.sign)} لاتينية في نص عربي.`,
  'latin-punctuation.hint': (v: { instead: string }) => `اكتب مكانها ${q(v.instead)}.`,
  'doubled-punctuation': (v: { sign: string }) => `العلامة ${q(v.sign)} مكررة.`,
  'doubled-punctuation.hint': () => 'اكتبها مرة واحدة.',

  // Lists of words
  'word-list-unknown': (v: { name: string; known: readonly string[] }) =>
    `ليس للبرنامج قائمة باسم ${isolated(v.name)}، فهذه القائمة لا تُقرأ.`,
  'word-list-unknown.hint': (v: { name: string; known: readonly string[] }) =>
    `سمّ الملف باسم قاعدة لها قائمة: ${list(v.known)}.`,
  'word-list-line': (v: { words: string }) => `لا يُفهم السطر ${q(v.words)} من هذه القائمة.`,
  'word-list-line.hint': () => 'اكتبه هكذا: الخطأ = الصواب. والتعليق بعد العلامة #.',

  // Words
  'known-typo': (v: Words) => `${q(v.words)} خطأ في الكتابة.`,
  'known-typo.hint': rewrite,
  'split-word': (v: Words) => `${q(v.words)} كلمة انقسمت عند المسح أو النسخ.`,
  'split-word.hint': rewrite,
  'lam-alef-broken': (v: Words) =>
    `${q(v.words)}: انقلبت فيها «لا» إلى «ال» عند المسح أو النسخ، فتغير المعنى.`,
  'lam-alef-broken.hint': rewrite,
  'usage-error': (v: Words) => `${q(v.words)} تركيب غير صحيح.`,
  'usage-error.hint': rewrite,
  'agreement-error': (v: Words) => `${q(v.words)} خطأ نحوي.`,
  'agreement-error.hint': rewrite,
  'hamza-form': (v: Words) => `في ${q(v.words)} خطأ في الهمزة.`,
  'hamza-form.hint': rewrite,
  'tanwin-missing': (v: Words) => `${q(v.words)} بلا تنوين.`,
  'tanwin-missing.hint': rewrite,
  'spelling-variant-mixed': (v: Words) => `${q(v.words)} مكتوبة على صورة أخرى في مواضع من هذا الملف.`,
  'spelling-variant-mixed.hint': (v: Words) => `اجعلها كلها على صورة واحدة: ${q(v.instead ?? '')}.`,
  'term-drift': (v: Words) => `${q(v.words)}: اسم آخر لمن تخدمه الجمعية غير الذي في سائر السياسة.`,
  'term-drift.hint': rewrite,
  'term-minimum-for-maximum': (v: Words) =>
    `${q(v.words)} تعني ألا تنتهي المدة قبل ذلك، والمقصود غالبًا ألا تتجاوزه.`,
  'term-minimum-for-maximum.hint': (v: Words) => `إن كان المقصود حدًا أعلى فاكتب: ${q(v.instead ?? '')}.`,
  'term-unspecified': (v: Words) => `${q(v.words)}: مدة لا يُعرف متى تنتهي.`,
  'term-unspecified.hint': () =>
    `اذكر المدة، مثل: «خلال ٣ أيام عمل»، أو اكتبها تحت البند في ${isolated('within')}.`,
  'frequency-unspecified': (v: Words) => `${q(v.words)}: لا يُعرف كم مرة.`,
  'frequency-unspecified.hint': () => 'اذكر كم مرة، مثل: «كل ستة أشهر» أو «سنويًا».',

  // How it is typed
  'bracket-spacing': () => 'بين القوس وما بداخله مسافة زائدة.',
  'bracket-spacing.hint': rewrite,
  'dash-spacing': (v: Words) => `الشرطة في ${q(v.words)} ملتصقة بما يجاورها.`,
  'dash-spacing.hint': (v: Words) => `اكتب قبلها مسافة وبعدها مسافة: ${q(v.instead ?? '')}.`,
  'non-arabic-letter': (v: Words) =>
    `في ${q(v.words)} حرف من لوحة مفاتيح فارسية أو أردية يشبه العربي، فلا يجد البحث الكلمة.`,
  'non-arabic-letter.hint': (v: Words) => `اكتب الكلمة بلوحة المفاتيح العربية: ${q(v.instead ?? '')}.`,
  'presentation-form': (v: Words) => `${q(v.words)} مكتوبة بأشكال الحروف لا بالحروف، فلا يجدها البحث.`,
  'presentation-form.hint': rewrite,
  tatweel: (v: Words) => `في ${q(v.words)} تطويل (ـ)، فلا يجدها البحث.`,
  'tatweel.hint': rewrite,
  'stray-mark': (v: { code: string }) => `في النص علامة خفية لا يراها أحد (${isolated(v.code)}).`,
  'stray-mark.hint': () => `امسح الكلمة التي عندها وأعد كتابتها، أو استعمل الأمر ${isolated('siyasa fix')}.`,
  'markup-residue': (v: Words) => `في ${q(v.words)} رموز تنسيق جاءت مع النسخ من صفحة أخرى، وستُطبع كما هي.`,
  'markup-residue.hint': () => 'احذف الرموز واترك الكلام.',
  'digits-mixed': (v: { figures: string }) =>
    `الأرقام في ${q(v.figures)} ليست من نوع الأرقام في سائر الوثيقة.`,
  'digits-mixed.hint': (v: { instead: string }) => `اكتب: ${q(v.instead)}.`,
  'heading-punctuation': (v: { signs: string }) => `ينتهي العنوان بالعلامة ${q(v.signs)}.`,
  'heading-punctuation.hint': () => 'احذفها، فالعنوان لا يحتاج إلى علامة.',
  'heading-starts-with-waw': (v: Words) => `يبدأ العنوان بواو العطف: ${q(v.words)}.`,
  'heading-starts-with-waw.hint': (v: Words) => `ابدأه هكذا: ${q(v.instead ?? '')}.`,
  'list-marker-typed': (v: { marker: string }) =>
    `كُتب ${q(v.marker)} باليد في أول النص، والبرنامج يرقّم بنفسه، فسيظهر الترقيم مرتين.`,
  'list-marker-typed.hint': () => `احذفه، واختر شكل الترقيم بالمفتاح ${isolated('list')}.`,
  'list-marker-typed.alone': (v: { marker: string }) =>
    `كُتب ${q(v.marker)} باليد، ولا ترقيم للبرنامج هنا، فيختل إن زيد بند أو حُذف.`,
  'list-marker-typed.alone.hint': () =>
    `اختر الترقيم بالمفتاح ${isolated('list')}، مثل: ${isolated('list: decimal')}، ثم احذف المكتوب باليد.`,
  'list-marker-typed.end': (v: { marker: string }) => `في آخر البند ${q(v.marker)}، وهو رقم البند الذي بعده.`,
  'list-marker-typed.end.hint': () => 'احذفه إن لم يكن من النص.',
  'list-style-mixed': (v: { marker: string }) =>
    `كُتب الترقيم هنا هكذا ${q(v.marker)}، وفي قائمة سابقة على شكل آخر.`,
  'list-style-mixed.hint': () => `احذف الترقيم المكتوب، فالبرنامج يرقّم القوائم كلها على شكل واحد.`,
  'list-terminal-punctuation.stop': () => 'لا نقطة في آخر هذا البند، وأكثر بنود السياسة تنتهي بنقطة.',
  'list-terminal-punctuation.stop.hint': () => 'أضف نقطة في آخره.',
  'list-terminal-punctuation.word': () => 'في آخر هذا البند نقطة، وأكثر بنود السياسة بلا نقطة.',
  'list-terminal-punctuation.word.hint': () => 'احذف النقطة من آخره.',
  'placeholder-unfilled': (v: { words: string }) => `${q(v.words)} فراغ لم يُملأ.`,
  'placeholder-unfilled.hint': () =>
    `املأه، أو اكتب مكانه المتغير الذي يملؤه البرنامج، مثل: ${isolated('{{approval.minutes}}')}`,

  // Phones and addresses
  'phone-invalid': (v: { phone: string; digits?: number | undefined; expected: number }) =>
    v.digits !== undefined && v.digits !== v.expected
      ? `الرقم ${q(v.phone)} ليس رقم هاتف سعوديًا: بعد رمز الدولة أو الصفر ${v.digits} من الأرقام، والصواب ${v.expected}.`
      : `الرقم ${q(v.phone)} ليس رقم هاتف سعوديًا.`,
  'phone-invalid.hint': () => `راجع الرقم واكتبه كاملًا، مثل: ${q('0501234567')} أو ${q('00966501234567')}.`,
  'url-malformed': (v: { address: string }) => `العنوان ${q(v.address)} لا يفتح صفحة.`,
  'url-malformed.hint': (v: { instead?: string | undefined }) =>
    v.instead ? `لعله: ${isolated(v.instead)}` : `اكتبه كاملًا، مثل: ${isolated('https://example.org')}`,
  'url-insecure': (v: { address: string }) => `العنوان ${q(v.address)} يفتح صفحة بلا تشفير.`,
  'url-insecure.hint': (v: { instead: string }) => `إن كان يفتح هكذا فاكتب: ${isolated(v.instead)}`,

  // Names
  'association-name-mismatch.other': (v: Words) => `${q(v.words)} اسم جمعية أخرى، لعله بقي من نسخ نصها.`,
  'association-name-mismatch.other.hint': () =>
    `اكتب مكانه ${isolated('{{association.name}}')} ليُملأ باسم جمعيتك، أو استثن القاعدة مع السبب إن كان مقصودًا.`,
  'association-name-mismatch.almost': (v: Words & { name: string }) =>
    `${q(v.words)} قريب من اسم الجمعية (${isolated(v.name)}) وليس إياه.`,
  'association-name-mismatch.almost.hint': () =>
    `اكتب مكان الاسم ${isolated('{{association.name}}')} ليُملأ من ملف الجمعية.`,
  'association-name-mismatch.short': (v: Words & { name: string }) =>
    `${q(v.words)} بعض اسم الجمعية (${isolated(v.name)}).`,
  'association-name-mismatch.short.hint': () =>
    `اكتب الاسم كاملًا، أو اجعل المختصر في ${isolated('shortName')} من ملف الجمعية.`,
  'association-name-typed': (v: Words) => `اسم الجمعية مكتوب في النص: ${q(v.words)}.`,
  'association-name-typed.hint': (v: { placeholder: string }) =>
    `اكتب مكانه ${isolated(v.placeholder)}، فلا يبقى إن نُسخ النص لجمعية أخرى.`,
  'license-mismatch': (v: { number: string; own: string }) =>
    `رقم الترخيص ${q(v.number)} غير رقم ترخيص الجمعية (${isolated(v.own)}).`,
  'license-mismatch.hint': () => `اكتب مكانه ${isolated('{{association.license}}')} ليُملأ من ملف الجمعية.`,
  'footer-contact-missing': (v: { tagline: string }) => `${q(v.tagline)}: دعوة إلى التواصل بلا وسيلة.`,
  'footer-contact-missing.hint': () =>
    `اكتب في ${isolated('contacts')} موقعًا أو بريدًا أو رقمًا، أو احذف العبارة.`,

  // Dates in texts
  'date-ambiguous.order': (v: { words: string; first: number; second: number }) =>
    `${q(v.words)}: لا يُعرف أيّهما الشهر: ${v.first} أم ${v.second}.`,
  'date-ambiguous.order.hint': () => 'اكتب الشهر باسمه، مثل: «٦ يناير ٢٠٢٢م».',
  'date-ambiguous.spaced': (v: Words) => `أجزاء التاريخ ${q(v.words)} متفرقة، وقد تنقسم بين سطرين.`,
  'date-ambiguous.spaced.hint': rewrite,
  'date-hijri-missing': (v: Words) => `التاريخ ${q(v.words)} بلا ما يوافقه من الهجري.`,
  'date-hijri-missing.hint': (v: Words) =>
    `أضف بعده: «الموافق …هـ»؛ ويحسبه لك الأمر ${isolated(`siyasa date`)}. (${isolated(v.words)})`,
  'date-hijri-missing.month': (v: Words) => `لا يُعرف ما يوافق ${q(v.words)} من الهجري، فاليوم غير مذكور.`,
  'date-hijri-missing.month.hint': () => 'اكتب اليوم إن عُرف، فيُطبع التاريخان معًا.',
  'date-imprecise': (v: Words) => `تاريخ الإصدار بلا يوم: ${q(v.words)}.`,
  'date-imprecise.hint': () => `اكتبه كاملًا إن عُرف اليوم، مثل: ${isolated('2025-09-14')}`,

  // What the text says
  'title-subject-mismatch': (v: Words & { other: string }) =>
    `العنوان عن ${q(v.words)}، ولا ذكر لهم في النص، وهو عن ${q(v.other)}.`,
  'title-subject-mismatch.hint': () => 'صحح العنوان، أو النص إن كان منقولًا عن سياسة أخرى.',
  'list-lead-in-orphan': (v: Words) => `${q(v.words)}: تمهيد لقائمة، ولا شيء تحته.`,
  'list-lead-in-orphan.hint': () =>
    `اجعل البنود التي يمهد لها تحته في ${isolated('items')}، أو احذف التمهيد.`,
  'list-without-lead-in': (v: Words) => `القائمة شروط تبدأ بـ${q(v.words)}، ولم يُذكر ما الذي تُشترط له.`,
  'list-without-lead-in.hint': () =>
    `مهّد لها بالمفتاح ${isolated('intro')}، مثل: «يُعوَّض المستفيد في الحالات الآتية».`,
  'duplicate-clause': (v: { line: number }) => `هذا البند مكرر؛ سبق نصه في السطر ${v.line}.`,
  'duplicate-clause.hint': () => 'احذف أحدهما.',
  'near-duplicate-clause': (v: { line: number; percent: number }) =>
    `هذا البند يكاد يكرر بند السطر ${v.line} (التشابه ${v.percent}٪).`,
  'near-duplicate-clause.hint': () => 'اجمعهما في بند واحد، أو وضّح الفرق بينهما.',
  'duplicate-conflict': (v: { line: number; words: number }) =>
    `يبدأ هذا البند كبند السطر ${v.line} (أول ${v.words} من الكلمات) ثم يخالفه.`,
  'duplicate-conflict.hint': () => 'أبقِ الصياغة المعتمدة واحذف الأخرى، إن كانا بندًا واحدًا.',
  'clause-contradiction': (v: { line: number; one: string; other: string }) =>
    `يشبه هذا البند بند السطر ${v.line} في كل شيء إلا العدد: هنا ${q(v.one)} وهناك ${q(v.other)}.`,
  'clause-contradiction.hint': () => 'تحقق من العدد الصحيح، واجعله واحدًا إن كان الأمر واحدًا.',
  'role-name-drift': (v: Words & { other: string }) =>
    `${q(v.words)} هنا، و${q(v.other)} في موضع آخر: لا يُعرف أهما اسمان لجهة واحدة أم لجهتين.`,
  'role-name-drift.hint': () => 'اجعل الاسم واحدًا في السياسة كلها إن كان المقصود واحدًا.',
  'reference-unresolved': (v: { name: string }) =>
    `${q(v.name)}: ليست في مجلد الجمعية سياسة بهذا الاسم، ولا في قائمة السياسات المعروفة.`,
  'reference-unresolved.hint': () => 'تحقق من الاسم، أو أضف السياسة إن كانت عند الجمعية.',
  'obligation-without-owner': (v: Words) =>
    `${q(v.words)}: إلزام لا يظهر من يقوم به ولا متى (يحكم البرنامج بالألفاظ وحدها، وقد يخطئ).`,
  'obligation-without-owner.hint': () => 'اذكر من يقوم به، مثل: «على الموظف …»، ومتى.',
  'section-order-unusual': (v: { kind: string; earlier: string }) =>
    `قسم ${q(v.kind)} بعد قسم ${q(v.earlier)}، والمعتاد أن يسبقه.`,
  'section-order-unusual.hint': () => 'قدّمه، أو أبقه إن كان الترتيب مقصودًا.',
  'alef-maqsura': (v: Words) => `آخر ${q(v.words)} مكتوب خطأً بين الياء والألف المقصورة.`,
  'alef-maqsura.hint': rewrite,
  'review-missing': () => `المراجعة (${isolated('review')}) فارغة، فلا يُعرف متى تُراجع السياسة.`,
  'review-missing.hint': () => `اكتب مثلًا: ${isolated('review: { everyMonths: 24 }')}`,
  'effective-date-missing': () =>
    `السريان (${isolated('effective')}) فارغ، فلا يُعرف متى يبدأ العمل بالسياسة.`,
  'effective-date-missing.hint': () => `اكتب ${isolated('onApproval')} إن كان من تاريخ الاعتماد، أو تاريخًا.`,
  'supersedes-missing': () =>
    `ما تحل محله (${isolated('supersedes')}) فارغ، فلا يُعرف أي سياسة سابقة تحل محلها.`,
  'supersedes-missing.hint': () =>
    `اكتب ${isolated('all')} إن حلت محل ما سبقها كله، أو ${isolated('none')}، أو رموز السياسات.`,

  'recommended-section-missing': (v: { title: string; sections: readonly string[] }) =>
    `يُستحسن أن يكون في ${q(v.title)} أيضًا: ${list(v.sections)}.`,
  'recommended-section-missing.hint': (v: { kinds: readonly string[] }) =>
    `إن أرادتها الجمعية فأضف أقسامًا من الأنواع: ${list(v.kinds)}.`,
  'required-section-missing.promised': (v: Words) => `${q(v.words)} في المحتويات، ولا قسم بهذا العنوان.`,
  'required-section-missing.promised.hint': () => 'أضف القسم، أو احذف السطر من المحتويات.',

  // Dates of the approval
  'date-in-future': (v: { date: string }) => `تاريخ الاعتماد ${isolated(v.date)} لم يأت بعد.`,
  'date-in-future.hint': () => 'صحح التاريخ، أو اتركه فارغًا حتى يعتمد المجلس السياسة.',
  'approval-before-issue': (v: { date: string; issued: string }) =>
    `تاريخ الاعتماد ${isolated(v.date)} قبل تاريخ الإصدار ${isolated(v.issued)}.`,
  'approval-before-issue.hint': () => 'صحح أحدهما: لا يُعتمد النص قبل صدوره.',
  'effective-before-approval': (v: { date: string; effective: string }) =>
    `تسري السياسة من ${isolated(v.effective)}، قبل اعتمادها في ${isolated(v.date)}.`,
  'effective-before-approval.hint': () => `صحح أحدهما، أو اكتب ${isolated('onApproval')}.`,
  'review-overdue': (v: { due: string }) => `فات موعد مراجعة السياسة، وكان في ${isolated(v.due)}.`,
  'review-overdue.hint': () => 'راجعها واعتمد إصدارها الجديد.',
  'review-overdue.usual': (v: { year: string; months: number }) =>
    `اعتُمدت السياسة سنة ${v.year}، ومضى عليها أكثر من ${v.months} شهرًا بلا مراجعة.`,
  'review-overdue.usual.hint': () => `راجعها، واكتب مدة المراجعة: ${isolated('review: { everyMonths: 24 }')}`,

  'contact-mismatch': (v: Words & { own: string }) =>
    `${q(v.words)} قريب مما في ملف الجمعية (${isolated(v.own)}) وليس إياه.`,
  'contact-mismatch.hint': () => 'تحقق من أيهما الصحيح، واجعلهما سواء.',
  'contact-mismatch.link': (v: Words & { own: string }) =>
    `الحساب ${q(v.words)} ليس في رابطه: ${isolated(v.own)}`,
  'contact-mismatch.link.hint': () => 'تحقق من الحساب والرابط، واجعلهما لحساب واحد.',
  'title-mismatch': (v: Words & { title: string }) =>
    `${q(v.words)} في الاعتماد غير عنوان السياسة: ${q(v.title)}.`,
  'title-mismatch.hint': () => `اكتب مكانه ${isolated('{{policy.title}}')} ليكون العنوان واحدًا.`,

  // Our own fault
  'rule-failed': (v: { rule: string; reason: string }) =>
    `تعطلت القاعدة ${isolated(v.rule)} عند فحص هذا الملف (${isolated(v.reason)})؛ الخطأ من البرنامج لا من ملفك.`,
  'rule-failed.hint': () => 'أبلغ عنه مع الملف إن أمكن. وقد فُحص الملف بسائر القواعد.',
} as const;

interface Words {
  readonly words: string;
  readonly instead?: string | undefined;
}

function rewrite({ instead = '' }: Words): string {
  return `اكتب: ${q(instead)}.`;
}

const approvalDateForm = `اكتبه هكذا: ${isolated('date: { gregorian: 2025-10-25, hijri: 1447-05-03 }')}`;

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
