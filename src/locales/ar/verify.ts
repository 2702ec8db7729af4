import { gitUnread, isolated, linkUnread, list, megabytes, places, q } from './words.js';

const pageNumbers = (pages: readonly number[]) => {
  if (pages.length === 1) return `الصفحة ${pages[0]}`;
  return pages.length === 2 ? `الصفحتين ${pages.join(' و')}` : `الصفحات ${pages.join('، ')}`;
};
const inPages = (pages: readonly number[]) => (pages.length > 0 ? ` في ${pageNumbers(pages)}` : '');
const instead = (replacedBy: number | null) =>
  replacedBy === null ? '' : ` الساري الآن هو الإصدار ${replacedBy}.`;

/** The messages of `siyasa verify`. */
export const verifying = {
  // What can't be verified
  'verify.nothing': (v: { what: string }) =>
    `لا يوجد ملف ${q(v.what)}، وليس هذا بصمة رقمية. اذكر ملفًا، أو البصمة كما طُبعت: من 8 خانات إلى 64، من الأرقام ${isolated('0–9')} والحروف ${isolated('a–f')}.`,
  'verify.file-missing': (v: { path: string }) => `لا يوجد ملف ${isolated(v.path)}.`,
  'verify.file-folder': (v: { path: string }) => `${isolated(v.path)} مجلد. اذكر ملف PDF واحدًا.`,
  'verify.file-link': (v: { path: string }) => `${isolated(v.path)} ${linkUnread}. اذكر الملف نفسه.`,
  'verify.file-git': (v: { path: string }) => `${isolated(v.path)} ${gitUnread}. اذكر ملفًا آخر.`,
  'verify.file-too-large': (v: { path: string; bytes: number; limit: number }) =>
    `حجم ${isolated(v.path)} ${megabytes(v.bytes)} ميجابايت، وهو أكبر من أن يكون سياسة (الحد ${megabytes(v.limit)} ميجابايت). تأكد من أنه الملف المقصود.`,
  'verify.file-unreadable': (v: { path: string; reason: string }) =>
    `تعذرت قراءة ${isolated(v.path)} (${isolated(v.reason)}).`,
  'verify.password': (v: { path: string }) =>
    `${isolated(v.path)} محمي بكلمة مرور، فلا يُقرأ ما فيه. احفظ نسخة منه بلا حماية ثم أعد الأمر.`,
  'verify.unreadable': (v: { path: string }) =>
    `${isolated(v.path)} ليس ملف PDF سليمًا، ولا صورة PNG أو JPEG تُقرأ: لعله ناقص أو من نوع آخر. اطلب نسخة أخرى منه، أو احفظه بنوع من هذه الأنواع.`,
  'verify.picture-large': (v: { path: string; pixels: number; limit: number }) =>
    `في الصورة ${isolated(v.path)} ${v.pixels} مليون نقطة، والحد ${v.limit} مليونًا. صوّر الورقة بدقة أقل: ${isolated('300 dpi')} تكفي.`,
  'verify.picture-damaged': (v: { path: string }) =>
    `الصورة ${isolated(v.path)} ناقصة أو تالفة، وقد لا تفتحها برامج أخرى. اطلب نسخة أخرى منها، أو صوّر الورقة من جديد.`,

  // Why a PDF can't be relied on
  'verify.no-sources': () =>
    'لا يحمل هذا الملف نص سياسة، فلا يمكن التحقق منه. فإن كان جدول تعديلات أو حزمة معروضة على المجلس فتحقق من ملفات السياسات نفسها، وإن كان ورقًا مصوّرًا بالماسح ففيه كلمات غير الصورة، فأعد تصويره بلا تعرّف على النصوص (OCR)، وإن كان ملف سياسة فليس كما صدر من هذا البرنامج.',
  'verify.theme-missing': (v: { theme: string }) =>
    `طُبع الملف بالقالب ${q(v.theme)}، وليس في هذا البرنامج، فلا يمكن طبعه ثانية للمقارنة.`,
  'verify.source-changed': (v: { name: string }) =>
    `الملف المضمّن ${isolated(v.name)} ليس كما كان عند الطباعة: بصمته تخالف المسجلة له.`,
  'verify.sources-faulty': (v: { file: string; line: number }) =>
    `في الملف المضمّن ${isolated(v.file)} خطأ عند السطر ${v.line}، فلا يمكن أن تكون الصفحات مطبوعة منه.`,
  'verify.attachments-large': () =>
    'يحمل الملف مرفقات أكثر أو أكبر مما يحمله ملف سياسة، فليس كما صدر من هذا البرنامج.',
  'verify.digest-changed': (v: { recorded: string; digest: string }) =>
    v.recorded
      ? `البصمة الرقمية للنص المضمّن (${isolated(v.digest.slice(0, 16))}…) تخالف المسجلة في الملف (${isolated(v.recorded.slice(0, 16))}…).`
      : 'لا يذكر الملف البصمة الرقمية لنصه.',
  'verify.not-identical': () =>
    'الملف غير مطابق تمامًا لما يُطبع من النص الذي يحمله، فلا يثبت أنه كما طُبع. اطلب الملف كما صدر من البرنامج، أو اطبعه من جديد.',
  'verify.other-program': (v: { program: string; writer: string; ourProgram: string; ourWriter: string }) =>
    `يقول الملف إنه طُبع بغير هذا الإصدار من البرنامج أو المتصفح: ${isolated(v.program || '–')} (${isolated(v.writer || '–')})، وهذا ${isolated(v.ourProgram)} (${isolated(v.ourWriter)}). ولا يخرج منهما للنص نفسه ملفان متطابقان، فلا يثبت أن الملف كما طُبع. تحقق منه بالإصدار الذي طبعه، أو اطبعه من جديد.`,
  'verify.appended.visible': () =>
    'أضيف إلى الملف بعد طباعته توقيع إلكتروني يظهر في صفحة، وقد يغطي ما تحته. وما قبل الإضافة مطابق لما طُبع. وقّع الملف بتوقيع لا يظهر في صفحاته، أو تحقق منه قبل توقيعه.',
  'verify.appended.other': () =>
    'أضيف إلى الملف بعد طباعته ما لا يحتاج إليه توقيع إلكتروني، وقد يغيّر ما يُرى أو يُسمع. وما قبل الإضافة مطابق لما طُبع. اطلب الملف كما صدر.',
  'verify.appended.unreadable': () =>
    'أضيف إلى الملف بعد طباعته ما لا يُقرأ، أو يُقرأ على أكثر من وجه، فلا يُعرف أهو توقيع إلكتروني. وما قبل الإضافة مطابق لما طُبع. اطلب الملف كما صدر.',
  'verify.too-slow': () =>
    'طالت قراءة الملف أو طباعة نصه أكثر مما تحتاج إليه أي سياسة فأُوقفت، فلا يثبت منه شيء. لعل فيه ما صُنع ليعطل البرنامج؛ فإن كان ورقًا مصوّرًا فصوّر الصفحة التي فيها رمز QR وحدها.',
  'verify.too-much': () =>
    'يحتاج الملف إلى ذاكرة أكثر مما تحتاج إليه أي سياسة، فأُوقف التحقق منه، ولا يثبت أنه كما طُبع. لعله صُنع ليعطل البرنامج.',
  'verify.broken': () =>
    'لم تكتمل قراءة الملف: فيه ما لا يكتبه هذا البرنامج، وما يعطل قارئات PDF أو يستنفد ذاكرتها، فلا يثبت أنه كما طُبع.',

  // What differs
  'verify.words-changed': (v: { changes: number }) =>
    `كلمات الصفحات تخالف النص المضمّن في ${places(v.changes)}:`,
  'verify.change': (v: { page: number; expected: string; found: string; after: string }) =>
    `الصفحة ${v.page}${v.after ? `، بعد ${q(v.after)}` : ''}: ${
      v.expected && v.found
        ? `في الصفحة ${q(v.found)}، وفي النص المضمّن ${q(v.expected)}`
        : v.found
          ? `زيد ${q(v.found)}`
          : `نقص ${q(v.expected)}`
    }`,
  'verify.more': (v: { more: number }) => `ومواضع أخرى (${v.more}).`,
  'verify.pictures-changed': (v: { pages: readonly number[] }) =>
    `الكلمات كما في النص المضمّن، لكن شكل الصفحات التالية تغيّر بعد الطباعة: ${v.pages.join('، ')}. لعله توقيع أو ختم أضيف، أو شيء غُطّي؛ قارنها بنسخة تطبعها من السياسة.`,
  'verify.paper-changed': (v: { pages: readonly number[] }) =>
    `هذه الصفحات تظهر على الشاشة كما طُبعت، لكنها تخرج من الطابعة على غير ذلك: ${v.pages.join('، ')}.`,
  'verify.differs.pages': () => 'عدد الصفحات غير ما يُطبع من النص.',
  'verify.differs.boxes': (v: { pages: readonly number[] }) =>
    `تغيّر مقاس الورقة أو المعروض منها أو دورانها${inPages(v.pages)}.`,
  'verify.differs.content': (v: { pages: readonly number[] }) => `تغيّر ما كُتب أو رُسم${inPages(v.pages)}.`,
  'verify.differs.fonts': (v: { pages: readonly number[] }) =>
    `تغيّرت الخطوط${inPages(v.pages)}: أشكال الحروف، أو ما تعنيه عند النسخ والبحث.`,
  'verify.differs.images': (v: { pages: readonly number[] }) => `تغيّرت الصور${inPages(v.pages)}.`,
  'verify.differs.annotations': (v: { pages: readonly number[] }) =>
    `تغيّر ما وُضع فوق المحتوى${inPages(v.pages)}: روابط أو تعليقات أو حقول.`,
  'verify.differs.layers': (v: { pages: readonly number[] }) =>
    `فيه${inPages(v.pages)} طبقات لم تكن عند طباعته: قد يظهر بعض المحتوى على الشاشة وحدها أو على الورق وحده.`,
  'verify.differs.actions': (v: { pages: readonly number[] }) =>
    `فيه${inPages(v.pages)} أوامر أو برامج تعمل عند فتحه أو استعماله.`,
  'verify.differs.forms': () => 'فيه حقول للملء لم تكن عند طباعته.',
  'verify.differs.attachments': () => 'مرفقاته، أو قوائم الأسماء في بنيته، غير ما كان عند طباعته.',
  'verify.differs.bookmarks': () =>
    'الإشارات المرجعية، أو المواضع التي تقود إليها الروابط، غير ما كان عند طباعته.',
  'verify.differs.heard': () => 'ما يسمعه من يستعمل قارئ الشاشة غير ما طُبع.',
  'verify.differs.information': () => 'عنوانه، أو ما يُعرض من بياناته، غير ما كان عند طباعته.',
  'verify.differs.colours': () => 'تعريف ألوانه غير ما كان عند طباعته.',
  'verify.differs.other': () => 'في بنيته ما لم يكن عند طباعته.',
  'verify.differs.unreadable': () => 'بنيته مكتوبة على غير ما يكتبها هذا البرنامج، فلم يُعرف كل ما تغيّر فيها.',
  'verify.differs.rewritten': () =>
    'لم يُعثر على فرق فيما يُعرض: لعل برنامجًا آخر حفظه من جديد، أو زاد فيه شيئًا لا يُعرض. لكن ذلك لا يثبت أنه كما طُبع.',
  'verify.not-compared': () => 'لم يكف الوقت أو الذاكرة لمعرفة ما تغيّر فيه.',

  // What a PDF is
  'verify.identical': () => 'الملف مطابق تمامًا لما يُطبع من النص الذي يحمله.',
  'verify.identical-signed': () =>
    'ما طُبع في الملف مطابق تمامًا لما يُطبع من النص الذي يحمله، ولم تُضف إليه إلا توقيعات إلكترونية لا تظهر في صفحاته.',
  'verify.signatures': (v: { signatures: number; empty: number }) =>
    `عدد التوقيعات الإلكترونية والأختام الزمنية المضافة: ${v.signatures}${v.empty > 0 ? `، وعدد الحقول التي لم تُوقَّع: ${v.empty}` : ''}. ولم يُتحقق من صحة التوقيعات نفسها: تحقق منها بقارئ PDF يعرض ذلك.`,
  'verify.same-words': () => 'كلمات صفحاته هي كلمات النص الذي يحمله، لكن ذلك لا يثبت أنه كما طُبع.',
  'verify.not-asked': () =>
    `كل من لديه البرنامج يستطيع أن يطبع مثل هذا الملف من نص آخر، فهذا لا يثبت أن النص معتمد ولا أنه الساري. لمعرفة ذلك: ${isolated('--policies <folder>')}، أو قارن البصمة الرقمية بالتي في المحضر.`,
  'verify.surroundings.contacts': () =>
    'تنبيه: بيانات الاتصال المطبوعة في الملف تخالف ما في المجلد الآن. والبصمة الرقمية لا تشملها، فقد يكون الملف طُبع قبل تعديلها، وقد يكون غيرُ الجمعية قد وضعها.',
  'verify.surroundings.letterhead': () =>
    'تنبيه: ترويسة الورق في الملف تخالف ما في المجلد الآن. والبصمة الرقمية لا تشملها، فقد يكون الملف طُبع قبل تعديلها، وقد يكون غيرُ الجمعية قد وضعها.',
  'verify.surroundings.logo': () =>
    'تنبيه: شعار الجمعية في الملف يخالف ما في المجلد الآن. والبصمة الرقمية لا تشملها، فقد يكون الملف طُبع قبل تعديلها، وقد يكون غيرُ الجمعية قد وضعها.',
  'verify.row': (v: { label: string; value: string }) => `${v.label}: ${isolated(v.value)}`,
  'verify.label.association': () => 'الجمعية',
  'verify.label.license': () => 'رقم الترخيص',
  'verify.label.policy': () => 'السياسة',
  'verify.label.code': () => 'الرمز',
  'verify.label.version': () => 'الإصدار',
  'verify.label.status': () => 'الحالة',
  'verify.label.digest': () => 'البصمة الرقمية',
  'verify.label.program': () => 'البرنامج',
  'verify.status.draft': () => 'مسودة',
  'verify.status.inReview': () => 'قيد المراجعة',
  'verify.status.approved': () => 'معتمدة',
  'verify.status.withdrawn': () => 'ملغاة',

  // What a digest or a paper is
  'verify.unread': (v: { paths: readonly string[] }) =>
    `تنبيه: لم يُبحث في هذه الملفات لأنها لا تُقرأ: ${list(v.paths)}. لمعرفة السبب: ${isolated('siyasa check')}`,
  'verify.paper': () =>
    'لا يمكن للبرنامج أن يقارن الورق بالنص كلمة كلمة: البصمة الرقمية تدل على النص الذي تُنسب إليه الورقة، ولا تثبت أن كلماتها كلماته. قارنها بنسخة تطبعها من السياسة.',
  'verify.code-names': () =>
    'رمز QR في صفحات الملف يدل على النص المذكور أعلاه، ولا يثبت أن كلمات صفحاته كلماته. اطلب الملف كما صدر من البرنامج.',
  'verify.no-code': () =>
    'ليس في الصورة رمز QR من هذا البرنامج يمكن قراءته. صوّر الصفحة التي فيها الرمز كاملة وهي مستوية، أو اكتب البصمة الرقمية كما طُبعت.',
  'verify.not-searched': (v: { pages: number; searched: number }) =>
    `لم يُفحص الورق كله: فيه صفحات أو رموز QR أكثر مما يُفحص، وما فُحص تمامًا ${v.searched} من ${v.pages}. صوّر الصفحة التي فيها الرمز وحدها.`,
  'verify.foreign-code': (v: { code: string }) =>
    `في الصفحة رمز QR ليس من هذا البرنامج، فلم يُؤخذ به: ${q(v.code)}`,
  'verify.several-codes': () => 'على الورق رموز QR لأكثر من نص، فلا يُعرف لأي نص هو. تحقق من كل صفحة وحدها.',
  'verify.digest-unknown': (v: { digits: string; folder: string }) =>
    `ليس في ${isolated(v.folder)} نص تبدأ بصمته الرقمية بهذه الخانات: ${isolated(v.digits.slice(0, 16))}${v.digits.length > 16 ? '…' : ''}. راجعها، أو اذكر مجلدًا آخر بالخيار ${isolated('--policies')}`,
  'verify.digest-ambiguous': (v: { digits: string }) =>
    `في المجلد أكثر من نص تبدأ بصمته الرقمية بالخانات ${isolated(v.digits)}. اكتب خانات أكثر.`,
  'verify.code-says': (v: { license: string; code: string; version: string | number }) =>
    `يقول رمز QR: رقم الترخيص ${q(v.license)}، رمز السياسة ${q(v.code)}، الإصدار ${q(v.version)}.`,
  'verify.code.license': (v: { said: string; is: string }) =>
    `رقم الترخيص في رمز QR هو ${q(v.said)}، ورقم الترخيص لهذا النص ${q(v.is)}. غُيّر رمز QR، والعبرة بالبصمة الرقمية.`,
  'verify.code.code': (v: { said: string; is: string }) =>
    `رمز السياسة في رمز QR هو ${q(v.said)}، ورمزها في هذا النص ${q(v.is)}. غُيّر رمز QR، والعبرة بالبصمة الرقمية.`,
  'verify.code.version': (v: { said: string | number; is: string | number }) =>
    `رقم الإصدار في رمز QR هو ${q(v.said)}، ورقم إصدار هذا النص ${q(v.is)}. غُيّر رمز QR، والعبرة بالبصمة الرقمية.`,

  // Which text of which policy it is
  'verify.state.inForce': (v: { file: string }) => `هذا هو النص الساري: ${isolated(v.file)}`,
  'verify.named.inForce': (v: { file: string }) =>
    `النص الذي تدل عليه البصمة هو النص الساري: ${isolated(v.file)}`,
  'verify.corrected': (v: { date: string; reason: string }) =>
    `طُبع هذا قبل تصحيح سجل اعتماده في ${isolated(v.date)}؛ فالنص هو النص نفسه، أما رقم المحضر وتاريخه والموقّعون فكما في الملف الآن. سبب التصحيح: ${isolated(v.reason)}`,
  'verify.state.unsound': (v: { file: string }) =>
    `هذا هو النص الذي في ${isolated(v.file)}، لكن لا يوثق بأنه الساري حتى يُصلح ما يجده الأمر ${isolated('siyasa check')}:`,
  'verify.state.unsealed': (v: { file: string }) =>
    `هذا هو النص الذي في ${isolated(v.file)}، ويقول إنه معتمد، وليست له بصمة رقمية مسجلة تثبت ذلك. لتسجيلها: ${isolated('siyasa approve')}`,
  'verify.state.notYet': (v: { file: string }) => `هذا نص اعتُمد ولم يبدأ العمل به بعد: ${isolated(v.file)}`,
  'verify.state.draft': (v: { file: string }) => `هذا نص لم يُعتمد بعد: ${isolated(v.file)}`,
  'verify.state.revision': (v: { file: string }) => `هذا نص إصدار جديد قيد الإعداد: ${isolated(v.file)}`,
  'verify.state.superseded': (v: { file: string; replacedBy: number | null }) =>
    `هذا نص إصدار سابق حل محله غيره: ${isolated(v.file)}.${instead(v.replacedBy)}`,
  'verify.state.withdrawn': (v: { file: string }) => `هذا نص سياسة ملغاة: ${isolated(v.file)}`,
  'verify.state.changed': (v: { file: string; version: string | number }) =>
    `هذا هو النص الذي اعتُمد (الإصدار ${v.version})، لكن الملف ${isolated(v.file)} تغيّر بعد اعتماده. لتفصيل ذلك: ${isolated('siyasa check')}`,
  'verify.state.ambiguous': (v: { paths: readonly string[] }) =>
    `هذا النص في أكثر من ملف، فلا يُعرف أيها الساري: ${list(v.paths)}. أبقِ الملف الذي اعتمده المجلس، وانقل غيره إلى خارج المجلد.`,
  'verify.state.otherText': (v: { file: string; version: string | number }) =>
    `ليس هذا نص السياسة الذي في المجلد؛ ففي المجلد نص آخر، إصداره ${v.version}: ${isolated(v.file)}`,
  'verify.state.otherDecision': (v: { file: string }) =>
    `يقول هذا الملف إن السياسة ملغاة، وهي في المجلد سارية: ${isolated(v.file)}`,
  'verify.state.unknown': (v: { code: string | null; policy: string; printed: string | number }) =>
    `${v.code ? `ليس في هذا المجلد سياسة رمزها ${q(v.code)}` : `ليس في هذا المجلد السياسة ${q(v.policy)}`} (في الملف: الإصدار ${v.printed})، أو لم تعد فيه. لمعرفة هل حُذفت بعد اعتمادها: ${isolated('siyasa check')}`,
  'verify.no-folder': (v: { folder: string }) =>
    `تعذرت قراءة مجلد السياسات ${isolated(v.folder)}، فلا يُعرف هل هذا هو النص الساري. اذكر مجلد السياسات بالخيار ${isolated('--policies')}`,
};
