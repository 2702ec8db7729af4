import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exitCodes } from '../src/cli/exit-codes.js';
import { keys } from '../src/locales/keys.js';
import { check } from '../src/pipeline/check.js';
import { listStyles } from '../src/policy/values.js';
import { formats } from '../src/reporters/formats.js';
import { themeNames } from '../src/workspace/themes.js';
import { wholeFiles, writeExamples } from './docs/examples.js';
import {
  anchorsOf,
  type Fence,
  fencesOf,
  manual,
  neighbours,
  type Page,
  page,
  pages,
  tableOf,
  targetsOf,
  wordsOf,
} from './docs/pages.js';
import { helpsIn, listedIn, optionsIn, outputOf } from './docs/program.js';
import { made } from './docs/tables.js';
import { projectFolder } from './support/project.js';
import { valueIn } from './support/value-in.js';

/** Whether to write what is generated from the code into the manual, instead of comparing it: `UPDATE_DOCS=1`. */
const updating = Boolean(process.env.UPDATE_DOCS);
const each = (of: readonly Page[]) => of.map((one) => [one.file, one] as const);
const bare = (cell: string | undefined) => (cell ?? '').replaceAll('`', '');
const firsts = (rows: string[][]) => rows.map(([first]) => bare(first));

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'siyasa-docs-'));
  await writeExamples(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Compares a page with what it should be, or writes it. */
async function agree({ file, text }: Page, wanted: string): Promise<void> {
  if (updating) await writeFile(path.join(projectFolder, file), wanted);
  else expect(text).toBe(wanted);
}

const block = /<!-- made: (?<name>[a-z-]+) -->\n(?<body>.*?)<!-- \/made -->/gsu;

describe('the README', () => {
  it('has at most 10 KB', async () => {
    const { length } = await readFile(path.join(projectFolder, 'README.md'));
    expect(length).toBeLessThanOrEqual(10 * 1024);
  });

  it('shows a picture of every theme', async () => {
    const pictures = [...page('README.md').text.matchAll(/templates\/(?<theme>[^/]+)\/preview\.png/gu)];
    expect([...new Set(pictures.map(({ groups }) => groups?.theme ?? ''))].sort()).toEqual(
      await themeNames(),
    );
  });

  it('names the package as it is packed', async () => {
    const { version } = JSON.parse(await readFile(path.join(projectFolder, 'package.json'), 'utf8'));
    const named = [...manual.matchAll(/siyasa-(?<version>\d+\.\d+\.\d+)\.tgz/gu)];
    expect(named.map(({ groups }) => groups?.version).filter((one) => one !== version)).toEqual([]);
    expect(named.length).toBeGreaterThan(0);
  });
});

describe('the pages', () => {
  it('are all reached from the README', () => {
    const reached = new Set(['README.md']);
    for (const file of reached)
      for (const target of localTargets(page(file)))
        if (pages.some((one) => one.file === target.file)) reached.add(target.file);
    expect(pages.map(({ file }) => file).filter((file) => !reached.has(file))).toEqual([]);
  });

  it.each(each([...pages, ...neighbours]))('lead to files that there are: %s', (_, page) => {
    const files = localTargets(page).map(({ file }) => file);
    expect(files.filter((file) => !existsSync(path.join(projectFolder, file)))).toEqual([]);
  });

  it.each(each([...pages, ...neighbours]))('lead to headings that there are: %s', (_, from) => {
    const lost = localTargets(from).filter(({ file, anchor }) => {
      const to = [...pages, ...neighbours].find((one) => one.file === file);
      return anchor !== undefined && to && !anchorsOf(to).includes(anchor);
    });
    expect(lost).toEqual([]);
  });

  const arabic = pages.filter(({ language }) => language === 'ar');

  it.each(each(arabic))('run from right to left, samples of code from left to right: %s', (_, { text }) => {
    expect(text).toMatch(/^<div dir="rtl" lang="ar">\n\n# [\s\S]*\n<\/div>\n$/u);
    const samples = [...text.matchAll(/(?<before>[^\n]*)\n\n```\w/gu)];
    expect(
      samples
        .map(({ groups }) => groups?.before)
        .filter((line) => !/^<(?:div|td) dir="ltr"/u.test(line ?? '')),
    ).toEqual([]);
  });

  it.each(each(arabic))('keep code in order among Arabic words: %s', (_, page) => {
    // Without a direction of its own, a sign at the end of code would stand at the other end, and a date would be reversed.
    const open = wordsOf(page)
      .replaceAll(/<span dir="ltr">.*?<\/span>/gu, '')
      .matchAll(/`(?<code>[^`\n]+)`/gu);
    const turned = [...open]
      .map(({ groups }) => groups?.code ?? '')
      .filter(
        (code) => /[^\p{L}\s]/u.test(code) && !/^[a-z](?:.*[a-z0-9])?$/isu.test(code) && !/^\d+$/u.test(code),
      );
    expect(turned).toEqual([]);
  });

  it('of a day’s work fit one sheet', () => {
    for (const file of ['docs/ar/daily.md', 'docs/en/daily.md'])
      expect(page(file).text.trim().split('\n').length).toBeLessThanOrEqual(45);
  });
});

describe('what the code says itself', () => {
  it.each(each(pages))(
    'stands in %s (else: UPDATE_DOCS=1)',
    async (_, page) => {
      let place = await mkdtemp(path.join(folder, 'calls-'));
      // A page without setup begins in an empty folder.
      const [first] = fencesOf(page).filter(({ language }) => language === 'console');
      if (first && !first.body.startsWith('$ siyasa new')) await writeExamples(place);
      const tables = new Map<string, string>();
      for (const [, name = ''] of page.text.matchAll(block)) {
        const make = made[name];
        if (!make) throw new Error(`nothing makes ${name}`);
        tables.set(name, await make(page.language));
      }
      const withTables = page.text.replaceAll(
        block,
        (_, name: string) => `<!-- made: ${name} -->\n\n${tables.get(name)}\n\n<!-- /made -->`,
      );
      const withOutputs = withTables.replaceAll(
        /^```console(?<note>[^\n]*)\n(?<body>.*?)^```$/gmsu,
        (_whole, note: string, body: string) => {
          const language = note.trim() === 'ar' ? 'ar' : page.language;
          const calls = callsIn(body).map((line) => {
            if (line.startsWith('cd ')) {
              place = path.join(place, line.slice(3));
              return `$ ${line}\n`;
            }
            const output = outputOf(line, language, place);
            return `$ ${line}\n${output && `${output}\n`}`;
          });
          return `\`\`\`console${note}\n${calls.join('\n')}\`\`\``;
        },
      );
      await agree(page, withOutputs);
    },
    120_000,
  );

  it('has no table that no page shows in Arabic', () => {
    const used = pages.flatMap(({ language, text }) =>
      [...text.matchAll(block)].map(({ groups }) => `${language} ${groups?.name}`),
    );
    expect(Object.keys(made).filter((name) => !used.includes(`ar ${name}`))).toEqual([]);
  });

  it.each(
    pages.flatMap((page) =>
      fencesOf(page)
        .filter(({ language, lead }) => language === 'json' && lead.includes('siyasa '))
        .map(
          (fence) => [/`(?<call>siyasa [^`]+)`/u.exec(fence.lead)?.groups?.call ?? '', fence, page] as const,
        ),
    ),
  )('as JSON stands in the page: %s', (call, fence, page) => {
    const given = JSON.parse(outputOf(call, page.language, folder));
    const shown = JSON.parse(fence.body);
    expect(fence.note === 'cut' ? cutAs(given, shown) : given).toEqual(shown);
  });
});

describe('the files shown', () => {
  it('that are whole have one text for one path, and no errors', async () => {
    expect(new Set(wholeFiles.map(({ file }) => file)).size).toBe(
      new Set(wholeFiles.map(({ file, body }) => `${file}\n${body}`)).size,
    );
    expect(wholeFiles.map(({ file }) => file)).not.toContain('');
    const found = await diagnosed(path.join(folder, 'policies'));
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('show every key', () => {
    const last = new Set(Object.keys(keys).map((id) => id.split('.').at(-1) ?? ''));
    const shown =
      page('docs/en/policy-file.md').text +
      page('docs/en/association-file.md').text +
      page('docs/en/approval.md').text;
    expect([...last].filter((key) => !new RegExp(`\\b${key}:|[\`.]${key}\``, 'u').test(shown))).toEqual([]);
  });

  const samples = pages.flatMap((page) =>
    fencesOf(page)
      .filter(({ language, note }) => language === 'yaml' && note !== '')
      .map((fence, i) => [`${page.file} ${i + 1}: ${fence.note}`, fence] as const),
  );

  it.each(samples)('are right or wrong as they say: %s', async (name, { note, body }) => {
    const [verdict, ...rest] = note.split(' ');
    const sample = path.join(folder, `sample ${name.replaceAll(/\W+/gu, ' ')}`);
    const ofAssociation = rest.includes('association');
    await mkdir(sample, { recursive: true });
    await writeFile(
      path.join(sample, 'association.yaml'),
      ofAssociation ? withBase(body, association) : association.join('\n'),
    );
    await writeFile(
      path.join(sample, 'policy.yaml'),
      ofAssociation ? basePolicy.join('\n') : withBase(body, basePolicy),
    );
    const found = await diagnosed(sample);
    if (verdict === 'right') expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    else expect(found.map(({ rule }) => rule)).toContain(rest[0]);
  });

  it('show the wrong beside the right', () => {
    expect(samples.filter(([, { note }]) => note.startsWith('wrong')).length).toBeGreaterThan(5);
    expect(samples.filter(([, { note }]) => note.startsWith('right')).length).toBeGreaterThan(5);
  });
});

describe('commands', async () => {
  const helps = await helpsIn('en');
  const names = listedIn(helps.get('') ?? '').map(({ name }) => name);
  const calls = pages.flatMap((page) =>
    [
      ...page.text.matchAll(/(?:`|\$ |^|&& |; |\| )(?:npx )?siyasa (?<name>[a-z][a-z-]*)(?<rest>[^`\n]*)/gmu),
    ].map(({ groups }) => ({ page: page.file, name: groups?.name ?? '', rest: groups?.rest ?? '' })),
  );

  it('are listed in both languages alike', async () => {
    const arabic = await helpsIn('ar');
    expect(names.length).toBeGreaterThan(20);
    expect(listedIn(arabic.get('') ?? '').map(({ name }) => name)).toEqual(names);
  });

  it('that pages name are commands', () => {
    expect(calls.length).toBeGreaterThan(50);
    expect(calls.filter(({ name }) => !names.includes(name))).toEqual([]);
  });

  it('are called with options that they have', () => {
    const wrong = calls.filter(({ name, rest }) => {
      const inside = /^ (?<what>[a-z]+)\b/u.exec(rest)?.groups?.what;
      const help = helps.get(`${name} ${inside}`) ?? helps.get(name) ?? '';
      const known = optionsIn([help, helps.get('')].join(' '));
      return optionsIn(rest.split(/ [|#>]/u)[0] ?? '').some((option) => !known.includes(option));
    });
    expect(wrong).toEqual([]);
  });

  it('have every option that a page speaks of', () => {
    // Options of git, npm, Docker and the like.
    const others = [
      '--global',
      '--pack-destination',
      '--rm',
      '--install',
      '--oneline',
      '--unshallow',
      '--qdf',
    ];
    const known = new Set([...optionsIn([...helps.values()].join('\n')), ...others]);
    expect(optionsIn(manual).filter((option) => !known.has(option))).toEqual([]);
  });
});

describe('lists kept by hand', () => {
  it('have every exit code', () => {
    const codes = Object.values(exitCodes);
    expect(firsts(tableOf(page('docs/en/commands.md'), 'Code', 'Means')).map(Number)).toEqual(codes);
    expect(firsts(tableOf(page('docs/ar/commands.md'), 'الرمز', 'معناه')).map(Number)).toEqual(codes);
  });

  it('have every form of report', () => {
    expect(firsts(tableOf(page('docs/en/ci.md'), '`--format`', 'Is'))).toEqual(formats);
    expect(firsts(tableOf(page('docs/ar/ci.md'), 'الصيغة', 'لماذا'))).toEqual(formats);
  });

  it('have every list style', () => {
    expect(firsts(tableOf(page('docs/en/policy-file.md'), '`list`', 'Marks'))).toEqual(
      listStyles.map(({ id }) => id),
    );
    expect(firsts(tableOf(page('docs/ar/policy-file.md'), '`list`', 'العلامات'))).toEqual(
      listStyles.map(({ id }) => id),
    );
  });

  it('have every environment variable', async () => {
    const sources = await sourceFiles(path.join(projectFolder, 'src'));
    const read = sources.flatMap((text) => [
      ...text.matchAll(/\b(?:env|variables)\.(?<name>[A-Z][A-Z_]+)/gu),
    ]);
    const named = new Set(read.map(({ groups }) => groups?.name ?? ''));
    // Variables that the system itself sets.
    for (const name of ['PATH', 'TERM', 'LOCALAPPDATA', 'CI', 'DISPLAY', 'WAYLAND_DISPLAY', 'SystemRoot'])
      named.delete(name);
    const listed = [
      tableOf(page('docs/en/commands.md'), 'Variable', 'Does'),
      tableOf(page('docs/ar/commands.md'), 'المتغير', 'ما يفعله'),
    ];
    for (const rows of listed) expect(firsts(rows).sort()).toEqual([...named].sort());
  });
});

describe('the manual in the package', () => {
  const built = path.join(projectFolder, 'dist', 'docs');

  it('has every page, in its language and direction, with links that lead somewhere', async () => {
    for (const { file, language } of pages) {
      if (file === 'README.md') continue;
      const page = path.join(
        built,
        file
          .replace(/^docs\//u, '')
          .replace(/README\.md$/u, 'index.md')
          .replace(/\.md$/u, '.html'),
      );
      const html = await readFile(page, 'utf8');
      expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
      expect(html.match(/<script|href="(?!https:)[^"]*\.md"/gu)).toBeNull();
      const links = [...html.matchAll(/(?:href|src)="(?<target>[^"#][^"#]*)/gu)].map(
        ({ groups }) => groups?.target ?? '',
      );
      const local = links.filter((target) => !/^(?:https?|mailto|data):/u.test(target));
      expect(local.length).toBeGreaterThan(1);
      expect(local.filter((target) => !existsSync(path.resolve(path.dirname(page), target)))).toEqual([]);
    }
  });
});

/** Returns the files of the project that a page links to. */
function localTargets(page: Page): { readonly file: string; readonly anchor: string | undefined }[] {
  return targetsOf(page)
    .filter((target) => !/^https?:/u.test(target))
    .map((target) => {
      const [name = '', anchor] = decodeURIComponent(target).split('#');
      return { file: name ? path.posix.join(path.posix.dirname(page.file), name) : page.file, anchor };
    });
}

/** Returns the calls in a sample, without their output. */
function callsIn(body: Fence['body']): string[] {
  return body.split('\n').flatMap((line) => (line.startsWith('$ ') ? [line.slice(2)] : []));
}

async function diagnosed(folder: string) {
  const checked = valueIn(await check([folder]));
  return checked.diagnostics.map(({ rule, severity, range }) => ({ line: range.start.line, severity, rule }));
}

const association = ['name: جمعية المثال الأهلية', 'license: "1234"'];
const basePolicy = [
  'type: volunteers',
  'title: سياسة',
  'status: draft',
  'sections: [{ kind: scope, text: نص. }]',
];

/** Completes a sample with the lines of a whole file whose keys it doesn't have. */
function withBase(sample: string, base: readonly string[]): string {
  const missing = base.filter((line) => !new RegExp(`^${line.split(':')[0]}:`, 'mu').test(sample));
  return `${missing.join('\n')}\n${sample}`;
}

/** Cuts the lists of a value to the length that is shown. */
function cutAs(given: unknown, shown: unknown): unknown {
  if (Array.isArray(given) && Array.isArray(shown)) return shown.map((one, i) => cutAs(given[i], one));
  if (typeof given !== 'object' || given === null || typeof shown !== 'object' || shown === null)
    return given;
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => [key, cutAs(value, (shown as Record<string, unknown>)[key])]),
  );
}

async function sourceFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'));
  return Promise.all(files.map((entry) => readFile(path.join(entry.parentPath, entry.name), 'utf8')));
}
