import { audienceOf } from '../../association/names.js';
import type { Association } from '../../association/schema.js';
import { nameWords } from '../lib/names.js';
import { type Finder, leftover, type Origin } from './leftover.js';
import { runsOf } from './runs.js';

type Kind = NonNullable<Association['kind']>;

/** The words by which a text calls the association itself, and below them words that only one kind of association uses. */
const selves: Record<Kind, readonly string[]> = {
  association: ['الجمعية'],
  cooperative: ['الجمعية'],
  foundation: ['المؤسسة'],
  fund: ['الصندوق'],
};
const ofKind: Partial<Record<Kind, readonly string[]>> = {
  cooperative: ['أعضاء الجمعية العمومية', 'الجمعية التعاونية', 'التعاونية', 'المساهمين', 'المساهمون'],
};

/** Finds words for the association, and for those whom it serves, in whose place the other association has different ones. */
export function audienceFinder({ association, target }: Origin): Finder {
  const [first, second] = [association.kind ?? 'association', target.kind ?? 'association'];
  const others = new Set(Object.values(audienceOf(target)));
  const served = Object.values(audienceOf(association)).filter((one) => !others.has(one));
  const self = selves[first].filter((one) => !selves[second].includes(one));
  const own = first === second ? [] : (ofKind[first] ?? []);
  const phrases = [...new Set([...served, ...self, ...own])].map(nameWords);
  return (reading) =>
    phrases.flatMap((words) =>
      runsOf(reading, words, words.length, { skipped: 0 })
        // «الجمعية العمومية» is the general assembly, whatever kind the association is.
        .filter(({ lastWord }) => words.length > 1 || reading.loose[lastWord + 1] !== 'العموميه')
        .map((run) => leftover(reading, run, 'audience')),
    );
}
