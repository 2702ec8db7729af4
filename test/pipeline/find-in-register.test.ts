import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { identityOf, surroundingsOf, withdrawalOf } from '../../src/pipeline/identity.js';
import { Loader } from '../../src/pipeline/load.js';
import { Register, type RegisterEntry } from '../../src/pipeline/register.js';
import { readEnvironment } from '../../src/workspace/environment.js';
import { placeOf } from '../../src/workspace/find.js';
import { association, sealed, unsealed, withdrawn } from '../cases/approved-texts.js';
import { type Files, inFolder } from '../cases/folder.js';
import { valueIn } from '../support/value-in.js';

const folder = 'policies/birr';
const associationFile = `${folder}/association.yaml`;
const file = `${folder}/relations.yaml`;
const today = { calendar: 'gregorian', year: 2026, month: 11, day: 1 } as const;

/** Returns the register entry that a folder with a policy in force has for a PDF printed from the `carried` files. */
function findInRegister(
  carried: Files,
  own: Files = { [associationFile]: association, [file]: sealed() },
): Promise<RegisterEntry> {
  return inFolder(
    { ...own, ...Object.fromEntries(Object.entries(carried).map(([n, t]) => [`pdf/${n}`, t])) },
    async (cwd) => {
      const threads = readEnvironment();
      const loaded = (await Loader.open()).policy(placeOf(path.join(cwd, 'pdf', file)));
      const options = { folder: path.join(cwd, 'policies'), today, threads };
      const entry = await valueIn(await Register.open(options)).findInRegister({
        identity: identityOf(loaded),
        type: loaded.policy?.type ?? null,
        withdrawal: withdrawalOf(loaded),
        surroundings: surroundingsOf(loaded.loadedAssociation),
      });
      return entry;
    },
  );
}

describe('a PDF of the text in force', () => {
  it('is just that where it was printed of the folder’s files', async () => {
    const found = await findInRegister({ [associationFile]: association, [file]: sealed() });
    expect(found).toMatchObject({ state: 'inForce', others: [] });
  });

  it('is none where it says that the policy was withdrawn', async () => {
    const found = await findInRegister({ [associationFile]: association, [file]: withdrawn(sealed()) });
    expect(found).toMatchObject({ state: 'otherDecision', file: expect.stringContaining(file) });
  });

  it.each([
    ['contacts', 'contacts: { address: المدة ١٥٠ يوم عمل }\n', {}],
    ['letterhead', 'letterhead: { fields: [{ key: number, label: المدة ١٥٠ يوم عمل }] }\n', {}],
    [
      'logo',
      'brand: { logo: logo.svg }\n',
      {
        [`${folder}/logo.svg`]:
          '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>',
      },
    ],
  ])('may print another %s than the folder has, which is reported', async (name, more, files) => {
    const found = await findInRegister({ [associationFile]: association + more, [file]: sealed(), ...files });
    expect(found).toMatchObject({ state: 'inForce', others: [name] });
  });

  it('may be printed in another colour or with another theme', async () => {
    const found = await findInRegister({
      [associationFile]: `${association}theme: booklet\nbrand: { primary: "#112233" }\n`,
      [file]: sealed(),
    });
    expect(found).toMatchObject({ state: 'inForce', others: [] });
  });
});

describe('a PDF of a policy that the folder has no more', () => {
  const folderWith = (...texts: string[]) => ({
    [associationFile]: association,
    ...Object.fromEntries(texts.map((text, i) => [`${folder}/other-${i}.yaml`, text])),
  });
  const carried = { [associationFile]: association, [file]: sealed() };
  const other = sealed({ code: 'BR-09' });

  it('is of none of the others, though they are of its type', async () => {
    expect(await findInRegister(carried, folderWith(other))).toMatchObject({ state: 'unknown', file: null });
  });

  it('is of the one with its code, whatever stands before that', async () => {
    const found = await findInRegister(carried, folderWith(other, sealed({ goal: 'نص آخر' })));
    expect(found).toMatchObject({ state: 'otherText', file: expect.stringContaining('other-1.yaml') });
  });

  it('and without a code, of the one of its type', async () => {
    const text = unsealed().replace(/^code: .*\n/mu, '');
    const found = await findInRegister({ [associationFile]: association, [file]: text }, folderWith(other));
    expect(found).toMatchObject({ state: 'otherText', file: expect.stringContaining('other-0.yaml') });
  });
});
