import type { Json } from '../lifecycle/canonical-json.js';
import { covered } from '../lifecycle/digest.js';
import type { Sources } from '../policy/placeholders.js';
import type { Path } from '../source/located.js';

/** A value that a digest covers, and that a table of changes has no line for. */
export interface RemainingDifference {
  /** Where it stands in the policy's file, or would stand. */
  readonly path: Path;
  /** In words, placeholders filled in; null where there is none. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Keys that `diffPolicies` compares. */
const compared: ReadonlySet<string> = new Set([
  'association.name',
  'association.shortName',
  'association.license',
  'association.registrar',
  'type',
  'title',
  'code',
  'version',
  'owner',
  'issued',
  'references',
  'sections',
  'approval.method',
  'approval.minutes',
  'approval.meeting',
  'approval.date',
  'approval.effective',
  'approval.supersedes',
  'approval.text',
  'approval.signatures',
]);

/**
 * Returns what differs between two policies besides what `diffPolicies` compares: what no board reads in a table of
 * changes, and what is yet a part of the text that it approved, such as the history, the closing page or the audience.
 */
export function remainingDifferences(before: Sources, after: Sources): RemainingDifference[] {
  return differences(covered(before), covered(after), []).map((one) =>
    one.path[0] === 'association' ? { ...one, path: ['approval', 'seal', ...one.path] } : one,
  );
}

function differences(before: Json | undefined, after: Json | undefined, path: Path): RemainingDifference[] {
  if (compared.has(path.join('.'))) return [];
  if (Array.isArray(before) || Array.isArray(after)) {
    const [then, now] = [before, after].map((one) => (Array.isArray(one) ? one : [])) as [Json[], Json[]];
    return Array.from({ length: Math.max(then.length, now.length) }).flatMap((_, i) =>
      differences(then[i], now[i], [...path, i]),
    );
  }
  if (isMap(before) || isMap(after)) {
    const [then, now] = [before, after].map((one) => (isMap(one) ? one : {})) as [Values, Values];
    const keys = [...new Set([...Object.keys(then), ...Object.keys(now)])];
    return keys.flatMap((key) => differences(then[key], now[key], [...path, key]));
  }
  return before === after ? [] : [{ path, before: inWords(before), after: inWords(after) }];
}

type Values = { readonly [key: string]: Json };

function isMap(value: Json | undefined): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inWords(value: Json | undefined): string | null {
  return value === undefined || value === null ? null : String(value);
}
