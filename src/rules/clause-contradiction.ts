import { toLatinDigits } from '../calendar/digits.js';
import type { OnPaper } from '../locales/board-pack.js';
import { ar, en } from '../locales/words.js';
import { loosely } from '../policy/arabic.js';
import { type Pair, reportPairs } from './lib/clause-pairs.js';
import type { Clause } from './lib/clauses.js';
import { defineRule } from './lib/rule.js';

/** Two clauses that say the same with different numbers. */
export const clauseContradiction = defineRule({
  id: 'clause-contradiction',
  over: 'policy',
  proofreads: 'policy',
  severity: 'info',
  fixes: 'no',
  texts: {
    ar: {
      why: 'عددان لأمر واحد: بأيهما تُحاسب الجمعية؟',
      message: (v: { line: number; one: string; other: string }) =>
        `يشبه هذا البند بند السطر ${v.line} في كل شيء إلا العدد: هنا ${ar.q(v.one)} وهناك ${ar.q(v.other)}.`,
      hint: 'تحقق من العدد الصحيح، واجعله واحدًا إن كان الأمر واحدًا.',
      board: (v: OnPaper & { one: string; other: string }) =>
        `يشبه هذا البند بندًا سبقه في كل شيء إلا العدد: هنا ${ar.q(v.one)} وهناك ${ar.q(v.other)}. والبند السابق: ${v.place}.`,
    },
    en: {
      why: 'Two numbers for the same thing: by which is the association held to account?',
      message: (v) =>
        `The clause is like the one at line ${v.line} but for the number: ${en.q(v.one)} here, ${en.q(v.other)} there.`,
      hint: 'Find out which is right, if both say the same.',
    },
  },
  example: {
    kind: 'clause',
    bad: 'يُرد على طلب المستفيد خلال ١٥ يوم عمل من اكتماله\nيُرد على طلب المستفيد خلال ١٠ أيام عمل من اكتماله',
    good: 'يُرد على طلب المستفيد خلال ١٥ يوم عمل من اكتماله\nتُرفع الشكوى إلى المدير خلال ٣ أيام',
  },
  check: ({ root }, report) => reportPairs(root, valuesOf, report),
});

function valuesOf({ first, second }: Pair) {
  const [one, other] = [statement(second), statement(first)];
  return one.numbers.length > 0 &&
    one.numbers.length === other.numbers.length &&
    one.words === other.words &&
    one.numbers.join() !== other.numbers.join() &&
    !areTiers(one, other)
    ? { one: one.numbers.join('، '), other: other.numbers.join('، ') }
    : undefined;
}

/**
 * Tells whether clauses are steps of a scale: «للأسرة المكونة من ٣ أفراد ١٠٠٠ ريال» beside «… ٥ أفراد ١٥٠٠ ريال». If all numbers
 * differ, one of them says for whom or when the others apply. A range is one number in two parts.
 */
function areTiers({ words, numbers }: Statement, other: Statement): boolean {
  if (numbers.length < 2 || /# (?:الي|الى|حتي|حتى|و) #|# #/u.test(words)) return false;
  return numbers.every((number, i) => number !== other.numbers[i]);
}

/** The words and the numbers of a clause. */
interface Statement {
  /** The words in order, with numbers that only name something: clauses about different articles say different things. */
  readonly words: string;
  /** The numbers that state a time, a sum or a share. */
  readonly numbers: readonly string[];
}

const parts = /(?<word>[\u0621-\u064A]+)|(?<figures>[\d٠-٩]+)/gu;

/** Words that make the number after them a name: «المادة ٥», «النموذج رقم ٢». */
const names =
  /^[وفبل]*(?:ال|ل)?(?:ماده|بند|فقره|قسم|فصل|باب|ملحق|جدول|نموذج|رقم|اصدار|قرار|مرحله|خطوه|فئه|مستوى|صفحه|دوره|عام|سنه)$/u;

/** The forms that counted nouns take, each with its singular. */
const counted = new Map(
  [
    ['يوم', 'يوما', 'ايام'],
    ['ساعه', 'ساعات'],
    ['دقيقه', 'دقائق'],
    ['اسبوع', 'اسبوعا', 'اسابيع'],
    ['شهر', 'شهرا', 'اشهر', 'شهور'],
    ['سنه', 'سنوات'],
    ['عام', 'عاما', 'اعوام'],
    ['ريال', 'ريالا', 'ريالات'],
    ['عضو', 'عضوا', 'اعضاء'],
    ['مره', 'مرات'],
  ].flatMap((forms) => forms.map((form) => [form, forms[0] ?? form] as const)),
);

function statement({ text }: Clause): Statement {
  const words: string[] = [];
  const numbers: string[] = [];
  const plain = text.text.replace(/[\u0640\u064B-\u0652\u0670]/gu, '');
  for (const { groups } of plain.matchAll(parts)) {
    const { word, figures } = groups ?? {};
    if (word !== undefined) {
      const loose = loosely(word);
      words.push(counted.get(loose) ?? loose);
    } else if (figures !== undefined) {
      const number = toLatinDigits(figures);
      const isName = names.test(words.at(-1) ?? '');
      words.push(isName ? number : '#');
      if (!isName) numbers.push(number);
    }
  }
  return { words: words.join(' '), numbers };
}
