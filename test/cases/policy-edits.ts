import { wordsOf } from '../../src/diff/words.js';
import type { Item, ItemWithMore, Policy, Section } from '../../src/policy/schema.js';
import type { Dice } from './seeded.js';

/** Edits a policy in place; returns false where the policy has nothing to edit in this way. */
export type PolicyEdit = (policy: Policy, dice: Dice) => boolean;

const sectionsIn = (sections: readonly Section[]): Section[] =>
  sections.flatMap((one) => [one, ...sectionsIn(one.sections ?? [])]);
const allSections = ({ sections }: Policy) => sectionsIn(sections ?? []);
/** Returns the lists of sections at every depth. */
const familiesOf = (policy: Policy): Section[][] => [
  ...(policy.sections ? [policy.sections] : []),
  ...allSections(policy).flatMap(({ sections }) => (sections ? [sections] : [])),
];
const listsIn = (items: Item[]): Item[][] => [items, ...items.flatMap((one) => (hasMore(one) && one.items ? listsIn(one.items) : []))];
/** Returns the lists of clauses at every depth. */
const listsOf = (policy: Policy): Item[][] =>
  allSections(policy).flatMap(({ items }) => (items ? listsIn(items) : []));
const hasMore = (item: Item | undefined): item is ItemWithMore => typeof item === 'object' && item !== null;
const isLong = (item: Item | undefined): item is string =>
  typeof item === 'string' && wordsOf(item).length >= 2 * fewestWords;
const paragraphsOf = (text: string) => text.split(/\n\s*\n/u).filter((one) => one.trim() !== '');

/** Returns up to `count` pieces of a text, each of some words. */
function pieces(text: string, count: number, dice: Dice): string[] {
  const words = text.trim().split(/\s+/u);
  const counts = words.map((word) => wordsOf(word).length);
  const countOf = (from: number, to: number) => counts.slice(from, to).reduce((sum, one) => sum + one, 0);
  const found: string[] = [];
  let start = 0;
  while (found.length < count - 1) {
    const from = start;
    const cuts = words.flatMap((_, at) =>
      countOf(from, at) >= fewestWords && countOf(at, words.length) >= fewestWords ? [at] : [],
    );
    if (cuts.length === 0) break;
    start = dice.pick(cuts);
    found.push(words.slice(from, start).join(' '));
  }
  return [...found, words.slice(start).join(' ')];
}

/** A text with fewer words can't be recognised in another place. */
const fewestWords = 3;
function pickFrom<One>(all: readonly One[], dice: Dice): One | undefined {
  return all.length > 0 ? dice.pick(all) : undefined;
}

/** Returns a random list and a place in it for which a condition holds. */
function placeIn<One>(
  lists: readonly One[][],
  isWanted: (list: One[], at: number) => boolean,
  dice: Dice,
): { list: One[]; at: number } | undefined {
  return pickFrom(
    lists.flatMap((list) => list.flatMap((_, at) => (isWanted(list, at) ? [{ list, at }] : []))),
    dice,
  );
}

const inItems =
  (isWanted: (list: Item[], at: number) => boolean, edit: (list: Item[], at: number, dice: Dice) => void): PolicyEdit =>
  (policy, dice) => {
    const found = placeIn(listsOf(policy), isWanted, dice);
    if (found) edit(found.list, found.at, dice);
    return found !== undefined;
  };

const inSection =
  (isWanted: (section: Section) => boolean, edit: (section: Section, dice: Dice) => void): PolicyEdit =>
  (policy, dice) => {
    const found = pickFrom(allSections(policy).filter(isWanted), dice);
    if (found) edit(found, dice);
    return found !== undefined;
  };

const isText = (item: Item | undefined): item is string => typeof item === 'string' && wordsOf(item).length >= fewestWords;
const inParagraph =
  (isWanted: (paragraph: string) => boolean, edit: (paragraph: string, dice: Dice) => string): PolicyEdit =>
  (policy, dice) => {
    const place = placeIn(
      allSections(policy).flatMap((section) => [paragraphsOf(section.text ?? '').map((text) => ({ section, text }))]),
      (list, at) => isWanted(list[at]?.text ?? ''),
      dice,
    );
    const found = place?.list[place.at];
    if (!place || !found) return false;
    found.section.text = place.list
      .map(({ text }, i) => (i === place.at ? edit(text, dice) : text))
      .join('\n\n');
    return true;
  };

function exchange<One>(list: One[], dice: Dice): void {
  const one = dice.below(list.length);
  const other = (one + 1 + dice.below(list.length - 1)) % list.length;
  const kept = list[one] as One;
  list[one] = list[other] as One;
  list[other] = kept;
}

/** Edits that make one text of several, without changing a word. */
export const joiningEdits: Readonly<Record<string, PolicyEdit>> = {
  joinParagraphs: inSection(
    ({ text }) => paragraphsOf(text ?? '').length > 1 && paragraphsOf(text ?? '').every(isText),
    (section, dice) => {
      const paragraphs = paragraphsOf(section.text ?? '');
      const at = dice.below(paragraphs.length - 1);
      paragraphs.splice(at, 2, `${paragraphs[at]?.trim()} ${paragraphs[at + 1]?.trim()}`);
      section.text = paragraphs.join('\n\n');
    },
  ),
  joinClauses: inItems(
    (list, at) => isText(list[at]) && isText(list[at + 1]),
    (list, at) => list.splice(at, 2, `${list[at]} ${list[at + 1]}`),
  ),
  makeText: inSection(
    ({ text, intro, items }) => !text && isText(intro) && (items ?? []).length > 0 && (items ?? []).every(isText),
    (section) => {
      section.text = [section.intro, ...(section.items ?? [])].join(' ');
      delete section.intro;
      delete section.items;
    },
  ),
  unnest: inItems(
    (list, at) => {
      const one = list[at];
      return hasMore(one) && !one.within && isText(one.text) && (one.items ?? []).length > 0 && (one.items ?? []).every(isText);
    },
    (list, at) => {
      const { text, items } = list[at] as ItemWithMore;
      list[at] = [text, ...(items ?? [])].join(' ');
    },
  ),
};

/** Edits that move texts without changing them. */
export const movingEdits: Readonly<Record<string, PolicyEdit>> = {
  swapClauses: inItems(
    (list) => list.length > 1,
    (list, _, dice) => exchange(list, dice),
  ),
  swapRows: inSection(
    ({ terms }) => (terms ?? []).length > 1,
    ({ terms }, dice) => exchange(terms ?? [], dice),
  ),
  swapSections: (policy, dice) => {
    const family = pickFrom(
      familiesOf(policy).filter(({ length }) => length > 1),
      dice,
    );
    if (family) exchange(family, dice);
    return family !== undefined;
  },
  moveClause: (policy, dice) => {
    const found = placeIn(listsOf(policy), (list, at) => list.length > 1 && !hasMore(list[at]), dice);
    if (!found) return false;
    const [moved] = found.list.splice(found.at, 1);
    const other = dice.pick(listsOf(policy));
    other.splice(dice.below(other.length + 1), 0, moved as Item);
    return true;
  },
  moveSection: (policy, dice) => {
    const found = placeIn(familiesOf(policy), (list) => list.length > 1, dice);
    if (!found) return false;
    const [moved] = found.list.splice(found.at, 1);
    const other = dice.pick(familiesOf(policy));
    other.splice(dice.below(other.length + 1), 0, moved as Section);
    return true;
  },
  putBelow: inItems(
    (list, at) => at > 0 && isText(list[at]) && isText(list[at - 1]),
    (list, at) => list.splice(at - 1, 2, { text: list[at - 1] as string, items: [list[at] as string] }),
  ),
};

/** Edits that make several texts of one, without changing a word. */
export const partingEdits: Readonly<Record<string, PolicyEdit>> = {
  partParagraph: inParagraph(isLong, (text, dice) => pieces(text, 2 + dice.below(2), dice).join('\n\n')),
  partClause: inItems(
    (list, at) => isLong(list[at]),
    (list, at, dice) => list.splice(at, 1, ...pieces(list[at] as string, 2 + dice.below(2), dice)),
  ),
  makeList: inSection(
    ({ text, intro, items, terms }) => isLong(text) && intro === undefined && !items && !terms,
    (section, dice) => {
      const paragraphs = paragraphsOf(section.text ?? '');
      const [first = '', ...others] = pieces(paragraphs.pop() ?? '', 3 + dice.below(2), dice);
      if (others.length > 0) {
        section.intro = first;
        section.items = others;
      } else section.items = [first];
      if (paragraphs.length > 0) section.text = paragraphs.join('\n\n');
      else delete section.text;
    },
  ),
  nest: inItems(
    (list, at) => isLong(list[at]),
    (list, at, dice) => {
      const [first = '', ...others] = pieces(list[at] as string, 3, dice);
      list[at] = others.length > 0 ? { text: first, items: others } : first;
    },
  ),
};

/** Edits that change words, or add or remove texts; `text` returns words that no other text has. */
export const wordEdits = (text: () => string): Readonly<Record<string, PolicyEdit>> => ({
  editClause: inItems(
    (list, at) => isText(list[at]),
    (list, at, dice) => {
      list[at] = withAnotherWord(list[at] as string, dice);
    },
  ),
  editParagraph: inParagraph(isText, withAnotherWord),
  editTerm: inSection(
    ({ terms }) => (terms ?? []).some(({ meaning }) => isText(meaning)),
    ({ terms }, dice) => {
      const term = dice.pick((terms ?? []).filter(({ meaning }) => isText(meaning)));
      term.meaning = withAnotherWord(term.meaning ?? '', dice);
    },
  ),
  editHeading: inSection(
    () => true,
    (section, dice) => {
      section.heading = dice.pick(['none', text(), withAnotherWord(section.heading ?? 'عنوان القسم', dice)]);
    },
  ),
  addClause: inItems(
    () => true,
    (list, at, dice) => list.splice(at + dice.below(2), 0, text()),
  ),
  addClauses: inItems(
    () => true,
    (list, at, dice) => list.splice(at + dice.below(2), 0, { text: text(), items: [text(), { text: text(), list: 'letters', items: [text()] }] }),
  ),
  copyClause: inItems(
    () => true,
    (list, at, dice) => list.splice(dice.below(list.length + 1), 0, structuredClone(list[at] as Item)),
  ),
  removeClause: inItems(
    (list) => list.length > 1,
    (list, at) => list.splice(at, 1),
  ),
  addSection: (policy, dice) => {
    const family = dice.pick(familiesOf(policy));
    const inner: Section = { kind: 'custom', heading: text(), items: [text()] };
    const section: Section = dice.pick<Section>([
      { kind: 'scope', text: text() },
      { kind: 'custom', heading: 'none', text: `${text()}\n\n${text()}`, items: [text(), text()] },
      { kind: 'statement', sections: [inner] },
      { kind: 'custom', heading: text(), list: 'decimal', sections: [inner, { kind: 'custom', heading: 'none', text: text() }] },
    ]);
    family.splice(dice.below(family.length + 1), 0, section);
    return true;
  },
  removeSection: (policy, dice) => {
    const found = placeIn(familiesOf(policy), (list) => list.length > 1, dice);
    found?.list.splice(found.at, 1);
    return found !== undefined;
  },
  markList: inSection(
    ({ items, sections }) => (items ?? sections ?? []).length > 0,
    (section, dice) => {
      section.list = dice.pick(['bullet', 'decimal', 'letters', 'none']);
    },
  ),
  addParagraph: inSection(
    () => true,
    (section) => {
      section.text = [...paragraphsOf(section.text ?? ''), text()].join('\n\n');
    },
  ),
  addIntro: inSection(
    ({ items }) => (items ?? []).length > 0,
    (section) => {
      if (section.intro === undefined) section.intro = text();
      else delete section.intro;
    },
  ),
});

function withAnotherWord(text: string, dice: Dice): string {
  const words = text.trim().split(/\s+/u);
  return words.with(dice.below(words.length), dice.pick(['تبديل', 'آخر', 'كذلك'])).join(' ');
}
