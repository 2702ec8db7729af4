import path from 'node:path';
import type { ProofText } from '../../lifecycle/proof-text.js';
import { isPolicyFile, namesIn, placeOf, policyName } from '../../workspace/find.js';
import { identityOf } from '../identity.js';
import type { LoadedPolicy } from '../loaded.js';
import { type Refused, refuse } from '../refusal.js';
import { disagreements } from '../register.js';
import type { ApprovedVersion } from './approved-version.js';
import type { SignedPaper } from './scanned.js';

/** Returns a refusal that says why a paper is not of a version; undefined where it is. */
export function notOf({ digest, proofs }: SignedPaper, version: ApprovedVersion): Refused | undefined {
  const { identity, digests } = version;
  if (digests.includes(digest)) {
    const [contrary] = proofs.flatMap((proof) => disagreements(proof, identity));
    return contrary && { ok: false, fault: { message: contrary } };
  }
  const found = holderOf(digest, version);
  if (found) return otherText(found, version);
  const [proof] = proofs;
  return proof ? otherByWords(proof, version) : refuse('cli.file.text', { version: version.number });
}

/** Returns the text of the association's folder that has a digest. */
function holderOf(digest: string, { files, current, loader }: ApprovedVersion): LoadedPolicy | undefined {
  const { folder } = current.place;
  const others = namesIn(folder)
    .filter((name) => isPolicyFile(name))
    .map((name) => placeOf(path.join(folder, name)))
    .map((place) => loader.policy(place));
  return [...files, ...others].find(
    (one) => one.policy && one.association && identityOf(one).digest === digest,
  );
}

function otherText(found: LoadedPolicy, { current, number }: ApprovedVersion): Refused {
  const { policy, version } = identityOf(found);
  const { association } = current.place;
  const name = policyName(found.place);
  const values = { asked: number, version: version ?? '–', policy, name: `${association}/${name}` };
  if (name !== policyName(current.place)) return refuse('cli.file.policy', values);
  return refuse('cli.file.version', { ...values, name: `${values.name}@${version ?? ''}` });
}

/** Returns a refusal by what a QR code says of a text that the folder doesn't have. */
function otherByWords(proof: ProofText, { identity, number, current }: ApprovedVersion): Refused {
  const values = { asked: number, version: proof.version ?? '–' };
  const [first] = disagreements(proof, identity).map(({ key }) => key);
  switch (first) {
    case 'verify.code.license':
      return refuse('cli.file.license', { said: proof.license ?? '–', is: identity.license ?? '–' });
    case 'verify.code.code':
      return refuse('cli.file.code', { said: proof.code ?? '–', is: identity.code ?? '–' });
    case 'verify.code.version': {
      const { association } = current.place;
      const name = `${association}/${policyName(current.place)}@${proof.version ?? ''}`;
      return refuse('cli.file.version', { ...values, name });
    }
    default:
      return refuse('cli.file.text', { version: number });
  }
}
