import { describe, expect, it } from 'vitest';
import { fix } from '../../src/pipeline/fix.js';
import { parse } from '../../src/source/parse.js';
import { reportedIn } from '../cases/check-folder.js';
import { inFolder } from '../cases/folder.js';
import { board, draft } from '../cases/life.js';
import { valueIn } from '../support/value-in.js';

const bidi = '\u202E';
const unseen = ['bidi-control', 'stray-mark', 'control-character'];

/** Returns what is reported of invisible characters in a folder's files. */
const hiddenIn = (files: Record<string, string>) =>
  inFolder({ 'association.yaml': board, ...files }, async (folder) => {
    const { reported } = await reportedIn(folder);
    return reported.filter((one) => unseen.some((rule) => one.endsWith(` ${rule}`)));
  });

describe('what nobody sees is reported at its line', () => {
  it('in a policy and an association’s file whose YAML can’t be read', async () => {
    const broken = `# a${bidi}b\nx: \u200Bc\ny: \u0007\n[: {\n`;
    expect(parse(broken).root).toBeUndefined();
    for (const file of ['a.yaml', 'association.yaml'])
      expect(await hiddenIn({ [file]: broken })).toEqual([
        `${file}:1:4-1:5 error bidi-control`,
        `${file}:2:4-2:5 warning stray-mark`,
        `${file}:3:4-3:5 error control-character`,
      ]);
  });

  it('in a policy and an association’s file that are no map', async () => {
    for (const file of ['a.yaml', 'association.yaml'])
      expect(await hiddenIn({ [file]: `- a${bidi}\n` })).toEqual([`${file}:1:4-1:5 error bidi-control`]);
  });

  it('in a list of words, known or not, but not the mark of its encoding', async () => {
    for (const file of ['words/known-typo.txt', 'words/other.txt'])
      expect(await hiddenIn({ [file]: `\uFEFFكلمت = كلمة\n# x${bidi}\nاب\u200Bج = ابج\n` })).toEqual([
        `${file}:2:4-2:5 error bidi-control`,
        `${file}:3:3-3:4 warning stray-mark`,
      ]);
  });
});

describe('in keys and indentation', () => {
  const fixedText = (text: string) =>
    inFolder({ 'association.yaml': board, 'a.yaml': text }, async (folder) => {
      const fixed = valueIn(
        await fix([folder], {
          write: false,
          rules: undefined,
          agreed: undefined,
          signal: new AbortController().signal,
        }),
      );
      return fixed.files.find(({ file }) => file.endsWith('a.yaml'))?.after;
    });

  it.each(['ti?tle:', '?title:', 'title?:', 'title:?'])(
    'what turns words around is never removed unasked, what only takes no room is: %s',
    async (key) => {
      const text = (character: string) => draft.replace(/^title:/mu, key.replace('?', character));
      expect(await fixedText(text(bidi))).toBe(text(bidi));
      expect(await fixedText(text('\u200B'))).toBe(draft);
    },
  );
});
