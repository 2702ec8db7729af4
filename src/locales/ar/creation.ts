import { isolated, list, meant, q } from './words.js';

/** The questions and messages of `siyasa new`. */
export const creation = {
  'help.new': () => 'ينشئ مستودع سياسات، أو ملف جمعية جديدة، أو سياسة جديدة من نص مبدئي',
  'help.new.workspace': () =>
    'ينشئ ما يحتاج إليه مستودع السياسات: الفحص عند كل رفع، وإعدادات المحرر، ودليلًا بالعربية',
  'help.new.workspace.folder': () => 'مجلد المستودع، جديدًا أو قائمًا؛ ما فيه لا يُمس',
  'help.new.association': () => 'ينشئ ملف بيانات جمعية، ويسأل عما لم يُذكر في الأمر',
  'help.new.association.id': () =>
    `اسم مجلد الجمعية، بحروف لاتينية صغيرة وأرقام وشرطات، مثل: ${isolated('rahma')}`,
  'help.new.name': () => 'اسم الجمعية كاملًا كما في شهادة التسجيل',
  'help.new.short-name': () => 'الاسم كما يرد في متن السياسات (المعتاد: الاسم الكامل)',
  'help.new.kind': () =>
    'نوع الجهة: association (جمعية أهلية) أو cooperative (تعاونية) أو foundation (مؤسسة) أو fund (صندوق)',
  'help.new.registrar': () => 'جهة التسجيل: ncnp (المركز الوطني) أو hrsd (الوزارة)',
  'help.new.license': () => 'رقم الترخيص',
  'help.new.region': () => 'المنطقة',
  'help.new.website': () => 'الموقع الإلكتروني',
  'help.new.email': () => 'البريد الإلكتروني',
  'help.new.phone': () => 'الهاتف (ويجوز تكراره)',
  'help.new.color': () => `لون الجمعية (المعتاد: ${isolated('#1b5e4b')})`,
  'help.new.theme': () => 'قالب سياساتها: booklet كتيّب (المعتاد) أو letterhead ورق رسمي',
  'help.new.digits': () => 'الأرقام المطبوعة: arabic ١٢٣ (المعتاد) أو latin 123',
  'help.new.calendar': () =>
    'التقويم: both بالتقويمين (المعتاد) أو hijriFirst والهجري أولًا أو gregorian أو hijri',
  'help.new.yes': () => 'لا يسأل: يأخذ المعتاد فيما لم يُذكر، أو يتركه فارغًا',
  'help.new.policy': () => 'ينشئ مسودة سياسة من نص مبدئي، أو من هيكل إن لم يكن لنوعها نص',
  'help.new.policy.type': () => `نوع السياسة، مثل: ${isolated('conflict-of-interest')}`,
  'help.new.for': () => 'الجمعية: اسم مجلدها في policies',
  'help.new.starter': () => 'النص المبدئي إن كان للنوع أكثر من واحد: a أو b أو c',
  'help.new.code': () => 'رمز السياسة',
  'help.new.owner': () => 'الإدارة المسؤولة',
  'help.new.issued': () => 'تاريخ الإصدار (المعتاد: اليوم)',
  'help.new.as': () => `اسم الملف دون ${isolated('.yaml')} (المعتاد: نوع السياسة)`,

  'cli.new.what': (v: { what: string | undefined }) =>
    `${v.what === undefined ? 'لم يُذكر ما يُنشأ.' : `لا يُنشأ ${q(v.what)}.`} لمستودع سياسات: ${isolated('siyasa new workspace <folder>')}، ولجمعية جديدة: ${isolated('siyasa new association <id>')}، ولسياسة: ${isolated('siyasa new policy <type> --for <association>')}`,
  'cli.new.missing': (v: { flag: string }) =>
    `ينقص الأمر الخيار ${isolated(v.flag)}. وإن شغّلته في نافذة أوامر دون ${isolated('--yes')} سألك عما لم تذكره.`,
  'cli.new.flag': (v: { flag: string; problem: string }) => `${isolated(v.flag)}: ${v.problem}`,
  'cli.new.blank': () => 'لا بد من اسم الجمعية، فاكتبه.',
  'cli.new.license': () => `رقم الترخيص أرقام فقط، عشرة على الأكثر، مثل: ${isolated('1511')}`,
  'cli.new.email': () => `ليس هذا عنوان بريد إلكتروني. اكتبه هكذا: ${isolated('info@example.org.sa')}`,
  'cli.new.color': () =>
    `اكتب اللون علامة # وبعدها ستة رموز من 0 إلى 9 ومن a إلى f، مثل: ${isolated('#1b5e4b')}`,
  'cli.new.cancelled': () => 'أُوقف الأمر بطلبك، ولم يُكتب شيء.',
  'cli.new.schemas': (v: { folder: string }) =>
    `ليكمل محرر النصوص ما تكتب ويشرحه: ${isolated(`siyasa schema --write ${v.folder}`)}`,
  'cli.new.workspace.next': (v: { folder: string }) =>
    `المستودع جاهز، ودليله في ${isolated(`${v.folder}/README.md`)}. للبدء فيه: ${isolated(`cd ${v.folder}`)} ثم ${isolated('siyasa new association <id>')}`,
  'cli.new.workspace.kept': (v: { paths: readonly string[] }) =>
    `بقي كما هو: ${v.paths.map(isolated).join('، ')}`,
  'cli.new.workspace.folder': (v: { path: string }) =>
    `مجلد السياسات ${isolated(v.path)} ليس داخل المستودع. سمّه باسم بسيط بلا مسافات، مثل ${isolated('--folder policies')}.`,
  'cli.new.association.next': (v: { id: string; file: string }) =>
    `كُتب ملف الجمعية؛ راجعه وأكمل ما فيه. ولأول سياسة: ${isolated(`siyasa new policy --for ${v.id}`)}`,
  'cli.new.policy.next': (v: { name: string }) =>
    `كُتبت المسودة؛ اقرأها وعدّلها بما تعمل به الجمعية. ولفحصها: ${isolated(`siyasa check ${v.name}`)}`,
  'cli.new.no-association': (v: { id: string; nearest: string | undefined }) =>
    `لا توجد جمعية باسم ${q(v.id)}. ${meant(v.nearest)}لإنشاء جمعية: ${isolated('siyasa new association <id>')}`,
  'cli.new.no-associations': () => `لا توجد جمعية بعد. ابدأ بها: ${isolated('siyasa new association <id>')}`,
  'cli.new.no-type': (v: { type: string; nearest: string | undefined; known: readonly string[] }) =>
    `لا يوجد نوع سياسة باسم ${q(v.type)}. ${meant(v.nearest)}الأنواع التي لها نص مبدئي: ${list(v.known)}`,
  'cli.new.which-type': (v: { known: readonly string[] }) =>
    `اذكر نوع السياسة. الأنواع التي لها نص مبدئي: ${list(v.known)}`,
  'cli.new.which-starter': () => 'لهذا النوع أكثر من نص مبدئي، فاختر واحدًا:',
  'cli.new.starter': (v: { starter: string; title: string; description: string }) =>
    `  ${isolated(`--starter ${v.starter}`)}  ${v.title}: ${v.description}`,
  'cli.new.no-starter': (v: { type: string; starter: string; known: readonly string[] }) =>
    v.known.length > 0
      ? `لا يوجد للنوع ${q(v.type)} نص مبدئي باسم ${q(v.starter)}. المتاح: ${list(v.known)}`
      : `لا يُختار للنوع ${q(v.type)} نص مبدئي، فليس له أكثر من واحد. احذف الخيار ${isolated('--starter')}`,
  'cli.new.as': () => `لاسم آخر للملف: ${isolated('--as <name>')}`,

  'cli.new.ask.name': () => 'اسم الجمعية كاملًا كما في شهادة التسجيل',
  'cli.new.ask.shortName': () => 'الاسم كما يرد في متن السياسات',
  'cli.new.ask.kind': () => 'نوع الجهة',
  'cli.new.ask.registrar': () => 'جهة التسجيل',
  'cli.new.ask.license': () => 'رقم الترخيص (اتركه فارغًا إن لم يُعرف)',
  'cli.new.ask.region': () => 'المنطقة (أو اتركها فارغة)',
  'cli.new.ask.website': () => 'الموقع الإلكتروني (أو اتركه فارغًا)',
  'cli.new.ask.email': () => 'البريد الإلكتروني (أو اتركه فارغًا)',
  'cli.new.ask.phones': () => 'الهاتف، وبين الهاتفين فاصلة (أو اتركه فارغًا)',
  'cli.new.ask.color': () => 'لون الجمعية',
  'cli.new.ask.theme': () => 'قالب السياسات',
  'cli.new.ask.digits': () => 'الأرقام المطبوعة',
  'cli.new.ask.calendar': () => 'التقويم في التواريخ المطبوعة',
  'cli.new.ask.for': () => 'لأي جمعية؟',
  'cli.new.ask.type': () => 'نوع السياسة (وأولها ما له نص مبدئي)',
  'cli.new.ask.starter': () => 'النص المبدئي',
  'cli.new.ask.code': () => 'رمز السياسة (اكتب - لتركه فارغًا)',
  'cli.new.ask.owner': () => 'الإدارة المسؤولة (اكتب - لتركها فارغة)',
} as const;
