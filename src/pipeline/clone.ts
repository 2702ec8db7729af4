import path from 'node:path';
import type { Association } from '../association/schema.js';
import { canonicalDate } from '../calendar/parse.js';
import { count } from '../diagnostics/collect.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { type Approval, type Policy, policySchema } from '../policy/schema.js';
import type { Result } from '../result.js';
import type { RuleId } from '../rules/index.js';
import { leftoverFinder, withoutLeftovers } from '../rules/leftovers/find.js';
import { type Cloned, foundIn, textsBelow } from '../rules/leftovers/found.js';
import type { Leftover, Origin } from '../rules/leftovers/leftover.js';
import { isStructural } from '../rules/lib/levels.js';
import { oneLine } from '../source/entries.js';
import { folded } from '../source/folded.js';
import type { Located, Path } from '../source/located.js';
import { commentsIn, type Redraft, redrafted } from '../source/redraft.js';
import { type PolicyPlace, placeOf, policyName, slashed } from '../workspace/find.js';
import { keyChanges } from './key-changes.js';
import { Loader } from './load.js';
import type { LoadedAssociation, LoadedPolicy } from './loaded.js';
import type { Faulty } from './refusal.js';

export interface CloneOptions {
  /** The folder of the other association. */
  readonly folder: string;
  /** The new file's name without ending; else the first one's. */
  readonly name?: string | undefined;
  readonly code?: string | undefined;
  readonly owner?: string | undefined;
  readonly issued?: string | undefined;
}

/** The keys of a policy's text; all others belong to the association that it was written for. */
const kept: ReadonlySet<string> = new Set([
  'format',
  'type',
  'title',
  'review',
  'references',
  'theme',
  'present',
  'sections',
]);
const searched: ReadonlySet<string> = new Set(['title', 'references', 'present', 'sections']);

const schemaLine = 'yaml-language-server: $schema=../schema/policy.schema.json';

/**
 * Returns a policy's copy for another association, in which all leftovers of the first are reported. Refused for faults of
 * structure in the policy or one of the two associations' files, since what can't be read can't be searched reliably.
 */
export async function clone(place: PolicyPlace, options: CloneOptions): Promise<Result<Cloned, Faulty>> {
  const loader = await Loader.open();
  const first = loader.policy(place);
  const target = loader.associationOf(options.folder);
  const { policy, root, loadedAssociation } = first;
  const broken = [first, loadedAssociation, target].flatMap(({ every }) => every.filter(isInTheWay));
  if (broken.length > 0 || !policy || !root || !loadedAssociation.association || !target.association)
    return { ok: false, fault: { faulty: broken, texts: textsOf(first, target) } };

  const origin = {
    policy,
    association: loadedAssociation.association,
    target: target.association,
    neighbours: target.neighbours,
  };
  const find = leftoverFinder(origin);
  const texts = textsBelow(root, searched);
  const file = slashed(path.join(options.folder, `${options.name ?? policyName(place)}.yaml`));
  const changed = texts.map(({ path: at, text }) => ({
    path: at,
    before: text,
    text: cleared(at, text, find),
  }));
  const text = redrafted(first.text, {
    head: schemaLine,
    order: Object.keys(policySchema.shape),
    keys: newKeys(origin, root, options, loader.themesFor(options.folder), find),
    texts: changed.filter((one) => one.text !== one.before),
  });
  const look = loader.policyText(placeOf(file), text, target);
  const left = look.root ? foundIn(file, textsBelow(look.root, searched), find) : [];
  // A removed address is reported as a value that is blank now.
  const words = texts.filter(({ path: at }) => !isAddress(at));
  const replaced = foundIn(place.file, words, find).filter(({ leftover }) => leftover.instead !== undefined);
  const changes = look.root
    ? keyChanges(root, look.root, (at, before, after) => isReportedBy(find, at, before, after))
    : [];
  const [errors, warnings] = [count(look.every, 'error'), count(look.every, 'warning')];
  return {
    ok: true,
    value: {
      from: place.file,
      file,
      text,
      changed: changes,
      comments: commentsIn(first.text),
      replaced,
      left,
      errors,
      warnings,
    },
  };
}

const isAddress = (at: Path) => at.at(-1) === 'url';

/** Returns whether the reported replacements in a text account for what it has become, except white space. */
function isReportedBy(find: (text: string) => Leftover[], at: Path, before: string, after: string): boolean {
  if (!searched.has(String(at[0])) || isAddress(at)) return false;
  let words = before;
  for (const { place, instead } of find(before).reverse())
    if (instead !== undefined) words = words.slice(0, place.start) + instead + words.slice(place.end);
  return folded(words) === folded(after);
}

/** Returns a text without leftovers; blank for an address that is not the new association's. */
function cleared(at: readonly (string | number)[], text: string, find: (text: string) => Leftover[]): string {
  if (isAddress(at) && find(text).some(({ instead }) => instead !== undefined)) return '';
  return withoutLeftovers(text, find);
}

/** Rules about keys that a clone doesn't take over, which don't prevent one. */
const gone: ReadonlySet<string> = new Set<RuleId>(['theme-unknown', 'version-not-numeric']);

function isInTheWay({ rule, severity }: Diagnostic): boolean {
  return severity === 'error' && isStructural(rule) && !gone.has(rule);
}

function textsOf(first: LoadedPolicy, target: LoadedAssociation): ReadonlyMap<string, string> {
  return new Map([
    [first.place.file, first.text],
    [first.loadedAssociation.file, first.loadedAssociation.text],
    [target.file, target.text],
  ]);
}

/** Returns the keys that are not taken over, with the new association's values, blanks, or undefined to remove them. */
function newKeys(
  { policy, association, target }: Origin,
  root: Located,
  { code, owner, issued }: CloneOptions,
  themes: readonly string[],
  find: (text: string) => Leftover[],
): Redraft['keys'] {
  const written = root.kind === 'map' ? [...root.entries.keys()] : [];
  const blank = (key: keyof Policy) => (key in policy ? null : undefined);
  // Another theme prints other fields, or none.
  const hasLetter = policy.theme !== undefined || association.theme === target.theme;
  return new Map<string, unknown>([
    ...written.filter((key) => !kept.has(key)).map((key) => [key, undefined] as const),
    ...(policy.theme && !themes.includes(policy.theme) ? [['theme', undefined] as const] : []),
    ['version', 1],
    ['status', 'draft'],
    ['code', code === undefined ? blank('code') : oneLine(code)],
    ['owner', owner === undefined ? blank('owner') : oneLine(owner)],
    ['issued', issued === undefined ? blank('issued') : canonicalDate(issued)],
    ['letter', policy.letter !== undefined && hasLetter ? letterOf(target) : undefined],
    ['approval', approvalOf(policy.approval, target, find)],
  ]);
}

/** Returns the fields of the new association's letterhead, blank; undefined where it has none. */
function letterOf({ letterhead }: Association): object | undefined {
  const fields = (letterhead?.fields ?? []).map((field) => (typeof field === 'string' ? field : field.key));
  return fields.length > 0 ? Object.fromEntries(fields.map((field) => [field, null])) : undefined;
}

/** Returns an approval of the same method with blanks for all that a board decides. */
function approvalOf(
  approval: Policy['approval'],
  target: Association,
  find: (text: string) => Leftover[],
): object {
  const { method = null, meeting, effective, supersedes, signatures = null } = approval ?? {};
  const term = meeting && 'term' in meeting ? { term: null } : {};
  const isGeneral = supersedes === 'all' || supersedes === 'none';
  const roles = rolesOf(target.board?.members) ?? rolesOf(signatures);
  return {
    method,
    ...(method === 'session' ? { meeting: { number: null, ...term } } : { minutes: null }),
    date: null,
    ...(effective === undefined ? {} : { effective: effective === 'onApproval' ? effective : null }),
    ...(supersedes === undefined ? {} : { supersedes: isGeneral ? supersedes : null }),
    ...(roles || !approval || 'signatures' in approval
      ? { signatures: roles?.map((role) => ({ role: withoutLeftovers(role, find), name: null })) ?? null }
      : {}),
  };
}

type Signatures = NonNullable<Approval['signatures']>;

function rolesOf(people: Signatures | null | undefined): string[] | undefined {
  const roles = [...new Set((people ?? []).flatMap(({ role }) => role || []))];
  return roles.length > 0 ? roles : undefined;
}
