import {
  associations,
  corrections,
  days,
  errors,
  files,
  gitUnread,
  inFiles,
  infos,
  isolated,
  linkUnread,
  list,
  meant,
  notes,
  policies,
  q,
  warnings,
} from './words.js';

/** The messages of the program as a whole: the command line, the browser, the status page. */
export const program = {
  'theme-broken': (v: { theme: string; reason: string }) =>
    `القالب ${q(v.theme)} لا يعمل: ${isolated(v.reason)}`,
  // The command line
  /** The sentence of a rule, in this language. */
  'cli.rule-says': (v: { ar: string; en: string }) => v.ar,
  'cli.path-missing': (v: { path: string }) => `لا يوجد ${isolated(v.path)}.`,
  'cli.path-unreadable': (v: { path: string; reason: string }) =>
    `تعذرت قراءة ${isolated(v.path)} (${isolated(v.reason)}).`,
  'cli.no-folder': (v: { path: string }) =>
    `لا يوجد هنا مجلد سياسات باسم ${isolated(v.path)}. سمّ مجلدها بالخيار ${isolated('--folder')} أو المتغير ${isolated('SIYASA_FOLDER')}، أو ابدأ بجمعية جديدة: ${isolated('siyasa new association')}.`,
  'cli.no-policies': (v: { path: string }) => `لا توجد سياسات في ${isolated(v.path)}.`,
  'cli.no-policy': (v: { name: string }) => `لا توجد سياسة باسم ${q(v.name)}.`,
  'cli.no-policy.hint': (v: { nearest?: string | undefined }) =>
    v.nearest
      ? `لعل المقصود ${q(v.nearest)}.`
      : `اذكر مسار الملف، أو الجمعية/السياسة، مثل: ${isolated('rahma/beneficiary-relations')}`,
  'cli.path.link': (v: { path: string }) =>
    `${isolated(v.path)} ${linkUnread}. اذكر الملف أو المجلد نفسه، أو ضعه مكان الرابط.`,
  'cli.path.no-folder': (v: { path: string }) =>
    `${isolated(v.path)} ليس مجلدًا، والمطلوب بهذا الاسم مجلد. انقله إلى مكان آخر وضع المجلد نفسه مكانه.`,
  'cli.path.git': (v: { path: string }) => `${isolated(v.path)} ${gitUnread}. اذكر ملفًا أو مجلدًا آخر.`,
  'cli.not-a-policy': (v: { path: string }) =>
    `${isolated(v.path)} ليس ملف سياسة ولا مجلدًا؛ ملفات السياسات تنتهي أسماؤها بـ ${isolated('.yaml')}`,
  'cli.build.policy': (v: { name: string }) =>
    `${isolated(v.name)} سياسة واحدة، والأمر ${isolated('build')} يخرج سياسات المجلد كلها. لإخراجها وحدها: ${isolated(`siyasa render ${v.name}`)}`,
  'cli.render.warnings': (v: { warnings: number }) =>
    `${warnings(v.warnings)}؛ لتفصيلها وما يلاحظه القارئ المدقق: ${isolated('siyasa check')}`,
  'cli.same-output': (v: { first: string; second: string }) =>
    `الملفان ${isolated(v.first)} و${isolated(v.second)} ينتجان ملفًا واحدًا. غيّر اسم أحدهما أو اعرض كلًّا منهما وحده.`,
  'cli.check.summary': (v: { files: number; errors: number; warnings: number; infos: number }) =>
    v.errors + v.warnings + v.infos === 0
      ? `${files(v.files)}: لا ملاحظات.`
      : `${files(v.files)}: ${errors(v.errors)}، ${warnings(v.warnings)}${v.infos > 0 ? `، ${infos(v.infos)}` : ''}.`,
  'cli.check.nothing': () => 'لا ملاحظات',
  'cli.check.errors': (v: { errors: number }) => errors(v.errors),
  'cli.check.warnings': (v: { warnings: number }) => warnings(v.warnings),
  'cli.check.infos': (v: { infos: number }) => infos(v.infos),
  'cli.check.comma': () => '، ',
  'cli.no-match': (v: { path: string }) =>
    `لا سياسة يطابق مسارها النمط ${isolated(v.path)}. تحقق من كتابته، وضعه بين علامتي تنصيص.`,
  'cli.rule-form': (v: { value: string }) =>
    `القيمة ${q(v.value)} لا تصح للخيار ${isolated('--rule')}. اكتب اسم القاعدة وشدتها هكذا: ${isolated('latin-punctuation=off')}، والشدة error أو warning أو info أو off.`,
  'cli.output.unclear': () =>
    `لكل صيغة مكان واحد: اكتب ${isolated('-o')} بعد الصيغة التي يخصها، ولا تترك بلا ${isolated('-o')} إلا صيغة واحدة، وهي التي تُعرض. مثال: ${isolated('--format pretty --format sarif -o check.sarif --format junit -o check.xml')}`,
  'cli.output.same': (v: { path: string }) =>
    `ذُكر الملف ${isolated(v.path)} لأكثر من صيغة. اجعل لكل صيغة ملفًا.`,
  'cli.output.yaml': (v: { path: string }) =>
    `لن يُكتب في ${isolated(v.path)}، لأن الأسماء المنتهية بـ ${isolated('.yaml')} للسياسات. اختر اسمًا آخر.`,
  'cli.output.ending': (v: { path: string; ending: string; offered: readonly string[] }) =>
    `لا يُكتب ${isolated(v.path)}، لأن هذا الأمر لا يكتب ملفات تنتهي بـ ${isolated(v.ending)}. النهايات المتاحة: ${list(v.offered)}`,
  'cli.output.other-format': (v: { path: string; format: string; offered: readonly string[] }) =>
    `لا تُكتب صيغة ${isolated(v.format)} في ${isolated(v.path)}، لأن نهايته لصيغة أخرى. نهايتها: ${v.offered.map(isolated).join(' أو ')}`,
  'cli.baseline.missing': (v: { path: string }) =>
    `لا يوجد ملف ${isolated(v.path)}. لكتابته بما في السياسات اليوم من ملاحظات أضف الخيار ${isolated('--write-baseline')}`,
  'cli.baseline.malformed': (v: { path: string }) =>
    `${isolated(v.path)} ليس ملف ملاحظات مقبولة من هذا البرنامج، أو فيه خلل. احذفه لتكتبه من جديد، أو اذكر ملفًا آخر.`,
  'cli.baseline.unnamed': () =>
    `الخيار ${isolated('--write-baseline')} يحتاج إلى اسم الملف: ${isolated('--baseline baseline.json --write-baseline')}`,
  'cli.baseline.written': (v: { path: string; notes: number }) =>
    `كُتب ${isolated(v.path)} (${notes(v.notes)}). لن يذكر الفحص به إلا ما كان جديدًا.`,
  'cli.baseline.accepted': (v: { path: string; notes: number }) =>
    `مقبولة في ${isolated(v.path)}: ${notes(v.notes)}.`,
  'cli.baseline.fixed': (v: { path: string; words: readonly string[] }) =>
    `في ${isolated(v.path)} ملاحظات من قواعد لا يجوز تجاوز ما تجده، فذُكرت كلها. القواعد: ${list(v.words)}`,
  'cli.baseline.outdated': (v: { path: string; notes: number; words: readonly string[]; more: number }) =>
    `زال من السياسات ما هو مقبول في ${isolated(v.path)}: ${notes(v.notes)} (${list(v.words)}${v.more ? '، …' : ''}). لتحديثه أضف الخيار ${isolated('--write-baseline')}`,
  'cli.max-warnings': (v: { warnings: number; limit: number }) =>
    `عدد التنبيهات ${v.warnings}، وهو فوق الحد (${v.limit}).`,
  'cli.build.summary': (v: {
    policies: number;
    written: number;
    failed: number;
    out: string;
    seconds: string;
  }) =>
    `${policies(v.policies)}، ${files(v.written)}، في المجلد ${isolated(v.out)} (المدة بالثواني: ${v.seconds})${v.failed ? `؛ وتُركت ${policies(v.failed)} لما ذُكر من أسباب` : ''}.`,
  'cli.build.progress': () => 'السياسات',
  'cli.render.refused': (v: { file: string }) => `لم تُنشأ ملفات ${isolated(v.file)} لأن في السياسة أخطاء.`,
  'cli.write-failed.denied': (v: { path: string; option: string }) =>
    `تعذرت الكتابة في ${isolated(v.path)}: ليست لك صلاحية الكتابة هنا. ${v.option ? `اختر مكانًا آخر بالخيار ${isolated(v.option)}، أو غيّر` : 'غيّر'} صلاحية المجلد.`,
  'cli.write-failed.full': (v: { path: string }) =>
    `تعذرت كتابة ${isolated(v.path)}: امتلأ القرص. وفّر مساحة ثم أعد الأمر؛ لم يُكتب ملف ناقص.`,
  'cli.write-failed.file-size': (v: { path: string }) =>
    `تعذرت كتابة ${isolated(v.path)}: حجمه أكبر مما يسمح به النظام للملف الواحد. ارفع الحد بالأمر ${isolated('ulimit -f unlimited')} ثم أعد ما طلبته؛ لم يُكتب ملف ناقص.`,
  'cli.write-failed.readonly': (v: { path: string; option: string }) =>
    `تعذرت الكتابة في ${isolated(v.path)}: القرص للقراءة فقط. ${v.option ? `اختر مكانًا آخر بالخيار ${isolated(v.option)}` : 'انقل الملفات إلى قرص تُتاح الكتابة فيه'}.`,
  'cli.write-failed.link': (v: { path: string; option: string }) =>
    `${isolated(v.path)} رابط رمزي (اختصار) يحيل إلى مكان آخر، والبرنامج لا يكتب من خلال الروابط، فلم يُكتب شيء. احذف الرابط${v.option ? `، أو اختر مكانًا آخر بالخيار ${isolated(v.option)}` : ''}.`,
  'cli.write-failed.git': (v: { path: string; option: string }) =>
    `${isolated(v.path)} من الملفات الداخلية لبرنامج git، وفيها سجل التغييرات، ولا يكتب فيها هذا البرنامج، فلم يُكتب شيء.${v.option ? ` اختر مكانًا آخر بالخيار ${isolated(v.option)}.` : ''}`,
  'cli.write-failed.other': (v: { path: string; code: string }) =>
    `تعذرت الكتابة في ${isolated(v.path)}: رفضها النظام (${isolated(v.code)}). تحقق من أن كل ما قبل اسم الملف في المسار مجلدات، ومن أنه لا يوجد مجلد بهذا الاسم.`,
  'cli.interrupted': () => 'أُوقف الأمر بطلبك. ما كُتب مكتمل، ولم يبقَ ملف ناقص.',
  'cli.system': (v: { code: string; path: string }) =>
    `رفض النظام ما طلبه البرنامج (${isolated(v.path ? `${v.code}: ${v.path}` : v.code)}). تحقق من وجود المسار ومن صلاحيتك عليه، ثم أعد الأمر.`,
  'cli.system.handles': (v: { code: string; path: string }) =>
    `لا يسمح النظام للبرنامج بفتح ما يحتاج إليه من الملفات معًا (${isolated(v.code)}). ارفع الحد بالأمر ${isolated('ulimit -n 1024')}، ثم أعد ما طلبته.`,
  'cli.system.space': (v: { code: string; path: string }) =>
    `القرص ممتلئ (${isolated(v.path ? `${v.code}: ${v.path}` : v.code)}). أخلِ بعض المساحة ثم أعد الأمر.`,
  'cli.system.file-size': (v: { code: string; path: string }) =>
    `حجم ملف أكبر مما يسمح به النظام للملف الواحد (${isolated(v.path ? `${v.code}: ${v.path}` : v.code)}). ارفع الحد بالأمر ${isolated('ulimit -f unlimited')}، ثم أعد ما طلبته.`,
  'cli.system.memory': (v: { code: string; path: string }) =>
    `الذاكرة لا تكفي (${isolated(v.code)}). أغلق برامج أخرى، أو اذكر في الأمر ملفات أقل.`,
  'cli.output.failed': (v: { code: string }) =>
    `تعذرت كتابة النتائج كلها حيث طُلبت (${isolated(v.code)})، فهي ناقصة. تحقق من مساحة القرص ثم أعد الأمر.`,
  'cli.unfinished': () => 'انتهى الأمر قبل أن يتم عمله. أعد الأمر؛ لم يُكتب ملف ناقص.',
  'cli.bug': () => 'خلل في البرنامج نفسه، لا في ملفك. نرجو إبلاغنا بنص هذه الرسالة:',
  'cli.usage.other': (v: { reason: string }) => `تعذر فهم الأمر: ${isolated(v.reason)}`,
  'cli.usage.unknown-option': (v: { name: string; nearest: string | undefined }) =>
    `الخيار ${q(v.name)} غير معروف. ${meant(v.nearest)}`.trimEnd(),
  'cli.usage.unknown-command': (v: { name: string; nearest: string | undefined }) =>
    `الأمر ${q(v.name)} غير معروف. ${meant(v.nearest)}`.trimEnd(),
  'cli.usage.missing-argument': (v: { name: string }) => `لم يُذكر في الأمر ما لا بد منه: ${q(v.name)}.`,
  'cli.usage.missing-value': (v: { name: string }) => `الخيار ${q(v.name)} يحتاج إلى قيمة.`,
  'cli.usage.invalid-value': (v: { name: string; value: string; allowed: string }) =>
    `القيمة ${q(v.value)} لا تصح لـ ${isolated(v.name)}. المقبول: ${isolated(v.allowed)}.`,
  'cli.usage.folder': () => 'اسم مجلد',
  'cli.usage.whole-number': () => 'عدد صحيح مثل 0 أو 5',
  'cli.usage.formats': () => 'html، pdf، html,pdf',
  'cli.usage.excess': () => 'في الأمر كلمات زائدة.',
  'cli.usage.see-help': () => `انظر: ${isolated('siyasa --help')}`,

  // Fixing
  'cli.fix.file': (v: { file: string; fixed: number }) => `${isolated(v.file)}: ${corrections(v.fixed)}`,
  'cli.fix.summary': (v: {
    fixed: number;
    files: number;
    dryRun: boolean;
    remaining: number;
    proposed: number;
  }) => {
    const done =
      v.fixed === 0
        ? 'لا شيء يُصحَّح آليًا.'
        : v.dryRun
          ? `المتاح: ${corrections(v.fixed)} في ${inFiles(v.files)}؛ ولم يُكتب شيء.`
          : `${corrections(v.fixed)} في ${inFiles(v.files)}.`;
    if (v.remaining === 0) return `${done} ولم يبقَ ما يحتاج إليك.`;
    const proposed = v.proposed > 0 ? ` (المقترح تصحيحه منها: ${v.proposed})` : '';
    return `${done} وبقي ما يحتاج إليك: ${notes(v.remaining)}${proposed}.`;
  },
  'cli.fix.see-propose': () => `لعرض المقترحات واحدًا واحدًا: ${isolated('siyasa fix --propose')}`,
  'cli.fix.unreadable': (v: { file: string }) =>
    `تُرك ${isolated(v.file)} كما هو لأنه لا يُقرأ. أصلح أخطاءه أولًا؛ لتفصيلها: ${isolated(`siyasa check ${v.file}`)}`,
  'cli.fix.approved': (v: { file: string }) =>
    `تُرك ${isolated(v.file)} كما هو لأن نصه معتمد، وهذا الأمر لا يغيّر ما اعتُمد. وإن كانت السياسة سارية فصحّحها في إصدار جديد: ${isolated(`siyasa revise ${v.file}`)}`,
  'cli.fix.status': (v: { file: string }) =>
    `تُرك ${isolated(v.file)} كما هو لأن حالته المكتوبة غير معروفة، فقد يكون نصه معتمدًا، وهذا الأمر لا يغيّر ما اعتُمد. صحّح الحالة أولًا: ${isolated('draft')} أو ${isolated('inReview')} أو ${isolated('approved')} أو ${isolated('withdrawn')}.`,
  'cli.fix.archived': (v: { file: string }) =>
    `تُرك ${isolated(v.file)} كما هو لأنه إصدار سابق، وما في الأرشيف لا يتغير. صحّح الإصدار الساري في إصدار جديد: ${isolated('siyasa revise')}`,
  'cli.fix.needed': (v: { file: string; policy: string }) =>
    `تُرك ${isolated(v.file)} كما هو لأن السياسة في ${isolated(v.policy)} معتمدة بلا بصمة رقمية، وتأخذ منه كلمات تتغير بتغيره. سجّل اعتمادها أولًا: ${isolated(`siyasa approve ${v.policy}`)}، أو صحّح ${isolated(v.file)} بيدك.`,
  'cli.fix.changed': (v: { file: string }) =>
    `لم يُكتب ${isolated(v.file)} لأنه تغيّر في أثناء العمل. احفظ ما تعمل عليه ثم أعد الأمر.`,
  'cli.fix.unwritable': (v: { file: string; code: string }) =>
    `تعذرت كتابة ${isolated(v.file)} (${isolated(v.code)})، فبقي كما كان. تحقق من صلاحية الكتابة ومن مساحة القرص.`,
  'cli.fix.left-out': (v: { file: string; line: number; rule: string }) =>
    `تُرك تصحيح القاعدة ${isolated(v.rule)} عند السطر ${v.line} من ${isolated(v.file)} لأنه يُفسد الملف. هذا خلل في البرنامج نفسه؛ نرجو إبلاغنا به.`,
  'cli.fix.no-terminal': () =>
    `الخيار ${isolated('--propose')} يسأل عن كل مقترح، فلا يعمل إلا في نافذة أوامر تُكتب فيها الأجوبة. لعرض ما يُصحَّح دون سؤال: ${isolated('siyasa fix --dry-run')}`,
  'cli.fix.no-rule': (v: { name: string; nearest: string | undefined }) =>
    `لا توجد قاعدة باسم ${q(v.name)}. ${meant(v.nearest)}`.trimEnd(),
  'cli.fix.before': () => 'قبل',
  'cli.fix.after': () => 'بعد',
  'cli.fix.question': () => 'هل أصحّحه؟  ن: نعم   ل: لا   ك: نعم للكل   خ: كفى أسئلة > ',
  'cli.fix.answers': () => 'اكتب ن أو ل أو ك أو خ، ثم اضغط Enter.',
  'cli.fixable': (v: { fixable: number }) =>
    `ما يُصحَّح آليًا مما سبق: ${v.fixable}، بالأمر: ${isolated('siyasa fix')}`,

  // The browser
  'browser.none': () =>
    `لم يُعثر على متصفح لطباعة PDF. ثبّت Chromium أو Chrome أو Edge، ثم اذكر مساره بالخيار ${isolated('--browser')} أو في PUPPETEER_EXECUTABLE_PATH.`,
  'browser.not-executable': (v: { path: string }) =>
    `المتصفح المذكور ${isolated(v.path)} غير موجود أو لا يعمل.`,
  'browser.unpack-failed': (v: { path: string; reason: string }) =>
    `تعذر فك المتصفح المضمّن في ${isolated(v.path)}: ${isolated(v.reason)}. تحقق من المساحة والصلاحية، أو غيّر المجلد بالمتغير ${isolated('SIYASA_CACHE')}.`,
  'browser.failed': (v: { path: string; reason: string }) =>
    `تعذر تشغيل المتصفح ${isolated(v.path)}: ${isolated(v.reason)}. جرّب متصفحًا آخر بالخيار ${isolated('--browser')}، وانظر: ${isolated('siyasa doctor')}`,
  'browser.temporary': (v: { path: string; code: string }) =>
    `يحتاج المتصفح إلى مجلد للملفات المؤقتة، وتعذرت الكتابة في ${isolated(v.path)} (${isolated(v.code)}). اذكر في متغير البيئة ${isolated('TMPDIR')} مجلدًا يمكنك الكتابة فيه.`,
  'browser.handles': (v: { limit: number }) =>
    `يحتاج المتصفح إلى فتح ملفات أكثر مما يسمح به النظام (${v.limit}). ارفع الحد بالأمر ${isolated('ulimit -n 1024')}، ثم أعد ما طلبته.`,
  'browser.died': () => 'توقف المتصفح قبل أن يتم العمل. أعد الأمر؛ لم يُكتب ملف ناقص.',
  'browser.unsandboxed': () =>
    'تنبيه: النظام لا يسمح بعزل المتصفح (sandbox)، فشُغّل بلا عزل. صفحة السياسة لا برمجة فيها، ولا تتصل بالشبكة، ولا تصل إلى ملفاتك.',
  'browser.sandbox-required': () =>
    'النظام لا يسمح بعزل المتصفح (sandbox)، وSIYASA_SANDBOX=require يشترطه. شغّل البرنامج بمستخدم عادي على نظام يسمح بالعزل.',
  'browser.too-slow.logo': (v: { file: string; seconds: number }) =>
    `لم تُطبع ${isolated(v.file)} لأن المتصفح لم ينتهِ منها في ${v.seconds} ثانية. السبب الأرجح هو الشعار، فهو يُرسم في كل صفحة: احفظه بصيغة أبسط، مثل PNG بعرض 1000 بكسل.`,
  'browser.too-slow.text': (v: { file: string; seconds: number }) =>
    `لم تُطبع ${isolated(v.file)} لأن المتصفح لم ينتهِ منها في ${v.seconds} ثانية. السبب الأرجح هو طول النص: قسّمه إلى عدة سياسات.`,
  'browser.too-slow.machine': (v: { file: string; seconds: number }) =>
    `لم تُطبع ${isolated(v.file)} لأن المتصفح لم ينتهِ منها في ${v.seconds} ثانية. قد يكون الجهاز مشغولًا بعمل آخر؛ أعد الأمر.`,
  'browser.crashed.logo': (v: { file: string }) =>
    `لم تُطبع ${isolated(v.file)} لأن المتصفح توقف عندها فجأة مرتين، كما يحدث حين لا تكفي الذاكرة. السبب الأرجح هو الشعار: احفظه بصيغة أبسط، مثل PNG بعرض 1000 بكسل.`,
  'browser.crashed.text': (v: { file: string }) =>
    `لم تُطبع ${isolated(v.file)} لأن المتصفح توقف عندها فجأة مرتين، كما يحدث حين لا تكفي الذاكرة. السبب الأرجح هو طول النص: قسّمه إلى عدة سياسات.`,
  'browser.crashed.machine': (v: { file: string }) =>
    `لم تُطبع ${isolated(v.file)} لأن المتصفح توقف عندها فجأة مرتين، كما يحدث حين لا تكفي الذاكرة. أغلق برامج أخرى ثم أعد الأمر.`,
  'browser.image-failed': (v: { file: string }) =>
    `لم تُطبع ${isolated(v.file)} لأن المتصفح لم يستطع قراءة صورة الشعار، فلن تظهر على الورق. افتحها بالبرنامج الذي صُنعت به واحفظها من جديد.`,
  'browser.fonts-failed': (v: { file: string }) =>
    `لم يستطع المتصفح قراءة الخطوط المضمّنة، فلم تُطبع ${isolated(v.file)}. انظر: ${isolated('siyasa doctor')}`,
  'browser.page-numbers': (v: { file: string }) =>
    `أرقام الصفحات في محتويات ${isolated(v.file)} لم تستقر، فلم يُكتب الملف.`,

  'browser.words-lost': (v: { file: string; words: readonly string[]; more: number }) =>
    `تنبيه: قُرئ PDF الخاص بالملف ${isolated(v.file)} بعد طباعته فلم تُقرأ منه هذه الكلمات كما كُتبت: ${list(v.words)}${v.more ? ` وغيرها (${v.more})` : ''}. قد لا يجدها البحث ولا النسخ ولا قارئ الشاشة؛ راجع مواضعها على الورق.`,
  'browser.unfinished': (v: { file: string }) =>
    `تنبيه: كتب المتصفح في PDF الخاص بالملف ${isolated(v.file)} ما لا يعرفه البرنامج، فتُرك كما هو. قد لا يُنسخ نصه أو يُبحث فيه على الوجه الصحيح. راجع المتصفح المستخدم: ${isolated('siyasa doctor')}`,

  // The status of policies
  'status.title': () => 'حالة السياسات',
  'status.on': (v: { day: string }) => `حالة السياسات في ${isolated(v.day)}`,
  'status.column.code': () => 'الرمز',
  'status.column.title': () => 'السياسة',
  'status.column.version': () => 'الإصدار',
  'status.column.status': () => 'الحالة',
  'status.column.owner': () => 'الإدارة المسؤولة',
  'status.column.approved': () => 'تاريخ الاعتماد',
  'status.column.review': () => 'المراجعة التالية',
  'status.column.findings': () => 'الملاحظات',
  'status.column.association': () => 'الجمعية',
  'status.column.file': () => 'الملف',
  'status.column.type': () => 'النوع',
  'status.column.asked': () => 'لماذا تُطلب',
  'status.column.approvedDay': () => 'تاريخ الاعتماد (ميلادي)',
  'status.column.withoutCopy': () => 'إصدارات معتمدة بلا نسخة موقعة',
  'status.column.reviewDay': () => 'المراجعة التالية (ميلادي)',
  'status.column.daysLeft': () => 'الأيام الباقية',
  'status.column.daysOver': () => 'أيام التأخر',
  'status.column.errors': () => 'الأخطاء',
  'status.column.warnings': () => 'التنبيهات',
  'status.column.infos': () => 'التوصيات',
  'status.asked.evidence': () => 'شاهد من شواهد الحوكمة',
  'status.asked.law': () => 'بنص اللائحة التنفيذية',
  'status.asked.customary': () => 'متعارف عليها',
  'status.absent': () => 'غير موجودة',
  'status.revision': (v: { status: string }) => `إصدار جديد: ${v.status}`,
  'status.no-copy': () => 'بلا نسخة موقعة',
  'status.no-copy.of': (v: { words: readonly string[] }) =>
    v.words.length === 1
      ? `بلا نسخة موقعة للإصدار ${v.words[0]}`
      : `بلا نسخة موقعة للإصدارات ${v.words.join('، ')}`,
  'status.review.today': () => 'اليوم',
  'status.review.left': (v: { days: number }) => `بعد ${days(v.days)}`,
  'status.review.overdue': (v: { days: number }) => `متأخرة منذ ${days(v.days)}`,
  'status.findings': (v: { errors: number; warnings: number; infos: number }) =>
    [
      v.errors > 0 ? errors(v.errors) : '',
      v.warnings > 0 ? warnings(v.warnings) : '',
      v.infos > 0 ? infos(v.infos) : '',
    ]
      .filter((one) => one !== '')
      .join('، ') || 'لا ملاحظات',
  'status.association': (v: { file: string; findings: string }) => `${isolated(v.file)}: ${v.findings}`,
  'status.association.of': (v: { findings: string }) => `في ملف الجمعية: ${v.findings}`,
  'status.no-policies': () => 'لا سياسات في مجلدها.',
  'status.coverage': (v: { asked: number }) => `ما يُطلب من السياسات واللوائح: ${v.asked}`,
  'status.coverage.approved': (v: { policies: number }) => `معتمدة (${v.policies})`,
  'status.coverage.drafted': (v: { policies: number }) => `لم تُعتمد بعد (${v.policies})`,
  'status.coverage.absent': (v: { policies: number }) => `غير موجودة (${v.policies})`,
  'status.by-law': (v: { title: string }) => `${v.title} (بنص اللائحة التنفيذية)`,
  'status.summary': (v: { associations: number; policies: number; findings: string; overdue: number }) =>
    `${associations(v.associations)}، ${policies(v.policies)}: ${v.findings}.${v.overdue > 0 ? ` وما فات موعد مراجعته منها: ${v.overdue}.` : ''}`,
  'status.due': (v: { title: string; file: string; day: string; when: string }) =>
    `${q(v.title)}: موعد مراجعتها ${isolated(v.day)}، ${v.when}: ${isolated(v.file)}`,
  'status.due.summary': (v: { policies: number; days: number }) =>
    `ما حان موعد مراجعته من السياسات أو يحين ${v.days === 0 ? 'اليوم' : `خلال ${days(v.days)}`}: ${v.policies}.`,
  'status.due.unknown': (v: { file: string }) =>
    `لا يُعرف موعد مراجعة ${isolated(v.file)}: اذكر فيه تاريخ الاعتماد ومدة المراجعة (${isolated('review: { everyMonths: 24 }')}).`,
  'status.due.broken': (v: { file: string }) =>
    `لا يُعرف موعد مراجعة ${isolated(v.file)} لأن فيه أخطاء. انظر: ${isolated('siyasa check')}`,
  'status.file': (v: { path: string }) =>
    `${isolated(v.path)} ملف واحد، والحالة تُعرض لجمعية كاملة أو أكثر. اذكر مجلدًا.`,
} as const;
