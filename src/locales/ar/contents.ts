import type { Weekday } from '../../calendar/gregorian.js';
import { weekdayName } from '../../calendar/names.js';
import { type FixedReason, fixedReasons } from './fixed-reasons.js';
import {
  approvalDateForm,
  eitherDay,
  isolated,
  linkUnread,
  list,
  meant,
  meantDay,
  megabytes,
  months,
  named,
  q,
  type Words,
} from './words.js';

/** What is told of what a file lacks or says untruly: placeholders, dates, the approval. */
export const contents = {
  // The association
  'association-missing': () => 'في هذا المجلد سياسات، وليس فيه ملف الجمعية association.yaml.',
  'association-missing.hint': () => 'أنشئ الملف في هذا المجلد، واكتب فيه اسم الجمعية (name) على الأقل.',
  'license-missing': () => 'رقم ترخيص الجمعية (license) ما زال فارغًا.',
  'license-missing.hint': () => 'اكتبه كما في شهادة التسجيل، بين علامتي تنصيص.',
  'logo.url': (v: { logo: string }) => `الشعار ${q(v.logo)} رابط، والمطلوب ملف.`,
  'logo.url.hint': () => 'نزّل الصورة إلى مجلد الجمعية واكتب اسم الملف، مثل: logo.svg',
  'logo.outside': (v: { logo: string }) => `ملف الشعار ${q(v.logo)} خارج مجلد الجمعية.`,
  'logo.outside.hint': () => 'انقل الصورة إلى مجلد الجمعية واكتب اسمها وحده.',
  'logo.link': (v: { logo: string }) => `في مسار الشعار ${q(v.logo)} ${linkUnread}.`,
  'logo.link.hint': () => 'ضع الصورة نفسها في مجلد الجمعية واكتب اسمها وحده.',
  'logo.missing': (v: { logo: string }) => `ملف الشعار ${q(v.logo)} غير موجود.`,
  'logo.missing.hint': () => 'تحقق من الاسم، أو ضع الصورة في مجلد الجمعية.',
  'logo.not-image': (v: { logo: string }) => `الملف ${q(v.logo)} ليس صورة من الأنواع المقبولة.`,
  'logo.not-image.hint': () => 'المقبول: SVG وPNG وJPEG وWebP.',
  'logo.too-large': (v: { logo: string; bytes: number; limit: number }) =>
    `حجم الشعار ${q(v.logo)} ${megabytes(v.bytes)} ميجابايت (الحد ${megabytes(v.limit)} ميجابايت).`,
  'logo.too-large.hint': () => 'صغّر الصورة، أو استعمل SVG.',
  'logo.damaged': (v: { logo: string }) => `ملف الشعار ${q(v.logo)} تالف أو ناقص، فلا يُطبع.`,
  'logo.damaged.hint': () => 'افتح الصورة بالبرنامج الذي صُنعت به واحفظها من جديد، أو ضع مكانها نسخة سليمة.',
  'logo.dimensions': (v: { logo: string; width: number; height: number; limit: number }) =>
    `مقاس الشعار ${q(v.logo)} غير مقبول: عرضه ${v.width} وارتفاعه ${v.height}. يجب أن يكون كل منهما أكبر من 0 وألا يتجاوز ${v.limit}.`,
  'logo.dimensions.hint': () => 'احفظ الصورة بمقاس آخر؛ عرض 1000 بكسل يكفي للطباعة.',
  'logo.heavy': (v: { logo: string }) =>
    `رسم الشعار ${q(v.logo)} يستغرق وقتًا طويلًا: أجزاؤه مكررة كثيرًا، أو مؤثراته أو أقنعته كثيرة.`,
  'logo.heavy.hint': () => 'بسّط الرسم واحفظه من جديد، أو احفظه بصيغة PNG بعرض 1000 بكسل.',
  'logo.active': (v: { logo: string; element: string }) =>
    `في الشعار ${q(v.logo)} ما ليس رسمًا: ${q(v.element)}. لا تُقبل في الشعار برمجة ولا حركة ولا مؤثرات CSS.`,
  'logo.active.hint': () =>
    'صدّر الشعار من جديد بصيغة PNG، أو بصيغة SVG بسيطة بلا برمجة ولا حركة ولا مؤثرات CSS، حُوّلت نصوصها إلى أشكال (paths).',
  'logo.outward': (v: { logo: string; target: string }) =>
    `الشعار ${q(v.logo)} يحتاج إلى ملف آخر، ${q(v.target)}، فلن يظهر كاملًا على الورق.`,
  'logo.outward.hint': () => 'صدّر الصورة من جديد وكل ما تحتاج إليه مضمّن فيها.',
  'theme-broken': (v: { theme: string; reason: string }) =>
    `القالب ${q(v.theme)} لا يعمل: ${isolated(v.reason)}`,
  'theme-unknown': (v: { theme: string }) => `لا يوجد قالب باسم ${q(v.theme)}.`,
  'theme-unknown.hint': (v: { nearest?: string | undefined; known: readonly string[] }) =>
    `${meant(v.nearest)}القوالب الموجودة: ${list(v.known)}.`,

  // Completeness
  'type-unknown': (v: { type: string }) => `نوع السياسة ${q(v.type)} ليس في قائمة السياسات المعروفة.`,
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
  'section-terms-misplaced': (v: { kind: string }) => `الجدول (terms) لا يُطبع في قسم ${q(v.kind)}.`,
  'section-terms-misplaced.hint': () =>
    'انقله إلى قسم definitions، أو إلى قسم records إن كان وثائق ومدد حفظها.',
  'value-blank': (v: { key: string }) => `${named(v.key)}: القيمة ما زالت فارغة.`,
  'value-blank.hint': () => 'املأ القيمة، أو احذف المفتاح إن لم تحتج إليه.',
  'value-blank.required': (v: { key: string }) => `${named(v.key)}: القيمة ما زالت فارغة.`,
  'value-blank.required.hint': () => 'اكتب القيمة بعد النقطتين.',
  'item-blank': () => 'هذا السطر من القائمة فارغ.',
  'item-blank.hint': () => 'اكتب نصه، أو احذفه مع شرطته.',
  'card-field-missing': (v: { key: string }) => `في بطاقة التعريف فراغ: ${named(v.key)}.`,
  'card-field-missing.hint': () => 'املأ القيمة، أو احذف المفتاح إن لم يكن مطلوبًا في البطاقة.',
  'letterhead-field-blank': (v: { key: string; label?: string | undefined }) =>
    `في رأس الورقة حقل فارغ: ${v.label ? `${v.label} (${isolated(v.key.split('.').at(-1))})` : named(v.key)}.`,
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
    `كل متغير بين أقواس مزدوجة: ${isolated(`{{${v.name}}}`)}`,
  'placeholder-blank': (v: { name: string }) =>
    `المتغير ${q(`{{${v.name}}}`)} لا قيمة له، فسيُطبع مكانه فراغ.`,
  'placeholder-blank.hint': (v: { key: string; file: string }) =>
    `اكتب قيمة ${isolated(v.key)} في ${v.file === 'association' ? 'ملف الجمعية' : 'هذا الملف'}.`,
  'placeholder-circular': () => 'في العنوان متغير يشير إلى العنوان نفسه.',
  'placeholder-circular.hint': () => 'اكتب العنوان نصًا بلا هذا المتغير.',
  'placeholder-too-long': (v: { name: string; limit: number }) =>
    `قيمة المتغير ${q(`{{${v.name}}}`)} أطول من ${v.limit} حرف بعد ملء ما فيها من متغيرات، فلن توضع مكانه.`,
  'placeholder-too-long.hint': () => 'اختصر القيمة، أو اكتبها بلا متغيرات.',

  // Dates
  'date-invalid.malformed': (v: { value: string }) => `لا يُقرأ ${q(v.value)} تاريخًا.`,
  'date-invalid.malformed.hint': (v: { proposals: readonly string[] }) =>
    v.proposals.length > 0
      ? meantDay(v.proposals)
      : `اكتبه مثل: ${isolated('2025-10-25')} أو ${isolated('1447-05-03')} أو «3 جمادى الأولى 1447هـ»`,
  'date-invalid.month': (v: { value: string }) => `رقم الشهر في ${q(v.value)} ليس بين 1 و12.`,
  'date-invalid.month.hint': (v: { proposals: readonly string[] }) =>
    v.proposals.length > 0 ? meantDay(v.proposals) : 'صحّح الشهر؛ فهو من 1 إلى 12.',
  'date-invalid.day': (v: { value: string; daysInMonth: number }) =>
    `في ${q(v.value)} يوم لا وجود له؛ عدد أيام هذا الشهر ${v.daysInMonth}.`,
  'date-invalid.day.hint': (v: { proposals: readonly string[] }) =>
    `صحّح اليوم؛ آخر يوم في هذا الشهر: ${eitherDay(v.proposals)}`,
  'date-invalid.shortMonth': (v: { value: string; daysInMonth: number }) =>
    `في ${q(v.value)} يوم لا وجود له؛ عدد أيام هذا الشهر ${v.daysInMonth} في تقويم أم القرى.`,
  'date-invalid.shortMonth.hint': (v: { proposals: readonly string[] }) =>
    `صحّح اليوم، أو راجع الشهر؛ آخر يوم فيه: ${eitherDay(v.proposals)}`,
  'date-invalid.range': (v: { value: string }) =>
    `التاريخ ${q(v.value)} خارج ما يعرفه البرنامج من تقويم أم القرى (1356–1500هـ، أي 1937–2077م).`,
  'date-invalid.range.hint': () => 'تحقق من السنة.',
  'date-invalid.calendar': (v: { value: string; expected: string }) =>
    `التاريخ ${q(v.value)} ليس ${v.expected === 'hijri' ? 'هجريًا' : 'ميلاديًا'}.`,
  'date-invalid.calendar.hint': (v: { proposals: readonly string[] }) =>
    v.proposals.length > 0
      ? `اكتب هنا اليوم نفسه بالتقويم المطلوب: ${eitherDay(v.proposals)}`
      : 'السنة دون 1600 تُعدّ هجرية، وما فوقها ميلادية. لعل كلًّا من التاريخين كُتب مكان الآخر.',
  'date-invalid.partial': (v: { value: string }) => `التاريخ ${q(v.value)} ينقصه الشهر أو اليوم.`,
  'date-invalid.partial.hint': () =>
    `اكتبه كاملًا بشهره ويومه: ${isolated('2025-10-25')} أو ${isolated('1447-05-03')}`,
  'date-invalid.ambiguous': (v: { value: string }) =>
    `التاريخ ${q(v.value)} يحتمل يومين: لا يُعرف أي رقميه اليوم وأيهما الشهر.`,
  'date-invalid.ambiguous.hint': (v: {
    value: string;
    proposals: readonly string[];
    asWritten?: boolean;
  }) => {
    const [dayFirst = '', monthFirst] = v.proposals;
    if (monthFirst === undefined) return `التاريخ المذكور معه يبيّن اليوم؛ اكتب: ${isolated(dayFirst)}`;
    const form = `date: { asWritten: ${v.value} }`;
    const unknown = v.asWritten ? `. وإن لم يُعرف فأبقه كما كُتب: ${isolated(form)}` : '';
    return `إن كُتب اليوم أولًا فاكتب ${isolated(dayFirst)}، وإن كُتب الشهر أولًا فاكتب ${isolated(monthFirst)}${unknown}`;
  },
  'date-invalid.era': (v: { value: string }) =>
    `في ${q(v.value)} سنة من تقويم، واسم الشهر أو علامة التاريخ (هـ أو م) من التقويم الآخر.`,
  'date-invalid.era.hint': (v: { proposals: readonly string[] }) =>
    v.proposals.length > 0 ? `إن صحت السنة فاكتبه هكذا: ${eitherDay(v.proposals)}` : 'صحّح السنة أو الشهر.',
  'date-invalid.weekday': (v: { value: string; weekday: number }) =>
    `اليوم في ${q(v.value)} لا يوافق تاريخه؛ فهذا التاريخ يوم ${weekdayName(v.weekday as Weekday)}.`,
  'date-invalid.weekday.hint': (v: { proposals: readonly string[] }) =>
    `إن صح التاريخ فاكتبه هكذا: ${eitherDay(v.proposals)}`,
  'date-invalid.pair': (v: { gregorian: string; hijri: string; expected: string }) =>
    `التاريخان لا يتفقان: ${isolated(v.gregorian)} يوافق ${isolated(v.expected)} في تقويم أم القرى، والمكتوب ${isolated(v.hijri)}.`,
  'date-invalid.pair.hint': (v: { proposals: readonly string[] }) =>
    `تحقق أيهما الصحيح واكتبه وحده: ${eitherDay(v.proposals)}`,
  'date-pair-mismatch': (v: { gregorian: string; hijri: string; expected: string }) =>
    `التاريخان لا يتفقان: ${isolated(v.gregorian)} يوافق ${isolated(v.expected)} في تقويم أم القرى، والمكتوب ${isolated(v.hijri)}.`,
  'date-pair-mismatch.hint': () => 'راجع المحضر وصحّح الخاطئ منهما.',
  'bidi-control': (v: { code: string }) => `في النص حرف خفي يغيّر اتجاه الكتابة (${isolated(v.code)}).`,
  'bidi-control.hint': () => 'امسح الكلمة التي عنده وأعد كتابتها؛ البرنامج يضبط اتجاه الكلمات والأرقام.',
  'bidi-control.outside': (v: { code: string }) =>
    `في تعليق (ما بعد ${isolated('#')}) أو في مفتاح حرف خفي يغيّر اتجاه الكتابة (${isolated(v.code)})، فقد يرى من يراجع الملف غير ما يقرؤه البرنامج.`,
  'bidi-control.outside.hint': () => 'امسح السطر وأعد كتابته، ثم راجع ما حوله.',
  'glyph-missing': (v: { character: string; code: string }) =>
    `الحرف «${isolated(v.character)}» (${isolated(v.code)}) ليس في خط الطباعة، فسيُطبع مكانه مربع فارغ.`,
  'glyph-missing.hint': () => 'احذفه أو اكتب مكانه كلمة أو علامة أخرى.',
  'control-character': (v: { code: string }) => `في النص حرف خفي لا يُطبع (${isolated(v.code)}).`,
  'control-character.hint': () => 'احذفه، أو أعد كتابة الكلمة.',
  'control-character.outside': (v: { code: string }) =>
    `في تعليق (ما بعد ${isolated('#')}) أو في مفتاح حرف خفي لا يُطبع (${isolated(v.code)}).`,
  'control-character.outside.hint': () => 'امسح السطر وأعد كتابته.',

  // Settings of the check
  'lint-rule-unknown': (v: { rule: string }) => `لا توجد قاعدة باسم ${q(v.rule)}.`,
  'lint-rule-unknown.hint': (v: { nearest?: string | undefined }) =>
    v.nearest
      ? `لعل المقصود ${q(v.nearest)}.`
      : 'اسم القاعدة يظهر مع كل ملاحظة، والأسماء كلها في دليل الاستعمال.',
  'lint-rule-fixed': (v: { rule: string; reason: FixedReason }) =>
    `القاعدة ${q(v.rule)} لا تُوقف ولا تُخفف ولا يُستثنى منها. ${fixedReasons[v.reason]}`,
  'lint-rule-fixed.hint': () => 'احذفها من هنا، وأصلح في الملف ما تنبّه إليه.',
  'ignore-expired': (v: { rule: string; until: string }) =>
    `انتهى استثناء القاعدة ${q(v.rule)} في ${isolated(v.until)}.`,
  'ignore-expired.hint': () => 'أصلح ما استُثني ثم احذف الاستثناء، أو أخّر تاريخه (until) إن بقي السبب.',
  'ignore-unused': (v: { rule: string; text?: string | undefined }) =>
    `استثناء القاعدة ${q(v.rule)}${v.text ? ` في ${q(v.text)}` : ''} لا يقابله شيء: لا ملاحظة منها هنا.`,
  'ignore-unused.hint': () => 'احذفه من ignore، حتى لا يخفي ملاحظة جديدة.',
  'ignore-unused.many': (v: { rule: string; limit: number }) =>
    `لا أثر لهذا الاستثناء: بلغت استثناءات القاعدة ${isolated(v.rule)} في هذا الملف الحد الأقصى (${v.limit}).`,
  'ignore-unused.many.hint': () =>
    `احذف ما لم تعد تحتاج إليه من الاستثناءات، أو أوقف القاعدة في ${isolated('severity')}.`,

  // Dates of the approval
  'date-in-future': (v: { date: string }) => `تاريخ الاعتماد ${isolated(v.date)} لم يأت بعد.`,
  'date-in-future.hint': () => 'صحّح التاريخ، أو اتركه فارغًا حتى يعتمد المجلس السياسة.',
  'approval-before-issue': (v: { date: string; issued: string }) =>
    `تاريخ الاعتماد ${isolated(v.date)} قبل تاريخ الإصدار ${isolated(v.issued)}.`,
  'approval-before-issue.hint': () =>
    `صحّح تاريخ الإصدار (${isolated('issued')}) أو تاريخ الاعتماد: لا يُعتمد النص قبل صدوره.`,
  'effective-before-approval': (v: { date: string; effective: string }) =>
    `تسري السياسة من ${isolated(v.effective)}، قبل اعتمادها في ${isolated(v.date)}.`,
  'effective-before-approval.hint': () => `صحّح أحدهما، أو اكتب ${isolated('onApproval')}.`,
  'review-overdue': (v: { due: string }) => `فات موعد مراجعة السياسة، وكان في ${isolated(v.due)}.`,
  'review-overdue.hint': () => 'راجعها واعتمد إصدارها الجديد.',
  'review-overdue.usual': (v: { year: string; months: number }) =>
    `اعتُمدت السياسة سنة ${v.year}، ومضى عليها أكثر من ${months(v.months)} بلا مراجعة.`,
  'review-overdue.usual.hint': () => `راجعها، واكتب مدة المراجعة: ${isolated('review: { everyMonths: 24 }')}`,

  'contact-mismatch': (v: Words & { own: string }) =>
    `${q(v.words)} يشبه ما في ملف الجمعية (${isolated(v.own)}) ولا يطابقه.`,
  'contact-mismatch.hint': () => 'تحقق من أيهما الصحيح، واجعلهما متطابقين.',
  'contact-mismatch.link': (v: Words & { own: string }) =>
    `الحساب ${q(v.words)} ليس في رابطه: ${isolated(v.own)}`,
  'contact-mismatch.link.hint': () => 'تحقق من الحساب والرابط، واجعلهما لحساب واحد.',
  'title-mismatch': (v: Words & { title: string }) =>
    `${q(v.words)} في الاعتماد غير عنوان السياسة: ${q(v.title)}.`,
  'title-mismatch.hint': () => `اكتب مكانه ${isolated('{{policy.title}}')} ليكون العنوان واحدًا.`,

  // Our own fault
  'rule-failed': (v: { rule: string; reason: string }) =>
    `تعطلت القاعدة ${isolated(v.rule)} عند فحص هذا الملف (${isolated(v.reason)})؛ الخطأ من البرنامج لا من ملفك.`,
  'rule-failed.file': (v: { reason: string }) =>
    `تعطل البرنامج عند فحص هذا الملف (${isolated(v.reason)})؛ الخطأ من البرنامج لا من ملفك.`,
  'rule-failed.file.hint': () => 'أبلغ عنه مع الملف إن أمكن. وقد فُحصت سائر الملفات.',
  'rule-failed.hint': () => 'أبلغ عنه مع الملف إن أمكن. وقد فُحص الملف بسائر القواعد.',
} as const;
