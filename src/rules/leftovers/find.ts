import { mentions } from '../../policy/placeholders.js';
import { audienceFinder } from './audience.js';
import { contactFinder } from './contacts.js';
import { dateFinder } from './dates.js';
import { type Leftover, type Origin, readingOf } from './leftover.js';
import { brandFinder, nameFinder, personFinder, sayingFinder } from './names.js';
import { approvalFinder, licenseFinder } from './numbers.js';
import { placeFinder } from './places.js';

const finders = [
  nameFinder,
  brandFinder,
  placeFinder,
  personFinder,
  sayingFinder,
  licenseFinder,
  contactFinder,
  dateFinder,
  approvalFinder,
  audienceFinder,
] as const;

/**
 * Returns a function that finds the leftovers of a text: all that is true only of its first association, in the order of the text
 * and without overlaps.
 */
export function leftoverFinder(origin: Origin): (text: string) => Leftover[] {
  const all = finders.map((finder) => finder(origin));
  return (text) => {
    const reading = readingOf(text);
    const asked = mentions(text);
    return together(text, apart(all.flatMap((find) => find(reading)))).filter(({ place, kind }) =>
      asked.every(({ start, end }) => {
        const isCovered = kind === 'brand' && place.start <= start && end <= place.end;
        return isCovered || end <= place.start || place.end <= start;
      }),
    );
  };
}

/**
 * Returns the leftovers without overlaps, in the order of the text: certain ones win over uncertain ones, then longer ones over
 * shorter.
 */
function apart(leftovers: readonly Leftover[]): Leftover[] {
  const length = ({ place }: Leftover) => place.end - place.start;
  const best = [...leftovers].sort(
    (a, b) =>
      Number(a.instead === undefined) - Number(b.instead === undefined) ||
      length(b) - length(a) ||
      a.place.start - b.place.start,
  );
  const taken: Leftover[] = [];
  for (const one of best)
    if (taken.every(({ place }) => one.place.end <= place.start || place.end <= one.place.start))
      taken.push(one);
  return taken.sort((a, b) => a.place.start - b.place.start);
}

/** Joins adjacent leftovers of one kind that are left to a person, so that they are reported as one. */
function together(text: string, leftovers: readonly Leftover[]): Leftover[] {
  const joined: Leftover[] = [];
  for (const one of leftovers) {
    const last = joined.at(-1);
    const isJoined =
      last?.kind === one.kind &&
      last.instead === undefined &&
      one.instead === undefined &&
      text.slice(last.place.end, one.place.start).trim() === '';
    if (!last || !isJoined) joined.push(one);
    else {
      const place = { start: last.place.start, end: one.place.end };
      joined[joined.length - 1] = { ...last, place, words: text.slice(place.start, place.end) };
    }
  }
  return joined;
}

/** Replacing a leftover may leave another one; if more rounds than this are needed, it is the program's own bug. */
const mostRounds = 5;

/** Returns the text with every leftover replaced whose replacement is certain. */
export function withoutLeftovers(text: string, find: (text: string) => Leftover[]): string {
  let words = text;
  for (let round = 0; round < mostRounds; round++) {
    const certain = find(words).filter(({ instead }) => instead !== undefined);
    if (certain.length === 0) break;
    for (const { place, instead = '' } of certain.reverse())
      words = words.slice(0, place.start) + instead + words.slice(place.end);
  }
  return words;
}
