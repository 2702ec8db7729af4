import type { Message } from '../diagnostics/diagnostic.js';
import type { ProofText } from '../lifecycle/proof-text.js';
import { disagreements, type Match, PolicyFolder, unreadNotes } from './standing.js';
import type { Verification, VerifyWish } from './verified.js';

/** Where policies are looked for that only a digest names. */
const usualFolder = 'policies';

/** Digits of a digest, and the QR code that they were read from. */
export interface Named {
  readonly digits: string;
  readonly proof?: ProofText;
}

/** Says which texts digits name, and whether they are in force. */
export async function verifyDigests(
  named: readonly Named[],
  { policies = usualFolder, today, threads }: VerifyWish,
  said: { readonly faults?: readonly Message[]; readonly notes?: readonly Message[] } = {},
): Promise<Verification> {
  const folder = await PolicyFolder.open({ folder: policies, today, threads });
  if (!folder && !said.faults) return { ok: false, message: noFolder(policies) };
  const faults: Message[] = [...(said.faults ?? [])];
  const matches: Match[] = [];
  for (const { digits, proof } of named) {
    const found = (await folder?.matches(digits)) ?? [];
    const [first] = found;
    if (!first) faults.push({ key: 'verify.digest-unknown', values: { digits, folder: policies } });
    if (found.length > 1) faults.push({ key: 'verify.digest-ambiguous', values: { digits } });
    if (first && proof) faults.push(...disagreements(proof, first.identity));
    matches.push(...found);
  }
  if (named.length > 1) faults.push({ key: 'verify.several-codes', values: {} });
  const paper = { kind: 'paper', digits: named.map(({ digits }) => digits), matches, faults } as const;
  const notes = [...(said.notes ?? []), ...unreadNotes(folder)];
  return { ok: true, verified: { ...paper, notes }, givenUp: false };
}

/** Why nothing can be looked for in a folder. */
export function noFolder(folder: string): Message {
  return { key: 'verify.standing.noFolder', values: { folder } };
}
