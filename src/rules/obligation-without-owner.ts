import type { Words } from '../locales/ar/words.js';
import { ar, en } from '../locales/words.js';
import { isWith, loosely } from '../policy/arabic.js';
import { isClause } from '../policy/roles.js';
import { freeTexts } from '../policy/texts.js';
import { reportIn } from './lib/in-texts.js';
import { defineRule } from './lib/rule.js';

/** Words that oblige without naming anybody. */
const impersonal =
  /(?<![\u0621-\u0652])[وف]?(?<word>يجب|يلزم|يتعين|ينبغي|لا بد من|لا بد أن)(?![\u0621-\u0652])/gu;

/** Who may be obliged: persons, bodies, and those whom the association serves. */
const owners = [
  'الجمعية',
  'المؤسسة',
  'الصندوق',
  'المجلس',
  'مجلس',
  'اللجنة',
  'لجنة',
  'الإدارة',
  'إدارة',
  'القسم',
  'قسم',
  'الوحدة',
  'وحدة',
  'المدير',
  'مدير',
  'الرئيس',
  'رئيس',
  'الموظف',
  'الموظفين',
  'الموظفون',
  'موظف',
  'موظفي',
  'العاملين',
  'العاملون',
  'المسؤول',
  'مسؤول',
  'ضابط',
  'أخصائي',
  'الأخصائي',
  'الباحث',
  'باحث',
  'المستفيد',
  'المستفيدين',
  'المستفيدون',
  'مقدم',
  'طالب',
  'المتطوع',
  'المتطوعين',
  'العضو',
  'الأعضاء',
  'أعضاء',
  'المحاسب',
  'المراجع',
  'أمين',
  'الأمين',
  'المتبرع',
  'الشريك',
  'الشركاء',
  'الجهة',
  'الجهات',
  'عليه',
  'عليها',
  'عليهم',
].map(loosely);

/**
 * An obligation such as «يجب استلامها كاملة» that doesn't say who must do it and when. The rule looks only at words, and may be
 * wrong.
 */
export const obligationWithoutOwner = defineRule({
  id: 'obligation-without-owner',
  over: 'policy',
  proofreads: 'policy',
  severity: 'info',
  fixes: 'no',
  texts: {
    ar: {
      why: 'إلزام لا صاحب له لا يقوم به أحد.',
      message: (v: Words) =>
        `${ar.q(v.words)}: إلزام لا يظهر من يقوم به ولا متى (يحكم البرنامج بالألفاظ وحدها، وقد يخطئ).`,
      hint: 'اذكر من يقوم به، مثل: «على الموظف …»، ومتى.',
    },
    en: {
      why: "An obligation that is nobody's is done by nobody.",
      message: (v) =>
        `${en.q(v.words)}: nobody is said to do it, nor when (decided by words alone, and maybe wrong).`,
      hint: 'Say who does it, such as «على الموظف …», and when.',
    },
  },
  example: {
    kind: 'clause',
    bad: 'يجب استلام المعاملة كاملة',
    good: 'على الموظف استلام المعاملة كاملة',
  },
  check({ root }, report) {
    for (const text of freeTexts(root).filter(isClause)) {
      const [duty] = [...text.text.matchAll(impersonal)].filter((one) => isOpen(one, text.text));
      const { word = '' } = duty?.groups ?? {};
      if (!duty || /[\d٠-٩]|خلال|قبل|فور|\{\{(?:association|audience)\./u.test(text.text)) continue;
      if (text.loose.some((letters) => owners.some((owner) => isWith(letters, owner)))) continue;
      const end = duty.index + duty[0].length;
      reportIn(text, [{ start: end - word.length, end, values: { words: word } }], report);
    }
  },
});

/** How many characters after such a word are read for whom it obliges. */
const near = 60;

/** Tells whether words oblige somebody without naming them; a statement of what a thing must be doesn't. */
function isOpen({ 0: words, index, groups }: RegExpExecArray, text: string): boolean {
  if (/(?:^|[^\u0621-\u0652])لا\s+$/u.test(text.slice(Math.max(0, index - 4), index))) return false;
  const after = withoutMarks(text.slice(index + words.length, index + words.length + near));
  if (/^\s+على\s/u.test(after)) return false;
  // The one obliged is named: «ينبغي للمتطوع أن …», «يلزم لصحة الاجتماع …», «يلزم المقاول بتوفير …».
  if (/^\s+ل[\u0621-\u064A]/u.test(after)) return false;
  if (
    groups?.word === 'يلزم' &&
    /^\s+(?:كل\s+)?[\u0621-\u064A]+\s+ب(?!ين|عد|شكل|صور|صف|دق)[\u0621-\u064A]/u.test(after)
  )
    return false;
  const clause = /^\s+(?:أن|ألا|ان|الا)\s+(?<verb>\S+)(?<rest>.*)/su.exec(
    groups?.word === 'لا بد أن' ? ` أن${after}` : after,
  );
  return !clause || isPassive(clause.groups?.verb ?? '', clause.groups?.rest ?? '');
}

/**
 * Tells whether what follows a verb isn't its subject: «أن يتم حفظها», «أن تُراجع», «أن توثق القرارات». Other verbs name theirs.
 */
function isPassive(verb: string, rest: string): boolean {
  if (/^[يت]تم$/u.test(verb) || /^[يت]\u064F/u.test(verb)) return true;
  return (
    !ofThings.test(verb) && /^\s+(?:(?:جميع|كل|كافة)\s+)?ال[\u0621-\u064A]+ات(?![\u0621-\u064A])/u.test(rest)
  );
}

/** Verbs for what a thing is or has; they aren't actions. */
const ofThings =
  /^[يت](?:كون|تضمن|شتمل|شمل|حتوي|ستوفي|وضح|بين|قل|زيد|تجاوز|تعارض|خالف|توافر|توفر|تسم|ؤثر|خضع|ظل|بقى|نص|عبر|تناسب|توافق|تفق|عكس|ستند|قتصر|هدف|حمل|راعي)$/u;

/** Returns a text without short vowels, except the one that marks a passive. */
function withoutMarks(text: string): string {
  return text.replace(/[\u064B-\u064E\u0650-\u0652\u0670]/gu, '');
}
