import path from 'node:path';
import { digitsOf } from '../association/defaults.js';
import type { FoundCopy } from '../lifecycle/copies.js';
import type { PolicyHeader, PolicyHeaders } from '../lifecycle/policy-headers.js';
import { associationOf } from '../lifecycle/seal.js';
import { claimsApproval, mayClaimApproval } from '../policy/claims-approval.js';
import { type Policy, policySchema } from '../policy/schema.js';
import { checkPolicy, checkUnread } from '../rules/lib/check.js';
import { noLint, readLint } from '../rules/lib/lint.js';
import { typeFaults } from '../rules/lib/type-faults.js';
import { InvalidValues } from '../source/invalid-values.js';
import { validate } from '../source/validate.js';
import { isArchived, isNext, type PolicyPlace, policyName, slashed } from '../workspace/find.js';
import { copyState } from '../workspace/signed.js';
import { fileFailed } from './file-failed.js';
import type { LoadedAssociation, LoadedPolicy } from './loaded.js';
import { heldBack, isComplete, type LoadingTools, once } from './loading.js';
import { bytesOf, type SourceFile } from './source-text.js';

/** Returns what a policy's file says and what is found in it; a failure of the program is reported of that file. */
export function loadPolicy(
  place: PolicyPlace,
  file: SourceFile,
  loadedAssociation: LoadedAssociation,
  tools: LoadingTools,
): LoadedPolicy {
  try {
    return checkedPolicy(place, file, loadedAssociation, tools);
  } catch (error) {
    const { association } = loadedAssociation;
    const failed = fileFailed(place.file, error);
    const nothing = {
      text: '',
      root: undefined,
      policy: undefined,
      invalid: new InvalidValues(),
      complete: false,
      copies: noCopies,
    };
    const bytes = bytesOf(file.source);
    // Of what could not be read nothing is known, least of all that it is a draft.
    const untouchable = { approved: true, withheld: [] };
    const reported = { every: failed, diagnostics: failed };
    return { ...nothing, ...untouchable, ...reported, place, bytes, loadedAssociation, association };
  }
}

function checkedPolicy(
  place: PolicyPlace,
  file: SourceFile,
  loadedAssociation: LoadedAssociation,
  { glyphs, settingsApplier }: LoadingTools,
): LoadedPolicy {
  const { text, root: written, findings } = file.parsed;
  const unread = { place, bytes: bytesOf(file.source), text, loadedAssociation, root: written };
  if (!written) {
    const approved = isArchived(place) || mayClaimApproval(text);
    const digits = digitsOf(loadedAssociation.association);
    const checkedFile = {
      file: place.file,
      text,
      approved,
      lint: noLint,
      associationLint: loadedAssociation.lint,
      digits,
    };
    return {
      ...unread,
      approved,
      policy: undefined,
      association: loadedAssociation.association,
      invalid: new InvalidValues(),
      copies: noCopies,
      complete: false,
      ...heldBack(settingsApplier.applySettings(findings, checkedFile), approved),
    };
  }
  const { value, invalid, root, findings: faults } = validate(policySchema, written, typeFaults);
  const { themes, words, policyHeaders, neighbours } = loadedAssociation;
  const headers = () => headersOf(place, policyHeaders());
  const association =
    loadedAssociation.association &&
    (value ? associationOf(value, loadedAssociation.association) : loadedAssociation.association);
  const { today } = settingsApplier;
  const approved = isArchived(place) || claimsApproval(written) || claimsApproval(root);
  const lint = readLint(root, today, approved);
  const digits = digitsOf(association);
  const checkedFile = {
    file: place.file,
    text,
    root,
    approved,
    lint,
    associationLint: loadedAssociation.lint,
    digits,
  };
  const copies = once(() => foundCopies(place, value));
  const facts = {
    text,
    root,
    invalid,
    association,
    themes,
    glyphs,
    words,
    headers,
    neighbours,
    today,
    copies,
  };
  const ruled = value
    ? checkPolicy({ policy: value, ...facts }, settingsApplier.reads(lint, loadedAssociation.lint))
    : checkUnread(text);
  const all = [...findings, ...faults, ...ruled];
  const complete = association !== undefined && isComplete(value, all);
  const reported = heldBack(settingsApplier.applySettings(all, { ...checkedFile, complete }), approved);
  return { ...unread, approved, policy: value, association, invalid, copies, complete, ...reported };
}

const noCopies = () => [];

function foundCopies({ folder }: PolicyPlace, policy: Policy | undefined): FoundCopy[] {
  return (policy?.filed ?? []).map((copy) => ({
    ...copy,
    path: slashed(path.join(folder, copy.file)),
    state: copyState(folder, copy),
  }));
}

function headersOf(place: PolicyPlace, all: readonly PolicyHeader[]): PolicyHeaders {
  const role = isArchived(place) ? 'archived' : isNext(place) ? 'next' : 'current';
  // Normalized, as the headers' files are: «./a.yaml» is «a.yaml».
  return { policy: policyName(place), role, file: slashed(path.normalize(place.file)), all };
}
