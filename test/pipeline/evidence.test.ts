import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { check } from '../../src/pipeline/check.js';
import type { CheckOptions } from '../../src/pipeline/checked.js';
import { overviewOf } from '../../src/pipeline/status.js';
import { ruleIds } from '../../src/rules/index.js';
import {
  association,
  corrected,
  resealed,
  sealed,
  unsealed,
  withdrawn,
  withoutSeal,
} from '../cases/approved-texts.js';
import { sentenceOf } from '../cases/finding.js';
import { lay } from '../cases/folder.js';
import { type Commit, inRepository } from '../cases/repository.js';
import { valueIn } from '../support/value-in.js';

type Tree = Readonly<Record<string, string>>;

const folder = 'policies/birr';
const associationFile = `${folder}/association.yaml`;
const file = `${folder}/relations.yaml`;
const archived = `${folder}/archive/relations@1.yaml`;

const first = sealed();
const second = sealed({ version: 2, goal: 'نص الهدف الثاني' });
const forged = sealed({ goal: 'نص مزور' });
const one: Tree = { [associationFile]: association, [file]: first };
const two: Tree = { [associationFile]: association, [file]: second, [archived]: first };

const proofs = ['seal-broken', 'approval-undone', 'archive-changed', 'history-unreadable'];

/** Returns what `check` reports of a folder's approvals. */
async function proven(
  cwd: string,
  options: CheckOptions = {},
  target = 'policies',
): Promise<readonly Diagnostic[]> {
  const checked = valueIn(await check([path.join(cwd, target)], undefined, options));
  return checked.diagnostics.filter(({ rule }) => proofs.includes(rule));
}

const without = (tree: Tree, ...names: string[]): Tree =>
  Object.fromEntries(Object.entries(tree).filter(([name]) => !names.includes(name)));
const edited = (tree: Tree, name: string, edit: (text: string) => string): Tree => ({
  ...tree,
  [name]: edit(tree[name] ?? ''),
});
const tampered = (text: string) => text.replace('نص الهدف', 'نص آخر');
const moved = (tree: Tree, from: string, to: string): Tree =>
  Object.fromEntries(Object.entries(tree).map(([name, text]) => [name.replace(from, to), text]));

/** What somebody may do to a folder recorded in git, and the rule and key that report it. */
const kinds: Readonly<Record<string, { before: Tree; after: Tree; key: string | RegExp }>> = {
  'a seal taken away': { before: one, after: edited(one, file, withoutSeal), key: 'seal-broken.lost' },
  'a seal taken away from another text': {
    before: one,
    after: edited(one, file, (text) => tampered(withoutSeal(text))),
    key: 'seal-broken.lost',
  },
  'a seal made anew': { before: one, after: { ...one, [file]: forged }, key: 'seal-broken.anew' },
  'a seal put into another version': {
    before: two,
    after: edited(two, file, (text) => withoutSeal(text) + (/ {2}seal: .*\n/u.exec(first)?.[0] ?? '')),
    key: 'seal-broken.copied',
  },
  'a copy in a second file': {
    before: one,
    after: { ...one, [`${folder}/copy.yaml`]: first },
    key: 'seal-broken.copied',
  },
  'back from withdrawn': {
    before: edited(one, file, withdrawn),
    after: one,
    key: 'approval-undone.withdrawn',
  },
  'another record of the withdrawal': {
    before: edited(one, file, withdrawn),
    after: edited(one, file, (text) => withdrawn(text, '15')),
    key: 'approval-undone.withdrawal',
  },
  'a draft again': {
    before: one,
    after: edited(one, file, (text) => withoutSeal(text).replace('status: approved', 'status: draft')),
    key: 'approval-undone.draft',
  },
  'the version taken away': {
    before: one,
    after: edited(one, file, (text) => withoutSeal(text).replace('version: 1\n', '')),
    key: 'approval-undone.version',
  },
  'back to the version before': {
    before: two,
    after: without({ ...two, [file]: first }, archived),
    key: 'approval-undone.version',
  },
  'a policy deleted': { before: one, after: without(one, file), key: 'approval-undone.deleted' },
  'a withdrawn policy deleted': {
    before: edited(one, file, withdrawn),
    after: without(one, file),
    key: 'approval-undone.deleted',
  },
  'the version in force moved to the archive': {
    before: one,
    after: { ...without(one, file), [archived]: first },
    key: 'approval-undone.deleted',
  },
  'the number of the version raised by hand': {
    before: one,
    after: edited(one, file, (text) => withoutSeal(text).replace('version: 1', 'version: 2')),
    key: 'archive-changed.removed',
  },
  'a comment in the archive': {
    before: two,
    after: edited(two, archived, (text) => `${text}# x\n`),
    key: 'archive-changed',
  },
  'an archived text changed': { before: two, after: edited(two, archived, tampered), key: 'archive-changed' },
  'an archived version deleted': {
    before: two,
    after: without(two, archived),
    key: 'archive-changed.removed',
  },
  'an archived version under another name': {
    before: two,
    after: moved(two, 'archive/relations@1', 'archive/other@1'),
    key: /^archive-changed\.(?:renamed|removed)$/u,
  },
  ...Object.fromEntries(
    ['other@1', 'relations', 'old', 'relations.next'].map((name) => [
      `another text under its version, while it stands in the archive as ${name}`,
      {
        before: one,
        after: { ...one, [`${folder}/archive/${name}.yaml`]: first, [file]: forged },
        key: 'seal-broken.anew',
      },
    ]),
  ),
  'a draft in its place, while it stands in the archive under another name': {
    before: one,
    after: {
      ...edited(one, file, (text) =>
        tampered(withoutSeal(text)).replace('status: approved', 'status: draft'),
      ),
      [`${folder}/archive/other@1.yaml`]: first,
    },
    key: 'approval-undone.draft',
  },
  'another text under its version in a file of another name, while it stands in the archive': {
    before: one,
    after: {
      ...without(one, file),
      [`${folder}/archive/other@1.yaml`]: first,
      [`${folder}/new.yaml`]: forged,
    },
    key: 'seal-broken.anew',
  },
  'a version in the archive under another name, when the next came': {
    before: one,
    after: { ...one, [file]: second, [`${folder}/archive/other@1.yaml`]: first },
    key: 'archive-changed.removed',
  },
  'another text under the code and version of one that was withdrawn and renamed': {
    before: one,
    after: { ...one, [`${folder}/other.yaml`]: withdrawn(first), [file]: forged },
    key: 'seal-broken.anew',
  },
  'an archived version under another number': {
    before: two,
    after: moved(two, 'archive/relations@1', 'archive/relations@3'),
    key: /^archive-changed\.(?:renamed|removed)$/u,
  },
  ...Object.fromEntries(
    ['relations@1.yml', 'relations@01.yaml', 'other@1.yaml', 'relations.yaml'].map((name) => [
      `another text under the version of one in the archive, beside it as ${name}`,
      {
        before: two,
        after: { ...two, [`${folder}/archive/${name}`]: forged },
        key: 'seal-broken.anew',
      },
    ]),
  ),
  'another text under the version of one in the archive, beside it without a seal': {
    before: two,
    after: { ...two, [`${folder}/archive/relations@1.yml`]: withoutSeal(forged) },
    key: 'seal-broken.lost',
  },
  'an archived version with another ending': {
    before: two,
    after: moved(two, archived, archived.replace('.yaml', '.yml')),
    key: /^archive-changed\.(?:renamed|removed)$/u,
  },
  'a correction taken away again': {
    before: edited(one, file, corrected),
    after: one,
    key: 'approval-undone.uncorrected',
  },
  'a second correction taken away again': {
    before: edited(one, file, (text) => corrected(corrected(text), '17')),
    after: edited(one, file, corrected),
    key: 'approval-undone.uncorrected',
  },
  'a correction taken away when the next version came': {
    before: edited(one, file, corrected),
    after: two,
    key: 'approval-undone.uncorrected',
  },
  'a correction taken away when the policy was withdrawn': {
    before: edited(one, file, corrected),
    after: edited(one, file, withdrawn),
    key: 'approval-undone.uncorrected',
  },
  'another text under the name of a correction': {
    before: one,
    after: { ...one, [file]: corrected(forged) },
    key: 'seal-broken.anew',
  },
  'another text in the place of a corrected one': {
    before: edited(one, file, corrected),
    after: { ...one, [file]: corrected(forged) },
    key: 'seal-broken.anew',
  },
  'a correction of a record that git doesn’t have': {
    before: one,
    after: edited(one, file, (text) => corrected(resealed(text.replace('minutes: "12"', 'minutes: "13"')))),
    key: 'seal-broken.anew',
  },
  'another correction in the place of the first': {
    before: edited(one, file, corrected),
    after: edited(one, file, (text) => corrected(text, '17')),
    key: 'seal-broken.anew',
  },
  'the reason of a correction changed, and sealed anew': {
    before: edited(one, file, corrected),
    after: edited(one, file, (text) => resealed(corrected(text).replace('نُقل الرقم خطأ', 'طلب الرئيس'))),
    key: 'seal-broken.anew',
  },
  'a version after the withdrawal': {
    before: edited(one, file, withdrawn),
    after: two,
    key: 'approval-undone.withdrawn',
  },
  'a version after the withdrawal, which stands in the archive': {
    before: edited(one, file, withdrawn),
    after: edited(two, archived, withdrawn),
    key: 'approval-undone.withdrawn',
  },
};

describe('what was changed of a sealed text', () => {
  it('is reported each by itself, also what no table of changes has', () => {
    const changed = (text: string) =>
      `history: [{ version: 1, date: 2025-10-25, summary: تُقرأ ١٥٠ }]\n${tampered(text)}`;
    return inRepository([{ tree: one }], async ({ cwd, commits: [commit = ''] }) => {
      await lay(cwd, { [file]: changed(first) });
      const found = await proven(cwd);
      expect(found.map((one) => [sentenceOf(one), one.values.after ?? '', one.values.commit])).toEqual(
        expect.arrayContaining([
          ['seal-broken.added', 'تُقرأ ١٥٠', commit.slice(0, 12)],
          ['seal-broken.changed', 'نص آخر', commit.slice(0, 12)],
        ]),
      );
    });
  });
});

const ignoring = 'lint: { ignore: [{ rule: seal-missing, reason: كتب باليد }] }\n';
const lowered = `lint: { severity: { ${ruleIds.map((rule) => `${rule}: off`).join(', ')} } }\n`;
const quoted = (text: string) => text.replace(/^( *)(\w+):/gmu, '$1"$2":');
const escaped = (text: string) =>
  quoted(text).replace('"seal"', '"\\x73eal"').replace('"digest"', '"\\u0064igest"');
const each = (tree: Tree, edit: (text: string) => string): Tree =>
  Object.fromEntries(
    Object.entries(tree).map(([name, text]) => [name, name === associationFile ? text : edit(text)]),
  );

interface Way {
  readonly commits: (before: Tree, after: Tree) => readonly Commit[];
  readonly options?: CheckOptions;
  /** The files in the folder at the end, where they differ from the last commit. */
  readonly target?: string;
}

/** A tree of its own, to begin another history with so that git looks elsewhere. */
const other: Tree = { 'README.md': 'x' };
const then =
  (edit: (tree: Tree) => Tree = (tree) => tree): Way['commits'] =>
  (before, after) => [{ tree: before }, { tree: edit(after) }];

/** The ways by which somebody may try to hide it. */
const ways: Readonly<Record<string, Way>> = {
  'in the next commit': { commits: then() },
  'with lint.ignore': { commits: then((after) => each(after, (text) => text + ignoring)) },
  'with lint.severity': {
    commits: then((after) => ({ ...after, [associationFile]: association + lowered })),
  },
  'with --rule': {
    commits: then(),
    options: { severity: new Map(ruleIds.map((rule) => [rule, 'off'])) },
  },
  'with a baseline': { commits: then(), options: { baseline: 'all' } },
  'with quoted keys': { commits: then((after) => each(after, quoted)) },
  'where git has escaped keys': {
    commits: (before, after) => [{ tree: each(before, escaped) }, { tree: each(after, escaped) }],
  },
  'many commits later': {
    commits: (before, after) => [
      { tree: before },
      { tree: after },
      { tree: { ...after, ...other } },
      { tree: after },
    ],
  },
  'while its folder is renamed': {
    commits: then((after) => moved(after, folder, 'policies/new-name')),
  },
  'while its folder is renamed, asked for by its name': {
    commits: then((after) => moved(after, folder, 'policies/new-name')),
    target: 'policies/new-name',
  },
  'in a merge alone': {
    commits: (before, after) => [
      { tree: before },
      { tree: { ...before, ...other }, parents: [0], branch: 'side' },
      { tree: { ...before, 'x.txt': 'x' }, parents: [0] },
      { tree: after, parents: [2, 1] },
    ],
  },
  'where a merge brought what was approved': {
    commits: (before, after) => [
      { tree: other },
      { tree: { ...other, 'x.txt': 'x' }, parents: [0], branch: 'side' },
      { tree: { ...before, ...other }, parents: [0, 1] },
      { tree: after },
    ],
  },
  'by an orphan that the history is merged into, its files left out': {
    commits: (before, after) => [
      { tree: before, branch: 'old' },
      { tree: after, parents: [], branch: 'orphan' },
      { tree: after, parents: [1, 0] },
    ],
  },
  'by an orphan that is merged over the history': {
    commits: (before, after) => [
      { tree: before },
      { tree: after, parents: [], branch: 'orphan' },
      { tree: after, parents: [0, 1] },
    ],
  },
};

/** With `SIYASA_TEST_RUNS`, all ways with all kinds; else each way with a third of the kinds. */
const isThorough = process.env.SIYASA_TEST_RUNS !== undefined;

describe('what git has against a folder', () => {
  const reported = (found: readonly Diagnostic[], key: string | RegExp, commits: readonly string[]) => {
    const keys = found.filter(({ severity }) => severity === 'error').map(sentenceOf);
    const expected = typeof key === 'string' ? new RegExp(`^${key.replace('.', '\\.')}$`, 'u') : key;
    expect(keys.filter((one) => expected.test(one))).not.toEqual([]);
    const known = commits.map((name) => name.slice(0, 12));
    for (const one of found) if (expected.test(sentenceOf(one))) expect(known).toContain(one.values.commit);
  };
  const cases = Object.entries(kinds).flatMap(([kind, { before, after, key }], i) =>
    Object.entries(ways)
      .filter((_, j) => isThorough || j === 0 || (i + j) % 3 === 0)
      .map(([way, { commits, options, target }]) => ({
        name: `${kind}, ${way}`,
        commits: commits(before, after),
        key,
        wish: options,
        target,
      })),
  );
  it.concurrent.each(cases.map((one) => [one.name, one] as const))(
    '%s',
    (_, { commits, key, wish: options, target }) =>
      inRepository(commits, async ({ cwd, commits: names }) =>
        reported(await proven(cwd, options, target), key, names),
      ),
  );

  it.concurrent.each(Object.entries(kinds))('%s, before it is committed', (_, { before, after, key }) =>
    inRepository([{ tree: before }], async ({ cwd, commits, git }) => {
      git('rm', '-q', '-r', '--cached', '.');
      git('clean', '-qfdx');
      await lay(cwd, after);
      reported(await proven(cwd), key, commits);
    }),
  );
});

describe.skipIf(process.platform === 'win32')('the command that is advised', () => {
  const codeless: Tree = {
    [associationFile]: association,
    [file]: sealed({ code: '', version: 2, goal: 'نص الهدف الثاني' }),
    [archived]: sealed({ code: '' }),
  };
  const cases: Readonly<Record<string, { before: Tree; after: Tree }>> = {
    ...kinds,
    'an archived version of a policy without a code, under another name': {
      before: codeless,
      after: moved(codeless, 'archive/relations@1', 'archive/other@1'),
    },
  };
  // Where one seal would stand in two files, only a person can decide which one goes.
  const byHand = [
    'a copy in a second file',
    'a seal put into another version',
    'another text under the code and version of one that was withdrawn and renamed',
  ];
  const followed = Object.entries(cases).filter(([kind]) => !byHand.includes(kind));

  it.concurrent.each(followed)('puts it back: %s', (_, { before, after }) =>
    inRepository([{ tree: before }], async ({ cwd, git }) => {
      git('rm', '-q', '-r', '.');
      await lay(cwd, after);
      for (const { values } of await proven(cwd)) {
        const { command } = values;
        if (typeof command === 'string') execFileSync('sh', ['-c', command], { cwd });
      }
      expect((await proven(cwd)).map(sentenceOf)).toEqual([]);
    }),
  );
});

describe('a folder that is gone', () => {
  const neighbour = { 'policies/z/association.yaml': 'name: جمعية أخرى\n' };

  it('is reported where a folder above it is asked about, also in an overview', () =>
    inRepository([{ tree: { ...two, ...neighbour } }, { tree: neighbour }], async ({ cwd, commits }) => {
      const [found, ...more] = await proven(cwd);
      expect(more).toEqual([]);
      expect(found).toMatchObject({
        file: path.join(cwd, associationFile),
        rule: 'approval-undone',
        variant: 'folder',
        values: { commit: commits[0]?.slice(0, 12) },
      });
      expect(await proven(cwd, {}, 'policies/z')).toEqual([]);
      const today = { calendar: 'gregorian', year: 2026, month: 11, day: 1 } as const;
      const { overview } = valueIn(await overviewOf(path.join(cwd, 'policies'), today));
      const [gone] = overview.associations;
      expect(gone).toMatchObject({ name: 'جمعية البر', findings: { errors: 1 }, policies: [] });
    }));
});

describe('a second folder of an association', () => {
  const second = 'policies/second';
  const copied: Tree = { [`${second}/association.yaml`]: association, [`${second}/relations.yaml`]: forged };
  const renamed = moved(one, folder, 'policies/old');
  const elsewhere = association.replace('1511', '9999');
  it.each<[string, Tree]>([
    ['while the first stands', { ...one, ...copied }],
    ['under another name', { ...one, ...moved(copied, 'relations', 'contact') }],
    ['while the first has another name', { ...renamed, ...copied }],
    [
      'while the first has another name and licence',
      { ...renamed, 'policies/old/association.yaml': elsewhere, ...copied },
    ],
    [
      'with its licence in other digits',
      { ...one, ...copied, [`${second}/association.yaml`]: association.replace('1511', ' ٠١٥١١') },
    ],
    [
      'without a licence',
      { ...one, ...copied, [`${second}/association.yaml`]: association.replace(/license.*\n/u, '') },
    ],
  ])('has no other text under a version that was sealed, %s', (_, tree) =>
    inRepository([{ tree: one }, { tree }], async ({ cwd }) => {
      const found = await proven(cwd);
      expect(found.map(sentenceOf)).toContain('seal-broken.anew');
      for (const { file: reported } of found) expect(reported).toContain(second);
    }),
  );

  it('may have the same texts, texts of its own, or those of another association', () =>
    inRepository(
      [
        { tree: one },
        {
          tree: {
            ...one,
            ...moved(one, folder, second),
            [`${second}/contact.yaml`]: sealed({ code: 'BR-02', goal: 'نص سياسة أخرى' }),
            'policies/third/association.yaml': elsewhere,
            'policies/third/relations.yaml': sealed({ goal: 'نص', association: elsewhere }),
          },
        },
      ],
      async ({ cwd }) => {
        expect(await proven(cwd)).toEqual([]);
      },
    ));
});

describe('a seal of another association', () => {
  const other = 'policies/other';
  const copy = {
    [`${other}/association.yaml`]: 'name: جمعية أخرى\nlicense: "77"\n',
    [`${other}/relations.yaml`]: first,
  };
  it('is reported while that association has a folder', () =>
    inRepository([{ tree: one }, { tree: { ...one, ...copy } }], async ({ cwd }) => {
      const found = await proven(cwd);
      expect(found.map((one) => [sentenceOf(one), one.values])).toEqual([
        ['seal-broken.foreign', { name: 'جمعية البر', file }],
      ]);
      expect(found[0]?.file).toContain(other);
      expect(await proven(cwd, {}, other)).toEqual(found);
    }));

  it('is none where the association got another name and licence, or has two folders', () =>
    inRepository(
      [{ tree: one }, { tree: copy }, { tree: { ...copy, ...moved(copy, other, 'policies/second') } }],
      async ({ cwd, git }) => {
        expect(await proven(cwd)).toEqual([]);
        git('checkout', '-q', 'HEAD~1');
        expect(await proven(cwd)).toEqual([]);
      },
    ));
});

describe('a history begun anew without the approvals', () => {
  const begun = (tree: Tree): readonly Commit[] => [
    { tree: one, branch: 'old' },
    { tree, parents: [], branch: 'main' },
  ];
  const keysAfter = (tree: Tree) =>
    inRepository(begun(tree), async ({ cwd }) => (await proven(cwd)).map(sentenceOf));

  it('lacks a policy that the other one has', async () => {
    expect(await keysAfter({ [associationFile]: association })).toEqual(['approval-undone.deleted']);
    // A remote may have the texts of others under the same names.
    expect(await keysAfter({ [associationFile]: 'name: جمعية أخرى\nlicense: "77"\n' })).toEqual([]);
  });

  it('lacks the version before, also where it goes back to before the approval', async () => {
    const after = { [associationFile]: association, [file]: second };
    expect(await keysAfter(after)).toEqual(['archive-changed.removed']);
    const draft = { ...after, [file]: unsealed().replace('status: approved', 'status: draft') };
    const fork = [
      { tree: draft },
      { tree: one, parents: [0], branch: 'side' },
      { tree: after, parents: [0] },
    ];
    await inRepository(fork, async ({ cwd }) =>
      expect((await proven(cwd)).map(sentenceOf)).toEqual(['archive-changed.removed']),
    );
  });
});

describe('what only another branch has', () => {
  const branches = (tree: Tree): readonly Commit[] => [
    { tree: { [associationFile]: association, [file]: unsealed().replace('approved', 'draft') } },
    { tree: one, parents: [0], branch: 'side' },
    { tree, parents: [0] },
  ];
  it.each([
    [
      'is reported for a version with the seal of another text',
      { ...one, [file]: forged },
      'seal-broken.elsewhere',
    ],
    ['is reported for a version without its seal', { ...one, [file]: unsealed() }, 'seal-broken.lost'],
  ])('%s', (_, tree, key) =>
    inRepository(branches(tree), async ({ cwd, commits: [, commit = ''] }) => {
      const [found] = (await proven(cwd)).filter((one) => sentenceOf(one) === key);
      expect(found?.values.commit).toBe(commit.slice(0, 12));
    }),
  );
});

describe('nothing is reported for', () => {
  const elsewhere = 'name: جمعية أخرى\nlicense: "77"\n';
  const contact = `${folder}/contact.yaml`;
  const draft = unsealed({ version: 2 }).replace('status: approved', 'status: draft');
  const twice = (text: string) => corrected(corrected(text), '17');
  const filed = (version: number) =>
    `filed:\n  - version: ${version}\n    file: "signed/x@${version}.pdf"\n    sha256: "${'ab'.repeat(32)}"\n`;
  const windows = (text: string) => text.replaceAll('\n', '\r\n');
  const histories: Readonly<Record<string, readonly Commit[]>> = {
    'a revision that was approved': [
      { tree: one },
      { tree: { ...one, [`${folder}/relations.next.yaml`]: draft } },
      { tree: two },
    ],
    'the line ends of Windows': [{ tree: two }, { tree: each(two, windows) }],
    'a policy renamed with its archive': [
      { tree: two },
      { tree: moved(moved(two, file, contact), 'archive/relations', 'archive/contact') },
    ],
    'a policy renamed while its first version was in force': [
      { tree: one },
      { tree: moved(one, file, contact) },
      {
        tree: {
          [associationFile]: association,
          [contact]: second,
          [`${folder}/archive/contact@1.yaml`]: first,
        },
      },
    ],
    'a policy renamed twice, its archive once': [
      { tree: two },
      { tree: moved(moved(two, file, contact), 'archive/relations', 'archive/contact') },
      {
        tree: {
          ...moved(moved(two, file, `${folder}/last.yaml`), 'archive/relations', 'archive/contact'),
          [`${folder}/archive/last@1.yaml`]: first,
        },
      },
    ],
    'another policy under the name that one had': [
      { tree: one },
      { tree: moved(one, file, contact) },
      { tree: { ...moved(one, file, contact), [file]: sealed({ code: 'BR-02', goal: 'نص سياسة أخرى' }) } },
    ],
    'another policy under the name of one that was renamed and has a new version': [
      { tree: one },
      {
        tree: {
          [associationFile]: association,
          [contact]: second,
          [`${folder}/archive/contact@1.yaml`]: first,
          [file]: sealed({ code: 'BR-02', goal: 'نص سياسة أخرى' }),
        },
      },
    ],
    'a draft under the code of a policy that was withdrawn': [
      { tree: edited(one, file, withdrawn) },
      { tree: { ...edited(one, file, withdrawn), [contact]: draft.replace('version: 2', 'version: 1') } },
    ],
    'a later version under the code of a policy that was withdrawn': [
      { tree: edited(one, file, withdrawn) },
      { tree: { ...edited(one, file, withdrawn), [contact]: second } },
    ],
    'a folder renamed': [{ tree: two }, { tree: moved(two, folder, 'policies/new-name') }],
    'a folder renamed beside another association with a policy of the same name and code': [
      {
        tree: {
          ...two,
          'policies/aaa/association.yaml': elsewhere,
          'policies/aaa/relations.yaml': sealed({ goal: 'نص', association: elsewhere }),
        },
      },
      {
        tree: {
          ...moved(two, folder, 'policies/new-name'),
          'policies/aaa/association.yaml': elsewhere,
          'policies/aaa/relations.yaml': sealed({ goal: 'نص', association: elsewhere }),
        },
      },
    ],
    'a folder taken elsewhere in the repository': [
      { tree: { ...two, 'policies/z/association.yaml': 'name: جمعية أخرى\n' } },
      {
        tree: {
          ...moved(two, folder, 'elsewhere/birr'),
          'policies/z/association.yaml': 'name: جمعية أخرى\n',
        },
      },
    ],
    'an association of another name later': [
      { tree: one },
      { tree: { ...one, [associationFile]: 'name: جمعية الإحسان\nlicense: "1682"\nregistrar: ncnp\n' } },
    ],
    'a text approved by hand and sealed later': [{ tree: { ...one, [file]: unsealed() } }, { tree: one }],
    'a comment in the version in force': [
      { tree: one },
      { tree: edited(one, file, (text) => `# من دليل الرموز\n${text}`) },
    ],
    'a text typed anew with the same words': [{ tree: one }, { tree: edited(one, file, quoted) }],
    'a policy withdrawn by its board': [{ tree: one }, { tree: edited(one, file, withdrawn) }],
    'a branch with a revision, not merged': [
      { tree: one },
      { tree: two, parents: [0], branch: 'side' },
      { tree: { ...one, ...other }, parents: [0] },
    ],
    'a branch with the first approval, not merged': [
      { tree: { [associationFile]: association, [file]: unsealed().replace('approved', 'draft') } },
      { tree: one, parents: [0], branch: 'side' },
      {
        tree: {
          [associationFile]: association,
          [file]: unsealed({ goal: 'نص' }).replace('approved', 'draft'),
        },
        parents: [0],
      },
    ],
    'the same approval in two branches that are merged': [
      { tree: other },
      { tree: { ...other, ...one }, parents: [0], branch: 'side' },
      { tree: { ...other, ...one, 'x.txt': 'x' }, parents: [0] },
      { tree: { ...other, ...one, 'x.txt': 'x' }, parents: [2, 1] },
    ],
    'a forgery that was put right': [{ tree: one }, { tree: { ...one, [file]: forged } }, { tree: one }],
    'a deletion that was put right': [{ tree: two }, { tree: without(two, archived, file) }, { tree: two }],
    'a forgery in a branch that is not merged': [
      { tree: one },
      { tree: { ...one, [file]: forged }, parents: [0], branch: 'side' },
      { tree: { ...one, ...other }, parents: [0] },
    ],
    'drafts that are deleted': [{ tree: { ...one, [contact]: draft } }, { tree: one }],
    'junk in the archive that is deleted': [
      { tree: { ...two, [`${folder}/archive/junk@1.yaml`]: 'a: b\n' } },
      { tree: two },
    ],
    'a record that was corrected, twice, before the next version came': [
      { tree: one },
      { tree: edited(one, file, corrected) },
      { tree: edited(one, file, twice) },
      { tree: { ...two, [archived]: twice(first) } },
    ],
    'a record that was corrected before the policy was withdrawn': [
      { tree: one },
      { tree: edited(one, file, (text) => withdrawn(corrected(text))) },
    ],
    'a policy renamed while its record was corrected': [
      { tree: one },
      { tree: moved(edited(one, file, corrected), file, contact) },
    ],
    'a branch with a correction, not merged': [
      { tree: one },
      { tree: edited(one, file, corrected), parents: [0], branch: 'side' },
      { tree: { ...one, ...other }, parents: [0] },
    ],
    'a correction in one branch and the next version in another, merged with the correction in the archive': [
      { tree: one },
      { tree: edited(one, file, corrected), parents: [0], branch: 'side' },
      { tree: two, parents: [0] },
      { tree: { ...two, [archived]: corrected(first) }, parents: [2, 1] },
    ],
    'signed copies that were filed, also of a version in the archive': [
      { tree: one },
      { tree: edited(one, file, (text) => text + filed(1)) },
      { tree: { ...two, [archived]: first + filed(1), [file]: second + filed(2) } },
    ],
    'texts of another association with the same words': [
      {
        tree: {
          ...one,
          'policies/z/association.yaml': 'name: جمعية أخرى\n',
          'policies/z/relations.yaml': draft,
        },
      },
    ],
  };
  it.concurrent.each(Object.entries(histories))('%s', (_, commits) =>
    inRepository(commits, async ({ cwd }) => {
      expect((await proven(cwd)).map(sentenceOf)).toEqual([]);
    }),
  );

  it.concurrent('a folder of files that were never in git, or in no commit yet', () =>
    inRepository([{ tree: other }], async ({ cwd, git }) => {
      await lay(cwd, two);
      expect(await proven(cwd)).toEqual([]);
      git('add', '.');
      expect(await proven(cwd)).toEqual([]);
      git('checkout', '-q', '--orphan', 'nothing-yet');
      expect(await proven(cwd)).toEqual([]);
    }));
});
