import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Sources } from '../../policy/placeholders.js';
import type { Result } from '../../result.js';
import type { RuleId } from '../../rules/index.js';
import { letterheadFieldBlank } from '../../rules/letterhead-field-blank.js';
import { placeholderBlank } from '../../rules/placeholder-blank.js';
import type { PolicyPlace } from '../../workspace/find.js';
import type { Day } from '../day-named.js';
import type { LoadedPolicy } from '../loaded.js';
import { type Refusal, type Refused, refuse } from '../refusal.js';
import { type ApproveOptions, stepsOf } from './approval-steps.js';
import { notReady } from './approve.js';
import { editedText } from './edit.js';
import {
  contradictedAt,
  errorsIn,
  faulty,
  type PolicyVersions,
  policyVersionsAt,
  refusedFor,
} from './policy-versions.js';

/** A policy as a board is asked to approve it. */
export interface BoardProposal {
  /** As its file has it. */
  readonly work: LoadedPolicy;
  /** As it would be once approved, but for its status and seal. */
  readonly sources: Sources;
  /** The version in force. */
  readonly before: Sources | undefined;
  /** What a check finds in its file, without what the approval settles and what concerns the file alone. */
  readonly findings: readonly Diagnostic[];
}

/** Rules about what the meeting or a pen settles: no reason not to propose a text to the board. */
const settledLater: ReadonlySet<string> = new Set<RuleId>([
  'approval-missing',
  'approval-number-missing',
  'approval-date-missing',
  'approved-incomplete',
  'signatures-missing',
  'effective-date-missing',
  'supersedes-missing',
  'date-in-future',
  'letterhead-field-blank',
]);

/** The method of a single policy's approval, where neither the call nor the policy says it. */
export const usualMethod = 'session';

/** Returns the board proposal for a policy; a refusal where its approval would be refused whatever the minutes say. */
export async function boardProposalAt(
  place: PolicyPlace,
  options: ApproveOptions,
  day: Day | undefined,
): Promise<Result<BoardProposal, Refusal>> {
  const policyVersions = await policyVersionsAt(place, options.today);
  if (!policyVersions.ok) return policyVersions;
  const { work, current, next, loader } = policyVersions.value;
  const refused = notReady(policyVersions.value) ?? alreadyApproved(work);
  if (refused) return refused;
  // A board compares the text with the version in force, and must be shown the one that was approved.
  const contradicted = await contradictedAt(current ?? work, options.today);
  if (contradicted) return contradicted;
  const method = options.method ?? work.policy?.approval?.method ?? usualMethod;
  const text = editedText(work.text, stepsOf(work, { ...options, method }, day));
  if (text === undefined) return refuse('cli.life.layout', { file: work.place.file });
  const filled = loader.policyText(work.place, text, work.loadedAssociation);
  const approved = onceApproved(policyVersions.value, text);
  const errors = errorsIn(approved).filter((one) => !settledLater.has(one.rule) && !isOfApproval(one));
  if (errors.length > 0) return refusedFor(errors, approved, work);
  const sources = sourcesOf(filled);
  if (!sources) return faulty(filled);
  const remaining = new Set(filled.diagnostics.map(identityOf));
  const findings = work.diagnostics.filter((one) => remaining.has(identityOf(one)) && isForBoard(one));
  return { ok: true, value: { work, sources, before: next && current && sourcesOf(current), findings } };
}

/** Refuses a text with status approved, also without a seal: a board isn't asked twice. */
function alreadyApproved({ policy, place }: LoadedPolicy): Refused | undefined {
  const isApproved = policy?.status === 'approved';
  return isApproved
    ? refuse('cli.approve.approved', { file: place.file, version: policy.version ?? '…' })
    : undefined;
}

function sourcesOf({ policy, association }: LoadedPolicy): Sources | undefined {
  return policy && association ? { policy, association } : undefined;
}

/** Returns the text as if approved, in which blanks that a draft may have are errors: a board must not be given them. */
function onceApproved({ work, current, next, loader }: PolicyVersions, text: string): LoadedPolicy {
  const approved = editedText(text, [{ set: ['status'], yaml: 'approved' }]) ?? text;
  // Under the path that it gets when it replaces the version in force.
  return loader.policyText(next && current ? current.place : work.place, approved, work.loadedAssociation);
}

/** Returns whether a finding concerns the text that a board is to approve. */
export function isForBoard(one: Diagnostic): boolean {
  return !isOfMeeting(one) && !isOfFile(one);
}

/** Returns whether a finding is of what only the meeting can fill, which is of no use to the board. */
function isOfMeeting(one: Diagnostic): boolean {
  return (settledLater.has(one.rule) && one.rule !== letterheadFieldBlank.id) || isOfApproval(one);
}

const aboutFile: ReadonlySet<string> = new Set<RuleId>([
  'encoding',
  'ignore-expired',
  'ignore-unused',
  'lint-rule-unknown',
  'lint-rule-fixed',
  'value-unquoted',
]);

/** Returns whether a finding is of the file alone, or of what is in it beside the text: nothing that a board could see. */
function isOfFile({ rule, variant }: Diagnostic): boolean {
  return aboutFile.has(rule) || variant === 'outside';
}

/** Returns whether a finding is of a placeholder that the approval fills. */
function isOfApproval({ rule, values }: Diagnostic): boolean {
  return rule === placeholderBlank.id && String(values.key).startsWith('approval.');
}

/** Returns a key of what is found, wherever it is; for a blank it has the key in the file. */
function identityOf({ rule, variant, values }: Diagnostic): string {
  return [rule, variant, values.key ?? values.name ?? ''].join(' ');
}
