import { toLatinDigits } from '../calendar/digits.js';
import type { Status } from '../policy/schema.js';

/** What a policy's file says of itself at its top, as far as it can be read at a glance. */
export interface PolicyHeader {
  readonly file: string;
  /** The policy's name, whichever of its versions the file holds. */
  readonly policy: string;
  readonly role: Role;
  readonly title: string | undefined;
  readonly code: string | undefined;
  readonly version: number | undefined;
  readonly status: Status | undefined;
  readonly sealed: boolean;
  /** It says that it was approved or withdrawn, in whatever words. */
  readonly claimsApproval: boolean;
}

/** What a file's place says that it is: in force or the first draft; the revision in work; a version that was replaced. */
export type Role = 'current' | 'next' | 'archived';

/** A version of a policy among all that stands in its folder. */
export interface PolicyHeaders {
  readonly policy: string;
  readonly role: Role;
  readonly file: string;
  /** Every file of the folder and of its archive. */
  readonly all: readonly PolicyHeader[];
}

/** Returns the other versions of the same policy. */
function siblings({ all, policy, file }: PolicyHeaders): PolicyHeader[] {
  return all.filter((one) => one.policy === policy && one.file !== file);
}

/** Returns those of a policy's versions that must have a lower number than the one at hand. */
export function predecessors(headers: PolicyHeaders): PolicyHeader[] {
  const before: Record<Role, readonly Role[]> = {
    current: ['archived'],
    next: ['archived', 'current'],
    archived: [],
  };
  return siblings(headers).filter(({ role }) => before[headers.role].includes(role));
}

/** Other texts that are in force under the same code, or as the same policy in a file with another ending. */
export function namesakes(
  { all, policy, file }: PolicyHeaders,
  code: string | null | undefined,
): PolicyHeader[] {
  const inForce = inForceOf(all);
  const sameName = inForce.byName.get(policy) ?? [];
  const sameCode = code ? (inForce.byCode.get(comparable(code)) ?? []) : [];
  return [...new Set([...sameName, ...sameCode])].filter((one) => one.file !== file);
}

interface InForce {
  readonly byName: ReadonlyMap<string, readonly PolicyHeader[]>;
  readonly byCode: ReadonlyMap<string, readonly PolicyHeader[]>;
}

/** Every policy of a folder asks for the texts in force there. */
const known = new WeakMap<readonly PolicyHeader[], InForce>();

function inForceOf(all: readonly PolicyHeader[]): InForce {
  const before = known.get(all);
  if (before) return before;
  const inForce = all.filter(({ role, status }) => role === 'current' && status === 'approved');
  const found = {
    byName: grouped(inForce, ({ policy }) => policy),
    byCode: grouped(
      inForce.filter(({ code }) => code),
      ({ code }) => comparable(code ?? ''),
    ),
  };
  known.set(all, found);
  return found;
}

function grouped(
  all: readonly PolicyHeader[],
  keyOf: (one: PolicyHeader) => string,
): Map<string, PolicyHeader[]> {
  const groups = new Map<string, PolicyHeader[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

/** Texts that say they were approved and have no seal: the association's file still decides what they take from it. */
export function unsealed(all: readonly PolicyHeader[]): PolicyHeader[] {
  return all.filter(({ claimsApproval, sealed, role }) => !sealed && (role === 'archived' || claimsApproval));
}

/** Codes that nobody can tell apart on paper are one code. */
function comparable(code: string): string {
  return toLatinDigits(code.normalize('NFKC'))
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\p{Dash}/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}
