import { isolated, list, meant, q } from './words.js';

const kilobytes = (bytes: number) => Math.ceil(bytes / 1024);

/** What is told of themes and starters of one's own. */
export const templates = {
  'theme-invalid.file-missing': (v: { path: string }) => `ينقص القالب الملف ${isolated(v.path)}.`,
  'theme-invalid.file-missing.hint': () =>
    `لكل قالب ثلاثة ملفات: ${isolated('theme.yaml')} و${isolated('document.hbs')} و${isolated('partials/page-boxes.hbs')}. انسخها من قالب من قوالب البرنامج ثم غيّر فيها.`,
  'theme-invalid.name': (v: { theme: string }) => `لا يصلح ${q(v.theme)} اسمًا لقالب.`,
  'theme-invalid.name.hint': () => 'سمّ مجلد القالب بحروف لاتينية صغيرة وأرقام وشرطات.',
  'theme-invalid.taken': (v: { theme: string }) =>
    `في البرنامج قالب باسم ${q(v.theme)}، وهو الذي يُستعمل، فلا يُستعمل هذا القالب.`,
  'theme-invalid.taken.hint': () => 'سمّ مجلد القالب باسم آخر، واكتب اسمه الجديد في ملفات السياسات.',
  'theme-invalid.strange': (v: { path: string }) => `لا يُقرأ ${isolated(v.path)} مع ملفات القالب.`,
  'theme-invalid.strange.hint': () =>
    `لا يُقرأ في ${isolated('partials')} إلا ما ينتهي اسمه بـ${isolated('.hbs')}، وفي ${isolated('styles')} إلا ما ينتهي بـ${isolated('.css')}، بحروف لاتينية صغيرة، ولا يزيد ما في كل منهما على 100 ملف. غيّر الاسم أو احذف الملف.`,
  'theme-invalid.too-large': (v: { bytes: number; limit: number }) =>
    `حجم الملف ${kilobytes(v.bytes)} كيلوبايت، وأكبر ما يُقرأ من ملفات القوالب ${kilobytes(v.limit)} كيلوبايت.`,
  'theme-invalid.too-large.hint': () => 'اقسمه إلى ملفات أصغر، أو احذف ما لا حاجة إليه منه.',
  'theme-invalid.blank-run': (v: { limit: number }) =>
    `في الملف أكثر من ${v.limit} مسافة أو سطر فارغ متتالية.`,
  'theme-invalid.blank-run.hint': () => 'احذف الفراغ الزائد.',
  'theme-invalid.syntax': () => 'لا يُفهم هذا الموضع من القالب: قوس ناقص، أو كتلة لم تُغلق.',
  'theme-invalid.syntax.hint': () =>
    `تحقق من أن كل ${isolated('{{')} يقابلها ${isolated('}}')}، وأن لكل ${isolated('{{#if …}}')} إغلاقًا ${isolated('{{/if}}')}.`,
  'theme-invalid.raw': (v: { words: unknown }) =>
    `تُطبع القيمة ${q(v.words)} هنا بأقواس ثلاثة، فتُكتب في الصفحة شيفرة لا نصًّا.`,
  'theme-invalid.raw.hint': () =>
    `اكتبها بقوسين: ${isolated('{{…}}')}، أو بـ${isolated('{{> inline …}}')} لما فيه أجزاء.`,
  'theme-invalid.construct': () => 'في هذا الموضع من القالب ما لا تستعمله القوالب.',
  'theme-invalid.construct.hint': () =>
    `المتاح: ${list(['{{…}}', '{{cssString …}}', '{{#if}}', '{{#unless}}', '{{#each}}', '{{#with}}', '{{> …}}'])}، لكل منها قيمة واحدة باسمها.`,
  'theme-invalid.partial-unknown': (v: { name: string }) => `لا يوجد جزء باسم ${q(v.name)}.`,
  'theme-invalid.partial-unknown.hint': (v: { nearest?: string | undefined; known: readonly string[] }) =>
    `${meant(v.nearest)}الأجزاء الموجودة: ${list(v.known)}.`,
  'theme-invalid.field-unknown': (v: { name: string }) => `لا توجد للوثائق قيمة باسم ${q(v.name)}.`,
  'theme-invalid.field-unknown.hint': (v: { nearest?: string | undefined }) =>
    `${meant(v.nearest)}انظر أسماء القيم في قوالب البرنامج.`,
  'theme-invalid.frame': () => 'لا يبدأ القالب كما تبدأ القوالب، فلا تُحمى صفحاته من الشيفرة والشبكة.',
  'theme-invalid.frame.hint': () =>
    `ابدأ ${isolated('document.hbs')} هكذا: ${isolated('<!doctype html> <html lang="ar" dir="rtl"> <head> {{> head}} </head> <body>')}`,
  'theme-invalid.part-missing': (v: { name: string }) =>
    `ليس ${isolated(`{{> ${v.name}}}`)} في موضعه من القالب مرة واحدة بلا شرط، وبدونه لا تكتمل الوثيقة.`,
  'theme-invalid.part-missing.hint': () =>
    `اكتب ${isolated('{{> mark}}')} قبل ${isolated('<main id="policy">')}، و${isolated('{{> body}}')} داخله، خارج كل ${isolated('{{#…}}')}.`,
  'theme-invalid.partial-kept': (v: { name: string }) =>
    `الجزء ${q(v.name)} يحمل نص السياسة أو اعتمادها أو علامة المسودة، فلا يُستبدل.`,
  'theme-invalid.partial-kept.hint': () => `احذف الملف، وغيّر شكل ما يطبعه في ${isolated('styles')}.`,
  'theme-invalid.markup': (v: { words: unknown }) => `لا تستعمل القوالب ${q(v.words)}.`,
  'theme-invalid.markup.hint': () =>
    `المتاح عناصر النصوص والقوائم والجداول بخصائصها المعتادة بين علامتي تنصيص، وعناوين من قيم الوثيقة. ولا تُقبل برمجة ولا نماذج ولا إطارات ولا خاصية ${isolated('style')}.`,
  'theme-invalid.words': (v: { words: unknown }) =>
    `في القالب كلمات من عنده: ${q(v.words)}. وما يُطبع كله من السياسة وملف الجمعية.`,
  'theme-invalid.words.hint': () =>
    `ضع مكانها قيمة، مثل ${isolated('{{association.tagline}}')}، واكتب الكلمات في ملف الجمعية.`,
  'theme-invalid.style': (v: { words: unknown }) => `لا تستعمل أوراق التنسيق ${q(v.words)}.`,
  'theme-invalid.style.hint': () =>
    `المتاح قواعد CSS المعتادة، ومعها ${list(['@media', '@page', '@supports'])}. ولا يُقبل ما يخفي الأسماء أو يغيّر الترقيم أو اتجاه الكلام.`,
  'theme-invalid.style-address': (v: { words: unknown }) =>
    `في ورقة التنسيق ما يطلب ملفًا أو عنوانًا: ${q(v.words)}.`,
  'theme-invalid.style-address.hint': () =>
    'لا تُطلب الخطوط والصور من خارج الصفحة. الخط مضمّن، والشعار من ملف الجمعية، وللزخرفة التدرجات والحدود.',
  'theme-invalid.style-words': (v: { words: unknown }) =>
    `في ورقة التنسيق كلمات أو أرقام تُطبع: ${q(v.words)}. وما يُطبع كله من السياسة وملف الجمعية.`,
  'theme-invalid.style-words.hint': () =>
    `احذفها، واطبع قيم الوثيقة في هوامش الصفحة هكذا: ${isolated('{{cssString title}}')}`,
  'starter-invalid.type': (v: { type: string }) =>
    `لا يُعرف من اسم الملف نوع السياسة: ${q(v.type)} ليس من الأنواع المعروفة.`,
  'starter-invalid.type.hint': (v: { nearest?: string | undefined }) =>
    `${meant(v.nearest)}سمّ الملف بنوع السياسة، ثم باسم إن كان للنوع أكثر من نص، مثل: ${isolated('volunteers.birr.yaml')}`,
  'starter-invalid.name': () => 'لا يصلح اسم الملف لنص مبدئي.',
  'starter-invalid.name.hint': (v: { type: string }) =>
    `سمّه ${isolated(`${v.type}.yaml`)} أو ${isolated(`${v.type}.birr.yaml`)}، بحروف لاتينية صغيرة وأرقام وشرطات.`,
  'starter-invalid.taken': () => 'في البرنامج نص مبدئي بهذا الاسم، وهو الذي يُستعمل، فلا يُستعمل هذا.',
  'starter-invalid.taken.hint': (v: { type: string }) =>
    `سمّه باسم يميزه، مثل: ${isolated(`${v.type}.birr.yaml`)}`,
  'starter-invalid.other-type': (v: { type: string; written: string }) =>
    `في الملف النوع ${q(v.written)}، وفي اسمه ${q(v.type)}.`,
  'starter-invalid.other-type.hint': () => 'اجعل النوع في الملف كما في اسمه.',
  'starter-invalid.status': () => 'النص المبدئي مسودة، وهذا يقول غير ذلك.',
  'starter-invalid.status.hint': () => `اكتب: ${isolated('status: draft')}`,
  'starter-invalid.approved': (v: { key: string }) =>
    `في النص المبدئي ${isolated(v.key)}، ولم يُعتمد بعدُ ما يُكتب منه.`,
  'starter-invalid.approved.hint': () => 'احذف القيمة: يكتبها البرنامج عند الاعتماد.',
} as const;

/** Why a theme of one's own makes no document. */
export const themes = {
  'cli.theme-refused.faulty': (v: { theme: string; file: string }) =>
    `في القالب ${q(v.theme)} أخطاء، فلم يُخرج به ${isolated(v.file)}. افحصها: ${isolated('siyasa check')}`,
  'cli.theme-refused.frame': (v: { theme: string; file: string }) =>
    `لم يُخرج ${isolated(v.file)}: صفحة القالب ${q(v.theme)} ليست على بناء صفحات البرنامج (العناصر ${isolated('html')} و${isolated('head')} و${isolated('body')}).`,
  'cli.theme-refused.markup': (v: { theme: string; text: string; file: string }) =>
    `لم يُخرج ${isolated(v.file)}: كتب القالب ${q(v.theme)} في الصفحة ما لا يُقبل فيها: ${q(v.text)}`,
  'cli.theme-refused.words-left-out': (v: { theme: string; file: string }) =>
    `لم يُخرج ${isolated(v.file)}: في صفحة القالب ${q(v.theme)} نقص من نص السياسة.`,
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
