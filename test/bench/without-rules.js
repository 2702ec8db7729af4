import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { options } from '../../build.mjs';

/**
 * Builds the program with an empty list of rules, in a folder of its own, to measure what a check costs before the first
 * rule. Returns the path of its `bin`.
 */
export async function buildWithoutRules(root, folder) {
  for (const part of ['package.json', 'bin', 'fonts', 'templates', 'src/rules/words'])
    cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  mkdirSync(path.join(folder, 'dist'), { recursive: true });
  await build({
    ...options,
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts', 'src/pipeline/check-worker.ts'],
    outdir: path.join(folder, 'dist'),
    plugins: [{ name: 'without rules', setup: withoutRules }],
  });
  return path.join(folder, 'bin', 'siyasa.js');
}

function withoutRules(build) {
  build.onLoad({ filter: /rules.lib.check\.ts$/ }, () => ({
    loader: 'ts',
    contents: 'export const checkPolicy = () => [], checkAssociation = () => [], checkUnread = () => [];',
  }));
}
