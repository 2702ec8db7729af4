import { commonDigits, digitsOf } from '../association/defaults.js';
import type { Digits } from '../calendar/digits.js';
import { sorted } from '../diagnostics/collect.js';
import { type Diagnostic, inFile } from '../diagnostics/diagnostic.js';
import { saysApproved } from '../policy/says-approved.js';
import type { Result } from '../result.js';
import { blockedIn, isArchived } from '../workspace/find.js';
import { replace } from '../workspace/replace.js';
import {
  applyAgreedFixes,
  applySafeFixes,
  type FixedText,
  type Look,
  type LookAt,
  type Proposal,
} from './apply-fixes.js';
import { filesAt, type NothingFound } from './check.js';
import { Loader } from './load.js';
import type { LoadedAssociation, LoadedPolicy } from './loaded.js';
import { passedOver } from './unread.js';

export interface FixOptions {
  /** Whether files are written; if false, only what would be done is found out. */
  readonly write: boolean;
  /** The rules whose findings are fixed; undefined for all. */
  readonly rules: ReadonlySet<string> | undefined;
  /** Asked for each fix that is not safe, in the order of the files; if undefined, none of them is applied. */
  readonly agreed: ((proposal: Proposal) => Promise<boolean>) | undefined;
  /** Aborted to stop: files are written whole, and the current and later ones are left alone. */
  readonly signal: AbortSignal;
}

/** Why a file was left as it is: its YAML can't be read, someone else wrote it meanwhile, or the system refused. */
type Untouched =
  | { readonly reason: 'yaml' | 'changed' }
  /** Its text was approved, so it stays as it is. */
  | { readonly reason: 'approved' | 'archived' }
  /** Its status is unknown, so its text may have been approved. */
  | { readonly reason: 'status' }
  /** An association's file from which an approved text without a seal takes words. */
  | { readonly reason: 'needed'; readonly policy: string }
  | { readonly reason: 'unwritable'; readonly code: string };

export interface FixedFile {
  readonly file: string;
  /** The whole file, with its byte order mark. */
  readonly before: string;
  /** Equal to `before` where nothing was fixed. */
  readonly after: string;
  readonly fixed: readonly Diagnostic[];
  /** Fixes that would have done harm. */
  readonly leftOut: readonly Diagnostic[];
  readonly untouched: Untouched | undefined;
}

export interface Fixed {
  readonly files: readonly FixedFile[];
  /** The digits of the associations' papers, where all have the same. */
  readonly digits: Digits | undefined;
  /** What isn't read although its name says that it should be. */
  readonly blocked: readonly string[];
  /** What a check says of the files once they are fixed. */
  readonly remaining: readonly Diagnostic[];
}

/** Applies safe and agreed fixes to the policies and associations' files that the paths lead to. */
export async function fix(
  paths: readonly string[],
  options: FixOptions,
): Promise<Result<Fixed, NothingFound>> {
  const files = await filesAt(paths);
  if (!files.ok) return files;
  const share = files.value;
  const loader = await Loader.open();
  const fixedFiles: FixedFile[] = [];
  const digits: Digits[] = [];
  const remaining: Diagnostic[] = [];
  const folders = [...new Set([...share.places.map((place) => place.folder), ...share.folders])];
  const blocked = [...share.blocked, ...folders.flatMap(blockedIn)];
  for (const one of blocked) remaining.push(...inFile(one, [passedOver(one)]));
  for (const folder of folders) {
    let loadedAssociation = loader.associationOf(folder);
    // An association's file is fixed only where a path names it or its folder; what is wrong with it always counts.
    if (share.folders.includes(folder)) {
      const lookAt = (text: string) => loader.associationText(loadedAssociation.file, text);
      const untouched = untouchedAssociation(loadedAssociation);
      const { fixed, look } = await fixFile(
        loadedAssociation.file,
        { found: loadedAssociation, untouched },
        lookAt,
        options,
      );
      fixedFiles.push(fixed);
      loadedAssociation = look;
    }
    digits.push(digitsOf(loadedAssociation.association));
    remaining.push(...loadedAssociation.every);
    for (const place of share.places.filter((one) => one.folder === folder)) {
      const lookAt = (text: string) => loader.policyText(place, text, loadedAssociation);
      const found = loader.policy(place, loadedAssociation);
      const untouched = untouchedPolicy(found);
      const { fixed, look } = await fixFile(place.file, { found, untouched }, lookAt, options);
      fixedFiles.push(fixed);
      remaining.push(...look.every);
    }
  }
  return {
    ok: true,
    value: { files: fixedFiles, digits: commonDigits(digits), blocked, remaining: sorted(remaining) },
  };
}

interface InFile extends Look {
  readonly bytes: Uint8Array;
  /** Whether a policy's text says that it was approved. */
  readonly approved?: boolean;
}

/** Returns why nothing in a policy's file is fixed: an approved text changes only by a new version. */
function untouchedPolicy({
  approved,
  place,
  withheld,
  policy,
  invalid,
}: LoadedPolicy): Untouched | undefined {
  if (!approved || withheld.length === 0) return undefined;
  if (isArchived(place)) return { reason: 'archived' };
  const isUnknown = policy && !policy.approval?.seal && (invalid.has(['status']) || !saysApproved(policy));
  return { reason: isUnknown ? 'status' : 'approved' };
}

/** Returns why an association's file isn't fixed: an approved text without a seal would change with it, unlike a sealed one. */
function untouchedAssociation({ neededBy }: LoadedAssociation): Untouched | undefined {
  return neededBy === undefined ? undefined : { reason: 'needed', policy: neededBy };
}

/** Fixes one file; the returned `look` is what a check says of it afterwards. */
async function fixFile<Seen extends InFile>(
  file: string,
  { found, untouched: kept }: { readonly found: Seen; readonly untouched: Untouched | undefined },
  lookAt: LookAt<Seen>,
  options: FixOptions,
): Promise<{ fixed: FixedFile; look: Seen }> {
  const left = (before: string, untouched: Untouched | undefined, leftOut: readonly Diagnostic[] = []) => {
    return { fixed: { file, before, after: before, fixed: [], leftOut, untouched }, look: found };
  };
  if (options.signal.aborted) return left('', undefined);
  if (!found.root) return left('', { reason: 'yaml' });
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(found.bytes);
  if (kept) return left(before, kept);
  const mark = before.startsWith('\uFEFF') ? '\uFEFF' : '';
  const { text, look, fixed, leftOut } = await applyAllFixes(
    before.slice(mark.length),
    (words) => lookAt(mark + words),
    options,
  );
  // No fix may make a draft say that it was approved.
  if (look.approved) return left(before, { reason: 'approved' }, leftOut);
  const after = mark + text;
  if (after === before || options.signal.aborted) return left(before, undefined, leftOut);
  if (options.write) {
    const replaced = await replace(file, found.bytes, new TextEncoder().encode(after));
    if (!replaced.ok)
      return left(
        before,
        'changed' in replaced ? { reason: 'changed' } : { reason: 'unwritable', code: replaced.code },
        leftOut,
      );
  }
  return { fixed: { file, before, after, fixed, leftOut, untouched: undefined }, look };
}

/** Applies safe fixes, then those agreed to, then what is safe after that. */
async function applyAllFixes<Seen extends Look>(
  text: string,
  lookAt: LookAt<Seen>,
  { rules, agreed }: FixOptions,
): Promise<FixedText<Seen>> {
  const wanted = ({ rule }: Diagnostic) => !rules || rules.has(rule);
  const safe = applySafeFixes(text, lookAt, wanted);
  if (!agreed) return safe;
  const asked = await applyAgreedFixes(safe, lookAt, wanted, agreed);
  if (asked.fixed.length === 0) return { ...safe, leftOut: [...safe.leftOut, ...asked.leftOut] };
  const again = applySafeFixes(asked.text, lookAt, wanted);
  return {
    ...again,
    fixed: [...safe.fixed, ...asked.fixed, ...again.fixed],
    // Safe fixes that did harm before the questions do so again after them, so they are in `again`.
    leftOut: [...asked.leftOut, ...again.leftOut],
  };
}
