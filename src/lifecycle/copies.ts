import type { FiledCopy } from '../policy/schema.js';

/**
 * The state of a filed signed copy. `outside`: it isn't in the folder of signed copies; `link`: a link stands in its
 * place; `unreadable`: a folder stands there, or the system refuses to read it.
 */
export type CopyState = 'ok' | 'missing' | 'changed' | 'outside' | 'link' | 'unreadable';

/** A signed copy that a policy's file lists, with its state. */
export interface FoundCopy extends FiledCopy {
  /** Its path as the user would name it. */
  readonly path: string;
  readonly state: CopyState;
}

/** An approval, and its signed copy, if one was filed. */
export interface ApprovalCopy {
  readonly version: number | null;
  /** `file`: its path as the user would name it. */
  readonly copy: Pick<FoundCopy, 'file' | 'sha256' | 'state'> | null;
}

/** Returns the signed copy of a version, preferably one that is unchanged; null if none was filed. */
export function copyOf(version: number | null, copies: readonly FoundCopy[]): ApprovalCopy['copy'] {
  const own = copies.filter((one) => one.version === version);
  const found = own.find(({ state }) => state === 'ok') ?? own[0];
  return found ? { file: found.path, sha256: found.sha256, state: found.state } : null;
}

/** Returns the versions of approvals that have no signed copy, or none that is unchanged. */
export function withoutCopy(approvals: readonly ApprovalCopy[]): (number | null)[] {
  return approvals.filter(({ copy }) => copy?.state !== 'ok').map(({ version }) => version);
}
