import { commitNamed, isolated, list, meant, q } from './words.js';

/** The life of a policy: what its commands say. */
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
  'log.meeting': (v: { meeting: string | number }) => `الاجتماع رقم ${isolated(v.meeting)}`,
  'log.minutes': (v: { minutes: string }) => `المحضر رقم ${isolated(v.minutes)}`,
  'log.date': (v: { gregorian: string; hijri: string; worded: string }) => `بتاريخ ${v.worded}`,
  'log.date.written': (v: { date: string }) => `بتاريخ ${isolated(v.date)} كما كُتب`,
  'log.signed': (v: { words: readonly string[] }) => `التوقيعات: ${list(v.words)}`,
  'log.signature': (v: { role: string; name: string }) => `${v.role} (${v.name})`,
  'log.withdrawn': (v: { how: string; reason: string }) => `الإلغاء: ${v.how}؛ السبب: ${isolated(v.reason)}`,
  'log.digest.intact': (v: { digest: string }) => `البصمة الرقمية: ${isolated(v.digest)} (النص كما اعتُمد)`,
  'log.digest.broken': (v: { digest: string }) =>
    `البصمة الرقمية: ${isolated(v.digest)} (تغيّر النص بعد الاعتماد؛ لتفصيله: ${isolated('siyasa check')})`,
  'log.digest.none': () => 'بلا بصمة رقمية',
};
