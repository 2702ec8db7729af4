import { toLatinDigits } from '../../calendar/digits.js';
import { isClause, isHeading } from '../../policy/roles.js';
import type { Policy, Section } from '../../policy/schema.js';
import { policySections } from '../../policy/sections.js';
import { type FreeText, freeTexts } from '../../policy/texts.js';
import type { Located, Span } from '../../source/located.js';
import { typedMarker } from './typed-markers.js';

/** A part of a document that texts refer to by number. */
type Part = 'item' | 'article' | 'section';

/** A reference such as «البند ٩», with the numbers that it names. Offsets count UTF-16 units of the text. */
interface Reference extends Span {
  readonly part: Part;
  readonly numbers: readonly number[];
}

const parts: readonly { readonly part: Part; readonly one: RegExp; readonly many: RegExp }[] = [
  {
    part: 'item',
    one: /^[وف]?[بكل]?(?:ال|ل)?(?:بند|فقره)$/u,
    many: /^[وف]?[بكل]?(?:ال|ل)?(?:بنود|بندين|بندان|فقرات|فقرتين|فقرتان)$/u,
  },
  {
    part: 'article',
    one: /^[وف]?[بكل]?(?:ال|ل)?ماده$/u,
    many: /^[وف]?[بكل]?(?:ال|ل)?(?:مواد|مادتين|مادتان)$/u,
  },
  {
    part: 'section',
    one: /^[وف]?[بكل]?(?:ال|ل)?قسم$/u,
    many: /^[وف]?[بكل]?(?:ال|ل)?(?:اقسام|قسمين|قسمان)$/u,
  },
];

const ones = [
  ['الاول', 'الاولى', 'الحادي', 'الحاديه'],
  ['الثاني', 'الثانيه'],
  ['الثالث', 'الثالثه'],
  ['الرابع', 'الرابعه'],
  ['الخامس', 'الخامسه'],
  ['السادس', 'السادسه'],
  ['السابع', 'السابعه'],
  ['الثامن', 'الثامنه'],
  ['التاسع', 'التاسعه'],
  ['العاشر', 'العاشره'],
];
const tens = ['العشر', 'الثلاث', 'الاربع', 'الخمس', 'الست', 'السبع', 'الثمان', 'التسع'];
const ordinals = new Map([
  ...ones.flatMap((forms, i) => forms.map((form) => [form, i + 1] as const)),
  ...tens.flatMap((ten, i) => [`${ten}ون`, `${ten}ين`].map((form) => [form, 10 * (i + 2)] as const)),
]);

/** Returns the ordinal at a word, and of how many words it consists: «التاسع», «الحادي عشر», «الخامسة والعشرين». */
function ordinalAt(words: readonly string[], i: number): { number: number; words: number } | undefined {
  const first = ordinals.get(words[i] ?? '');
  if (first === undefined) return undefined;
  const next = words[i + 1] ?? '';
  if (first < 10 && /^عشره?$/u.test(next)) return { number: first + 10, words: 2 };
  const ten = next.startsWith('و') ? ordinals.get(next.slice(1)) : undefined;
  return first < 10 && ten !== undefined && ten >= 20
    ? { number: first + ten, words: 2 }
    : { number: first, words: 1 };
}

/** One number or several: «٣ و٩», «٣، ٥», «٣ إلى ٩». Numbers with parts, such as «٣/٢», name something else. */
const figures =
  /^\s*(?:رقم|رقمي|ذوات الأرقام)?\s*[([]?\s*(?<all>[\d٠-٩]{1,3}(?:\s?[)\]]?\s?(?:،\s?|و\s?|إلى\s|حتى\s|-\s?)[([]?[\d٠-٩]{1,3}){0,9})(?![\d٠-٩]|\s?[/.:٫-]\s?[\d٠-٩])\s?[)\]]?/u;

/** How many characters after a word are read; far more than any reference has. */
const longest = 100;

/** Letters of which every word for a part has some. */
const mayNamePart = /بند|بنود|فقر|ماد|مواد|قسم|قسام/u;

function referencesIn({ text, words, loose, looseText }: FreeText): Reference[] {
  if (!mayNamePart.test(looseText)) return [];
  return words.flatMap(({ start, end }, i): Reference[] => {
    const word = loose[i] ?? '';
    const part = parts.find(({ one, many }) => one.test(word) || many.test(word));
    if (!part) return [];
    const found = figures.exec(text.slice(end, end + longest));
    // «في القسم ١٥ موظفًا» counts employees.
    if (
      found &&
      /^\s+[\u0621-\u0652]{1,30}(?:ًا|اً)/u.test(text.slice(end + found[0].trimEnd().length, end + longest))
    )
      return [];
    if (found) {
      const all = toLatinDigits(found.groups?.all ?? '').match(/\d+/gu) ?? [];
      return [{ part: part.part, start, end: end + found[0].trimEnd().length, numbers: all.map(Number) }];
    }
    const ordinal = part.one.test(word) ? ordinalAt(loose, i + 1) : undefined;
    const last = words[i + (ordinal?.words ?? 0)];
    // An ordinal names a part only if the part is definite and nothing but space stands between them.
    if (!ordinal || !last || !/ال|لل/u.test(word) || !/^\s+$/u.test(text.slice(end, words[i + 1]?.start)))
      return [];
    return [{ part: part.part, start, end: last.end, numbers: [ordinal.number] }];
  });
}

/** Documents with numbered parts of their own: a reference near such a name may be to that document. */
const otherDocument =
  /^[وف]?[بكل]?(?:ال|ل)?(?:نظام|انظمه|لائحه|لوائح|مرسوم|قانون|عقد|عقود|اتفاقيه|دليل|معيار|ميثاق|تعليمات|تعميم|مذكره|قرار|قواعد|وثيقه|اشتراطات|كراسه|نموذج|استماره|ميزانيه|موازنه|خطه|محضر|ضوابط|مدونه|صك|تقرير)(?:ه|ها)?$/u;

/** «من هذه السياسة» after a reference says that it is to this document. */
const here = /^\s*[)\]»]?\s*(?:من|في)\s+(?:هذه|هذا|ذات|نفس|السياسة(?![\u0621-\u064A])|السياسه)/u;
const elsewhere = /^\s*[)\]»]?\s*(?:\([^()]{0,20}\)\s*)?(?:من|في|ب|لدى)\s*(?=\S)/u;

/** Returns the references in a policy's sections to numbered parts that it doesn't have. */
export function unresolvedNumbers(
  policy: Policy,
  root: Located,
): { text: FreeText; textMatch: Span & { number: number } }[] {
  const texts = freeTexts(root).filter(({ path }) => path[0] === 'sections');
  const all = texts.map((text) => ({ text, references: referencesIn(text) }));
  if (all.every(({ references }) => references.length === 0)) return [];
  const has = partsOf(policy, all);
  const around = new Map(texts.map((text) => [text.path.join('.'), text]));
  const known = new Map<FreeText | undefined, boolean>();
  const namesDocument = (text: FreeText | undefined) => {
    const names = known.get(text) ?? text?.loose.some((word) => otherDocument.test(word)) ?? false;
    known.set(text, names);
    return names;
  };
  return all.flatMap(({ text, references }) =>
    references.flatMap((reference) => {
      const number = reference.numbers.find((one) => !has(reference.part, one));
      if (number === undefined) return [];
      const after = text.text.slice(reference.end, reference.end + longest);
      const isOwn = here.test(after);
      if (!isOwn && (elsewhere.test(after) || [text, ...leadsOf(text, around)].some(namesDocument)))
        return [];
      return [{ text, textMatch: { start: reference.start, end: reference.end, number } }];
    }),
  );
}

/** Returns the texts that lead to a clause: its section's heading, text and lead-in. */
function leadsOf({ path }: FreeText, around: ReadonlyMap<string, FreeText>): (FreeText | undefined)[] {
  const until = path.indexOf('items');
  const section = path.slice(0, until < 0 ? -1 : until);
  return ['heading', 'text', 'intro'].map((key) => around.get([...section, key].join('.')));
}

/**
 * Returns a function that tells whether a policy has a part with a number, which the program counts or which is typed before a
 * heading or clause.
 */
function partsOf(
  policy: Policy,
  all: readonly { text: FreeText; references: readonly Reference[] }[],
): (part: Part, number: number) => boolean {
  const sections = policySections(policy).map(({ section }) => section);
  // The approval is printed as a section too.
  const sectionCount = sections.length + 1;
  const longestList = Math.max(0, ...sections.map(itemCount));
  const typed = new Set<number>();
  for (const { text, references } of all) {
    if (!isHeading(text) && !isClause(text) && text.path.at(-1) !== 'text') continue;
    const marker = typedMarker(text.text)?.number;
    if (marker !== undefined) typed.add(marker);
    const [first] = references;
    if (!first || text.text.slice(0, first.start).trim() !== '') continue;
    for (const number of first.numbers) {
      if (isHeading(text) || isTitle(text.text, first)) typed.add(number);
    }
  }
  return (part, number) => {
    if (number < 1) return false;
    if (typed.has(number)) return true;
    return number <= (part === 'section' ? sectionCount : Math.max(longestList, sectionCount));
  };
}

/** Tells whether a reference at the beginning of a text is its title: «المادة التاسعة: التعاريف». */
function isTitle(text: string, { end }: Span): boolean {
  return /^\s*[)\]]?\s*[:–-]/u.test(text.slice(end, end + 5));
}

/** Returns the number of clauses in the longest list of a section, at any depth. */
function itemCount({ items, terms }: Pick<Section, 'items' | 'terms'>): number {
  const below = (items ?? []).map((item) => (item && typeof item === 'object' ? itemCount(item) : 0));
  return Math.max(items?.length ?? 0, terms?.length ?? 0, ...below);
}
