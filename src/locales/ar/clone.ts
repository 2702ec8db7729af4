import { errors, isolated, named, q, warnings } from './words.js';

const places = (n: number) =>
  n === 1 ? 'موضع واحد' : n === 2 ? 'موضعان' : n % 100 >= 3 && n % 100 <= 10 ? `${n} مواضع` : `${n} موضعًا`;

/** The messages of `siyasa clone`. */
export const clone = {
  'cli.clone.itself': (v: { file: string }) =>
    `السياسة في ${isolated(v.file)} لهذه الجمعية نفسها. اذكر بعد ${isolated('--for')} جمعية أخرى.`,
  'cli.clone.no-association': (v: { path: string; id: string; nearest: string | undefined }) =>
    `لا يوجد في ${isolated(v.path)} ملف جمعية. ${v.nearest ? `لعل المقصود ${q(v.nearest)}. ` : ''}لإنشائه: ${isolated(`siyasa new association ${v.id}`)}`,
  'cli.clone.broken': () =>
    'لم يُكتب شيء: صحّح هذه الأخطاء أولًا، فما لا يُقرأ لا يُعرف ما فيه من الجمعية الأولى.',
  'cli.clone.replaced': (v: { places: number }) => `استُبدل: ${places(v.places)}`,
  'cli.clone.instead': (v: { words: string; instead: string; what: string }) =>
    v.instead === '' ? `${q(v.words)} (${v.what}): حُذف` : `${q(v.words)} (${v.what}): صار ${q(v.instead)}`,
  'cli.clone.changed': (v: { places: number }) => `وتغيّر في غير النص: ${places(v.places)}`,
  'cli.clone.key': (v: {
    key: string;
    before: string | null | undefined;
    after: string | null | undefined;
  }) => {
    const was = v.before ? `${q(v.before)}، ` : '';
    if (v.after) return `${named(v.key)}: ${was}${v.before === undefined ? 'أُضيف' : 'صار'} ${q(v.after)}`;
    if (v.after === undefined) return `${named(v.key)}: ${was}حُذف`;
    return `${named(v.key)}: ${was}${v.before === undefined ? 'أُضيف فارغًا' : 'تُرك فارغًا'}`;
  },
  'cli.clone.comments': (v: { comments: number }) =>
    `التعليقات (ما بعد ${isolated('#')}): حُذفت، وعددها ${v.comments}`,
  'cli.clone.for': (v: { file: string }) => `في ${isolated(v.file)}:`,
  'cli.clone.left': (v: { places: number }) =>
    `بقي ما يحتاج إلى نظرك مما قد يخص الجمعية الأولى (${places(v.places)})؛ غيّره أو أبقه:`,
  'cli.clone.look': (v: { words: string; what: string; lines: readonly number[] }) =>
    `${q(v.words)}: ${v.what}${v.lines.length > 0 ? `؛ وفي الأسطر: ${v.lines.join('، ')}` : ''}`,
  'cli.clone.check': (v: { file: string; errors: number; warnings: number }) =>
    v.errors + v.warnings === 0
      ? 'لا أخطاء في الملف الجديد ولا تنبيهات.'
      : `في الملف الجديد: ${errors(v.errors)}، ${warnings(v.warnings)}؛ لتفصيلها: ${isolated(`siyasa check ${v.file}`)}`,
  'cli.clone.name': () => 'اسم الجمعية الأولى',
  'cli.clone.brand': () => 'اسم شهرتها، أو كلمة توافقه',
  'cli.clone.neighbour': () => 'اسم جمعية أخرى',
  'cli.clone.subject': () => 'من اسمها أو مجال عملها',
  'cli.clone.place': () => 'مكانها، أو كلمة توافقه',
  'cli.clone.license': () => 'رقم ترخيص، أو عدد يساوي رقم ترخيصها',
  'cli.clone.registrar': () => 'جهة تسجيلها',
  'cli.clone.registration': () => 'من أسطر تسجيلها',
  'cli.clone.contact': () => 'وسيلة تواصل لها',
  'cli.clone.stranger': () => 'وسيلة تواصل أو رابط ليس في ملف أيٍّ من الجمعيتين',
  'cli.clone.person': () => 'اسم شخص منها',
  'cli.clone.approval': () => 'رقم محضر أو اجتماع أو دورة',
  'cli.clone.date': () => 'تاريخ',
  'cli.clone.code': () => 'رمز سياستها',
  'cli.clone.owner': () => 'الإدارة المسؤولة فيها',
  'cli.clone.audience': () => 'لفظ للجمعية أو لمن تخدمهم، ولفظ الجمعية الجديدة غيره',
} as const;
