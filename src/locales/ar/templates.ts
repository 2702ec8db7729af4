import { isolated, list, q } from './words.js';

/** Why no document is made with a theme of one's own. */
export const themes = {
  'cli.theme-refused.faulty': (v: { theme: string; file: string }) =>
    `في القالب ${q(v.theme)} أخطاء، فلم يُخرج به ${isolated(v.file)}. افحصها: ${isolated('siyasa check')}`,
  'cli.theme-refused.frame': (v: { theme: string; file: string }) =>
    `لم يُخرج ${isolated(v.file)}: صفحة القالب ${q(v.theme)} ليست على بناء صفحات البرنامج (العناصر ${isolated('html')} و${isolated('head')} و${isolated('body')}).`,
  'cli.theme-refused.markup': (v: { theme: string; text: string; file: string }) =>
    `لم يُخرج ${isolated(v.file)}: كتب القالب ${q(v.theme)} في الصفحة ما لا يُقبل فيها: ${q(v.text)}`,
  'cli.theme-refused.words-left-out': (v: { theme: string; file: string }) =>
    `لم يُخرج ${isolated(v.file)}: في صفحة القالب ${q(v.theme)} نقص من نص السياسة.`,
  'cli.theme-refused.margins': (v: { theme: string; file: string }) =>
    `لم يُخرج ${isolated(v.file)}: القالب ${q(v.theme)} لا يطبع في هامش كل صفحة عنوان السياسة ورمزها وإصدارها وبصمتها وما يقال للمسودة. انسخ ${isolated('partials/page-boxes.hbs')} من قالب من قوالب البرنامج وغيّر فيه مواضعها فقط.`,
  'cli.theme-refused.too-large': (v: { theme: string; file: string }) =>
    `لم يُخرج ${isolated(v.file)}: صفحة القالب ${q(v.theme)} أكبر مما تحتاج إليه أي سياسة، أو يستدعي القالب نفسه بلا نهاية.`,
  'cli.theme-refused.unseen': (v: { file: string; words: readonly string[]; more: number }) =>
    `لم يُخرج ${isolated(v.file)}: يخفي قالبه من نص السياسة كلمات، منها: ${list(v.words)}${v.more > 0 ? ` (وكلمات أخرى عددها ${v.more})` : ''}. أظهرها في ${isolated('styles')}.`,
  'verify.own-theme': (v: { theme: string; templates: string }) =>
    `شكل الصفحات من القالب ${q(v.theme)} في ${isolated(v.templates)}، لا من قوالب البرنامج. تحقق البرنامج من أن نص السياسة فيها كامل وأن القالب لا يزيد كلمات، ولا يضمن شكلها: إن شككت فقارنها بما يُطبع بقالب منه: ${isolated('siyasa render --theme booklet')}`,
  'verify.own-theme-missing': (v: { theme: string; templates: string }) =>
    `طُبع الملف بقالب خاص بمن أصدره، ${q(v.theme)}، وليس في ${isolated(v.templates)}، فلا يثبت أنه كما طُبع. تحقق منه حيث ملفات القالب، أو اذكر مجلد سياسات من أصدره: ${isolated('--policies <folder>')}، أو اطلب نسخة مطبوعة بقالب من قوالب البرنامج.`,
  'verify.own-theme-changed': (v: { theme: string; templates: string }) =>
    `تغيّر القالب ${q(v.theme)} في ${isolated(v.templates)} بعد طباعة الملف، أو كان غيره عند طباعته، فلا يثبت أنه كما طُبع. تحقق منه بملفات القالب كما كانت، أو اطبعه من جديد.`,
} as const;
