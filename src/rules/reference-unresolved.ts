import { catalogue } from '../catalogue/catalogue.js';
import type { PolicyHeaders } from '../lifecycle/policy-headers.js';
import type { Words } from '../locales/ar/words.js';
import { ar, en } from '../locales/words.js';
import { loosely } from '../policy/arabic.js';
import { isClause } from '../policy/roles.js';
import { freeTexts } from '../policy/texts.js';
import { reportIn } from './lib/in-texts.js';
import { nameWords } from './lib/names.js';
import { unresolvedNumbers } from './lib/numbered-references.js';
import { defineRule } from './lib/rule.js';

/** A clause that consists only of the name of a document. */
const document =
  /^\s*(?:[\d٠-٩]{1,2}\s*[-.)–]+\s*)?(?<name>(?:سياسة|لائحة|دليل|ميثاق|مدونة)\s+[\u0621-\u0652 ]{4,70})$/u;

/** Words that the names of documents on any subject may begin with. */
const kinds = new Set(
  ['سياسة', 'لائحة', 'دليل', 'ميثاق', 'مدونة', 'آلية', 'نظام', 'قواعد', 'إجراءات'].map(loosely),
);

/**
 * A policy or guide listed as a tool that is neither in the association's folder nor in the catalogue; and a reference to a
 * clause, article or section whose number the policy doesn't have.
 */
export const referenceUnresolved = defineRule({
  id: 'reference-unresolved',
  over: 'policy',
  proofreads: 'policy',
  severity: 'info',
  fixes: 'no',
  texts: {
    ar: {
      why: 'سياسة تُحيل إلى دليل غير موجود تُحيل إلى لا شيء.',
      message: (v: { name: string }) =>
        `${ar.q(v.name)}: ليست في مجلد الجمعية سياسة بهذا الاسم، ولا في قائمة السياسات المعروفة.`,
      hint: 'تحقق من الاسم، أو أضف السياسة إن كانت عند الجمعية.',
      board: (v: { name: string }) => `${ar.q(v.name)}: لا يُعرف للجمعية سياسة بهذا الاسم.`,
      variants: {
        number: {
          message: (v: Words) => `ليس في هذه السياسة ${ar.q(v.words)}.`,
          hint: 'صحّح الرقم، أو اذكر عنوان القسم مكانه. وإن كان من وثيقة أخرى فسمِّها، مثل: «المادة التاسعة من نظام العمل».',
        },
      },
    },
    en: {
      why: "A policy that refers to a guide which isn't there refers to nothing.",
      message: (v) =>
        `${en.q(v.name)} is neither in the association's folder nor among the policies that are known.`,
      hint: 'Look the name up, or add the policy if the association has it.',
      variants: {
        number: {
          message: (v) => `This policy has no ${en.q(v.words)}.`,
          hint: "Correct the number, or name the section by its heading. If it is another document's, say which: «المادة التاسعة من نظام العمل».",
        },
      },
    },
  },
  example: {
    kind: 'clause',
    bad: 'دليل خدمات البحث الاجتماعي',
    good: 'سياسة صرف المساعدات',
  },
  check({ policy, root, headers }, report) {
    for (const text of freeTexts(root).filter(isClause)) {
      const { name = '' } = document.exec(withoutStop(text.text))?.groups ?? {};
      if (name === '') continue;
      const subject = subjectOf(name);
      if (subject.size === 0) continue;
      const own = new Subjects([policy.title ?? '']);
      if ([catalogued, subjectsIn(headers()), own].some((known) => known.cover(subject))) continue;
      const start = text.text.indexOf(name);
      reportIn(text, [{ start, end: start + name.length, values: { name } }], report);
    }
    for (const { text, textMatch } of unresolvedNumbers(policy, root)) {
      const { start, end } = textMatch;
      const values = { words: text.text.slice(start, end) };
      reportIn(text, [{ start, end, variant: 'number', values }], report);
    }
  },
});

/** Returns a text without the sign and white space at its end. */
const withoutStop = (text: string) =>
  text
    .trimEnd()
    .replace(/[.،؛]$/u, '')
    .trimEnd();

function subjectOf(name: string): ReadonlySet<string> {
  return new Set(nameWords(name).filter((word, i) => i > 0 || !kinds.has(word)));
}

/** The subjects of policies as sets of words, found by their first word. */
class Subjects {
  readonly #byFirst = new Map<string, Map<string, ReadonlySet<string>>>();

  constructor(titles: readonly string[]) {
    for (const subject of titles.map(subjectOf)) {
      const [first] = subject;
      if (first === undefined) continue;
      const same = this.#byFirst.get(first) ?? new Map<string, ReadonlySet<string>>();
      this.#byFirst.set(first, same.set([...subject].join(' '), subject));
    }
  }

  /** Tells whether all words of one of these subjects are in `subject`. */
  cover(subject: ReadonlySet<string>): boolean {
    for (const word of subject)
      for (const one of this.#byFirst.get(word)?.values() ?? [])
        if ([...one].every((each) => subject.has(each))) return true;
    return false;
  }
}

const catalogued = new Subjects(catalogue.map(({ title }) => title));

/** The subjects of each folder, kept because every policy of it needs them. */
const knownSubjects = new WeakMap<PolicyHeaders['all'], Subjects>();

function subjectsIn({ all }: PolicyHeaders): Subjects {
  const titles = () => all.flatMap(({ title, role }) => (title && role !== 'archived' ? [title] : []));
  const subjects = knownSubjects.get(all) ?? new Subjects(titles());
  knownSubjects.set(all, subjects);
  return subjects;
}
