import path from 'node:path';
import type { GregorianDate } from '../../calendar/date.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Result } from '../../result.js';
import { isFaultOfText } from '../../rules/lib/levels.js';
import type { PolicyPlace } from '../../workspace/find.js';
import type { FileChange } from '../../workspace/transaction.js';
import { versionsOf } from '../../workspace/versions.js';
import { Loader } from '../load.js';
import type { LoadedPolicy } from '../loaded.js';
import { type Refusal, type Refused, refuse, saidBy } from '../refusal.js';

/** A policy that something is to be done with: all of its versions but the archived. */
export interface PolicyVersions {
  readonly loader: Loader;
  /** The version in force, or the first draft. */
  readonly current: LoadedPolicy | undefined;
  /** The revision in work. */
  readonly next: LoadedPolicy | undefined;
  /** The text that is being worked on: the revision, else the first draft. */
  readonly work: LoadedPolicy;
}

/** What is to be written, all or nothing. */
export interface Plan {
  /** The association's folder. */
  readonly folder: string;
  readonly changes: readonly FileChange[];
}

/** Returns the first of some policies that is of another association than the first of all. */
export function foreignAmong(places: readonly PolicyPlace[]): PolicyPlace | undefined {
  const [first] = places;
  return first && places.find(({ folder }) => path.resolve(folder) !== path.resolve(first.folder));
}

/** Returns why some policies aren't approved together: only one may be in force under a code. */
export function twinsRefused(
  policies: readonly { readonly code: string | null; readonly file: string }[],
): Refused | undefined {
  for (const [i, { code, file: other }] of policies.entries()) {
    if (code === null) continue;
    const twin = policies.slice(0, i).find((one) => one.code === code);
    if (twin) return refuse('cli.approve.code', { code, first: twin.file, other });
  }
  return undefined;
}

/** Reads a policy's versions. A text that isn't one is refused with what is wrong with it. */
export async function policyVersionsAt(
  place: PolicyPlace,
  today: GregorianDate,
): Promise<Result<PolicyVersions, Refusal>> {
  const loader = await Loader.open({ today });
  const { inForce, next } = versionsOf(place);
  const current = inForce && loader.policy(inForce);
  const revision = next && loader.policy(next);
  const work = revision ?? current;
  if (!work) return refuse('cli.life.no-policy', { name: place.file, nearest: undefined });
  const unread = [work, current].find((one) => one && (!one.policy || !one.association));
  if (unread) return faulty(unread);
  return { ok: true, value: { loader, current, next: revision, work } };
}

/** Returns a refusal for the errors of a policy and of its association. */
export function faulty(loaded: LoadedPolicy): Refused {
  const { place, text, loadedAssociation } = loaded;
  const texts = new Map([
    [place.file, text],
    [loadedAssociation.file, loadedAssociation.text],
  ]);
  return { ok: false, fault: { faulty: errorsIn(loaded), texts } };
}

/** Returns a refusal for what git has against a policy in force: a text that isn't the one approved goes no further. */
export async function contradictedAt(
  { place, text, loadedAssociation }: LoadedPolicy,
  today: GregorianDate,
): Promise<Refused | undefined> {
  const { gitEvidenceAgainst } = await import('../git-evidence.js');
  const found = await gitEvidenceAgainst([place], today);
  const texts = new Map([
    [place.file, text],
    [loadedAssociation.file, loadedAssociation.text],
  ]);
  return found.length > 0 ? { ok: false, fault: { faulty: found, texts } } : undefined;
}

/** Returns whether two findings say the same, wherever they stand and however grave they are. */
function saysTheSame(one: Diagnostic, other: Diagnostic): boolean {
  return saidBy(one) === saidBy(other);
}

/** Returns the errors of a policy and of its association. */
export function errorsIn({ diagnostics, loadedAssociation }: LoadedPolicy): readonly Diagnostic[] {
  return [...loadedAssociation.diagnostics, ...diagnostics].filter(({ severity }) => severity === 'error');
}

/**
 * Returns a refusal for errors that a text would have once it is approved. They are told of the file that is worked on: in its
 * lines where all of them stand in it already, else in the lines of the text as it would be.
 */
export function refusedFor(
  errors: readonly Diagnostic[],
  approved: Pick<LoadedPolicy, 'text'>,
  { place, text, loadedAssociation, diagnostics }: LoadedPolicy,
): Refused {
  const own = (one: Diagnostic) => one.file !== loadedAssociation.file;
  const inFile = errors.filter(own).map((error) => diagnostics.find((one) => saysTheSame(one, error)));
  const isInFile = inFile.every((one) => one !== undefined);
  const told = isInFile ? inFile : errors.filter(own);
  const texts = new Map([
    [place.file, isInFile ? text : approved.text],
    [loadedAssociation.file, loadedAssociation.text],
  ]);
  const faulty = told.map((one): Diagnostic => ({ ...one, file: place.file, severity: 'error' }));
  return { ok: false, fault: { faulty: [...errors.filter((one) => !own(one)), ...faulty], texts } };
}

/** Returns whether the text of a policy or its association has errors; a signed copy that is lost is none of the text. */
export function hasErrors(loaded: LoadedPolicy): boolean {
  return errorsIn(loaded).some(isFaultOfText);
}

/** Returns a file that must not change meanwhile. */
export function kept({ place, bytes }: LoadedPolicy): FileChange {
  return { file: place.file, before: bytes, after: bytes };
}
