import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { planPack } from '../../src/pipeline/board-pack.js';
import { produce } from '../../src/pipeline/produce.js';
import { Typesetter } from '../../src/pipeline/typesetter.js';
import { placeOf } from '../../src/workspace/find.js';
import { association, sealed, unsealed, withdrawn, withoutSeal } from '../cases/approved-texts.js';
import { lay } from '../cases/folder.js';
import { gitIn, inRepository } from '../cases/repository.js';

const folder = 'policies/birr';
const associationFile = `${folder}/association.yaml`;
const file = `${folder}/relations.yaml`;
const next = `${folder}/relations.next.yaml`;
const contact = `${folder}/contact.yaml`;
const today = { calendar: 'gregorian', year: 2026, month: 11, day: 1 } as const;

const first = sealed();
const forged = sealed({ goal: 'نص مزور' });
const another = sealed({ code: 'BR-02' });
const approved = { [associationFile]: association, [file]: first, [contact]: another };
const revision = unsealed({ version: 2, goal: 'نص جديد' }).replace('status: approved', 'status: draft');

/** Returns what is made of the files for paper, and what is refused and by which rules. */
async function made(cwd: string, ...files: readonly string[]) {
  const options = {
    out: path.join(cwd, 'out'),
    formats: new Set(['html'] as const),
    pdfPrinter: undefined,
    tabs: 1,
  };
  const produced = await produce(
    files.map((one) => placeOf(path.join(cwd, one))),
    { ...options, today, signal: new AbortController().signal },
    new Typesetter(undefined),
  );
  return {
    made: produced.products.map(({ place }) => path.relative(cwd, place.file)),
    refused: produced.refused.map(({ file: one }) => path.relative(cwd, one)),
    rules: [
      ...new Set(produced.diagnostics.flatMap(({ rule, severity }) => (severity === 'error' ? [rule] : []))),
    ],
  };
}

describe('paper', () => {
  it.each([
    ['a new seal over another text', first, forged, 'seal-broken'],
    ['no seal any more', first, withoutSeal(first), 'seal-broken'],
    ['approved again after its withdrawal', withdrawn(first), first, 'approval-undone'],
  ])('is made of no text that git contradicts: %s; the others go on', (_, before, now, rule) =>
    inRepository([{ tree: { ...approved, [file]: before } }], async ({ cwd }) => {
      await lay(cwd, { [file]: now });
      expect(await made(cwd, file, contact)).toEqual({ made: [contact], refused: [file], rules: [rule] });
    }),
  );

  it('is made of what git has so, and of drafts', () =>
    inRepository([{ tree: approved }], async ({ cwd }) => {
      await lay(cwd, { [next]: revision });
      expect(await made(cwd, file, next)).toEqual({ made: [file, next], refused: [], rules: [] });
    }));

  it('is made of drafts alone where git can’t tell', () =>
    inRepository(
      [{ tree: approved }, { tree: { ...approved, [next]: revision } }],
      async ({ cwd, commits }) => {
        await lay(cwd, { '.git/shallow': `${commits[1]}\n` });
        expect(gitIn(cwd)('rev-parse', '--is-shallow-repository').trim()).toBe('true');
        expect(await made(cwd, file, next)).toEqual({
          made: [next],
          refused: [file],
          rules: ['history-unreadable'],
        });
      },
    ));
});

describe('a board’s pack', () => {
  const options = {
    method: undefined,
    minutes: '14',
    meeting: '3',
    term: undefined,
    date: '2026-11-01',
    today,
  };
  const pack = (cwd: string) => planPack([placeOf(path.join(cwd, file))], options);

  it('is made of a revision of what git has so', () =>
    inRepository([{ tree: approved }], async ({ cwd }) => {
      await lay(cwd, { [next]: revision });
      expect(await pack(cwd)).toMatchObject({ ok: true });
    }));

  it('compares no revision with a text in force that isn’t the one approved', () =>
    inRepository([{ tree: approved }], async ({ cwd }) => {
      await lay(cwd, { [file]: forged, [next]: revision });
      const plan = await pack(cwd);
      const faulty = !plan.ok && 'faulty' in plan.fault ? plan.fault.faulty : [];
      expect(faulty.map(({ rule }) => rule)).toContain('seal-broken');
    }));
});
