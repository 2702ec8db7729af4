import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeKinds } from '../../src/diff/changes.js';
import { diffPolicies } from '../../src/diff/diff.js';
import { type Policy, policySchema, type Section } from '../../src/policy/schema.js';
import { parse } from '../../src/source/parse.js';
import { validate } from '../../src/source/validate.js';
import { type Dice, seeded } from '../cases/seeded.js';
import { sources } from '../support/sources.js';
import { shorts } from './cases.js';

const associations = ['binaa-jazan', 'huda-rabigh', 'qurrat-ayn', 'rahma', 'samtah-cooperative'];
const policies = associations.map((name) => {
  const file = path.resolve(import.meta.dirname, `../../policies/${name}/beneficiary-relations.yaml`);
  const { root } = parse(readFileSync(file, 'utf8'));
  const { value } = root ? validate(policySchema, root) : { value: undefined };
  if (!value) throw new Error(name);
  return value;
});

/** Returns the lists of clauses at every depth, to be changed in place. */
function listsOf(policy: Policy): unknown[][] {
  const inItems = (items: unknown[]): unknown[][] => [
    items,
    ...items.flatMap((item) => (hasItems(item) ? inItems(item.items) : [])),
  ];
  const inSections = (sections: readonly Section[]): unknown[][] =>
    sections.flatMap(({ items, sections: inner }) => [
      ...(items ? inItems(items) : []),
      ...inSections(inner ?? []),
    ]);
  return inSections(policy.sections ?? []);
}

function hasItems(item: unknown): item is { items: unknown[] } {
  return typeof item === 'object' && item !== null && Array.isArray((item as { items?: unknown }).items);
}

type Edit = 'added' | 'removed' | 'changed' | 'moved';

/** Edits clauses of a copy, none of them twice and no two neighbours. */
function edited(policy: Policy, edits: readonly Edit[], dice: Dice): { after: Policy; made: Edit[] } {
  const after = structuredClone(policy);
  const lists = listsOf(after);
  const whole = new Set(lists.flat());
  const touched = new Set<unknown>();
  const made: Edit[] = [];
  for (const [n, edit] of edits.entries()) {
    const list = dice.pick(lists.filter(({ length }) => length > 0));
    const at = dice.below(list.length);
    const near = [list[at - 1], list[at], list[at + 1]];
    const item = list[at];
    if (edit === 'added') {
      list.splice(at, 0, `مادة جديدة رقمها ${n} عن أمر لم يرد ذكره ألبتة فيما سلف.`);
      made.push(edit);
      continue;
    }
    // A clause of few words is hardly the same with one of them replaced.
    if (typeof item !== 'string' || item.split(' ').length < 4) continue;
    if (near.some((one) => touched.has(one)) || !near.every((one) => one === undefined || whole.has(one)))
      continue;
    for (const one of near) touched.add(one);
    if (edit === 'removed') list.splice(at, 1);
    else if (edit === 'changed') {
      const words = item.split(' ');
      const changed = words.with(dice.below(words.length), 'تبديل').join(' ');
      list[at] = changed;
      whole.add(changed);
      touched.add(changed);
    } else {
      list.splice(at, 1);
      const other = dice.pick(lists);
      other.splice(dice.below(other.length + 1), 0, item);
    }
    made.push(edit);
  }
  return { after, made };
}

const count = (kinds: readonly string[]) =>
  Object.fromEntries(changeKinds.map((kind) => [kind, kinds.filter((one) => one === kind).length]));

describe('edits of real policies', () => {
  it('none give no change', () => {
    for (const policy of policies) {
      const same = sources(policy);
      expect(diffPolicies(same, sources(structuredClone(policy))).changes).toEqual([]);
    }
  });

  it.each<[Edit]>([['added'], ['removed'], ['changed'], ['moved']])(
    'what was %s is reported as that',
    (edit) => {
      const seed = Math.floor(Math.random() * 2 ** 32);
      const dice = seeded(seed);
      for (let n = 0; n < 100; n++) {
        const policy = dice.pick(policies);
        const { after, made } = edited(
          policy,
          Array.from({ length: 1 + dice.below(4) }, () => edit),
          dice,
        );
        const { changes } = diffPolicies(sources(policy), sources(after));
        const about = shorts(changes).join('\n');
        if (edit === 'moved') {
          // An edit may put a text back, or two edits may amount to one move.
          expect(changes.length, `seed ${seed}, ${n}: ${about}`).toBeLessThanOrEqual(made.length);
          expect(
            changes.every(({ kind }) => kind === 'moved' || kind === 'swapped'),
            `seed ${seed}, ${n}: ${about}`,
          ).toBe(true);
        } else
          expect(count(changes.map(({ kind }) => kind)), `seed ${seed}, ${n}: ${about}`).toEqual(count(made));
      }
    },
  );

  it('all kinds together give no more changes than were made; read the other way, what was added was removed', () => {
    const seed = Math.floor(Math.random() * 2 ** 32);
    const dice = seeded(seed);
    const kinds: readonly Edit[] = ['added', 'removed', 'changed', 'moved'];
    for (let n = 0; n < 300; n++) {
      const policy = dice.pick(policies);
      const { after, made } = edited(
        policy,
        Array.from({ length: 1 + dice.below(8) }, () => dice.pick(kinds)),
        dice,
      );
      const there = diffPolicies(sources(policy), sources(after)).changes;
      const back = diffPolicies(sources(after), sources(policy)).changes;
      const about = `seed ${seed}, ${n}: ${made.join()}\n${shorts(there).join('\n')}\n\n${shorts(back).join('\n')}`;
      expect(there.length, about).toBeLessThanOrEqual(made.length);
      const [one, other] = [there, back].map((changes) => count(changes.map(({ kind }) => kind)));
      expect([other?.added, other?.removed, other?.changed], about).toEqual([
        one?.removed,
        one?.added,
        one?.changed,
      ]);
    }
  });
});
