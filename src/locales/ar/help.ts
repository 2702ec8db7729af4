import { isolated, meant, q } from './words.js';

/** The output of `siyasa doctor`, the help on commands, options and rules, and the labels of reports. */
export const help = {
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
  'doctor.theme-faulty': (v: { theme: string }) =>
    `في القالب الخاص ${q(v.theme)} أخطاء؛ لتفصيلها: ${isolated('siyasa check')}`,
  'doctor.cache': () => 'مجلد نسخة المتصفح',
  'cli.docs.shown': (v: { page: string }) => `فُتح الدليل في المتصفح: ${isolated(v.page)}`,

  'doctor.missing': () => 'غير موجود',
  'doctor.weights': (v: { family: string; weights: string }) =>
    `${isolated(v.family)} (${isolated(v.weights)})`,
  'doctor.ok': () => 'كل شيء جاهز.',
  'doctor.not-ok': () => 'ينقص ما ذُكر أعلاه.',
  'doctor.node.old': (v: { version: string }) =>
    `الإصدار ${isolated(v.version)} قديم؛ المطلوب 20.19 أو أحدث. ثبّته من nodejs.org.`,
  'doctor.fonts.missing': (v: { path: string }) => `${isolated(v.path)} غير موجود. أعد تثبيت البرنامج.`,
  'doctor.source.option': () => 'مذكور في الأمر أو في متغيرات البيئة',
  'doctor.source.embedded': () => 'المضمّن في حزمة npm',
  'doctor.source.puppeteer': () => 'تنزيل Puppeteer',
  'doctor.source.system': () => 'من النظام',

  // Help
  'help.program': () => 'سياسة: برنامج يفحص سياسات الجمعيات ويُخرجها للطباعة والنشر.',
  'help.lang': () => 'لغة الرسائل: ar أو en (أو SIYASA_LANG)',
  'help.folder': () => 'مجلد السياسات (أو SIYASA_FOLDER؛ المعتاد: policies)',
  'help.version': () => 'إصدار البرنامج',
  'help.help': () => 'هذه المساعدة',
  'help.command.help': () => 'مساعدة عن أمر بعينه',
  'help.check': () => 'يفحص بناء السياسات واكتمالها',
  'help.check.paths': () =>
    `ملفات أو مجلدات أو أنماط بين علامتي تنصيص مثل ${isolated("'policies/*/benef*.yaml'")} (المعتاد: مجلد السياسات)`,
  'help.check.format': () =>
    'صيغة النتيجة: pretty (المعتاد) أو json أو sarif أو junit أو github؛ ولك أن تذكر أكثر من واحدة',
  'help.check.output': () => 'ملف تُكتب فيه الصيغة التي قبله؛ والصيغة التي لا ملف لها تُعرض',
  'help.check.quiet': () => 'لا يعرض إلا الأخطاء، ويذكر عدد ما سواها',
  'help.check.rule': () =>
    `شدة قاعدة: error أو warning أو info أو off، مثل ${isolated('latin-punctuation=off')}؛ ويتكرر`,
  'help.check.baseline': () => 'ملف ملاحظات مقبولة: لا يُذكر إلا ما ليس فيه',
  'help.check.write-baseline': () => 'يكتب في ملف --baseline ما في السياسات اليوم من ملاحظات',
  'help.check.max-warnings': () => 'يفشل إن زادت التنبيهات على هذا العدد',
  'help.explain': () => 'يشرح قاعدة: لماذا تهم، ومثال الخطأ والصواب',
  'help.explain.rule': () => 'اسم القاعدة؛ وبلا اسم تُعرض القواعد كلها',
  'help.explain.format': () => 'صيغة النتيجة: text أو json أو markdown',
  'help.fix': () => 'يصحّح ما تصحيحه مأمون، دون أن يمس غيره في الملف',
  'help.life.policy': () => 'مسار ملف السياسة، أو الجمعية/السياسة',
  'help.life.policies': () => 'مسارات ملفات السياسات، أو الجمعية/السياسة',
  'help.revise': () => 'يبدأ إصدارًا جديدًا من سياسة معتمدة، وتبقى هي سارية',
  'help.revise.summary': () => 'ما الذي يتغيّر في هذا الإصدار، في سطر واحد',
  'help.submit': () => 'يرفع المسودات إلى المراجعة بعد أن تخلو من الأخطاء',
  'help.reopen': () => 'يعيد السياسة من المراجعة إلى مسودة',
  'help.approve': () => 'يسجّل اعتماد المجلس كما في المحضر، ويثبّت النص ببصمته الرقمية',
  'help.approve.method': () => 'طريقة الاعتماد: session في اجتماع، circulation بالتمرير، package ضمن حزمة',
  'help.approve.package': () => 'لعدة سياسات اعتُمدت حزمةً واحدة بمحضر واحد',
  'help.approve.minutes': () => 'رقم المحضر',
  'help.approve.date': () => 'التاريخ كما في المحضر بأحد التقويمين، ويُحسب الآخر',
  'help.approve.meeting': () => 'رقم الاجتماع',
  'help.approve.term': () => 'رقم دورة المجلس',
  'help.approve.effective': () => 'بدء السريان: onApproval (من تاريخ الاعتماد) أو تاريخ',
  'help.approve.supersedes': () =>
    'ما تحل محله: none (لا شيء) أو all (كل ما سبق من نوعها) أو رموز سياسات بينها فواصل',
  'help.correct': () =>
    'يصحّح سجل اعتماد خالف المحضر: رقمه أو تاريخه أو الموقّعين؛ ويبقى النص كما اعتُمد، ويبقى السجل السابق مذكورًا',
  'help.correct.reason': () => 'سبب التصحيح، في سطر واحد',
  'help.correct.name': () =>
    `اسم من وقّع: صفته أو اسمه كما سُجل أو رقم سطره، ثم = ثم الاسم الصحيح (ويجوز تكراره)`,
  'help.correct.role': () =>
    'صفة من وقّع: صفته أو اسمه كما سُجل أو رقم سطره، ثم = ثم الصفة الصحيحة (ويجوز تكراره)',
  'help.correct.signed': () => 'من وقّع ولم يُسجل: صفته ثم = ثم اسمه (ويجوز تكراره)',
  'help.correct.not-signed': () => 'من سُجل ولم يوقّع: صفته أو اسمه أو رقم سطره (ويجوز تكراره)',
  'help.file': () =>
    'يحفظ صورة الورقة الموقعة مع سياستها، بعد أن يقرأ رمز QR ويتحقق أنها لهذه السياسة وإصدارها',
  'help.file.policy': () =>
    `مسار ملف السياسة، أو الجمعية/السياسة، أو إصدار سابق منها مثل ${isolated('rahma/beneficiary-relations@1')}`,
  'help.file.scan': () => 'صورة الورقة الموقعة: PDF أو PNG أو JPEG',
  'help.file.replace': () => 'يضعها مكان نسخة موقعة أخرى محفوظة للإصدار نفسه',
  'help.withdraw': () => 'يلغي سياسة سارية بقرار المجلس، ويبقى نصها وبصمتها الرقمية',
  'help.withdraw.reason': () => 'سبب الإلغاء كما في المحضر',
  'help.withdraw.minutes': () => 'رقم محضر الإلغاء',
  'help.log': () => 'يعرض سيرة سياسة: إصداراتها، ومتى اعتُمدت، ومن وقّعها، وبصماتها الرقمية',
  'help.dry-run': () => 'يعرض ما سيُكتب ولا يكتب شيئًا',
  'help.fix.propose': () => 'يسأل عن كل تصحيح مقترح',
  'help.fix.rule': () => 'يصحّح ما تجده هذه القاعدة وحدها (ويجوز تكراره)',
  'help.render': () => 'يُنشئ صفحة HTML وملف PDF للسياسات المذكورة',
  'help.render.policies': () =>
    `مسار الملف، أو الجمعية/السياسة، مثل: ${isolated('rahma/beneficiary-relations')}`,
  'help.render.format': () => 'html أو pdf أو كلاهما: html,pdf',
  'help.out': () => 'مجلد النتائج (المعتاد: out)',
  'help.theme': () => 'قالب يحل محل قالب السياسة',
  'help.no-read-back': () => 'لا يقرأ ملفات PDF بعد طباعتها للتحقق من كلماتها',
  'help.binding': () => 'هامش أيمن أوسع للتجليد',
  'help.duplex': () => 'للطباعة على الوجهين: هامش التجليد في الوسط، وللغلاف والختام ورقتان مستقلتان',
  'help.browser': () => 'مسار المتصفح (أو PUPPETEER_EXECUTABLE_PATH)',
  'help.build': () => 'يُنشئ صفحات السياسات كلها وملفاتها وفهرسها',
  'help.build.folder': () => 'المجلد (المعتاد: مجلد السياسات)',
  'help.status': () => 'يعرض حالة السياسات كلها: ما اعتُمد، ومواعيد المراجعة، والملاحظات، وما ينقص مما يُطلب',
  'help.status.folder': () => 'مجلد جمعية أو جمعيات (المعتاد: مجلد السياسات)',
  'help.status.format': () => 'صيغة النتيجة: table أو json أو csv أو html',
  'help.status.output': () => 'ملف تُكتب فيه النتيجة',
  'help.status.due': () => 'عدد أيام: يفشل إن فات موعد مراجعة أو حان خلالها',
  'help.today': () =>
    `اليوم الذي يُحسب منه (أو SIYASA_TODAY)، مثل: ${isolated('2025-10-25')} (المعتاد: اليوم في الرياض)`,
  'help.clone': () => 'يكتب نص سياسة لجمعية أخرى، ولا يبقي فيه من الأولى إلا ما يذكره لك',
  'help.clone.policy': () =>
    `السياسة: مسار ملفها، أو الجمعية/السياسة، أو إصدار منها مثل ${isolated('rahma/beneficiary-relations@1')}`,
  'help.clone.for': () => 'الجمعية الأخرى: اسم مجلدها في policies، أو أسماء عدة بينها فواصل',
  'help.clone.as': () => 'اسم الملف الجديد (المعتاد: اسم الأول)',
  'help.clone.code': () => 'رمز السياسة الجديدة (المعتاد: يُترك ليُملأ إن كان للأولى رمز)',
  'help.clone.owner': () => 'الإدارة المسؤولة عنها (المعتاد: تُترك لتُملأ إن ذكرتها الأولى)',
  'help.clone.issued': () => 'تاريخ إصدارها (المعتاد: يُترك ليُملأ إن ذكرته الأولى)',
  'help.verify': () =>
    'يبيّن إلى أي سياسة يعود ملف PDF أو بصمة رقمية أو صورة ورقة موقعة، وهل الملف كما طُبع، وهل نصه هو الساري',
  'help.verify.what': () =>
    'ملف PDF، أو صورة صفحة موقعة (PDF أو PNG أو JPEG)، أو البصمة الرقمية كما طُبعت (8 خانات على الأقل)',
  'help.verify.policies': () =>
    `مجلد السياسات، لمعرفة هل النص هو الساري (المعتاد للورق والبصمة: ما يسميه ${isolated('--folder')})`,
  'help.date': () => 'يحوّل التاريخ بين الميلادي والهجري (أم القرى)',
  'help.date.dates': () =>
    `تواريخ مثل ${isolated('2025-10-25')} أو ${isolated('1447-05-03')}، أو - لتُقرأ من الدخل القياسي، تاريخ في كل سطر`,
  'help.format': () => 'صيغة النتيجة: text أو json',
  'help.schema': () => 'يطبع مخطط JSON لملف السياسة أو ملف الجمعية، أو يكتب المخططين في مجلد',
  'help.schema.name': () => 'policy أو association',
  'help.schema.write': () => 'يكتب المخططين في هذا المجلد',
  'help.lsp': () => 'خادم لغة لمحررات النصوص (LSP): ملاحظات وإصلاحات وإكمال أثناء الكتابة',
  'help.lsp.stdio': () => 'عبر الدخل والخرج القياسيين، وهو المعتاد؛ يضيفه بعض المحررات إلى الأمر',
  'help.docs': () => 'يفتح دليل الاستعمال في المتصفح',
  'help.docs.print': () => 'اطبع مسار صفحته الأولى بدل فتحها',
  'help.doctor': () => 'يصف المتصفح والخطوط وNode، ويبين ما ينقص',
  'help.exit-codes': () =>
    'رموز الخروج: 0 تم (وإن بقيت تنبيهات) · 1 في السياسات أو التواريخ أخطاء · 2 خطأ في الأمر، أو تعذرت قراءة ملف أو كتابته · 3 خلل في البرنامج',
  'help.usage': () => 'الاستعمال:',
  'help.arguments': () => 'المعطيات:',
  'help.options': () => 'الخيارات:',
  'help.commands': () => 'الأوامر:',

  // Explaining rules
  'explain.severity': () => 'الشدة',
  'explain.approved': (v: { severity: string }) => `، و${v.severity} فيما اعتُمد`,
  'explain.fixes': () => 'التصحيح',
  'explain.fixes.safe': () => `مأمون، بالأمر ${isolated('siyasa fix')}`,
  'explain.fixes.proposed': () => `مقترح، بالأمر ${isolated('siyasa fix --propose')}`,
  'explain.fixes.by-hand': () => 'باليد',
  'explain.bad': () => 'خطأ',
  'explain.good': () => 'صواب',
  'explain.nothing': () => '(لا شيء)',
  'explain.off': (v: { rule: string }) =>
    `لإيقافها في فحص واحد: ${isolated(`siyasa check --rule ${v.rule}=off`)}، ولاستثناء ما تجده مع السبب اكتب في الملف:\n${isolated(`lint: { ignore: [ { rule: ${v.rule}, reason: … } ] }`)}`,
  'explain.fixed.always': (v: { why: string }) => `لا تُوقف هذه القاعدة ولا تُخفف ولا يُستثنى منها. ${v.why}`,
  'explain.fixed.approval': (v: { why: string }) =>
    `في النص المعتمد لا تُوقف هذه القاعدة ولا تُخفف ولا يُستثنى منها. ${v.why}`,
  'explain.more': () => `لشرح قاعدة وأمثلتها: ${isolated('siyasa explain hamza-form')}`,
  'cli.explain.no-rule': (v: { name: string; nearest: string | undefined }) =>
    `لا قاعدة باسم ${q(v.name)}. ${meant(v.nearest)}لعرض القواعد كلها: ${isolated('siyasa explain')}`,

  // Labels in reports
  'label.error': () => 'خطأ',
  'label.warning': () => 'تنبيه',
  'label.info': () => 'توصية',
  'label.hint': () => 'الحل',
} as const;
