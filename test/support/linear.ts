import { sorted } from '../../src/diagnostics/collect.js';
import { factsOf } from '../../src/pipeline/facts.js';
import { Loader } from '../../src/pipeline/load.js';
import { pretty } from '../../src/reporters/pretty.js';
import { placeOf } from '../../src/workspace/find.js';
import type { Repeating } from '../cases/repeated.js';

const place = placeOf('policies/a/policy.yaml');

/** Milliseconds of the processor's time that a check of a file takes, from its text to the report. */
export type Stopwatch = (file: Repeating) => number;

export async function stopwatch(): Promise<Stopwatch> {
  const loader = await Loader.open();
  return ({ text, profile }) => {
    const start = process.cpuUsage();
    const owner = loader.profileText('policies/a/association.yaml', profile);
    const loaded = loader.policyText(place, text, owner);
    factsOf(loaded);
    const diagnostics = sorted([...owner.diagnostics, ...loaded.diagnostics]);
    const texts = new Map([
      [place.file, text],
      [owner.file, profile],
    ]);
    pretty(diagnostics, 2, { language: 'ar', colour: false, texts });
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}
