import type { Change, ChangeKind, Place, Side, Subject } from './changes.js';
import { segmentsOf } from './words.js';

/** What one of the two policies says at a place; null where it has nothing there. */
export function sideOf(text: string | null, place: Place): Side | null {
  return text === null ? null : { place, text };
}

/** The change from one side to the other; none where they say the same, and in the same place. */
export function changed(
  subject: Subject,
  before: Side | null,
  after: Side | null,
  isMoved = false,
): Change[] {
  const kind = kindOf(before, after, isMoved);
  if (!kind) return [];
  return [{ kind, subject, before, after, segments: segmentsOf(before?.text ?? '', after?.text ?? '') }];
}

function kindOf(before: Side | null, after: Side | null, isMoved: boolean): ChangeKind | undefined {
  if (!before) return after ? 'added' : undefined;
  if (!after) return 'removed';
  if (before.text === after.text) return isMoved ? 'moved' : undefined;
  return isMoved ? 'movedAndChanged' : 'changed';
}
