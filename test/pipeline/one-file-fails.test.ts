import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { check, checkAll, filesAt } from '../../src/pipeline/check.js';
import * as facts from '../../src/pipeline/facts.js';
import { produce } from '../../src/pipeline/produce.js';
import { overviewOf } from '../../src/pipeline/status.js';
import { Typesetter } from '../../src/pipeline/typesetter.js';
import * as parsing from '../../src/source/parse.js';
import * as view from '../../src/view/build.js';
import { inFolder } from '../cases/folder.js';
import { associationText, policy } from '../cases/policies.js';
import { valueIn } from '../support/value-in.js';

vi.mock('../../src/source/parse.js', { spy: true });
vi.mock('../../src/pipeline/facts.js', { spy: true });
vi.mock('../../src/view/build.js', { spy: true });

afterEach(() => {
  vi.restoreAllMocks();
});

const today = { calendar: 'gregorian', year: 2026, month: 1, day: 1 } as const;

/** The title of a policy at which a part of the program throws, as it may at a text that no test has yet. */
const breaking = 'سياسة يتعطل عندها البرنامج';

const titled = (title: string) => policy().replace(/^title: .*$/mu, `title: ${title}`);

const files = {
  'a/association.yaml': associationText,
  'a/first.yaml': titled('سياسة أولى'),
  'a/second.yaml': titled(breaking),
  'a/third.yaml': titled('سياسة ثالثة').replace('status: draft', 'status: drafted'),
};

/** Functions that each make a part of the program throw where its input contains the title. */
const parts = {
  async 'the parser'() {
    const { parse } = await vi.importActual<typeof parsing>('../../src/source/parse.js');
    vi.mocked(parsing.parse).mockImplementation((text) => {
      if (text.includes(breaking)) throw new RangeError('Maximum call stack size exceeded');
      return parse(text);
    });
  },
  async 'what is reported of a policy'() {
    const { factsOf } = await vi.importActual<typeof facts>('../../src/pipeline/facts.js');
    vi.mocked(facts.factsOf).mockImplementation((loaded) => {
      if (loaded.policy?.title === breaking) throw new RangeError('Invalid string length');
      return factsOf(loaded);
    });
  },
};

const reported = (folder: string, diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ file, rule }) => `${path.relative(folder, file)} ${rule}`);

describe.each(Object.entries(parts))('where %s breaks down at one file', (_, breakDown) => {
  it('check says so of that file, and what is wrong with the others', async () => {
    await breakDown();
    await inFolder(files, async (folder) => {
      const checked = valueIn(await check([folder], undefined, { today }));
      expect(reported(folder, checked.diagnostics)).toEqual(
        expect.arrayContaining(['a/second.yaml rule-failed', 'a/third.yaml value-unknown']),
      );
      expect(checked.files).toBe(4);
    });
  });

  it('status says so, and where the others stand', async () => {
    await breakDown();
    await inFolder(files, async (folder) => {
      const looked = valueIn(await overviewOf(folder, today));
      expect(reported(folder, looked.failed)).toEqual(['a/second.yaml rule-failed']);
      const policies = looked.overview.associations.flatMap((one) => one.policies);
      expect(policies.map(({ title }) => title)).toEqual(['سياسة أولى', null, 'سياسة ثالثة']);
    });
  });
});

const produced = (folder: string) =>
  inPlaces(folder, (places) =>
    produce(
      places,
      {
        out: path.join(folder, 'out'),
        formats: new Set(['html']),
        pdfPrinter: undefined,
        tabs: 1,
        signal: new AbortController().signal,
      },
      new Typesetter(undefined),
    ),
  );

async function inPlaces<Result>(
  folder: string,
  act: (places: Parameters<typeof produce>[0]) => Promise<Result>,
): Promise<Result> {
  const found = valueIn(await filesAt([folder]));
  return act(found.places);
}

describe('build refuses a policy at which the program breaks down, and makes the others', () => {
  it.each([
    ['the parser', parts['the parser']],
    [
      'the view',
      async () => {
        const { buildView } = await vi.importActual<typeof view>('../../src/view/build.js');
        vi.mocked(view.buildView).mockImplementation((ingredients) => {
          if (ingredients.policy.title === breaking) throw new RangeError('Invalid string length');
          return buildView(ingredients);
        });
      },
    ],
  ])('%s', async (_, breakDown) => {
    await breakDown();
    await inFolder(files, async (folder) => {
      const { products, refused, diagnostics } = await produced(path.join(folder, 'a'));
      expect(products.map(({ title }) => title)).toEqual(['سياسة أولى']);
      expect(refused.map(({ name }) => name)).toEqual(['second', 'third']);
      expect(reported(folder, diagnostics)).toContain('a/second.yaml rule-failed');
    });
  });
});

it('an association’s file at which the parser breaks down is reported, and its policies are read', async () => {
  await parts['the parser']();
  const broken = { ...files, 'a/association.yaml': `${associationText}tagline: ${breaking}\n` };
  await inFolder(broken, async (folder) => {
    const checked = valueIn(await check([folder], undefined, { today }));
    expect(reported(folder, checked.diagnostics)).toEqual(
      expect.arrayContaining(['a/association.yaml rule-failed', 'a/third.yaml value-unknown']),
    );
  });
});

it('what a thread leaves undone is done by the first one', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 320 }, (_, i) => [`a${i % 4}/p${i}.yaml`, 'type: x\nstatus: drafted\n']),
  );
  await inFolder(many, async (folder) => {
    const found = valueIn(await filesAt([folder]));
    const all = { ...found, options: { today } };
    const alone = await checkAll(all, { cores: 1, checkWorker: '' });
    for (const fault of ['process.exit(1)', 'throw new Error("x")']) {
      const checkWorker = path.join(folder, 'worker.js');
      await writeFile(checkWorker, fault);
      expect(await checkAll(all, { cores: 2, checkWorker })).toEqual(alone);
    }
  });
});
