import type { Finding } from '../diagnostics/diagnostic.js';
import { predecessors } from '../lifecycle/lineage.js';
import { keyRangeAt, rangeAt } from '../source/located.js';
import { found, type PolicyContext, type PolicyRule } from './rule.js';

const id = 'version-order';

/** A version number that another version of the policy has, or that goes back behind one; also in its history. */
export const versionOrder: PolicyRule = {
  id,
  check: (context) => [...amongFiles(context), ...inName(context), ...inHistory(context)],
};

function amongFiles({ policy: { version }, root, lineage }: PolicyContext): Finding[] {
  if (!version) return [];
  const latest = predecessors(lineage())
    .filter((one) => (one.version ?? 0) >= version)
    .sort((a, b) => (b.version ?? 0) - (a.version ?? 0))[0];
  if (!latest) return [];
  const values = { version, latest: latest.version, file: latest.file };
  const variant = latest.version === version ? 'repeated' : 'back';
  return [found(id, 'error', rangeAt(root, ['version']), values, { variant })];
}

/** An archived file is named by its version. */
function inName({ policy: { version }, root, lineage }: PolicyContext): Finding[] {
  const { role, file } = lineage();
  if (role !== 'archived') return [];
  const named = Number(/@(?<version>\d+)\.ya?ml$/u.exec(file)?.groups?.version);
  if (!version || named === version) return [];
  return [found(id, 'error', rangeAt(root, ['version']), { version, file }, { variant: 'name' })];
}

function inHistory({ policy: { version, history }, root }: PolicyContext): Finding[] {
  const entries = (history ?? [])
    .map((entry, i) => ({ number: entry.version ?? 0, i }))
    .filter(({ number }) => number > 0);
  return entries.flatMap(({ number, i }, at) => {
    const before = entries[at - 1]?.number ?? 0;
    const path = ['history', i, 'version'];
    if (number <= before)
      return [found(id, 'error', rangeAt(root, path), { version: number, before }, { variant: 'history' })];
    if (version && number > version)
      return [
        found(
          id,
          'error',
          keyRangeAt(root, path),
          { version: number, own: version },
          { variant: 'history-ahead' },
        ),
      ];
    return [];
  });
}
