import { Loader } from '../../src/pipeline/load.js';
import { printOne } from '../../src/pipeline/print-one.js';
import { printJobOf } from '../../src/pipeline/produce.js';
import { Typesetter } from '../../src/pipeline/typesetter.js';
import { readEnvironment } from '../../src/workspace/environment.js';
import { placeOf } from '../../src/workspace/find.js';
import { policyFile } from './project.js';
import { valueIn } from './value-in.js';

/** Returns the PDF of one of the five policies, as the program prints it. */
export async function printedPolicy(
  association: Parameters<typeof policyFile>[0] = 'rahma',
): Promise<Uint8Array> {
  const loaded = (await Loader.open()).policy(placeOf(policyFile(association)));
  const typeset = valueIn(await new Typesetter(undefined).typeset(loaded));
  const options = { browser: undefined, readBack: false, signal: new AbortController().signal };
  return valueIn(await printOne(printJobOf(loaded, typeset), 'x', options, readEnvironment())).bytes;
}
