import type { Association } from '../../association/schema.js';
import { nameWords } from '../lib/names.js';
import { asked, type Finder, leftover, type Origin } from './leftover.js';
import { prefixOf, runsOf } from './runs.js';

const sorts = /^(?:محافظه|منطقه|مدينه|بلده|قريه|مركز|حي|اماره|امانه)$/u;
/** Words that may follow the place in a name. */
const afterPlace = /^(?:الاهليه|الخيريه|التنمويه|التعاونيه|السعوديه)$/u;

/** Returns where a name says its place: «… بمحافظة رابغ»; `words` are without the ب. Undefined where it names none. */
export function placeIn(name: readonly string[]): { from: number; words: readonly string[] } | undefined {
  const to = name.findLastIndex((word) => !afterPlace.test(word)) + 1;
  const from = name.slice(0, to).findLastIndex((word) => word.startsWith('ب') && word.length > 3);
  if (from < 2) return undefined;
  const [first = '', ...rest] = name.slice(from, to);
  return { from, words: [first.slice(1), ...rest] };
}

/** Finds the first association's region and place. A place of one word may be an ordinary word, so it isn't replaced. */
export function placeFinder({ association }: Origin): Finder {
  const places = placesOf(association);
  return (reading) =>
    places.flatMap((place) =>
      runsOf(reading, place, place.length).map((run) => {
        const { words, loose, text } = reading;
        const i = words.findIndex(({ start }) => start === run.start) - 1;
        const before = words[i];
        const isBeside = before !== undefined && /^\s+$/u.test(text.slice(before.end, run.start));
        const sort = /(?:محافظه|منطقه|مدينه|بلده)$/u.exec(loose[i] ?? '')?.[0];
        const prefix = isBeside && sort ? prefixOf(before.letters, sort) : undefined;
        if (before && prefix !== undefined && run.prefix === '')
          return leftover(
            reading,
            { start: before.start, end: run.end },
            'place',
            prefix + asked('association.region'),
          );
        const isCertain = place.length > 1;
        return leftover(
          reading,
          run,
          'place',
          isCertain ? run.prefix + asked('association.region') : undefined,
        );
      }),
    );
}

/** Returns each place without the word for its sort: «رابغ» for «محافظة رابغ». */
function placesOf({ name, shortName, region }: Association): string[][] {
  const all = [
    nameWords(region ?? ''),
    ...[name, shortName].map((one) => placeIn(nameWords(one ?? ''))?.words),
  ];
  const proper = all.flatMap((words) => {
    const [first = '', ...rest] = words ?? [];
    const own = sorts.test(first) ? rest : (words ?? []);
    return own.length > 0 && own.join('').length > 2 ? [[...own]] : [];
  });
  return [...new Map(proper.map((words) => [words.join(' '), words])).values()];
}
