import type { Association } from '../../src/association/schema.js';
import { recordOf } from '../../src/lifecycle/correction.js';
import { digestFormat, digestOf, withdrawalDigest } from '../../src/lifecycle/digest.js';
import { associationOf, sealOf } from '../../src/lifecycle/seal.js';
import { Loader } from '../../src/pipeline/load.js';
import type { Policy } from '../../src/policy/schema.js';
import { placeOf } from '../../src/workspace/find.js';
import { policy } from './policies.js';

export const association = 'name: جمعية البر\nlicense: "1511"\nregistrar: ncnp\n';

const loader = await Loader.open({ reading: false });

/** The parts of a text that a test may set; the rest stays the same. */
export interface ApprovedParts {
  readonly version?: number;
  readonly code?: string;
  /** The text of its section on the goal. */
  readonly goal?: string;
  /** Of the association. */
  readonly association?: string;
}

/** Returns an approved policy without a seal, as if somebody had written it by hand. */
export function unsealed({ version = 1, code = 'BR-01', goal = 'نص الهدف' }: ApprovedParts = {}): string {
  return policy({
    head: 'type: beneficiary-relations\ntitle: سياسة تنظيم العلاقة مع المستفيدين\nstatus: approved\n',
    top: `code: ${code}\nversion: ${version}\n`,
  }).replace('نص الهدف', goal);
}

/** Returns an approved policy with the seal that `siyasa approve` would write. */
export function sealed(parts: ApprovedParts = {}): string {
  const text = unsealed(parts);
  const place = placeOf('policies/birr/relations.yaml');
  const loadedAssociation = loader.associationText('policies/birr/association.yaml', parts.association ?? association);
  const { policy: read } = loader.policyText(place, text, loadedAssociation);
  if (!read) throw new Error('the policy can’t be read');
  return `${text}  seal: ${JSON.stringify(sealOf(read, loadedAssociation.association as Association))}\n`;
}

/** Returns a sealed text as `siyasa withdraw` leaves it. */
export function withdrawn(text: string, minutes = '14'): string {
  const record = `minutes: "${minutes}", date: { gregorian: 2026-01-20 }, reason: السبب`;
  const bare = text.replace('status: approved', 'status: withdrawn');
  const { policy: read } = loader.policyText(
    placeOf('policies/birr/relations.yaml'),
    `${bare}withdrawal: { ${record} }\n`,
    loader.associationText('policies/birr/association.yaml', association),
  );
  if (!read) throw new Error('the policy can’t be read');
  const seal = { format: digestFormat, digest: withdrawalDigest(read) };
  return `${bare}withdrawal: { ${record}, seal: ${JSON.stringify(seal)} }\n`;
}

/**
 * Returns a sealed text, which ends with its approval, as `siyasa correct` leaves it, with another number of minutes than
 * before.
 */
export function corrected(text: string, minutes = '16', day = '2026-01-20'): string {
  const read = policyFrom(text);
  const earlier = { ...recordOf(read.approval ?? {}), digest: read.approval?.seal?.digest };
  const correction = { date: { gregorian: day }, reason: 'نُقل الرقم خطأ', earlier };
  const list = JSON.stringify([...(read.approval?.corrections ?? []), correction]);
  const bare = text.replace(/minutes: ".*?"/u, `minutes: "${minutes}"`).replace(/ {2}corrections: .*\n/u, '');
  return resealed(`${bare}  corrections: ${list}\n`);
}

/** Returns a text with its seal renewed, as somebody could who knows how the digest is computed. */
export function resealed(text: string): string {
  const read = policyFrom(text);
  const { digest } = read.approval?.seal ?? {};
  const now = digestOf({ policy: read, association: associationOf(read, as(association)) });
  return text.replace(`"digest":"${digest}","association"`, `"digest":"${now}","association"`);
}

const as = (associationText: string) =>
  loader.associationText('policies/birr/association.yaml', associationText).association as Association;

function policyFrom(text: string): Policy {
  const loadedAssociation = loader.associationText('policies/birr/association.yaml', association);
  const { policy: read } = loader.policyText(placeOf('policies/birr/relations.yaml'), text, loadedAssociation);
  if (!read) throw new Error('the policy can’t be read');
  return read;
}

export const withoutSeal = (text: string) => text.replace(/ {2}"?seal"?: .*\n/u, '');
