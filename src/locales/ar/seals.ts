import { isolated, q } from './words.js';

/** What is told of approved texts and of the order of versions. */
export const seals = {
  'seal-broken': () => 'نص هذه السياسة ليس النص الذي اعتُمد: بصمته الرقمية غير البصمة التي سُجلت عند الاعتماد.',
  'seal-broken.hint': () =>
    `أعد النص كما اعتُمد، وقارنه بالنسخة الموقعة. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${isolated('siyasa revise')}`,
  'seal-broken.changed': (v: { before: string; after: string }) =>
    `تغيّر هذا بعد الاعتماد. اعتُمد: ${q(v.before)}، وهو الآن: ${q(v.after)}.`,
  'seal-broken.changed.hint': (v: { commit: string }) =>
    `أعده كما اعتُمد، وهو في الإيداع (commit) ${isolated(v.commit)}. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${isolated('siyasa revise')}`,
  'seal-broken.added': (v: { after: string }) => `أُضيف هذا بعد الاعتماد: ${q(v.after)}.`,
  'seal-broken.added.hint': (v: { commit: string }) =>
    `احذفه؛ والنص كما اعتُمد في الإيداع (commit) ${isolated(v.commit)}. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${isolated('siyasa revise')}`,
  'seal-broken.removed': (v: { before: string }) => `حُذف بعد الاعتماد: ${q(v.before)}.`,
  'seal-broken.removed.hint': (v: { commit: string }) =>
    `أعده إلى موضعه، كما في الإيداع (commit) ${isolated(v.commit)}. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${isolated('siyasa revise')}`,
  'seal-broken.moved': (v: { after: string }) => `نُقل هذا من موضعه بعد الاعتماد: ${q(v.after)}.`,
  'seal-broken.moved.hint': (v: { commit: string }) =>
    `أعده إلى موضعه، كما في الإيداع (commit) ${isolated(v.commit)}. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${isolated('siyasa revise')}`,
  'seal-broken.recorded': (v: { commit: string }) =>
    `نص هذه السياسة ليس النص الذي اعتُمد، وهو محفوظ في الإيداع (commit) ${isolated(v.commit)}.`,
  'seal-broken.recorded.hint': (v: { command: string }) =>
    `قارن الملف به، ثم أعده: ${isolated(v.command)}. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${isolated('siyasa revise')}`,
  'seal-broken.status': () => 'لهذه السياسة بصمة رقمية، وحالتها هنا ليست «معتمدة» ولا «ملغاة».',
  'seal-broken.status.hint': () =>
    `أعد الحالة ${isolated('status: approved')}. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${isolated('siyasa revise')}`,
  'seal-broken.withdrawal': () =>
    'لهذه السياسة بصمة اعتماد، وحالتها هنا «ملغاة»، وليس في ملفها بأي محضر أُلغيت ومتى.',
  'seal-broken.withdrawal.hint': () =>
    `أعد الحالة ${isolated('status: approved')}. وإن كان المجلس قد ألغاها فسجّل ذلك بعدها: ${isolated('siyasa withdraw')}`,
  'seal-broken.withdrawal-status': () => 'في ملف هذه السياسة قرار بإلغائها، وحالتها هنا «معتمدة».',
  'seal-broken.withdrawal-status.hint': () =>
    `إن كان المجلس قد ألغاها فأعد الحالة ${isolated('status: withdrawn')}، وإلا فاحذف ${isolated('withdrawal')} كلها.`,
  'seal-broken.withdrawal-unsealed': () =>
    'كُتب إلغاء هذه السياسة باليد، فلا شيء يثبت أن هذا هو القرار الذي اتخذه المجلس.',
  'seal-broken.withdrawal-unsealed.hint': () =>
    `احذف ${isolated('withdrawal')} وأعد الحالة ${isolated('status: approved')}، ثم سجّل الإلغاء كما في محضره: ${isolated('siyasa withdraw')}`,
  'seal-broken.withdrawal-changed': () =>
    'تغيّر قرار إلغاء هذه السياسة بعد تسجيله: بصمته الرقمية غير المسجلة.',
  'seal-broken.withdrawal-changed.hint': () => 'أعد رقم المحضر والتاريخ والسبب كما سُجلت عند الإلغاء.',
  'seal-missing': () => 'هذه السياسة معتمدة بلا بصمة رقمية، فلا شيء يثبت أن نصها هو الذي اعتُمد.',
  'seal-missing.hint': () => `طابق نصها بالنسخة الموقعة، ثم سجّل اعتمادها: ${isolated('siyasa approve')}`,
  'seal-missing.later': (v: { file: string }) =>
    `هذه السياسة معتمدة بلا بصمة رقمية، وللإصدار الذي قبلها بصمة: ${isolated(v.file)}. فلا شيء يثبت أن مجلسًا اعتمد هذا النص.`,
  'seal-missing.later.hint': () =>
    `إن كان المجلس قد اعتمده فطابق نصه بالنسخة الموقعة، ثم سجّل اعتماده: ${isolated('siyasa approve')}. وإلا فأعد الإصدار السابق.`,
  'seal-broken.lost': (v: { version: number; commit: string }) =>
    `كانت للإصدار ${v.version} من هذه السياسة بصمة رقمية، ثم حُذفت. وهي محفوظة في الإيداع (commit) ${isolated(v.commit)}.`,
  'seal-broken.lost.hint': (v: { command: string }) =>
    `أعد الملف كما كان عند الاعتماد: ${isolated(v.command)}. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${isolated('siyasa revise')}`,
  'seal-broken.anew': (v: { version: number; commit: string }) =>
    `سُجلت للإصدار ${v.version} بصمة جديدة على نص آخر؛ ونصه الذي اعتُمد محفوظ ببصمته في الإيداع (commit) ${isolated(v.commit)}.`,
  'seal-broken.anew.hint': (v: { command: string }) =>
    `قارن النصين بالنسخة الموقعة، وأعد النص المعتمد: ${isolated(v.command)}. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${isolated('siyasa revise')}`,
  'seal-broken.elsewhere': (v: { version: number; commit: string }) =>
    `للإصدار ${v.version} في فرع آخر (branch) بصمة على نص آخر، في الإيداع (commit) ${isolated(v.commit)}.`,
  'seal-broken.elsewhere.hint': (v: { command: string }) =>
    `قارن النصين بالنسخة الموقعة. فإن كان المعتمد هو الآخر فضعه هنا: ${isolated(v.command)}. وإن كان المعتمد هذا فاحذف الفرع الذي فيه الآخر.`,
  'seal-broken.copied': (v: { version: number; commit: string; file: string }) =>
    `هذه البصمة لنص آخر: للإصدار ${v.version} في ${isolated(v.file)}، في الإيداع (commit) ${isolated(v.commit)}.`,
  'seal-broken.copied.hint': () =>
    `أعد الملف كما كان. وإن كان هذا النص لم يُعتمد فاحذف البصمة، واكتب الحالة ${isolated('status: draft')}؛ فالبصمة لا تُسجل إلا بالاعتماد: ${isolated('siyasa approve')}`,
  'approval-undone.draft': (v: { version: number; commit: string }) =>
    `الإصدار ${v.version} من هذه السياسة معتمد وله بصمة في الإيداع (commit) ${isolated(v.commit)}، وقد عاد هنا مسودة.`,
  'approval-undone.draft.hint': (v: { command: string }) =>
    `أعد الملف: ${isolated(v.command)}. ولتعديله ابدأ إصدارًا جديدًا: ${isolated('siyasa revise')}، ولإلغاء السياسة: ${isolated('siyasa withdraw')}`,
  'approval-undone.version': (v: { version: number; commit: string }) =>
    `الإصدار ${v.version} من هذه السياسة معتمد وله بصمة في الإيداع (commit) ${isolated(v.commit)}، ورقم الإصدار في هذا الملف أقل منه أو محذوف.`,
  'approval-undone.version.hint': (v: { command: string }) =>
    `أعد الملف: ${isolated(v.command)}. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${isolated('siyasa revise')}`,
  'approval-undone.withdrawn': (v: { commit: string }) =>
    `ألغى المجلس هذه السياسة، وذلك مسجل في الإيداع (commit) ${isolated(v.commit)}، وقد عادت هنا «معتمدة».`,
  'approval-undone.withdrawn.hint': (v: { command: string }) =>
    `أعد تسجيل الإلغاء: ${isolated(v.command)}. وإن أراد المجلس اعتماد النص ثانيةً فليعتمده سياسة جديدة: ${isolated('siyasa new policy')}`,
  'approval-undone.withdrawal': (v: { commit: string }) =>
    `تسجيل إلغاء هذه السياسة غير الذي في الإيداع (commit) ${isolated(v.commit)}.`,
  'approval-undone.withdrawal.hint': (v: { command: string }) =>
    `قارن التسجيلين بالمحضر، وأعد الأول: ${isolated(v.command)}`,
  'approval-undone.deleted': (v: { file: string; version: number; commit: string }) =>
    `حُذفت سياسة معتمدة: الإصدار ${v.version} في ${isolated(v.file)}، وهو محفوظ في الإيداع (commit) ${isolated(v.commit)}.`,
  'approval-undone.deleted.hint': (v: { command: string }) =>
    `أعدها: ${isolated(v.command)}. ولإلغائها: ${isolated('siyasa withdraw')}. والسياسة الملغاة يُحتفظ بملفها أيضًا.`,
  'approval-undone.folder': (v: { file: string; commit: string }) =>
    `حُذف مجلد فيه سياسات معتمدة: ${isolated(v.file)}، وهو محفوظ في الإيداع (commit) ${isolated(v.commit)}.`,
  'approval-undone.folder.hint': (v: { command: string }) =>
    `أعده: ${isolated(v.command)}. فالسياسات المعتمدة يُحتفظ بها، ولو لم تعد الجمعية من جمعياتك.`,
  'history-unreadable.git-missing': (v: { root: string }) =>
    `هذه الملفات محفوظة في git (${isolated(v.root)})، وبرنامج git غير مثبت على هذا الجهاز، فلا يمكن التحقق من أن النصوص المعتمدة ما زالت كما اعتُمدت.`,
  'history-unreadable.git-missing.hint': () =>
    `ثبّت git، على أن يكون برنامجه في أحد مجلدات ${isolated('PATH')}: ${isolated('https://git-scm.com/downloads')}`,
  'history-unreadable.other-owner': (v: { root: string }) =>
    `يرفض git قراءة ${isolated(v.root)} لأن مالكه مستخدم آخر على هذا الجهاز، فلا يمكن التحقق من أن النصوص المعتمدة ما زالت كما اعتُمدت.`,
  'history-unreadable.other-owner.hint': (v: { command: string }) =>
    `إن كنت تثق بهذا المجلد فأخبر git بذلك مرة واحدة: ${isolated(v.command)}`,
  'history-unreadable.not-a-repository': (v: { root: string }) =>
    `في ${isolated(v.root)} مجلد ${isolated('.git')} لا يقرؤه git مستودعًا، فلا يمكن التحقق من أن النصوص المعتمدة ما زالت كما اعتُمدت.`,
  'history-unreadable.not-a-repository.hint': () =>
    `انظر ما يقوله git عنه: ${isolated('git status')}، ثم استنسخ المستودع من جديد. وإن لم تكن هذه الملفات محفوظة في git قط فاحذف مجلد ${isolated('.git')} هذا.`,
  'history-unreadable.shallow': () =>
    'ليس في هذه النسخة من المستودع إلا آخر سجله، فلا يمكن التحقق من أن النصوص المعتمدة ما زالت كما اعتُمدت.',
  'history-unreadable.shallow.hint': () =>
    `اجلب بقية السجل: ${isolated('git fetch --unshallow')}. وفي سير العمل (workflow) اكتب ${isolated('fetch-depth: 0')} تحت ${isolated('actions/checkout')}.`,
  'history-unreadable.partial': () =>
    `استُنسخ هذا المستودع بلا محتوى الملفات السابقة (${isolated('--filter')})، فلا يمكن التحقق من أن النصوص المعتمدة ما زالت كما اعتُمدت.`,
  'history-unreadable.partial.hint': () =>
    `اجلبها: ${isolated('git fetch --refetch --no-filter')}، أو استنسخ المستودع بلا ${isolated('--filter')}.`,
  'history-unreadable.objects-missing': (v: { reason: string }) =>
    `في سجل git جزء ناقص أو تالف، فلا يمكن التحقق من أن النصوص المعتمدة ما زالت كما اعتُمدت. يقول git: ${q(v.reason)}`,
  'history-unreadable.objects-missing.hint': () =>
    `اعرف ما ينقص: ${isolated('git fsck')}، ثم استنسخ المستودع من جديد.`,
  'history-unreadable.too-large': (v: { root: string }) =>
    `في سجل المستودع ${isolated(v.root)} من ملفات YAML أكثر مما يمكن قراءته، فلا يمكن التحقق من أن النصوص المعتمدة ما زالت كما اعتُمدت.`,
  'history-unreadable.too-large.hint': () => 'اجعل السياسات في مستودع لها وحدها.',
  'history-unreadable.too-slow': (v: { root: string }) =>
    `طال الوقت على git في قراءة سجل المستودع ${isolated(v.root)}، فلا يمكن التحقق من أن النصوص المعتمدة ما زالت كما اعتُمدت.`,
  'history-unreadable.too-slow.hint': () =>
    `اضغط سجله (${isolated('git gc')}) وأعد المحاولة. فإن لم يكفِ ذلك فاجعل السياسات في مستودع لها وحدها.`,
  'history-unreadable.failed': (v: { reason: string }) =>
    `لم يستطع git قراءة السجل، فلا يمكن التحقق من أن النصوص المعتمدة ما زالت كما اعتُمدت. يقول git: ${q(v.reason)}`,
  'history-unreadable.failed.hint': () => 'أصلح ما يشكو منه git، ثم أعد المحاولة.',
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
  'version-in-force.name.hint': () => 'أبقِ الملف الذي اعتمده المجلس، وأخرج الآخر من المجلد.',
  'archive-changed': (v: { commit: string }) =>
    `تغيّر هذا الإصدار بعد أن نُقل إلى الأرشيف؛ وهو كما كان في الإيداع (commit) ${isolated(v.commit)}.`,
  'archive-changed.hint': (v: { command: string }) =>
    `ما في الأرشيف لا يتغير. لإعادته كما كان: ${isolated(v.command)}`,
  'archive-changed.removed': (v: { file: string; commit: string }) =>
    `ليس في الأرشيف إصدار سابق ${isolated(v.file)}، وهو محفوظ في الإيداع (commit) ${isolated(v.commit)}.`,
  'archive-changed.removed.hint': (v: { command: string }) =>
    `ما في الأرشيف لا يُحذف. لإعادته: ${isolated(v.command)}`,
  'archive-changed.renamed': (v: { file: string; commit: string }) =>
    `تغيّر اسم هذا الإصدار في الأرشيف؛ واسمه في الإيداع (commit) ${isolated(v.commit)}: ${isolated(v.file)}`,
  'archive-changed.renamed.hint': (v: { command: string }) =>
    `الإصدار السابق يُعرف باسم ملفه. لإعادة اسمه: ${isolated(v.command)}`,
  'change-interrupted': () => 'انقطع أمر كان يغيّر ملفات هذه الجمعية قبل أن يكتمل.',
  'change-interrupted.hint': (v: { command: string }) =>
    `أعد الأمر ليكتمل ما بقي منه: ${isolated(`siyasa ${v.command}`)}`,
} as const;
