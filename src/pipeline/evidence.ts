import path from 'node:path';
import type { GregorianDate } from '../calendar/date.js';
import { sorted } from '../diagnostics/collect.js';
import { type Diagnostic, type Finding, fileFinding, finding, inFile } from '../diagnostics/diagnostic.js';
import type { Change } from '../diff/changes.js';
import { diffPolicies } from '../diff/diff.js';
import { rangeAt } from '../source/located.js';
import { archivedVersion, namesIn, placeOf, slashed } from '../workspace/find.js';
import {
  bytesAt,
  type FirstRecord,
  filesThatHad,
  firstRecords,
  isInRepository,
  isRecorded,
  revisionsOf,
} from '../workspace/git.js';
import { read } from '../workspace/read.js';
import { versionsOf } from '../workspace/versions.js';
import { excerpts, rangeOf } from './changed-place.js';
import type { Checked } from './check-share.js';
import { type LoadedPolicy, Loader } from './load.js';

/** As far back as git is asked for the text that was approved. */
const mostRevisions = 100;

/**
 * What a check found, with what git can tell about it: what was changed in a text after its approval, and where; a
 * seal that was taken away; an archive that isn't what it was. Without git it stays as it is.
 */
export async function withEvidence(checked: Checked, today: GregorianDate | undefined): Promise<Checked> {
  const doubted = checked.diagnostics.filter(
    (one) => one.message.key === 'seal-broken' || isSealMissing(one),
  );
  const archives = archivesOf(checked);
  if (doubted.length + archives.length === 0) return checked;
  const loader = await Loader.open({ today, reading: false });
  const told = new Map<Diagnostic, readonly Diagnostic[]>();
  const hadSeal = await everSealed(doubted.filter(isSealMissing).map(({ file }) => file));
  for (const one of doubted)
    if (!isSealMissing(one) || hadSeal.has(one.file)) told.set(one, await evidenceOf(one, loader));
  const more: Diagnostic[] = [];
  for (const folder of archives) more.push(...(await changedIn(folder)));
  const all = checked.diagnostics.flatMap((one) => told.get(one) ?? [one]);
  const texts = new Map(checked.texts);
  for (const { file } of more) if (!texts.has(file)) texts.set(file, textOf(file));
  return { ...checked, diagnostics: sorted([...all, ...more]), texts };
}

const isSealMissing = ({ rule }: Diagnostic) => rule === 'seal-missing';

/** Those of some files that git has ever had with a seal, there or where the version in force stands. */
async function everSealed(files: readonly string[]): Promise<ReadonlySet<string>> {
  const byFolder = new Map<string, Set<string>>();
  for (const folder of new Set(files.map((file) => placeOf(file).folder)))
    byFolder.set(folder, await filesThatHad(folder, 'seal:'));
  const isIn = (file: string) => {
    const place = placeOf(file);
    const names = [file, versionsOf(place).inForce?.file].filter((one) => one !== undefined);
    const had = byFolder.get(place.folder);
    return names.some((name) => had?.has(slashed(path.relative(place.folder, name))));
  };
  return new Set(files.filter(isIn));
}

/** What stands in the place of a finding that a text isn't the one approved: each change by itself, where it is known. */
async function evidenceOf(one: Diagnostic, loader: Loader): Promise<readonly Diagnostic[]> {
  const now = loader.policy(placeOf(one.file));
  const approved = await approvedText(now, loader, isSealMissing(one));
  if (!approved) return [one];
  const lost = isSealMissing(one)
    ? [finding('seal-broken', 'error', one.range, say('seal-broken.lost'))]
    : [];
  const changes = changesBetween(approved, now);
  if (lost.length + changes.length === 0) return [one];
  return inFile(one.file, [...lost, ...changes]);
}

/** The newest recorded text of a file that fits its own seal: the seal that the file bears, or the one that it lost. */
export async function approvedText(
  now: LoadedPolicy,
  loader: Loader,
  isLost: boolean,
): Promise<LoadedPolicy | undefined> {
  const { place, policy } = now;
  const sealed = policy?.approval?.seal?.digest;
  const files = [place.file, versionsOf(place).inForce?.file].filter((file) => file !== undefined);
  for (const file of new Set(files))
    for (const { commit } of (await revisionsOf(file)).slice(0, mostRevisions)) {
      const bytes = await bytesAt(file, commit);
      const then = bytes && loader.policyText(place, bytes.toString('utf8'));
      const seal = then?.policy?.approval?.seal;
      const isIt = isLost ? then?.policy?.version === policy?.version : seal?.digest === sealed;
      if (seal && isIt && !then?.diagnostics.some(({ rule }) => rule === 'seal-broken')) return then;
    }
  return undefined;
}

function changesBetween(then: LoadedPolicy, now: LoadedPolicy): Finding[] {
  if (!then.policy || !then.association || !now.policy || !now.association || !now.root) return [];
  const { changes } = diffPolicies(
    { policy: then.policy, association: then.association },
    { policy: now.policy, association: now.association },
  );
  // What the digest doesn't cover may change.
  return changes.filter(({ subject }) => subject !== 'review').map((change) => told(change, now));
}

function told(change: Change, { root, policy, association }: LoadedPolicy): Finding {
  if (!root || !policy || !association) throw new Error('only what was read can be compared');
  const range =
    rangeOf(change, root, { policy, association }) ?? rangeAt(root, ['approval', 'seal', 'digest']);
  const { key, values } = sentenceOf(change);
  return finding('seal-broken', 'error', range, say(key, values));
}

function sentenceOf(change: Change): { key: string; values: Record<string, unknown> } {
  const { before, after, kind } = excerpts(change);
  if (kind === 'removed') return { key: 'seal-broken.removed', values: { before } };
  if (kind === 'added') return { key: 'seal-broken.added', values: { after } };
  return kind === 'moved'
    ? { key: 'seal-broken.moved', values: { after } }
    : { key: 'seal-broken.changed', values: { before, after } };
}

const say = (key: string, values: Record<string, unknown> = {}) => ({ key, values });

/** The folders whose archive is to be looked at: there is one, or a version came after another. */
function archivesOf({ paths, associations }: Checked): string[] {
  const archived = paths
    .filter((file) => archivedVersion(path.basename(file)))
    .map((file) => path.dirname(file));
  const later = associations
    .filter(({ policies }) => policies.some(({ version }) => (version ?? 1) > 1))
    .map(({ folder }) => path.join(folder, 'archive'));
  return [...new Set([...archived, ...later].map((folder) => path.normalize(folder)))];
}

/** The archived versions that are not what git first had of them. */
async function changedIn(archive: string): Promise<readonly Diagnostic[]> {
  const folder = path.dirname(archive);
  if (!(await isInRepository(folder))) return [];
  const records = await firstRecords(folder);
  const found: Diagnostic[] = [];
  for (const [name, record] of records) {
    const version = archivedVersion(path.basename(name));
    if (path.dirname(name) !== path.basename(archive) || !version) continue;
    const file = path.posix.join(folder.split(path.sep).join('/'), name);
    const now = read(file);
    if (now.ok ? isRecorded(now.bytes, record) : isRenamed(archive, record)) continue;
    const values = { file, commit: record.commit.slice(0, 12) };
    const key = now.ok ? 'archive-changed' : 'archive-changed.removed';
    const holder = now.ok ? file : (versionsOf({ folder, name: version.name }).inForce?.file ?? file);
    found.push(...inFile(holder, [fileFinding('archive-changed', 'error', say(key, values))]));
  }
  return found;
}

/** Whether an archive has what was recorded under another name, as where its policy was renamed. */
function isRenamed(archive: string, record: FirstRecord): boolean {
  return namesIn(archive).some((name) => {
    const now = read(path.join(archive, name));
    return now.ok && isRecorded(now.bytes, record);
  });
}

function textOf(file: string): string {
  const source = read(file);
  return source.ok ? new TextDecoder().decode(source.bytes) : '';
}
