/**
 * npm run mutants -- diff workspace --count 10 --seed 1: puts faults into folders of src/, one at a time, and tells which
 * of them no test notices. `--count`: for each folder; `--seed`: repeats a run; `--tests test/diff test/view`: only those.
 * It works in a copy of the tree. All faults are put into it at once, each behind a switch, in the source and in the built
 * program; the tests run once with all switches off, which tells which tests reach which fault, and then only these with
 * one switch on, the quickest first, until one fails.
 */
import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { placesIn, switched } from './places.js';

const root = path.resolve(import.meta.dirname, '../..');
const { positionals: folders, values: wish } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    tests: { type: 'string', multiple: true },
  },
});

/** The tests that may notice a fault in a folder: its own, and those of folders built on it that need no browser. */
const testsOf = {
  diff: ['test/diff', 'test/view', 'test/cli/diff.test.ts'],
  workspace: ['test/workspace', 'test/pipeline', 'test/cli'],
  rules: ['test/rules', 'test/locales', 'test/pipeline', 'test/cases', 'test/cli/fix.test.ts'],
  pipeline: ['test/pipeline', 'test/cli', 'test/pdf/bounds.test.ts', 'test/pdf/mutations.test.ts'],
};

/** What tests and the built program are given by the environment: see switch.ts and switch.js. */
const env = {
  reached: 'SIYASA_MUTANTS_REACHED',
  on: 'SIYASA_MUTANT',
  only: 'SIYASA_MUTANTS_TESTS',
};

const copy = mkdtempSync(path.join(tmpdir(), 'siyasa-mutants-'));
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
/** The tests that run just now, in a group of processes of their own. */
let running;
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    if (running) process.kill(-running.pid, 'SIGKILL');
    process.exit(130);
  });

console.log(`--count ${wish.count} --seed ${wish.seed}`);
copyTree();
const mutants = put(choose());
await buildCopy();
const reaching = await withAllOff();
for (const mutant of mutants) {
  const tests = reaching(mutant.number);
  mutant.noticed = await isNoticed(mutant.number, tests);
  const count = tests.reduce((sum, { names }) => sum + names.length, 0);
  console.log(
    `${mutant.noticed ? 'noticed ' : 'SURVIVED'} ${line(mutant)}${mutant.noticed ? '' : ` (${count} tests reach it)`}`,
  );
}
tell();

function copyTree() {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const file of files.split('\0'))
    if (file && existsSync(path.join(root, file))) {
      mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
      cpSync(path.join(root, file), path.join(copy, file));
    }
  cpSync(path.join(root, 'dist'), path.join(copy, 'dist'), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  execFileSync('git', ['init', '-q'], { cwd: copy });
}

/** Returns random places that don't overlap, equally many of each folder. */
function choose() {
  const next = chance(Number(wish.seed));
  return folders.flatMap((folder) => {
    const all = readdirSync(path.join(root, 'src', folder), { recursive: true })
      .filter((file) => file.endsWith('.ts'))
      .sort((a, b) => (a < b ? -1 : 1))
      .flatMap((name) => {
        const file = path.join('src', folder, name);
        return placesIn(readFileSync(path.join(root, file), 'utf8'), file).map((place) => ({
          ...place,
          file,
          folder,
        }));
      });
    const chosen = [];
    while (chosen.length < Number(wish.count) && all.length > 0) {
      const [one] = all.splice(next(all.length), 1);
      if (!chosen.some(({ file, start, end }) => file === one.file && start < one.end && one.start < end))
        chosen.push(one);
    }
    return chosen;
  });
}

/** Puts the faults into the copy, each behind a switch. */
function put(chosen) {
  const numbered = chosen.map((one, i) => ({ ...one, number: i + 1 }));
  for (const file of new Set(numbered.map((one) => one.file))) {
    const source = readFileSync(path.join(root, file), 'utf8');
    const here = numbered.filter((one) => one.file === file);
    writeFileSync(path.join(copy, file), switched(source, here));
    for (const one of here) {
      one.line = source.slice(0, one.start).split('\n').length;
      one.before = source.slice(one.start, one.end);
    }
  }
  return numbered;
}

/** Builds the program of the copy, faults and switches with it. */
async function buildCopy() {
  const { options } = await import(pathToFileURL(path.join(copy, 'build.mjs')).href);
  const theSwitch = readFileSync(path.join(import.meta.dirname, 'switch.js'), 'utf8');
  await build({ ...options, metafile: false, banner: { js: `${options.banner.js}\n${theSwitch}` } });
}

/**
 * Runs all tests with no fault on. The function that it returns gives the files that reach a fault, with the names of
 * those of their tests that do and the seconds that these take, the quickest first. Files that fail are left out.
 */
async function withAllOff() {
  const list = path.join(copy, 'reached');
  writeFileSync(list, '');
  const tests = wish.tests ?? [
    ...new Set(folders.flatMap((folder) => testsOf[folder] ?? [`test/${folder}`, 'test/cli'])),
  ];
  const report = path.join(copy, 'report.json');
  await vitest(tests, { [env.reached]: list }, ['--reporter=json', `--outputFile=${report}`]);
  const failed = new Set();
  const seconds = new Map();
  for (const { name: file, status, assertionResults } of JSON.parse(readFileSync(report, 'utf8'))
    .testResults) {
    if (status !== 'passed') failed.add(file);
    for (const { fullName, duration = 0 } of assertionResults)
      seconds.set(`${file} ${fullName}`, duration / 1000);
  }
  if (failed.size > 0) console.log(`left out, for they fail in the copy: ${[...failed].join(' ')}`);
  const lines = readFileSync(list, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((one) => JSON.parse(one))
    .filter(({ file }) => !failed.has(file));
  return (number) => {
    const byFile = new Map();
    for (const { file, test, number: reached } of lines)
      if (reached === number) byFile.set(file, (byFile.get(file) ?? new Set()).add(test));
    return [...byFile]
      .map(([file, names]) => ({
        file,
        names: [...names],
        seconds: [...names].reduce((sum, name) => sum + (seconds.get(`${file} ${name}`) ?? 0), 0),
      }))
      .sort((a, b) => a.seconds - b.seconds);
  };
}

/** Tells whether a test notices a fault, of those that reach it, a few files at a time. */
async function isNoticed(number, files) {
  const only = path.join(copy, 'only.json');
  for (let from = 0, many = 4; from < files.length; from += many, many *= 4) {
    const some = files.slice(from, from + many);
    const seconds = some.reduce((sum, one) => sum + one.seconds, 0);
    writeFileSync(only, JSON.stringify(Object.fromEntries(some.map((one) => [one.file, one.names]))));
    const passed = await vitest(
      some.map(({ file }) => file),
      { [env.on]: String(number), [env.only]: only },
      ['--bail=1'],
      120 + 8 * seconds,
    );
    if (!passed) return true;
  }
  return false;
}

/** Whether tests pass; those that never end don't. */
function vitest(tests, more, args, limit = 3600) {
  const config = path.join('test', 'mutants', 'vitest.config.ts');
  const program = path.join('node_modules', 'vitest', 'vitest.mjs');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, 'run', '--config', config, ...args, ...tests], {
      cwd: copy,
      stdio: 'ignore',
      detached: true,
      env: { ...process.env, ...more },
    });
    running = child;
    const late = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), limit * 1000);
    child.on('error', reject).on('exit', (code) => {
      clearTimeout(late);
      running = undefined;
      resolve(code === 0);
    });
  });
}

function tell() {
  console.log('\n| Folder | Faults | Noticed | |\n|---|---|---|---|');
  for (const folder of folders) {
    const here = mutants.filter((one) => one.folder === folder);
    const noticed = here.filter((one) => one.noticed).length;
    console.log(
      `| \`${folder}/\` | ${here.length} | ${noticed} | ${Math.round((100 * noticed) / here.length)} % |`,
    );
  }
}

function line({ operator, file, line, before, text, block }) {
  const short = (some) => (some.length > 70 ? `${some.slice(0, 67)}…` : some).replaceAll(/\s+/gu, ' ');
  return `${operator.padEnd(10)} ${file}:${line}  ${short(before)}  →  ${block ? '{}' : short(text)}`;
}

/** Returns a generator of whole numbers below a limit, the same for the same seed (mulberry32). */
function chance(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}
