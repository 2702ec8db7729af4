import { isolated, q } from './words.js';

/** What is told of approved texts and of the order of versions. */
export const seals = {
  'seal-broken': () => 'نص هذه السياسة ليس النص الذي اعتُمد: بصمته الرقمية غير البصمة التي سُجلت عند الاعتماد.',
  'seal-broken.hint': () =>
    `أعد النص كما اعتُمد، وقارنه بالنسخة الموقعة. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${isolated('siyasa revise')}`,
  'seal-broken.changed': (v: { before: string; after: string }) =>
    `تغيّر هذا بعد الاعتماد. اعتُمد: ${q(v.before)}، وهو الآن: ${q(v.after)}.`,
  'seal-broken.changed.hint': () =>
    `أعده كما اعتُمد. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${isolated('siyasa revise')}`,
  'seal-broken.added': (v: { after: string }) => `أُضيف هذا بعد الاعتماد: ${q(v.after)}.`,
  'seal-broken.added.hint': () =>
    `احذفه. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${isolated('siyasa revise')}`,
  'seal-broken.removed': (v: { before: string }) => `حُذف بعد الاعتماد: ${q(v.before)}.`,
  'seal-broken.removed.hint': () =>
    `أعده إلى موضعه. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${isolated('siyasa revise')}`,
  'seal-broken.moved': (v: { after: string }) => `نُقل هذا من موضعه بعد الاعتماد: ${q(v.after)}.`,
  'seal-broken.moved.hint': () =>
    `أعده إلى موضعه. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${isolated('siyasa revise')}`,
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
  'seal-broken.lost': () => 'كانت لهذه السياسة بصمة رقمية، ثم حُذفت.',
  'seal-broken.lost.hint': () =>
    `أعد الملف كما كان عند الاعتماد. ولتعديل سياسة معتمدة ابدأ إصدارًا جديدًا: ${isolated('siyasa revise')}`,
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
  'archive-changed': () => 'تغيّر هذا الإصدار بعد أن نُقل إلى الأرشيف.',
  'archive-changed.hint': (v: { commit: string; file: string }) =>
    `ما في الأرشيف لا يتغير. لإعادته كما كان: ${isolated(`git checkout ${v.commit} -- ${v.file}`)}`,
  'archive-changed.removed': (v: { file: string }) => `حُذف من الأرشيف إصدار سابق: ${isolated(v.file)}`,
  'archive-changed.removed.hint': (v: { commit: string; file: string }) =>
    `ما في الأرشيف لا يُحذف. لإعادته: ${isolated(`git checkout ${v.commit} -- ${v.file}`)}`,
  'change-interrupted': () => 'انقطع أمر كان يغيّر ملفات هذه الجمعية قبل أن يكتمل.',
  'change-interrupted.hint': (v: { command: string }) =>
    `أعد الأمر ليكتمل ما بقي منه: ${isolated(`siyasa ${v.command}`)}`,
} as const;
