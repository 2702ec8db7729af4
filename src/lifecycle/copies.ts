import type { FiledCopy } from '../policy/schema.js';

/**
 * What became of a signed copy that was filed: `outside` isn't in the folder of signed copies; `link`: a link stands in its
 * place; `unreadable`: a folder does, or the system refuses it.
 */
export type CopyState = 'ok' | 'missing' | 'changed' | 'outside' | 'link' | 'unreadable';

/** A signed copy that a policy's file lists, and what became of it. */
export interface FoundCopy extends FiledCopy {
  /** Its file as the user would name it. */
  readonly path: string;
  readonly state: CopyState;
}

/** An approval, and its signed copy, where one was filed. */
export interface ApprovalCopy {
  readonly version: number | null;
  /** `file` as the user would name it. */
  readonly copy: Pick<FoundCopy, 'file' | 'sha256' | 'state'> | null;
}

/** Returns the signed copy of a version among those that a policy's files list; one that is as it was filed, if there is any. */
export function copyOf(version: number | null, copies: readonly FoundCopy[]): ApprovalCopy['copy'] {
  const own = copies.filter((one) => one.version === version);
  const found = own.find(({ state }) => state === 'ok') ?? own[0];
  return found ? { file: found.path, sha256: found.sha256, state: found.state } : null;
}

/** Returns the versions that a board approved and that have no signed copy, or have lost it. */
export function withoutCopy(approvals: readonly ApprovalCopy[]): (number | null)[] {
  return approvals.filter(({ copy }) => copy?.state !== 'ok').map(({ version }) => version);
}
