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

/** A policy's versions except the archived ones, for a command that changes it. */
export interface PolicyVersions {
  readonly loader: Loader;
  /** The version in force, or the first draft. */
  readonly current: LoadedPolicy | undefined;
  /** The revision. */
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

/** Returns the first policy that is in another folder than the first of all. */
export function foreignAmong(places: readonly PolicyPlace[]): PolicyPlace | undefined {
  const [first] = places;
  return first && places.find(({ folder }) => path.resolve(folder) !== path.resolve(first.folder));
}

/** Returns a refusal for policies with the same code, since only one may be in force under it. */
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

/** Returns a policy's versions; a refusal with the errors of a text that is no policy. */
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

/** Returns a refusal for what git has against a policy in force: a text that isn't the approved one must not be worked on. */
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

/** Returns whether two findings say the same, whatever their range and severity. */
function saysTheSame(one: Diagnostic, other: Diagnostic): boolean {
  return saidBy(one) === saidBy(other);
}

/** Returns the errors of a policy and of its association. */
export function errorsIn({ diagnostics, loadedAssociation }: LoadedPolicy): readonly Diagnostic[] {
  return [...loadedAssociation.diagnostics, ...diagnostics].filter(({ severity }) => severity === 'error');
}

/**
 * Returns a refusal for errors that a text would have once it is approved. They are reported in the file that is worked on: at
 * its own lines if it has all of them already, else at the lines of the text as it would be.
 */
export function refusedFor(
  errors: readonly Diagnostic[],
  approved: Pick<LoadedPolicy, 'text'>,
  { place, text, loadedAssociation, diagnostics }: LoadedPolicy,
): Refused {
  const own = (one: Diagnostic) => one.file !== loadedAssociation.file;
  const inFile = errors.filter(own).map((error) => diagnostics.find((one) => saysTheSame(one, error)));
  const isInFile = inFile.every((one) => one !== undefined);
  const reported = isInFile ? inFile : errors.filter(own);
  const texts = new Map([
    [place.file, isInFile ? text : approved.text],
    [loadedAssociation.file, loadedAssociation.text],
  ]);
  const faulty = reported.map((one): Diagnostic => ({ ...one, file: place.file, severity: 'error' }));
  return { ok: false, fault: { faulty: [...errors.filter((one) => !own(one)), ...faulty], texts } };
}

/** Returns whether the text of a policy or its association has errors; a lost signed copy is no error of the text. */
export function hasErrors(loaded: LoadedPolicy): boolean {
  return errorsIn(loaded).some(isFaultOfText);
}

/** Returns a change that leaves a file as it is, so that the transaction fails if the file changed meanwhile. */
export function kept({ place, bytes }: LoadedPolicy): FileChange {
  return { file: place.file, before: bytes, after: bytes };
}
