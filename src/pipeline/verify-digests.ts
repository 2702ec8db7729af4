import type { ProofText } from '../lifecycle/proof-text.js';
import type { Message } from '../locales/say.js';
import { policiesFolder } from '../workspace/policies-folder.js';
import { disagreements, Register, type RegisterMatch, unreadNotes } from './register.js';
import type { Verification, VerifyOptions } from './verified.js';

/** Digits of a digest, and what the QR codes say from which they were read. */
export interface NamedDigest {
  readonly digits: string;
  readonly proofs?: readonly ProofText[];
}

/** Returns which texts digits name, and whether they are in force. */
export async function verifyDigests(
  named: readonly NamedDigest[],
  { policies = policiesFolder(), today, threads }: VerifyOptions,
  said: { readonly faults?: readonly Message[]; readonly notes: readonly Message[] },
): Promise<Verification> {
  const opened = await Register.open({ folder: policies, today, threads });
  const faults: Message[] = [...(said.faults ?? [])];
  if (!opened.ok && faults.length === 0) return opened;
  const folder = opened.ok ? opened.value : undefined;
  const matches: RegisterMatch[] = [];
  for (const { digits, proofs = [] } of named) {
    const found = (await folder?.matches(digits)) ?? [];
    const [first] = found;
    if (!first) {
      faults.push({ key: 'verify.digest-unknown', values: { digits, folder: policies } });
      faults.push(...proofs.map(saidOf));
    }
    if (found.length > 1) faults.push({ key: 'verify.digest-ambiguous', values: { digits } });
    if (first) for (const proof of proofs) faults.push(...disagreements(proof, first.identity));
    matches.push(...found);
  }
  if (named.length > 1) faults.push({ key: 'verify.several-codes', values: {} });
  const paper = { kind: 'paper', digits: named.map(({ digits }) => digits), matches, faults } as const;
  const notes = [...said.notes, ...unreadNotes(folder)];
  return { ok: true, value: { verified: { ...paper, notes }, givenUp: false } };
}

/** Returns what a QR code says of a text that is unknown. */
function saidOf({ license, code, version }: ProofText): Message {
  return {
    key: 'verify.code-says',
    values: { license: license ?? '–', code: code ?? '–', version: version ?? '–' },
  };
}
