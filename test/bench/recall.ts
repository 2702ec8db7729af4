/**
 * npm run recall: reports rule by rule which of the defects that a careful reader found in three policies the program finds.
 * Needs `../shared` beside the project, with the seeds and the list of defects.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { byRule, type ReportedFinding, readDefects, recallOf } from '../support/recall.js';
import { readSeeds, shelfBeside, stands } from '../support/seeds.js';

const folder = 'test/cases/seeds';
const shelf = shelfBeside(process.cwd());

if (stands(shelf)) measure();
else {
  console.error(`There is no ${shelf.defects}.`);
  process.exitCode = 2;
}

function measure(): void {
  const recall = recallOf(
    readDefects(readFileSync(shelf.defects, 'utf8')),
    readSeeds(shelf, folder),
    reported(),
  );
  const { defects, missed } = recall;
  console.table(byRule(recall));
  for (const { seed, line, quote, rule } of missed) console.log(`missed  ${rule}  ${seed}:${line}  ${quote}`);
  const found = defects.length - missed.length;
  console.log(`${found} of ${defects.length}: ${((100 * found) / defects.length).toFixed(1)} %`);
}

function reported(): ReportedFinding[] {
  const args = ['bin/siyasa.js', 'check', folder, '--format', 'json', '--lang', 'ar'];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  return JSON.parse(stdout).diagnostics;
}
