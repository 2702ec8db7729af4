import path from 'node:path';
import type { GregorianDate } from '../../calendar/date.js';
import type { FiledCopy } from '../../policy/schema.js';
import type { Result } from '../../result.js';
import type { Environment } from '../../workspace/environment.js';
import { type PolicyPlace, policyName, slashed } from '../../workspace/find.js';
import { isLocked } from '../../workspace/lock.js';
import { read } from '../../workspace/read.js';
import { largestCopy, sha256, signed } from '../../workspace/signed.js';
import type { FileChange } from '../../workspace/transaction.js';
import type { LoadedPolicy } from '../loaded.js';
import { type PaperFile, readPaper } from '../paper-file.js';
import { type Refusal, refuse } from '../refusal.js';
import { type ApprovedVersion, approvedVersion } from './approved-version.js';
import { editedText, encoded, type Step } from './edit.js';
import { notOf } from './other-paper.js';
import { faulty, type Plan } from './policy-versions.js';
import { signedPaper } from './scanned.js';

export interface FileOptions {
  /** A PDF or a picture of the signed paper. */
  readonly scan: string;
  /** Whether it may replace another copy that was filed. */
  readonly replace: boolean;
  readonly today: GregorianDate;
  /** Aborted to stop. */
  readonly signal: AbortSignal;
}

/** A signed copy that was filed. */
export interface Filed {
  /** The path of the copy. */
  readonly file: string;
  readonly title: string;
  readonly version: number;
  /** Whether the same scan was filed before and is still there unchanged. */
  readonly wasFiled: boolean;
}

/** Plans to file the signed copy of a version: the scan in `signed/`, and its SHA-256 in the policy's file. */
export async function planFiling(
  place: PolicyPlace,
  { scan, replace, today, signal }: FileOptions,
  environment: Environment,
): Promise<Result<Plan & { readonly filed: Filed }, Refusal>> {
  const paper = readPaper(scan);
  if (!paper.ok) return paper;
  const version = await approvedVersion(place, today);
  if (!version.ok) return version;
  const on = await signedPaper({ scan, bytes: paper.value.bytes, today, signal }, environment);
  if (!on.ok) return on;
  const other = notOf(on.value, version.value);
  if (other) return other;
  const stored = storing(version.value, paper.value, replace);
  if (!stored.ok) return stored;
  const { identity, current, number } = version.value;
  const { file, changes } = stored.value;
  const filed = { file, title: identity.policy, version: number, wasFiled: changes.length === 0 };
  return { ok: true, value: { folder: current.place.folder, changes, filed } };
}

/** The path of a scan, and the changes; none where it is there already. */
interface Storing {
  readonly file: string;
  readonly changes: readonly FileChange[];
}

function storing(version: ApprovedVersion, paper: PaperFile, replace: boolean): Result<Storing, Refusal> {
  const { number, current, files } = version;
  const { folder } = current.place;
  const holder = files.find(({ policy }) => policy?.filed?.some((one) => one.version === number));
  const copy = holder?.copies().find((one) => one.version === number);
  const name = `${signed}/${policyName(current.place)}@${number}.${paper.type}`;
  const digest = sha256(paper.bytes);
  const at = (one: string) => slashed(path.join(folder, one));
  if (!holder || !copy) return added(version, { version: number, file: name, sha256: digest }, paper.bytes);
  if (!['ok', 'missing', 'changed'].includes(copy.state)) return faulty(holder);
  if (copy.sha256 === digest) {
    const put = { file: at(copy.file), before: bytesAt(folder, copy.file), after: paper.bytes };
    // A lost or changed copy is put back.
    return { ok: true, value: { file: at(copy.file), changes: copy.state === 'ok' ? [] : [put] } };
  }
  if (!replace) return refuse('cli.file.filed', { file: at(copy.file), version: number });
  if (holder !== current)
    return refuse('cli.file.archived', { file: at(copy.file), archived: holder.place.file });
  const index = current.policy?.filed?.findIndex((one) => one.version === number) ?? -1;
  const text = withSteps(current, [
    { set: ['filed', index, 'file'], yaml: JSON.stringify(name) },
    { set: ['filed', index, 'sha256'], yaml: JSON.stringify(digest) },
  ]);
  if (!text.ok) return text;
  const gone =
    copy.file === name ? [] : [{ file: at(copy.file), before: bytesAt(folder, copy.file), after: null }];
  const put = { file: at(name), before: bytesAt(folder, name), after: paper.bytes };
  const changes = [put, text.value, ...gone.filter(({ before }) => before !== null)];
  return { ok: true, value: { file: at(name), changes } };
}

/** Returns the changes for a version's first copy. A file that is there already is left alone, unless it is this very scan. */
function added({ current }: ApprovedVersion, copy: FiledCopy, bytes: Uint8Array): Result<Storing, Refusal> {
  const { folder } = current.place;
  const file = slashed(path.join(folder, copy.file));
  const before = bytesAt(folder, copy.file);
  if (before !== null && sha256(before) !== copy.sha256) {
    // Another process is filing, or has just filed, this very copy.
    const isAtWork = isLocked(folder) || !isUnchanged(current);
    return isAtWork
      ? refuse('cli.change.busy', { path: slashed(folder) })
      : refuse('cli.file.occupied', { file });
  }
  const yaml = [
    `version: ${copy.version}`,
    `file: ${JSON.stringify(copy.file)}`,
    `sha256: ${JSON.stringify(copy.sha256)}`,
  ].join('\n');
  const text = withSteps(current, [{ add: ['filed'], yaml }]);
  return text.ok
    ? { ok: true, value: { file, changes: [{ file, before, after: bytes }, text.value] } }
    : text;
}

/** Returns whether a policy's file still has the bytes that were read. */
function isUnchanged({ place, bytes }: LoadedPolicy): boolean {
  const now = read(place.file);
  return now.ok && Buffer.from(now.bytes).equals(bytes);
}

/** Returns the change of a policy's file by steps that don't touch the approved text. */
function withSteps(
  { place, text, bytes }: LoadedPolicy,
  steps: readonly Step[],
): Result<FileChange, Refusal> {
  const { file } = place;
  const after = editedText(text, steps);
  if (after === undefined) return refuse('cli.life.layout', { file });
  return { ok: true, value: { file, before: bytes, after: encoded(after, bytes) } };
}

/**
 * Returns the bytes of a file in an association's folder; null where there is none. Anything else in its place is reported when
 * the file is written.
 */
function bytesAt(folder: string, file: string): Uint8Array | null {
  const found = read(path.join(folder, file), largestCopy, folder);
  return found.ok ? found.bytes : null;
}
