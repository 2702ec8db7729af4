import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Sources } from '../../policy/placeholders.js';
import type { PolicyPlace } from '../../workspace/find.js';
import type { LoadedPolicy } from '../load.js';
import { type ApproveWish, notReady, stepsOf } from './approve.js';
import type { Day } from './day.js';
import { editedText } from './edit.js';
import { faulty, type Refusal, refuse, type Subject, saysTheSame, subjectAt } from './subject.js';

/** A policy as a board is asked to approve it. */
export interface Candidate {
  readonly ok: true;
  /** As its file has it. */
  readonly work: LoadedPolicy;
  /** As it would be once approved, but for its status and seal. */
  readonly sources: Sources;
  /** The version in force. */
  readonly before: Sources | undefined;
  /** What a check finds in its file that the approval doesn't settle. */
  readonly findings: readonly Diagnostic[];
}

/** What the meeting settles, or a pen: no reason not to put a text before the board. */
const settledLater: ReadonlySet<string> = new Set([
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

/** Reads the text that a policy's board is to approve; refused where an approval would be refused whatever the minutes say. */
export async function candidateAt(
  place: PolicyPlace,
  wish: ApproveWish,
  day: Day | undefined,
): Promise<Candidate | Refusal> {
  const subject = await subjectAt(place, wish.today);
  if (!subject.ok) return subject;
  const { work, current, next, loader } = subject;
  const refused = notReady(subject) ?? alreadyApproved(work);
  if (refused) return refused;
  const text = editedText(work.text, stepsOf(work, wish, day));
  if (text === undefined) return refuse('cli.life.layout', { file: work.place.file });
  const filled = loader.policyText(work.place, text, work.profile);
  const ofProfile = work.profile.diagnostics.filter(({ severity }) => severity === 'error');
  const errors = [...ofProfile, ...errorsOnceApproved(subject, text)];
  if (errors.length > 0) return refusedFor(errors, work);
  const sources = sourcesOf(filled);
  if (!sources) return faulty(filled);
  const remaining = new Set(filled.diagnostics.map(identityOf));
  return {
    ok: true,
    work,
    sources,
    before: next && current && sourcesOf(current),
    findings: work.diagnostics.filter((one) => remaining.has(identityOf(one))),
  };
}

/** Also where nothing proves the text of the approval: a board isn't asked twice. */
function alreadyApproved({ policy, place }: LoadedPolicy): Refusal | undefined {
  const isApproved = policy?.status === 'approved';
  return isApproved
    ? refuse('cli.approve.approved', { file: place.file, version: policy.version ?? '…' })
    : undefined;
}

function sourcesOf({ policy, association }: LoadedPolicy): Sources | undefined {
  return policy && association ? { policy, association } : undefined;
}

/**
 * The errors for which the text would not be approved, where its file has them. A draft may have blanks that are
 * errors in what is approved; a board must not be given them.
 */
function errorsOnceApproved({ work, current, next, loader }: Subject, text: string): Diagnostic[] {
  const approved = editedText(text, [{ set: ['status'], yaml: 'approved' }]) ?? text;
  // Where it will stand once it takes the place of the version in force.
  const place = next && current ? current.place : work.place;
  const { diagnostics } = loader.policyText(place, approved, work.profile);
  return diagnostics
    .filter((one) => one.severity === 'error' && !settledLater.has(one.rule) && !isOfApproval(one))
    .map((one): Diagnostic => {
      const inFile = work.diagnostics.find((other) => saysTheSame(other, one));
      return { ...(inFile ?? one), severity: 'error', file: work.place.file };
    });
}

/** A blank that the text asks the minutes to fill. */
function isOfApproval({ rule, message }: Diagnostic): boolean {
  return rule === 'placeholder-blank' && String(message.values.key).startsWith('approval.');
}

/** What is found, wherever it stands: of what is blank, which key. */
function identityOf({ rule, message }: Diagnostic): string {
  return [rule, message.key, message.values.key ?? message.values.name ?? ''].join(' ');
}

function refusedFor(errors: readonly Diagnostic[], { place, text, profile }: LoadedPolicy): Refusal {
  const texts = new Map([
    [place.file, text],
    [profile.file, profile.text],
  ]);
  return { ok: false, faulty: errors, texts };
}
