import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/locales/say.js';
import { explainMarkdown } from '../../src/reporters/explain.js';
import { rules } from '../../src/rules/index.js';
import { badInputs } from '../cases/bad-input.js';
import { reportedIn } from '../cases/check-folder.js';
import { written } from '../cases/examples.js';
import { inFolder } from '../cases/folder.js';
import { unmarked } from '../cases/marked.js';
import { projectFolder } from '../support/project.js';

async function rulesIn(files: NonNullable<ReturnType<typeof written>>): Promise<string[]> {
  return inFolder(files, async (folder) => (await reportedIn(folder)).diagnostics.map(({ rule }) => rule));
}

describe('examples', () => {
  it.each(rules.filter(({ example }) => example.kind !== 'call'))(
    'of $id: the bad one has the fault, the good one has not',
    async ({ id: rule, example }) => {
      const [bad, good] = [written(example, example.bad), written(example, example.good)];
      expect(bad && (await rulesIn(bad))).toContain(rule);
      expect(good && (await rulesIn(good))).not.toContain(rule);
    },
  );
});

describe('what is said of a rule', () => {
  it('stands in src/rules/README.md as the program prints it (else: npm run rules)', () => {
    const page = readFileSync(path.join(projectFolder, 'src', 'rules', 'README.md'), 'utf8');
    expect(page).toBe(explainMarkdown(undefined));
  });

  it('says who fixes it as its fixes do', async () => {
    const seen = new Map<string, Set<boolean>>();
    const all = [
      ...badInputs.map(({ files }) => unmarked(files).files),
      ...rules.flatMap(({ example }) => written(example, example.bad) ?? []),
    ];
    for (const files of all)
      await inFolder(files, async (folder) => {
        for (const { rule, fix } of (await reportedIn(folder)).diagnostics)
          if (fix) seen.set(rule, new Set([...(seen.get(rule) ?? []), fix.safe]));
      });
    const found = rules.map(({ id }) => {
      const kinds = seen.get(id);
      return [id, kinds?.has(true) ? 'safe' : kinds ? 'proposed' : 'no'];
    });
    expect(found).toEqual(rules.map(({ id, fixes }) => [id, fixes]));
  });

  it('says why in both languages, in one or two sentences of its own', () => {
    for (const language of languages) {
      const said = rules.map(({ texts }) => texts[language].why);
      expect(new Set(said).size).toBe(said.length);
      expect(said.filter((why) => !/[.؟?]$/u.test(why) || why.length > 200)).toEqual([]);
    }
  });
});
