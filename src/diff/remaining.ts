import type { Json } from '../lifecycle/canonical-json.js';
import { covered } from '../lifecycle/digest.js';
import type { Sources } from '../policy/placeholders.js';
import type { Path } from '../source/located.js';

/** A value that a digest covers and that the table of changes doesn't show. */
export interface RemainingDifference {
  /** Where it stands in the policy's file, or would stand. */
  readonly path: Path;
  /** The value in words, with placeholders filled in; null where there is none. */
  readonly before: string | null;
  readonly after: string | null;
}

/** The keys that `diffPolicies` compares. */
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
 * Returns the differences between two policies that `diffPolicies` doesn't compare: no board sees them in a table of changes,
 * but they are part of the text that it approved, such as the history, the closing page or the audience.
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
