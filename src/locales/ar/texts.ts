import { firstWords, isolated, list, q, rewrite, type Words } from './words.js';

/** What a careful reader would tell of texts. */
export const texts = {
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
  'word-list-line.many': (v: { words: string; limit: number }) =>
    `لا يُعمل بالسطر ${q(v.words)}: بلغت سطور هذه القائمة التي تبدأ بالكلمة نفسها الحد الأقصى (${v.limit}).`,
  'word-list-line.many.hint': () => 'احذف ما لم تعد تحتاج إليه من السطور التي تبدأ بهذه الكلمة.',

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
  'presentation-form': (v: Words) =>
    `${q(v.words)} مكتوبة بأشكال حروف جاهزة تأتي من بعض ملفات PDF، فلا يجدها البحث.`,
  'presentation-form.hint': rewrite,
  tatweel: (v: Words) => `في ${q(v.words)} تطويل (ـ)، فلا يجدها البحث.`,
  'tatweel.hint': rewrite,
  'stray-mark': (v: { code: string }) => `في النص علامة خفية لا يراها أحد (${isolated(v.code)}).`,
  'stray-mark.hint': () => `امسح الكلمة التي عندها وأعد كتابتها، أو استعمل الأمر ${isolated('siyasa fix')}.`,
  'stray-mark.outside': (v: { code: string }) =>
    `في تعليق (ما بعد ${isolated('#')}) أو في مفتاح علامة خفية لا يراها أحد (${isolated(v.code)}).`,
  'stray-mark.outside.hint': () => 'امسح السطر وأعد كتابته؛ فما لا يُرى في الملف لا يراجعه أحد.',
  'markup-residue': (v: Words) => `في ${q(v.words)} رموز تنسيق جاءت مع النسخ من صفحة أخرى، وستُطبع كما هي.`,
  'markup-residue.hint': () => 'احذف الرموز واترك الكلام.',
  'markup-residue.table': (v: Words) => `جدول لُصق هنا نصًا، وأوله ${q(v.words)}: ستُطبع صفوفه متصلة بلا أعمدة.`,
  'markup-residue.table.hint': () =>
    'اجعل كل صف بندًا من قائمة، واكتب فيه ما في العمود الأول، ثم نقطتين، ثم ما في بقية الأعمدة.',
  'markup-residue.quotes': (v: Words) =>
    `علامتا التنصيص في ${q(v.words)} من النوع الذي يكتبه Word، فتُعدّان جزءًا من القيمة وتُطبعان معها.`,
  'markup-residue.quotes.hint': (v: { instead: string }) =>
    `احذفهما، أو اكتب مكانهما علامتي التنصيص في لوحة المفاتيح: ${isolated(`"${v.instead}"`)}.`,
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
    `املأه، أو اكتب مكانه المتغير الذي يملؤه البرنامج، مثل: ${isolated('{{approval.minutes}}')}؛ وإن كان يُملأ باليد فأبقه بسبب تذكره في ${isolated('lint.ignore')}.`,

  // Phones and addresses
  'phone-invalid': (v: { phone: string; digits?: number | undefined; expected: number }) =>
    v.digits !== undefined && v.digits !== v.expected
      ? `الرقم ${q(v.phone)} ليس رقم هاتف سعوديًا: بعد رمز الدولة أو الصفر ${v.digits} من الأرقام، والصواب ${v.expected}.`
      : `الرقم ${q(v.phone)} ليس رقم هاتف سعوديًا.`,
  'phone-invalid.hint': () =>
    `راجع الرقم واكتبه كاملًا، مثل: ${q('0501234567')} أو ${q('00966501234567')}، والتحويلة بعده: ${q('0112345678 تحويلة 105')}.`,
  'url-malformed': (v: { address: string }) => `العنوان ${q(v.address)} لا يفتح صفحة.`,
  'url-malformed.hint': (v: { instead?: string | undefined }) =>
    v.instead ? `لعله: ${isolated(v.instead)}` : `اكتبه كاملًا، مثل: ${isolated('https://example.org')}`,
  'url-insecure': (v: { address: string }) => `العنوان ${q(v.address)} غير مشفّر.`,
  'url-insecure.hint': (v: { instead: string }) => `إن كان يفتح هكذا فاكتب: ${isolated(v.instead)}`,

  // Names
  'association-name-mismatch.other': (v: Words) => `${q(v.words)} اسم جمعية أخرى، لعله بقي من نسخ نصها.`,
  'association-name-mismatch.other.hint': () =>
    `اكتب مكانه ${isolated('{{association.name}}')} ليُملأ باسم جمعيتك، أو استثن القاعدة مع السبب إن كان مقصودًا.`,
  'association-name-mismatch.almost': (v: Words & { name: string }) =>
    `${q(v.words)} يشبه اسم الجمعية (${isolated(v.name)}) ولا يطابقه.`,
  'association-name-mismatch.almost.hint': () =>
    `اكتب مكان الاسم ${isolated('{{association.name}}')} ليُملأ من ملف الجمعية.`,
  'association-name-mismatch.short': (v: Words & { name: string }) =>
    `${q(v.words)} جزء من اسم الجمعية (${isolated(v.name)}).`,
  'association-name-mismatch.short.hint': () =>
    `اكتب الاسم كاملًا، أو اجعل المختصر في ${isolated('shortName')} من ملف الجمعية.`,
  'association-name-typed': (v: Words) => `اسم الجمعية مكتوب في النص: ${q(v.words)}.`,
  'association-name-typed.hint': (v: { placeholder: string }) =>
    `اكتب مكانه ${isolated(v.placeholder)}، فلا يبقى إن نُسخ النص لجمعية أخرى.`,
  'license-mismatch': (v: { number: string; own: string }) =>
    `رقم الترخيص ${q(v.number)} غير رقم ترخيص الجمعية (${isolated(v.own)}).`,
  'license-mismatch.hint': () => `اكتب مكانه ${isolated('{{association.license}}')} ليُملأ من ملف الجمعية.`,
  'name-lines-mismatch': (v: { lines: string; name: string }) =>
    `الاسم المقسوم على أسطر ${q(v.lines)} يخالف اسم الجمعية ${q(v.name)}.`,
  'name-lines-mismatch.hint': () =>
    `اكتب في ${isolated('nameLines')} اسم الجمعية بحروفه، مقسومًا على أسطر؛ أو احذف المفتاح ليُكتب الاسم في سطر واحد.`,
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
  'title-subject-mismatch.hint': () => 'صحّح العنوان، أو النص إن كان منقولًا عن سياسة أخرى.',
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
    `يبدأ هذا البند كبند السطر ${v.line} (أول ${firstWords(v.words)}) ثم يخالفه.`,
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
  'reference-unresolved.number': (v: Words) => `ليس في هذه السياسة ${q(v.words)}.`,
  'reference-unresolved.number.hint': () =>
    'صحّح الرقم، أو اذكر عنوان القسم مكانه. وإن كان من وثيقة أخرى فسمِّها، مثل: «المادة التاسعة من نظام العمل».',
  'obligation-without-owner': (v: Words) =>
    `${q(v.words)}: إلزام لا يظهر من يقوم به ولا متى (يحكم البرنامج بالألفاظ وحدها، وقد يخطئ).`,
  'obligation-without-owner.hint': () => 'اذكر من يقوم به، مثل: «على الموظف …»، ومتى.',
  'section-order-unusual': (v: { kind: string; earlier: string }) =>
    `قسم ${q(v.kind)} بعد قسم ${q(v.earlier)}، والمعتاد أن يسبقه.`,
  'section-order-unusual.hint': () => 'قدّمه، أو أبقه إن كان الترتيب مقصودًا.',
  'alef-maqsura': (v: Words) => `${q(v.words)} كُتبت فيه الياء مكان الألف المقصورة أو العكس.`,
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
    v.kinds.length === 1
      ? `إن أرادته الجمعية فأضف قسمًا من النوع ${list(v.kinds)}.`
      : `إن أرادتها الجمعية فأضف أقسامًا من الأنواع: ${list(v.kinds)}.`,
  'required-section-missing.promised': (v: Words) => `${q(v.words)} في المحتويات، ولا قسم بهذا العنوان.`,
  'required-section-missing.promised.hint': () => 'أضف القسم، أو احذف السطر من المحتويات.',
} as const;
