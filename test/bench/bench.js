/**
 * npm run bench: measures the program against its bounds, side by side in one run. Times are medians; a ratio is the median
 * of the ratios of neighbouring runs, so that it holds while the machine's speed drifts. Needs Linux; comparisons with a
 * system browser need `chromium-headless-shell` and `chromium` on the PATH, and are left out where these are missing.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { keystrokes } from './keystrokes.js';
import { makeFolder, makePolicies } from './policies.js';
import { median, run } from './processes.js';
import { buildWithoutRules } from './without-rules.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bin = path.join(root, 'bin', 'siyasa.js');
const work = mkdtempSync(path.join(tmpdir(), 'siyasa-bench-'));
const rows = [];
let missed = 0;

try {
  console.log(
    `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}\n`,
  );
  // The first run unpacks the embedded browser, which isn't to be measured.
  await siyasa(['render', 'qurrat-ayn/beneficiary-relations', '--out', path.join(work, 'out')]);
  await start();
  await oneCold();
  await build();
  await check();
  await editor();
  await memory();
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.table(rows);
process.exitCode = missed === 0 ? 0 : 1;

function siyasa(args, options = {}) {
  return run(process.execPath, [bin, ...args], { cwd: root, ...options });
}

function report(what, measured, bound, holds) {
  if (!holds) missed += 1;
  rows.push({ what, measured, bound, '': holds ? 'holds' : 'MISSED' });
}

async function start() {
  const times = [];
  for (let i = 0; i < 9; i++) times.push((await siyasa(['--help'])).wall);
  report('siyasa --help', `${median(times).toFixed(0)} ms`, 'under 150 ms', median(times) < 150);
}

async function oneCold() {
  const shell = onPath('chromium-headless-shell') ?? onPath('chrome-headless-shell');
  if (!shell)
    return leftOut('(a) one policy, cold, against the bare headless shell', 'chromium-headless-shell');
  const html = path.join(work, 'out', 'qurrat-ayn', 'beneficiary-relations.html');
  const bareArgs = [
    '--headless',
    '--disable-gpu',
    `--print-to-pdf=${path.join(work, 'bare.pdf')}`,
    '--no-pdf-header-footer',
  ];
  const root0 = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const siyasaArgs = ['render', 'qurrat-ayn/beneficiary-relations', '--out', path.join(work, 'cold')];
  const ratios = { same: [], embedded: [] };
  const times = { bare: [], same: [], embedded: [] };
  for (let i = 0; i < 9; i++) {
    const bare = (await run(shell, [...bareArgs, ...root0, `file://${html}`])).wall;
    const same = (await siyasa([...siyasaArgs, '--browser', shell])).wall;
    const embedded = (await siyasa(siyasaArgs)).wall;
    times.bare.push(bare);
    times.same.push(same);
    times.embedded.push(embedded);
    ratios.same.push(same / bare);
    ratios.embedded.push(embedded / bare);
  }
  const ms = (key) => `${median(times[key]).toFixed(0)} ms`;
  for (const [key, name] of [
    ['same', 'the same browser'],
    ['embedded', 'the embedded browser'],
  ])
    report(
      `(a) one policy, cold, PDF and HTML, ${name} : bare headless shell`,
      `${median(ratios[key]).toFixed(2)} × (${ms(key)} : ${ms('bare')})`,
      'at most 3 ×',
      median(ratios[key]) <= 3,
    );
}

async function build() {
  const count = 200;
  const folder = makePolicies(root, path.join(work, 'p200'), count);
  const full = onPath('chromium') ?? onPath('google-chrome');
  const html = path.join(work, 'out', 'qurrat-ayn', 'beneficiary-relations.html');
  const each = [];
  const unread = [];
  const finished = [];
  const others = [];
  const out = path.join(work, 'o200');
  const args = ['build', folder, '--out', out];
  const sizes = [];
  for (let i = 0; i < 5; i++) {
    each.push((await siyasa(args, { env: { ...process.env, SIYASA_FINISH: 'off' } })).wall / count);
    if (i === 0) sizes.push(pdfBytes(out) / count);
    unread.push((await siyasa([...args, '--no-read-back'])).wall / count);
    finished.push((await siyasa(args)).wall / count);
    if (i === 0) sizes.push(pdfBytes(out) / count);
    if (!full) continue;
    const script = path.join(root, 'test', 'bench', 'full-chromium.js');
    const runs = [];
    for (let k = 0; k < 3; k++)
      runs.push(
        (await run(process.execPath, [script, full, html, path.join(work, 'full.pdf')], { cwd: root })).wall,
      );
    others.push(median(runs));
  }
  report(
    `(b) build of ${count} policies, each, PDFs as the browser wrote them`,
    `${median(each).toFixed(1)} ms`,
    'at most 30 ms',
    median(each) <= 30,
  );
  const against = (times) => median(times.map((one, i) => one / each[i]));
  report(
    '(b) the same, PDFs finished and read back : as the browser wrote them',
    `${against(finished).toFixed(2)} × (${median(finished).toFixed(1)} ms each; not read back ${against(unread).toFixed(2)} ×)`,
    'at most 1.5 ×',
    against(finished) <= 1.5,
  );
  const [before = 0, after = 0] = sizes;
  report(
    '(b) size of a PDF, finished : as the browser wrote it',
    `${(after / before).toFixed(2)} × (${(after / 1000).toFixed(0)} kB, attachments and colour profile in it)`,
    'at most 1 ×',
    after <= before,
  );
  if (!full) return leftOut('(b) against full Chromium launched for each', 'chromium');
  const ratio = median(each.map((one, i) => others[i] / one));
  report(
    '(b) full Chromium launched for each : siyasa build, PDFs as the browser wrote them',
    `${ratio.toFixed(0)} × (${median(others).toFixed(0)} ms each)`,
    'at least 40 ×',
    ratio >= 40,
  );
}

/** Returns the size of all PDFs below a folder. */
function pdfBytes(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.pdf'))
    .reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
}

async function check() {
  const folder = makePolicies(root, path.join(work, 'p1000'), 1000);
  const one = makeFolder(root, path.join(work, 'one-1000'), 1000);
  const twice = makeFolder(root, path.join(work, 'one-2000'), 2000);
  const bare = await buildWithoutRules(root, path.join(work, 'without-rules'));
  const argsOf = (below) => ['check', below, '--format', 'json'];
  const yaml = async (below) => {
    const alone = [
      path.join(import.meta.dirname, 'yaml-alone.js'),
      below,
      String(Math.min(4, cpus().length)),
    ];
    return (await run(process.execPath, alone, { cwd: root })).wall;
  };
  const times = [];
  const ratios = { rules: [], many: [], one: [], twice: [] };
  for (let i = 0; i < 5; i++) {
    const without = (await run(process.execPath, [bare, ...argsOf(folder)], { cwd: root })).wall;
    times.push((await siyasa(argsOf(folder))).wall);
    const inOne = (await siyasa(argsOf(one))).wall;
    ratios.rules.push(times[i] / without);
    ratios.many.push(times[i] / (await yaml(folder)));
    ratios.one.push(inOne / (await yaml(one)));
    ratios.twice.push((await siyasa(argsOf(twice))).wall / inOne);
  }
  report(
    '(c) check of 1,000 policies',
    `${(median(times) / 1000).toFixed(2)} s`,
    'at most 5 s',
    median(times) <= 5000,
  );
  const reportRatio = (what, values, most) =>
    report(what, `${median(values).toFixed(2)} ×`, `at most ${most} ×`, median(values) <= most);
  reportRatio('(c) the same, with all rules : without rules', ratios.rules, 3);
  reportRatio('(c) the same : their YAML parsed and nothing else, in as many threads', ratios.many, 5);
  reportRatio('(c) 1,000 policies of one folder : their YAML parsed and nothing else', ratios.one, 5);
  reportRatio('(c) 2,000 policies of one folder : 1,000', ratios.twice, 2.2);
}

/** Measures the time from a keystroke in the largest of the raw policies to the diagnostics of the text. */
async function editor() {
  const file = path.join(root, 'test', 'cases', 'seeds', 'samtah-cooperative', 'policy.yaml');
  const times = await keystrokes(bin, file, 30);
  report(
    '(e) editor: from a key to the diagnostics of the largest raw policy',
    `${median(times).toFixed(0)} ms, at worst ${Math.max(...times).toFixed(0)}`,
    'at most 100 ms',
    median(times) <= 100,
  );
}

async function memory() {
  if (!existsSync('/proc/self/smaps_rollup')) return leftOut('(d) memory', '/proc/self/smaps_rollup');
  const peaks = [];
  for (const count of [100, 1000]) {
    const folder = makePolicies(root, path.join(work, 'memory'), count);
    peaks.push((await siyasa(['build', folder, '--out', path.join(work, 'om')], { memory: true })).peak);
  }
  const [small = 0, large = 0] = peaks;
  report(
    '(d) peak memory of a build of 1,000, all processes',
    `${large.toFixed(0)} MiB`,
    'at most 600 MiB',
    large <= 600,
  );
  report(
    '(d) peak memory, 1,000 policies : 100',
    `${(large / small).toFixed(2)} × (${small.toFixed(0)} MiB)`,
    'flat: at most 1.25 ×',
    large / small <= 1.25,
  );
}

function leftOut(what, needs) {
  rows.push({ what, measured: `left out: needs ${needs}`, bound: '', '': '' });
}

function onPath(name) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file));
}
