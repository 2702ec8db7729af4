import { type Change, type ChangeKind, type Changes, changeKinds, type Version } from '../../diff/changes.js';
import { jsonText } from '../json-text.js';

/** Where one of the two texts was read: its file and, if it came from git, the revision. */
export interface Origin {
  readonly file: string;
  readonly revision: string | null;
}

/** Returns JSON for programs: both versions and where they were read, every change, and the number of each kind. */
export function json({ before, after, changes }: Changes, origins: readonly [Origin, Origin]): string {
  const report: {
    readonly before: Origin & Version;
    readonly after: Origin & Version;
    readonly changes: readonly Change[];
    readonly summary: { readonly changes: number } & Record<ChangeKind, number>;
  } = {
    before: { ...origins[0], ...before },
    after: { ...origins[1], ...after },
    changes,
    summary: { changes: changes.length, ...counted(changes) },
  };
  return jsonText(report);
}

function counted(changes: readonly Change[]): Record<ChangeKind, number> {
  const countOf = (kind: ChangeKind) => changes.filter((one) => one.kind === kind).length;
  return Object.fromEntries(changeKinds.map((kind) => [kind, countOf(kind)])) as Record<ChangeKind, number>;
}
