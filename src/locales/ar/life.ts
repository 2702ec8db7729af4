import { commitNamed, isolated, list, meant, megabytes, numberOf, q } from './words.js';

/** The messages of the commands that change a policy's status. */
export const life = {
  'cli.change.changed': (v: { path: string }) =>
    `تغيّر ${isolated(v.path)} بعد أن قُرئ، فلم يُكتب شيء. أعد الأمر.`,
  'cli.change.exists': (v: { path: string }) =>
    `يوجد ${isolated(v.path)} من قبل بمحتوى آخر، فلم يُكتب شيء. انظر ما فيه، ثم انقله أو احذفه وأعد الأمر.`,
  'cli.change.busy': (v: { path: string }) =>
    `أمر آخر يعمل الآن على ${isolated(v.path)}، فلم يُكتب شيء. أعد الأمر بعد لحظة.`,
  'cli.change.lock': (v: { path: string }) =>
    `في موضع ملف القفل، الذي يضعه البرنامج لئلا يكتب أمران معًا، مجلد أو شيء آخر: ${isolated(v.path)}. فلم يُكتب شيء. انقله أو احذفه، ثم أعد الأمر.`,
  'cli.change.state': (v: { path: string; code: string }) =>
    `تعذر استعمال المجلد ${isolated(v.path)} (${isolated(v.code)})، وفيه يدوّن البرنامج كل تغيير قبل أن يبدأ، فلم يُكتب شيء. تحقق من مساحة القرص ومن صلاحيتك على المجلد، أو اذكر مجلدًا آخر في متغير البيئة ${isolated('SIYASA_STATE')}`,
  'cli.change.state-open': (v: { path: string }) =>
    `يستطيع غيرك الكتابة في المجلد ${isolated(v.path)}، وفيه يدوّن البرنامج كل تغيير قبل أن يبدأ، فلم يُكتب شيء. اجعل الكتابة فيه لك وحدك بالأمر ${isolated('chmod 700')}، أو اذكر مجلدًا آخر في متغير البيئة ${isolated('SIYASA_STATE')}`,
  'cli.change.state-unknown': () =>
    `لم يجد البرنامج مجلدًا يدوّن فيه التغيير قبل أن يبدأ، فلم يُكتب شيء. اذكر مجلدًا بمساره الكامل في متغير البيئة ${isolated('SIYASA_STATE')}`,
  'cli.change.stuck': (v: { path: string; journal: string }) =>
    `انقطع أمر سابق قبل أن يكتمل، ثم تغيّر ${isolated(v.path)}، فلم يُكتب شيء. أعد الملف إلى ما كان عليه ثم أعد الأمر ليكتمل، أو احذف المجلد ${isolated(v.journal)} ليُترك ما بقي منه.`,
  'cli.change.interrupted': (v: { path: string }) =>
    `انقطع أمر سابق على ${isolated(v.path)} قبل أن يكتمل. أعد الأمر بغير ${isolated('--dry-run')} ليكتمل أولًا.`,
  'cli.change.completed': (v: { command: string; paths: readonly string[] }) =>
    `كان الأمر ${q(`siyasa ${v.command}`)} قد انقطع، واكتمل الآن: ${v.paths.map(isolated).join('، ')}`,
  'cli.change.look': () => 'ولم يُنفَّذ غير ذلك. راجع ما في هذه الملفات الآن، ثم أعد الأمر.',
  'cli.change.copy': (v: { from: string; to: string }) =>
    `يُنسخ ${isolated(v.from)} كما هو إلى ${isolated(v.to)}`,
  'cli.change.put': (v: { file: string; bytes: number }) =>
    `يُحفظ ${isolated(v.file)} (${megabytes(v.bytes)} ميجابايت)`,
  'cli.change.remove': (v: { file: string }) => `يُحذف ${isolated(v.file)}`,
  'cli.change.dry-run': () => 'لم يُكتب شيء: هذا ما كان سيُكتب.',

  'cli.life.no-policy': (v: { name: string; nearest: string | undefined }) =>
    `لا توجد سياسة باسم ${q(v.name)}. ${v.nearest ? meant(v.nearest) : `اذكر مسار الملف، أو الجمعية/السياسة، مثل: ${isolated('rahma/beneficiary-relations')}`}`,
  'cli.life.other': (v: { file: string; other: string }) =>
    `ما ذكرته هو ${isolated(v.file)}، وهذا الأمر إنما يعمل على ${isolated(v.other)}، فلم يُفعل شيء. إن كنت تقصد الثاني فاذكره.`,
  'cli.life.folders': (v: { first: string; other: string }) =>
    `يغيّر الأمر الواحد سياسات جمعية واحدة، والسياسات المذكورة من ${isolated(v.first)} و${isolated(v.other)}. اجعل سياسات كل جمعية في أمر.`,
  'cli.life.layout': (v: { file: string }) =>
    `ترتيب ${isolated(v.file)} لا يسمح بالكتابة فيه دون المساس بما فيه، كأن تكون فيه إحالات (&) أو يكون كله في سطر واحد. رتّبه كما في دليل الاستعمال وأعد الأمر.`,
  'cli.life.faulty': () => 'لم يُكتب شيء. صحّح الأخطاء وأعد الأمر.',
  'cli.life.future': (v: { option: string; date: string; today: string }) =>
    `التاريخ ${isolated(v.date)} في ${isolated(v.option)} لم يأتِ بعد؛ اليوم ${isolated(v.today)}. اكتب التاريخ كما في المحضر.`,
  'cli.approve.folders': (v: { first: string; other: string }) =>
    `المحضر الواحد لمجلس إدارة جمعية واحدة، والسياسات المذكورة من ${isolated(v.first)} و${isolated(v.other)}. اعتمد سياسات كل جمعية بأمر.`,
  'cli.approve.code': (v: { code: string; first: string; other: string }) =>
    `للسياستين ${isolated(v.first)} و${isolated(v.other)} رمز واحد: ${q(v.code)}، ولا تسري سياستان برمز واحد. اجعل لكل منهما رمزًا.`,
  'cli.approve.several': () =>
    `لاعتماد أكثر من سياسة بمحضر واحد أضف ${isolated('--package')} إن اعتُمدت حزمة واحدة، وإلا فاذكر طريقة اعتمادها في ${isolated('--method')}`,
  'cli.approve.package-method': () =>
    `${isolated('--package')} طريقة اعتماد، فلا تُذكر معها ${isolated('--method')} أخرى.`,
  'cli.approve.no-predecessor': (v: { file: string }) =>
    `${isolated(v.file)} ما زال مسودة وإلى جانبه إصدار جديد قيد الإعداد. اعتمد المسودة أولًا، أو احذف أحد الملفين.`,
  'cli.approve.version': (v: { file: string }) =>
    `ليس في ${isolated(v.file)} رقم إصدار، ولا تُعتمد سياسة بلا رقم إصدار. اكتب: ${isolated('version: 1')}`,
  'cli.approve.withdrawn': (v: { file: string }) =>
    `السياسة في ${isolated(v.file)} ملغاة، فلا تُعتمد. أنشئ سياسة جديدة.`,
  'cli.approve.approved': (v: { file: string; version: number | string }) =>
    `السياسة في ${isolated(v.file)} معتمدة من قبل (الإصدار ${v.version})، وليس لها إصدار جديد قيد الإعداد. لتعديلها: ${isolated('siyasa revise')}`,
  'cli.approve.sealed-before': (v: { file: string; version: number; commit: string }) =>
    `اعتُمد الإصدار ${v.version} من ${isolated(v.file)} من قبل بنص آخر، وبصمته الرقمية في ${commitNamed(v.commit)}، فلا تُسجل له بصمة أخرى. أعد الملف كما كان عند اعتماده، ولتعديله بعد ذلك: ${isolated('siyasa revise')}. وإن كانت هذه سياسة جديدة فاكتب لها رقم إصدار أعلى أو رمزًا آخر.`,
  'cli.approve.lacks': (v: { option: string }) =>
    `لم يُذكر ${isolated(v.option)}، وهو مما في المحضر، وليس في ملف السياسة ما يغني عنه. ${
      {
        '--method': `اكتب ${isolated('--method session')} (في اجتماع) أو ${isolated('circulation')} (بالتمرير) أو ${isolated('package')} (ضمن حزمة).`,
        '--date': `اكتب يوم الاعتماد بأحد التقويمين: ${isolated('--date 2025-10-25')}`,
        '--minutes': `اكتب رقم المحضر: ${isolated('--minutes 12')}، أو رقم الاجتماع: ${isolated('--meeting 3')}`,
      }[v.option] ?? ''
    }`,
  'cli.approve.done': (v: { file: string; title: string; version: number; digest: string }) =>
    `سُجّل اعتماد ${q(v.title)}، الإصدار ${v.version}، والبصمة الرقمية ${isolated(v.digest)}: ${isolated(v.file)}`,
  'cli.approve.archived': (v: { file: string }) => `نُقل الإصدار السابق كما هو إلى ${isolated(v.file)}`,
  'cli.revise.summary': () => `اكتب في ${isolated('--summary')} ما الذي يتغيّر في هذا الإصدار، في سطر واحد.`,
  'cli.revise.exists': (v: { file: string }) =>
    `لهذه السياسة إصدار جديد قيد الإعداد: ${isolated(v.file)}. أكمله، أو احذفه لتبدأ من الإصدار الساري.`,
  'cli.revise.draft': (v: { file: string }) =>
    `السياسة في ${isolated(v.file)} لم تُعتمد بعد، فعدّلها في ملفها. الإصدار الجديد يبدأ من سياسة معتمدة.`,
  'cli.revise.withdrawn': (v: { file: string }) =>
    `السياسة في ${isolated(v.file)} ملغاة، فلا إصدار جديد لها. أنشئ سياسة جديدة.`,
  'cli.revise.done': (v: { file: string; version: number }) =>
    `الإصدار ${v.version} مسودة في ${isolated(v.file)}؛ والإصدار الساري باقٍ كما هو حتى يُعتمد هذا.`,
  'cli.submit.status.inReview': (v: { file: string }) =>
    `السياسة في ${isolated(v.file)} قيد المراجعة من قبل.`,
  'cli.submit.status.approved': (v: { file: string }) =>
    `السياسة في ${isolated(v.file)} معتمدة، وليس لها إصدار جديد قيد الإعداد. لتعديلها: ${isolated('siyasa revise')}`,
  'cli.submit.status.withdrawn': (v: { file: string }) =>
    `السياسة في ${isolated(v.file)} ملغاة، فلا تُرفع إلى المراجعة. أنشئ سياسة جديدة.`,
  'cli.submit.done': (v: { file: string }) =>
    `السياسة في ${isolated(v.file)} قيد المراجعة الآن. بعد اجتماع المجلس: ${isolated('siyasa approve')}`,
  'cli.reopen.status.draft': (v: { file: string }) => `السياسة في ${isolated(v.file)} مسودة من قبل.`,
  'cli.reopen.status.approved': (v: { file: string }) =>
    `السياسة في ${isolated(v.file)} معتمدة، فلا تُعاد مسودة. لتعديلها: ${isolated('siyasa revise')}`,
  'cli.reopen.status.withdrawn': (v: { file: string }) =>
    `السياسة في ${isolated(v.file)} ملغاة، فلا تُعاد مسودة.`,
  'cli.reopen.done': (v: { file: string }) => `عادت السياسة في ${isolated(v.file)} مسودة.`,
  'cli.correct.reason': () => `اكتب في ${isolated('--reason')} سبب تصحيح السجل، في سطر واحد.`,
  'cli.correct.minutes': () => `اكتب في ${isolated('--minutes')} رقم المحضر الصحيح.`,
  'cli.correct.archived': (v: { file: string }) =>
    `${isolated(v.file)} إصدار سابق في الأرشيف، وما في الأرشيف لا يتغير، فلا يُصحَّح سجله. إنما يُصحَّح سجل الإصدار الساري.`,
  'cli.correct.draft': (v: { file: string }) =>
    `السياسة في ${isolated(v.file)} لم تُعتمد بعد، فليس لها سجل اعتماد يُصحَّح. صحّح ما في ملفها نفسه.`,
  'cli.correct.withdrawn': (v: { file: string }) =>
    `السياسة في ${isolated(v.file)} ملغاة، وقرار إلغائها يذكر سجل اعتمادها كما هو، فلا يُصحَّح.`,
  'cli.correct.unsealed': (v: { file: string }) =>
    `السياسة في ${isolated(v.file)} معتمدة بلا بصمة رقمية، فصحّح سجلها في ملفها نفسه، ثم ثبّته: ${isolated('siyasa approve')}`,
  'cli.correct.same': (v: { file: string }) =>
    `ما ذكرته هو ما في السجل، فلم يُكتب شيء: ${isolated(v.file)}. اذكر ما يُصحَّح: رقم المحضر (${isolated('--minutes')}) أو الاجتماع (${isolated('--meeting')}) أو الدورة (${isolated('--term')}) أو التاريخ (${isolated('--date')}) أو الموقّعون (${isolated('--name')}، ${isolated('--role')}، ${isolated('--signed')}، ${isolated('--not-signed')}).`,
  'cli.correct.wording': (v: { file: string }) =>
    `صيغة الاعتماد في ${isolated(v.file)} كتبتها الجمعية بنصها (${isolated('approval.text')}) وفيها أرقام، والتصحيح لا يغيّر نصًا. لتعديلها ابدأ إصدارًا جديدًا: ${isolated('siyasa revise')}`,
  'cli.correct.pair': (v: { option: string; value: string }) =>
    `القيمة ${q(v.value)} لا تصح في ${isolated(v.option)}. اكتب من هو، ثم علامة التساوي، ثم الصواب: ${isolated(`${v.option} '${v.option === '--role' ? 'أمين السر=نائب الرئيس' : 'أمين السر=سالم بن أحمد'}'`)}`,
  'cli.correct.nobody': () => 'لا يصح سجل اعتماد بلا موقّع واحد. اذكر من وقّع.',
  'cli.correct.nobody-named': (v: { who: string; nearest: string | undefined; words: readonly string[] }) =>
    `ليس بين الموقّعين المسجلين ${q(v.who)}. ${v.nearest ? meant(v.nearest) : `المسجلون: ${list(v.words)}`}`,
  'cli.correct.several-named': (v: { who: string; words: readonly string[] }) =>
    `${q(v.who)} أكثر من واحد بين الموقّعين. اذكر رقم السطر في القائمة بدل الصفة: ${list(v.words)}`,
  'cli.correct.elsewhere': (v: { file: string; commit: string }) =>
    `للإصدار نفسه من ${isolated(v.file)} بصمة أخرى في ${commitNamed(v.commit)}، في فرع لم يُدمج هنا؛ ولو صُحِّح السجل هنا أيضًا لنقض أحد التصحيحين الآخر. ادمج الفرع أولًا، ثم أعد الأمر إن بقي ما يُصحَّح.`,
  'cli.correct.done': (v: {
    file: string;
    title: string;
    version: number | string;
    digest: string;
    earlier: string;
  }) =>
    `صُحِّح سجل اعتماد ${q(v.title)}، الإصدار ${v.version}، والنص كما اعتُمد. البصمة الرقمية الآن ${isolated(v.digest)}، وكانت ${isolated(v.earlier)}: ${isolated(v.file)}`,
  'cli.file.draft': (v: { file: string }) =>
    `السياسة في ${isolated(v.file)} لم تُعتمد بعد، فلا نسخة موقعة لها. سجّل اعتمادها أولًا: ${isolated('siyasa approve')}`,
  'cli.file.no-current': (v: { file: string }) =>
    `ليس لهذا الإصدار ملف سارٍ إلى جانبه يُسجل فيه ما يُحفظ، وما في الأرشيف لا يتغير: ${isolated(v.file)}. أعد ملف السياسة أولًا؛ ولمعرفة ما ينقص: ${isolated('siyasa check')}`,
  'cli.file.unsealed': (v: { file: string }) =>
    `السياسة في ${isolated(v.file)} معتمدة بلا بصمة رقمية أو بلا رقم إصدار، فلا يُعرف هل الورقة الموقعة هي نصها. ثبّتها أولًا: ${isolated('siyasa approve')}`,
  'cli.file.no-code': (v: { scan: string }) =>
    `ليس في ${isolated(v.scan)} رمز QR يمكن قراءته، وبه يُعرف لأي نص هذه النسخة. صوّر الصفحة التي فيها الرمز كاملة مستوية وأعد الأمر.`,
  'cli.file.foreign-code': (v: { scan: string }) =>
    `رمز QR في ${isolated(v.scan)} ليس من هذا البرنامج، فلا يُعرف لأي نص هذه النسخة. صوّر صفحة الاعتماد الموقعة التي فيها الرمز.`,
  'cli.file.several-codes': (v: { scan: string; codes: number }) =>
    `في ${isolated(v.scan)} رموز QR لأكثر من نص (${v.codes}). اجعل صفحات كل سياسة في ملف وحدها، واحفظ كلًا منها باسمها.`,
  'cli.file.no-scan': (v: { scan: string }) =>
    `ليس ${isolated(v.scan)} صورة ورقة موقعة: في صفحاته كلمات أو رسوم يمكن أن يكتبها أي أحد. صوّر الورقة الموقعة نفسها بالماسح أو بالهاتف، بلا تعرّف على النصوص (OCR).`,
  'cli.file.unsigned': (v: { scan: string }) =>
    `${isolated(v.scan)} ملف السياسة كما يطبعه البرنامج أو ما عُدّل منه، وليس فيه توقيع يثبت. صوّر الورقة الموقعة، أو وقّع الملف نفسه توقيعًا رقميًا. وللتحقق منه: ${isolated('siyasa verify')}`,
  'cli.file.license': (v: { said: string; is: string }) =>
    `هذه الورقة لجمعية أخرى: رقم الترخيص فيها ${q(v.said)}، ورقم ترخيص هذه الجمعية ${q(v.is)}.`,
  'cli.file.code': (v: { said: string; is: string }) =>
    `هذه الورقة لسياسة أخرى: رمزها ${q(v.said)}، ورمز السياسة التي ذكرتها ${q(v.is)}. اذكر السياسة التي هي لها.`,
  'cli.file.policy': (v: { policy: string; version: number | string; name: string }) =>
    `هذه الورقة لسياسة أخرى: ${q(v.policy)}، الإصدار ${v.version}. لحفظها هناك اذكر: ${isolated(v.name)}`,
  'cli.file.version': (v: { asked: number; version: number | string; name: string }) =>
    `هذه الورقة للإصدار ${v.version} من هذه السياسة، لا للإصدار ${v.asked}. لحفظها لذلك الإصدار اذكر: ${isolated(v.name)}`,
  'cli.file.text': (v: { version: number }) =>
    `هذه الورقة تحمل رمز هذه السياسة وإصدارها ${v.version}، لكن نصها غير النص الذي اعتُمد: طُبعت قبل تسجيل الاعتماد أو من نص آخر. اطبع النص المعتمد ووقّعوه، ثم احفظ صورته.`,
  'cli.file.filed': (v: { file: string; version: number }) =>
    `للإصدار ${v.version} نسخة موقعة محفوظة غير هذه: ${isolated(v.file)}. إن كانت هذه هي الصحيحة فأضف ${isolated('--replace')}`,
  'cli.file.archived': (v: { file: string; archived: string }) =>
    `النسخة الموقعة ${isolated(v.file)} مسجلة في ${isolated(v.archived)}، وما في الأرشيف لا يتغير، فلا تحل محلها أخرى.`,
  'cli.file.occupied': (v: { file: string }) =>
    `يوجد ${isolated(v.file)} من قبل، ولم يُسجل نسخة موقعة لهذا الإصدار، فلم يُكتب شيء. انظر ما فيه، ثم انقله أو احذفه وأعد الأمر.`,
  'cli.file.done': (v: { file: string; title: string; version: number }) =>
    `حُفظت النسخة الموقعة من ${q(v.title)}، الإصدار ${v.version}: ${isolated(v.file)}`,
  'cli.file.again': (v: { file: string; title: string; version: number }) =>
    `هذه النسخة الموقعة من ${q(v.title)}، الإصدار ${v.version}، محفوظة من قبل: ${isolated(v.file)}`,
  'cli.withdraw.reason': () => `اكتب في ${isolated('--reason')} سبب الإلغاء كما في المحضر.`,
  'cli.withdraw.draft': (v: { file: string }) =>
    `السياسة في ${isolated(v.file)} لم تُعتمد، فلا حاجة إلى إلغائها. إن استُغني عنها فاحذف ملفها.`,
  'cli.withdraw.withdrawn': (v: { file: string }) => `السياسة في ${isolated(v.file)} ملغاة من قبل.`,
  'cli.withdraw.before': (v: { date: string }) =>
    `التاريخ ${isolated(v.date)} قبل اعتماد السياسة نفسها. اكتب تاريخ الإلغاء كما في المحضر.`,
  'cli.withdraw.done': (v: { file: string }) =>
    `أُلغيت السياسة في ${isolated(v.file)}؛ وبقي نصها وبصمتها الرقمية.`,
  'cli.withdraw.next': (v: { file: string }) =>
    `لها إصدار جديد قيد الإعداد في ${isolated(v.file)}؛ إن استُغني عنه فاحذفه.`,
  'cli.log.faulty': () => 'تعذرت قراءة ملفات هذه السياسة كلها. صحّح أخطاءها وأعد الأمر.',
  'log.version': (v: { version: number | string; status: string; file: string }) =>
    `الإصدار ${v.version} (${v.status}): ${isolated(v.file)}`,
  'log.version.lost': (v: { version: number | string }) =>
    `الإصدار ${v.version}: يذكره السجل، وليس له ملف في الأرشيف`,
  'log.status.superseded': () => 'حل محله إصدار أحدث',
  'log.summary': (v: { summary: string }) => `ما تغيّر: ${isolated(v.summary)}`,
  'log.approved': (v: { how: string; date: string }) =>
    `الاعتماد: ${[v.how, v.date].filter((one) => one !== '').join('، ')}`,
  'log.method.session': () => 'في اجتماع',
  'log.method.circulation': () => 'بالتمرير',
  'log.method.package': () => 'ضمن حزمة سياسات',
  'log.meeting': (v: { meeting: string | number }) => `الاجتماع رقم ${numberOf(v.meeting)}`,
  'log.minutes': (v: { minutes: string }) => `المحضر رقم ${numberOf(v.minutes)}`,
  'log.date': (v: { gregorian: string; hijri: string; worded: string }) => `بتاريخ ${v.worded}`,
  'log.date.written': (v: { date: string }) => `بتاريخ ${isolated(v.date)} كما كُتب`,
  'log.signed': (v: { words: readonly string[] }) => `التوقيعات: ${list(v.words)}`,
  'log.signature': (v: { role: string; name: string }) => `${v.role} (${v.name})`,
  'log.corrected': (v: { date: string; words: readonly string[]; reason: string; digest: string }) =>
    `صُحِّح السجل ${v.date}: ${v.words.join('؛ ')}. السبب: ${isolated(v.reason)}. البصمة قبل التصحيح: ${isolated(v.digest)}`,
  'log.corrected.minutes': (v: { before: string; after: string }) =>
    `رقم المحضر ${isolated(v.after)} وكان ${isolated(v.before)}`,
  'log.corrected.meeting': (v: { before: string; after: string }) =>
    `رقم الاجتماع ${v.after} وكان ${v.before}`,
  'log.corrected.term': (v: { before: string; after: string }) => `الدورة ${v.after} وكانت ${v.before}`,
  'log.corrected.date': (v: { before: string; after: string }) =>
    `التاريخ ${isolated(v.after)} وكان ${isolated(v.before)}`,
  'log.corrected.signatures': (v: { before: string; after: string }) =>
    `الموقّعون: ${isolated(v.after)}، وكانوا: ${isolated(v.before)}`,
  'log.withdrawn': (v: { how: string; reason: string }) => `الإلغاء: ${v.how}؛ السبب: ${isolated(v.reason)}`,
  'log.copy': (v: { file: string }) => `النسخة الموقعة: ${isolated(v.file)}`,
  'log.copy.lost': (v: { file: string }) =>
    `النسخة الموقعة ضاعت أو تغيّرت: ${isolated(v.file)} (لتفصيله: ${isolated('siyasa check')})`,
  'log.copy.none': () => `بلا نسخة موقعة محفوظة (لحفظها: ${isolated('siyasa file')})`,
  'log.digest.intact': (v: { digest: string }) => `البصمة الرقمية: ${isolated(v.digest)} (النص كما اعتُمد)`,
  'log.digest.broken': (v: { digest: string }) =>
    `البصمة الرقمية: ${isolated(v.digest)} (تغيّر النص بعد الاعتماد؛ لتفصيله: ${isolated('siyasa check')})`,
  'log.digest.none': () => 'بلا بصمة رقمية',
};
