import type { Change, ChangeKind, Line, Place, Segment, Side, Subject } from './changes.js';
import { outermost } from './matches.js';
import type { Group } from './regroup.js';
import { segmentsOf } from './words.js';

/** Returns what a policy says under a key; null where it has no such key. */
export function factOf(subject: Subject, text: string | null, place: Place): Side | null {
  return text === null ? null : sideOf([{ subject, place, depth: 0, text }]);
}

/** Returns parts of a policy that are reported together; there is at least one line. */
export function sideOf(lines: readonly [Line, ...Line[]], text = textOf(lines)): Side {
  return { place: lines[0].place, text, lines };
}

function textOf(lines: readonly Line[]): string {
  return lines
    .map((line) => line.text)
    .filter((one) => one !== '')
    .join('\n');
}

/** Returns the change from one side to the other; none where text and place are the same. */
export function changed(
  subject: Subject,
  before: Side | null,
  after: Side | null,
  isMoved = false,
): Change[] {
  const kind = kindOf(before, after, isMoved);
  return kind ? [changeOf(kind, subject, before, after)] : [];
}

export function changeOf(
  kind: ChangeKind,
  subject: Subject,
  before: Side | null,
  after: Side | null,
  exchanged: Change['exchanged'] = null,
): Change {
  const segments = segmentsOf(before?.text ?? '', after?.text ?? '');
  return { kind, subject, before, after, exchanged, segments };
}

function kindOf(before: Side | null, after: Side | null, isMoved: boolean): ChangeKind | undefined {
  if (!before) return after ? 'added' : undefined;
  if (!after) return 'removed';
  if (before.text === after.text) return isMoved ? 'moved' : undefined;
  return isMoved ? 'movedAndChanged' : 'changed';
}

/** Returns in what way a group of texts was divided differently. */
export function kindOfGroup({ before, after }: Group): ChangeKind {
  const isList = (units: Group['before']) => units.some(({ subject }) => subject === 'item');
  const isNested = (units: Group['before']) => outermost(units).length < units.length;
  if (isList(before) !== isList(after)) return isList(after) ? 'listed' : 'unlisted';
  if (isNested(before) !== isNested(after)) return isNested(after) ? 'nested' : 'unnested';
  if (isNested(before)) return 'regrouped';
  return before.length === 1 ? 'parted' : after.length === 1 ? 'joined' : 'regrouped';
}

/** Returns whether a change divides the same words into other lines, whatever else changed in the words. */
export function isOfLines({ kind }: Change): boolean {
  return linesKinds.has(kind);
}

const linesKinds: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  'parted',
  'joined',
  'listed',
  'unlisted',
  'nested',
  'unnested',
  'regrouped',
]);

/** Returns whether words differ, and not only their arrangement and punctuation. */
export function isReworded(segments: readonly Segment[]): boolean {
  return segments.some(({ op, text }) => op !== 'same' && /[\p{L}\p{N}]/u.test(text));
}
