import path from 'node:path';
import { type Diagnostic, type Finding, inFile } from '../../diagnostics/diagnostic.js';
import { fileStart, type Range } from '../../diagnostics/range.js';
import { approvalUndone } from '../../faults/approval-undone.js';
import { archiveChanged } from '../../faults/archive-changed.js';
import { firstFew } from '../../faults/first-few.js';
import { historyUnreadable } from '../../faults/history-unreadable.js';
import { sealBroken } from '../../rules/seal-broken.js';
import { sealMissing } from '../../rules/seal-missing.js';
import { entryAt, keyRangeAt, type Path, rangeAt } from '../../source/located.js';
import { archive, placeOf, slashed } from '../../workspace/find.js';
import type { HistoryFailure } from '../../workspace/history-session.js';
import type { AssociationFacts } from '../facts.js';
import type { Loader } from '../load.js';
import { command, placeIn, type ReportedFolder, restoring, short, showing } from './commands.js';
import type { Fault } from './folder-case.js';
import type { PresentText } from './present.js';
import { changes, changesOr } from './reported-changes.js';
import type { Recorded, SealedText } from './sealed-texts.js';

/** What git has against an association's files. */
export interface GitEvidence {
  readonly diagnostics: readonly Diagnostic[];
  /** Returns whether a rule's finding says less than these diagnostics. */
  readonly isSettled: (one: Diagnostic) => boolean;
  /** An association whose folder is gone. */
  readonly gone?: AssociationFacts;
}

/** Returns diagnostics of each fault, and of each change to a text after its approval. */
export function gitEvidenceOf(
  faults: readonly Fault[],
  {
    folder,
    present,
    sealed,
  }: { folder: ReportedFolder; present: readonly PresentText[]; sealed: ReadonlyMap<string, SealedText> },
  loader: Loader,
): GitEvidence {
  const found = new Map<string, Finding[]>();
  const settled = new Set<string>();
  const add = (file: string, ...findings: readonly Finding[]) =>
    found.set(file, [...(found.get(file) ?? []), ...findings]);
  for (const fault of faults) {
    const [file, one] = said(fault, folder, present, loader);
    add(file, one);
    if (fault.kind === 'lost') settled.add(`${sealMissing.id} ${file}`);
    if (fault.kind === 'copied') settled.add(`${sealBroken.id} ${file}`);
    if (fault.kind === 'lost' || fault.kind === 'anew') add(file, ...changes(fault.text, file, loader));
  }
  for (const one of present) {
    const text = one.seal === null || one.isSound ? undefined : sealed.get(one.seal);
    if (!text || settled.has(`${sealBroken.id} ${one.file}`)) continue;
    settled.add(`${sealBroken.id} ${one.file}`);
    add(one.file, ...changesOr(text, one.file, loader));
  }
  return {
    diagnostics: [...found].flatMap(([file, findings]) =>
      inFile(
        file,
        firstFew(findings, () => true),
      ),
    ),
    isSettled: ({ rule, variant, file }) =>
      // For a removed seal every message of the rule says less; for a broken one only its general message does.
      (rule === sealMissing.id || variant === undefined) && settled.has(`${rule} ${file}`),
  };
}

/** Reports why git can't tell what was approved. */
export function unreadable(
  { associationFile }: Pick<ReportedFolder, 'associationFile'>,
  { fault, reason, root }: HistoryFailure,
): Diagnostic[] {
  const remedy =
    fault === 'filtered'
      ? command`git add --renormalize ${slashed(path.dirname(associationFile))}`
      : command`git config --global --add safe.directory ${slashed(root)}`;
  const values = { reason, root: slashed(root), command: remedy };
  return inFile(associationFile, [historyUnreadable.at(fileStart, values, { variant: fault })]);
}

/** Reports that another association's board approved a text, which that association has in its own folder. */
export function foreign(
  file: string,
  { name, path: recorded }: { name: string; path: string },
  loader: Loader,
): Diagnostic[] {
  const { root } = loader.policy(placeOf(file));
  const range = root ? rangeAt(root, ['approval', 'seal', 'association']) : fileStart;
  return inFile(file, [sealBroken.at(range, { name, file: recorded }, { variant: 'foreign' })]);
}

/** Reports that a policy is gone and that git recorded something else than its text. */
export function unreadGone(folder: ReportedFolder, recorded: Recorded): Diagnostic[] {
  const file = placeIn(folder, recorded.path);
  const values = {
    file,
    commit: short(recorded.commit),
    restoring: restoring(recorded, folder),
    recording: command`git add --renormalize ${slashed(path.dirname(folder.associationFile))}`,
  };
  return inFile(folder.associationFile, [
    historyUnreadable.at(fileStart, values, { variant: 'filtered-gone' }),
  ]);
}

/** Reports that a sparse checkout keeps files away, so that nobody can see whether they were deleted. */
export function keptAway(
  { associationFile }: Pick<ReportedFolder, 'associationFile'>,
  paths: readonly string[],
): Diagnostic[] {
  const [file] = paths;
  if (file === undefined) return [];
  const values = { file, count: paths.length };
  return inFile(associationFile, [
    historyUnreadable.at(fileStart, values, { variant: 'sparse', severity: 'info' }),
  ]);
}

function said(
  fault: Fault,
  folder: ReportedFolder,
  present: readonly PresentText[],
  loader: Loader,
): [string, Finding] {
  if ('archived' in fault) return saidOfArchive(fault, folder, present);
  const { text } = fault;
  if (fault.kind === 'deleted') {
    const { commit, path: recorded } = text.latest;
    const file = placeIn(folder, recorded);
    const values = {
      file,
      version: text.version ?? '…',
      commit: short(commit),
      command: restoring(text.latest, folder),
    };
    return [folder.associationFile, approvalUndone.at(fileStart, values, { variant: 'deleted' })];
  }
  const { file } = fault.present;
  const { root } = loader.policy(placeOf(file));
  const at = (...keys: Path[]): Range => {
    const known = root && keys.find((key) => entryAt(root, key));
    return root && known ? rangeAt(root, known) : fileStart;
  };
  const values = {
    version: text.version ?? fault.present.version ?? '…',
    commit: short(text.first.commit),
    command: restoring(text.first, folder, file),
    file: text.first.path,
  };
  switch (fault.kind) {
    case 'lost':
      return [
        file,
        sealBroken.at(root ? keyRangeAt(root, ['approval']) : fileStart, values, { variant: 'lost' }),
      ];
    case 'anew':
    case 'copied':
      return [
        file,
        sealBroken.at(at(['approval', 'seal', 'digest'], ['status']), values, {
          variant: fault.kind === 'anew' && !text.isOwn ? 'elsewhere' : fault.kind,
        }),
      ];
    case 'version':
      return [file, approvalUndone.at(at(['version'], ['status']), values, { variant: 'version' })];
    case 'not-archived': {
      const lost = {
        ...values,
        file: placeIn(folder, `${archive}/${fault.present.policy}@${text.version}.yaml`),
      };
      const command = showing(text.first, lost.file);
      return [file, archiveChanged.at(fileStart, { ...lost, command }, { variant: 'removed' })];
    }
    case 'uncorrected':
      return [file, approvalUndone.at(at(['approval']), values, { variant: 'uncorrected' })];
    case 'draft':
      return [file, approvalUndone.at(at(['status']), values, { variant: 'draft' })];
    case 'withdrawn':
    case 'withdrawal': {
      const { recorded } = fault;
      const details = {
        ...values,
        commit: short(recorded.commit),
        command: restoring(recorded, folder, file),
      };
      const range = fault.kind === 'withdrawal' ? at(['withdrawal'], ['status']) : at(['status']);
      return [file, approvalUndone.at(range, details, { variant: fault.kind })];
    }
  }
}

function saidOfArchive(
  fault: Extract<Fault, { archived: unknown }>,
  folder: ReportedFolder,
  present: readonly PresentText[],
): [string, Finding] {
  const { archived } = fault;
  const file = placeIn(folder, `${archive}/${archived.name}`);
  const values = {
    file,
    commit: short(archived.recorded.commit),
    command: restoring(archived.recorded, folder),
  };
  if (fault.kind === 'archive-changed') return [file, archiveChanged.at(fileStart, values)];
  if (fault.kind === 'archive-renamed') {
    const now = fault.present.file;
    // Works whether or not git knows the new name.
    const moving = command`mv ${now} ${file}`;
    return [now, archiveChanged.at(fileStart, { ...values, command: moving }, { variant: 'renamed' })];
  }
  const holder = present.find(({ role, policy }) => role === 'current' && policy === archived.policy);
  return [
    holder?.file ?? folder.associationFile,
    archiveChanged.at(fileStart, values, { variant: 'removed' }),
  ];
}
