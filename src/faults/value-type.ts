import { ar, en } from '../locales/words.js';
import { defineFault } from './fault.js';

/** The values that the sentences about a wrong type are made from. */
interface TypeFault {
  /** A key, or a position in a list from 0. */
  readonly key: string | number;
  readonly expected: string;
  readonly found: string;
  readonly known: readonly string[];
  /** The value as it should be written, where that is known. */
  readonly plain?: string | undefined;
}

/** A value of another type than its key allows. */
export const valueType = defineFault({
  id: 'value-type',
  severity: 'error',
  fixed: { reason: 'structure', from: 'always' },
  fixes: 'safe',
  texts: {
    ar: {
      why: 'قائمة مكان نص، أو نص مكان عدد، تُطبع على غير ما أردت أو لا تُطبع.',
      message: (v: TypeFault) => `قيمة ${ar.q(v.key)}: المطلوب ${ar.typed(v.expected)}${unlikeInArabic(v)}.`,
      hint: arabicHint,
      variants: {
        item: {
          message: (v: TypeFault) =>
            `في القائمة قيمة ليست كما ينبغي: المطلوب ${ar.typed(v.expected)}${unlikeInArabic(v)}.`,
          hint: (v: TypeFault) =>
            v.expected === 'string' && v.found === 'list'
              ? `اكتب نص البند في text وما تحته في items، هكذا: ${ar.isolated('- text: …')}`
              : arabicHint(v),
        },
        file: {
          message: 'لا يبدأ الملف بمفاتيح.',
          hint: `اكتب كل مفتاح في سطر، وبعده نقطتان ومسافة وقيمته، هكذا: ${ar.isolated('title: نص')}`,
        },
      },
    },
    en: {
      why: 'A list for a text, or a text for a number, is printed otherwise than you meant, or not at all.',
      message: (v) =>
        `The value of ${en.known(v.key)} should be ${en.typed(v.expected)}${unlikeInEnglish(v)}.`,
      hint: englishHint,
      variants: {
        item: {
          message: (v) => `This item of the list should be ${en.typed(v.expected)}${unlikeInEnglish(v)}.`,
          hint: (v) =>
            v.expected === 'string' && v.found === 'list'
              ? 'Write the text of the item in "text" and what is below it in "items": - text: …'
              : englishHint(v),
        },
        file: {
          message: 'The file does not begin with keys.',
          hint: 'Write each key on its own line, then a colon, a space and its value: title: text',
        },
      },
    },
  },
  example: {
    kind: 'policy',
    bad: 'owner: [إدارة الخدمات]',
    good: 'owner: إدارة الخدمات',
  },
});

const arabicShapes: Readonly<Record<string, string>> = {
  string: 'اكتب نصًا في السطر نفسه بعد النقطتين.',
  array: 'اكتب كل بند في سطر يبدأ بشرطة ومسافة.',
  object: 'اكتب مفاتيحه تحته، كل مفتاح في سطر يبدأ بعد مسافتين إضافيتين.',
  boolean: 'اكتب true أو false بلا تنصيص.',
  int: 'اكتب عددًا صحيحًا بلا تنصيص، مثل: 12.',
};

function arabicHint({ key, expected, found, known, plain }: TypeFault): string {
  if (plain) return `اكتبه بالأرقام أو الحروف اللاتينية وبلا علامتي تنصيص، هكذا: ${ar.isolated(plain)}`;
  if (key === 'date' && expected === 'object') return ar.approvalDateForm;
  if (key === 'text' && found === 'list') return 'اكتب نصًا واحدًا؛ أما القائمة فمكانها items.';
  const keysKnown = known.length > 0 ? ` المفاتيح: ${ar.list(known)}.` : '';
  return (arabicShapes[expected] ?? 'انظر المثال في دليل الاستعمال.') + keysKnown;
}

const englishShapes: Readonly<Record<string, string>> = {
  string: 'Write a text on the same line, after the colon.',
  array: 'Write each item on a line that begins with a dash and a space.',
  object: 'Write its keys below it, each on its own line, two spaces further in.',
  boolean: 'Write true or false without quotes.',
  int: 'Write a whole number without quotes, such as 12.',
};

function englishHint({ key, expected, found, known, plain }: TypeFault): string {
  if (plain) return `Write it in Latin figures or letters and without quotes: ${plain}`;
  if (key === 'date' && expected === 'object') return en.approvalDateForm;
  if (key === 'text' && found === 'list') return 'Write one text; a list belongs in "items".';
  const keysKnown = known.length > 0 ? ` Its keys: ${en.list(known)}.` : '';
  return (englishShapes[expected] ?? 'See the example in the user guide.') + keysKnown;
}

/** Returns words that name the type of what was written, where that says more than the expected type. */
function unlikeInArabic(fault: Mismatch): string {
  return saysMore(fault) ? `، والمكتوب ${ar.typed(fault.found)}` : '';
}

function unlikeInEnglish(fault: Mismatch): string {
  return saysMore(fault) ? `, not ${en.typed(fault.found)}` : '';
}

type Mismatch = Pick<TypeFault, 'expected' | 'found'>;

/** Tells whether naming what was written adds anything: where a text is expected, "a number" says nothing new. */
function saysMore({ expected, found }: Mismatch): boolean {
  return found !== 'number' || expected === 'object' || expected === 'array';
}
