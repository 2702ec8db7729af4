/*
 * Compiles src/ to dist/, with every package that can be bundled, and writes the licences of these packages and the manual's
 * web pages beside it.
 *
 * `--install` fetches the tools first where they are missing, as in a fresh clone where `npm pack` runs.
 */
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { writePages } from './docs/pages.mjs';

const root = import.meta.dirname;
const { dependencies, homepage } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** The options by which src/ is compiled. */
export const options = {
  absWorkingDir: root,
  entryPoints: [
    'src/cli/main.ts',
    // Each of these runs in a thread of its own.
    'src/pipeline/check-worker.ts',
    'src/pipeline/examine-worker.ts',
    'src/pdf/finish/worker.ts',
  ],
  outdir: 'dist',
  outbase: 'src',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'warning',
  metafile: true,
  // These packages are installed with the program: they contain binaries, which can't be bundled.
  external: Object.keys(dependencies),
  banner: {
    // Some bundled packages still call `require`.
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
};

if (realpathSync(process.argv[1] ?? '') === import.meta.filename)
  await compile(process.argv.includes('--install'));

async function compile(installs) {
  if (installs && !existsSync(path.join(root, 'node_modules/esbuild')))
    execFileSync('npm', ['ci'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  const { build } = await import('esbuild');
  const dist = path.join(root, 'dist');
  rmSync(dist, { recursive: true, force: true });
  const { metafile } = await build(options);
  // The bundled reader of QR codes loads this file.
  const codeReader = 'zxing_reader.wasm';
  copyFileSync(
    path.join(root, 'node_modules/zxing-wasm/dist/reader', codeReader),
    path.join(dist, codeReader),
  );
  writeFileSync(path.join(dist, 'LICENSES.txt'), licencesOf(metafile));
  await writePages(root, path.join(dist, 'docs'), new URL(homepage.replace(/#.*$/u, '')).href);
}

/** Returns the licence texts of the packages that were bundled, at least in part, sorted by name. */
function licencesOf({ inputs }) {
  const folders = new Set();
  for (const file of Object.keys(inputs)) {
    const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(file) ?? [];
    if (folder) folders.add(folder);
  }
  const notices = [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(
      readFileSync(path.join(root, folder, 'package.json'), 'utf8'),
    );
    const texts = readdirSync(path.join(root, folder))
      .filter((file) => /^(?:licen[cs]e|copying|notice)/iu.test(file))
      .map((file) => readFileSync(path.join(root, folder, file), 'utf8').trim());
    return { name, text: [`${name} ${version} (${license})`, ...texts].join('\n\n') };
  });
  const line = `\n\n${'-'.repeat(80)}\n\n`;
  const sorted = notices.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  return `Parts of these packages are bundled with Siyasa:${line}${sorted.map(({ text }) => text).join(line)}\n`;
}
