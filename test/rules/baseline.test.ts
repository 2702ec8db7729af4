import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { Loader } from '../../src/pipeline/load.js';
import { type Accepted, acceptance, leftOver } from '../../src/rules/lib/baseline.js';
import { placeOf } from '../../src/workspace/find.js';
import { associationText, custom, policy } from '../cases/policies.js';
import { seeded } from '../cases/seeded.js';

// Each run has another seed; SIYASA_TEST_SEED repeats one that failed.
const seed = Number(process.env.SIYASA_TEST_SEED ?? Math.floor(Math.random() * 2 ** 31));
const times = Number(process.env.SIYASA_TEST_RUNS ?? 60);

const file = 'policies/a/policy.yaml';

/** Returns what is found in clauses, and what a baseline accepts of it. */
async function checked(
  clauses: readonly string[],
  baseline: readonly Accepted[] | 'all',
): Promise<{ reported: readonly Diagnostic[]; text: string; accepted: readonly Accepted[] }> {
  const accepting = acceptance(baseline);
  const loader = await Loader.open({ acceptance: accepting });
  const owner = loader.associationText('policies/a/association.yaml', associationText);
  const items = clauses.map((one) => `  - ${JSON.stringify(one)}\n`).join('');
  const text = policy({ section: custom(`items:\n${items}`) });
  return { reported: loader.policyText(placeOf(file), text, owner).every, text, accepted: accepting.taken() };
}

const subjects = [
  'السياسة',
  'الميزانية',
  'الخطة',
  'البيانات',
  'العقود',
  'الأجهزة',
  'الملفات',
  'القوائم',
  'العهد',
];
const faults = ['بشكل دوري', 'في أقرب وقت', 'بصفة دورية', 'على وجه السرعة'];
const whens = ['بعد العرض', 'عند الحاجة', 'مع الإدارة', 'في المقر', 'بعد الاعتماد'];

describe(`under a baseline, over ${times} random edits (SIYASA_TEST_SEED=${seed})`, () => {
  const dice = seeded(seed);
  const clause = (fault: string) =>
    `تراجع ${dice.pick(subjects)} ${dice.pick(subjects)} ${fault} ${dice.pick(whens)}`;

  it('what is reported is what stands in the clauses that are new or changed, and nothing else', async () => {
    for (let run = 0; run < times; run += 1) {
      const before = Array.from({ length: 1 + dice.below(6) }, () => clause(dice.pick([...faults, ''])));
      const all = [...new Set(before)];
      const { accepted } = await checked(all, 'all');
      const after = [...all];
      const fresh = new Set<string>();
      for (let step = dice.below(5); step >= 0; step -= 1) {
        const at = dice.below(after.length + 1);
        const edit = dice.below(4);
        if (edit === 0) after.splice(at, 1);
        else if (edit === 1) after.splice(dice.below(after.length + 1), 0, ...after.splice(at, 1));
        else {
          const one = clause(dice.pick(faults));
          if (after.includes(one) || all.includes(one)) continue;
          fresh.add(one);
          after.splice(at, edit - 2, one);
        }
      }
      const isOfWords = ({ rule }: { rule: string }) => /unspecified$/u.test(rule);
      const { reported, text } = await checked(after, accepted);
      const lines = text.split('\n');
      const where = reported
        .filter(isOfWords)
        .map(({ range }) => JSON.parse((lines[range.start.line - 1] ?? '').replace(/^\s*- /u, '')) as string);
      expect(where.sort()).toEqual(after.filter((one) => fresh.has(one)).sort());
    }
  });
});

describe('a baseline', () => {
  it('knows a finding again where its clause was moved, and not in another', async () => {
    const [one, other] = ['تراجع الخطة بشكل دوري', 'تراجع العقود بشكل دوري'];
    const { accepted } = await checked([one, 'نص آخر'], 'all');
    expect((await checked(['نص آخر', one], accepted)).reported).toEqual([]);
    const swapped = await checked([other, 'نص آخر'], accepted);
    expect(swapped.reported.map(({ rule }) => rule)).toEqual(['frequency-unspecified']);
    expect(leftOver(accepted, swapped.accepted)).toMatchObject([{ rule: 'frequency-unspecified', count: 1 }]);
  });

  it('knows a finding again where its clause got keys of its own, and not where another key has the text', async () => {
    const words = 'تراجع الخطة بشكل دوري';
    const rulesOf = async (section: string, baseline: readonly Accepted[] | 'all') => {
      const accepting = acceptance(baseline);
      const loader = await Loader.open({ acceptance: accepting });
      const owner = loader.associationText('policies/a/association.yaml', associationText);
      const { every } = loader.policyText(placeOf(file), policy({ section: custom(section) }), owner);
      return { rules: every.map(({ rule }) => rule), accepted: accepting.taken() };
    };
    const { accepted } = await rulesOf(`items: [${words}]`, 'all');
    expect((await rulesOf(`items: [ { text: ${words} } ]`, accepted)).rules).toEqual([]);
    expect((await rulesOf(`text: ${words}`, accepted)).rules).toEqual(['frequency-unspecified']);
  });

  it('knows what is missing by its keys and its section', async () => {
    const blank = (items: string, more: string) =>
      policy({
        section: `${custom(`items: [${items}]`)}${custom(`items: [${more}]`).replace('عنوان', 'آخر')}`,
      });
    const reported = async (text: string, baseline: readonly Accepted[] | 'all') => {
      const accepting = acceptance(baseline);
      const loader = await Loader.open({ acceptance: accepting });
      const owner = loader.associationText('policies/a/association.yaml', associationText);
      const found = loader.policyText(placeOf(file), text, owner).every;
      return { found: found.map(({ rule }) => rule), accepted: accepting.taken() };
    };
    const { accepted } = await reported(blank('نص, null', 'نص'), 'all');
    expect(accepted.map(({ file: of, rule }) => [of, rule])).toContainEqual([
      path.resolve(file),
      'item-blank',
    ]);
    expect((await reported(blank('كلام, نص, null', 'نص'), accepted)).found).toEqual([]);
    expect((await reported(blank('نص', 'نص, null'), accepted)).found).toEqual(['item-blank']);
  });
});
