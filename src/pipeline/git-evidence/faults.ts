import { saysApproved } from '../../policy/says-approved.js';
import { faultsOfArchive, isSparse, parted } from './archive-faults.js';
import type { Fault, FolderCase } from './folder-case.js';
import { approvedTextOf, type PresentText } from './present.js';
import { isInArchive, policyOf, type SealedText } from './sealed-texts.js';

/** Returns the faults found by comparing what git has of a folder with what is in it now. */
export async function faultsIn(folder: FolderCase): Promise<readonly Fault[]> {
  const archive = await faultsOfArchive(folder);
  const faults: Fault[] = [...archive, ...copiedSeals(folder)];
  for (const text of folder.sealed.values()) {
    const approvedText = approvedTextOf(folder.present, text.digest);
    const fault = approvedText
      ? ((await wentBack(text, approvedText, folder)) ??
        (await replacedBySame(text, approvedText, folder, archive)))
      : await lostText(text, folder, archive);
    if (fault) faults.push(fault);
    if (approvedText) faults.push(...(await othersInArchive(text, approvedText, folder)));
  }
  faults.push(...(await withoutSuccessor(folder, archive)));
  return onceEach(faults).filter((one) => isAsked(one, folder));
}

/** Returns the fault of a policy that its board withdrew and that says approved again or records another decision. */
async function wentBack(
  text: SealedText,
  present: PresentText,
  folder: FolderCase,
): Promise<Fault | undefined> {
  const { areBefore } = folder;
  const first = text.withdrawals.at(-1)?.recorded;
  if (!first) return undefined;
  if (present.role === 'archived') {
    // A withdrawn policy gets no new version, so nothing takes its place.
    const later = folder.present.find((one) => one.role === 'current' && one.policy === present.policy);
    return later?.status === 'approved' && later.version !== present.version
      ? { kind: 'withdrawn', present: later, text, recorded: first }
      : undefined;
  }
  if (present.role !== 'current') return undefined;
  if (present.status === 'approved') return { kind: 'withdrawn', present, text, recorded: first };
  const [own, others] = parted(text.withdrawals, ({ seal }) => seal === present.withdrawalSeal);
  const commits = (all: typeof own) => all.map(({ recorded }) => recorded.commit);
  if (own.length > 0 && (await areBefore(commits(own), commits(others)))) return undefined;
  return { kind: 'withdrawal', present, text, recorded: others.at(-1)?.recorded ?? first };
}

/**
 * Returns the fault of another text that took a sealed text's place under the same version although the sealed text is still in
 * the folder, archived or withdrawn under another name.
 */
async function replacedBySame(
  text: SealedText,
  approvedText: PresentText,
  folder: FolderCase,
  archive: readonly Fault[],
): Promise<Fault | undefined> {
  const { version, code, type, role, status } = approvedText;
  if (version === null) return undefined;
  // A text that is still in the folder is not read from git.
  const own = { ...text, version, code: code ?? undefined, type: type ?? undefined };
  if (role === 'archived') {
    const current = currentOf(own, folder);
    if (current?.version === version) return otherText(own, current, folder);
    if (!current?.isReadable) return undefined;
    if (current.version === null || current.version < version)
      return { kind: 'version', present: current, text: own };
    const isReported = archive.some((one) => isOfVersion(one, own));
    const isKept = folder.present.some(
      (one) =>
        one.role === 'archived' &&
        one.policy === current.policy &&
        one.namedVersion === version &&
        one.seal === approvedText.seal,
    );
    return isKept || isReported ? undefined : { kind: 'not-archived', present: current, text: own };
  }
  if (status !== 'withdrawn' || code === null) return undefined;
  const other = folder.present.find(
    (one) =>
      one !== approvedText &&
      one.role === 'current' &&
      one.status === 'approved' &&
      one.version === version &&
      one.code === code &&
      one.type === type,
  );
  return other && otherText(own, other, folder);
}

/** Returns faults of other texts that the archive has, by whatever name, as the version of a sealed text still in the folder. */
async function othersInArchive(
  text: SealedText,
  approvedText: PresentText,
  folder: FolderCase,
): Promise<readonly Fault[]> {
  const { version, code, type, policy } = approvedText;
  const faults: Fault[] = [];
  for (const one of folder.present) {
    const isArchived = one.role === 'archived' && one.status !== null && saysApproved({ status: one.status });
    const isOfPolicy = one.policy === policy || (code !== null && one.code === code && one.type === type);
    if (one === approvedText || !isArchived || !isOfPolicy || version === null || one.version !== version)
      continue;
    const fault = await otherText({ ...text, version }, one, folder);
    if (fault) faults.push(fault);
  }
  return faults;
}

/** Returns, as a fault, what became of a sealed text that is nowhere in its folder now. */
async function lostText(
  text: SealedText,
  folder: FolderCase,
  archive: readonly Fault[],
): Promise<Fault | undefined> {
  const { version } = text;
  if (version === undefined) return undefined;
  const own = presentOf(text, folder);
  const archived = own.find(({ role, namedVersion }) => role === 'archived' && namedVersion === version);
  if (archived) return isReported(archived, archive) ? undefined : otherText(text, archived, folder);
  const current = own.find(({ role }) => role === 'current');
  if (current?.version === version) return otherText(text, current, folder);
  // A text that only another branch has is not missing here, unless this branch was begun anew without it.
  const isOwn = text.isOwn || (await folder.isFromBefore(text));
  const isLater = current?.status === 'approved' && current.version !== null && current.version > version;
  if (!isOwn && !isLater) return undefined;
  if (await isSparse(text.paths, folder)) return undefined;
  if (!current) return { kind: 'deleted', text };
  if (!current.isReadable) return undefined;
  if (current.version === null || current.version < version)
    return { kind: 'version', present: current, text };
  const name = archive.some((one) => one.kind !== 'archive-changed' && isOfVersion(one, text));
  return name ? undefined : { kind: 'not-archived', present: current, text };
}

/** Returns the fault of a file that has another text under the version of a sealed one. */
async function otherText(
  text: SealedText,
  present: PresentText,
  folder: FolderCase,
): Promise<Fault | undefined> {
  const { seal, isSound, isReadable, status } = present;
  // Rules report files that can't be read, and seals that don't fit their own text.
  if (!isReadable || seal === text.digest) return undefined;
  const isApproved = status !== null && saysApproved({ status });
  if (!isApproved) return text.isOwn && status !== null ? { kind: 'draft', present, text } : undefined;
  if (seal === null) return { kind: 'lost', present, text };
  // A correction that only another branch has isn't missing here.
  if (isSound && text.corrects.includes(seal))
    return text.isOwn ? { kind: 'uncorrected', present, text } : undefined;
  const known = isSound ? folder.sealed.get(seal) : undefined;
  const wasFirst = known && (await folder.areBefore(known.commits, text.commits));
  return wasFirst ? undefined : { kind: 'anew', present, text };
}

/** Returns faults of seals that git has for another version or file than the one that has them now. */
function copiedSeals({ present, sealed }: FolderCase): Fault[] {
  return present.flatMap((one): Fault[] => {
    const text = one.seal === null || one.role === 'archived' ? undefined : sealed.get(one.seal);
    if (!text) return [];
    const original = approvedTextOf(
      present.filter((other) => other !== one),
      text.digest,
    );
    if (!one.isSound) {
      const isOther = text.version !== undefined && one.version !== null && text.version !== one.version;
      return isOther || original ? [{ kind: 'copied', present: one, text }] : [];
    }
    const isCopy = original?.role === 'current' && original.policy !== one.policy;
    const age = (name: string) => text.names.lastIndexOf(name);
    return isCopy && age(one.policy) < age(original.policy) ? [{ kind: 'copied', present: one, text }] : [];
  });
}

/**
 * Returns faults of policies of which only archived versions are left although nothing replaced the last one. A renamed file of
 * the archive says nothing of a policy by its new name.
 */
async function withoutSuccessor(
  { present, sealed, sparse }: FolderCase,
  archive: readonly Fault[],
): Promise<Fault[]> {
  const isRenamed = (one: PresentText) =>
    archive.some((fault) => fault.kind === 'archive-renamed' && fault.present === one);
  const kept = present.some(({ role }) => role === 'archived') ? await sparse() : new Map<string, string>();
  const away = new Set([...kept.keys()].filter((file) => !isInArchive(file)).map(policyOf));
  const current = present.filter(({ role }) => role === 'current');
  const hasSuccessor = ({ policy, code }: PresentText) =>
    away.has(policy) ||
    current.some(
      (one) =>
        one.policy === policy ||
        (code !== null && one.code === code) ||
        (one.seal !== null && sealed.get(one.seal)?.names.includes(policy)),
    );
  return present.flatMap((one): Fault[] => {
    const text = one.role === 'archived' && one.seal !== null ? sealed.get(one.seal) : undefined;
    return text?.isOwn && !isRenamed(one) && !hasSuccessor(one)
      ? [{ kind: 'deleted', text: { ...text, version: one.version ?? undefined } }]
      : [];
  });
}

/**
 * Returns the present files of the policy that a sealed text belongs to: by its latest name, else by its earlier ones, else by
 * its code.
 */
function presentOf(text: SealedText, { present }: FolderCase): readonly PresentText[] {
  for (const name of text.names) {
    const named = present.filter(({ policy }) => policy === name);
    if (named.some(({ role, namedVersion }) => role === 'current' || namedVersion !== null)) return named;
  }
  return text.code ? present.filter(({ code, type }) => code === text.code && type === text.type) : [];
}

/** Returns the current file, no archived one or revision, of the policy that a sealed text belongs to: by name, else by code. */
function currentOf({ names, code, type }: SealedText, { present }: FolderCase): PresentText | undefined {
  const current = present.filter(({ role }) => role === 'current');
  for (const name of names) {
    const named = current.find(({ policy }) => policy === name);
    if (named) return named;
  }
  return code === undefined ? undefined : current.find((one) => one.code === code && one.type === type);
}

const isReported = ({ file }: PresentText, archive: readonly Fault[]) =>
  archive.some((one) => 'archived' in one && file.endsWith(`/${one.archived.name}`));

const isOfVersion = (one: Fault, { names, version }: SealedText) =>
  'archived' in one && names.includes(one.archived.policy) && one.archived.version === version;

/** Keeps, of several faults of one kind in one file or of one missing policy, the one about the highest version. */
function onceEach(faults: readonly Fault[]): readonly Fault[] {
  const kept = new Map<string, Fault>();
  for (const fault of faults) {
    const key = JSON.stringify([fault.kind, ...identityOf(fault)]);
    const before = kept.get(key);
    if (!before || versionOf(fault) > versionOf(before)) kept.set(key, fault);
  }
  return [...kept.values()];
}

function identityOf(fault: Fault): readonly unknown[] {
  if ('archived' in fault) return [fault.archived.name];
  if (fault.kind === 'not-archived') return [fault.present.file, fault.text.version];
  return 'present' in fault ? [fault.present.file] : [fault.text.names[0]];
}

const versionOf = (fault: Fault) =>
  'archived' in fault ? fault.archived.version : (fault.text.version ?? 0);

function isAsked(fault: Fault, { asked }: FolderCase): boolean {
  if (asked === 'all') return true;
  const names = [
    ...('present' in fault ? [fault.present.policy] : []),
    ...('archived' in fault ? [fault.archived.policy] : fault.text.names),
  ];
  return names.some((name) => asked.has(name));
}
