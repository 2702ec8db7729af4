import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const src = path.resolve(import.meta.dirname, '../src');

/** The order of DESIGN, section 2: each folder imports only from folders above it here, and from the file above them all. */
const order = [
  'result.ts',
  'calendar',
  'diagnostics',
  'locales',
  'faults',
  'source',
  'association',
  'policy',
  'catalogue',
  'lifecycle',
  'diff',
  'rules',
  'view',
  'html',
  'pdf',
  'reporters',
  'workspace',
  'pipeline',
  'editor',
  'cli',
];

interface Import {
  readonly target: string;
  /** Whether it is loaded only when needed. */
  readonly dynamic: boolean;
  /** Whether it is removed by compiling. */
  readonly typeOnly: boolean;
}

interface Source {
  /** The path below `src/`, with forward slashes. */
  readonly file: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

const sources: readonly Source[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((name) => {
    const file = name.split(path.sep).join('/');
    const text = readFileSync(path.join(src, name), 'utf8');
    return { file, text, imports: importsOf(text) };
  });

function importsOf(text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/^\s*\/\/.*$/gmu, '');
  const fixed = [
    ...code.matchAll(
      /^\s*(?:import\s+(?:(?<what>[^;'"()=]+?)\s+from\s+)?|export\s+(?<passed>[^;'"()=]+?)\s+from\s+)['"](?<target>[^'"]+)['"]/gmu,
    ),
  ];
  const late = [...code.matchAll(/\bimport\(\s*['"](?<target>[^'"]+)['"]\s*\)/gu)];
  return [
    ...fixed.map(({ groups }) => ({
      target: groups?.target ?? '',
      dynamic: false,
      typeOnly: isTypeOnly(groups?.what ?? groups?.passed ?? ''),
    })),
    ...late.map(({ groups }) => ({ target: groups?.target ?? '', dynamic: true, typeOnly: false })),
  ];
}

function isTypeOnly(what: string): boolean {
  return /^type\b/u.test(what) || /^\{(?:\s*type\s[^,}]+,?)+\s*\}$/u.test(what);
}

const isOurs = ({ target }: Import) => target.startsWith('.');

/** Returns the file below `src/` that an import names. */
function resolved(from: string, target: string): string {
  return path.posix.join(path.posix.dirname(from), target).replace(/\.js$/u, '.ts');
}

const folderOf = (file: string) => file.split('/')[0] ?? '';

/** Returns the circular imports, one for each file that closes a circle. */
function circlesIn(targets: ReadonlyMap<string, readonly string[]>): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (file: string) => {
    const before = way.indexOf(file);
    if (before >= 0) circles.push([...way.slice(before), file].join(' → '));
    if (before >= 0 || done.has(file)) return;
    way.push(file);
    for (const target of targets.get(file) ?? []) visit(target);
    way.pop();
    done.add(file);
  };
  for (const file of targets.keys()) visit(file);
  return circles;
}

describe('who imports whom', () => {
  it('finds the imports that it is to check', () => {
    expect(sources.length).toBeGreaterThan(80);
    const main = sources.find(({ file }) => file === 'cli/check.ts');
    expect(main?.imports.filter(({ dynamic }) => dynamic).map(({ target }) => target)).toContain(
      '../pipeline/check.js',
    );
    expect(
      importsOf("import type { A } from 'a';\nimport { type B } from 'b';\nimport { type C, d } from 'c';"),
    ).toEqual([
      { target: 'a', dynamic: false, typeOnly: true },
      { target: 'b', dynamic: false, typeOnly: true },
      { target: 'c', dynamic: false, typeOnly: false },
    ]);
  });

  it('every folder has its place in the order', () => {
    const folders = new Set(sources.map(({ file }) => folderOf(file)));
    expect([...folders].filter((folder) => !order.includes(folder))).toEqual([]);
  });

  it('a folder imports only folders that stand above it', () => {
    const wrong = sources.flatMap(({ file, imports }) =>
      imports
        .filter(isOurs)
        .map(({ target }) => resolved(file, target))
        .filter((target) => order.indexOf(folderOf(target)) > order.indexOf(folderOf(file)))
        .map((target) => `${file} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('no file imports itself by way of others', () => {
    // Types count too: two files that need each other's types are one matter in two places. Dynamic imports don't: they are
    // loaded later.
    const targets = new Map(
      sources.map(({ file, imports }) => [
        file,
        imports.filter((one) => isOurs(one) && !one.dynamic).map(({ target }) => resolved(file, target)),
      ]),
    );
    expect(circlesIn(targets)).toEqual([]);
    const example = {
      'a.ts': ['b.ts', 'd.ts'],
      'b.ts': ['c.ts'],
      'c.ts': ['a.ts'],
      'd.ts': ['e.ts'],
      'e.ts': [],
    };
    expect(circlesIn(new Map(Object.entries(example)))).toEqual(['a.ts → b.ts → c.ts → a.ts']);
  });

  it('every import of our own leads to a file', () => {
    const files = new Set(sources.map(({ file }) => file));
    const lost = sources.flatMap(({ file, imports }) =>
      imports
        .filter(isOurs)
        .filter(({ target }) => !files.has(resolved(file, target)))
        .map(({ target }) => `${file} → ${target}`),
    );
    expect(lost).toEqual([]);
  });
});

describe('who touches the world outside', () => {
  const touching = (pattern: RegExp) =>
    sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);
  const outside = (files: string[], allowed: RegExp) => files.filter((file) => !allowed.test(file));

  it('the disk: workspace/, and in pdf/ what unpacks and finds the browser, and PDFium', () => {
    const files = touching(/['"](?:node:)?fs(?:\/promises)?['"]/u);
    expect(outside(files, /^workspace\/|^pdf\/(?:embedded|locate|make-folder|pdfium)\.ts$/u)).toEqual([]);
    expect(files.length).toBeGreaterThan(3);
  });

  it('the environment: workspace/environment.ts, the very start, and what is handed to the browser', () => {
    const files = touching(/\bprocess\.env\b|\{[^}]*\benv\b[^}]*\} = process\b/u);
    expect(outside(files, /^(?:workspace\/environment|cli\/main|pdf\/launch)\.ts$/u)).toEqual([]);
    expect(files).toContain('workspace/environment.ts');
  });

  it('the terminal: cli/, and workspace/environment.ts, which asks whether there is one', () => {
    const files = touching(/\bconsole\.|\bprocess\.(?:stdout|stderr|exit)/u);
    expect(outside(files, /^cli\/|^workspace\/environment\.ts$/u)).toEqual([]);
  });

  it('the clock: nobody but workspace/', () => {
    expect(outside(touching(/\bDate\.now\(|new Date\(\)/u), /^workspace\//u)).toEqual([]);
  });

  it('other processes: pdf/, git, which workspace/ asks, and what shows the manual', () => {
    const files = touching(/['"](?:node:)?child_process['"]/u);
    expect(outside(files, /^pdf\/|^workspace\/(?:git|manual)\.ts$/u)).toEqual([]);
  });
});

describe('what a command loads', () => {
  /** Returns the packages that a file loads, without those that are loaded only when needed. */
  function packagesBehind(start: string): Set<string> {
    const seen = new Set<string>();
    const packages = new Set<string>();
    const visit = (file: string) => {
      if (seen.has(file)) return;
      seen.add(file);
      const source = sources.find((one) => one.file === file);
      if (!source) throw new Error(`no ${file}`);
      for (const one of source.imports)
        if (one.dynamic || one.typeOnly) continue;
        else if (isOurs(one)) visit(resolved(file, one.target));
        else if (!one.target.startsWith('node:'))
          packages.add(one.target.replace(/^(@[^/]+\/)?([^/]+).*/u, '$1$2'));
    };
    visit(start);
    return packages;
  }

  it('help and the reading of a call: commander and nothing else', () => {
    expect([...packagesBehind('cli/start.ts')]).toEqual(['commander']);
    // main.ts reports where not even that can be loaded, so it loads no package itself.
    expect([...packagesBehind('cli/main.ts')]).toEqual([]);
  });

  it('check: no browser, no PDF, no templates', () => {
    const packages = new Set(
      [
        'pipeline/check.ts',
        'pipeline/baseline.ts',
        ...sources
          .map(({ file }) => file)
          .filter((file) => /^reporters\/(?!status|diff|columns|patch|proposal)/u.test(file)),
      ].flatMap((file) => [...packagesBehind(file)]),
    );
    expect([...packages].sort()).toEqual(['@rgrove/parse-xml', 'hijri-converter', 'yaml', 'zod']);
  });

  it('status: as check; a table and a sheet take what measures and quotes their cells, a page its template', () => {
    const packages = (...files: string[]) =>
      [...new Set(files.flatMap((file) => [...packagesBehind(file)]))].sort();
    expect(packages('pipeline/status.ts', 'reporters/status/json.ts')).toEqual([
      '@rgrove/parse-xml',
      'hijri-converter',
      'yaml',
      'zod',
    ]);
    expect(packages('reporters/status/table.ts', 'reporters/status/csv.ts')).not.toContain('handlebars');
    expect(packages('reporters/status/html.ts')).toContain('handlebars');
  });

  it('date: the calendar alone', () => {
    expect([...packagesBehind('pipeline/date.ts')]).toEqual(['hijri-converter']);
  });

  it('the browser and all that makes a PDF stand in pdf/ and nowhere else', () => {
    const heavy = /^(?:puppeteer-core|@puppeteer\/browsers|@cantoo\/pdf-lib|@sparticuz\/chromium|tar-fs)$/u;
    const users = sources.filter(({ imports }) =>
      imports.some(({ target, typeOnly }) => !typeOnly && heavy.test(target)),
    );
    expect(users.map(({ file }) => folderOf(file)).filter((folder) => folder !== 'pdf')).toEqual([]);
    expect(users.length).toBeGreaterThan(0);
  });

  it('what looks for settings in the current folder, and runs them, is never loaded', () => {
    const packages = sources.flatMap(({ imports }) => imports.map(({ target }) => target));
    expect(packages.filter((name) => /^puppeteer$|cosmiconfig|lilconfig|^dotenv/u.test(name))).toEqual([]);
  });
});
