import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { gregorian } from '../../src/calendar/date.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { check } from '../../src/pipeline/check.js';
import type { CheckOptions } from '../../src/pipeline/checked.js';
import { rules as allRules } from '../../src/rules/index.js';
import { type Level, levels } from '../../src/rules/lib/level.js';
import { saysTruth } from '../../src/rules/lib/levels.js';
import { whereaboutsOf } from '../../src/rules/lib/whereabouts.js';
import { parse } from '../../src/source/parse.js';
import { badInputs } from '../cases/bad-input.js';
import { written } from '../cases/examples.js';
import { type Files, inFolder } from '../cases/folder.js';
import { unmarked } from '../cases/marked.js';
import { associationText, pair, policy, policyWith } from '../cases/policies.js';
import { valueIn } from '../support/value-in.js';

const ids = allRules.map(({ id }) => id);
const always: readonly string[] = ids.filter((id) => saysTruth(id, false));
const onceApproved: readonly string[] = ids.filter((id) => saysTruth(id, true) && !saysTruth(id, false));
const today = gregorian(2026, 1, 1);

async function checked(folder: string, options: CheckOptions = {}) {
  const result = valueIn(await check([folder], undefined, { today, ...options }));
  return result;
}

const truthsOf = (diagnostics: readonly Diagnostic[], rules: readonly string[]) =>
  diagnostics
    .filter(({ rule }) => rules.includes(rule))
    .map(({ rule, severity, range }) => `${severity} ${rule} ${range.start.line}:${range.start.column}`)
    .sort();

const entriesFor = (rules: readonly string[]) =>
  `lint:\n  ignore:\n${rules.map((rule) => `    - { rule: ${rule}, reason: س }\n`).join('')}`;

/** Every file with a fault of a rule of truth, of all files shown to the rules. */
const faulty = [
  ...badInputs.map(({ name, files }) => ({ name, files: unmarked(files).files })),
  ...allRules.flatMap(({ id: name, example }) => {
    const files = written(example, example.bad);
    return files ? [{ name, files }] : [];
  }),
].filter(
  ({ files }) => typeof files['policy.yaml'] === 'string' && !/^lint:/mu.test(String(files['policy.yaml'])),
);

describe('a rule of truth', () => {
  it('says the same, whatever lint, --rule and a baseline say of it', async () => {
    const seen = new Set<string>();
    for (const { name, files } of faulty)
      await inFolder(files, async (folder) => {
        const before = await checked(folder);
        const approved = before.associations.some(({ policies }) =>
          policies.some(({ file, status }) => path.basename(file) === 'policy.yaml' && status === 'approved'),
        );
        const rules = approved ? [...always, ...onceApproved] : always;
        const plain = truthsOf(before.diagnostics, rules);
        if (plain.length === 0) return;
        for (const { rule } of before.diagnostics) if (rules.some((one) => one === rule)) seen.add(rule);
        const off = new Map(rules.map((rule): [string, Level] => [rule, 'off']));
        const accepting = await checked(folder, { severity: off, baseline: 'all' });
        expect(truthsOf(accepting.diagnostics, rules), name).toEqual(plain);
        expect(accepting.accepted.filter(({ rule }) => rules.some((one) => one === rule))).toEqual([]);
        const byHand = before.diagnostics.map(({ file, rule, severity, about, range }) => {
          const text = before.texts.get(file) ?? '';
          const words = about ?? text.slice(range.start.offset, range.end.offset);
          return {
            file: path.resolve(file),
            rule,
            severity,
            words: words.replace(/\s+/gu, ' ').trim(),
            in: whereaboutsOf({ range }, text, parse(text).root),
            count: 9,
          };
        });
        expect(truthsOf((await checked(folder, { baseline: byHand })).diagnostics, rules), name).toEqual(
          plain,
        );
        await writeFile(
          path.join(folder, 'policy.yaml'),
          `${String(files['policy.yaml']).replace(/(?<!\n)$/u, '\n')}${entriesFor(rules)}`,
        );
        const ignoring = await checked(folder);
        expect(truthsOf(ignoring.diagnostics, rules), name).toEqual(plain);
        const refused = ignoring.diagnostics.filter(({ rule }) => rule === 'lint-rule-fixed');
        expect(refused, name).toHaveLength(rules.length);
      });
    // Rules that need versions, git or another file have tests of their own.
    expect(always.filter((rule) => !seen.has(rule))).toEqual([
      'approval-undone',
      'history-unreadable',
      'archive-changed',
      'change-interrupted',
    ]);
    expect(seen.size).toBeGreaterThan(12);
  });

  it('can be set graver', async () => {
    const byHand = policy().replace('status: draft', 'status: approved');
    await inFolder(pair(byHand), async (folder) => {
      const severity = new Map<string, Level>([['seal-missing', 'error']]);
      expect(truthsOf((await checked(folder)).diagnostics, ['seal-missing'])).toEqual([
        expect.stringMatching(/^warning/u),
      ]);
      expect(truthsOf((await checked(folder, { severity })).diagnostics, ['seal-missing'])).toEqual([
        expect.stringMatching(/^error/u),
      ]);
    });
  });

  it.each(levels.filter((level) => level !== 'error'))(
    'of what is missing is %s in a draft, and an error once approved',
    async (level) => {
      const association = `${associationText}lint: { severity: { value-blank: ${level} } }\n`;
      const draft = policyWith('minutes: "12"', 'minutes: "12"\n  meeting: { number: "1", term: }');
      const reported = async (files: Files) =>
        inFolder(files, async (folder) =>
          (await checked(folder)).diagnostics
            .filter(({ rule }) => rule === 'value-blank')
            .map(({ severity }) => severity),
        );
      expect(await reported(pair(draft, association))).toEqual(level === 'off' ? [] : [level]);
      expect(await reported(pair(draft.replace('status: draft', 'status: approved'), association))).toEqual([
        'error',
      ]);
    },
  );

  it('is not hidden by a flood of other errors', async () => {
    const flood = Array.from({ length: 300 }, () => '      - خدمة 😀\n').join('');
    const text = policyWith('    items: [الهاتف]\n', `    items:\n${flood}`).replace(
      'status: draft',
      'status: approved',
    );
    await inFolder(pair(text), async (folder) => {
      const { diagnostics } = await checked(folder);
      expect(diagnostics.map(({ rule }) => rule)).toContain('seal-missing');
      expect(diagnostics.length).toBeLessThan(210);
    });
  });

  it('is one of a short list, in which none stands twice', () => {
    const all = [...always, ...onceApproved];
    expect(new Set(all).size).toBe(all.length);
    expect(saysTruth('value-blank', false)).toBe(false);
    expect(saysTruth('value-blank', true)).toBe(true);
    expect(saysTruth('hamza-form', true)).toBe(false);
  });
});
