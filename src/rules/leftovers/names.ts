import { resolvedText } from '../../policy/resolve.js';
import { namePattern, nameWords } from '../lib/names.js';
import { asked, type Finder, gapIn, type Leftover, leftover, type Origin, type Reading } from './leftover.js';
import { placeIn } from './places.js';
import { type Run, runsOf } from './runs.js';
import { hasStem, isGeneral, stemOf } from './stems.js';

/** Finds the first association's name: in full, short, cut off, with a typing mistake, or in parts. */
export function nameFinder({ association, policy, neighbours }: Origin): Finder {
  const { name, shortName, nameLines } = association;
  // When the text was sealed, the association may have had another name.
  const then = policy.approval?.seal?.association;
  const all = [name, shortName, (nameLines ?? []).join(' '), then?.name, then?.shortName];
  const names = different(all).filter((one) => one.length > 1);
  const full = names[0]?.join(' ');
  const stems = [...new Set(names.flatMap(ownWords).map(stemOf))];
  const exact = namePattern([name, shortName]);
  const others = [...new Set([...neighbours.values()].flat())].filter((one) => one.join(' ') !== full);
  return (reading) => [
    ...names.flatMap((words) => runsOf(reading, words, 2).map((run) => nameLeftover(reading, run, words))),
    ...exactly(reading, exact, name),
    ...others.flatMap((words) =>
      runsOf(reading, words, words.length).map((run) =>
        leftover(reading, run, 'neighbour', run.prefix + asked('association.name')),
      ),
    ),
    ...subjects(reading, stems),
  ];
}

function nameLeftover(reading: Reading, run: Run, name: readonly string[]): Leftover {
  const { from, to, found } = run;
  const isOwn = found.some((k) => k > 0 && !isGeneral(name[k] ?? ''));
  const isWhole = found.length === name.length;
  const isNamed = from === 0 && (isWhole || (isOwn && (found.length > 2 || to === 1)));
  if (!isNamed) return leftover(reading, run, 'subject');
  const id = to === name.length - 1 && name.length > 2 ? 'association.name' : 'association.shortName';
  return leftover(reading, run, 'name', run.prefix + asked(id));
}

/** Finds names that aren't written in Arabic letters only. */
function exactly(reading: Reading, pattern: RegExp | undefined, name: string): Leftover[] {
  if (!pattern || /^[\s\p{Script=Arabic}]+$/u.test(name)) return [];
  return [...reading.typed.matchAll(pattern)].map(({ 0: words, index: start }) => {
    const id = words.length >= name.length ? 'association.name' : 'association.shortName';
    return leftover(reading, { start, end: start + words.length }, 'name', asked(id));
  });
}

/** Finds single words that say whom or what the first association is for. */
function subjects(reading: Reading, stems: readonly string[]): Leftover[] {
  return reading.words.flatMap((word, i) =>
    stems.some((stem) => hasStem(reading.loose[i] ?? '', stem)) ? [leftover(reading, word, 'subject')] : [],
  );
}

/** Returns the words of a name that few other names have, without its place. */
function ownWords(name: readonly string[]): string[] {
  const place = placeIn(name);
  return name.slice(1, place?.from ?? name.length).filter((word) => !isGeneral(word));
}

function different(names: readonly (string | null | undefined)[]): string[][] {
  return [...new Map(names.map((one) => nameWords(one ?? '')).map((one) => [one.join(' '), one])).values()];
}

/** Finds the first association's brand name. It is replaced only where the words around show that it is a name. */
export function brandFinder({ association, target }: Origin): Finder {
  const brand = nameWords(association.brandName ?? '');
  const asBrand = target.brandName === undefined ? 'association.shortName' : 'association.brandName';
  const latin = namePattern([association.brandName]);
  return (reading) => [
    ...(brand.length > 0
      ? runsOf(reading, brand, brand.length).map((run) =>
          brandLeftover(reading, run, brand, target.brandName),
        )
      : exactly(reading, latin, association.brandName ?? '').map((one) => ({
          ...one,
          kind: 'brand' as const,
          instead: asked(asBrand),
        }))),
    ...(target.brandName === undefined ? brandAsked(reading) : []),
  ];
}

/** Finds placeholders for a brand name, which the other association doesn't have. */
function brandAsked(reading: Reading): Leftover[] {
  return [
    ...reading.text.matchAll(
      /\s*\(\s*\{\{\s*association\.brandName\s*\}\}\s*\)|\{\{\s*association\.brandName\s*\}\}/gu,
    ),
  ].map(({ 0: words, index: start }) => {
    const instead = words.endsWith(')') ? '' : asked('association.shortName');
    return leftover(reading, { start, end: start + words.length }, 'brand', instead);
  });
}

function brandLeftover(
  reading: Reading,
  run: Run,
  brand: readonly string[],
  targetBrand: string | null | undefined,
): Leftover {
  const { text, words, loose } = reading;
  const before = text.slice(0, run.start);
  const after = text.slice(run.end);
  const firstWord = words.findIndex(({ start }) => start === run.start);
  const called = /^[وف]?[بكل]?(?:ال|ل)?(?:جمعيه|مؤسسه)$/u.test(loose[firstWord - 1] ?? '');
  const isBeside = /^\s+$/u.test(text.slice(words[firstWord - 1]?.end ?? 0, run.start));
  // «جمعية الرحمة» is another association than «جمعية رحمة».
  if (called && isBeside && loose[firstWord] === brand[0]) {
    const [start, typed] = [words[firstWord - 1]?.start ?? run.start, words[firstWord - 1]?.letters ?? ''];
    const prefix = /^(?<prefix>[وف]?[بكل]?)(?:ال|ل)?(?:جمعي|مؤسس)/u.exec(typed)?.groups?.prefix ?? '';
    return leftover(reading, { start, end: run.end }, 'brand', prefix + asked('association.shortName'));
  }
  const brackets = /\s*[([]\s*$/u.exec(before);
  if (brackets && /^\s*[)\]]/u.test(after)) {
    if (targetBrand !== undefined) return leftover(reading, run, 'brand', asked('association.brandName'));
    const end = run.end + (/^\s*[)\]]/u.exec(after)?.[0].length ?? 0);
    return leftover(reading, { start: brackets.index, end }, 'brand', '');
  }
  const isQuoted = /[«"“]\s*$/u.test(before) && /^\s*[»"”]/u.test(after);
  const id = targetBrand === undefined ? 'association.shortName' : 'association.brandName';
  return leftover(reading, run, 'brand', isQuoted || brand.length > 2 ? run.prefix + asked(id) : undefined);
}

/** Finds people of the first association: members of its board, and those who signed. */
export function personFinder({ association, policy }: Origin): Finder {
  const people = [...(association.board?.members ?? []), ...(policy.approval?.signatures ?? [])];
  const names = different(people.map(({ name }) => name)).filter((one) => one.length > 0);
  const families = names.flatMap((one) => (one.length > 1 ? (one.at(-1) ?? []) : []));
  return (reading) => [
    ...names.flatMap((name) =>
      runsOf(reading, name, Math.min(2, name.length), { skipped: 3 }).map((run) => {
        const isWhole = run.from === 0 && run.to === name.length - 1 && name.length > 1;
        return leftover(reading, run, 'person', isWhole ? gapIn(reading.text, run) : undefined);
      }),
    ),
    ...reading.words.flatMap((word, i) =>
      families.some((family) => family.length > 4 && family === reading.loose[i])
        ? [leftover(reading, word, 'person')]
        : [],
    ),
  ];
}

/**
 * Finds words of the first association that are long enough to be recognized: its address, its motto, its lines of registration, the owner of the policy.
 */
export function sayingFinder({ association, policy, target }: Origin): Finder {
  const address = nameWords(association.contacts?.address ?? '');
  const tagline = nameWords(association.tagline ?? '');
  const owner = nameWords(policy.owner ?? '');
  // Shorter lines, such as «رقم الترخيص (٨١)», are anybody's but for the number.
  const registration = (association.registrationLines ?? [])
    .map((line) => nameWords(resolvedText(line, { policy, association }, ' ')))
    .filter((words) => words.length > 2);
  return (reading) => [
    ...(address.length > 1 ? runsOf(reading, address, 2) : []).map((run) => {
      const isWhole = run.found.length === address.length;
      const instead = target.contacts?.address || gapIn(reading.text, run);
      return leftover(reading, run, 'contact', isWhole ? instead : undefined);
    }),
    ...(tagline.length > 1
      ? runsOf(reading, tagline, tagline.length).map((run) => leftover(reading, run, 'subject'))
      : []),
    ...registration.flatMap((words) =>
      runsOf(reading, words, words.length).map((run) => leftover(reading, run, 'registration')),
    ),
    ...(owner.length > 0 ? runsOf(reading, owner, owner.length) : []).map((run) =>
      leftover(reading, run, 'owner', owner.length > 1 ? run.prefix + asked('policy.owner') : undefined),
    ),
  ];
}
