import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { planApproval } from '../../../src/pipeline/lifecycle/approve.js';
import { planRevision } from '../../../src/pipeline/lifecycle/revise.js';
import { planWithdrawal } from '../../../src/pipeline/lifecycle/withdraw.js';
import type { Refusal } from '../../../src/pipeline/refusal.js';
import type { Result } from '../../../src/result.js';
import { placeOf } from '../../../src/workspace/find.js';
import { association, sealed, withdrawn, withoutSeal } from '../../cases/approved-texts.js';
import { sentenceOf } from '../../cases/finding.js';
import { lay } from '../../cases/folder.js';
import { gitIn, inRepository } from '../../cases/repository.js';

const folder = 'policies/birr';
const associationFile = `${folder}/association.yaml`;
const file = `${folder}/relations.yaml`;
const next = `${folder}/relations.next.yaml`;
const today = { calendar: 'gregorian', year: 2026, month: 11, day: 1 } as const;

const first = sealed();
const asDraft = (text: string) => withoutSeal(text).replace('status: approved', 'status: draft');
const other = asDraft(sealed({ goal: 'نص آخر' }));
const begun = { [associationFile]: association, [file]: asDraft(first) };
const approved = { [associationFile]: association, [file]: first };

const nothing = { method: undefined, minutes: undefined, meeting: undefined, term: undefined };
const options = { ...nothing, date: undefined, effective: undefined, supersedes: undefined, today };
const approval = (cwd: string) => planApproval([placeOf(path.join(cwd, file))], options);

/** Returns the outcome of a plan: `planned`, or the sentence or rules by which it is refused. */
const outcome = (plan: Result<unknown, Refusal>) => {
  if (plan.ok) return 'planned';
  const { fault } = plan;
  return 'message' in fault ? fault.message : fault.faulty.map(sentenceOf);
};

describe('an approval', () => {
  it('is none of a version that a commit has with another seal, and names the commit', () =>
    inRepository([{ tree: approved }, { tree: approved }], async ({ cwd, commits: [commit = ''] }) => {
      await lay(cwd, { [file]: other });
      expect(outcome(await approval(cwd))).toMatchObject({
        key: 'cli.approve.sealed-before',
        values: { version: 1, commit: commit.slice(0, 12) },
      });
    }));

  it('nor where only another branch has it, be it under another name', () =>
    inRepository(
      [
        { tree: begun },
        {
          tree: { [associationFile]: association, [`${folder}/contact.yaml`]: first },
          parents: [0],
          branch: 'side',
        },
        { tree: { ...begun, [file]: other }, parents: [0] },
      ],
      async ({ cwd }) => {
        expect(outcome(await approval(cwd))).toMatchObject({ key: 'cli.approve.sealed-before' });
      },
    ));

  it('nor where the folder became a repository of its own, that knows nothing of it', () =>
    inRepository([{ tree: approved }], async ({ cwd, commits: [commit = ''] }) => {
      await lay(cwd, { [file]: other });
      const inner = gitIn(path.join(cwd, folder));
      inner('init', '-q');
      inner('add', '.');
      inner('commit', '-qm', 'x');
      expect(outcome(await approval(cwd))).toMatchObject({
        key: 'cli.approve.sealed-before',
        values: { version: 1, commit: commit.slice(0, 12) },
      });
    }));

  it('nor where the folder was renamed since', () =>
    inRepository([{ tree: approved }], async ({ cwd, git }) => {
      const renamed = 'policies/new-name';
      git('mv', folder, renamed);
      await lay(cwd, { [`${renamed}/relations.yaml`]: other });
      const plan = await planApproval([placeOf(path.join(cwd, renamed, 'relations.yaml'))], options);
      expect(outcome(plan)).toMatchObject({ key: 'cli.approve.sealed-before' });
    }));

  it.each(['archive/other@1', 'archive/relations', 'archive/relations@1'])(
    'nor where the text that was approved was put aside as %s',
    (aside) =>
      inRepository([{ tree: approved }], async ({ cwd }) => {
        await lay(cwd, { [file]: other, [`${folder}/${aside}.yaml`]: first });
        expect(outcome(await approval(cwd))).not.toBe('planned');
      }),
  );

  it('nor under the code of one that was withdrawn under another name', () =>
    inRepository([{ tree: approved }], async ({ cwd }) => {
      await lay(cwd, { [file]: other, [`${folder}/contact.yaml`]: withdrawn(first) });
      expect(outcome(await approval(cwd))).toMatchObject({ key: 'cli.approve.sealed-before' });
    }));

  it('may be that of the same text again', () =>
    inRepository([{ tree: approved }], async ({ cwd }) => {
      await lay(cwd, { [file]: asDraft(first) });
      expect(outcome(await approval(cwd))).toBe('planned');
    }));

  it('may be that of another policy under a name that was renamed', () =>
    inRepository([{ tree: approved }], async ({ cwd, git }) => {
      git('mv', file, `${folder}/contact.yaml`);
      await lay(cwd, { [file]: other.replace('BR-01', 'BR-02') });
      expect(outcome(await approval(cwd))).toBe('planned');
    }));

  it('is none where git can’t tell', () =>
    inRepository([{ tree: begun }, { tree: begun }], async ({ cwd }) => {
      const copy = path.join(cwd, 'copy');
      gitIn(cwd)('clone', '-q', '--depth', '1', `file://${cwd}`, copy);
      expect(outcome(await approval(copy))).toEqual(['history-unreadable.shallow']);
    }));
});

describe('a version in force that is not the one approved', () => {
  it.each([
    ['is not revised', (cwd: string) => planRevision(placeOf(path.join(cwd, file)), 'تعديل', today)],
    [
      'is not withdrawn',
      (cwd: string) =>
        planWithdrawal(placeOf(path.join(cwd, file)), {
          reason: 'السبب',
          minutes: '14',
          date: '2026-01-20',
          today,
        }),
    ],
    [
      'is not replaced',
      async (cwd: string) => {
        await lay(cwd, { [next]: asDraft(sealed({ version: 2 })) });
        return approval(cwd);
      },
    ],
  ])('%s', (_, plan) =>
    inRepository([{ tree: approved }], async ({ cwd }) => {
      expect(outcome(await plan(cwd))).toBe('planned');
      await lay(cwd, { [file]: sealed({ goal: 'نص مزور' }) });
      expect(outcome(await plan(cwd))).toContain('seal-broken.anew');
    }),
  );
});
