import path from 'node:path';
import type { GregorianDate } from '../../calendar/date.js';
import { sorted } from '../../diagnostics/collect.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { MessageKey } from '../../locales/ar.js';
import { type Message, type MessageArguments, message } from '../../locales/say.js';
import { isFaultOfText } from '../../rules/lib/levels.js';
import { nearest } from '../../source/nearest.js';
import { type PolicyPlace, policyName, policyNames } from '../../workspace/find.js';
import type { FileChange } from '../../workspace/transaction.js';
import { findVersion, versionsOf } from '../../workspace/versions.js';
import { Loader } from '../load.js';
import type { LoadedPolicy } from '../loaded.js';

/** A policy that something is to be done with: all of its versions but the archived. */
export interface Subject {
  readonly loader: Loader;
  /** The version in force, or the first draft. */
  readonly current: LoadedPolicy | undefined;
  /** The revision in work. */
  readonly next: LoadedPolicy | undefined;
  /** The text that is being worked on: the revision, else the first draft. */
  readonly work: LoadedPolicy;
}

/** Why nothing is done: the call can't be carried out, or files have errors. */
export type Refusal =
  | { readonly ok: false; readonly message: Message; readonly hint?: Message | undefined }
  | Faulty;

export interface Faulty {
  readonly ok: false;
  readonly faulty: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

/** What is wrong with several policies, told at once; what is wrong with their association, which each has found, once. */
export function together(faults: readonly Faulty[]): Refusal {
  const all = new Map(faults.flatMap((one) => one.faulty).map((one) => [identityOf(one), one]));
  return {
    ok: false,
    faulty: sorted([...all.values()]),
    texts: new Map(faults.flatMap(({ texts }) => [...texts])),
  };
}

const identityOf = (one: Diagnostic) => JSON.stringify([one.file, saidBy(one), one.range.start.offset]);

/** What a finding says, wherever it stands and however grave it is. */
const saidBy = ({ rule, variant, values, digits }: Diagnostic) =>
  JSON.stringify([rule, variant, values, digits]);

/** What is to be written, all or nothing. */
export interface Plan {
  readonly ok: true;
  /** The association's folder. */
  readonly folder: string;
  readonly changes: readonly FileChange[];
}

export function refuse<Key extends MessageKey>(...args: MessageArguments<Key>): Refusal {
  return { ok: false, message: message(...args) };
}

/** What a command is for: the text that is being worked on, the version in force, or all of them. */
export type Purpose = 'work' | 'inForce' | 'all';

/** The place that a name means, so that its folder can be made ready before anything is read. */
export interface Named {
  readonly ok: true;
  readonly place: PolicyPlace;
  /** The same for all names of one policy. */
  readonly policy: string;
}

/** The place that a name means; refused where the command would work on another version than the one named. */
export async function placeNamed(name: string, purpose: Purpose): Promise<Named | Refusal> {
  const place = await findVersion(name);
  if (!place) return refuse('cli.life.no-policy', { name, nearest: nearest(name, await policyNames()) });
  const other = otherThan(place, name, purpose);
  if (other) return refuse('cli.life.other', { file: place.file, other: other.file });
  return { ok: true, place, policy: path.resolve(place.folder, policyName(place)) };
}

/** What a command would work on, where that isn't what the name means. */
function otherThan(place: PolicyPlace, name: string, purpose: Purpose): PolicyPlace | undefined {
  const { inForce, next } = versionsOf(place);
  const meant = purpose === 'work' ? (next ?? inForce) : (inForce ?? next);
  const isNamed = (one: PolicyPlace | undefined) =>
    one && path.resolve(one.file) === path.resolve(place.file);
  if (purpose === 'all' || isNamed(meant)) return undefined;
  // A policy named without a version is also its revision in work.
  return purpose === 'work' && isNamed(inForce) && !/@\d+$/u.test(name) ? undefined : meant;
}

/** The first of some policies that is of another association than the first of all. */
export function foreignAmong(places: readonly PolicyPlace[]): PolicyPlace | undefined {
  const [first] = places;
  return first && places.find(({ folder }) => path.resolve(folder) !== path.resolve(first.folder));
}

/** Why some policies aren't approved together: only one may be in force under a code. */
export function twinsRefused(
  policies: readonly { readonly code: string | null; readonly file: string }[],
): Refusal | undefined {
  for (const [i, { code, file: other }] of policies.entries()) {
    if (code === null) continue;
    const twin = policies.slice(0, i).find((one) => one.code === code);
    if (twin) return refuse('cli.approve.code', { code, first: twin.file, other });
  }
  return undefined;
}

/** Reads a policy's versions. A text that isn't one is refused with what is wrong with it. */
export async function subjectAt(
  place: PolicyPlace,
  today: GregorianDate,
): Promise<({ readonly ok: true } & Subject) | Refusal> {
  const loader = await Loader.open({ today });
  const { inForce, next } = versionsOf(place);
  const current = inForce && loader.policy(inForce);
  const revision = next && loader.policy(next);
  const work = revision ?? current;
  if (!work) return refuse('cli.life.no-policy', { name: place.file, nearest: undefined });
  const unread = [work, current].find((one) => one && (!one.policy || !one.association));
  if (unread) return faulty(unread);
  return { ok: true, loader, current, next: revision, work };
}

/** A refusal for the errors of a policy and of its association. */
export function faulty(loaded: LoadedPolicy): Refusal {
  const { place, text, profile } = loaded;
  const texts = new Map([
    [place.file, text],
    [profile.file, profile.text],
  ]);
  return { ok: false, faulty: errorsIn(loaded), texts };
}

/** A refusal for what git has against a policy in force: a text that isn't the one approved goes no further. */
export async function contradictedAt(
  { place, text, profile }: LoadedPolicy,
  today: GregorianDate,
): Promise<Refusal | undefined> {
  const { evidenceAgainst } = await import('../evidence.js');
  const found = await evidenceAgainst([place], today);
  const texts = new Map([
    [place.file, text],
    [profile.file, profile.text],
  ]);
  return found.length > 0 ? { ok: false, faulty: found, texts } : undefined;
}

/** Whether two findings say the same, wherever they stand and however grave they are. */
export function saysTheSame(one: Diagnostic, other: Diagnostic): boolean {
  return saidBy(one) === saidBy(other);
}

/** The errors of a policy and of its association. */
export function errorsIn({ diagnostics, profile }: LoadedPolicy): readonly Diagnostic[] {
  return [...profile.diagnostics, ...diagnostics].filter(({ severity }) => severity === 'error');
}

/**
 * A refusal for errors that a text would have once it is approved. They are told of the file that is worked on: in its
 * lines where all of them stand in it already, else in the lines of the text as it would be.
 */
export function refusedFor(
  errors: readonly Diagnostic[],
  approved: Pick<LoadedPolicy, 'text'>,
  { place, text, profile, diagnostics }: LoadedPolicy,
): Refusal {
  const own = (one: Diagnostic) => one.file !== profile.file;
  const inFile = errors.filter(own).map((error) => diagnostics.find((one) => saysTheSame(one, error)));
  const isInFile = inFile.every((one) => one !== undefined);
  const told = isInFile ? inFile : errors.filter(own);
  const texts = new Map([
    [place.file, isInFile ? text : approved.text],
    [profile.file, profile.text],
  ]);
  const faulty = told.map((one): Diagnostic => ({ ...one, file: place.file, severity: 'error' }));
  return { ok: false, faulty: [...errors.filter((one) => !own(one)), ...faulty], texts };
}

/** Whether the text of a policy or its association has errors; a signed copy that is lost is none of the text. */
export function hasErrors(loaded: LoadedPolicy): boolean {
  return errorsIn(loaded).some(isFaultOfText);
}

/** A file that must not change meanwhile. */
export function kept({ place, bytes }: LoadedPolicy): FileChange {
  return { file: place.file, before: bytes, after: bytes };
}
