import { commitNamed, isolated, q } from './words.js';

/** What is told of approved texts and of the order of versions. */
export const seals = {
  'seal-broken': () => 'نص هذه السياسة ليس النص الذي اعتُمد: بصمته الرقمية غير البصمة التي سُجلت عند الاعتماد.',
  'seal-broken.hint': () =>
    `أعد النص كما اعتُمد، وقارنه بالنسخة الموقعة. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${isolated('siyasa revise')}`,
  'seal-broken.changed': (v: { before: string; after: string }) =>
    `تغيّر هذا بعد الاعتماد. اعتُمد: ${q(v.before)}، وهو الآن: ${q(v.after)}.`,
  'seal-broken.changed.hint': (v: { commit: string }) =>
    `أعده كما اعتُمد؛ ونصه المعتمد في ${commitNamed(v.commit)}. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${isolated('siyasa revise')}`,
  'seal-broken.added': (v: { after: string }) => `أُضيف هذا بعد الاعتماد: ${q(v.after)}.`,
  'seal-broken.added.hint': (v: { commit: string }) =>
    `احذفه؛ والنص المعتمد في ${commitNamed(v.commit)}. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${isolated('siyasa revise')}`,
  'seal-broken.removed': (v: { before: string }) => `حُذف بعد الاعتماد: ${q(v.before)}.`,
  'seal-broken.removed.hint': (v: { commit: string }) =>
    `أعده إلى موضعه، كما في ${commitNamed(v.commit)}. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${isolated('siyasa revise')}`,
  'seal-broken.moved': (v: { after: string }) => `نُقل هذا من موضعه بعد الاعتماد: ${q(v.after)}.`,
  'seal-broken.moved.hint': (v: { commit: string }) =>
    `أعده إلى موضعه، كما في ${commitNamed(v.commit)}. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${isolated('siyasa revise')}`,
  'seal-broken.swapped': (v: { after: string; other: string }) =>
    `تبادل هذان الموضعان بعد الاعتماد: ${q(v.after)}، و${q(v.other)}.`,
  'seal-broken.swapped.hint': (v: { commit: string }) =>
    `أعد كلًا منهما إلى موضعه، كما في ${commitNamed(v.commit)}. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${isolated('siyasa revise')}`,
  'seal-broken.parted': (v: { after: string }) =>
    `تغيّر تقسيم هذا النص إلى فقرات وبنود بعد الاعتماد، وكلماته كما اعتُمدت: ${q(v.after)}.`,
  'seal-broken.parted.hint': (v: { commit: string }) =>
    `أعد فقراته وبنوده كما هي في ${commitNamed(v.commit)}. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${isolated('siyasa revise')}`,
  'seal-broken.recorded': (v: { commit: string }) =>
    `نص هذه السياسة ليس النص الذي اعتُمد. والنص المعتمد في ${commitNamed(v.commit)}.`,
  'seal-broken.recorded.hint': (v: { command: string }) =>
    `اعرض النص المعتمد بالأمر ${isolated(v.command)}، وأعد الملف إليه. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${isolated('siyasa revise')}`,
  'seal-broken.correction': () =>
    'السجل السابق المذكور في هذا التصحيح لا يطابق بصمته، فلا شيء يثبت أن التصحيح لهذا النص نفسه.',
  'seal-broken.correction.hint': () =>
    `أعد الملف كما كتبه ${isolated('siyasa correct')}، أو كما كان قبل التصحيح ثم صحّح السجل من جديد. والتصحيح لا يغيّر نص السياسة: لتعديله ابدأ إصدارًا جديدًا: ${isolated('siyasa revise')}`,
  'seal-broken.status': () => 'لهذه السياسة بصمة رقمية، وحالتها هنا ليست «معتمدة» ولا «ملغاة».',
  'seal-broken.status.hint': () =>
    `أعد الحالة ${isolated('status: approved')}. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${isolated('siyasa revise')}`,
  'seal-broken.withdrawal': () =>
    'لهذه السياسة بصمة اعتماد، وحالتها هنا «ملغاة»، وليس في ملفها بأي محضر أُلغيت ومتى.',
  'seal-broken.withdrawal.hint': () =>
    `أعد الحالة ${isolated('status: approved')}. وإن كان المجلس قد ألغاها فسجّل ذلك بعدها: ${isolated('siyasa withdraw')}`,
  'seal-broken.withdrawal-status': () => 'في ملف هذه السياسة قرار بإلغائها، وحالتها هنا «معتمدة».',
  'seal-broken.withdrawal-status.hint': () =>
    `إن كان المجلس قد ألغاها فأعد الحالة ${isolated('status: withdrawn')}، وإلا فاحذف المفتاح ${isolated('withdrawal')} وما تحته.`,
  'seal-broken.withdrawal-unsealed': () =>
    'كُتب إلغاء هذه السياسة باليد، فلا شيء يثبت أن هذا هو القرار الذي اتخذه المجلس.',
  'seal-broken.withdrawal-unsealed.hint': () =>
    `احذف المفتاح ${isolated('withdrawal')} وما تحته، وأعد الحالة ${isolated('status: approved')}، ثم سجّل الإلغاء كما في محضره: ${isolated('siyasa withdraw')}`,
  'seal-broken.withdrawal-changed': () =>
    'تغيّر قرار إلغاء هذه السياسة بعد تسجيله: بصمته الرقمية تخالف البصمة التي سُجلت.',
  'seal-broken.withdrawal-changed.hint': () => 'أعد رقم المحضر والتاريخ والسبب كما سُجلت عند الإلغاء.',
  'seal-missing': () => 'هذه السياسة معتمدة بلا بصمة رقمية، فلا شيء يثبت أن نصها هو الذي اعتُمد.',
  'seal-missing.hint': () => `طابق نصها بالنسخة الموقعة، ثم سجّل اعتمادها: ${isolated('siyasa approve')}`,
  'seal-missing.later': (v: { file: string }) =>
    `هذه السياسة معتمدة بلا بصمة رقمية، وللإصدار الذي قبلها بصمة: ${isolated(v.file)}. فلا شيء يثبت أن مجلسًا اعتمد هذا النص.`,
  'seal-missing.later.hint': () =>
    `إن كان المجلس قد اعتمده فطابق نصه بالنسخة الموقعة، ثم سجّل اعتماده: ${isolated('siyasa approve')}. وإلا فأعد الإصدار السابق.`,
  'seal-broken.lost': (v: { version: number; commit: string }) =>
    `كانت للإصدار ${v.version} من هذه السياسة بصمة رقمية، ثم حُذفت. وهي في ${commitNamed(v.commit)}.`,
  'seal-broken.lost.hint': (v: { command: string }) =>
    `أعد الملف كما كان عند الاعتماد: ${isolated(v.command)}. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${isolated('siyasa revise')}`,
  'seal-broken.anew': (v: { version: number; commit: string }) =>
    `سُجلت للإصدار ${v.version} بصمة رقمية جديدة لنص غير الذي اعتُمد. والنص المعتمد وبصمته في ${commitNamed(v.commit)}.`,
  'seal-broken.anew.hint': (v: { command: string }) =>
    `طابق النصين بالنسخة الموقعة، وأعد النص المعتمد: ${isolated(v.command)}. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${isolated('siyasa revise')}`,
  'seal-broken.elsewhere': (v: { version: number; commit: string }) =>
    `للإصدار ${v.version} بصمة رقمية لنص آخر، في فرع آخر (branch) من سجل git: ${commitNamed(v.commit)}.`,
  'seal-broken.elsewhere.hint': (v: { command: string }) =>
    `طابق النصين بالنسخة الموقعة. فإن كان المعتمد هو النص الآخر فضعه هنا: ${isolated(v.command)}. وإن كان المعتمد هو هذا النص فاحذف الفرع الذي فيه الآخر.`,
  'seal-broken.copied': (v: { version: number; commit: string; file: string }) =>
    `هذه البصمة الرقمية لنص آخر: الإصدار ${v.version} في ${isolated(v.file)}، كما في ${commitNamed(v.commit)}.`,
  'seal-broken.copied.hint': () =>
    `أعد الملف كما كان. وإن كان هذا النص لم يُعتمد فاحذف المفتاح ${isolated('seal')} وما تحته، واكتب الحالة ${isolated('status: draft')}؛ فالبصمة لا تُسجل إلا بالاعتماد: ${isolated('siyasa approve')}`,
  'seal-broken.foreign': (v: { name: string; file: string }) =>
    `هذا النص اعتمده مجلس جمعية أخرى، هي ${q(v.name)}، وهو عندها في ${isolated(v.file)}.`,
  'seal-broken.foreign.hint': () =>
    `كل مجلس يعتمد سياسات جمعيته. أبعد هذا الملف، وابدأ نصًا لهذه الجمعية: ${isolated('siyasa clone')}`,
  'approval-undone.draft': (v: { version: number; commit: string }) =>
    `اعتُمد الإصدار ${v.version} من هذه السياسة، وبصمته الرقمية في ${commitNamed(v.commit)}، وقد عاد هنا مسودة.`,
  'approval-undone.draft.hint': (v: { command: string }) =>
    `أعد الملف: ${isolated(v.command)}. ولتعديله بعد ذلك ابدأ إصدارًا جديدًا: ${isolated('siyasa revise')}، ولإلغاء السياسة: ${isolated('siyasa withdraw')}`,
  'approval-undone.version': (v: { version: number; commit: string }) =>
    `اعتُمد الإصدار ${v.version} من هذه السياسة، وبصمته الرقمية في ${commitNamed(v.commit)}، ورقم الإصدار في هذا الملف أقل منه أو محذوف.`,
  'approval-undone.version.hint': (v: { command: string }) =>
    `أعد الملف: ${isolated(v.command)}. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${isolated('siyasa revise')}`,
  'approval-undone.withdrawn': (v: { commit: string }) =>
    `ألغى المجلس هذه السياسة، وقرار الإلغاء في ${commitNamed(v.commit)}، وقد عادت هنا «معتمدة».`,
  'approval-undone.withdrawn.hint': (v: { command: string }) =>
    `أعد الملف كما كان بعد الإلغاء: ${isolated(v.command)}. وإن أراد المجلس اعتماد النص ثانيةً فليكن سياسة جديدة: ${isolated('siyasa new policy')}`,
  'approval-undone.withdrawal': (v: { commit: string }) =>
    `قرار إلغاء هذه السياسة يخالف القرار المسجل في ${commitNamed(v.commit)}.`,
  'approval-undone.withdrawal.hint': (v: { command: string }) =>
    `طابق القرارين بالمحضر، وأعد الملف كما سُجل: ${isolated(v.command)}`,
  'approval-undone.uncorrected': (v: { commit: string }) =>
    `صُحِّح سجل هذا الاعتماد، ثم عاد الملف إلى السجل السابق وحُذف منه التصحيح. والتصحيح في ${commitNamed(v.commit)}.`,
  'approval-undone.uncorrected.hint': (v: { command: string }) =>
    `أعد الملف كما كان بعد التصحيح: ${isolated(v.command)}. وإن كان التصحيح نفسه خطأ فصحّحه بتصحيح آخر: ${isolated('siyasa correct')}`,
  'approval-undone.deleted': (v: { file: string; version: number; commit: string }) =>
    `حُذفت سياسة معتمدة: الإصدار ${v.version} في ${isolated(v.file)}. وهو في ${commitNamed(v.commit)}.`,
  'approval-undone.deleted.hint': (v: { command: string }) =>
    `أعدها: ${isolated(v.command)}. ولإلغائها بعد ذلك: ${isolated('siyasa withdraw')}. والسياسة الملغاة يُحتفظ بملفها أيضًا.`,
  'approval-undone.folder': (v: { file: string; commit: string }) =>
    `حُذف مجلد فيه سياسات معتمدة: ${isolated(v.file)}. وهو في ${commitNamed(v.commit)}.`,
  'approval-undone.folder.hint': (v: { command: string }) =>
    `أعده: ${isolated(v.command)}. فالسياسات المعتمدة يُحتفظ بها، ولو لم تعد تعمل للجمعية.`,
  'history-unreadable.git-missing': (v: { root: string }) =>
    `تغييرات هذه الملفات محفوظة في git (${isolated(v.root)})، وبرنامج git غير مثبت على هذا الجهاز، فلا يمكن التحقق من أن النصوص المعتمدة ما زالت كما اعتُمدت.`,
  'history-unreadable.git-missing.hint': () =>
    `ثبّت git من ${isolated('https://git-scm.com/downloads')}. وإن كان مثبتًا فأضف مجلده إلى متغير البيئة ${isolated('PATH')}.`,
  'history-unreadable.other-owner': (v: { root: string }) =>
    `يرفض git قراءة ${isolated(v.root)} لأن مالكه مستخدم آخر على هذا الجهاز، فلا يمكن التحقق من أن النصوص المعتمدة ما زالت كما اعتُمدت.`,
  'history-unreadable.other-owner.hint': (v: { command: string }) =>
    `إن كنت تثق بهذا المجلد فأخبر git بذلك مرة واحدة: ${isolated(v.command)}`,
  'history-unreadable.not-a-repository': (v: { root: string }) =>
    `في ${isolated(v.root)} مجلد اسمه ${isolated('.git')} لا يجد git فيه سجلًا سليمًا، فلا يمكن التحقق من أن النصوص المعتمدة ما زالت كما اعتُمدت.`,
  'history-unreadable.not-a-repository.hint': () =>
    `انظر ما يقوله git عنه: ${isolated('git status')}، ثم انسخ المجلد وسجله من مصدرهما من جديد (${isolated('git clone')}). وإن لم تُحفظ هذه الملفات في git قط فاحذف مجلد ${isolated('.git')} هذا.`,
  'history-unreadable.shallow': () =>
    'نُسخ آخر سجل git وحده إلى هذا المجلد، لا السجل كله، فلا يمكن التحقق من أن النصوص المعتمدة ما زالت كما اعتُمدت.',
  'history-unreadable.shallow.hint': () =>
    `اجلب بقية السجل: ${isolated('git fetch --unshallow')}. وإن كان الفحص يجري آليًا في GitHub فاكتب لـ ${isolated('actions/checkout')}: ${isolated('with: { fetch-depth: 0 }')}`,
  'history-unreadable.partial': () =>
    `نُسخ سجل git إلى هذا المجلد بلا محتوى الملفات السابقة (${isolated('git clone --filter')})، فلا يمكن التحقق من أن النصوص المعتمدة ما زالت كما اعتُمدت.`,
  'history-unreadable.partial.hint': () =>
    `اجلب ذلك المحتوى: ${isolated('git fetch --refetch --no-filter')}، أو انسخ المجلد وسجله من جديد بلا ${isolated('--filter')}.`,
  'history-unreadable.objects-missing': (v: { reason: string }) =>
    `في سجل git جزء ناقص أو تالف، فلا يمكن التحقق من أن النصوص المعتمدة ما زالت كما اعتُمدت. يقول git: ${q(v.reason)}`,
  'history-unreadable.objects-missing.hint': () =>
    `لمعرفة ما ينقص: ${isolated('git fsck')}. ثم انسخ المجلد وسجله من مصدرهما من جديد (${isolated('git clone')}).`,
  'history-unreadable.filtered': (v: { reason: string }) =>
    `يغيّر git هذه الملفات بمرشّح (${isolated(`filter=${v.reason}`)}) قبل حفظها في السجل، فلا يمكن التحقق من أن النصوص المعتمدة ما زالت كما اعتُمدت.`,
  'history-unreadable.filtered.hint': (v: { command: string }) =>
    `قارن النصوص بالأوراق الموقعة، ثم اكتب في آخر ${isolated('.gitattributes')} السطر ${isolated('*.yaml -filter')}، واحفظ الملفات كما هي: ${isolated(v.command)}`,
  'history-unreadable.filtered-gone': (v: { file: string; commit: string }) =>
    `حُذف ${isolated(v.file)}، وما حفظه git منه في ${commitNamed(v.commit)} ليس نصه بل بديل عنه (${isolated('Git LFS')} أو مثله)، فلا يُعرف أكان نصًا معتمدًا.`,
  'history-unreadable.filtered-gone.hint': (v: { restoring: string; recording: string }) =>
    `أعد الملف: ${isolated(v.restoring)}، واكتب في آخر ${isolated('.gitattributes')} السطر ${isolated('*.yaml -filter')}، واحفظ نصه في git: ${isolated(v.recording)}. فإن لم يكن معتمدًا فاحذفه بعد ذلك.`,
  'history-unreadable.sparse': (v: { file: string; count: number }) =>
    `أبقى git نصوصًا معتمدة خارج هذا المجلد (${isolated('sparse checkout')})، فلم تُفحص: ${isolated(v.file)}${v.count > 1 ? `، وعدد الملفات كلها ${v.count}` : ''}.`,
  'history-unreadable.sparse.hint': () => `لإحضار الملفات كلها: ${isolated('git sparse-checkout disable')}`,
  'history-unreadable.too-large': (v: { root: string }) =>
    `في سجل git للمجلد ${isolated(v.root)} ملفات YAML أكثر مما يستطيع البرنامج قراءته، فلا يمكن التحقق من أن النصوص المعتمدة ما زالت كما اعتُمدت.`,
  'history-unreadable.too-large.hint': () => 'اجعل السياسات في مجلد مستقل له سجله في git.',
  'history-unreadable.too-slow': (v: { root: string }) =>
    `طالت قراءة سجل git للمجلد ${isolated(v.root)} فأُوقفت، فلا يمكن التحقق من أن النصوص المعتمدة ما زالت كما اعتُمدت.`,
  'history-unreadable.too-slow.hint': () =>
    `اضغط السجل بالأمر ${isolated('git gc')} ثم أعد المحاولة. فإن لم يكفِ ذلك فاجعل السياسات في مجلد مستقل له سجله في git.`,
  'history-unreadable.failed': (v: { reason: string }) =>
    `لم يستطع git قراءة السجل، فلا يمكن التحقق من أن النصوص المعتمدة ما زالت كما اعتُمدت. يقول git: ${q(v.reason)}`,
  'history-unreadable.failed.hint': () => 'أصلح ما يذكره git، ثم أعد المحاولة.',
  'version-order.repeated': (v: { version: number; file: string }) =>
    `رقم الإصدار ${v.version} مستعمل من قبل في ${isolated(v.file)}`,
  'version-order.repeated.hint': (v: { version: number }) => `اكتب الرقم الذي يليه: ${v.version + 1}.`,
  'version-order.back': (v: { version: number; latest: number; file: string }) =>
    `رقم الإصدار ${v.version} أقل من ${v.latest}، وهو رقم الإصدار في ${isolated(v.file)}`,
  'version-order.back.hint': (v: { latest: number }) => `اكتب الرقم الذي يليه: ${v.latest + 1}.`,
  'version-order.name': (v: { version: number; file: string }) =>
    `رقم الإصدار ${v.version} غير الرقم الذي في اسم الملف ${isolated(v.file)}`,
  'version-order.name.hint': () => 'ما في الأرشيف لا يتغير: أعد الملف كما كان.',
  'version-order.history': (v: { version: number; before: number }) =>
    `الإصدار ${v.version} في السجل بعد الإصدار ${v.before}.`,
  'version-order.history.hint': () => 'رتّب السجل من الأقدم إلى الأحدث، لكل إصدار سطر واحد.',
  'version-order.history-ahead': (v: { version: number; own: number }) =>
    `في السجل الإصدار ${v.version}، وهذا الملف هو الإصدار ${v.own}.`,
  'version-order.history-ahead.hint': () => 'صحّح رقم الإصدار، أو احذف هذا السطر من السجل.',
  'version-in-force.next': () =>
    'هذا إصدار قيد الإعداد، وحالته «معتمدة»؛ وما زال الإصدار الذي قبله هو الساري.',
  'version-in-force.next.hint': () =>
    `أعد الحالة ${isolated('status: inReview')}، ثم سجّل الاعتماد: ${isolated('siyasa approve')}. به يحل هذا الإصدار محل الذي قبله.`,
  'version-in-force.code': (v: { code: string; file: string }) =>
    `الرمز ${isolated(v.code)} لسياستين ساريتين معًا؛ الأخرى في ${isolated(v.file)}`,
  'version-in-force.code.hint': () => 'غيّر رمز إحداهما في إصدار جديد، أو ألغِ التي حلت الأخرى محلها.',
  'version-in-force.name': (v: { file: string }) =>
    `لهذه السياسة ملف معتمد آخر بالاسم نفسه: ${isolated(v.file)}`,
  'version-in-force.name.hint': () => 'أبقِ الملف الذي اعتمده المجلس، وانقل الآخر إلى خارج المجلد.',
  'archive-changed': (v: { commit: string }) =>
    `تغيّر هذا الإصدار بعد أن نُقل إلى الأرشيف. وهو كما كان في ${commitNamed(v.commit)}.`,
  'archive-changed.hint': (v: { command: string }) =>
    `ما في الأرشيف لا يتغير. لإعادته كما كان: ${isolated(v.command)}`,
  'archive-changed.removed': (v: { file: string; commit: string }) =>
    `ينقص من الأرشيف إصدار سابق: ${isolated(v.file)}. وهو في ${commitNamed(v.commit)}.`,
  'archive-changed.removed.hint': (v: { command: string }) =>
    `كل إصدار سابق يبقى في الأرشيف. لإعادته إليه: ${isolated(v.command)}`,
  'archive-changed.renamed': (v: { file: string; commit: string }) =>
    `تغيّر اسم ملف هذا الإصدار في الأرشيف. واسمه في ${commitNamed(v.commit)}: ${isolated(v.file)}`,
  'archive-changed.renamed.hint': (v: { command: string }) =>
    `الإصدار السابق يُعرف باسم ملفه. لإعادة اسمه: ${isolated(v.command)}`,
  'correction-invalid.approval': (v: { date: string; approved: string }) =>
    `تاريخ هذا التصحيح (${isolated(v.date)}) قبل تاريخ الاعتماد الذي يصححه (${isolated(v.approved)}).`,
  'correction-invalid.approval.hint': () =>
    `أعد التصحيح كما كتبه الأمر ${isolated('siyasa correct')}؛ ولا يُكتب التصحيح باليد.`,
  'correction-invalid.future': (v: { date: string }) => `تاريخ هذا التصحيح ${isolated(v.date)} لم يأت بعد.`,
  'correction-invalid.future.hint': () =>
    `أعد التصحيح كما كتبه الأمر ${isolated('siyasa correct')}؛ ولا يُكتب التصحيح باليد.`,
  'correction-invalid.order': (v: { date: string; before: string }) =>
    `تاريخ هذا التصحيح (${isolated(v.date)}) قبل تاريخ التصحيح الذي سبقه (${isolated(v.before)}).`,
  'correction-invalid.order.hint': () =>
    `التصحيحات من الأقدم إلى الأحدث، كما يكتبها الأمر ${isolated('siyasa correct')}؛ ولا تُكتب باليد.`,
  'correction-invalid.unsealed': () =>
    'في هذا الاعتماد تصحيح، وليست له بصمة رقمية، فلا شيء يثبت ما كان قبل التصحيح.',
  'correction-invalid.unsealed.hint': () =>
    `أعد الملف كما كتبه الأمر ${isolated('siyasa correct')}. وإن لم تكن السياسة قد اعتُمدت فاحذف المفتاح ${isolated('corrections')} وما تحته.`,
  'filed-copy.missing': (v: { file: string; version: number }) =>
    `ضاعت النسخة الموقعة من الإصدار ${v.version}: لا يوجد ${isolated(v.file)} في مجلد الجمعية.`,
  'filed-copy.missing.hint': () =>
    `أعد الملف إلى موضعه من نسخة احتياطية أو من git، أو احفظ الصورة نفسها من جديد: ${isolated('siyasa file')}`,
  'filed-copy.changed': (v: { file: string; version: number }) =>
    `تغيّر ملف النسخة الموقعة من الإصدار ${v.version} بعد حفظه: ${isolated(v.file)}`,
  'filed-copy.changed.hint': () =>
    `أعد الملف كما كان من نسخة احتياطية أو من git. وإن أردت حفظ صورة أخرى مكانها فبالأمر: ${isolated('siyasa file --replace')}`,
  'filed-copy.outside': (v: { file: string }) =>
    `لا تُحفظ نسخة موقعة في ${isolated(v.file)}؛ موضعها المجلد ${isolated('signed')} في مجلد الجمعية.`,
  'filed-copy.outside.hint': () =>
    `احذف هذا السطر، واحفظ النسخة بالأمر: ${isolated('siyasa file')}؛ ولا يُكتب باليد.`,
  'filed-copy.link': (v: { file: string }) =>
    `في موضع النسخة الموقعة رابط لا ملف: ${isolated(v.file)}. والروابط لا تُتبع.`,
  'filed-copy.link.hint': () => 'ضع الملف نفسه مكان الرابط.',
  'filed-copy.unreadable': (v: { file: string }) => `تعذرت قراءة النسخة الموقعة ${isolated(v.file)}`,
  'filed-copy.unreadable.hint': () =>
    'تحقق من صلاحيتك على الملف، ومن أن في موضعه ملفًا لا مجلدًا ولا ملفًا أكبر مما يُحفظ.',
  'filed-copy.version': (v: { version: number; own: number | string }) =>
    `ذُكرت هنا نسخة موقعة من الإصدار ${v.version}، وهذا الملف هو الإصدار ${v.own}.`,
  'filed-copy.version.hint': () => `احذف هذا السطر، واحفظ النسخة بالأمر: ${isolated('siyasa file')}`,
  'filed-copy.twice': (v: { version: number }) => `للإصدار ${v.version} نسختان موقعتان في هذه القائمة.`,
  'filed-copy.twice.hint': () => 'أبقِ واحدة، واحذف الأخرى وملفها.',
  'filed-copy.unlisted': (v: { file: string }) =>
    `في مجلد النسخ الموقعة ملف لا تذكره أي سياسة: ${isolated(v.file)}`,
  'filed-copy.unlisted.hint': (v: { file: string; policy?: string | undefined }) =>
    `إن كان نسخة موقعة فسجّلها: ${isolated(`siyasa file ${v.policy ?? '<policy>'} ${v.file}`)}، ثم احذفه إن حُفظت باسم آخر؛ وإلا فانقله من هذا المجلد أو احذفه.`,
  'change-interrupted': () => 'انقطع أمر كان يغيّر ملفات هذه الجمعية قبل أن يكتمل.',
  'change-interrupted.hint': (v: { command: string }) =>
    `أعد الأمر ليكتمل ما بقي منه: ${isolated(`siyasa ${v.command}`)}`,
} as const;
