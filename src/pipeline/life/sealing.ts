import { sealOf } from '../../lifecycle/seal.js';
import type { Policy } from '../../policy/schema.js';
import { scalar } from '../../source/entries.js';
import type { PolicyPlace } from '../../workspace/find.js';
import type { LoadedPolicy } from '../load.js';
import { editedText, type Step } from './edit.js';
import { faulty, hasErrors, type Refusal, refuse, type Subject, saysTheSame } from './subject.js';

/** A text with its seal, as it is read back. */
export type Sealed = { readonly ok: true; readonly loaded: LoadedPolicy; readonly text: string };

/** The approved text with its seal; refused where a check would find an error in it. */
export function withSeal(
  { work, loader }: Subject,
  place: PolicyPlace,
  steps: readonly Step[],
): Sealed | Refusal {
  const bare = editedText(work.text, steps);
  if (bare === undefined) return refuse('cli.life.layout', { file: work.place.file });
  const { policy, association } = loader.policyText(place, bare, work.profile);
  if (!policy || !association) return faulty(loader.policyText(place, bare, work.profile));
  const text = editedText(bare, [{ set: ['approval', 'seal'], yaml: sealYaml(policy, association) }]);
  if (text === undefined) return refuse('cli.life.layout', { file: work.place.file });
  const loaded = loader.policyText(place, text, work.profile);
  if (hasErrors(loaded)) return faultyOnceApproved(loaded, work);
  return { ok: true, loaded, text };
}

/** The errors of the text that would be approved; in the lines of its file where all of them stand in it already. */
function faultyOnceApproved(loaded: LoadedPolicy, work: LoadedPolicy): Refusal {
  const errors = loaded.diagnostics.filter(({ severity }) => severity === 'error');
  const inFile = errors.map((error) => work.diagnostics.find((one) => saysTheSame(one, error)));
  if (!inFile.every((one) => one !== undefined)) return faulty(loaded);
  return faulty({ ...work, diagnostics: inFile.map((one) => ({ ...one, severity: 'error' })) });
}

function sealYaml(policy: Policy, association: NonNullable<LoadedPolicy['association']>): string {
  const { format, digest, association: then } = sealOf(policy, association);
  const lines = (value: object, indent: string): string[] =>
    Object.entries(value).flatMap(([key, one]) =>
      typeof one === 'object' && one !== null
        ? [`${indent}${key}:`, ...lines(one, `${indent}  `)]
        : [`${indent}${key}: ${key === 'license' ? JSON.stringify(one) : scalar(one as string)}`],
    );
  return [
    `format: ${format}`,
    `digest: ${JSON.stringify(digest)}`,
    'association:',
    ...lines(then, '  '),
  ].join('\n');
}
