import path from 'node:path';
import { earlierDigests } from '../../lifecycle/correction.js';
import { withdrawalDigest } from '../../lifecycle/digest.js';
import { type Policy, policySchema } from '../../policy/schema.js';
import { typeRules } from '../../rules/index.js';
import { decode } from '../../source/decode.js';
import { parse } from '../../source/parse.js';
import { validate } from '../../source/validate.js';
import { readBlobs } from '../../workspace/blobs.js';
import { archive, archivedVersion } from '../../workspace/find.js';
import type { FileVersion, History } from '../../workspace/history.js';
import type { HistoryFailure } from '../../workspace/history-session.js';
import { soundSeal } from './present.js';

/** What is noted of a recorded file at first sight, so that most need not be read as YAML. */
export interface Note {
  /** Every digest that stands in it: its seal is one of them, if it has one. */
  readonly digests: readonly string[];
  /** Words in it may be escaped, it says withdrawn, or has several digests: only reading it tells what it says. */
  readonly isUnclear: boolean;
  /** Git keeps something else than the text that stood on the disk, so that only a filter of git's can tell what it said. */
  readonly isFiltered: boolean;
}

/** A recorded file that may say that it was approved. */
export type Recorded = FileVersion<Note>;

/** A policy text that some commit has with a sound seal. */
export interface SealedText {
  readonly digest: string;
  /** The text itself, where it had to be read. */
  readonly policy: Policy | undefined;
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
  /** The commits that brought it where it was not before. */
  readonly commits: readonly string[];
  /** Whether it belongs to the history of what is checked out, not only to that of another branch. */
  readonly isOwn: boolean;
  /** The digests that it had before its record was corrected. */
  readonly corrects: readonly string[];
  /** Where it was recorded as withdrawn by its board, and the digest that seals that record; the first is the last. */
  readonly withdrawals: readonly { readonly recorded: Recorded; readonly seal: string }[];
}

const none: Note = { digests: [], isUnclear: false, isFiltered: false };
const filtered: Note = { ...none, isFiltered: true };
/** What Git LFS, git-crypt and other programs that hide a text put in its place. */
const filteredContent =
  /^(?:version https:\/\/[\w.-]+\/spec\/|\0GITCRYPT\0|age-encryption\.org\/|-----BEGIN (?:AGE|PGP) |Salted__|U2FsdGVkX1)/u;
const mostDigests = 16;
/** A line that can't be a seal's: the digest of a copy that was filed. */
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
  // A part of a text keeps all of it in memory; a copy doesn't.
  const digests = [...new Set(found.slice(0, mostDigests + 1))].map((one) =>
    Buffer.from(one, 'latin1').toString('latin1'),
  );
  // Of two digests one may be that of a record that was corrected since.
  const isUnclear = isEscaped || digests.length > 1 || (isWithdrawn && digests.length > 0);
  return digests.length > 0 || isUnclear
    ? { ...none, digests: digests.slice(0, mostDigests), isUnclear }
    : none;
}

/** The folder of the association that a recorded file belonged to. */
export function folderOf(file: string): string {
  const folder = path.posix.dirname(file);
  return path.posix.basename(folder) === archive ? path.posix.dirname(folder) : folder;
}

export function isInArchive(file: string): boolean {
  return path.posix.basename(path.posix.dirname(file)) === archive;
}

/** The name of the policy that a recorded file held. */
export function policyOf(file: string): string {
  const name = path.posix.basename(file).replace(/\.ya?ml$/u, '');
  return archivedVersion(name)?.name ?? name.replace(/\.next$/u, '');
}

/** The sealed texts among recorded files, by digest. Those in `standing` stand in the folder still and need not be read. */
export async function sealedTexts(
  { root }: Pick<History<Note>, 'root'>,
  recorded: readonly Recorded[],
  standing: ReadonlySet<string>,
): Promise<HistoryFailure | { readonly ok: true; readonly texts: ReadonlyMap<string, SealedText> }> {
  const reading = new SealedReader(root, recorded);
  const isDoubted = ({ note }: Recorded) => note.isUnclear || note.digests.some((one) => !standing.has(one));
  const first = await reading.read(recorded.filter(isDoubted));
  if (!first.ok) return first;
  // Where one of them stands no more, it matters which was there before which: what only bears a digest proves nothing.
  const rest = reading.digests().some((one) => !standing.has(one))
    ? await reading.read(recorded.filter(({ note }) => note.digests.length > 0))
    : first;
  return rest.ok ? { ok: true, texts: reading.texts() } : rest;
}

/** A sealed text that was read. */
interface Sealed {
  readonly digest: string;
  /** The digests that it had before its record was corrected. */
  readonly corrects: readonly string[];
  /** The digest that seals the record of its withdrawal. */
  readonly withdrawal: string | undefined;
}

interface Read {
  readonly policy: Policy;
  readonly text: string;
}

class SealedReader {
  readonly #root: string;
  readonly #recorded: readonly Recorded[];
  /** By blob; null of what has no sound seal. */
  readonly #sealed = new Map<string, Sealed | null>();
  /** One text of each digest, as it was in force if it is known: the others say the same. */
  readonly #read = new Map<string, Read>();

  constructor(root: string, recorded: readonly Recorded[]) {
    this.#root = root;
    this.#recorded = recorded;
  }

  async read(recorded: readonly Recorded[]): Promise<HistoryFailure | { ok: true }> {
    const blobs = new Set(recorded.map(({ blob }) => blob).filter((blob) => !this.#sealed.has(blob)));
    if (blobs.size === 0) return { ok: true };
    return readBlobs(this.#root, [...blobs], (blob, bytes) => this.#note(blob, bytes));
  }

  #note(blob: string, bytes: Buffer): void {
    const read = readPolicy(bytes);
    const digest = read && soundSeal(read.policy);
    const sealed = digest && {
      digest,
      corrects: earlierDigests(read.policy),
      withdrawal: withdrawalSeal(read.policy),
    };
    this.#sealed.set(blob, sealed || null);
    if (digest && (!this.#read.has(digest) || read.policy.status === 'approved'))
      this.#read.set(digest, read);
  }

  digests(): string[] {
    return [...this.#read.keys()];
  }

  texts(): Map<string, SealedText> {
    const byDigest = new Map<string, Recorded[]>();
    for (const one of this.#recorded)
      for (const digest of this.#digestsOf(one)) {
        const known = byDigest.get(digest);
        if (known) known.push(one);
        else byDigest.set(digest, [one]);
      }
    return new Map([...byDigest].map(([digest, all]) => [digest, this.#textOf(digest, all)]));
  }

  #digestsOf({ blob, note }: Recorded): readonly string[] {
    const sealed = this.#sealed.get(blob);
    return sealed === undefined ? note.digests : sealed === null ? [] : [sealed.digest];
  }

  #textOf(digest: string, all: readonly Recorded[]): SealedText {
    const own = all.filter(({ isOwn }) => isOwn);
    const sightings = own.length > 0 ? own : all;
    const latest = sightings.find((one) => !isInArchive(one.path)) ?? sightings[0];
    const first = sightings.at(-1);
    if (!first || !latest) throw new Error('a sealed text was recorded somewhere');
    const read = this.#read.get(digest);
    return {
      digest,
      policy: read?.policy,
      text: read?.text,
      version: read?.policy.version ?? undefined,
      code: read?.policy.code ?? undefined,
      type: read?.policy.type,
      names: [...new Set(sightings.map((one) => policyOf(one.path)))],
      first,
      latest,
      paths: new Set(sightings.map((one) => one.path)),
      commits: [
        ...new Set(all.filter(({ before }) => !before?.digests.includes(digest)).map(({ commit }) => commit)),
      ],
      isOwn: own.length > 0,
      corrects:
        all.map(({ blob }) => this.#sealed.get(blob)?.corrects).find((one) => one !== undefined) ?? [],
      withdrawals: own.flatMap((recorded) => {
        const seal = this.#sealed.get(recorded.blob)?.withdrawal;
        return seal === undefined ? [] : [{ recorded, seal }];
      }),
    };
  }
}

/** The digest that seals the record of a policy's withdrawal, if it is that of the record. */
function withdrawalSeal(policy: Policy): string | undefined {
  const seal = policy.status === 'withdrawn' ? policy.withdrawal?.seal : undefined;
  return seal?.digest === withdrawalDigest(policy) ? seal.digest : undefined;
}

function readPolicy(bytes: Buffer): Read | undefined {
  const decoded = decode(bytes);
  const root = decoded.ok ? parse(decoded.text).root : undefined;
  const policy = root && validate(policySchema, root, typeRules).value;
  return decoded.ok && policy ? { policy, text: decoded.text } : undefined;
}
