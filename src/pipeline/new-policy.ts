import path from 'node:path';
import { type Digits, withDigits } from '../calendar/digits.js';
import type { PolicyType } from '../catalogue/catalogue.js';
import { skeleton } from '../catalogue/skeleton.js';
import type { Starter } from '../catalogue/starters.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { scalar, withValue } from '../source/entries.js';
import { placeOf, slashed } from '../workspace/find.js';
import { readStarter } from '../workspace/starters.js';
import { Loader } from './load.js';
import type { OwnStarter } from './own-starters.js';

/** What is asked of a new policy; a missing value is still blank. */
export interface NewPolicy {
  readonly type: PolicyType;
  /** Undefined for a type without a starter: its sections are to be written. */
  readonly starter: Starter | OwnStarter | undefined;
  readonly code?: string | undefined;
  readonly owner?: string | undefined;
  /** An ISO date. */
  readonly issued: string;
  /** The digits of the association's papers. */
  readonly digits: Digits;
}

/** Returns the path of a policy's file. */
export function policyFile(folder: string, name: string): string {
  return slashed(path.join(folder, `${name}.yaml`));
}

/** Returns the first draft of a policy: its starter's text with its comments, and the known values filled in. */
export async function policyText({ type, starter, code, owner, issued, digits }: NewPolicy): Promise<string> {
  let text = starter ? await textOf(starter, digits) : skeleton(type);
  const known = { code: code && scalar(code), owner: owner && scalar(owner), issued };
  for (const [key, value] of Object.entries(known)) if (value) text = withValue(text, [key], value) ?? text;
  return text;
}

/** The program's starters are written in Arabic digits; a user's own stay as they were written. */
async function textOf(starter: Starter | OwnStarter, digits: Digits): Promise<string> {
  if ('text' in starter) return starter.text;
  const text = await readStarter(starter);
  return digits === 'latin' ? withDigits(text, digits) : text;
}

/** Returns the errors that a check finds in the text of a policy that is not yet written. */
export async function errorsInPolicy(file: string, text: string): Promise<readonly Diagnostic[]> {
  const loader = await Loader.open();
  const { diagnostics } = loader.policyText(placeOf(file), text);
  return diagnostics.filter(({ severity }) => severity === 'error');
}
