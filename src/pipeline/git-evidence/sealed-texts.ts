import path from 'node:path';
import { earlierDigests } from '../../lifecycle/correction.js';
import { withdrawalDigest } from '../../lifecycle/digest.js';
import { type Policy, policySchema } from '../../policy/schema.js';
import { typeFaults } from '../../rules/lib/type-faults.js';
import { decode } from '../../source/decode.js';
import { parse } from '../../source/parse.js';
import { validate } from '../../source/validate.js';
import { readBlobs } from '../../workspace/blobs.js';
import { archive, archivedVersion } from '../../workspace/find.js';
import type { FileVersion } from '../../workspace/history.js';
import type { Session } from '../../workspace/history-session.js';
import { soundSeal } from './present.js';

/** What is noted of a recorded file's bytes, so that most files need not be parsed. */
export interface Note {
  /** Every digest in it: its seal's is one of them, if it has one. */
  readonly digests: readonly string[];
  /** Whether it must be parsed to know what it says: words may be escaped, it says withdrawn, or has several digests. */
  readonly isUnclear: boolean;
  /** Whether git keeps something else than the text on the disk, so that only a git filter can restore the text. */
  readonly isFiltered: boolean;
}

/** A recorded file that may say that it was approved. */
export type Recorded = FileVersion<Note>;

/** A policy text that some commit has with a sound seal. */
export interface SealedText {
  readonly digest: string;
  /** The association in its seal, and the text itself; undefined where it needn't be read. */
  readonly association: NonNullable<NonNullable<Policy['approval']>['seal']>['association'] | undefined;
  readonly text: string | undefined;
  readonly version: number | undefined;
  readonly code: string | undefined;
  readonly type: string | undefined;
  /** The names of the policy under which it was recorded, the newest first. */
  readonly names: readonly string[];
  /** Where it was recorded first, in the history of what is checked out if it is there. */
  readonly first: Recorded;
  /** Where it was recorded last, before it went to the archive. */
  readonly latest: Recorded;
  /** Every path that ever had it. */
  readonly paths: ReadonlySet<string>;
  /** The commits that put it into a file that did not have it before. */
  readonly commits: readonly string[];
  /** Whether it belongs to the history of what is checked out, not only to that of another branch. */
  readonly isOwn: boolean;
  /** The digests that it had before its record was corrected. */
  readonly corrects: readonly string[];
  /** Where it was recorded as withdrawn by its board, with the digest that seals that record; the newest first. */
  readonly withdrawals: readonly { readonly recorded: Recorded; readonly seal: string }[];
}

const none: Note = { digests: [], isUnclear: false, isFiltered: false };
const filtered: Note = { ...none, isFiltered: true };
/** The beginning of what Git LFS, git-crypt and other filters store in place of a text. */
const filteredContent =
  /^(?:version https:\/\/[\w.-]+\/spec\/|\0GITCRYPT\0|age-encryption\.org\/|-----BEGIN (?:AGE|PGP) |Salted__|U2FsdGVkX1)/u;
const mostDigests = 16;
/** The line with the digest of a filed copy, which is no seal's. */
const digestOfCopy = /^[ \t]*sha256: "[0-9a-f]{64}"\r?$/gmu;

/** Notes what a recorded file may say of an approval; undefined where it says nothing. */
export function noteOf(bytes: Buffer): Note | undefined {
  if (filteredContent.test(bytes.toString('latin1', 0, 80))) return filtered;
  const has = (word: string) => bytes.includes(word, 0, 'latin1');
  // A double-quoted key or value may spell any letter with a backslash.
  const isEscaped = has('\\');
  const isWithdrawn = has('withdrawn');
  // The keys on the way to a policy's seal.
  const mayBeSealed = ['approval', 'seal', 'digest'].every(has);
  if (!isEscaped && !mayBeSealed) return isWithdrawn || has('approved') ? none : undefined;
  const words = bytes.toString('latin1').replace(digestOfCopy, '');
  const found = words.match(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/gu) ?? [];
  // A substring keeps the whole text in memory; a copy doesn't.
  const digests = [...new Set(found.slice(0, mostDigests + 1))].map((one) =>
    Buffer.from(one, 'latin1').toString('latin1'),
  );
  // One of two digests may be that of a record that was corrected since.
  const isUnclear = isEscaped || digests.length > 1 || (isWithdrawn && digests.length > 0);
  return digests.length > 0 || isUnclear
    ? { ...none, digests: digests.slice(0, mostDigests), isUnclear }
    : none;
}

/** Returns the folder of the association that a recorded file belonged to. */
export function folderOf(file: string): string {
  const folder = path.posix.dirname(file);
  return path.posix.basename(folder) === archive ? path.posix.dirname(folder) : folder;
}

export function isInArchive(file: string): boolean {
  return path.posix.basename(path.posix.dirname(file)) === archive;
}

/** Returns the name of the policy that a recorded file held. */
export function policyOf(file: string): string {
  const name = path.posix.basename(file).replace(/\.ya?ml$/u, '');
  return archivedVersion(name)?.name ?? name.replace(/\.next$/u, '');
}

/**
 * Returns the sealed texts among recorded files, by digest. Those in `presentDigests` are still in the folder and need not be
 * read.
 */
export async function sealedTexts(
  { session, contents }: { readonly session: Session; readonly contents: SealedContents },
  recorded: readonly Recorded[],
  presentDigests: ReadonlySet<string>,
): Promise<ReadonlyMap<string, SealedText>> {
  const isDoubted = ({ note }: Recorded) =>
    note.isUnclear || note.digests.some((one) => !presentDigests.has(one));
  const doubted = recorded.filter(isDoubted);
  await contents.read(session, doubted);
  // If one of them is gone, the order of all matters, and a digest in a file that isn't read proves nothing.
  const isLost = ({ blob }: Recorded) => {
    const digest = contents.sealed(blob)?.digest;
    return digest !== undefined && !presentDigests.has(digest);
  };
  if (doubted.some(isLost))
    await contents.read(
      session,
      recorded.filter(({ note }) => note.digests.length > 0),
    );
  const byDigest = new Map<string, Recorded[]>();
  for (const one of recorded) {
    const sealed = contents.sealed(one.blob);
    const digests = sealed === undefined ? one.note.digests : sealed === null ? [] : [sealed.digest];
    for (const digest of digests) {
      const known = byDigest.get(digest);
      if (known) known.push(one);
      else byDigest.set(digest, [one]);
    }
  }
  return new Map([...byDigest].map(([digest, all]) => [digest, textOf(digest, all, contents)]));
}

/** What a recorded content with a sound seal says. */
interface Sealed {
  readonly digest: string;
  /** The digests that it had before its record was corrected. */
  readonly corrects: readonly string[];
  /** The digest that seals the record of its withdrawal. */
  readonly withdrawal: string | undefined;
}

/** What is kept of a text, once for each digest. */
type Facts = Pick<SealedText, 'association' | 'text' | 'version' | 'code' | 'type'>;

/** The most characters of texts that are kept to report what changed in them; of others it is only reported that they did. */
const mostLetters = 32 * 1024 * 1024;

/** The contents of a repository that may be sealed: each is read once, however many ask, and little of it is kept. */
export class SealedContents {
  /** By blob; null where there is no sound seal. */
  readonly #sealed = new Map<string, Sealed | null>();
  /** By digest; taken from a record with status approved, if there is one: the others have the same text. */
  readonly #facts = new Map<string, Facts>();
  readonly #mostLetters: number;
  #letters = 0;

  constructor(most = mostLetters) {
    this.#mostLetters = most;
  }

  async read(session: Session, recorded: readonly Recorded[]): Promise<void> {
    const blobs = new Set(recorded.map(({ blob }) => blob).filter((blob) => !this.#sealed.has(blob)));
    if (blobs.size > 0) await readBlobs(session, [...blobs], (blob, bytes) => this.#note(blob, bytes));
  }

  /** Returns undefined for a blob that wasn't read, null for one without a sound seal. */
  sealed(blob: string): Sealed | null | undefined {
    return this.#sealed.get(blob);
  }

  facts(digest: string): Facts | undefined {
    return this.#facts.get(digest);
  }

  #note(blob: string, bytes: Buffer): void {
    const read = readPolicy(bytes);
    const digest = read && soundSeal(read.policy);
    if (!digest) {
      this.#sealed.set(blob, null);
      return;
    }
    const { policy, text } = read;
    const withdrawal = withdrawalSeal(policy);
    this.#sealed.set(blob, { digest, corrects: earlierDigests(policy), withdrawal });
    if (this.#facts.has(digest) && policy.status !== 'approved') return;
    this.#letters += text.length;
    this.#facts.set(digest, {
      association: policy.approval?.seal?.association,
      text: this.#letters <= this.#mostLetters ? text : undefined,
      version: policy.version ?? undefined,
      code: policy.code ?? undefined,
      type: policy.type,
    });
  }
}

function textOf(digest: string, all: readonly Recorded[], contents: SealedContents): SealedText {
  const own = all.filter(({ isOwn }) => isOwn);
  const sightings = own.length > 0 ? own : all;
  const latest = sightings.find((one) => !isInArchive(one.path)) ?? sightings[0];
  const first = sightings.at(-1);
  if (!first || !latest) throw new Error('a sealed text was recorded somewhere');
  const facts = contents.facts(digest);
  return {
    digest,
    association: facts?.association,
    text: facts?.text,
    version: facts?.version,
    code: facts?.code,
    type: facts?.type,
    names: [...new Set(sightings.map((one) => policyOf(one.path)))],
    first,
    latest,
    paths: new Set(sightings.map((one) => one.path)),
    commits: [
      ...new Set(all.filter(({ before }) => !before?.digests.includes(digest)).map(({ commit }) => commit)),
    ],
    isOwn: own.length > 0,
    corrects: all.map(({ blob }) => contents.sealed(blob)?.corrects).find((one) => one !== undefined) ?? [],
    withdrawals: own.flatMap((recorded) => {
      const seal = contents.sealed(recorded.blob)?.withdrawal;
      return seal === undefined ? [] : [{ recorded, seal }];
    }),
  };
}

/** Returns the digest that seals the record of a policy's withdrawal, if it fits the record. */
function withdrawalSeal(policy: Policy): string | undefined {
  const seal = policy.status === 'withdrawn' ? policy.withdrawal?.seal : undefined;
  return seal?.digest === withdrawalDigest(policy) ? seal.digest : undefined;
}

function readPolicy(bytes: Buffer): { readonly policy: Policy; readonly text: string } | undefined {
  const decoded = decode(bytes);
  const root = decoded.ok ? parse(decoded.text).root : undefined;
  const policy = root && validate(policySchema, root, typeFaults).value;
  return decoded.ok && policy ? { policy, text: decoded.text } : undefined;
}
