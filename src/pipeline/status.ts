import path from 'node:path';
import type { GregorianDate } from '../calendar/date.js';
import { daysBetween } from '../calendar/order.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { fileUnreadable } from '../faults/file-unreadable.js';
import { ruleFailed } from '../faults/rule-failed.js';
import {
  type AssociationOverview,
  coverageOf,
  type Findings,
  type Overview,
  type PolicyFacts,
  type PolicyOverview,
} from '../lifecycle/overview.js';
import type { Result } from '../result.js';
import { archivedFor, find } from '../workspace/find.js';
import { checkAll, type NothingFound, type Threads } from './check.js';
import type { AssociationFacts } from './facts.js';

/** An overview, with the files that can't be read and failures of the program, which counts of findings don't show. */
export interface Looked {
  readonly overview: Overview;
  readonly unread: readonly Diagnostic[];
  readonly failed: readonly Diagnostic[];
}

/** Returns the state of every association below a folder, and of its policies, on a day. */
export async function overviewOf(
  folder: string,
  today: GregorianDate,
  threads: Threads = { cores: 1, checkWorker: '' },
): Promise<Result<Looked, NothingFound>> {
  const found = await find(folder);
  if (!found.ok) return { ok: false, fault: found };
  const { policies: places, associationFiles, whole, searched, blocked } = found;
  if (places.length + associationFiles.length + blocked.length === 0)
    return { ok: false, fault: { path: folder, fault: 'empty', reason: '' } };
  const folders = associationFiles.map((associationFile) => path.dirname(associationFile));
  const share = { places, folders, whole, searched, blocked, options: { today } };
  const { associations, diagnostics } = await checkAll(share, threads);
  const findings = findingsByFile(diagnostics);
  const overview = {
    today,
    associations: associations
      .map((one) => associationOn(today, one, findings))
      .sort((a, b) => (a.folder < b.folder ? -1 : 1)),
  };
  const unread = diagnostics.filter(({ rule }) => rule === fileUnreadable.id);
  const failed = diagnostics.filter(({ rule }) => rule === ruleFailed.id);
  return { ok: true, value: { overview, unread, failed } };
}

function associationOn(
  today: GregorianDate,
  { policies, ...association }: AssociationFacts,
  findings: ReadonlyMap<string, Findings>,
): AssociationOverview {
  const found = (file: string) => findings.get(file) ?? none;
  return {
    ...association,
    findings: found(association.file),
    policies: [...policies].sort(byPlace).map((policy) => policyOn(today, policy, found(policy.file))),
    coverage: coverageOf(policies),
  };
}

/** Compares by name; a revision comes after the version in force. */
function byPlace(a: PolicyFacts, b: PolicyFacts): number {
  const [first, second] = [a, b].map(({ file }) => file.replace(/(?:\.next)?\.ya?ml$/u, ''));
  if (first !== second) return (first ?? '') < (second ?? '') ? -1 : 1;
  return Number(a.isRevision) - Number(b.isRevision);
}

function policyOn(today: GregorianDate, policy: PolicyFacts, findings: Findings): PolicyOverview {
  const { review } = policy;
  return {
    ...policy,
    review: review && { ...review, daysLeft: daysBetween(today, review.due) },
    findings,
  };
}

const none: Findings = { errors: 0, warnings: 0, infos: 0 };
const counters = { error: 'errors', warning: 'warnings', info: 'infos' } as const;

function findingsByFile(diagnostics: readonly Diagnostic[]): Map<string, Findings> {
  const byFile = new Map<string, Findings>();
  for (const { file, severity } of diagnostics) {
    // What is wrong with the archive is reported with the policy that it is for.
    const policy = archivedFor(file) ?? file;
    const counts = byFile.get(policy) ?? none;
    byFile.set(policy, { ...counts, [counters[severity]]: counts[counters[severity]] + 1 });
  }
  return byFile;
}
