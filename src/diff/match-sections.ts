import { listsOf, type Paper, type PaperSection, unitsIn } from './paper.js';
import { type Bag, bagOf, likeness, wordsOf } from './words.js';

/** A section before and the same section after. */
export type SectionPair = readonly [before: PaperSection, after: PaperSection];

/** Returns every section at every depth, in reading order. */
export function allSections(sections: readonly PaperSection[]): PaperSection[] {
  return sections.flatMap((section) => [section, ...allSections(section.sections)]);
}

interface Known {
  readonly section: PaperSection;
  readonly at: number;
  readonly heading: Bag;
  /** The words of its own text, without the sections in it. */
  readonly content: Bag;
  /** The kind and the whole text, to recognise equal sections. */
  readonly key: string;
  /** Whether no other section has its kind, and the kind says what the section is about. */
  readonly only: boolean;
}

interface ScoredPair {
  readonly before: Known;
  readonly after: Known;
  readonly score: number;
}

/** What each similarity adds to a score; with a sum below `least`, two sections are different ones. */
const weights = { heading: 1.5, kind: 0.75, onlyOfKind: 1.5, content: 2, parent: 0.25, least: 1.5 };

/** With more pairs than this, only sections with the same heading are compared. */
const mostPairs = 250_000;

/**
 * Returns the sections that are the same before and after, wherever they stand: by kind, heading and content, the most
 * similar first.
 */
export function matchSections(before: Paper, after: Paper): SectionPair[] {
  const [left, right] = [knownOf(before), knownOf(after)];
  const isMany = left.length * right.length > mostPairs;
  const scoredPairs = left
    .flatMap((one) =>
      right
        .filter(({ section }) => !isMany || section.heading === one.section.heading)
        .map((other) => ({ before: one, after: other, score: scoreOf(one, other) })),
    )
    .filter(({ score }) => score >= weights.least)
    .sort(byScore(Math.max(left.length, right.length)));
  const taken = new Set<Known>();
  return scoredPairs
    .filter(({ before: one, after: other }) => {
      if (taken.has(one) || taken.has(other)) return false;
      taken.add(one).add(other);
      return true;
    })
    .sort((a, b) => a.after.at - b.after.at)
    .map(({ before: one, after: other }) => [one.section, other.section]);
}

function knownOf(paper: Paper): Known[] {
  const sections = allSections(paper.sections);
  return sections.map((section, at) => ({
    section,
    at,
    heading: bagOf(wordsOf(section.heading ?? '')),
    content: bagOf(listsOf(section).flatMap((list) => unitsIn(list).flatMap(({ words }) => words))),
    key: [
      section.kind,
      section.heading,
      ...listsOf(section)
        .flatMap(unitsIn)
        .map(({ text }) => text),
    ].join('\n'),
    only: section.kind !== 'custom' && sections.filter(({ kind }) => kind === section.kind).length === 1,
  }));
}

function scoreOf(one: Known, other: Known): number {
  const [a, b] = [one.section, other.section];
  const heading =
    a.heading !== null && a.heading === b.heading ? 1 : likeness(one.heading, other.heading) / 2;
  const isSameKind = a.kind === b.kind && a.kind !== 'custom';
  const kind = !isSameKind ? 0 : one.only && other.only ? weights.onlyOfKind : weights.kind;
  const parent = a.above?.heading === b.above?.heading ? weights.parent : 0;
  const likely = weights.heading * heading + kind + weights.content * likeness(one.content, other.content);
  // Equal sections match even where no word could identify them.
  const sum = one.key === other.key ? Math.max(likely, weights.least) : likely;
  // A shared parent section decides between similar sections, but makes none similar.
  return sum >= weights.least ? sum + parent : 0;
}

/** Sorts the most similar first; among equally similar pairs, those closest to each other. */
function byScore(length: number) {
  const rank = ({ before, after, score }: ScoredPair) =>
    score - (0.1 * Math.abs(before.at - after.at)) / length;
  return (one: ScoredPair, other: ScoredPair) => rank(other) - rank(one);
}
