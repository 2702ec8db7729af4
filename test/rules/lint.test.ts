import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/pipeline/check.js';
import { Loader } from '../../src/pipeline/load.js';
import { Typesetter } from '../../src/pipeline/typesetter.js';
import { ruleIds } from '../../src/rules/index.js';
import { isFixed } from '../../src/rules/lib/levels.js';
import { messageOf } from '../../src/rules/lib/said.js';
import { find } from '../../src/workspace/find.js';
import { badInputs } from '../cases/bad-input.js';
import { compared } from '../cases/check-folder.js';
import { type Files, inFolder } from '../cases/folder.js';
import { unmarked } from '../cases/marked.js';
import { associationText, pair, policy, policyWith } from '../cases/policies.js';
import { valueIn } from '../support/value-in.js';

const lint = (lines: string) => `lint:\n${lines.replace(/^(?=.)/gmu, '  ')}\n`;
const ignoring = (...entries: string[]) => lint(`ignore:\n${entries.map((one) => `  - ${one}`).join('\n')}`);

async function expectReported(files: Files, reported: string[]) {
  const { reported: found, expected } = await compared({ name: '', files, reported });
  expect(found).toEqual(expected);
}

const twoSigns = policyWith('نص الهدف', 'نص, الهدف, هنا');

describe('an entry of lint.ignore', () => {
  it('hides what its rule finds, in its own file', async () => {
    const undrawn = policyWith('نص الهدف', 'نص 😀');
    await expectReported(pair(undrawn + ignoring('{ rule: glyph-missing, reason: كذا في المحضر }')), []);
    await expectReported(pair(twoSigns + ignoring('{ rule: latin-punctuation, reason: هكذا كُتب }')), []);
  });

  it('with words, hides only what is about them', () =>
    expectReported(
      pair(
        policyWith('نص الهدف', 'نص, ⟦الهدف,⟧ هنا') +
          ignoring('{ rule: latin-punctuation, reason: هكذا, text: "نص," }'),
      ),
      ['info latin-punctuation'],
    ));

  it('leaves a section that is required, where advice on others is ignored', () =>
    expectReported(
      pair(
        policyWith('sections:', '⟦sections⟧:')
          .replace('  - kind: tools\n    items: [الاستمارة]\n', '')
          .replace('  - kind: confidentiality\n    text: نص السرية\n', '') +
          ignoring('{ rule: recommended-section-missing, reason: لا تريدها الجمعية }'),
      ),
      ['warning required-section-missing'],
    ));

  it('with words, knows a section that is missing by its kind', () =>
    expectReported(
      pair(
        policyWith('sections:', '⟦sections⟧:')
          .replace('  - kind: tools\n    items: [الاستمارة]\n', '')
          .replace('  - kind: channels\n    items: [الهاتف]\n', '') +
          ignoring('{ rule: required-section-missing, reason: لا أدوات لها, text: tools }'),
      ),
      ['warning required-section-missing'],
    ));

  it('in the association’s file is for it and for all its policies', () =>
    expectReported(
      {
        'association.yaml':
          'name: جمعية البر\nlicense:\n' +
          ignoring(
            '{ rule: license-missing, reason: قيد الإصدار }',
            '{ rule: card-field-missing, reason: لا إدارة بعد, until: 1499-01-01 }',
          ),
        'a.yaml': policy({ top: 'owner:\n' }),
        'b.yaml': policy({ top: 'code:\n' }),
      },
      [],
    ));

  it('needs a rule and a reason', () =>
    expectReported(
      pair(
        policy() + ignoring('{ ⟦rule⟧: latin-punctuation }', '{ ⟦reason⟧: س }', '{ rule: ⟦سس⟧, ⟦reason⟧: }'),
      ),
      ['error key-missing', 'error key-missing', 'error lint-rule-unknown', 'error value-required'],
    ));

  it('that nothing is found for is reported', () =>
    expectReported(pair(policy() + ignoring('{ rule: ⟦latin-punctuation⟧, reason: س }')), [
      'warning ignore-unused',
    ]));

  it('of the association, too, where all its policies were looked at', async () => {
    const association = associationText + ignoring('{ rule: ⟦card-field-missing⟧, reason: س }');
    await expectReported(pair(policy(), association), ['warning ignore-unused']);
    const { files } = unmarked(pair(policy(), association));
    await inFolder(files, async (folder) => {
      for (const file of ['policy.yaml', 'association.yaml'])
        expect(valueIn(await check([path.join(folder, file)]))).toMatchObject({ diagnostics: [] });
    });
  });

  it('is not called useless where a fault kept rules from looking', () =>
    expectReported(
      pair(
        policyWith('draft', '⟦drafted⟧') + ignoring('{ rule: latin-punctuation, reason: س }'),
        associationText,
      ),
      ['error value-unknown'],
    ));

  it('can’t be for a rule that there is not, or for a fault of structure', () =>
    expectReported(
      pair(
        policyWith('draft', '⟦drafted⟧') +
          ignoring('{ rule: ⟦latin-punctuaton⟧, reason: س }', '{ rule: ⟦value-unknown⟧, reason: س }'),
      ),
      ['error value-unknown', 'error lint-rule-unknown', 'error lint-rule-fixed'],
    ));

  it('ends on a day, in either calendar', () =>
    expectReported(
      pair(
        twoSigns +
          ignoring(
            '{ rule: latin-punctuation, reason: س, until: 1448-07-23, text: "نص," }',
            '{ rule: latin-punctuation, reason: س, until: 2027-01-01, text: "الهدف," }',
            '{ rule: latin-punctuation, reason: س, until: ⟦2027-02-30⟧ }',
            '{ rule: latin-punctuation, reason: س, until: ⟦1448-07⟧ }',
          ),
      ),
      ['error date-invalid', 'error date-invalid'],
    ));

  it('is no text of the policy: nothing is looked for in its words', () =>
    expectReported(
      pair(twoSigns + ignoring("{ rule: latin-punctuation, reason: 'كذا , {{nothing}} 😀 ..' }")),
      [],
    ));
});

describe('severities in the association’s file', () => {
  it('hold for it and its policies', () =>
    expectReported(
      pair(
        policyWith('نص الهدف', '⟦نص,⟧ الهدف', policy({ top: '⟦owner⟧:\n' })),
        `name: جمعية البر\nlicense:\n${lint('severity: { latin-punctuation: warning, card-field-missing: error, license-missing: off }')}`,
      ),
      ['error card-field-missing', 'warning latin-punctuation'],
    ));

  it('hold for its lists of words, as what it ignores does', async () => {
    const lists = { 'words/known-typo.txt': '⟦كلمة⟧\n', 'policy.yaml': policy() };
    await expectReported({ ...lists, 'association.yaml': associationText }, ['warning word-list-line']);
    const graver = associationText + lint('severity: { word-list-line: error }');
    await expectReported({ ...lists, 'association.yaml': graver }, ['error word-list-line']);
    await expectReported(
      {
        'words/known-typo.txt': 'كلمة\n',
        'policy.yaml': policy(),
        'association.yaml': associationText + ignoring('{ rule: word-list-line, reason: تُكمل لاحقًا }'),
      },
      [],
    );
  });

  it('name rules and severities that there are, and spare faults of structure', () =>
    expectReported(
      pair(
        policy(),
        associationText +
          lint(
            'severity: { ⟦latin-punctuaton⟧: off, ⟦value-type⟧: info, logo: ⟦fatal⟧, key-unknown: error }',
          ),
      ),
      ['error lint-rule-unknown', 'error lint-rule-fixed', 'error value-unknown'],
    ));

  it('stand in no policy', () =>
    expectReported(pair(policy() + lint('⟦severity⟧: { logo: off }')), ['error key-unknown']));
});

describe('a rule that may be switched off', () => {
  it('leaves a policy that can be typeset, whatever it would have found', async () => {
    const severity = new Map(ruleIds.filter((id) => !isFixed(id, false)).map((id) => [id, 'off'] as const));
    let typeset = 0;
    for (const { name, files } of badInputs)
      await inFolder(unmarked(files).files, async (folder) => {
        const found = await find(folder);
        if (!found.ok) return;
        const loader = await Loader.open({ severity });
        for (const place of found.policies) {
          const loaded = loader.policy(place);
          const left = [...loaded.diagnostics, ...loaded.loadedAssociation.diagnostics];
          for (const one of left) expect(isFixed(one.rule, loaded.approved), messageOf(one, 'en')).toBe(true);
          if (left.some(({ severity: how }) => how === 'error')) continue;
          expect(await new Typesetter(undefined).typeset(loaded), name).toMatchObject({ ok: true });
          typeset += 1;
        }
      });
    expect(typeset).toBeGreaterThan(20);
  });
});
