import type { Association } from '../../src/association/schema.js';
import type { Change } from '../../src/diff/changes.js';
import { diffPolicies } from '../../src/diff/diff.js';
import type { Item, Policy, Section } from '../../src/policy/schema.js';
import { sources } from '../support/sources.js';

/** Returns the changes between two policies. */
export function changesOf(
  before: Partial<Policy>,
  after: Partial<Policy>,
  associations: readonly [Partial<Association>, Partial<Association>] = [{}, {}],
): readonly Change[] {
  return diffPolicies(sources(before, associations[0]), sources(after, associations[1])).changes;
}

export function changesOfSections(before: Section[], after: Section[]): readonly Change[] {
  return changesOf({ sections: before }, { sections: after });
}

/** Returns the changes between the clauses of a section. */
export function changesOfItems(before: Item[], after: Item[]): readonly Change[] {
  return changesOfSections([{ kind: 'channels', items: before }], [{ kind: 'channels', items: after }]);
}

/**
 * Returns a change in one line: kind, subject, the places of its outermost lines, the marked words; for a swap, also the
 * other text.
 */
function short({ kind, subject, before, after, exchanged, segments }: Change): string {
  const way = (side: Change['before']) => {
    const lines = side?.lines.filter(({ depth }) => depth === 0) ?? [];
    const ways = lines.map(({ place: { sections, items } }) =>
      [...sections, ...items].map(({ position }) => position).join('.'),
    );
    return [...new Set(ways)].join('+');
  };
  const places = [before && way(before), after && way(after)].filter((one) => one !== null);
  const where = [...new Set(places)].join('→');
  const marks = {
    same: (text: string) => text,
    removed: (text: string) => `[-${text}-]`,
    added: (text: string) => `{+${text}+}`,
  };
  const words = segments.map(({ op, text }) => marks[op](text)).join('');
  return `${kind} ${subject} ${where}: ${words}${exchanged ? ` ⇄ ${exchanged.after.text}` : ''}`;
}

export const shorts = (changes: readonly Change[]) => changes.map(short);

/** Returns clauses that differ in hardly more than a word. */
export function alikeClauses(count: number): string[] {
  const subjects = [
    'الطلب',
    'الشكوى',
    'المقترح',
    'البلاغ',
    'الاستفسار',
    'التظلم',
    'الاعتراض',
    'التقرير',
    'السجل',
    'النموذج',
  ];
  const actors = ['المدير', 'الموظف', 'الباحث', 'المشرف', 'المحاسب', 'الأمين'];
  return Array.from(
    { length: count },
    (_, i) =>
      `يتولى ${actors[Math.floor(i / 10) % 6]} دراسة ${subjects[i % 10]} والرد على صاحبه خلال المدة المقررة في هذه السياسة.`,
  );
}
