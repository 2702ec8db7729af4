import type { Words } from '../locales/ar/words.js';
import { ar, en } from '../locales/words.js';
import { isClause } from '../policy/roles.js';
import { type FreeText, freeTexts, withoutStop } from '../policy/texts.js';
import { type Located, nodeAt, type Path } from '../source/located.js';
import { reportIn, wordStart } from './lib/in-texts.js';
import { defineRule } from './lib/rule.js';
import { contentsEntries } from './lib/typed-contents.js';

/** Words that announce something after them. */
const leadIn = /(?:كما |على |مما |ما |بما |وهي |هي )?(?:يلي|يأتي|التالي|التالية|الآتي|الآتية)$|(?<=\s)و?هي$/u;

/** Words for a time or a part, which announce nothing: «في اليوم التالي». */
const isTime =
  /(?:يوم|اليوم|العمل|الأسبوع|الشهر|الربع|السنة|العام|الموسم|الفصل|الاجتماع|الجلسة|الدورة|الدور|المرحلة|الخطوة|المستوى|الصف|الصفحة|الموعد|القسم|البند) (?:التالي|التالية|الآتي|الآتية)$/u;

/** How many characters at the end of a text are read; more than any of those words have. */
const longestLeadIn = 20;

/** Endings of texts that may announce something: testing them is quicker than the whole expression. */
const promises = [':', 'يلي', 'يأتي', 'التالي', 'التالية', 'الآتي', 'الآتية', 'هي'];

/** Words that announce a list without anything under them. */
export const listLeadInOrphan = defineRule({
  id: 'list-lead-in-orphan',
  over: 'policy',
  proofreads: 'policy',
  severity: 'warning',
  fixes: 'no',
  texts: {
    ar: {
      why: 'من قرأ «ما يلي» ولم يجد شيئًا ظن أن صفحة سقطت.',
      message: (v: Words) => `${ar.q(v.words)}: تمهيد لقائمة، ولا شيء تحته.`,
      hint: `اجعل البنود التي يمهد لها تحته في ${ar.isolated('items')}، أو احذف التمهيد.`,
    },
    en: {
      why: 'Who reads «as follows» and finds nothing thinks that a page is lost.',
      message: (v) => `${en.q(v.words)} leads in a list, and nothing is under it.`,
      hint: 'Put the clauses that it leads in below it, as items, or remove it.',
    },
  },
  example: {
    kind: 'clause',
    bad: 'وذلك عن طريق ما يلي:',
    good: 'وذلك عن طريق نشر التقارير',
  },
  check({ policy, root }, report) {
    const contents = contentsEntries(policy, root);
    for (const text of freeTexts(root)) {
      if (contents.has(text) || !mayLead(text) || isFollowed(text, root)) continue;
      const end = withoutStop(text.text).clause.trimEnd().length;
      const start = promises.some((one) => text.text.endsWith(one, end)) ? leadInBefore(text.text, end) : end;
      if (start < end)
        reportIn(text, [{ start, end, values: { words: text.text.slice(start, end) } }], report);
    }
  },
});

/** Returns where the announcing words that end at a place begin; the place itself where there are none. */
function leadInBefore(text: string, end: number): number {
  const colon = text[end - 1] === ':';
  const wordEnd = colon ? text.slice(0, end - 1).trimEnd().length : end;
  const from = Math.max(0, wordEnd - longestLeadIn);
  const before = text.slice(from, wordEnd);
  const promise = colon || !isTime.test(before) ? leadIn.exec(before) : null;
  const starts = [...(promise ? [from + promise.index] : []), ...(colon ? [wordStart(text, wordEnd)] : [])];
  return wordEnd === 0 || starts.length === 0 ? end : Math.min(...starts);
}

function mayLead(text: FreeText): boolean {
  const key = text.path.at(-1);
  return isClause(text) || key === 'intro' || (key === 'text' && text.path[0] === 'sections');
}

/** Tells whether clauses, terms or sections follow a text. */
function isFollowed({ path }: FreeText, root: Located): boolean {
  const parent: Path = path.slice(0, -1);
  const node = nodeAt(root, parent);
  if (node.kind !== 'map') return false;
  return ['items', 'sections', 'terms'].some((key) => {
    const value = node.entries.get(key)?.value;
    return value !== undefined && !(value.kind === 'list' && value.items.length === 0);
  });
}
