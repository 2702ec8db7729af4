import { sorted } from '../../src/diagnostics/collect.js';
import { factsOf } from '../../src/pipeline/facts.js';
import { Loader } from '../../src/pipeline/load.js';
import { pretty } from '../../src/reporters/pretty.js';
import { placeOf } from '../../src/workspace/find.js';
import { fixtures } from '../cases/fixtures.js';
import { type Repeating, type Repetition, shapes } from '../cases/repeated.js';

const place = placeOf('policies/a/policy.yaml');
const associationFile = 'policies/a/association.yaml';

/** Milliseconds of the processor's time that a check of a file takes, from its text to the report. */
export type Stopwatch = (file: Repeating) => number;

export async function stopwatch(): Promise<Stopwatch> {
  const loader = await Loader.open();
  return ({ text, association }) => {
    const start = process.cpuUsage();
    const owner = loader.associationText(associationFile, association);
    const loaded = loader.policyText(place, text, owner);
    factsOf(loaded);
    const diagnostics = sorted([...owner.diagnostics, ...loaded.diagnostics]);
    const texts = new Map([
      [place.file, text],
      [owner.file, association],
    ]);
    pretty(diagnostics, 2, { language: 'ar', colour: false, texts });
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}

/** Every regular expression that is asked while the faults of all rules are looked for. */
export async function patternsOfRules(): Promise<string[]> {
  const loader = await Loader.open();
  const sources = new Set<string>();
  const { exec } = RegExp.prototype;
  // Whatever asks a regular expression, be it `test`, `matchAll` or `replace`, asks by this method.
  RegExp.prototype.exec = function (text) {
    sources.add(this.source);
    return exec.call(this, text);
  };
  try {
    for (const { files } of fixtures) {
      const owner = loader.associationText(associationFile, String(files['association.yaml']));
      loader.policyText(place, String(files['policy.yaml']), owner);
    }
  } finally {
    RegExp.prototype.exec = exec;
  }
  return [...sources];
}

/** How long a check takes of files that repeat the same in 10, 20 and 40 KB; each the least of some tries. */
export interface Growth extends Repetition {
  readonly times: readonly [number, number, number];
  /** By how much a file of 40 KB takes longer than one of 20 KB. */
  readonly ratio: number;
}

/** Milliseconds; what takes less at 40 KB takes no more than some seconds at the largest size, however it grows. */
const floor = 40;

/** The most by which twice the text may take longer. */
export const mostRatio = 2.6;

/** A machine that does other things at the same time measures too much now and then, never too little. */
const mostTries = 6;

/** Undefined where even the largest file takes hardly any time. */
export function growthOf(one: Repetition, watch: Stopwatch): Growth | undefined {
  const timeOf = (kilobytes: number) => watch(shapes[one.shape](one.atom, kilobytes * 1024));
  let large = timeOf(40);
  if (large < floor) return undefined;
  let small = timeOf(10);
  // Too long a time for 20 KB would hide a steep rise, too long a one for 40 KB is only tried again.
  let middle = Math.min(timeOf(20), timeOf(20));
  for (let tries = 1; tries < mostTries && large / middle >= mostRatio; tries++) {
    middle = Math.min(middle, timeOf(20));
    large = Math.min(large, timeOf(40));
    small = Math.min(small, timeOf(10));
  }
  const ratio = large / middle;
  // The memory that is cleared between the two may make a step; what grows by the square is as steep at the next doubling.
  const next = ratio < mostRatio ? ratio : Math.min(timeOf(80), timeOf(80)) / large;
  return { ...one, times: [small, middle, large], ratio: Math.min(ratio, next) };
}
