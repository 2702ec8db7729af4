import { allSections, type SectionPair } from './match-sections.js';
import { type ListPair, Matches } from './matches.js';
import { orderChangesOf } from './order-changes.js';
import { listsOf, type Paper, type PaperSection, type Unit, unitsIn } from './paper.js';
import { type Group, groupsApart, groupsIn, pairsIn } from './regroup.js';
import { bestAligned, common, type Pair } from './sequence.js';
import { likeness } from './words.js';

/**
 * How similar two texts must be to count as one changed text: in the order of their list, anywhere, and as the only text in
 * the other's place.
 */
const likeEnough = { inOrder: 0.5, anywhere: 0.6, alone: 0.25 };
/** Texts with fewer words may be similar by chance. */
const fewestWords = 3;
/** The least similarity of two terms, references or signatures with the same label. */
const sameLabel = 0.9;
/**
 * With more pairs than `manyPairs`, pairs whose words are in order are taken if they cover nearly all texts; else all are
 * compared.
 */
const manyPairs = 2_500;
const nearlyAll = 0.8;
/** With more pairs than this, none are compared. */
const mostPairs = 250_000;
/** A word in more texts than this identifies none of them. */
const commonWord = 200;

/**
 * Returns which texts before match which texts after. Equal texts are matched first, in the order of their list and then
 * anywhere; then texts with the same words, divided differently; then similar texts; finally a text alone in the place of
 * another.
 */
export function matchUnits(before: Paper, after: Paper, sections: readonly SectionPair[]): Matches {
  const matches = new Matches();
  matches.addLists(before.references, after.references);
  matches.addLists(before.signatures, after.signatures);
  for (const [one, other] of sections) {
    const others = listsOf(other);
    for (const [i, list] of listsOf(one).entries()) matches.addLists(list, others[i] ?? list);
  }
  const [left, right] = [unitsOf(before), unitsOf(after)];
  matches.onEachPair(alignEqual);
  pairEqual(left, right, matches);
  // Lists below the pairs just matched hold further equal texts.
  matches.onEachPair(alignEqual);
  regroup(sections, left, right, matches);
  matches.onEachPair((pair) => {
    alignEqual(pair, matches);
    alignAlike(pair, matches);
  });
  pairAlike(left, right, matches);
  matches.onEachPair((pair) => {
    alignEqual(pair, matches);
    alignAlike(pair, matches);
    pairAlone(pair, matches);
  });
  for (const unit of left) for (const group of putBelow(unit, matches)) matches.group(group);
  for (const unit of right)
    for (const { before: after, after: before } of putBelow(unit, matches)) matches.group({ before, after });
  return matches;
}

/**
 * Returns the groups for a clause whose following clauses stand below it in the other policy; they are reported as one
 * change.
 */
function putBelow(lead: Unit, matches: Matches): Group[] {
  const mate = matches.mateOf(lead);
  const below = mate?.below.units ?? [];
  const next = lead.list.units.slice(lead.position, lead.position + below.length);
  const isAlone = (unit: Unit | undefined) => unit?.below.units.length === 0 && !matches.groupOf(unit);
  const isPut = ({ text }: Unit, other: Unit | undefined, at: number) =>
    text === other?.text && isAlone(other) && isAlone(below[at]) && matches.mateOf(other) === below[at];
  const isLead = mate !== undefined && mate.text === lead.text && isAlone(lead) && !matches.groupOf(mate);
  return isLead && below.length > 0 && below.every((unit, at) => isPut(unit, next[at], at))
    ? [{ before: [lead, ...next], after: [mate, ...below] }]
    : [];
}

/** Returns every text at every depth, in reading order. */
function unitsOf({ references, sections, signatures }: Paper): Unit[] {
  return [...unitsIn(references), ...allSections(sections).flatMap(unitsOfSection), ...unitsIn(signatures)];
}

/** Returns a section's own texts at every depth, without those of the sections in it. */
function unitsOfSection(section: PaperSection): Unit[] {
  return listsOf(section).flatMap(unitsIn);
}

function alignEqual([before, after]: ListPair, matches: Matches): void {
  const [left, right] = [before, after].map(({ units }) => units.filter((unit) => matches.isFree(unit))) as [
    Unit[],
    Unit[],
  ];
  const keys = (units: readonly Unit[]) => units.map(({ text }) => text);
  for (const pair of common(keys(left), keys(right))) pairAt(pair, left, right, matches);
}

function pairAt([i, k]: Pair, left: readonly Unit[], right: readonly Unit[], matches: Matches): void {
  const [one, other] = [left[i], right[k]];
  if (one && other) matches.pair(one, other);
}

/** Matches equal texts in different places, those in the same section first. */
function pairEqual(left: readonly Unit[], right: readonly Unit[], matches: Matches): void {
  const byText = new Map<string, Unit[]>();
  const keyOf = (unit: Unit) => `${familyOf(unit)} ${unit.text}`;
  for (const unit of right) {
    if (!matches.isFree(unit) || unit.bag.size === 0) continue;
    const known = byText.get(keyOf(unit));
    if (known) known.push(unit);
    else byText.set(keyOf(unit), [unit]);
  }
  for (const unit of left) {
    if (!matches.isFree(unit)) continue;
    const free = (byText.get(keyOf(unit)) ?? []).filter((one) => matches.isFree(one));
    const near = free.find(({ list }) => list.section?.heading === unit.list.section?.heading);
    const mate = near ?? free[0];
    if (mate) matches.pair(unit, mate);
  }
}

/** Matches texts that were split, merged or made a list: within a section, then anywhere, then what is left in a section. */
function regroup(
  sections: readonly SectionPair[],
  left: readonly Unit[],
  right: readonly Unit[],
  matches: Matches,
): void {
  const free = (units: readonly Unit[]) => units.filter((unit) => isText(unit) && matches.isFree(unit));
  const add = (groups: readonly Group[]) => {
    for (const group of groups) matches.group(group);
  };
  const inSections = () => {
    for (const [one, other] of sections)
      add(groupsIn(free(unitsOfSection(one)), free(unitsOfSection(other))));
  };
  inSections();
  add(groupsApart(free(left), free(right)));
  inSections();
}

function isText(unit: Unit): boolean {
  return familyOf(unit) === 'text';
}

/** Returns the family of a text: a paragraph may become a clause, but no signature. */
function familyOf({ subject }: Unit): string {
  return subject === 'paragraph' || subject === 'item' || subject === 'intro' ? 'text' : subject;
}

function alike(one: Unit, other: Unit): number {
  const share = likeness(one.bag, other.bag);
  return one.label !== undefined && one.label === other.label ? Math.max(share, sameLabel) : share;
}

function alignAlike([before, after]: ListPair, matches: Matches): void {
  const gaps = () => gapsOf(before.units, after.units, matches);
  const scoreOf = (one: Unit | undefined, other: Unit | undefined) => {
    const share = one && other ? alike(one, other) : 0;
    return share >= likeEnough.inOrder ? share : 0;
  };
  for (const [left, right] of gaps()) {
    if (left.length * right.length <= manyPairs) continue;
    const found = pairsIn(left, right).filter(([i, k]) => scoreOf(left[i], right[k]) > 0);
    // In texts that were moved as well, other matches are likelier.
    if (found.length < nearlyAll * Math.min(left.length, right.length)) continue;
    for (const pair of found) pairAt(pair, left, right, matches);
  }
  for (const [left, right] of gaps()) {
    if (left.length * right.length > mostPairs) continue;
    const score = (i: number, k: number) => scoreOf(left[i], right[k]);
    for (const found of bestAligned(left.length, right.length, score)) pairAt(found, left, right, matches);
  }
}

/** Returns the unmatched texts between neighbouring matches that are in order. */
function gapsOf(before: readonly Unit[], after: readonly Unit[], matches: Matches): [Unit[], Unit[]][] {
  const free = (units: readonly Unit[]) => units.filter((unit) => matches.isFree(unit));
  const ends: Pair = [before.length, after.length];
  let [i, k] = [0, 0];
  const gaps: [Unit[], Unit[]][] = [];
  const isSame = ([one, other]: Pair) => before[one]?.text === after[other]?.text;
  const { inPlace } = orderChangesOf(matedIn(before, after, matches), isSame);
  for (const [nextBefore, nextAfter] of [...inPlace, ends]) {
    const gap: [Unit[], Unit[]] = [free(before.slice(i, nextBefore)), free(after.slice(k, nextAfter))];
    if (gap[0].length > 0 && gap[1].length > 0) gaps.push(gap);
    [i, k] = [nextBefore + 1, nextAfter + 1];
  }
  return gaps;
}

/** Returns the matches between two sequences, as pairs of places. */
export function matedIn(before: readonly Unit[], after: readonly Unit[], matches: Matches): Pair[] {
  const places = new Map(after.map((unit, place) => [unit, place]));
  return before.flatMap((unit, i): Pair[] => {
    const mate = matches.mateOf(unit);
    const place = mate && places.get(mate);
    return place === undefined ? [] : [[i, place]];
  });
}

/** Matches very similar texts wherever they stand, the most similar first. */
function pairAlike(left: readonly Unit[], right: readonly Unit[], matches: Matches): void {
  const isDistinctive = ({ bag, label }: Unit) => bag.size >= fewestWords || label !== undefined;
  const isLeft = (unit: Unit) => matches.isFree(unit) && isDistinctive(unit);
  const others = right.filter(isLeft);
  const places = new Map<string, number[]>();
  for (const [k, { bag }] of others.entries())
    for (const word of bag.counts.keys()) {
      const known = places.get(word);
      if (known) known.push(k);
      else places.set(word, [k]);
    }
  const found = left.filter(isLeft).flatMap((one) => {
    const near = new Set([...one.bag.counts.keys()].flatMap((word) => rare(places.get(word))));
    return [...near].flatMap((k) => {
      const other = others[k];
      if (!other || familyOf(one) !== familyOf(other)) return [];
      const score = alike(one, other);
      return score >= likeEnough.anywhere ? [{ one, other, score }] : [];
    });
  });
  for (const { one, other } of found.sort((a, b) => b.score - a.score))
    if (matches.isFree(one) && matches.isFree(other)) matches.pair(one, other);
}

function rare(places: readonly number[] | undefined): readonly number[] {
  return places && places.length <= commonWord ? places : [];
}

/** Matches a text with the only text in its place, unless the two have next to nothing in common. */
function pairAlone([before, after]: ListPair, matches: Matches): void {
  for (const [[one, ...more], [other, ...others]] of gapsOf(before.units, after.units, matches)) {
    if (!one || !other || more.length + others.length > 0) continue;
    const isShort = (unit: Unit) => unit.bag.size < fewestWords;
    const isBlank = one.bag.size === 0 || other.bag.size === 0;
    const isIntro = one.subject === 'intro';
    if (isBlank || isIntro || (isShort(one) && isShort(other)) || alike(one, other) >= likeEnough.alone)
      matches.pair(one, other);
  }
}
