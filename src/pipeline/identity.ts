import { createHash } from 'node:crypto';
import { canonicalJson } from '../lifecycle/canonical-json.js';
import { digestOf, withdrawalDigest } from '../lifecycle/digest.js';
import { resolvedText } from '../policy/resolve.js';
import type { Status } from '../policy/schema.js';
import type { LoadedAssociation, LoadedPolicy } from './loaded.js';

/** Which policy a text is. */
export interface Identity {
  readonly association: string;
  readonly license: string | null;
  readonly policy: string;
  readonly code: string | null;
  readonly version: number | null;
  readonly status: Status;
  readonly digest: string;
}

/** The text that a PDF carries. */
export interface CarriedText {
  readonly identity: Identity;
  /** The policy's type. */
  readonly type: string | null;
  /** The digest of the record of its withdrawal; null where it has none. */
  readonly withdrawal: string | null;
  readonly surroundings: Surroundings;
}

/** What a paper prints of the association besides the text, and no seal covers: each as a string to compare. */
export type Surroundings = Readonly<Record<'contacts' | 'letterhead' | 'logo', string>>;

/** Returns a loaded policy's identity, with placeholders resolved. */
export function identityOf({ policy, association }: LoadedPolicy): Identity {
  if (!policy || !association) throw new Error('only what was read has an identity');
  const found = { policy, association };
  return {
    association: association.name,
    license: association.license ?? null,
    policy: resolvedText(policy.title ?? '', found, '…'),
    code: policy.code ?? null,
    version: policy.version ?? null,
    status: policy.status,
    digest: digestOf(found),
  };
}

/** Returns the digest of the record of a policy's withdrawal; null where it has none. */
export function withdrawalOf({ policy }: LoadedPolicy): string | null {
  return policy?.withdrawal ? withdrawalDigest(policy) : null;
}

/** Returns what papers print of an association besides a policy's text. */
export function surroundingsOf({ association, logo }: LoadedAssociation): Surroundings {
  const plain = (value: unknown) => canonicalJson(JSON.parse(JSON.stringify(value ?? null)));
  return {
    // Their order is printed too.
    contacts: plain(association?.contacts && Object.entries(association.contacts)),
    letterhead: plain(association?.letterhead),
    logo: logo ? createHash('sha256').update(logo.bytes).digest('hex') : '',
  };
}
