/**
 * npm run mutants -- diff workspace --count 10 --seed 1: puts faults into folders of src/, one at a time, and reports which
 * of them no test notices. `--count`: faults for each folder; `--seed`: repeats a run; `--tests test/diff test/view`: only
 * those tests. It works in a copy of the tree. All faults are put into it at once, each behind a switch; the tests run once
 * with all switches off, to find which test files reach which fault, and then only these with one switch on, the quickest
 * first. What runs in threads or in the built program isn't reached.
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
import { parseArgs } from 'node:util';
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
  rules: ['test/rules', 'test/pipeline', 'test/cases', 'test/cli/fix.test.ts'],
  pipeline: ['test/pipeline', 'test/cli', 'test/pdf/bounds.test.ts', 'test/pdf/mutations.test.ts'],
};

const copy = mkdtempSync(path.join(tmpdir(), 'siyasa-mutants-'));
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

console.log(`--count ${wish.count} --seed ${wish.seed}`);
copyTree();
const mutants = put(choose());
const { reaches, seconds } = await withAllOff();
for (const mutant of mutants) {
  mutant.by = await noticedBy(mutant.number);
  console.log(
    `${mutant.by ? 'noticed ' : 'SURVIVED'} ${line(mutant)}${mutant.by ? '' : ` (${reaches(mutant.number).length} files of tests reach it)`}`,
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

/**
 * Runs all tests with no fault on, to find which files reach which fault and how long each takes. Failing files are left out.
 */
async function withAllOff() {
  const list = path.join(copy, 'reached');
  const report = path.join(copy, 'report.json');
  const tests = wish.tests ?? [
    ...new Set(folders.flatMap((folder) => testsOf[folder] ?? [`test/${folder}`, 'test/cli'])),
  ];
  await vitest(tests, { SIYASA_MUTANTS_REACHED: list }, ['--reporter=json', `--outputFile=${report}`]);
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const failed = testResults.filter(({ status }) => status !== 'passed').map(({ name }) => name);
  if (failed.length > 0) console.log(`left out, for they fail in the copy: ${failed.join(' ')}`);
  const time = new Map(
    testResults.map(({ name, startTime, endTime }) => [name, (endTime - startTime) / 1000]),
  );
  const lines = readFileSync(list, 'utf8')
    .trim()
    .split('\n')
    .map((one) => JSON.parse(one));
  const of = (number) =>
    lines
      .filter(({ file, reached }) => reached.includes(number) && !failed.includes(file))
      .map(({ file }) => file)
      .sort((a, b) => time.get(a) - time.get(b));
  return { reaches: of, seconds: (files) => files.reduce((sum, file) => sum + time.get(file), 0) };
}

/**
 * Returns the batch of test files in which one notices a fault; undefined where none does. Batches begin with three files and
 * grow.
 */
async function noticedBy(number) {
  const files = reaches(number);
  for (let from = 0, many = 3; from < files.length; from += many, many *= 3) {
    const some = files.slice(from, from + many);
    if (!(await vitest(some, { SIYASA_MUTANT: String(number) }, ['--bail=1'], 120 + 8 * seconds(some))))
      return some;
  }
  return undefined;
}

/** Returns whether tests pass; tests that never end don't. */
function vitest(tests, env, more, limit = 3600) {
  const config = path.join('test', 'mutants', 'vitest.config.ts');
  const program = path.join('node_modules', 'vitest', 'vitest.mjs');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, 'run', '--config', config, ...more, ...tests], {
      cwd: copy,
      stdio: 'ignore',
      detached: true,
      env: { ...process.env, ...env },
    });
    const late = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), limit * 1000);
    child.on('error', reject).on('exit', (code) => {
      clearTimeout(late);
      resolve(code === 0);
    });
  });
}

function tell() {
  console.log('\n| Folder | Faults | Noticed | |\n|---|---|---|---|');
  for (const folder of folders) {
    const here = mutants.filter((one) => one.folder === folder);
    const noticed = here.filter(({ by }) => by).length;
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
