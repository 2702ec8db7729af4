import { sorted } from '../../src/diagnostics/collect.js';
import { factsOf } from '../../src/pipeline/facts.js';
import { Loader } from '../../src/pipeline/load.js';
import { pretty } from '../../src/reporters/pretty.js';
import { placeOf } from '../../src/workspace/find.js';
import { fixtures } from '../cases/fixtures.js';
import { type Repeating, type Repetition, shapes } from '../cases/repeated.js';

const place = placeOf('policies/a/policy.yaml');
const associationFile = 'policies/a/association.yaml';

/** Returns the processor time in milliseconds of a check of a file, from its text to the report. */
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

/** Returns every regular expression that is run while all rules look for faults. */
export async function patternsOfRules(): Promise<string[]> {
  const loader = await Loader.open();
  const sources = new Set<string>();
  const { exec } = RegExp.prototype;
  // `test`, `matchAll`, `replace` and the like all call this method.
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

/**
 * How long checks of files that repeat the same piece in 10, 20 and 40 KB take; each time is the shortest of several tries.
 */
export interface Growth extends Repetition {
  readonly times: readonly [number, number, number];
  /** How many times longer a file of 40 KB takes than one of 20 KB. */
  readonly ratio: number;
}

/** In milliseconds; what takes less at 40 KB takes at most a few seconds at the largest size, however it grows. */
const floor = 40;

/** The most that the time may be multiplied by when the text is doubled. */
export const mostRatio = 2.6;

/** A busy machine sometimes measures too much, never too little. */
const mostTries = 12;

/** Measures a repetition; returns undefined where even the largest file takes hardly any time. */
export function growthOf(one: Repetition, watch: Stopwatch): Growth | undefined {
  const timeOf = (kilobytes: number) => watch(shapes[one.shape](one.atom, kilobytes * 1024));
  let large = timeOf(40);
  if (large < floor) return undefined;
  let small = timeOf(10);
  // Too long a time for 20 KB would hide a steep rise; too long a time for 40 KB only causes another try.
  let middle = Math.min(timeOf(20), timeOf(20));
  for (let tries = 1; tries < mostTries && large / middle >= mostRatio; tries++) {
    middle = Math.min(middle, timeOf(20));
    large = Math.min(large, timeOf(40));
    small = Math.min(small, timeOf(10));
  }
  return { ...one, times: [small, middle, large], ratio: large / middle };
}
