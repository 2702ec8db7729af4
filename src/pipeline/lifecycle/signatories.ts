import { toLatinDigits } from '../../calendar/digits.js';
import type { Sources } from '../../policy/placeholders.js';
import { resolvedText } from '../../policy/resolve.js';
import type { Approval } from '../../policy/schema.js';
import type { Result } from '../../result.js';
import { oneLine, scalar } from '../../source/entries.js';
import { nearest } from '../../source/nearest.js';
import { type Refusal, refuse } from '../refusal.js';
import type { Step } from './edit.js';

/** Corrections to the list of those who signed. */
export interface SignatoryOptions {
  /** `<who>=<name>`; `<who>` is a role, a name or a line's number in the list as it is. */
  readonly names: readonly string[];
  /** `<who>=<role>`. */
  readonly roles: readonly string[];
  /** Who signed and isn't listed: `<role>` or `<role>=<name>`. */
  readonly added: readonly string[];
  /** Who is listed and didn't sign: `<who>`. */
  readonly dropped: readonly string[];
}

type Signatory = NonNullable<Approval['signatures']>[number];

/** Returns the steps that correct the list of those who signed; a refusal where it is unclear who is meant. */
export function signatorySteps(
  sources: Sources,
  { names, roles, added, dropped }: SignatoryOptions,
): Result<readonly Step[], Refusal> {
  const before = sources.policy.approval?.signatures ?? [];
  const changes: { readonly at: number; readonly key: 'name' | 'role'; readonly value: string }[] = [];
  for (const [key, option, words] of [
    ['name', '--name', names],
    ['role', '--role', roles],
  ] as const)
    for (const one of words) {
      const [who, value] = pairIn(one);
      if (value === undefined || (key === 'role' && value === ''))
        return refuse('cli.correct.pair', { option, value: one });
      const row = rowOf(who, before, sources);
      if (!row.ok) return row;
      changes.push({ at: row.value, key, value });
    }
  const gone = new Set<number>();
  for (const who of dropped) {
    const row = rowOf(oneLine(who), before, sources);
    if (!row.ok) return row;
    gone.add(row.value);
  }
  const more = added.map(pairIn);
  if (more.some(([role]) => role === ''))
    return refuse('cli.correct.pair', { option: '--signed', value: '' });
  const rows = more.map(([role, name]): Signatory => ({ role, name: name || null }));
  if (gone.size === 0)
    return {
      ok: true,
      value: [
        ...changes.map(
          ({ at, key, value }): Step => ({
            set: ['approval', 'signatures', at, key],
            yaml: scalar(value),
          }),
        ),
        ...rows.map((row): Step => ({ add: ['approval', 'signatures'], yaml: signatoryYaml(row) })),
      ],
    };
  // An edit can't remove a line from a list, so the whole list is written.
  const all = before.map((row, at) => ({
    ...row,
    ...Object.fromEntries(
      changes.filter((one) => one.at === at).map(({ key, value }) => [key, value || null]),
    ),
  }));
  const after = [...all.filter((_, at) => !gone.has(at)), ...rows];
  if (after.length === 0) return refuse('cli.correct.nobody');
  return {
    ok: true,
    value: [
      { remove: ['approval', 'signatures'] },
      { set: ['approval', 'signatures'], yaml: after.map((one) => `- ${signatoryYaml(one)}`).join('\n') },
    ],
  };
}

/** Returns one who signed as YAML. */
export function signatoryYaml(row: Signatory): string {
  const parts = (['role', 'name'] as const).flatMap((key) =>
    row[key] === undefined ? [] : [`${key}:${row[key] === null ? '' : ` ${scalar(row[key])}`}`],
  );
  return `{ ${parts.join(', ')} }`;
}

/** Returns the words before and after the first equals sign; undefined as the second where there is none. */
function pairIn(words: string): [string, string | undefined] {
  const at = words.indexOf('=');
  return at < 0 ? [oneLine(words), undefined] : [oneLine(words.slice(0, at)), oneLine(words.slice(at + 1))];
}

/** Returns the index of the line that is meant by its number, or by a role or name that no other line has. */
function rowOf(who: string, list: readonly Signatory[], sources: Sources): Result<number, Refusal> {
  const figures = toLatinDigits(who);
  const number = /^\d{1,3}$/u.test(figures) ? Number(figures) : 0;
  if (number > 0 && number <= list.length) return { ok: true, value: number - 1 };
  const filled = (text: string | null | undefined) => oneLine(resolvedText(text ?? '', sources, '…'));
  const words = list.map(({ role, name }) => [filled(role), filled(name)].filter((one) => one !== ''));
  const found = words.flatMap((own, at) => (own.includes(who) ? [at] : []));
  const [at] = found;
  if (at === undefined)
    return refuse('cli.correct.nobody-named', {
      who,
      nearest: nearest(who, words.flat()),
      words: words.flat(),
    });
  if (found.length > 1)
    return refuse('cli.correct.several-named', { who, words: found.map((one) => String(one + 1)) });
  return { ok: true, value: at };
}
