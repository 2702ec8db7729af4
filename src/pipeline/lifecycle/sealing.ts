import { sealOf } from '../../lifecycle/seal.js';
import type { Policy } from '../../policy/schema.js';
import type { Result } from '../../result.js';
import { scalar } from '../../source/entries.js';
import type { PolicyPlace } from '../../workspace/find.js';
import type { LoadedPolicy } from '../loaded.js';
import { type Refusal, refuse } from '../refusal.js';
import { editedText, type Step } from './edit.js';
import { errorsIn, faulty, hasErrors, type PolicyVersions, refusedFor } from './policy-versions.js';

/** A text with its seal, as it is read back. */
export interface Sealed {
  readonly loaded: LoadedPolicy;
  readonly text: string;
}

/** Returns the approved text with its seal; a refusal where a check would find an error in it. */
export function withSeal(
  { work, loader }: PolicyVersions,
  place: PolicyPlace,
  steps: readonly Step[],
): Result<Sealed, Refusal> {
  const bare = editedText(work.text, steps);
  if (bare === undefined) return refuse('cli.life.layout', { file: work.place.file });
  const { policy, association } = loader.policyText(place, bare, work.loadedAssociation);
  if (!policy || !association) return faulty(loader.policyText(place, bare, work.loadedAssociation));
  const text = editedText(bare, [{ set: ['approval', 'seal'], yaml: sealYaml(policy, association) }]);
  if (text === undefined) return refuse('cli.life.layout', { file: work.place.file });
  const loaded = loader.policyText(place, text, work.loadedAssociation);
  if (hasErrors(loaded)) return refusedFor(errorsIn(loaded), loaded, work);
  return { ok: true, value: { loaded, text } };
}

function sealYaml(policy: Policy, association: NonNullable<LoadedPolicy['association']>): string {
  const { format, digest, association: then } = sealOf(policy, association);
  const lines = (value: object, indent: string): string[] =>
    Object.entries(value).flatMap(([key, one]) => {
      if (Array.isArray(one))
        return [`${indent}${key}:`, ...one.map((item: string) => `${indent}  - ${scalar(item)}`)];
      return typeof one === 'object' && one !== null
        ? [`${indent}${key}:`, ...lines(one, `${indent}  `)]
        : [`${indent}${key}: ${key === 'license' ? JSON.stringify(one) : scalar(one as string)}`];
    });
  return [
    `format: ${format}`,
    `digest: ${JSON.stringify(digest)}`,
    'association:',
    ...lines(then, '  '),
  ].join('\n');
}
