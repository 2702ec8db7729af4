import path from 'node:path';
import type { GregorianDate } from '../calendar/date.js';
import { sorted } from '../diagnostics/collect.js';
import { type Diagnostic, inDigits } from '../diagnostics/diagnostic.js';
import { archive, type PolicyPlace, placeOf, policyName } from '../workspace/find.js';
import { read } from '../workspace/read.js';
import type { Checked, Share } from './checked.js';
import type { AskedFolder } from './git-evidence/open-folder.js';
import type { PresentText } from './git-evidence/present.js';
import { Repositories, type SealedBefore, type VersionToSeal } from './git-evidence/repositories.js';
import { Loader } from './load.js';

/**
 * Returns a check's result with git evidence added, after settings were applied: none of them affects it. Without git the result
 * stays as it is.
 */
export async function withGitEvidence(
  checked: Checked,
  { whole, searched, options }: Share,
): Promise<Checked> {
  const loader = await Loader.open({ today: options.today, reading: false });
  const wholly = new Set(whole.map((folder) => path.normalize(folder)));
  const present = new Map<string, PresentText[]>();
  for (const one of checked.present) present.set(one.folder, [...(present.get(one.folder) ?? []), one]);
  const asked = checked.associations.map(({ folder, policies, ...association }): AskedFolder => {
    const own = path.normalize(folder);
    const names = policies.map(({ file }) => policyName(placeOf(file)).normalize('NFC'));
    return {
      folder: own,
      policies: wholly.has(own) ? 'all' : new Set(names),
      known: present.get(own) ?? [],
      association,
    };
  });
  const evidence = await new Repositories(loader).against(asked, searched);
  if (evidence.length === 0) return checked;
  const digits = new Map(checked.associations.map((one) => [path.normalize(one.folder), one.digits]));
  const more = evidence.flatMap(({ diagnostics }) =>
    diagnostics.flatMap((one) => inDigits([one], digits.get(folderOf(one.file)) ?? one.digits ?? 'arabic')),
  );
  const remaining = checked.diagnostics.filter((one) => !evidence.some(({ isSettled }) => isSettled(one)));
  const texts = new Map(checked.texts);
  for (const { file } of more) if (!texts.has(file)) texts.set(file, textOf(file));
  const associations = [...checked.associations, ...evidence.flatMap(({ gone }) => gone ?? [])];
  return { ...checked, associations, diagnostics: sorted([...remaining, ...more]), texts };
}

/** Returns all errors that git has against some policies, whichever of their versions the places name. */
export async function gitEvidenceAgainst(
  places: readonly PolicyPlace[],
  today: GregorianDate | undefined,
): Promise<readonly Diagnostic[]> {
  const loader = await Loader.open({ today, reading: false });
  const byFolder = new Map<string, Set<string>>();
  for (const place of places) {
    const folder = path.normalize(place.folder);
    byFolder.set(folder, (byFolder.get(folder) ?? new Set()).add(policyName(place).normalize('NFC')));
  }
  const asked = [...byFolder].map(([folder, policies]) => ({ folder, policies, known: [] }));
  const evidence = await new Repositories(loader).against(asked, []);
  const all = evidence.flatMap(({ diagnostics }) => diagnostics);
  return sorted(all.filter(({ severity }) => severity === 'error'));
}

/** Returns a commit, of whatever branch, that has the version of a text with the seal of another text. */
export async function sealedBefore(
  versionToSeal: VersionToSeal,
  loader: Loader,
): Promise<SealedBefore | undefined> {
  return new Repositories(loader).sealedBefore(versionToSeal);
}

/** Returns the association's folder that a file is in, directly or in its archive. */
function folderOf(file: string): string {
  const folder = path.dirname(path.normalize(file));
  return path.basename(folder) === archive ? path.dirname(folder) : folder;
}

function textOf(file: string): string {
  const source = read(file);
  return source.ok ? new TextDecoder().decode(source.bytes) : '';
}
