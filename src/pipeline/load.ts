import path from 'node:path';
import { digitsOf } from '../association/defaults.js';
import { associationSchema } from '../association/schema.js';
import type { Diagnostic, Finding } from '../diagnostics/diagnostic.js';
import { fileStart } from '../diagnostics/range.js';
import { associationMissing } from '../faults/association-missing.js';
import type { FoundCopy } from '../lifecycle/copies.js';
import { type Lineage, type Outline, unsealed } from '../lifecycle/lineage.js';
import { associationOf } from '../lifecycle/seal.js';
import { claimsApproval, mayClaimApproval } from '../policy/claims-approval.js';
import { type Policy, policySchema } from '../policy/schema.js';
import { checkAssociation, checkPolicy, checkUnread } from '../rules/lib/check.js';
import { isStructural } from '../rules/lib/levels.js';
import { noLint, readLint } from '../rules/lib/lint.js';
import { type Neighbours, neighboursOf } from '../rules/lib/names.js';
import type { Glyphs } from '../rules/lib/rule.js';
import { typeFaults } from '../rules/lib/type-faults.js';
import { WordIndex } from '../rules/lib/word-lists.js';
import { Unfit } from '../source/unfit.js';
import { validate } from '../source/validate.js';
import {
  isArchived,
  isNext,
  type PolicyPlace,
  policyName,
  profileNames,
  slashed,
} from '../workspace/find.js';
import { readGlyphs } from '../workspace/fonts.js';
import { readLogo } from '../workspace/logo.js';
import { readNeighbourNames } from '../workspace/neighbours.js';
import { readOutlines } from '../workspace/outlines.js';
import { type Read, read } from '../workspace/read.js';
import { copyState } from '../workspace/signed.js';
import { themeNames } from '../workspace/themes.js';
import { readOwnWords, readProgramWords } from '../workspace/words.js';
import { fileFailed } from './file-failed.js';
import { Judge, type Judgement, type Subject, type Told, told } from './judging.js';
import { type LoadedList, loadList } from './lists.js';
import type { LoadedAssociation, LoadedPolicy } from './loaded.js';
import { asRead, bytesOf, textAndRoot } from './source-text.js';

/** What is known of a profile before its text is read. */
type Nothing = Omit<LoadedAssociation, keyof Told | 'text' | 'missing'>;

/** Texts that count in place of what the disk has, by file as `PolicyPlace` names it. */
export type Unsaved = ReadonlyMap<string, string>;

/** Reads and checks policies; the profile of neighbours is read once, and then forgotten. */
export class Loader {
  #last: { readonly folder: string; readonly profile: LoadedAssociation } | undefined;
  readonly themes: readonly string[];
  readonly #glyphs: Glyphs;
  readonly #lists = once(() => readProgramWords().map(loadList));
  readonly #words = indexOf(this.#lists);
  #beside: { readonly parent: string; readonly neighbours: Neighbours } | undefined;
  readonly #judge: Judge;
  readonly #unsaved: Unsaved;

  private constructor(themes: readonly string[], glyphs: Glyphs, judgement: Judgement, unsaved: Unsaved) {
    this.themes = themes;
    this.#glyphs = glyphs;
    this.#judge = new Judge(judgement);
    this.#unsaved = unsaved;
  }

  /** Knows the themes that there are, and what the font can draw. */
  static async open(judgement: Judgement = {}, unsaved: Unsaved = new Map()): Promise<Loader> {
    return new Loader(...(await Promise.all([themeNames(), readGlyphs()])), judgement, unsaved);
  }

  profileOf(folder: string): LoadedAssociation {
    if (this.#last?.folder !== folder) this.#last = { folder, profile: this.#loadProfile(folder) };
    return this.#last.profile;
  }

  policy(place: PolicyPlace, profile = this.profileOf(place.folder)): LoadedPolicy {
    return this.#policyFrom(place, this.#read(place.file), profile);
  }

  /** The same of a text that doesn't stand in the policy's file, or not yet. */
  policyText(place: PolicyPlace, text: string, profile = this.profileOf(place.folder)): LoadedPolicy {
    return this.#policyFrom(place, asRead(text), profile);
  }

  /** The profile that a file would be with this text. */
  profileText(file: string, text: string): LoadedAssociation {
    return this.#profileFrom(file, asRead(text));
  }

  #read(file: string): Read {
    const text = this.#unsaved.get(file);
    return text === undefined ? read(file) : asRead(text);
  }

  /** What breaks down at one file is told of that file. */
  #policyFrom(place: PolicyPlace, source: Read, profile: LoadedAssociation): LoadedPolicy {
    try {
      return this.#checkedPolicy(place, source, profile);
    } catch (error) {
      const { association } = profile;
      const failed = fileFailed(place.file, error);
      const nothing = {
        text: '',
        root: undefined,
        policy: undefined,
        unfit: new Unfit(),
        complete: false,
        copies: noCopies,
      };
      const bytes = bytesOf(source);
      // Of what could not be read nothing is known, least of all that it is a draft.
      const untouchable = { approved: true, withheld: [] };
      const told = { every: failed, diagnostics: failed };
      return { ...nothing, ...untouchable, ...told, place, bytes, profile, association };
    }
  }

  #checkedPolicy(place: PolicyPlace, source: Read, profile: LoadedAssociation): LoadedPolicy {
    const { text, root: written, findings } = textAndRoot(source);
    const unread = { place, bytes: bytesOf(source), text, profile, root: written };
    if (!written) {
      const approved = isArchived(place) || mayClaimApproval(text);
      const digits = digitsOf(profile.association);
      const subject = { file: place.file, text, approved, lint: noLint, profile: profile.lint, digits };
      return {
        ...unread,
        approved,
        policy: undefined,
        association: profile.association,
        unfit: new Unfit(),
        copies: noCopies,
        complete: false,
        ...heldBack(this.#judge.judged(findings, subject), approved),
      };
    }
    const { value, unfit, root, findings: faults } = validate(policySchema, written, typeFaults);
    const { words, outlines, neighbours } = profile;
    const lineage = () => lineageOf(place, outlines());
    const association =
      profile.association && (value ? associationOf(value, profile.association) : profile.association);
    const [themes, glyphs] = [this.themes, this.#glyphs];
    const { today } = this.#judge;
    const approved = isArchived(place) || claimsApproval(written) || claimsApproval(root);
    const lint = readLint(root, today, approved);
    const digits = digitsOf(association);
    const subject = { file: place.file, text, root, approved, lint, profile: profile.lint, digits };
    const copies = once(() => foundCopies(place, value));
    const facts = {
      text,
      root,
      unfit,
      association,
      themes,
      glyphs,
      words,
      lineage,
      neighbours,
      today,
      copies,
    };
    const ruled = value
      ? checkPolicy({ policy: value, ...facts }, this.#judge.reads(lint, profile.lint))
      : checkUnread(text);
    const all = [...findings, ...faults, ...ruled];
    const complete = association !== undefined && isComplete(value, all);
    const judged = heldBack(this.#judge.judged(all, { ...subject, complete }), approved);
    return { ...unread, approved, policy: value, association, unfit, copies, complete, ...judged };
  }

  /** Entries of a profile's `lint.ignore` that ignored nothing, to be asked once all its policies are loaded. */
  unusedIgnores(profile: LoadedAssociation): readonly Diagnostic[] {
    return profile.complete ? this.#judge.unused(profile) : [];
  }

  /** What is wrong with one of an association's lists of words, as the association wants it judged. */
  inList({ file, text, diagnostics }: LoadedList, { lint }: LoadedAssociation): readonly Diagnostic[] {
    return this.#judge.judged(diagnostics, { file, text, approved: false, lint: noLint, profile: lint })
      .diagnostics;
  }

  #loadProfile(folder: string): LoadedAssociation {
    const [usual, other] = profileNames.map((name) => slashed(path.join(folder, name))) as [string, string];
    const atUsual = this.#read(usual);
    const atOther = !atUsual.ok && atUsual.fault === 'missing' ? this.#read(other) : atUsual;
    const [file, source] = atOther.ok && atOther !== atUsual ? [other, atOther] : [usual, atUsual];
    return this.#profileFrom(file, source);
  }

  #profileFrom(file: string, source: Read): LoadedAssociation {
    const folder = path.dirname(file);
    const lists = readOwnWords(folder).map(loadList);
    const words = lists.length > 0 ? indexOf(() => [...this.#lists(), ...lists]) : this.#words;
    const around = {
      lists,
      words,
      outlines: once(() => readOutlines(folder)),
      neighbours: this.#neighbours(folder),
    };
    const nothing: Nothing = {
      file,
      bytes: bytesOf(source),
      association: undefined,
      logo: undefined,
      lint: noLint,
      complete: false,
      ...around,
      root: undefined,
      neededBy: undefined,
      withheld: [],
    };
    if (!source.ok && source.fault === 'missing') {
      const missing = associationMissing.at(fileStart, {});
      return { ...nothing, text: '', missing: true, ...told(file, [missing], false) };
    }
    try {
      return this.#checkedProfile(file, source, nothing);
    } catch (error) {
      const failed = fileFailed(file, error);
      return { ...nothing, text: '', missing: false, every: failed, diagnostics: failed };
    }
  }

  #checkedProfile(file: string, source: Read, nothing: Nothing): LoadedAssociation {
    const judged = (found: readonly Finding[], subject: Subject) => {
      const told = this.#judge.judged(found, subject);
      const [dependent] = told.every.some(({ fix }) => fix) ? unsealed(nothing.outlines()) : [];
      return { neededBy: dependent?.file, ...heldBack(told, dependent !== undefined) };
    };
    const { text, root: written, findings } = textAndRoot(source);
    const loaded = { ...nothing, text, missing: false, root: written };
    const subject = { file, text, approved: false, lint: noLint, profile: noLint };
    if (!written) return { ...loaded, ...judged(findings, subject) };
    const { value, unfit, root, findings: faults } = validate(associationSchema, written);
    if (!value)
      return { ...loaded, ...judged([...findings, ...faults, ...checkUnread(text)], { ...subject, root }) };
    const logoName = value.brand?.logo;
    const logo = logoName ? readLogo(path.dirname(file), logoName) : undefined;
    const lint = readLint(root, this.#judge.today, false);
    const context = {
      association: value,
      text,
      root,
      unfit,
      logo,
      themes: this.themes,
      glyphs: this.#glyphs,
      words: nothing.words,
      neighbours: nothing.neighbours,
    };
    const more = checkAssociation(context, this.#judge.reads(lint));
    const all = [...findings, ...faults, ...more];
    const complete = isComplete(value, all);
    const result = judged(all, { ...subject, root, lint, profile: lint, digits: digitsOf(value) });
    return { ...loaded, association: value, logo: logo?.image, lint, complete, ...result };
  }

  /** Read once for all folders of one parent. */
  #neighbours(folder: string): Neighbours {
    const parent = path.dirname(path.resolve(folder));
    if (this.#beside?.parent !== parent)
      this.#beside = { parent, neighbours: neighboursOf(readNeighbourNames(folder)) };
    return this.#beside.neighbours;
  }
}

const noCopies = () => [];

function foundCopies({ folder }: PolicyPlace, policy: Policy | undefined): FoundCopy[] {
  return (policy?.filed ?? []).map((copy) => ({
    ...copy,
    path: slashed(path.join(folder, copy.file)),
    state: copyState(folder, copy),
  }));
}

function indexOf(lists: () => readonly LoadedList[]): WordIndex {
  return new WordIndex(() => lists().flatMap(({ phrases }) => phrases));
}

/** Read when it is asked for, and no more than once. */
function once<Value>(read: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}

/** What was told of a text, without fixes where nothing may mend it, and what could have been mended. */
function heldBack(
  { every, diagnostics }: Told,
  approved: boolean,
): Told & { withheld: readonly Diagnostic[] } {
  if (!approved) return { every, diagnostics, withheld: [] };
  const withheld = every.filter(({ fix }) => fix);
  const without = ({ fix: _, ...one }: Diagnostic): Diagnostic => one;
  return { every: every.map(without), diagnostics: diagnostics.map(without), withheld };
}

function lineageOf(place: PolicyPlace, all: readonly Outline[]): Lineage {
  const role = isArchived(place) ? 'archived' : isNext(place) ? 'next' : 'current';
  // Named as the outlines are: «./a.yaml» is «a.yaml».
  return { policy: policyName(place), role, file: slashed(path.normalize(place.file)), all };
}

function isComplete(value: object | undefined, findings: readonly Finding[]): boolean {
  return value !== undefined && !findings.some(({ rule }) => isStructural(rule));
}
