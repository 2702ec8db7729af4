import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Change, Changes } from '../../src/diff/changes.js';
import { diffPolicies } from '../../src/diff/diff.js';
import { type Policy, policySchema } from '../../src/policy/schema.js';
import { json } from '../../src/reporters/diff/json.js';
import { parse } from '../../src/source/parse.js';
import { validate } from '../../src/source/validate.js';
import { associationNames } from '../cases/arabic.js';
import {
  joiningEdits,
  movingEdits,
  type PolicyEdit,
  partingEdits,
  wordEdits,
} from '../cases/policy-edits.js';
import { patched, shown, structureOf } from '../cases/policy-structure.js';
import { randomPolicy } from '../cases/random-policy.js';
import { type Dice, seeded } from '../cases/seeded.js';
import { sources } from '../support/sources.js';
import { shorts } from './cases.js';

const times = Number(process.env.SIYASA_TEST_RUNS ?? 120);
/** The seed and the run of a failed test, as its message gives them. */
const seed = Number(process.env.SIYASA_TEST_SEED ?? Math.floor(Math.random() * 2 ** 32));
const only = process.env.SIYASA_TEST_RUN;

const valuesOf = (text: string): Policy => {
  const { root } = parse(text);
  const { value } = root ? validate(policySchema, root) : { value: undefined };
  if (!value) throw new Error(text);
  return value;
};
const real = ['binaa-jazan', 'huda-rabigh', 'qurrat-ayn', 'rahma', 'samtah-cooperative'].map((name) =>
  valuesOf(
    readFileSync(
      path.resolve(import.meta.dirname, `../../policies/${name}/beneficiary-relations.yaml`),
      'utf8',
    ),
  ),
);

const wordsOfPolicies = [...new Set(JSON.stringify(real).match(/[\u0621-\u064A]{3,}/gu))];

interface Run {
  readonly before: Policy;
  readonly after: Policy;
  /** The names of the edits, for the message of a failure. */
  readonly made: string;
}

function runOf(n: number, planOf: Plan): Run {
  const dice: Dice = seeded(seed + n);
  const text = () => Array.from({ length: 4 + dice.below(12) }, () => dice.pick(wordsOfPolicies)).join(' ');
  const before = structuredClone(
    dice.pick([
      () => dice.pick(real),
      () =>
        valuesOf(
          randomPolicy(
            dice,
            associationNames.map(({ name }) => name),
          ).text,
        ),
      () => made(text, dice),
    ])(),
  );
  const after = structuredClone(before);
  const names = planOf(text, dice).map(([name, edit]) => (edit(after, dice) ? name : ''));
  return {
    before,
    after,
    made: `SIYASA_TEST_SEED=${seed} SIYASA_TEST_RUN=${n}: ${names.filter(Boolean).join(', ')}`,
  };
}

/** The edits that a run makes, with their names. */
type Plan = (text: () => string, dice: Dice) => [name: string, edit: PolicyEdit][];

const some = (edits: Readonly<Record<string, PolicyEdit>>, most: number, dice: Dice) =>
  Array.from({ length: dice.below(most + 1) }, () => dice.pick(Object.entries(edits)));

/** Edits of all kinds, also several of the same text. */
const anything: Plan = (text, dice) =>
  some({ ...joiningEdits, ...movingEdits, ...partingEdits, ...wordEdits(text) }, 6, dice);

/** Edits that move no piece out of a text, so that all words of a text stay in order. */
const structure: Plan = (_, dice) =>
  [joiningEdits, movingEdits, partingEdits].flatMap((edits) => some(edits, 2, dice));

/** Returns a policy with paragraphs, definitions, nested clauses and nested sections. */
function made(text: () => string, dice: Dice): Policy {
  const many = <One>(make: () => One) => Array.from({ length: 1 + dice.below(4) }, make);
  return {
    type: 'beneficiary-relations',
    title: 'سياسة',
    status: 'draft',
    sections: [
      { kind: 'preamble', text: many(text).join('\n\n') },
      { kind: 'definitions', terms: many(() => ({ term: dice.pick(wordsOfPolicies), meaning: text() })) },
      { kind: 'custom', heading: text(), intro: text(), list: 'decimal', items: many(text) },
      { kind: 'custom', heading: 'البيانات', text: text() },
      { kind: 'channels', items: many(() => dice.pick([text(), { text: text(), items: many(text) }])) },
      {
        kind: 'statement',
        sections: many(() => ({ kind: 'custom' as const, heading: text(), items: many(text) })),
      },
    ],
  };
}

function runs(planOf: Plan, check: (run: Run) => void): void {
  const [from, to] = only ? [Number(only), Number(only) + 1] : [0, times];
  for (let n = from; n < to; n++) check(runOf(n, planOf));
}

/** Returns changes as a program reads them from JSON. */
function inJson(changes: Changes): readonly Change[] {
  const origin = { file: 'policy.yaml', revision: null };
  return JSON.parse(json(changes, [origin, origin])).changes;
}

const mirrored: Partial<Record<Change['kind'], Change['kind']>> = {
  added: 'removed',
  removed: 'added',
  parted: 'joined',
  joined: 'parted',
  listed: 'unlisted',
  unlisted: 'listed',
  nested: 'unnested',
  unnested: 'nested',
};

/**
 * Returns what a change reports, from new to old where `isMirrored`; for a swap, it doesn't matter at which of the two it is
 * reported.
 */
function reportedBy({ kind, before, after, exchanged, segments }: Change, isMirrored: boolean): string {
  const ops = { same: 'same', removed: 'added', added: 'removed' } as const;
  const about = [{ before, after }, ...(exchanged ? [exchanged] : [])]
    .map((one) => (isMirrored ? [one.after, one.before] : [one.before, one.after]))
    .map((sides) => JSON.stringify(sides.map((side) => side?.lines)));
  const isPlain = kind === 'swapped' || kind === 'moved';
  const marks = isPlain ? [] : segments.map(({ op, text }) => `${isMirrored ? ops[op] : op} ${text}`);
  return [isMirrored ? (mirrored[kind] ?? kind) : kind, ...about.sort(), ...marks.sort()].join('\n');
}

describe('the changes between a policy and one that was edited at random', {
  timeout: 60_000 + 300 * times,
}, () => {
  it('lead from the words and the structure of the old one to those of the new one', () => {
    runs(anything, ({ before, after, made }) => {
      const [one, other] = [sources(before), sources(after)];
      const compared = diffPolicies(one, other);
      const about = `${made}\n${shorts(compared.changes).join('\n')}`;
      let result: unknown;
      try {
        result = shown(patched(structureOf(one), inJson(compared)));
      } catch (error) {
        throw new Error(`${about}\n${error}`);
      }
      expect(result, about).toEqual(shown(structureOf(other)));
    });
  });

  it('mark no word where only the structure was changed', () => {
    runs(structure, ({ before, after, made }) => {
      const { changes } = diffPolicies(sources(before), sources(after));
      const marked = changes.filter(({ segments }) =>
        segments.some(({ op, text }) => op !== 'same' && /[\p{L}\p{N}]/u.test(text)),
      );
      expect(shorts(marked), `${made}\n${shorts(changes).join('\n')}`).toEqual([]);
    });
  });

  it('are none between a text and itself, and the same from new to old, mirrored', () => {
    runs(anything, ({ before, after, made }) => {
      const [one, other] = [sources(before), sources(after)];
      expect(diffPolicies(other, sources(structuredClone(after))).changes, made).toEqual([]);
      const there = diffPolicies(one, other).changes.map((change) => reportedBy(change, false));
      const back = diffPolicies(other, one).changes.map((change) => reportedBy(change, true));
      expect(back.sort(), made).toEqual(there.sort());
    });
  });
});
