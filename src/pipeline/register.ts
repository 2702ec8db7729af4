import path from 'node:path';
import { associationKey, isSameAssociation } from '../association/names.js';
import type { GregorianDate } from '../calendar/date.js';
import { compareDays } from '../calendar/order.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { brokenCorrection, earlierDigests } from '../lifecycle/correction.js';
import type { ProofText } from '../lifecycle/proof-text.js';
import { type Message, message } from '../locales/say.js';
import type { Result } from '../result.js';
import { dayOf } from '../rules/lib/approval-day.js';
import { isFaultOfText, isFixed } from '../rules/lib/levels.js';
import {
  archivedFor,
  find,
  isArchived,
  isNext,
  type PolicyPlace,
  placeOf,
  policyName,
} from '../workspace/find.js';
import { checkAll, filesAt, type Threads } from './check.js';
import {
  type CarriedText,
  type Identity,
  identityOf,
  type Surroundings,
  surroundingsOf,
} from './identity.js';
import { Loader } from './load.js';
import type { LoadedPolicy } from './loaded.js';
import { refuse, type Unable } from './refusal.js';

const registerStates = [
  'inForce',
  /** It is in the place of the text in force, and `check` finds that it can't be relied upon. */
  'unsound',
  /** The same, and nothing proves that it was approved. */
  'unsealed',
  /** It is approved and effective from a later day on. */
  'notYet',
  'draft',
  'revision',
  'superseded',
  'withdrawn',
  /** A file has the seal of this text and another text, which was changed after approval. */
  'changed',
  /** The text is in force in the folder, but the PDF has a record of its withdrawal. */
  'otherDecision',
  /** Several files have this text. */
  'ambiguous',
  /** The folder has this policy with another text. */
  'otherText',
  /** The folder has no such policy. */
  'unknown',
] as const;

/** What the register says of a text. */
export interface RegisterEntry {
  readonly state: (typeof registerStates)[number];
  /** The file that has this text, else the one that has another; null where there is none. */
  readonly file: string | null;
  /** The version in that file. */
  readonly version: number | null;
  /** All files that have this text. */
  readonly files: readonly string[];
  /** The approved version that replaced an archived one; null where there is none. */
  readonly replacedBy: number | null;
  /** The corrections of its record of approval since it was printed, the oldest first. */
  readonly corrections: readonly { readonly date: string | null; readonly reason: string | null }[];
  /** What `check` finds of it by its seal or git. */
  readonly faults: readonly Diagnostic[];
  /** What else it prints of the association and the folder has otherwise; only for a text in force. */
  readonly others: readonly (keyof Surroundings)[];
}

/** A text of the folder with its register entry. */
export interface RegisterMatch {
  readonly identity: Identity;
  readonly entry: RegisterEntry;
}

export interface RegisterOptions {
  readonly folder: string;
  readonly today: GregorianDate;
  readonly threads: Threads;
}

/** All policies of a folder with drafts and archives, to find texts among them. */
export class Register {
  readonly #policies: readonly LoadedPolicy[];
  /** Files that can't be read, so that no text is found in them. */
  readonly unread: readonly string[];
  readonly #options: RegisterOptions;

  private constructor(policies: readonly LoadedPolicy[], options: RegisterOptions) {
    const isRead = ({ policy, association }: LoadedPolicy) => policy && association;
    this.#policies = policies.filter(isRead);
    this.unread = policies.filter((one) => !isRead(one)).map(({ place }) => place.file);
    this.#options = options;
  }

  /** Opens the register of a folder; a refusal where it doesn't exist or can't be read. */
  static async open(options: RegisterOptions): Promise<Result<Register, Unable>> {
    const found = await find(options.folder);
    if (!found.ok) return refuse('verify.no-folder', { folder: options.folder });
    const loader = await Loader.open({ today: options.today, reading: false });
    const folders = [...new Set(found.policies.map(({ folder }) => folder))];
    const places = folders.flatMap((folder) => {
      const own = found.policies.filter((place) => place.folder === folder);
      const all = loader.associationOf(folder).policyHeaders();
      const archived = all.filter(({ role }) => role === 'archived').map(({ file }) => placeOf(file));
      return [...own, ...archived];
    });
    const policies = places.map((place) => loader.policy(place));
    return { ok: true, value: new Register(policies, options) };
  }

  /** Returns the register entry of a text that a PDF carries. */
  async findInRegister(text: CarriedText): Promise<RegisterEntry> {
    const { withdrawal, surroundings } = text;
    const { digest, license, association } = text.identity;
    const withText = this.#policies.filter((one) => hasText(one, digest));
    if (withText.length > 0) {
      const entry = await this.#entry(withText, digest);
      const [one] = withText;
      if (entry.state !== 'inForce' || !one) return entry;
      // The digest covers neither the record of a withdrawal nor what papers print of an association besides the text.
      if (withdrawal !== null) return this.#without('otherDecision', withText);
      const today = surroundingsOf(one.loadedAssociation);
      const names = Object.keys(surroundings) as (keyof Surroundings)[];
      return { ...entry, others: names.filter((name) => surroundings[name] !== today[name]) };
    }
    const sealed = this.#policies.filter((one) => claimedDigests(one).includes(digest));
    if (sealed.length > 0) return this.#without('changed', sealed);
    const others = this.#policies.filter((one) => {
      const own = associationKey(one.association);
      const isOwn = isSameAssociation(associationKey({ name: association, license }), own);
      return isOwn && !isArchived(one.place) && !isNext(one.place) && isSamePolicy(one, text);
    });
    return this.#without(others.length > 0 ? 'otherText' : 'unknown', others.slice(0, 1));
  }

  /** Returns the texts whose own or sealed digest begins with some digits. */
  async matches(digits: string): Promise<readonly RegisterMatch[]> {
    const texts = new Map<string, LoadedPolicy[]>();
    const changed = new Map<string, LoadedPolicy[]>();
    for (const one of this.#policies) {
      const sealed = claimedDigests(one).find((own) => own.startsWith(digits));
      const digest = digestsOf(one).find((own) => own.startsWith(digits));
      if (digest !== undefined) texts.set(digest, [...(texts.get(digest) ?? []), one]);
      else if (sealed !== undefined) changed.set(sealed, [...(changed.get(sealed) ?? []), one]);
    }
    const matches: RegisterMatch[] = [];
    for (const [digest, some] of texts) {
      const [first] = some;
      if (first)
        matches.push({
          identity: { ...identityOf(first), digest },
          entry: await this.#entry(some, digest),
        });
    }
    for (const [digest, some] of changed) {
      const [first] = some;
      if (first && !texts.has(digest))
        matches.push({
          identity: { ...identityOf(first), digest },
          entry: this.#without('changed', some),
        });
    }
    return matches;
  }

  #without(
    state: RegisterEntry['state'],
    policies: readonly LoadedPolicy[],
    faults: readonly Diagnostic[] = [],
  ): RegisterEntry {
    const [first] = policies;
    return {
      state,
      file: first?.place.file ?? null,
      version: first?.policy?.version ?? null,
      files: policies.map(({ place }) => place.file),
      replacedBy: first ? this.#replacedBy(first.place) : null,
      corrections: [],
      faults,
      others: [],
    };
  }

  /** Returns the entry of a text, with the corrections of its record since it had a digest. */
  async #entry(policies: readonly LoadedPolicy[], digest: string): Promise<RegisterEntry> {
    const [first] = policies;
    return { ...(await this.#state(policies)), corrections: first ? correctedSince(first, digest) : [] };
  }

  #replacedBy(place: PolicyPlace): number | null {
    const current = isArchived(place) ? archivedFor(place.file) : undefined;
    const found = this.#policies.find((one) => one.place.file === current);
    return found?.policy?.status === 'approved' ? (found.policy.version ?? null) : null;
  }

  async #state(policies: readonly LoadedPolicy[]): Promise<RegisterEntry> {
    const [one, ...others] = policies;
    if (!one?.policy || others.length > 0) return this.#without('ambiguous', policies);
    const { place, policy } = one;
    if (isArchived(place)) return this.#without('superseded', policies);
    if (policy.status === 'withdrawn') return this.#without('withdrawn', policies);
    if (isNext(place)) return this.#without('revision', policies);
    if (policy.status !== 'approved') return this.#without('draft', policies);
    if (!policy.approval?.seal) return this.#without('unsealed', policies);
    const faults = await this.#faultsOf(place);
    if (faults.length > 0) return this.#without('unsound', policies, faults);
    const { effective } = policy.approval;
    const from = effective ? dayOf(effective) : undefined;
    if (from && (compareDays(from, this.#options.today) ?? 0) > 0) return this.#without('notYet', policies);
    return this.#without('inForce', policies);
  }

  /** Returns the folder of a policy and, where its association has several, the others. */
  #foldersOfSame(place: PolicyPlace): string[] {
    const own = associationKey(
      this.#policies.find((one) => one.place === place)?.loadedAssociation.association,
    );
    const same = this.#policies.filter(({ loadedAssociation }) =>
      isSameAssociation(associationKey(loadedAssociation.association), own),
    );
    return [...new Set([place, ...same.map((one) => one.place)].map(({ folder }) => folder))];
  }

  /** Returns what a check of the association's whole folder, with git, finds of the policy, its archive and its association. */
  async #faultsOf(place: PolicyPlace): Promise<readonly Diagnostic[]> {
    const { today, threads } = this.#options;
    const files = await filesAt(this.#foldersOfSame(place));
    if (!files.ok) return [];
    const { diagnostics } = await checkAll({ ...files.value, options: { today } }, threads);
    const isOthers = (file: string) => {
      if (path.resolve(placeOf(file).folder) !== path.resolve(place.folder)) return true;
      const own = files.value.places.find((one) => one.file === file);
      if (own) return policyName(own) !== policyName(place) || isNext(own);
      const replaced = archivedFor(file);
      return replaced !== undefined && policyName(placeOf(replaced)) !== policyName(place);
    };
    return diagnostics.filter((one) => isFaultOfText(one) && isFixed(one.rule, true) && !isOthers(one.file));
  }
}

/** Returns whether a policy of the folder is the one that a PDF is of: by its code, else by its type, else by its title. */
function isSamePolicy(own: LoadedPolicy, { identity: { code, policy: title }, type }: CarriedText): boolean {
  const { policy } = own;
  if (code !== null && policy?.code) return policy.code === code;
  return (policy?.type ?? null) === type && (type !== null || identityOf(own).policy === title);
}

/** Returns the digests of a text: its own, and those that it had before its record was corrected, where that is sound. */
function digestsOf(loaded: LoadedPolicy): readonly string[] {
  const { policy, association } = loaded;
  const isSound = policy && association && brokenCorrection(policy, association) === undefined;
  return [identityOf(loaded).digest, ...(isSound ? earlierDigests(policy) : [])];
}

/** Returns the digests that a file says its text has, or had before a correction. */
function claimedDigests({ policy }: LoadedPolicy): readonly string[] {
  const { digest } = policy?.approval?.seal ?? {};
  return digest === undefined || !policy ? [] : [digest, ...earlierDigests(policy)];
}

function hasText(loaded: LoadedPolicy, digest: string): boolean {
  return digestsOf(loaded).includes(digest);
}

/** Returns the corrections of a record since the text had a digest; none where it still has it. */
function correctedSince({ policy }: LoadedPolicy, digest: string): RegisterEntry['corrections'] {
  const corrections = policy?.approval?.corrections ?? [];
  const at = corrections.findIndex(({ earlier }) => earlier.digest === digest);
  return (at < 0 ? [] : corrections.slice(at)).map(({ date, reason }) => ({
    date: date?.gregorian ?? date?.hijri ?? null,
    reason: reason ?? null,
  }));
}

/** Returns the note on files of a folder that can't be read. */
export function unreadNotes(folder: Register | undefined): Message[] {
  const paths = folder?.unread ?? [];
  return paths.length > 0 ? [{ key: 'verify.unread', values: { paths } }] : [];
}

/** Returns where the rest of a QR code's text contradicts the policy of its digest. */
export function disagreements(proof: ProofText, { license, code, version }: Identity): Message[] {
  const isAs = (said: string | undefined, is: string | null) =>
    said?.endsWith('…') ? (is ?? '').startsWith(said.slice(0, -1)) : (said ?? null) === (is || null);
  const messages: Message[] = [];
  const add = (key: 'license' | 'code' | 'version', said?: string | number, is?: string | number | null) =>
    messages.push(message(`verify.code.${key}`, { said: String(said ?? '–'), is: String(is ?? '–') }));
  if (!isAs(proof.license, license)) add('license', proof.license, license);
  if (!isAs(proof.code, code)) add('code', proof.code, code);
  if ((proof.version ?? null) !== version) add('version', proof.version, version);
  return messages;
}
